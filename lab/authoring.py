"""How much of what people took on record from a text is proposed, and how much else.

`python -m lab.authoring FOLDER:CAPTURES ...` holds the proposals from captured texts against the
statements of their sources. A statement is found where a proposed passage and its own share half
of the letters that either has, or where the shorter stands in the longer. With `--strangers` the
record has the names of no people, as before anybody has entered them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path

from bot.artefact.shelf import Shelf
from bot.authoring.proposal import Proposal, propose
from bot.cli.settings import Settings
from bot.knowledge.capture import captures_by_digest, read_capture
from bot.knowledge.loader import load
from bot.knowledge.stock import stocked_languages
from bot.record import Record, SpeakerKind, Statement
from bot.search.parse.understanding import Understander

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
    return (
        f"{name}: found {counts['found']} of {counts['stated']} ({counts['found'] / stated:.0%}),"
        f" of {counts['proposed']} proposed {counts['right']} right"
        f" ({counts['right'] / proposed:.0%}); of those found the speaker right"
        f" {counts['speaker'] / found:.0%}, left open {counts['open'] / found:.0%},"
        f" kind of speech right {counts['speech'] / found:.0%}"
    )


def without_names(record: Record) -> Record:
    """Return a record whose people nobody can tell by name, title or office."""
    people = {
        speaker.id: replace(speaker, name=f"zq{at}x", aliases={}, titles={}, offices=())
        if speaker.kind is SpeakerKind.PERSON
        else speaker
        for at, speaker in enumerate(record.speakers.values())
    }
    return replace(record, speakers=people, revision=f"{record.revision} without names")


def measure(record: Record, captures: Path, shelf: Shelf, *, only: str = "*") -> Counter[str]:
    """Count what is proposed from the texts of a record's sources, and what of it is right."""
    languages = stocked_languages(shelf)
    understander = Understander(record, languages, shelf)
    texts = captures_by_digest(captures)
    counts: Counter[str] = Counter()
    for source in record.sources.values():
        if source.sha256 not in texts or not fnmatch(source.id, only):
            continue
        proposals = propose(
            read_capture(texts[source.sha256].read_bytes()),
            record=record,
            understander=understander,
            language=next(known for known in languages if known.code == source.language),
            published=source.published,
            publisher=source.publisher,
        )
        counts += _compared(record.by_source.get(source.id, ()), proposals)
    return counts


def _compared(statements: tuple[Statement, ...], proposals: tuple[Proposal, ...]) -> Counter[str]:
    counts = Counter({"stated": len(statements), "proposed": len(proposals)})
    right: set[int] = set()
    for statement in statements:
        same = [at for at, proposal in enumerate(proposals) if _is_same(statement, proposal)]
        right.update(same)
        if same:
            best = proposals[max(same, key=lambda at: _quoted_alike(statement, proposals[at]))]
            counts["found"] += 1
            counts["speaker"] += best.speaker in statement.speakers
            counts["open"] += best.speaker is None
            counts["speech"] += best.speech is statement.speech
    counts["right"] = len(right)
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
