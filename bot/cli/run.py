"""`who-said run`: puts the bot together and runs it, on Discord or on a local page."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import sys
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from bot.app.browsing.browse import Addresses
from bot.app.daily import daily
from bot.app.outcome import Refused, Reloaded
from bot.app.revisions.keeper import Keeper
from bot.app.revisions.knowledge_base import Builder
from bot.app.revisions.memory import return_large
from bot.app.revisions.workshop import Workshop
from bot.app.services import Services
from bot.artefact.shelf import Shelf
from bot.discord import WhoSaid
from bot.extra import Extra
from bot.knowledge.files import Files
from bot.locales import load_locales
from bot.operation.monitoring import monitored
from bot.store import Address, Store, StoreError, open_store

from .failure import ExitCode, failure_of
from .log import set_up_logging
from .page import serve_page
from .settings import Settings, own_database
from .sharing import shared
from .until import stop_signal, until
from .watch import watching

_log = logging.getLogger(__name__)
_SWITCH_S = 0.0001


def run(settings: Settings) -> int:
    """Run the bot until it is told to stop; give the exit code."""
    set_up_logging(
        settings.log_level,
        settings.discord_token,
        settings.database_password,
        as_json=settings.log_format == "json",
    )
    if settings.open_channels and not settings.message_content:
        _log.warning("OPEN_CHANNELS has no effect without MESSAGE_CONTENT=true")
    if settings.discord_token is None and not Extra.PAGE.is_installed:
        print(
            "The local page is not installed: set DISCORD_TOKEN to run on Discord,"
            f" or install it with: {Extra.PAGE.how_to_install}",
            file=sys.stderr,
        )
        return ExitCode.SETTINGS
    if not Extra.CHARTS.is_installed:
        _log.info(
            "/timeline and /knowledge stats come without a picture; for pictures: %s",
            Extra.CHARTS.how_to_install,
        )
    if settings.discord_api is not None:
        _log.warning("DISCORD_API is set: %s is told the token", settings.discord_api)
    workshop = Workshop()
    code = finish(settings, _run(settings, workshop))
    workshop.close()
    if workshop.is_busy:
        # A record is being built for nothing. No thread can be ended, and Python would wait for it.
        logging.shutdown()
        sys.stdout.flush()
        os._exit(code)
    return code


def finish(settings: Settings, work: Coroutine[Any, Any, None]) -> int:
    """Do something with Discord and the store; give the exit code, and one line on a failure."""
    try:
        asyncio.run(work)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        failure = failure_of(error, settings)
        if failure is None:
            # Python's own traceback would not pass by what keeps the token out of the log.
            _log.exception("this is a fault of the bot; please report it")
            return ExitCode.FAULT
        print(failure.text, file=sys.stderr)
        return failure.code
    return ExitCode.STOPPED


def favour_answers() -> None:
    """Keep the building of a record, which is one long computation, from holding up answers.

    An answer takes its turn on the interpreter some ten times; it waits for each as long as the
    interval is.
    """
    return_large()
    sys.setswitchinterval(_SWITCH_S)
    _keep_out_of_sight()


def _keep_out_of_sight() -> None:
    """Have the collector never again go through what there is by now, which is to stay.

    Its way through a record holds up everybody. What is replaced later goes all the same, since
    nothing of a record is in a circle.
    """
    gc.collect()
    gc.freeze()


async def _run(settings: Settings, workshop: Workshop) -> None:
    stop = stop_signal()
    favour_answers()
    async with open_store(_database(settings), is_shared=settings.shard_ids is not None) as store:
        services = await until(stop, _start(settings, store, workshop))
        if services is not None:
            async with daily(services.retention.expire):
                await _serve(services, store, settings, stop)
    _log.info("stopped")


async def _start(settings: Settings, store: Store, workshop: Workshop) -> Services:
    return await Services.start(
        store,
        partial(Files.read, settings.knowledge_dir),
        await workshop.do(_builder, settings),
        # On the local page people try out what they have just written.
        from_files=settings.discord_token is None,
        always_open=settings.open_channels,
        addresses=Addresses(settings.source_code_url, settings.privacy_url),
        workshop=workshop,
    )


def _builder(settings: Settings) -> Builder:
    return Builder(Shelf(settings.cache_dir), is_by_words=not settings.encoder)


async def _serve(services: Services, store: Store, settings: Settings, stop: asyncio.Event) -> None:
    token = settings.discord_token
    # The local page has nobody to ask for an intent.
    message_content = settings.message_content or token is None
    api = settings.discord_api
    bot = WhoSaid(
        services,
        load_locales(),
        message_content=message_content,
        api=api,
        shard_count=settings.shard_count if token else 1,
    )
    _keep_out_of_sight()
    services.serving.watch(gc.freeze)
    async with (
        bot,
        _watched(settings, services.keeper, bot.tell_moderators),
        monitored(settings.health_address, services, store, bot),
        shared(settings, services, store, bot),
    ):
        if token is None:
            await serve_page(bot, settings.preview_port, stop)
        else:
            await until(stop, bot.start(token.get_secret_value()), bot.leave)


def _watched(
    settings: Settings, keeper: Keeper, notify: Callable[[Reloaded | Refused], Awaitable[None]]
) -> AbstractAsyncContextManager[None]:
    if not settings.watch:
        return nullcontext()
    return watching(settings.knowledge_dir, keeper, notify)


def _database(settings: Settings) -> Address:
    """Return the database; what is done on the local page stays out of the bot's own."""
    address = settings.database
    if settings.discord_token is None:
        own = address if isinstance(address, Path) else own_database()
        address = own.with_stem(f"{own.stem}-page")
    if isinstance(address, Path):
        try:
            address.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(str(error)) from error
    return address
