"""Discord's gateway, version 10: sessions that are numbered, resumed and, on demand, broken.

https://discord.com/developers/docs/events/gateway
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.loopback.rest import APPLICATION_ID, bot_user

DISPATCH, HEARTBEAT, IDENTIFY, RESUME = 0, 1, 2, 6
RECONNECT, INVALID_SESSION, HELLO, ACK = 7, 9, 10, 11


@dataclass
class Session:
    """What a connection can take up again: the events that were sent, numbered from 1."""

    id: str
    shard: int = 0
    events: list[dict[str, Any]] = field(default_factory=list)
    sent: int = 0
    is_told: bool = False  # of its servers, so that what happens there may follow

    def add(self, event: str, data: object) -> dict[str, Any]:
        """Number an event."""
        self.sent += 1
        frame = {"op": DISPATCH, "t": event, "d": data, "s": self.sent}
        self.events.append(frame)
        return frame


class _Line:
    """One connection, compressed as it was asked for."""

    def __init__(self, socket: web.WebSocketResponse, compress: str | None) -> None:
        self.socket = socket
        self._stream = zlib.compressobj() if compress == "zlib-stream" else None

    async def send(self, frame: object) -> None:
        await self.send_text(json.dumps(frame))

    async def send_text(self, text: str) -> None:
        if self._stream is None:
            await self.socket.send_str(text)
            return
        packed = self._stream.compress(text.encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)
        await self.socket.send_bytes(packed)


class Gateway:
    """Serves one bot; `log` has what happened: identify, resume, and how a connection ended."""

    def __init__(self, token: Callable[[], str], address: Callable[[], str]) -> None:
        self.log: list[str] = []
        self.guilds: list[dict[str, Any]] = []
        self.interval_s = 41.25
        self.is_deaf = False  # says nothing to heartbeats, nor to a connection that is closed
        self.refuses: int | None = None  # closes whoever identifies, with this code
        self._token, self._address = token, address
        self._sessions: dict[str, Session] = {}
        self._session: Session | None = None
        self._line: _Line | None = None
        # The connections of each shard that are open, and how many there were at once at most.
        self.shards: dict[int, list[tuple[_Line, Session]]] = {}
        self.most_at_once = 0
        self._ids = itertools.count(1)
        self._changed = asyncio.Condition()

    @property
    def line(self) -> _Line:
        """The connection that is open."""
        if self._line is None:
            raise ConnectionError("nobody is connected")
        return self._line

    async def until_in_service(self, *, after: int = 0, timeout_s: float = 30) -> None:
        """Wait until the bot has a session that began, or was resumed, after so much of `log`."""

        def is_so() -> bool:
            return self._line is not None and bool({"ready", "resumed"} & {*self.log[after:]})

        await self.until(is_so, timeout_s)

    async def dispatch(self, event: str, data: object) -> None:
        """Send an event, or keep it for the time when the bot resumes."""
        if self._session is None:
            raise ConnectionError("there is no session")
        frame = self._session.add(event, data)
        if self._line is not None:
            await self._line.send(frame)

    async def send(self, frame: object) -> None:
        """Send a frame that is no numbered event, or no frame at all."""
        await self.line.send_text(frame if isinstance(frame, str) else json.dumps(frame))

    async def send_bytes(self, raw: bytes) -> None:
        """Send bytes as they stand."""
        await self.line.socket.send_bytes(raw)

    async def close(self, code: int) -> None:
        """Close the connection with a code."""
        line, self._line = self.line, None
        await line.socket.close(code=code)

    async def drop(self) -> None:
        """Cut the connection without a word."""
        line, self._line = self.line, None
        transport = line.socket._req.transport if line.socket._req else None
        if transport is not None:
            transport.abort()

    def forget_old(self, kept: int) -> None:
        """Keep the last events of each session, for a bot that resumes soon."""
        for session in self._sessions.values():
            del session.events[:-kept]

    def forget(self) -> None:
        """Lose every session, so that none can be resumed."""
        self._sessions.clear()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection."""
        socket = web.WebSocketResponse(autoclose=False)
        await socket.prepare(request)
        line = _Line(socket, request.query.get("compress"))
        await line.send({"op": HELLO, "d": {"heartbeat_interval": int(self.interval_s * 1000)}})
        with contextlib.suppress(ConnectionError):  # it has left while it was told something
            async for received in socket:
                if received.type is WSMsgType.TEXT:
                    await self._take(line, json.loads(received.data))
        if self._line is line:
            self._line = None
        for shard, lines in self.shards.items():
            self.shards[shard] = [(other, session) for other, session in lines if other is not line]
        await self._note(f"ended {socket.close_code}")
        if self.is_deaf:
            await asyncio.sleep(60)
        return socket

    async def _take(self, line: _Line, frame: dict[str, Any]) -> None:
        op, data = frame["op"], frame["d"]
        if op == HEARTBEAT and not self.is_deaf:
            await line.send({"op": ACK, "d": None})
        elif op == IDENTIFY:
            await self._note("identify")
            code = self.refuses if data["token"] == self._token() else 4004
            if code is not None:
                await line.socket.close(code=code)
                return
            await self._begin(line, data.get("shard") or [0, 1])
        elif op == RESUME:
            await self._note("resume")
            await self._resume(line, data)

    async def _begin(self, line: _Line, shard: list[int]) -> None:
        session = Session(f"session-{next(self._ids)}", shard[0])
        self._sessions[session.id] = self._session = session
        self._line = line
        number, count = shard
        self._open(number, line, session)
        guilds = [guild for guild in self.guilds if (int(guild["id"]) >> 22) % count == number]
        ready = {
            "v": 10,
            "user": bot_user(),
            "guilds": [{"id": guild["id"], "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "shard": shard,
            "resume_gateway_url": self._address(),
            "application": {"id": APPLICATION_ID, "flags": 0},
        }
        await line.send(session.add("READY", ready))
        for guild in guilds:
            await line.send(session.add("GUILD_CREATE", guild))
        session.is_told = True
        await self._note("ready")

    def _open(self, shard: int, line: _Line, session: Session) -> None:
        self.shards.setdefault(shard, []).append((line, session))
        self.most_at_once = max(self.most_at_once, len(self.shards[shard]))

    def unserved(self, count: int) -> frozenset[int]:
        """Return which of so many shards nobody serves who knows its servers."""
        return frozenset(
            number
            for number in range(count)
            if not any(session.is_told for _, session in self.shards.get(number, ()))
        )

    async def until_shards_are_served(self, count: int, timeout_s: float = 60) -> None:
        """Wait until each of so many shards has a connection."""
        await self.until(lambda: not self.unserved(count), timeout_s)

    async def until(self, is_so: Callable[[], bool], timeout_s: float) -> None:
        """Wait until something is so, looking after everything that is noted in `log`."""
        async with self._changed, asyncio.timeout(timeout_s):
            await self._changed.wait_for(is_so)

    async def dispatch_to(self, shard: int, event: str, data: object) -> None:
        """Send an event to every connection of a shard, as Discord does."""
        for line, session in self.shards[shard]:
            await line.send(session.add(event, data))

    async def _resume(self, line: _Line, data: dict[str, Any]) -> None:
        session = self._sessions.get(data["session_id"])
        if data["token"] != self._token():
            await line.socket.close(code=4004)
        elif session is None:
            await line.send({"op": INVALID_SESSION, "d": False})
        else:
            self._session, self._line = session, line
            self._open(session.shard, line, session)
            for frame in _after(session.events, data["seq"]):
                await line.send(frame)
            await line.send(session.add("RESUMED", {}))
            await self._note("resumed")

    async def _note(self, what: str) -> None:
        self.log.append(what)
        async with self._changed:
            self._changed.notify_all()


def _after(events: Iterable[dict[str, Any]], number: int | None) -> list[dict[str, Any]]:
    return [event for event in events if event["s"] > (number or 0)]
