"""How much of what people took on record from a text is proposed, and how much else.

`python -m lab.authoring FOLDER:CAPTURES ...` holds the proposals from captured texts against the
statements of their sources. A statement is found where a proposed passage and its own share half
of the letters that either has, or where the shorter stands in the longer. With `--strangers` the
record has the names of no people, as before anybody has entered them. Each text is read as if
its own statements were not on record, and those of the other sources were.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path

from bot.artefact.shelf import Shelf
from bot.authoring.proposal import Proposal
from bot.authoring.proposer import propose
from bot.cli.settings import Settings
from bot.knowledge.capture import captures_by_digest, read_capture
from bot.knowledge.loader import load
from bot.knowledge.stock import stocked_languages
from bot.record import DateSpan, Record, SpeakerKind, Statement
from bot.search.parse.understander import Understander

# What is counted one by one of the statements that are found.
FIELDS = ("topics", "relations", "reports", "to", "medium", "via", "event", "named", "misprints")
_ALIKE = 0.5
_WITHIN = 0.9


def main() -> None:
    """Measure every folder, and all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", help="FOLDER:CAPTURES")
    shelf = Shelf(Settings().cache_dir)
    parser.add_argument("--only", default="*", help="the ids of sources, such as 'ru-*'")
    parser.add_argument("--strangers", action="store_true", help="take the names of people away")
    total: Counter[str] = Counter()
    given = parser.parse_args()
    for pair in given.folders:
        folder, _, captures = pair.partition(":")
        record = load(Path(folder))
        counts = measure(
            without_names(record) if given.strangers else record,
            Path(captures),
            shelf,
            only=given.only,
        )
        print(told(folder, counts))
        total += counts
    print(told("all", total))


def told(name: str, counts: Counter[str]) -> str:
    """Return the figures of one folder in a line."""
    stated, proposed = counts["stated"] or 1, counts["proposed"] or 1
    found = counts["found"] or 1
    lines = [
        (
            f"{name}: found {counts['found']} of {counts['stated']}"
            f" ({counts['found'] / stated:.0%}),"
            f" of {counts['proposed']} proposed {counts['right']} right"
            f" ({counts['right'] / proposed:.0%}); of those found the speaker right"
            f" {counts['speaker'] / found:.0%}, left open {counts['open'] / found:.0%},"
            f" kind of speech right {counts['speech'] / found:.0%}"
        ),
        (
            f"    days: the same {counts['day same']}, wider {counts['day wider']},"
            f" narrower {counts['day narrower']}, others {counts['day other']}"
        ),
    ]
    lines += [
        f"    {field}: of {counts[field + ' proposed']} proposed {counts[field + ' right']} on"
        f" record, which has {counts[field + ' stated']}"
        for field in FIELDS
    ]
    return "\n".join(lines)


def without_names(record: Record) -> Record:
    """Return a record whose people nobody can tell by name, title or office."""
    people = {
        speaker.id: replace(speaker, name=f"zq{at}x", aliases={}, titles={}, offices=())
        if speaker.kind is SpeakerKind.PERSON
        else speaker
        for at, speaker in enumerate(record.speakers.values())
    }
    return replace(record, speakers=people, revision=f"{record.revision} without names")


def without_source(record: Record, source: str) -> Record:
    """Return a record as it was before a source was entered."""
    others = {id_: s for id_, s in record.statements.items() if s.source != source}
    return replace(record, statements=others, revision=f"{record.revision} without {source}")


def measure(record: Record, captures: Path, shelf: Shelf, *, only: str = "*") -> Counter[str]:
    """Count what is proposed from the texts of a record's sources, and what of it is right."""
    languages = stocked_languages(shelf)
    understander = Understander(record, languages, shelf)
    texts = captures_by_digest(captures)
    counts: Counter[str] = Counter()
    for source in record.sources.values():
        if source.sha256 not in texts or not fnmatch(source.id, only):
            continue
        before = without_source(record, source.id)
        proposals = propose(
            read_capture(texts[source.sha256].read_bytes()),
            record=before,
            understander=understander,
            language=next(known for known in languages if known.code == source.language),
            published=source.published,
            publisher=source.publisher,
            title=source.title,
        )
        counts += _compared(record.by_source.get(source.id, ()), proposals)
    return counts


def _compared(statements: tuple[Statement, ...], proposals: tuple[Proposal, ...]) -> Counter[str]:
    counts = Counter({"stated": len(statements), "proposed": len(proposals)})
    right: set[int] = set()
    ids = {
        f"#{at}": statement.id
        for at, proposal in enumerate(proposals, 1)
        for statement in statements
        if _is_same(statement, proposal) and statement.speech is proposal.speech
    }
    for statement in statements:
        same = [at for at, proposal in enumerate(proposals) if _is_same(statement, proposal)]
        right.update(same)
        if same:
            best = proposals[max(same, key=lambda at: _quoted_alike(statement, proposals[at]))]
            counts["found"] += 1
            counts["speaker"] += best.speaker in statement.speakers
            counts["open"] += best.speaker is None
            counts["speech"] += best.speech is statement.speech
            counts[f"day {_days_compared(statement.said, DateSpan.parse(best.day.said))}"] += 1
            counts += _fields_compared(statement, best, ids)
    counts["right"] = len(right)
    return counts


def _days_compared(stated: DateSpan, proposed: DateSpan) -> str:
    if stated == proposed:
        return "same"
    if proposed.earliest <= stated.earliest and stated.latest <= proposed.latest:
        return "wider"
    is_within = stated.earliest <= proposed.earliest and proposed.latest <= stated.latest
    return "narrower" if is_within else "other"


def _fields_compared(
    statement: Statement, proposal: Proposal, ids: Mapping[str, str]
) -> Counter[str]:
    """Count what each field has, what is proposed for it, and what of that it has.

    `ids` are those of the statements that the proposals of the text became, by their number. A
    medium or a way that came in between counts as right wherever there is one, since people word
    it differently.
    """
    related = {(r.kind, ids.get(r.target, r.target)) for r in proposal.relations}
    pairs: dict[str, tuple[Set[object], Set[object]]] = {
        "topics": (statement.topics, set(proposal.topics)),
        "relations": ({(r.kind, r.target) for r in statement.relations}, related),
        "reports": (set(statement.reports), set(proposal.reports)),
        "to": ({statement.to} - {None}, {proposal.to} - {None}),
        "medium": ({bool(statement.medium)} - {False}, {bool(proposal.medium)} - {False}),
        "via": ({bool(statement.via)} - {False}, {bool(proposal.via)} - {False}),
        "named": (
            {bool(statement.attributed_by)} - {False},
            {bool(proposal.attributed_by)} - {False},
        ),
        "misprints": (set(statement.misprints), set(proposal.misprints)),
        "event": ({statement.event} - {None}, {proposal.event} - {None}),
    }
    counts: Counter[str] = Counter()
    for field, (stated, proposed) in pairs.items():
        counts[f"{field} stated"] += len(stated)
        counts[f"{field} proposed"] += len(proposed)
        counts[f"{field} right"] += len(stated & proposed)
    return counts


def _is_same(statement: Statement, proposal: Proposal) -> bool:
    own = (statement.start, statement.start + len(statement.passage))
    other = (proposal.passage.start, proposal.passage.start + len(proposal.passage.text))
    shared = min(own[1], other[1]) - max(own[0], other[0])
    shorter = min(own[1] - own[0], other[1] - other[0])
    return _overlap(own, other) >= _ALIKE or shared >= _WITHIN * shorter


def _quoted_alike(statement: Statement, proposal: Proposal) -> float:
    own = statement.start + statement.passage.index(statement.quote)
    other = proposal.passage.start + proposal.passage.text.index(proposal.quote)
    spans = (own, own + len(statement.quote)), (other, other + len(proposal.quote))
    return _overlap(*spans)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


if __name__ == "__main__":
    main()
