"""What is kept between starts: which revision was loaded when, and the settings of guilds."""

from .sqlite import SqliteStore, open_store
from .store import START, Load, Store, StoreError

__all__ = ["START", "Load", "SqliteStore", "Store", "StoreError", "open_store"]
