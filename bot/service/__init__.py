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
from .conversation import Conversations, Place, outcome_of
from .correction import Amendment, Correction, Corrections, changed_statements, digest_of
from .feedback import FeedbackBox, Unhelpful
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
    "Amendment",
    "Browse",
    "Builder",
    "BusyError",
    "Catalog",
    "Change",
    "Clerk",
    "Conversations",
    "Correction",
    "Corrections",
    "Document",
    "FeedbackBox",
    "Finding",
    "InForce",
    "Keeper",
    "KnowledgeBase",
    "NameIndex",
    "Named",
    "Place",
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
    "Unhelpful",
    "Unread",
    "Wish",
    "changed_statements",
    "digest_of",
    "load_knowledge_base",
    "outcome_of",
    "short",
    "token_of",
    "watch",
]
