"""Dates and the words around a quote read right in every language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.locales import Phrases, load_locales
from bot.record import DateSpan, Record
from bot.render import card_of, day_note, notice, pair_text, period_text, reporter_text, span_text
from bot.search import NothingOnRecord, Reason
from tests.conftest import ENGLISH

LOCALES = load_locales()
# What each language makes of the same dates, without the invisible marks around filled-in values.
DATES = {
    "az": {
        "2025-06-27": "27 iyun 2025",
        "2025-06": "iyun 2025",
        "2025": "2025",
        "2025-06-27/2025-06-30": "27 ilə 30 iyun 2025 arasında",
        "2025-06-27/2025-07-03": "27 iyun ilə 3 iyul 2025 arasında",
        "2024-12-30/2025-01-02": "30 dekabr 2024 ilə 2 yanvar 2025 arasında",
        "2025-06-13/..": "ən tezi 13 iyun 2025",
        "../2025-06-30": "ən geci 30 iyun 2025",
        "../..": "tarix məlum deyil",
        "2025-06-27?": "27 iyun 2025 (dəqiq deyil)",
        "2025-06~": "təxminən iyun 2025",
        "2025-06-27%": "təxminən 27 iyun 2025 (dəqiq deyil)",
    },
    "ru": {
        "2025-06-27": "27 июня 2025 г.",
        "2025-06": "июнь 2025 г.",
        "2025": "2025 г.",
        "2025-06-27/2025-06-30": "между 27 и 30 июня 2025 г.",
        "2025-06-27/2025-07-03": "между 27 июня и 3 июля 2025 г.",
        "2024-12-30/2025-01-02": "между 30 декабря 2024 г. и 2 января 2025 г.",
        "2025-06-13/..": "не ранее 13 июня 2025 г.",
        "../2025-06-30": "не позднее 30 июня 2025 г.",
        "../..": "дата неизвестна",
        "2025-06-27?": "27 июня 2025 г. (под вопросом)",
        "2025-06~": "примерно июнь 2025 г.",
        "2025-06-27%": "примерно 27 июня 2025 г. (под вопросом)",
    },
    "tr": {
        "2025-06-27": "27 Haziran 2025",
        "2025-06": "Haziran 2025",
        "2025": "2025",
        "2025-06-27/2025-06-30": "27 ile 30 Haziran 2025 arasında",
        "2025-06-27/2025-07-03": "27 Haziran ile 3 Temmuz 2025 arasında",
        "2024-12-30/2025-01-02": "30 Aralık 2024 ile 2 Ocak 2025 arasında",
        "2025-06-13/..": "en erken 13 Haziran 2025",
        "../2025-06-30": "en geç 30 Haziran 2025",
        "../..": "tarih bilinmiyor",
        "2025-06-27?": "27 Haziran 2025 (kesin değil)",
        "2025-06~": "yaklaşık Haziran 2025",
        "2025-06-27%": "yaklaşık 27 Haziran 2025 (kesin değil)",
    },
    "fa": {
        "2025-06-27": "۲۷ ژوئن ۲۰۲۵",
        "2025-06": "ژوئن ۲۰۲۵",
        "2025": "سال ۲۰۲۵",
        "2025-06-27/2025-06-30": "بین ۲۷ و ۳۰ ژوئن ۲۰۲۵",
        "2025-06-27/2025-07-03": "بین ۲۷ ژوئن و ۳ ژوئیهٔ ۲۰۲۵",
        "2024-12-30/2025-01-02": "بین ۳۰ دسامبر ۲۰۲۴ و ۲ ژانویهٔ ۲۰۲۵",
        "2025-06-13/..": "۱۳ ژوئن ۲۰۲۵ یا پس از آن",
        "../2025-06-30": "۳۰ ژوئن ۲۰۲۵ یا پیش از آن",
        "../..": "تاریخ نامعلوم",
        "2025-06-27?": "۲۷ ژوئن ۲۰۲۵ (نامطمئن)",
        "2025-06~": "حدود ژوئن ۲۰۲۵",
        "2025-06-27%": "حدود ۲۷ ژوئن ۲۰۲۵ (نامطمئن)",
    },
    "hy": {
        "2025-06-27": "27 հունիսի, 2025 թ.",
        "2025-06": "2025 թ. հունիս",
        "2025": "2025 թ.",
        "2025-06-27/2025-06-30": "27 – 30 հունիսի, 2025 թ. միջակայքում",
        "2025-06-27/2025-07-03": "27 հունիսի – 3 հուլիսի, 2025 թ. միջակայքում",
        "2024-12-30/2025-01-02": "30 դեկտեմբերի, 2024 թ. – 2 հունվարի, 2025 թ. միջակայքում",
        "2025-06-13/..": "ոչ շուտ, քան 13 հունիսի, 2025 թ.",
        "../2025-06-30": "ոչ ուշ, քան 30 հունիսի, 2025 թ.",
        "../..": "ամսաթիվն անհայտ է",
        "2025-06-27?": "27 հունիսի, 2025 թ. (ստույգ չէ)",
        "2025-06~": "մոտավորապես 2025 թ. հունիս",
        "2025-06-27%": "մոտավորապես 27 հունիսի, 2025 թ. (ստույգ չէ)",
    },
}


def plain(text: str | None) -> str:
    return (text or "").translate(dict.fromkeys([0x200F, *range(0x2066, 0x206A)]))


@pytest.mark.parametrize(
    ("tag", "edtf", "text"),
    [(tag, *date) for tag, dates in DATES.items() for date in dates.items()],
)
def test_a_date_reads_as_far_as_it_is_known(tag: str, edtf: str, text: str) -> None:
    assert plain(span_text(DateSpan.parse(edtf), LOCALES.of(tag))) == text


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "13 to 30 June 2025"),
        ("az", "13 – 30 iyun 2025"),
        ("ru", "13 – 30 июня 2025 г."),
        ("tr", "13 – 30 Haziran 2025"),
        ("fa", "از ۱۳ تا ۳۰ ژوئن ۲۰۲۵"),
        ("hy", "13 – 30 հունիսի, 2025 թ."),
    ],
)
def test_a_period_reads_from_its_first_day_to_its_last(tag: str, text: str) -> None:
    assert plain(period_text(DateSpan.parse("2025-06-13/2025-06-30"), LOCALES.of(tag))) == text


@pytest.mark.parametrize(
    ("tag", "label"),
    [
        ("en", ""),
        ("az", "sitatın və qeydlərin dili: ingilis"),
        ("ru", "язык цитаты и примечаний: английский"),
        ("tr", "alıntının ve notların dili: İngilizce"),
        ("fa", "زبان نقل‌قول و یادداشت‌ها: انگلیسی"),
        ("hy", "մեջբերման և նշումների լեզուն՝ անգլերեն"),
    ],
)
def test_a_quote_in_another_language_is_marked_with_it(
    record: Record, tag: str, label: str
) -> None:
    card = card_of(record, record.statements["vennick-asks-for-log"], LOCALES.of(tag))
    assert plain(card.label) == label


def test_a_quote_in_the_language_of_the_words_around_it_is_not_marked(record: Record) -> None:
    statement = replace(record.statements["ostlie-one-room"], speakers=("tarn-sound-courier",))
    card = card_of(in_language(record, "ru"), statement, LOCALES.of("ru"))
    assert card.label is None


def test_notes_are_marked_apart_from_a_quote_in_another_language(record: Record) -> None:
    card = card_of(in_language(record, "he"), record.statements["ostlie-one-room"], ENGLISH)
    assert card.label == "quote in Hebrew"
    card = card_of(
        in_language(record, "he"), record.statements["ostlie-one-room"], LOCALES.of("ru")
    )
    assert card.label == "язык цитаты: иврит · язык примечаний: английский"


def test_what_the_record_has_in_the_askers_language_is_shown_in_it(record: Record) -> None:
    translations = {"Mayor of Kelsund": {"ru": "Мэр Кельсунна"}, "letter": {"ru": "письмо"}}
    translations["letter published by Kelsund town hall"] = {"ru": "письмо мэрии"}
    translated = replace(record, dispute=replace(record.dispute, translations=translations))
    statement = record.statements["vennick-asks-for-log"]
    card = card_of(translated, statement, LOCALES.of("ru"))
    assert card.office == "Мэр Кельсунна"
    assert (card.circumstances or "").endswith(", письмо")
    assert card.reported_by == "Tarn Sound Courier (источник: письмо мэрии)"
    assert card.label == "язык цитаты: английский"
    assert (day_note(card, LOCALES.of("ru")) or "").endswith(" (английский)")
    assert card_of(translated, statement, ENGLISH).office == "Mayor of Kelsund"


def in_language(record: Record, tag: str) -> Record:
    sources = {id_: replace(source, language=tag) for id_, source in record.sources.items()}
    return replace(record, sources=sources)


@pytest.mark.parametrize(
    ("shown_in", "quoted_in", "shown"),
    [
        ("fa", "en", "←One.]\n←Two!]"),
        ("en", "fa", "→One.]\n→Two!]"),
        ("ru", "he", "→One.]\n→Two!]"),
        ("hy", "en", "One.\nTwo!"),
        ("fa", "ar", "One.\nTwo!"),
    ],
)
def test_a_quote_reads_in_its_own_direction(shown_in: str, quoted_in: str, shown: str) -> None:
    assert visible(LOCALES.of(shown_in).quoted("One.\nTwo!", quoted_in)) == shown


def visible(text: str | None) -> str:
    """Write the invisible marks as "→ ]" or "← ]" for a direction, "[ ]" for whichever it has."""
    return (text or "").translate({0x2068: "[", 0x2069: "]", 0x200F: "", 0x2067: "→", 0x2066: "←"})


def test_a_sentence_that_is_read_the_other_way_has_a_line_of_its_own(record: Record) -> None:
    persian = LOCALES.of("fa")
    card = card_of(record, record.statements["vennick-keep-petrel-out"], persian)
    text = reporter_text(replace(card, clause="She said so."), persian)
    assert text is not None
    name, sentence = text.split("\n")
    assert card.reported_by in name
    assert sentence == persian.quoted("She said so.", "en")
    english = LOCALES.of("en")
    assert "\n" not in (reporter_text(replace(card, clause="She said so."), english) or "")


def test_names_and_dates_do_not_scramble_persian(record: Record) -> None:
    persian = LOCALES.of("fa")
    statement = record.statements["vennick-asks-for-log"]
    card = card_of(record, statement, persian)
    assert visible(card.circumstances) == "→[→خطاب به [Tomas Brekkan]]]، [letter]]"
    assert visible(card.published) == "→۱۲ مارس ۲۰۱۹]"
    reported = pair_text("OC Media", card.published, persian)
    assert visible(reported) == "→[OC Media]، [→۱۲ مارس ۲۰۱۹]]]"
    told = replace(statement, reports=("emil-strand", "pell-marrin"))
    names = "[→[Emil Strand] و [Pell Marrin]]]"
    assert visible(card_of(record, told, persian).passes_on) == (
        f"→{names}، به گفتهٔ [Orla Vennick]]"
    )


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        ("en", "Nobody whose words are on record is called “Nobody”."),
        ("az", "“Nobody”: materiallarda sözü olanların heç biri belə adlanmır."),
        ("ru", "«Nobody»: никто из тех, чьи слова есть в материалах, так не назван."),
        ("tr", "“Nobody”: kayıtlarda sözü olan hiç kimse böyle anılmıyor."),
        ("fa", "در سوابق، هیچ‌کس که سخنی از او آمده باشد «Nobody» نامیده نشده است."),
        ("hy", "«Nobody»՝ նրանցից, ում խոսքը կա նյութերում, ոչ ոք այդպես չի կոչվում։"),
    ],
)
def test_typed_words_stand_in_the_quotation_marks_of_the_language(
    record: Record, tag: str, line: str
) -> None:
    decision = NothingOnRecord(Reason.UNKNOWN_SPEAKER, about="No\u202ebody\n")
    assert plain(notice(record, decision, LOCALES.of(tag))) == line


def test_a_language_without_a_phrase_takes_the_english_one() -> None:
    english = Phrases("en", ["only-here = English\nboth = one"])
    turkish = Phrases("tr", ["both = bir"], english)
    assert (turkish.text("only-here"), turkish.text("both")) == ("English", "bir")
    with pytest.raises(KeyError, match="nowhere"):
        turkish.text("nowhere")
