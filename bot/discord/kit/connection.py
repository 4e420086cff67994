"""The connection to Discord, which outlives what Discord, or a proxy before it, sends amiss."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import discord
import yarl
from discord.ext import commands
from discord.gateway import DiscordWebSocket, ReconnectWebSocket
from discord.http import Route
from discord.shard import Shard

_log = logging.getLogger(__name__)
_PAUSE_S = 1.0
_RETRY_S = 5.0
# So many requests are under way at once; of more, each would make a connection of its own, which
# costs far more than what is asked with it.
_CONNECTIONS = 100
# After so many frames in a row all else has its turn: the others may come all at once.
_IN_A_ROW = 64


class UnreadableAnswerError(Exception):
    """What answers at the address of Discord's API is not Discord."""


class NoGatewayError(Exception):
    """No first connection to Discord's gateway comes about."""


class ConnectedBot(commands.AutoShardedBot):
    """A bot that says clearly why it cannot connect, and stays connected once it is.

    `api` is the address of an API other than Discord's own, which names its gateway too.
    `shard_count` is how many connections all processes have together, None for as many as Discord
    wants; `shard_ids` are those of this process, None for all.
    """

    def __init__(self, *, api: str | None = None, **options: Any) -> None:
        super().__init__(**{"shard_count": 1, **options})
        self._api = api
        self._was_connected = False
        # Gives the seconds until a session may begin, where other processes begin some too.
        self.session_start: Callable[[int], Awaitable[float]] | None = None
        self._buckets = 1
        # How often a connection was lost, and taken up again, since the start.
        self._has_gateway = asyncio.Event()
        self._launching: dict[int, asyncio.Task[None]] = {}
        self.lost = 0
        self.resumed = 0

    async def login(self, token: str) -> None:
        """Log in; raise `UnreadableAnswerError` where nothing of Discord's comes back."""
        if self._api is not None:
            Route.BASE = self._api
        self.http.connector = aiohttp.TCPConnector(limit=0, limit_per_host=_CONNECTIONS)
        try:
            await super().login(token)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            if self.application is not None:
                raise  # from `setup_hook`, after Discord has answered
            raise UnreadableAnswerError from error

    async def connect(self, *, reconnect: bool = True) -> None:
        """Stay connected until closed; raise what ends that, `NoGatewayError` at the start."""
        # The only way to give discord.py 2.7 another class.
        discord.shard.DiscordWebSocket = _Socket  # type: ignore[misc]
        await self._ask_for_gateway()
        await super().connect(reconnect=reconnect)

    async def launch_shards(self) -> None:
        """Connect the shards of this process; with `session_start`, others say which those are."""
        if self.session_start is None:
            await super().launch_shards()
            return
        self._connection.shard_count = self.shard_count
        self._has_gateway.set()

    async def take_shard(self, shard_id: int) -> None:
        """Connect a shard, in the background, and serve it."""
        state = self._connection
        state.shard_ids = sorted({*state.shard_ids, shard_id})
        launching = self._launch(shard_id)
        self._launching[shard_id] = asyncio.create_task(launching, name=f"shard {shard_id}")

    async def _launch(self, shard_id: int) -> None:
        await self._has_gateway.wait()
        await self.launch_shard(_Socket.DEFAULT_GATEWAY, shard_id)

    async def drop_shard(self, shard_id: int) -> None:
        """Serve a shard no more: nothing of it is heard once this returns."""
        state = self._connection
        state.shard_ids = [number for number in state.shard_ids if number != shard_id]
        if launching := self._launching.pop(shard_id, None):
            launching.cancel()
            await asyncio.wait([launching])
        shard = self.__dict__["_AutoShardedClient__shards"].pop(shard_id, None)
        if shard is not None:
            with contextlib.suppress(TimeoutError, aiohttp.ClientError, OSError):
                async with asyncio.timeout(_PAUSE_S):
                    await shard.close()
        for guild in [guild for guild in self.guilds if guild.shard_id == shard_id]:
            state._remove_guild(guild)  # noqa: SLF001

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for this process's turn to begin a session."""
        if self.session_start is None:
            await super().before_identify_hook(shard_id, initial=initial)
            return
        wait_s = await self.session_start((shard_id or 0) % self._buckets)
        await asyncio.sleep(wait_s)

    def serves(self, guild_id: int | None) -> bool:
        """Tell whether this process serves a guild, or direct messages where there is none."""
        return self.session_start is None or self.shard_of(guild_id) in self._connection.shard_ids

    async def launch_shard(
        self, gateway: yarl.URL, shard_id: int, *, initial: bool = False
    ) -> None:
        """Connect a shard; raise `NoGatewayError` where no first one can be connected.

        discord.py 2.7 tries that forever, with a traceback each time.
        """
        while not self.is_closed():
            try:
                async with asyncio.timeout(self.shard_connect_timeout):
                    socket = await _Socket.from_client(
                        self, initial=initial, gateway=gateway, shard_id=shard_id
                    )
            except (aiohttp.ClientError, OSError, discord.ConnectionClosed) as error:
                if not self._was_connected and self.session_start is None:
                    raise NoGatewayError(repr(error)) from error
                _log.warning("shard %d cannot be connected, trying again: %r", shard_id, error)
                await asyncio.sleep(_RETRY_S)
                continue
            self._was_connected = True
            # Where discord.py 2.7 keeps its connections, and what it is told of them by.
            own = self.__dict__
            shard = Shard(socket, self, own["_AutoShardedClient__queue"].put_nowait)
            own["_AutoShardedClient__shards"][shard_id] = shard
            shard.launch()
            return

    def shard_of(self, guild_id: int | None) -> int:
        """Return the shard that serves a guild, and direct messages where there is none."""
        return ((guild_id or 0) >> 22) % (self.shard_count or 1)

    @property
    def not_in_service(self) -> str | None:
        """Say why nobody is answered now, None where people are."""
        if self.is_closed():
            return "stopping"
        if self.session_start is None and not self.is_ready():
            return "not connected to Discord yet"
        closed = [str(number) for number, shard in self.shards.items() if shard.is_closed()]
        return f"no connection for shard {', '.join(closed)}" if closed else None

    async def on_disconnect(self) -> None:
        """Count a connection that is lost."""
        self.lost += 1

    async def on_resumed(self) -> None:
        """Count a connection that is taken up again."""
        self.resumed += 1

    async def _ask_for_gateway(self) -> None:
        """Ask for the gateway, and for how many shards Discord wants where nobody set that."""
        try:
            shards, address, limit = await self.http.get_bot_gateway()
            _Socket.DEFAULT_GATEWAY = yarl.URL(address)
        except (KeyError, TypeError, ValueError) as error:
            raise UnreadableAnswerError from error
        self._buckets = max(1, int(limit.get("max_concurrency", 1)))
        self.shard_count = self.shard_count or shards


class _Socket(DiscordWebSocket):
    """A connection to the gateway that is taken up again after a frame that cannot be read.

    discord.py 2.7 takes up again what Discord or the network closes, but such a frame ends the
    bot. An event that it cannot make sense of has been counted by then, and does not come again.
    It also reads all frames that are there before anything else is done.
    """

    _frames = 0

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
        self._frames += 1
        if self._frames % _IN_A_ROW == 0:
            await asyncio.sleep(0)
