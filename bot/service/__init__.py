"""Use cases: ask, who said it, check, compare, reload, roll back. Nothing of Discord."""

from .clerk import MAX_QUESTION, Clerk, TooLongError
from .keeper import RELOAD, ROLLBACK, Keeper, Shown
from .knowledge_base import Builder, KnowledgeBase, load_knowledge_base, token_of
from .outcome import Finding, Proposal, Refusal, Refused, Reloaded, Status
from .queue import BusyError, SearchQueue
from .services import Services
from .serving import Serving
from .settings import MAX_QUESTION_DAYS, Change, InForce, SettingsKeeper
from .watch import watch

__all__ = [
    "MAX_QUESTION",
    "MAX_QUESTION_DAYS",
    "RELOAD",
    "ROLLBACK",
    "Builder",
    "BusyError",
    "Change",
    "Clerk",
    "Finding",
    "InForce",
    "Keeper",
    "KnowledgeBase",
    "Proposal",
    "Refusal",
    "Refused",
    "Reloaded",
    "SearchQueue",
    "Services",
    "Serving",
    "SettingsKeeper",
    "Shown",
    "Status",
    "TooLongError",
    "load_knowledge_base",
    "token_of",
    "watch",
]
