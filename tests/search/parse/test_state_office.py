"""An office with its country stands for who holds it, in every language, and for nobody else."""

from __future__ import annotations

import pytest

from bot.search import Answer, Closest, NothingOnRecord, Reason, Searcher
from tests.records import ROOT, base_of

_NERUNA = ROOT / "tests" / "disputes" / "neruna-flood-2017" / "hour"


@pytest.fixture(scope="module")
def neruna() -> Searcher:
    return base_of(_NERUNA).searcher


def speakers(searcher: Searcher, question: str) -> set[str]:
    decision = searcher.ask(question).decision
    assert isinstance(decision, Answer), decision
    return {hit.statement.speaker for hit in decision.hits[: decision.equal]}


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("what did the president of Dulvenia say?", "ximena-halvord"),
        ("что сказал президент Дульвении?", "ximena-halvord"),
        ("Karveth cumhurbaşkanı ne dedi?", "bektas-orundar"),
        ("¿qué dijo el ministro de exteriores de Dulvenia?", "aurele-tsomo"),
        ("what did the Eskerian prime minister say?", "matthias-adeyun"),
        ("what did the ambassador of Karveth say?", "thieu-arnvik"),
    ],
)
def test_an_office_stands_for_who_holds_it(neruna: Searcher, question: str, speaker: str) -> None:
    assert speakers(neruna, question) == {speaker}


@pytest.mark.parametrize(
    "question",
    [
        "what did the president of Eskeria say?",
        "what did Eskeria's president say?",
        "what did the foreign minister of Karveth say?",
        "что сказал премьер-министр Карвета?",
        "Karveth başbakanı ne dedi?",
        "what did the defence minister say?",
    ],
)
def test_nobody_else_of_a_side_answers_for_an_office(neruna: Searcher, question: str) -> None:
    decision = neruna.ask(question).decision
    assert isinstance(decision, Closest | NothingOnRecord), decision
    assert decision.reason is Reason.UNKNOWN_SPEAKER


def test_an_office_that_is_a_topic_too_is_not_answered_for(shipped: Searcher) -> None:
    decision = shipped.ask("what did the ambassador of Azerbaijan in Tehran say?").decision
    assert not isinstance(decision, Answer)


def test_an_aide_to_the_president_is_not_the_president(shipped: Searcher) -> None:
    assert speakers(shipped, "İran prezidenti nə dedi?") == {"masoud-pezeshkian"}
    assert speakers(shipped, "what did Azerbaijan's president say?") == {"ilham-aliyev"}


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("what did President Orundar say?", "bektas-orundar"),
        ("what did Mr Orundar say?", "bektas-orundar"),
        ("what did Minister Tsomo say?", "aurele-tsomo"),
        ("что сказал господин Орундар?", "bektas-orundar"),
        ("¿qué dijo el señor Orundar?", "bektas-orundar"),
    ],
)
def test_a_form_of_address_is_no_other_given_name(
    neruna: Searcher, question: str, speaker: str
) -> None:
    assert speakers(neruna, question) == {speaker}


def test_another_given_name_is_somebody_else(neruna: Searcher) -> None:
    assert not isinstance(neruna.ask("what did Pavel Orundar say?").decision, Answer)


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("spor bakanı ne dedi", "tamsin-vodenko"),
        ("le ministre des Sports, qu'a-t-il dit ?", "tamsin-vodenko"),
        ("что сказала министр спорта?", "tamsin-vodenko"),
        ("ماذا قالت وزيرة الرياضة؟", "tamsin-vodenko"),
        ("maliye bakanı ne dedi", None),
        ("¿qué dijo la ministra de Sanidad?", None),
        ("מה אמר שר הבריאות?", None),
        ("начальник генштаба, что он сказал?", None),
        ("belediye başkan yardımcısı ne dedi", None),
    ],
)
def test_a_minister_is_told_by_his_field_in_any_language(
    question: str, speaker: str | None
) -> None:
    searcher = base_of(ROOT / "tests" / "disputes" / "castellan-fc-2018" / "hour").searcher
    decision = searcher.ask(question).decision
    shown = decision.hits[:1] if isinstance(decision, Answer) else ()
    assert [hit.statement.speaker for hit in shown] == ([speaker] if speaker else [])


def test_an_office_behind_a_rank_is_told_by_its_country() -> None:
    searcher = base_of(ROOT / "tests" / "disputes" / "tarn-airspace-2024" / "hour").searcher
    assert speakers(searcher, "Dravonya genelkurmay başkanı ne dedi?") == {"damaskin"}
    assert not isinstance(searcher.ask("Ilmere genelkurmay başkanı ne dedi?").decision, Answer)
