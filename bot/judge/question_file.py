"""Read judged questions from JSON lines."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.search import Guide

from .judgment import Expected, Judged

_OTHER_LANGUAGE = "multilingual"


class FaultyQuestionError(ValueError):
    """A line of a file of judged questions cannot be read; the text says which and why."""


class _Expect(BaseModel):
    model_config = ConfigDict(extra="forbid")
    speaker: str | None
    contains: str = Field(min_length=1)


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str
    q: str
    kind: str | None = None
    lang: str | None = None
    en: str | None = None
    note: str | None = None
    follows: str | None = None
    expect: list[_Expect] = Field(default_factory=list)
    may: list[_Expect] = Field(default_factory=list)
    all: bool = False
    guide: Guide | None = None


def read_judged(path: Path) -> list[Judged]:
    """Read a file of judged questions; raise `FaultyQuestionError` for the first bad line.

    A line may follow one that stands before it.
    """
    judged: list[Judged] = []
    ids: set[str] = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            entry = _Line.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise FaultyQuestionError(f"{path}:{number}: {where}: {first['msg']}") from error
        if entry.follows is not None and entry.follows not in ids:
            fault = f"no line before it has the id {entry.follows}; name one that stands above"
            raise FaultyQuestionError(f"{path}:{number}: follows: {fault}")
        ids.add(entry.id)
        judged.append(_judged(entry))
    return judged


def _judged(entry: _Line) -> Judged:
    return Judged(
        id=entry.id,
        question=entry.q,
        group=entry.kind or _OTHER_LANGUAGE,
        language=entry.lang or "en",
        expect=_expected(entry.expect),
        follows=entry.follows,
        wants_all=entry.all,
        may=_expected(entry.may),
        guide=entry.guide,
    )


def _expected(entries: Sequence[_Expect]) -> tuple[Expected, ...]:
    return tuple(Expected(entry.speaker, entry.contains) for entry in entries)
