"""Use cases: ask, browse, check and compare, reload, roll back, settings. Nothing of Discord."""

from typing import TYPE_CHECKING

from bot.lazy import offered

if TYPE_CHECKING:
    from .asker import Asker
    from .backlog import AskedNote, Backlog, ShownNote
    from .browse import About, Addresses, Browse, QuestionCounts, Trouble, Unread, Wish
    from .catalog import Catalog, Document, Selection, Side, short
    from .clerk import MAX_QUESTION, Clerk, TooLongError
    from .conversation import Conversations, Place, outcome_of
    from .correction import Amendment, Correction, Corrections, changed_statements, digest_of
    from .counts import Counts, QuestionCount
    from .feedback import FeedbackBox, Unhelpful
    from .gap import Gap, Gaps
    from .grouping import Asked, Mark
    from .inquiry import Inquiries
    from .keeper import Keeper, Shown
    from .knowledge_base import Builder, KnowledgeBase, load_knowledge_base, token_of
    from .lookup import Found
    from .name_index import MOST_SUGGESTED, Named, NameIndex
    from .outcome import Finding, Proposal, Refusal, Refused, Reloaded, Status
    from .overlay import Unsound
    from .pending import MAX_FILE_BYTES, Decided, Export, Pending, Proposed
    from .people import People
    from .privacy import Deleted, Kept, Privacy
    from .queue import BusyError, SearchQueue
    from .scrubbing import Scrubbing
    from .services import Services
    from .serving import Serving
    from .settings import MAX_QUESTION_DAYS, Change, InForce, SettingsKeeper
    from .usage import Usage
    from .workshop import CrowdedError, Workshop
else:
    __getattr__ = offered(
        __name__,
        {
            "About": "browse",
            "Addresses": "browse",
            "Amendment": "correction",
            "Asked": "grouping",
            "AskedNote": "backlog",
            "Asker": "asker",
            "Backlog": "backlog",
            "Browse": "browse",
            "Builder": "knowledge_base",
            "BusyError": "queue",
            "Catalog": "catalog",
            "Change": "settings",
            "Clerk": "clerk",
            "Conversations": "conversation",
            "Correction": "correction",
            "Corrections": "correction",
            "Counts": "counts",
            "CrowdedError": "workshop",
            "Decided": "pending",
            "Deleted": "privacy",
            "Document": "catalog",
            "Export": "pending",
            "FeedbackBox": "feedback",
            "Finding": "outcome",
            "Found": "lookup",
            "Gap": "gap",
            "Gaps": "gap",
            "InForce": "settings",
            "Inquiries": "inquiry",
            "Keeper": "keeper",
            "Kept": "privacy",
            "KnowledgeBase": "knowledge_base",
            "MAX_FILE_BYTES": "pending",
            "MAX_QUESTION": "clerk",
            "MAX_QUESTION_DAYS": "settings",
            "MOST_SUGGESTED": "name_index",
            "Mark": "grouping",
            "NameIndex": "name_index",
            "Named": "name_index",
            "Pending": "pending",
            "People": "people",
            "Place": "conversation",
            "Privacy": "privacy",
            "Proposal": "outcome",
            "Proposed": "pending",
            "QuestionCount": "counts",
            "QuestionCounts": "browse",
            "Refusal": "outcome",
            "Refused": "outcome",
            "Reloaded": "outcome",
            "Scrubbing": "scrubbing",
            "SearchQueue": "queue",
            "Selection": "catalog",
            "Services": "services",
            "Serving": "serving",
            "SettingsKeeper": "settings",
            "Shown": "keeper",
            "ShownNote": "backlog",
            "Side": "catalog",
            "Status": "outcome",
            "TooLongError": "clerk",
            "Trouble": "browse",
            "Unhelpful": "feedback",
            "Unread": "browse",
            "Unsound": "overlay",
            "Usage": "usage",
            "Wish": "browse",
            "Workshop": "workshop",
            "changed_statements": "correction",
            "digest_of": "correction",
            "load_knowledge_base": "knowledge_base",
            "outcome_of": "conversation",
            "short": "catalog",
            "token_of": "knowledge_base",
        },
    )

__all__ = [
    "MAX_FILE_BYTES",
    "MAX_QUESTION",
    "MAX_QUESTION_DAYS",
    "MOST_SUGGESTED",
    "About",
    "Addresses",
    "Amendment",
    "Asked",
    "AskedNote",
    "Asker",
    "Backlog",
    "Browse",
    "Builder",
    "BusyError",
    "Catalog",
    "Change",
    "Clerk",
    "Conversations",
    "Correction",
    "Corrections",
    "Counts",
    "CrowdedError",
    "Decided",
    "Deleted",
    "Document",
    "Export",
    "FeedbackBox",
    "Finding",
    "Found",
    "Gap",
    "Gaps",
    "InForce",
    "Inquiries",
    "Keeper",
    "Kept",
    "KnowledgeBase",
    "Mark",
    "NameIndex",
    "Named",
    "Pending",
    "People",
    "Place",
    "Privacy",
    "Proposal",
    "Proposed",
    "QuestionCount",
    "QuestionCounts",
    "Refusal",
    "Refused",
    "Reloaded",
    "Scrubbing",
    "SearchQueue",
    "Selection",
    "Services",
    "Serving",
    "SettingsKeeper",
    "Shown",
    "ShownNote",
    "Side",
    "Status",
    "TooLongError",
    "Trouble",
    "Unhelpful",
    "Unread",
    "Unsound",
    "Usage",
    "Wish",
    "Workshop",
    "changed_statements",
    "digest_of",
    "load_knowledge_base",
    "outcome_of",
    "short",
    "token_of",
]
