"""The connection to Discord, which outlives what Discord, or a proxy before it, sends amiss."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import aiohttp
import discord
import yarl
from discord.ext import commands
from discord.gateway import DiscordWebSocket, ReconnectWebSocket
from discord.http import Route

_log = logging.getLogger(__name__)
_PAUSE_S = 1.0


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
        """Stay connected until closed; raise what ends that, `NoGatewayError` at the start."""
        # The only way to give discord.py 2.7 another class.
        discord.client.DiscordWebSocket = _Socket  # type: ignore[misc]
        if self._api is not None:
            _Socket.DEFAULT_GATEWAY = await self._gateway()
        try:
            await super().connect(reconnect=reconnect)
        except AttributeError as error:
            socket: DiscordWebSocket | None = self.ws
            if socket is not None:
                raise
            # It stumbles over the missing connection after telling why there is none.
            raise NoGatewayError(repr(error.__context__)) from error.__context__

    async def _gateway(self) -> yarl.URL:
        try:
            _, address, _ = await self.http.get_bot_gateway()
            return yarl.URL(address)
        except (KeyError, TypeError, ValueError) as error:
            raise UnreadableAnswerError from error


class _Socket(DiscordWebSocket):
    """A connection to the gateway that is taken up again after a frame that cannot be read.

    discord.py 2.7 takes up again what Discord or the network closes, but such a frame ends the
    bot. An event that it cannot make sense of has been counted by then, and does not come again.
    """

    async def received_message(self, msg: Any, /) -> None:
        """Handle one frame."""
        try:
            await super().received_message(msg)
        except (ReconnectWebSocket, discord.ClientException, aiohttp.ClientError, OSError):
            raise
        except Exception as error:
            # What the error says may be what somebody has written.
            kind = type(error).__name__
            _log.warning("a frame of the gateway cannot be read, connecting anew: %s", kind)
            await self.close()
            await asyncio.sleep(_PAUSE_S)
            raise ReconnectWebSocket(self.shard_id) from error
