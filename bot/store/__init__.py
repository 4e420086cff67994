"""What is kept between starts, in one SQLite file."""

from .audit import Actor, Audit, AuditLine
from .backup import back_up
from .error import StoreError
from .load import START, WATCH, Load, Loads
from .open_channel import OpenChannels
from .revision import Revisions
from .sqlite import open_store
from .store import Store

__all__ = [
    "START",
    "WATCH",
    "Actor",
    "Audit",
    "AuditLine",
    "Load",
    "Loads",
    "OpenChannels",
    "Revisions",
    "Store",
    "StoreError",
    "back_up",
    "open_store",
]
