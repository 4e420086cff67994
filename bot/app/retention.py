"""What is kept of questions and answers goes when its time is over."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

from bot.store import Store

from .correction import MAX_AGE
from .scrubbing import Scrubbing
from .settings import SettingsKeeper

_log = logging.getLogger(__name__)


class Retention:
    """Deletes what was kept long enough; the settings of a guild say how many days that is."""

    def __init__(self, store: Store, settings: SettingsKeeper, scrubbing: Scrubbing) -> None:
        self._store = store
        self._settings = settings
        self._scrubbing = scrubbing

    async def expire(self) -> int:
        """Delete the questions that were kept long enough, and say how many those were.

        What is known of an answer goes once it is neither gone on from nor corrected any more.
        """
        now = datetime.now(UTC)
        deleted = 0
        async with self._store.transaction() as inside:
            keepers = (inside.questions, inside.shown, inside.feedback)
            for guild_id in {guild for keeper in keepers for guild in await keeper.guilds()}:
                before = now - timedelta(days=self._settings.of(guild_id).question_days)
                deleted += await inside.questions.delete_before(guild_id, before)
                await inside.shown.forget_before(guild_id, before)
                await inside.feedback.forget_before(guild_id, before)
            await inside.shown.prune(now - MAX_AGE)
        self._scrubbing.start()
        if deleted:
            _log.info("deleted %d questions that were kept long enough", deleted)
        return deleted
