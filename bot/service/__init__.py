"""Use cases: ask, who said it, reload, check, status. Nothing of Discord."""

from .clerk import MAX_QUESTION, Clerk, TooLongError
from .knowledge_base import KnowledgeBase, load_knowledge_base, token_of
from .outcome import Finding, Refused, Reloaded, Status
from .queue import BusyError, SearchQueue
from .services import Services

__all__ = [
    "MAX_QUESTION",
    "BusyError",
    "Clerk",
    "Finding",
    "KnowledgeBase",
    "Refused",
    "Reloaded",
    "SearchQueue",
    "Services",
    "Status",
    "TooLongError",
    "load_knowledge_base",
    "token_of",
]
