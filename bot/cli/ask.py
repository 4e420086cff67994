"""`who-said ask`: one question for a person, or a file of them for a program."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.locales import load_phrases
from bot.render import notice, render, to_json
from bot.render.explain import render_trace
from bot.search import NothingOnRecord, Ruling, Strictness

from .batch import BatchLine, answer_batch


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
    phrases = load_phrases(ruling.language)
    shown = render(base.record, ruling, phrases, framed=console.is_terminal)
    console.print(shown, soft_wrap=not console.is_terminal)
    if explain:
        console.print(render_trace(base.record, base.searcher.trace(question), ruling))


def ask_batch(
    load: Callable[[], KnowledgeBase], file: Path, *, unprompted: Strictness | None
) -> int:
    """Answer a file of questions, an object a line; give the exit code of `answer_batch`."""
    earlier: dict[str, Ruling] = {}

    def answer(base: KnowledgeBase, line: BatchLine) -> object:
        if line.follows is None:
            ruling = base.searcher.ask(line.q, unprompted=unprompted)
        else:
            ruling = base.searcher.go_on(line.q, earlier[line.follows])
        earlier[line.id] = ruling
        asked, text = replace(ruling, question=line.q), _text_of(base, ruling)
        return to_json(asked, base.revision, base.record, question_id=line.id, text=text)

    return answer_batch(load, file, "asking", answer)


def _text_of(base: KnowledgeBase, ruling: Ruling) -> str | None:
    """Return the words that stand for statements where a text leads to none."""
    decision = ruling.decision
    if not isinstance(decision, NothingOnRecord) or decision.guide is None:
        return None
    return notice(base.record, decision, load_phrases(ruling.language))
