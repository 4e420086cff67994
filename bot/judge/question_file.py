"""Read judged questions from JSON lines."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

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
        expect = tuple(Expected(e.speaker, e.contains) for e in entry.expect)
        group = entry.kind or _OTHER_LANGUAGE
        language = entry.lang or "en"
        judged.append(Judged(entry.id, entry.q, group, language, expect, entry.follows))
    return judged
