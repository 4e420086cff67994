"""The connection to Discord, which outlives what Discord, or a proxy before it, sends amiss."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import discord
import yarl
from discord.backoff import ExponentialBackoff
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

_log = logging.getLogger(__name__)


class UnreadableAnswerError(Exception):
    """What answers at the address of Discord's API is not Discord."""


class NoGatewayError(Exception):
    """No first connection to Discord's gateway comes about."""


class ConnectedBot(commands.Bot):
    """A bot that says clearly why it cannot connect, and stays connected once it is.

    `api` is the address of an API other than Discord's own, which names its gateway too.
    """

    def __init__(self, *, api: str | None = None, **options: Any) -> None:
        super().__init__(**options)
        self._api = api

    async def login(self, token: str) -> None:
        """Log in; raise `UnreadableAnswerError` where nothing of Discord's comes back."""
        if self._api is not None:
            Route.BASE = self._api
        try:
            await super().login(token)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            if self.application is not None:
                raise  # from `setup_hook`, after Discord has answered
            raise UnreadableAnswerError from error

    async def connect(self, *, reconnect: bool = True) -> None:
        """Stay connected until closed; raise what ends that, `NoGatewayError` at the start.

        discord.py 2.7.1 takes up again what Discord or the network closes, but gives up on a frame
        that it cannot read. Nothing is told twice: a new session replays no events.
        """
        if self._api is not None:
            DiscordWebSocket.DEFAULT_GATEWAY = await self._gateway()
        backoff = ExponentialBackoff()
        while not self.is_closed():
            try:
                await super().connect(reconnect=reconnect)
            except discord.ClientException:
                raise
            except Exception as error:  # noqa: BLE001 - a frame may be wrong in any way
                socket: DiscordWebSocket | None = self.ws
                if socket is None:
                    # It stumbles over the missing connection after telling why there is none.
                    raise NoGatewayError(str(error.__context__)) from error.__context__
                _log.warning("a frame of the gateway cannot be read, connecting anew: %r", error)
                await socket.close()
                await asyncio.sleep(backoff.delay())

    async def _gateway(self) -> yarl.URL:
        try:
            _, address, _ = await self.http.get_bot_gateway()
            return yarl.URL(address)
        except (KeyError, TypeError, ValueError) as error:
            raise UnreadableAnswerError from error
