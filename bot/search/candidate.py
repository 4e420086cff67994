"""Which candidates are worth a closer look: by what is known of statements beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from bot.record import ACTS, Record, Statement

from .classifier import Posterior
from .index import Candidate
from .item import Item
from .rerank import Scored

_MOST = 16  # by all that is known beforehand
_BESIDES = 4  # by what the index says alone, and by the wording alone
_FEW = 50  # statements: where a record has no more, all candidates are looked at
# What the keywords explain of all that is named, beside the wording's score (about 1 at most).
_NAMED = 0.5


def keywords_of(record: Record, statement: Statement) -> frozenset[str]:
    """Give the exact terms that a statement is found by: topics, acts, people, party and day."""
    people = {statement.speaker, *statement.reports, *filter(None, (statement.to,))}
    party = record.speaker_of(statement).party
    return frozenset(
        [
            *(f"a:{t}" if t in ACTS else f"c:{t}" for t in statement.topics),
            *(f"s:{person}" for person in people),
            *([f"p:{party}"] if party else []),
            *([f"d:{statement.said.edtf}"] if statement.said.is_day else []),
        ]
    )


def promising(
    record: Record,
    items: Sequence[Item],
    posterior: Posterior | None,
    found: Sequence[Candidate],
    scored: Sequence[Scored],
) -> list[tuple[Statement, float]]:
    """Choose among candidates, in the order of the wording's score, and give it with each.

    `posterior` is what the classifier takes the question for, None where nothing was learnt;
    `found` are candidates as the index has them, `scored` the same by their wording.
    """
    statements = [record.statements[one.id] for one in scored]
    if len(record.statements) <= _FEW:
        return [(s, one.score) for s, one in zip(statements, scored, strict=True)]
    total = sum(item.weight for item in items) or 1.0

    def guess(statement: Statement, wording: float) -> float:
        keywords = keywords_of(record, statement)
        named = sum(item.weight for item in items if not item.terms.isdisjoint(keywords))
        likely = posterior.of(statement.id) if posterior else 0.0
        return wording + _NAMED * named / total + likely

    guessed = {s.id: guess(s, one.score) for s, one in zip(statements, scored, strict=True)}
    best = sorted(guessed, key=lambda id_: -guessed[id_])[:_MOST]
    kept = {*best, *(c.id for c in found[:_BESIDES]), *(s.id for s in scored[:_BESIDES])}
    return [(s, one.score) for s, one in zip(statements, scored, strict=True) if s.id in kept]
