"""Use cases: ask, browse, check and compare, reload, roll back, settings. Nothing of Discord."""

from .asker import Asker
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
from .daily import daily
from .gap import Gap, Gaps
from .grouping import Asked
from .inquiry import Inquiries
from .keeper import RELOAD, ROLLBACK, Keeper, Shown
from .knowledge_base import Builder, KnowledgeBase, load_knowledge_base, token_of
from .name_index import MOST_SUGGESTED, Named, NameIndex
from .outcome import Finding, Proposal, Refusal, Refused, Reloaded, Status
from .overlay import Unsound
from .pending import MAX_FILE_BYTES, Decided, Export, Pending, Proposed
from .privacy import Deleted, Kept, Privacy, Remark
from .queue import BusyError, SearchQueue
from .services import Services
from .serving import Serving
from .settings import MAX_QUESTION_DAYS, Change, InForce, SettingsKeeper
from .usage import Usage
from .watch import watch

__all__ = [
    "MAX_FILE_BYTES",
    "MAX_QUESTION",
    "MAX_QUESTION_DAYS",
    "MOST_SUGGESTED",
    "RELOAD",
    "ROLLBACK",
    "About",
    "Addresses",
    "Asked",
    "Asker",
    "Browse",
    "Builder",
    "BusyError",
    "Catalog",
    "Change",
    "Clerk",
    "Decided",
    "Deleted",
    "Document",
    "Export",
    "Finding",
    "Gap",
    "Gaps",
    "InForce",
    "Inquiries",
    "Keeper",
    "Kept",
    "KnowledgeBase",
    "NameIndex",
    "Named",
    "Pending",
    "Privacy",
    "Proposal",
    "Proposed",
    "QuestionCount",
    "QuestionCounts",
    "Refusal",
    "Refused",
    "Reloaded",
    "Remark",
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
    "Unsound",
    "Usage",
    "Wish",
    "daily",
    "load_knowledge_base",
    "short",
    "token_of",
    "watch",
]
