"""What is kept between starts, in one SQLite file."""

from .error import StoreError
from .load import START, Load, Loads
from .setting import QUESTION_DAYS, ChannelSettings, GuildSettings, StoredSettings
from .sqlite import open_store
from .store import Store

__all__ = [
    "QUESTION_DAYS",
    "START",
    "ChannelSettings",
    "GuildSettings",
    "Load",
    "Loads",
    "Store",
    "StoreError",
    "StoredSettings",
    "open_store",
]
