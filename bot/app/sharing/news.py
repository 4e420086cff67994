"""What another process has changed, taken over here: record, settings, people, budgets."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.store import StoreError

from ..people import People
from ..revisions.keeper import Keeper
from ..settings import SettingsKeeper

_log = logging.getLogger(__name__)


class News:
    """Takes over what is told, one thing after the other and in the background.

    `hear` is given "load", "people", "setting GUILD", "forget ASKER", "spent PERSON", or anything
    else where everything may have changed.
    """

    def __init__(
        self,
        keeper: Keeper,
        settings: SettingsKeeper,
        people: People,
        spent: Callable[[int], None],
    ) -> None:
        self._keeper = keeper
        self._settings = settings
        self._people = people
        self._spent = spent
        self._due: dict[str, None] = {}
        self._task: asyncio.Task[None] | None = None

    def hear(self, told: str) -> None:
        """Note what was told; this neither waits nor raises."""
        kind, _, what = told.partition(" ")
        if kind == "spent" and what.isdecimal():
            self._spent(int(what))
        elif kind == "forget":
            self._people.forget(what)
        else:
            self._due[told] = None
            if self._task is None or self._task.done():
                self._task = asyncio.create_task(self._take_over(), name="news")

    async def close(self) -> None:
        """Take nothing over any more."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    async def _take_over(self) -> None:
        while self._due:
            told = next(iter(self._due))
            del self._due[told]
            for work in self._work_for(told):
                try:
                    await work()
                except StoreError as error:
                    # Once the store is back, everything is told anew.
                    _log.warning("what another process changed is not known yet: %s", error)
                except Exception:  # noqa: BLE001 - the next news is heard too
                    _log.exception("what another process changed could not be taken over")

    def _work_for(self, told: str) -> list[Callable[[], Awaitable[object]]]:
        kind, _, what = told.partition(" ")
        if kind == "load":
            return [self._keeper.catch_up]
        if kind == "people":
            return [self._people.catch_up]
        if kind == "setting" and what.lstrip("-").isdecimal():
            return [lambda: self._settings.catch_up(int(what))]
        return [self._settings.catch_up, self._people.catch_up, self._keeper.catch_up]
