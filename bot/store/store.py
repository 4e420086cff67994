"""What the bot keeps between starts, each kind of thing under its own name."""

from __future__ import annotations

from .database import Database
from .load import Loads
from .open_channel import OpenChannels


class Store:
    """Everything that is kept, on one open database."""

    def __init__(self, database: Database) -> None:
        self.loads = Loads(database)
        self.open_channels = OpenChannels(database)
