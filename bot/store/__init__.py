"""What is kept between starts, in a SQLite file or a database of PostgreSQL."""

from .address import Address, PostgresAddress, address_of
from .asker import keyed_digest
from .audit import RELOAD, RESEAL, ROLLBACK, Actor, Audit, AuditLine
from .backup import back_up
from .error import StoreAwayError, StoreBusyError, StoreError
from .feedback import MAX_REMARK, Feedback, Feedbacks
from .follow import Follow, Follows
from .load import START, WATCH, Load, Loads
from .membership import Membership
from .move import move
from .opening import open_beside, open_store
from .pending import NewChange, PendingChange, State, digest_of
from .question import Place, Question, Questions, Tally
from .revision import Revisions
from .setting import QUESTION_DAYS, ChannelSettings, GuildSettings, StoredSettings
from .shown import Shown, ShownAnswers
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
    "Address",
    "Audit",
    "AuditLine",
    "ChannelSettings",
    "Feedback",
    "Feedbacks",
    "Follow",
    "Follows",
    "GuildSettings",
    "Load",
    "Loads",
    "Membership",
    "NewChange",
    "PendingChange",
    "Place",
    "PostgresAddress",
    "Question",
    "Questions",
    "Revisions",
    "Shown",
    "ShownAnswers",
    "State",
    "Store",
    "StoreAwayError",
    "StoreBusyError",
    "StoreError",
    "StoredSettings",
    "Tables",
    "Tally",
    "address_of",
    "back_up",
    "digest_of",
    "keyed_digest",
    "move",
    "open_beside",
    "open_store",
    "whole",
]
