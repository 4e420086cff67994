"""The shipped and the invented dispute with their searchers, each built once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.app.revisions.knowledge_base import KnowledgeBase, load_knowledge_base
from bot.knowledge.language_file import load_languages
from bot.search.parse import SenseKind, Understander, Understanding
from tests.conftest import INVENTED, SHELF

ROOT = Path(__file__).parents[1]


@cache
def base_of(folder: Path) -> KnowledgeBase:
    """Load a knowledge folder that does not change."""
    return load_knowledge_base(folder, SHELF)


def shipped_base() -> KnowledgeBase:
    """Return the dispute that the bot ships with."""
    return base_of(ROOT / "knowledge")


def invented_base() -> KnowledgeBase:
    """Return the dispute that no line of the program knows."""
    return base_of(INVENTED)


@cache
def _understander() -> Understander:
    return Understander(shipped_base().record, load_languages(), SHELF)


def understood(question: str) -> Understanding:
    """Take a question apart with the words of the shipped record."""
    return _understander().understand(question)


def speaker_ids(text: str) -> frozenset[str]:
    """Return the ids of all speakers that words of a text can stand for."""
    kinds = (SenseKind.SPEAKER, SenseKind.TITLE)
    return frozenset(i for mention in understood(text).mentions for i in mention.ids(*kinds))
