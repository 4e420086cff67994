"""Answers a monitor over HTTP: is the process alive, are people answered, what are its numbers."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from aiohttp import web
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from bot.discord import WhoSaid

from .error import HealthError


@contextlib.asynccontextmanager
async def serving_health(
    host: str, port: int, bot: WhoSaid, registry: CollectorRegistry
) -> AsyncIterator[int]:
    """Serve `/healthz`, `/readyz` and `/metrics` while the block lasts; give the port."""
    pages = _Pages(bot, registry)
    application = web.Application()
    application.add_routes(
        [
            web.get("/healthz", pages.alive),
            web.get("/readyz", pages.ready),
            web.get("/metrics", pages.metrics),
        ]
    )
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise HealthError(f"{host}:{port}: {error.strerror or error}") from error
        yield int(runner.addresses[0][1])
    finally:
        await runner.cleanup()


class _Pages:
    def __init__(self, bot: WhoSaid, registry: CollectorRegistry) -> None:
        self._bot = bot
        self._registry = registry

    async def alive(self, _request: web.Request) -> web.Response:
        """Answer at all, which a loop that hangs does not."""
        return web.Response(text="alive\n")

    async def ready(self, _request: web.Request) -> web.Response:
        """Say whether people are answered, and what is in the way."""
        missing = self._bot.not_in_service
        if missing is None:
            return web.Response(text="ready\n")
        return web.Response(status=503, text=f"{missing}\n")

    async def metrics(self, _request: web.Request) -> web.Response:
        """Return all numbers."""
        body = generate_latest(self._registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})
