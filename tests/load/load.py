"""Many people on many servers who ask the bot at a rate, whatever it does, and what comes of it."""

from __future__ import annotations

import asyncio
import contextlib
import random
import statistics
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import simcord

from tests.conftest import ENGLISH
from tests.loopback.server import Loopback

GUILDS = 500
# So many that hardly anybody asks ten times in half a minute, which is what one person may.
PEOPLE = 20_000
_TICK_S = 0.01
# Nobody who asks for ten minutes can remember all of it.
_REMEMBERED, _FORGOTTEN_EVERY = 10_000, 500
# When nobody has heard anything for so long, nobody will.
SILENCE_S = 4.0
# Until then Discord takes the first response to a command.
TAKEN_S = 3.0
BUSY = ENGLISH.text("error-busy")


@dataclass
class Figures:
    """What came of some questions; times are in seconds from when Discord told of them."""

    asked: int = 0
    seconds: float = 0.0
    took: list[float] = field(default_factory=list)
    again: int = 0
    late: int = 0  # commands acknowledged when Discord would not have taken it any more
    kinds: Counter[str] = field(default_factory=Counter)

    @property
    def unheard(self) -> int:
        """How many were not acknowledged at all."""
        return self.asked - len(self.took)

    def __str__(self) -> str:
        p50, p99 = percentile(self.took, 50), percentile(self.took, 99)
        return (
            f"{self.asked} asked in {self.seconds:.0f} s, {self.unheard} heard nothing,"
            f" {self.again} acknowledged twice, {self.late} later than Discord takes it;"
            f" acknowledged after {1000 * p50:.0f} ms in the median, {1000 * p99:.0f} ms at p99,"
            f" {1000 * max(self.took, default=0):.0f} ms at most; {dict(self.kinds)}"
        )


def percentile(values: Sequence[float], which: int) -> float:
    """Return a percentile; 0 for too few values to have one."""
    return statistics.quantiles(values, n=100)[which - 1] if len(values) > 1 else 0.0


class Crowd:
    """People who ask; listens for what the bot says to each of them."""

    def __init__(
        self,
        discord: Loopback,
        questions: Sequence[str],
        tokens: Sequence[str],
        *,
        are_different: bool = False,
    ) -> None:
        self._discord = discord
        self._questions = questions
        self._tokens = tokens
        self._are_different = are_different
        self.asked = 0
        self._chance = random.Random(7)
        self._people = [discord.somebody() for _ in range(PEOPLE)]
        self._told_s: dict[str, float] = {}
        self._heard_s = 0.0
        self._figures = Figures()
        discord.rest.listeners.append(self._take)

    @property
    def waiting(self) -> int:
        """How many have not heard anything yet."""
        return len(self._told_s)

    async def ask(self, rate: float, seconds: float) -> Figures:
        """Ask so many times a second, for a while, and give what comes of it.

        Where the asking itself cannot keep up, it takes longer, as the figures tell.
        """
        figures = self._figures = Figures()
        self._told_s.clear()  # those of before will hear nothing any more
        begun = time.perf_counter()
        while figures.asked < round(rate * seconds):
            owed = min(seconds, time.perf_counter() - begun) * rate
            while figures.asked < round(owed):
                await self._one()
            await asyncio.sleep(_TICK_S)
        figures.seconds = time.perf_counter() - begun
        return figures

    async def settled(self, timeout_s: float) -> float:
        """Wait until everybody has heard something, or nobody does; give how long that took."""
        begun = self._heard_s = time.perf_counter()
        took = self._figures.took
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout_s):
                while self._told_s:
                    count = len(took)
                    await self._discord.rest.until(lambda: len(took) > count, SILENCE_S)  # noqa: B023
        return self._heard_s - begun

    async def _one(self) -> None:
        event, data = self._event()
        self._figures.asked += 1
        self.asked += 1
        if self.asked % _FORGOTTEN_EVERY == 0:
            self._discord.rest.forget_old(_REMEMBERED)
            self._discord.gateway.forget_old(_REMEMBERED)
        self._told_s[data["id"]] = time.perf_counter()
        await self._discord.gateway.dispatch(event, data)

    def _event(self) -> tuple[str, dict[str, Any]]:
        """Let somebody do something; most use a command."""
        choice, discord = self._chance.choice, self._discord
        guild, person = self._chance.randrange(GUILDS), choice(self._people)
        text = choice(self._questions)[:1000]
        if self._are_different:
            text = _retyped(text, self._chance)
        match self._chance.randrange(10):
            case 0 | 1:
                return "MESSAGE_CREATE", discord.question(text, guild, person)
            case 2:
                data = discord.command_at(guild, person, "who-said", words=text)
            case 3:
                data = discord.press_at(guild, person, f"context:{choice(self._tokens)}")
            case _:
                data = discord.command_at(guild, person, "ask", question=text)
        return "INTERACTION_CREATE", data

    def _take(self, request: simcord.HttpLogEntry) -> None:
        """Note what the bot says first to somebody."""
        kind, _, rest = request.path.strip("/").partition("/")
        if kind == "interactions":
            id_, data = rest.partition("/")[0], (request.json or {}).get("data") or {}
        elif request.method == "POST" and request.path.endswith("/messages"):
            data = request.json or {}
            id_ = str((data.get("message_reference") or {}).get("message_id"))
        else:
            return
        told_s = self._told_s.pop(id_, None)
        if told_s is None:
            self._figures.again += 1
            return
        self._heard_s = time.perf_counter()
        self._figures.took.append(self._heard_s - told_s)
        self._figures.late += kind == "interactions" and self._heard_s - told_s > TAKEN_S
        self._figures.kinds[_kind_of(data)] += 1


def _retyped(text: str, r: random.Random) -> str:
    """Return a question with a few words left out, so that hardly any comes twice."""
    words = text.split()
    kept = [word for word in words if r.random() < 0.85] or words
    return " ".join(kept)


def _kind_of(data: dict[str, Any]) -> str:
    content = data.get("content") or ""
    if not data.get("embeds") and not content:
        return "thinking"
    return "refused" if content == BUSY else "answered"
