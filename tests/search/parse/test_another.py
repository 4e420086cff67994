"""Nobody answers for his deputy, for another of his name or office, or where he is not meant."""

from __future__ import annotations

import pytest

from bot.search import Answer, Ruling
from bot.search.parse import SenseKind
from tests.records import ROOT, base_of

_OMMER_HILL = ROOT / "tests" / "disputes" / "ommer-hill-2014" / "hour"
_SAFFRON = ROOT / "tests" / "disputes" / "saffron-olympics-2012" / "hour"


def _ruling(question: str) -> Ruling:
    return base_of(_OMMER_HILL).searcher.ask(question)


@pytest.mark.parametrize(
    "question",
    [
        "what did the deputy mayor of Drevanka say",
        "acting mayor of Drevanka on the memorandum",
        "what did the other mayor say about the lorries",
        "not the farmer, the plumber: what did he say",
        "not Kalnmeyer, the other mayor, what did she admit",
        "заместитель мэра Древанки, что он сказал о меморандуме?",
        "Drevanka belediye başkan yardımcısı ne dedi",
        "¿qué dijo el otro alcalde de Drevanka?",
    ],
)
def test_who_stands_in_for_a_holder_or_is_another_is_not_answered_for(question: str) -> None:
    assert not isinstance(_ruling(question).decision, Answer)


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("what did the mayor of Drevanka say, not the farmer", "ruta-kalnmeyer"),
        ("not the mayor, the farmer: what did he say about the bucket", "ezekiel-ogundare"),
        ("not Ezekiel, the other Ogundare: what did she say", "abeni-ogundare"),
        ("мэр Древанки, а не фермер: что сказала о меморандуме", "ruta-kalnmeyer"),
        ("the managing director, not the mayor, on the wages", "desmond-achterberg"),
    ],
)
def test_whoever_is_left_is_answered_for(question: str, speaker: str) -> None:
    decision = _ruling(question).decision
    shown = [hit.statement.speaker for hit in getattr(decision, "hits", ())]
    assert isinstance(decision, Answer)
    assert shown[:1] == [speaker]


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("vice president of the federation on the bottle", "vice president of the federation"),
        ("what did the other team doctor say", "other team doctor"),
    ],
)
def test_a_stranger_is_named_with_the_word_that_tells_him(question: str, who: str) -> None:
    mentions = base_of(_SAFFRON).searcher.understander.understand(question).mentions
    assert [m.text for m in mentions if m.kind is SenseKind.STRANGER] == [who]


@pytest.mark.parametrize("question", ["why not Kalnmeyer", "has not Kalnmeyer answered?"])
def test_a_negation_without_a_pause_tells_nobody_apart(question: str) -> None:
    mentions = base_of(_OMMER_HILL).searcher.understander.understand(question).mentions
    assert SenseKind.SPEAKER in {mention.kind for mention in mentions}
