"""What the bot keeps between starts, each kind of thing under its own name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from .asker import Askers
from .audit import Audit
from .database import Connection
from .dismissal import Dismissals
from .feedback import Feedbacks
from .load import Loads
from .pending import PendingChanges
from .question import Questions
from .revision import Revisions
from .setting import StoredSettings
from .shown import ShownAnswers


class Store:
    """Everything that is kept, on an open database or within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.askers = Askers(connection)
        self.audit = Audit(connection)
        self.dismissals = Dismissals(connection)
        self.loads = Loads(connection)
        self.pending = PendingChanges(connection)
        self.questions = Questions(connection)
        self.revisions = Revisions(connection)
        self.settings = StoredSettings(connection)
        self.shown = ShownAnswers(connection)
        self.feedback = Feedbacks(connection)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Store]:
        """Give the store within one transaction: what is done through it is kept whole or not.

        Writing through the outer one would wait for the end of the block, forever.
        """
        async with self._connection.transaction() as inside:
            yield Store(inside)
