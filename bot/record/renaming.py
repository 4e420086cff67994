"""Statements that have another id in another record, and are the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .question import KnownQuestion
from .record import Record
from .statement import Statement


def renamed_between(before: Record, after: Record) -> Mapping[str, str]:
    """Return by their present ids what statements had for an id, where either record says so.

    What became part of a statement that was there before is not renamed, but gone.
    """
    old, new = before.statements, after.statements
    forth = ((former, now) for now, one in new.items() for former in one.formerly)
    back = ((then, former) for then, one in old.items() for former in one.formerly)
    gone, come = old.keys() - new.keys(), new.keys() - old.keys()
    return {now: then for then, now in (*forth, *back) if then in gone and now in come}


def renaming(record: Record, renamed: Mapping[str, str]) -> Record:
    """Return a record that names statements by their present ids, wherever others name them."""
    if not renamed:
        return record
    present = {then: now for now, then in renamed.items()}

    def related(one: Statement) -> Statement:
        relations = (replace(r, target=present.get(r.target, r.target)) for r in one.relations)
        return replace(one, relations=tuple(relations))

    def answered(question: KnownQuestion) -> KnownQuestion:
        return replace(question, answers=tuple(present.get(a, a) for a in question.answers))

    return replace(
        record,
        statements={id_: related(statement) for id_, statement in record.statements.items()},
        questions=tuple(map(answered, record.questions)),
    )
