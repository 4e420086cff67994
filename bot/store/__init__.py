"""What is kept between starts, in one SQLite file."""

from .audit import RELOAD, ROLLBACK, Actor, Audit, AuditLine
from .backup import back_up
from .error import StoreError
from .feedback import MAX_REMARK, Feedback, Feedbacks
from .load import START, WATCH, Load, Loads
from .pending import NewChange, PendingChange, State, digest_of
from .question import Outcome, Place, Question, Questions, Tally
from .revision import Revisions
from .setting import QUESTION_DAYS, ChannelSettings, GuildSettings, StoredSettings
from .shown import Shown, ShownAnswers
from .sqlite import open_store
from .store import Store

__all__ = [
    "MAX_REMARK",
    "QUESTION_DAYS",
    "RELOAD",
    "ROLLBACK",
    "START",
    "WATCH",
    "Actor",
    "Audit",
    "AuditLine",
    "ChannelSettings",
    "Feedback",
    "Feedbacks",
    "GuildSettings",
    "Load",
    "Loads",
    "NewChange",
    "Outcome",
    "PendingChange",
    "Place",
    "Question",
    "Questions",
    "Revisions",
    "Shown",
    "ShownAnswers",
    "State",
    "Store",
    "StoreError",
    "StoredSettings",
    "Tally",
    "back_up",
    "digest_of",
    "open_store",
]
