"""The shipped and the invented dispute with their searchers, each built once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.knowledge import load_languages
from bot.search.understand import SenseKind, Understander, Understanding
from bot.service import KnowledgeBase, load_knowledge_base

ROOT = Path(__file__).parents[2]


@cache
def shipped_base() -> KnowledgeBase:
    """Load the dispute that the bot ships with."""
    return load_knowledge_base(ROOT / "knowledge")


@cache
def invented_base() -> KnowledgeBase:
    """Load the dispute that no line of the program knows."""
    return load_knowledge_base(ROOT / "tests" / "invented" / "knowledge")


@cache
def _understander() -> Understander:
    return Understander(shipped_base().record, load_languages())


def understood(question: str) -> Understanding:
    """Take a question apart with the words of the shipped record."""
    return _understander().understand(question)


def speaker_ids(text: str) -> frozenset[str]:
    """Give the ids of all speakers that words of a text can stand for."""
    kinds = (SenseKind.SPEAKER, SenseKind.TITLE)
    return frozenset(i for mention in understood(text).mentions for i in mention.ids(*kinds))
