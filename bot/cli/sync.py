"""`who-said sync`: registers the commands with Discord on purpose, and tells what changes."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app.revisions.knowledge_base import Builder
from bot.app.services import Services
from bot.artefact.shelf import Shelf
from bot.discord import WhoSaid
from bot.knowledge.files import Files
from bot.locales import load_locales
from bot.store import open_store

from .log import set_up_logging
from .run import finish
from .settings import Settings


class _Registrar(WhoSaid):
    """The bot without its start: it logs in and registers nothing by itself."""

    async def setup_hook(self) -> None:
        """Add what is to be registered, and leave it at that."""
        await self.add_everything()


def sync(settings: Settings, *, dry_run: bool) -> int:
    """Register the commands, or with `dry_run` only tell what would change; give the exit code."""
    if settings.discord_token is None:
        print("DISCORD_TOKEN is not set: commands are registered with Discord.", file=sys.stderr)
        return 2
    set_up_logging(settings.log_level, settings.discord_token)
    return finish(settings, _sync(settings, settings.discord_token.get_secret_value(), dry_run))


async def _sync(settings: Settings, token: str, dry_run: bool) -> None:
    read = partial(Files.read, settings.knowledge_dir)
    # Nothing is asked and nothing kept, so the bot's own database stays untouched.
    with TemporaryDirectory() as folder:
        async with open_store(Path(folder) / "store.sqlite3") as store:
            builder = Builder(Shelf(settings.cache_dir), is_by_words=not settings.encoder)
            services = await Services.start(store, read, builder)
            async with _Registrar(services, load_locales(), api=settings.discord_api) as bot:
                await bot.login(token)
                await register(bot, dry_run=dry_run)


async def register(bot: WhoSaid, *, dry_run: bool) -> None:
    """Print what registering changes, and do so unless it is only to be told."""
    tree = bot.commands_tree
    changes = await tree.changes()
    for change in changes:
        print(change)
    if not changes:
        print("Discord has every command as it is.")
    if dry_run:
        return
    registered = await tree.sync()
    print(f"Registered {len(registered)} commands.")
