"""What is kept between starts, in one SQLite file."""

from .asker import keyed_digest
from .audit import RELOAD, RESEAL, ROLLBACK, Actor, Audit, AuditLine
from .backup import back_up
from .error import StoreBusyError, StoreError
from .feedback import MAX_REMARK, Feedback, Feedbacks
from .load import START, WATCH, Load, Loads
from .pending import NewChange, PendingChange, State, digest_of
from .question import Place, Question, Questions, Tally
from .revision import Revisions
from .setting import QUESTION_DAYS, ChannelSettings, GuildSettings, StoredSettings
from .shown import Shown, ShownAnswers
from .sqlite import open_beside, open_store
from .store import Store, Tables
from .whole import whole

__all__ = [
    "MAX_REMARK",
    "QUESTION_DAYS",
    "RELOAD",
    "RESEAL",
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
    "PendingChange",
    "Place",
    "Question",
    "Questions",
    "Revisions",
    "Shown",
    "ShownAnswers",
    "State",
    "Store",
    "StoreBusyError",
    "StoreError",
    "StoredSettings",
    "Tables",
    "Tally",
    "back_up",
    "digest_of",
    "keyed_digest",
    "open_beside",
    "open_store",
    "whole",
]
