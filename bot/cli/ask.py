"""`who-said ask`: one question for a person, or a file of them for a program."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError
from rich.console import Console

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.locales import load_phrases
from bot.render import notice, render, to_json
from bot.render.explain import render_trace
from bot.search import NothingOnRecord, Ruling, Strictness

from .progress import progress


class BatchLine(BaseModel):
    """A question of a batch; other fields are allowed and ignored.

    `follows` is the id of an earlier line whose answer it replies to.
    """

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str
    q: str
    follows: str | None = None


def ask_one(
    base: KnowledgeBase,
    question: str,
    *,
    unprompted: Strictness | None,
    as_json: bool,
    explain: bool,
) -> None:
    """Answer one question on the standard output."""
    ruling = base.searcher.ask(question, unprompted=unprompted)
    if as_json:
        answer = to_json(ruling, base.revision, base.record, text=_text_of(base, ruling))
        print(json.dumps(answer, ensure_ascii=False))
        return
    console = Console()
    console.print(render(base.record, ruling, load_phrases(ruling.language)))
    if explain:
        console.print(render_trace(base.record, base.searcher.trace(question), ruling))


def ask_batch(
    load: Callable[[], KnowledgeBase], batch: Path, *, unprompted: Strictness | None
) -> int:
    """Answer a file of questions, an object a line; give 1 where a line could not be read.

    A file that cannot be read at all gives 2.
    """
    try:
        text = sys.stdin.read() if str(batch) == "-" else batch.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        print(f"{batch} cannot be read: {error}", file=sys.stderr)
        return 2
    base = load()
    faulty = False
    earlier: dict[str, Ruling] = {}
    lines = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    for number, line in progress(lines, "asking"):
        try:
            entry = BatchLine.model_validate_json(line)
        except ValidationError as error:
            faulty = True
            print(f"{batch}:{number}: {_plainly(error)}", file=sys.stderr)
            continue
        if entry.follows is None:
            ruling = base.searcher.ask(entry.q, unprompted=unprompted)
        elif entry.follows in earlier:
            ruling = base.searcher.go_on(entry.q, earlier[entry.follows])
        else:
            faulty = True
            print(f"{batch}:{number}: {_unknown(entry.follows)}", file=sys.stderr)
            continue
        earlier[entry.id] = ruling
        asked = replace(ruling, question=entry.q)
        text = _text_of(base, ruling)
        answer = to_json(asked, base.revision, base.record, question_id=entry.id, text=text)
        print(json.dumps(answer, ensure_ascii=False), flush=True)
    return int(faulty)


def _text_of(base: KnowledgeBase, ruling: Ruling) -> str | None:
    """Give the words that stand for statements where a text leads to none."""
    decision = ruling.decision
    if not isinstance(decision, NothingOnRecord) or decision.guide is None:
        return None
    return notice(base.record, decision, load_phrases(ruling.language))


def _unknown(follows: str) -> str:
    return f"follows: no line before it has the id {follows}; name one that stands above"


def _plainly(error: ValidationError) -> str:
    return "; ".join(_faults(error)) + '; a line is an object like {"id": "1", "q": "who said it?"}'


def _faults(error: ValidationError) -> Iterator[str]:
    for fault in error.errors():
        where = ".".join(str(part) for part in fault["loc"])
        yield f"{where}: {fault['msg']}" if where else fault["msg"]
