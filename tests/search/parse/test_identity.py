"""Nobody answers for somebody else: of the same surname, the same office, the same side."""

from __future__ import annotations

import pytest

from bot.search import Answer, Closest, NothingOnRecord, Reason, Searcher
from bot.search.parse import SenseKind
from tests.records import ROOT, base_of, understood

_OSTREY_BAY = ROOT / "tests" / "disputes" / "ostrey-bay-2024" / "minimal"
_OMMER_HILL = ROOT / "tests" / "disputes" / "ommer-hill-2014" / "minimal"


def _reason(searcher: Searcher, question: str) -> Reason:
    decision = searcher.ask(question).decision
    assert isinstance(decision, Closest | NothingOnRecord), question
    return decision.reason


def _speaker(searcher: Searcher, question: str) -> str:
    decision = searcher.ask(question).decision
    assert isinstance(decision, Answer), question
    return decision.hits[0].statement.speaker


@pytest.mark.parametrize(
    "question",
    [
        "what does israel say?",
        "what is israel's position?",
        "что говорит Израиль?",
        "İsrail ne diyor?",
    ],
)
def test_who_has_no_name_does_not_stand_for_a_side(shipped: Searcher, question: str) -> None:
    assert _reason(shipped, question) is Reason.NOT_ON_RECORD


@pytest.mark.parametrize("question", ["что говорит Ереван?", "что заявляет Ереван?"])
def test_a_capital_behind_a_question_with_its_verb_is_asked_for_words(
    shipped: Searcher, question: str
) -> None:
    assert _reason(shipped, question) is Reason.UNKNOWN_SPEAKER


@pytest.mark.parametrize(
    "question", ["what did the chancellor say", "the chancellor of the university"]
)
def test_half_of_a_joined_office_is_another_office(question: str) -> None:
    searcher = base_of(_OSTREY_BAY).searcher
    assert _reason(searcher, question) is Reason.UNKNOWN_SPEAKER
    assert _speaker(searcher, "what did the vice-chancellor say") == "judith-marlowane"


@pytest.mark.parametrize(
    "question",
    [
        "что сказала Алиева?",
        "что сказала Хаджиева?",
        "Алиева заявила, что дронов не было",
        "слова Алиевой",
        "Əliyeva bu barədə nə dedi",
        "Bayramova nə dedi",
        "Hacıyeva ne dedi",
        "what did Aliyeva say about the rumours?",
        "ماذا قالت علييفا عن الشائعات",
        "ի՞նչ ասաց Ալիևան",
    ],
)
def test_a_womans_surname_is_no_mans(shipped: Searcher, question: str) -> None:
    assert understood(question).of_kind(SenseKind.STRANGER)
    assert not isinstance(shipped.ask(question).decision, Answer)


@pytest.mark.parametrize(
    "question",
    [
        "слова Алиева",
        "Пезешкиан спросил Алиева о дронах",
        "Захарова обвинила Алиева",
        "Əliyevə nə dedilər",
        "Aliyev'e ne dediler",
        "what did I. Aliyev say",
        "what did Ilahm Aliyev say",
        "what did President Aliyev say",
    ],
)
def test_a_case_or_spelling_of_his_name_is_his(question: str) -> None:
    found = understood(question)
    assert not found.of_kind(SenseKind.STRANGER)
    assert "ilham-aliyev" in {
        i for m in found.mentions for i in m.ids(SenseKind.SPEAKER, SenseKind.TITLE)
    }


def test_a_case_of_a_mans_name_is_his_where_another_acts() -> None:
    mentions = understood("Əliyev Bayramova nə dedi").mentions
    people = {i for m in mentions for i in m.ids(SenseKind.SPEAKER)}
    assert people == {"ilham-aliyev", "jeyhun-bayramov"}


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("what did T. Aliyev say", "T Aliyev"),
        ("R. Hajiyev on the mossad agents", "R Hajiyev"),
        ("what did Natiq Aliyev say about the drones", "Natiq Aliyev"),
        ("what did the turkish prez say", "turkish prez"),
        ("did the israeli prez thank azerbaijan", "israeli prez"),
        ("did Hajizada's deputy deny it", "Hajizada's deputy"),
        ("what did Iran's chemists say", "Iran's chemists"),
    ],
)
def test_somebody_else_is_told_as_typed(shipped: Searcher, question: str, named: str) -> None:
    decision = shipped.ask(question).decision
    assert isinstance(decision, Closest | NothingOnRecord)
    assert (decision.reason, decision.about) == (Reason.UNKNOWN_SPEAKER, named)


def test_an_initial_tells_two_of_one_surname_apart() -> None:
    understander = base_of(_OMMER_HILL).searcher.understander
    for initial, speaker in (("E", "ezekiel-ogundare"), ("A", "abeni-ogundare")):
        mentions = understander.understand(f"what did {initial}. Ogundare say").mentions
        assert {i for m in mentions for i in m.ids(SenseKind.SPEAKER)} == {speaker}


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("what did the iranian prez say on the 26th", "masoud-pezeshkian"),
        ("what did the azeri prez say on the 27th", "ilham-aliyev"),
        ("what did tehran ask baku to do", "masoud-pezeshkian"),
        ("what did the unnamed israeli official say", "israeli-defence-official"),
    ],
)
def test_an_office_or_side_answers_for_itself(
    shipped: Searcher, question: str, speaker: str
) -> None:
    assert _speaker(shipped, question) == speaker


@pytest.mark.parametrize(
    "question",
    [
        "what does armenia say about it?",
        "what did yerevan say",
        "has armenia commented on the accusations",
        "что заявили в Ереване?",
        "Ermənistan nə dedi?",
        "ماذا قالت أرمينيا؟",
        "ارمنستان چه گفت؟",
    ],
)
def test_a_country_without_words_of_its_own_is_told_so(shipped: Searcher, question: str) -> None:
    assert _reason(shipped, question) is Reason.UNKNOWN_SPEAKER


@pytest.mark.parametrize(
    "question",
    [
        "has israel responded to the claims?",
        "did israel confirm it operated from azerbaijan",
        "how did tel aviv respond to sobhani",
    ],
)
def test_somebody_unnamed_does_not_stand_for_a_side(shipped: Searcher, question: str) -> None:
    assert not isinstance(shipped.ask(question).decision, Answer)


@pytest.mark.parametrize(
    "question",
    [
        "who said iran should calm down",
        "who said azerbaijan should shut up",
        "who said the ambassador must leave baku",
        "did iran and azerbaijan agree on the call?",
        "did tehran thank israel",
    ],
)
def test_what_nobody_said_is_not_answered(shipped: Searcher, question: str) -> None:
    assert not isinstance(shipped.ask(question).decision, Answer)


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("who said iran must take steps about the ambassador", "aykhan-hajizada"),
        ("who said baku has to verify the reports", "masoud-pezeshkian"),
        ("did tehran thank azerbaijan", "mojtaba-demirchilou"),
    ],
)
def test_what_somebody_did_say_is(shipped: Searcher, question: str, speaker: str) -> None:
    assert _speaker(shipped, question) == speaker


def test_words_that_are_on_record_are_answered_whatever_they_are_about() -> None:
    searcher = base_of(ROOT / "tests" / "disputes" / "neruna-flood-2017" / "minimal").searcher
    decision = searcher.ask("who said 'then the floor became the wall'").decision
    assert isinstance(decision, Answer)
    assert decision.hits[0].statement.speaker == "jurate-kwabel"
    assert not isinstance(searcher.ask("who said 'it is what it was to be'").decision, Answer)


_TALLOW = ROOT / "tests" / "disputes" / "tallow-press-2016" / "hour"


@pytest.mark.parametrize(
    "question", ["what did Ingvar say about his brother", "what did ingvar say"]
)
def test_a_given_name_names_who_has_it(question: str) -> None:
    assert _speaker(base_of(_TALLOW).searcher, question) == "ingvar-sepulveda"


@pytest.mark.parametrize("question", ["what did Ingvar Dahl say", "what did ingvar qvistgaard say"])
def test_a_given_name_with_another_surname_names_somebody_else(question: str) -> None:
    assert _reason(base_of(_TALLOW).searcher, question) is Reason.UNKNOWN_SPEAKER


def test_a_given_name_that_is_a_common_word_too_needs_its_capital() -> None:
    searcher = base_of(ROOT / "tests" / "disputes" / "kestrel-spy-2012" / "minimal").searcher
    written, small = (
        [m for m in searcher.understand(text).mentions if m.kind is SenseKind.SPEAKER]
        for text in ("what did Grace say", "did they grace the opening")
    )
    assert len(written) == 1
    assert small == []
