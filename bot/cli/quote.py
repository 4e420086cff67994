"""`who-said quote`: words that somebody remembers beside those on record."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.locales import load_phrases
from bot.render import quote_to_json, render_quote

from .batch import BatchLine, answer_batch


def check_quote(base: KnowledgeBase, words: str, *, as_json: bool) -> None:
    """Compare words with the record on the standard output."""
    ruling = base.searcher.who_said(words)
    if as_json:
        print(json.dumps(quote_to_json(ruling, base.record), ensure_ascii=False))
        return
    console = Console()
    phrases = load_phrases(ruling.language)
    shown = render_quote(base.record, ruling, phrases, framed=console.is_terminal)
    console.print(shown, soft_wrap=not console.is_terminal)


def check_quotes(load: Callable[[], KnowledgeBase], file: Path) -> int:
    """Compare the words of a file, an object a line; give the exit code of `answer_batch`."""

    def answer(base: KnowledgeBase, line: BatchLine) -> object:
        return quote_to_json(base.searcher.who_said(line.q), base.record, quote_id=line.id)

    return answer_batch(load, file, "comparing", answer)
