"""What the bot keeps between starts, each kind of thing under its own name."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from .asker import Askers
from .audit import Audit
from .database import Connection, Database, Finish
from .dismissal import Dismissals
from .feedback import Feedbacks
from .follow import Follows
from .load import Loads
from .pending import PendingChanges
from .question import Questions
from .revision import Revisions
from .scrub import Scrubs
from .setting import StoredSettings
from .shown import ShownAnswers

# Where words and digests of people stand. What moderators and operators do is kept for good.
_OF_PEOPLE = (
    *("question", "shown", "shown_statement", "feedback", "feedback_statement", "opt_out"),
    *("follow", "follow_statement"),
)


class Tables:
    """Everything that is kept."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.askers = Askers(connection)
        self.audit = Audit(connection)
        self.dismissals = Dismissals(connection)
        self.follows = Follows(connection)
        self.loads = Loads(connection)
        self.pending = PendingChanges(connection)
        self.questions = Questions(connection)
        self.revisions = Revisions(connection)
        self.scrubs = Scrubs(connection)
        self.settings = StoredSettings(connection)
        self.shown = ShownAnswers(connection)
        self.feedback = Feedbacks(connection)

    async def tell(self, news: str) -> None:
        """Tell the other processes of the bot, where it has any."""
        await self._connection.tell(news)


class Store(Tables):
    """Everything that is kept, on an open database; every call is a transaction of its own."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.database = database

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Tables]:
        """Return everything within one transaction: what is done through it is kept whole or not.

        Writing through the store itself would wait for the end of the block, forever. What the
        caller does right after the block, without awaiting anything, comes before any other
        transaction.
        """
        async with self.database.transaction() as inside:
            yield Tables(inside)

    async def scrub(self) -> bool:
        """Overwrite what was deleted or forgotten of people; False if nothing was.

        `StoreError` where it cannot be done now; it is owed until it is done.
        """
        last = await self.scrubs.owed()
        if last is None:
            return False
        await self.database.overwrite(_OF_PEOPLE, last)
        await self.scrubs.settle(last)
        return True

    def before_closing(self, finish: Finish) -> None:
        """Have something done before the store is closed; it must end."""
        self.database.before_closing(finish)
