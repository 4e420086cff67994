"""The record that a command answers from, made ready on the shelf of `CACHE_DIR`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.status import Status

from bot.app.revisions.knowledge_base import KnowledgeBase, load_knowledge_base
from bot.artefact.shelf import Shelf

from .settings import Settings

_MAKING = {
    "languages": "reading the languages",
    "record": "reading the record",
    "inherited": "choosing words for what the record lacks",
    "vocabulary": "gathering names and words",
    "questions": "reading known questions",
    "lesson": "learning from known questions",
    "passages": "reading the statements",
    "index": "indexing the statements",
}


def open_base(folder: Path, settings: Settings, *, is_begun: bool = False) -> KnowledgeBase:
    """Load a knowledge folder; on a terminal, tell what is made for the first time meanwhile.

    One that is being written (`is_begun`) may do without a source.
    """
    console = Console(stderr=True)
    with console.status("") as status:
        shelf = Shelf(settings.cache_dir, making=_teller(status))
        return load_knowledge_base(
            folder, shelf, is_begun=is_begun, is_by_words=not settings.encoder
        )


def _teller(status: Status) -> Callable[[str], None]:
    return lambda kind: status.update(_MAKING.get(kind, kind))
