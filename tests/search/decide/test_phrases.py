"""Who is described with "of", "in" or a side is not answered with the words of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.search import Answer, Searcher, hits_of
from tests.records import ROOT, base_of

_DISPUTES = ROOT / "tests" / "disputes"


def _searcher(record: str) -> Searcher:
    return base_of(ROOT / "knowledge" if not record else _DISPUTES / Path(record)).searcher


@pytest.mark.parametrize(
    ("record", "question"),
    [
        ("", "what did the Armenian ambassador in Tehran say about it?"),
        ("", "что сказал посол Армении в Тегеране?"),
        ("", "Türkiye'nin Bakü büyükelçisi ne dedi?"),
        ("", "did the mossad deny sending agents"),
        ("", "İsrail ordusu hava sahəsi barədə nə deyib"),
        ("", "هل نفى الجيش الإسرائيلي استخدام أراضي أذربيجان؟"),
        ("orvane-grid-2022/minimal", "did the border guard confirm the sabotage?"),
        ("orvane-grid-2022/hour", "what did the head nurse of the children's hospital say?"),
        ("halvard-2021/minimal", "did the Veskarian embassy in Lothmere deny it?"),
        ("sorrel-pass-2020/hour", "what did the Tarkhuni air force say about the mortar"),
    ],
)
def test_who_is_described_with_more_than_a_word_is_not_somebody_else(
    record: str, question: str
) -> None:
    assert not isinstance(_searcher(record).ask(question).decision, Answer)


@pytest.mark.parametrize(
    ("record", "question", "speaker"),
    [
        ("", "İranın Erivan büyükelçisi dronlar hakkında ne söyledi", "mehdi-sobhani"),
        ("", "what did the iranian ambassador in armenia say about drones?", "mehdi-sobhani"),
        (
            "orvane-grid-2022/minimal",
            "what did the chief physician of the children's hospital say?",
            "aino-kuusik",
        ),
    ],
)
def test_whoever_it_describes_still_answers(record: str, question: str, speaker: str) -> None:
    decision = _searcher(record).ask(question).decision
    assert isinstance(decision, Answer)
    assert {hit.statement.speaker for hit in hits_of(decision)[: decision.equal]} == {speaker}
