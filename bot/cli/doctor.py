"""`who-said doctor`: looks at everything a bot needs, and says how to mend what is amiss."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from bot.extra import Extra
from bot.operation.discord_check import check_discord
from bot.operation.finding import Finding, Level, fault, note
from bot.operation.machine import check_artefacts, check_database, check_knowledge, check_room

from .settings import Settings


def doctor(settings: Settings) -> int:
    """Print one line for each thing that was looked at; give 1 where the bot cannot work so."""
    return asyncio.run(_examine(settings))


async def _examine(settings: Settings) -> int:
    has_fault = False
    async for finding in _findings(settings):
        print(finding)
        has_fault |= finding.level is Level.FAULT
    return 1 if has_fault else 0


async def _findings(settings: Settings) -> AsyncIterator[Finding]:
    yield check_knowledge(settings.knowledge_dir)
    yield await check_database(settings.database)
    yield check_artefacts(settings.cache_dir)
    folders = [settings.cache_dir]
    if isinstance(settings.database, Path):
        folders.append(settings.database.parent)
    for finding in check_room(*folders):
        yield finding
    if settings.discord_token is None:
        yield _without_token()
        return
    token = settings.discord_token.get_secret_value()
    async for finding in check_discord(
        token, settings.discord_api, message_content=settings.message_content
    ):
        yield finding


def _without_token() -> Finding:
    told = "DISCORD_TOKEN is not set"
    if Extra.PAGE.is_installed:
        return note("token", f"{told}; `who-said run` starts the local page")
    how = Extra.PAGE.how_to_install
    return fault("token", f"{told}; set it, or install the local page with: {how}")
