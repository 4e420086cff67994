"""Why nothing answers is true of the whole record, for every judged question that is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.judge import Judged, read_judged
from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.language.analyzer import keys, stem
from bot.record import Record
from bot.search import Answer, Closest, NothingOnRecord, Reason, Searcher
from bot.search.parse import SenseKind, Understanding
from tests.conftest import SHELF
from tests.records import ROOT

PEOPLE = (SenseKind.SPEAKER, SenseKind.TITLE)
# Of several kinds, each as an evening's work leaves it and as an hour's does.
DISPUTES = ("ommer-hill-2014", "marrow-foods-2018")
FOLDERS = [ROOT / "knowledge"] + [
    ROOT / "tests/disputes" / dispute / folder
    for dispute in DISPUTES
    for folder in ("minimal", "hour")
]


def untruth(
    record: Record, question: Understanding, decision: Closest | NothingOnRecord
) -> str | None:
    """Say what the record has that the reason says it has not; None where it is true."""
    about = stems(record, decision.about or "")
    match decision.reason:
        case Reason.UNKNOWN_SPEAKER:
            return decision.speaker if decision.speaker in record.speaking else None
        case Reason.OUTSIDE_DATES:
            span = question.when.span if question.when else None
            return span.edtf if span and span.overlaps(record.dispute.period) else None
        case Reason.OTHER_PLACE:  # "State Department" is said where both words are
            return min(about) if about <= said(record) else None
        case Reason.NOT_ON_RECORD:
            return next(iter(about & said(record)), None)
        case Reason.OFF_TOPIC | Reason.NOT_A_QUESTION:
            return next(known(record, question), None)
        case Reason.FALSE_PREMISE:
            return next(iter(acts(question) & done(record, question)), None)


def stems(record: Record, text: str) -> set[str]:
    return {stem(key, record.dispute.language) for key in keys(text)}


def said(record: Record) -> set[str]:
    """Return the stems of all words that stand in a passage."""
    return stems(record, " ".join(s.passage for s in record.statements.values()))


def known(record: Record, question: Understanding) -> Iterator[str]:
    """Return what a question names that somebody on record speaks of, or who speaks there."""
    topics = {topic for statement in record.statements.values() for topic in statement.topics}
    for mention in question.mentions:
        if mention.kind is SenseKind.CONCEPT and mention.ids(SenseKind.CONCEPT) & topics:
            yield mention.text
        if mention.kind in PEOPLE and mention.ids(*PEOPLE) & record.speaking:
            yield mention.text


def acts(question: Understanding) -> frozenset[str]:
    """Return the act of speech that a question names, where it names a single one."""
    named = [m.ids(SenseKind.ACT) - {"say"} for m in question.of_kind(SenseKind.ACT)]
    named = [ids for ids in named if ids]
    return frozenset(named[0]) if len(named) == 1 and not question.is_swapped else frozenset()


def done(record: Record, question: Understanding) -> set[str]:
    """Return what the one person does on record whose words a question asks for."""
    people = {i for at in question.roles for i in question.mentions[at].ids(*PEOPLE)}
    own = record.by_speaker.get(next(iter(people)), ()) if len(people) == 1 else ()
    return {topic for statement in own for topic in statement.topics}


def questions(folder: Path) -> list[Judged]:
    beside = ROOT / "tests/judged" if folder.name == "knowledge" else folder.parent
    files = [file for file in sorted(beside.rglob("*.jsonl")) if "quotes" not in str(file)]
    return [judged for file in files for judged in read_judged(file) if not judged.follows]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: "-".join(folder.parts[-2:]))
def test_no_reason_is_untrue_of_the_record(folder: Path) -> None:
    searcher = Searcher(load(folder), load_languages(), SHELF, encoder=lambda: None)
    refused, untrue = 0, []
    for judged in questions(folder):
        decision = searcher.ask(judged.question).decision
        if not (isinstance(decision, Answer) or getattr(decision, "guide", None)):
            refused += 1
            has = untruth(searcher.record, searcher.understand(judged.question), decision)
            untrue += [(judged.question, decision.reason, decision.about, has)] if has else []
    assert refused > 30
    assert untrue == []
