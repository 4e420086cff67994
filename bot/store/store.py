"""What the bot keeps between starts, each kind of thing under its own name."""

from __future__ import annotations

from .database import Database
from .load import Loads
from .setting import StoredSettings


class Store:
    """Everything that is kept, on one open database."""

    def __init__(self, database: Database) -> None:
        self.loads = Loads(database)
        self.settings = StoredSettings(database)
