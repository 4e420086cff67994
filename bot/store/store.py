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

# Where words and digests of people stand. What moderators and operators do is kept for good.
_OF_PEOPLE = ("question", "shown", "shown_statement", "feedback", "feedback_statement", "opt_out")


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

    async def scrub(self) -> None:
        """Overwrite whatever is left in the files of what was deleted or forgotten of people.

        `StoreError` where that cannot be done now; it is safe to do it again at any time.
        """
        await self._connection.scrub(*_OF_PEOPLE)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Store]:
        """Give the store within one transaction: what is done through it is kept whole or not.

        Writing through the outer one would wait for the end of the block, forever.
        """
        async with self._connection.transaction() as inside:
            yield Store(inside)
