"""Use cases: ask, who said it, browse, reload, check, status. Nothing of Discord."""

from .browse import (
    About,
    Addresses,
    Browse,
    QuestionCount,
    QuestionCounts,
    Trouble,
    Unread,
    Wish,
)
from .catalog import Catalog, Document, Selection, Side, short
from .clerk import MAX_QUESTION, Clerk, TooLongError
from .knowledge_base import KnowledgeBase, load_knowledge_base, token_of
from .name_index import MOST_SUGGESTED, Named, NameIndex
from .outcome import Finding, Refused, Reloaded, Status
from .queue import BusyError, SearchQueue
from .services import Services
from .settings import MAX_QUESTION_DAYS, Change, InForce, SettingsKeeper

__all__ = [
    "MAX_QUESTION",
    "MAX_QUESTION_DAYS",
    "MOST_SUGGESTED",
    "About",
    "Addresses",
    "Browse",
    "BusyError",
    "Catalog",
    "Change",
    "Clerk",
    "Document",
    "Finding",
    "InForce",
    "KnowledgeBase",
    "NameIndex",
    "Named",
    "QuestionCount",
    "QuestionCounts",
    "Refused",
    "Reloaded",
    "SearchQueue",
    "Selection",
    "Services",
    "SettingsKeeper",
    "Side",
    "Status",
    "TooLongError",
    "Trouble",
    "Unread",
    "Wish",
    "load_knowledge_base",
    "short",
    "token_of",
]
