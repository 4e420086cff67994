"""Words are compared whatever keyboard, script and spelling they were typed with."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.language.analyzer import fold, keys, stem, tokenize

# Letters of the languages, with the marks that stand on, in and between them.
_LETTERS = st.characters(
    categories=("Lu", "Ll", "Lo", "Mn", "Nd"),
    min_codepoint=0x30,
    max_codepoint=0x6FF,
)
_STEMMED = "en", "ru", "tr", "az", "fa", "ar", "hy", "es", "fr"
_TYPED = st.text(_LETTERS | st.sampled_from(" .,-'’\"“”?؟՞։\u200c\u200d\u00ad״׳"), max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("İran", "iran"),
        ("IRAN", "iran"),
        ("Bakı", "baki"),
        ("BAKI", "bakı"),
        ("Əliyev", "Eliyev"),
        ("Erdoğan", "Erdogan"),
        ("Hacızadə", "HACIZADE"),
        ("ёлка", "елка"),
        ("straße", "STRASSE"),
        ("كمال", "کمال"),  # Arabic and Persian kaf
        ("علي", "علی"),  # Arabic and Persian yeh
        ("موسى", "موسی"),
        ("مدرسة", "مدرسه"),
        ("علی\u200cاف", "علیاف"),  # ZWNJ inside a name
        ("מִי", "מי"),  # Hebrew points
        ("قالَ", "قال"),  # Arabic vowels
        ("قـــال", "قال"),  # tatweel
        ("Ո՞վ", "ով"),  # the Armenian question mark stands inside the word
        ("Այո՜", "այո"),
        ("Երևան", "Երեւան"),
        ("צה״ל", "צהל"),  # gershayim
        ("ג׳ון", "ג'ון"),  # geresh, and the apostrophe typed for it
        ("U.S.", "US"),
        ("I.D.F.", "idf"),
        ("don’t", "dont"),
        ("Sa'ar", "Saar"),
        ("Iran's", "Iran"),
        ("Iran’s", "IRAN"),
        ("İran'ın", "İran’ın"),
        ("X'te", "X"),
        ("ﬁre", "fire"),
        ("soft\u00adware", "software"),
        ("𝐀𝐥𝐢𝐲𝐞𝐯", "Aliyev"),
    ],
)
def test_these_are_one_word(one: str, other: str) -> None:
    assert keys(one) == keys(other)
    assert len(keys(one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hajiyev", "Hajizada"), ("Iran", "Iraq"), ("نفی", "نفت"), ("кто", "что"), ("26", "27")],
)
def test_these_stay_two_words(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("anti-Azerbaijani", ["anti", "Azerbaijani"]),
        ("Caliber.Az", ["Caliber", "Az"]),
        ("2025-06-27", ["2025", "06", "27"]),
        ("26.06.2025", ["26", "06", "2025"]),
        ("“Who?” – he", ["Who", "he"]),
        ("Ո՞վ ասաց։", ["Ո՞վ", "ասաց"]),
        ("چه کسی گفت؟", ["چه", "کسی", "گفت"]),
        ("علی\u200cاف گفت", ["علی\u200cاف", "گفت"]),
        ("qu’a-t-il dit ?", ["qu", "a", "t", "il", "dit"]),
        ("l'ambassadeur d’Israël", ["l", "ambassadeur", "d", "Israël"]),
        ("jusqu'à l'hôtel", ["jusqu", "à", "l", "hôtel"]),
        ("Sa'ar and D'Souza don't", ["Sa'ar", "and", "D'Souza", "don't"]),
        ("¿Quién lo dijo?", ["Quién", "lo", "dijo"]),
        ("", []),
        (" \n\t", []),
        ("?!…«»", []),
        ("😀 🎉", []),
    ],
)
def test_a_text_is_split_into_its_words_as_typed(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == words


@given(_TYPED | st.text())
def test_offsets_point_at_the_typed_text(text: str) -> None:
    tokens = tokenize(text)
    assert [text[token.start : token.end] for token in tokens] == [token.text for token in tokens]
    ends = [0, *(token.end for token in tokens)]
    assert all(end <= token.start for end, token in zip(ends, tokens, strict=False))


@example("J'Ì")
@given(_TYPED)
def test_composed_and_decomposed_letters_are_the_same(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert keys(composed) == keys(decomposed)


@given(st.text(st.sampled_from("aZİIıəßЙёÉéكىآՙևﬁ\u200c\u0301\u05b4״ "), max_size=20))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "drones", "drone"),
        ("en", "denied", "denies"),
        ("ru", "дроны", "дронов"),
        ("tr", "dronlar", "dron"),
        ("az", "dronlar", "dron"),
        ("es", "negó", "negaron"),
        ("fr", "accusé", "accusait"),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, one: str, other: str) -> None:
    assert stem(fold(one), language) == stem(fold(other), language)


@given(st.text(max_size=30), st.sampled_from(["he", "xx", ""]))
def test_a_language_without_stemmer_keeps_its_words(word: str, language: str) -> None:
    assert stem(word, language) == word


@given(st.text(max_size=30), st.sampled_from(_STEMMED))
def test_any_text_can_be_stemmed(word: str, language: str) -> None:
    assert isinstance(stem(fold(word), language), str)
