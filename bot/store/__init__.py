"""What is kept between starts, in one SQLite file."""

from .audit import Actor, Audit, AuditLine
from .backup import back_up
from .error import StoreError
from .load import START, WATCH, Load, Loads
from .revision import Revisions
from .setting import QUESTION_DAYS, ChannelSettings, GuildSettings, StoredSettings
from .sqlite import open_store
from .store import Store

__all__ = [
    "QUESTION_DAYS",
    "START",
    "WATCH",
    "Actor",
    "Audit",
    "AuditLine",
    "ChannelSettings",
    "GuildSettings",
    "Load",
    "Loads",
    "Revisions",
    "Store",
    "StoreError",
    "StoredSettings",
    "back_up",
    "open_store",
]
