"""Use cases: ask, browse, check and compare, reload, roll back, settings. Nothing of Discord."""

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
from .keeper import RELOAD, ROLLBACK, Keeper, Shown
from .knowledge_base import Builder, KnowledgeBase, load_knowledge_base, token_of
from .name_index import MOST_SUGGESTED, Named, NameIndex
from .outcome import Finding, Proposal, Refusal, Refused, Reloaded, Status
from .queue import BusyError, SearchQueue
from .services import Services
from .serving import Serving
from .settings import MAX_QUESTION_DAYS, Change, InForce, SettingsKeeper
from .watch import watch

__all__ = [
    "MAX_QUESTION",
    "MAX_QUESTION_DAYS",
    "MOST_SUGGESTED",
    "RELOAD",
    "ROLLBACK",
    "About",
    "Addresses",
    "Browse",
    "Builder",
    "BusyError",
    "Catalog",
    "Change",
    "Clerk",
    "Document",
    "Finding",
    "InForce",
    "Keeper",
    "KnowledgeBase",
    "NameIndex",
    "Named",
    "Proposal",
    "QuestionCount",
    "QuestionCounts",
    "Refusal",
    "Refused",
    "Reloaded",
    "SearchQueue",
    "Selection",
    "Services",
    "Serving",
    "SettingsKeeper",
    "Shown",
    "Side",
    "Status",
    "TooLongError",
    "Trouble",
    "Unread",
    "Wish",
    "load_knowledge_base",
    "short",
    "token_of",
    "watch",
]
