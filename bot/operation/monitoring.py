"""Keeps an eye on a bot that runs: a line for each question and, where wanted, its numbers."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator

from bot.app.services import Services
from bot.discord import WhoSaid
from bot.store import Store

from .question_log import QuestionLog

_log = logging.getLogger(__name__)


@contextlib.asynccontextmanager
async def monitored(
    address: tuple[str, int] | None, services: Services, store: Store, bot: WhoSaid
) -> AsyncIterator[None]:
    """Watch the bot while the block lasts; `address` is where a monitor may ask, None for none."""
    services.answering.watch(QuestionLog(bot.shard_of))
    if address is None:
        yield
        return
    # What only a bot with a monitor needs.
    from .health import serving_health
    from .loop_lag import sampled
    from .metrics import Metrics, State

    metrics = Metrics()
    metrics.registry.register(State(services, store, bot))
    services.answering.watch(metrics)
    async with (
        sampled(metrics.lagged),
        serving_health(*address, bot, metrics.registry) as port,
    ):
        _log.info("/healthz, /readyz and /metrics are at %s:%d", address[0], port)
        yield
