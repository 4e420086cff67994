"""What is kept between starts, in one SQLite file."""

from .error import StoreError
from .load import START, Load, Loads
from .open_channel import OpenChannels
from .sqlite import open_store
from .store import Store

__all__ = ["START", "Load", "Loads", "OpenChannels", "Store", "StoreError", "open_store"]
