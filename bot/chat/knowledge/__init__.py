"""`/knowledge`: moderators keep the record right, without a shell and without breaking the bot."""

from .agreement import AgreeButton, DeclineButton
from .audit import Auditing, OlderButton
from .group import KnowledgeGroup
from .history import History
from .note import watch_note
from .reloading import Reloading

__all__ = [
    "AgreeButton",
    "Auditing",
    "DeclineButton",
    "History",
    "KnowledgeGroup",
    "OlderButton",
    "Reloading",
    "watch_note",
]
