"""Loads the files when they change on disk, with the same checks as a moderator's reload."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterable, Awaitable, Callable

from bot.store import WATCH, Actor

from ..outcome import Refused, Reloaded
from .keeper import Keeper

_log = logging.getLogger(__name__)


async def watch(
    keeper: Keeper,
    changes: AsyncIterable[object],
    notify: Callable[[Reloaded | Refused], Awaitable[None]],
) -> None:
    """Reload at each of the changes, and tell what came of it.

    Nothing is told of files that are what is served already, nor of the same faults twice.
    """
    told: Reloaded | Refused | None = None
    async for _ in changes:
        outcome = await keeper.reload(Actor(WATCH))
        is_news = outcome != told
        told = outcome
        if isinstance(outcome, Reloaded) and outcome.revision == outcome.previous:
            continue
        if isinstance(outcome, Refused):
            _log.warning("the files changed and are not served (%s)", outcome.reason)
        if is_news:
            await _tell(notify, outcome)


async def _tell(
    notify: Callable[[Reloaded | Refused], Awaitable[None]], outcome: Reloaded | Refused
) -> None:
    """Tell, and watch on whatever becomes of that."""
    try:
        await notify(outcome)
    except Exception:  # noqa: BLE001 - whatever it is, the files are watched on
        _log.exception("could not tell the moderators that the files have changed")
