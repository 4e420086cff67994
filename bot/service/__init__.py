"""Use cases: ask, who said it, reload, check, status. Nothing of Discord."""

from .clerk import MAX_QUESTION, Clerk, TooLongError
from .knowledge_base import KnowledgeBase, load_knowledge_base, token_of
from .outcome import Finding, Refused, Reloaded, Status
from .queue import BusyError, SearchQueue
from .services import Services
from .settings import MAX_QUESTION_DAYS, Change, InForce, SettingsKeeper

__all__ = [
    "MAX_QUESTION",
    "MAX_QUESTION_DAYS",
    "BusyError",
    "Change",
    "Clerk",
    "Finding",
    "InForce",
    "KnowledgeBase",
    "Refused",
    "Reloaded",
    "SearchQueue",
    "Services",
    "SettingsKeeper",
    "Status",
    "TooLongError",
    "load_knowledge_base",
    "token_of",
]
