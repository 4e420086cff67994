"""What a statement does to others and what others do to it, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.locales import Phrases
from bot.record import Record, RelationKind, Statement


@dataclass(frozen=True, slots=True)
class Related:
    """Another statement, and how the two stand to each other ("denies", "answered by")."""

    statement: Statement
    how: str


def relations_of(record: Record, statement: Statement, phrases: Phrases) -> tuple[Related, ...]:
    """Return what a statement answers, denies or repeats; by day, then by the speaker's name."""
    kinds = _by_statement((record.statements[r.target], r.kind) for r in statement.relations)
    return _related(record, kinds, lambda kind: phrases.text(f"relation-{kind.value}"), phrases)


def replies_to(record: Record, statement: Statement, phrases: Phrases) -> tuple[Related, ...]:
    """Return what answers, denies or repeats a statement; by day, then by the speaker's name."""
    edges = record.replies.get(statement.id, ())
    kinds = _by_statement((other, relation.kind) for other, relation in edges)
    return _related(record, kinds, lambda kind: phrases.text(f"reply-{kind.value}"), phrases)


def count_related(record: Record, statement: Statement) -> int:
    """Count the statements that a statement answers, and those that answer it."""
    targets = {relation.target for relation in statement.relations}
    return len(targets) + len({other.id for other, _ in record.replies.get(statement.id, ())})


def _by_statement(
    edges: Iterable[tuple[Statement, RelationKind]],
) -> list[tuple[Statement, list[RelationKind]]]:
    found: dict[str, tuple[Statement, list[RelationKind]]] = {}
    for statement, kind in edges:
        found.setdefault(statement.id, (statement, []))[1].append(kind)
    return list(found.values())


def _related(
    record: Record,
    kinds: list[tuple[Statement, list[RelationKind]]],
    named: Callable[[RelationKind], str],
    phrases: Phrases,
) -> tuple[Related, ...]:
    kinds.sort(key=lambda pair: (pair[0].said.earliest, record.name_of(pair[0])))
    return tuple(
        Related(statement, phrases.listed(map(named, dict.fromkeys(found))))
        for statement, found in kinds
    )
