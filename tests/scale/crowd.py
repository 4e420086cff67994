"""People on many servers who ask at a rate, and once more where their server had lost its bot.

Discord does not repeat to a new session what was asked before it; people do.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import simcord

from tests.load.load import BUSY, SILENCE_S, TAKEN_S, percentile
from tests.loopback.server import GUILD_ID, Loopback

_PEOPLE = 20_000
_TICK_S = 0.01
_THINKS = 5  # https://discord.com/developers/docs/interactions/receiving-and-responding


@dataclass(slots=True)
class Question:
    """What somebody asks on a server; `first_s` is when they did so first, `told_s` last."""

    guild: int
    text: str
    first_s: float
    told_s: float = 0.0


@dataclass
class Figures:
    """What came of the questions; waits are in seconds, from when each was asked first."""

    asked: int = 0
    seconds: float = 0.0
    answered: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)
    twice: int = 0
    unserved: int = 0  # asked while the server had no bot
    in_flight: int = 0  # told to a process that died of it
    late: int = 0  # heard later than Discord would take it, however long nobody served it

    @property
    def lost(self) -> int:
        """How many heard nothing at all, ever."""
        return self.asked - len(self.answered) - len(self.refused)

    @property
    def longest_s(self) -> float:
        """How long anybody waited for anything."""
        return max([*self.answered, *self.refused], default=0.0)

    def __str__(self) -> str:
        waits = self.answered + self.refused
        return (
            f"{self.asked} asked in {self.seconds:.0f} s: {len(self.answered)} answered,"
            f" {len(self.refused)} refused politely, {self.lost} heard nothing,"
            f" {self.twice} heard twice\n"
            f"  asked again: {self.unserved} whose server nobody served, {self.in_flight} that died"
            " with a process\n"
            f"  waited {percentile(waits, 50):.3f} s in the median, {percentile(waits, 99):.3f} s"
            f" at p99, {self.longest_s:.1f} s at most; {self.late} heard it later than"
            f" {TAKEN_S:.0f} s after the bot did"
        )


class Crowd:
    """People who ask; listens for what each of them hears."""

    def __init__(self, discord: Loopback, shards: int, questions: Sequence[str]) -> None:
        self._discord, self._shards, self._questions = discord, shards, questions
        self._guilds = len(discord.gateway.guilds)
        self._chance = random.Random(7)
        self._people = [discord.somebody() for _ in range(_PEOPLE)]
        self._waiting: dict[str, Question] = {}
        self._heard: set[str] = set()
        self._left: list[Question] = []
        self.figures = Figures()
        discord.rest.listeners.append(self._take)

    @property
    def unserved(self) -> frozenset[int]:
        """The shards that no process serves."""
        return self._discord.gateway.unserved(self._shards)

    async def ask(self, rate: float, seconds: float) -> None:
        """Ask so many times a second, for a while, whatever comes of it."""
        begun, before = time.perf_counter(), self.figures.asked
        while (count := self.figures.asked - before) < round(rate * seconds):
            owed = min(seconds, time.perf_counter() - begun) * rate
            for _ in range(round(owed) - count):
                guild = self._chance.randrange(self._guilds)
                text = self._chance.choice(self._questions)[:1000]
                self.figures.asked += 1
                await self._tell(Question(guild, text, time.perf_counter()))
            await asyncio.sleep(_TICK_S)
        self.figures.seconds += time.perf_counter() - begun

    async def ask_again(self) -> None:
        """When all are served again, ask what nobody was there for, or what died with its process.

        Begins where one has ended.
        """
        unserved_s: dict[int, float] = {}
        while gone := self.unserved:
            unserved_s |= dict.fromkeys(gone, time.perf_counter())
            await asyncio.sleep(_TICK_S)
        for id_, question in list(self._waiting.items()):
            if question.told_s < unserved_s.get(self._shard_of(question), 0.0):
                del self._waiting[id_]
                self.figures.in_flight += 1
                self._left.append(question)
        left, self._left = self._left, []
        for question in left:
            await self._tell(question)
            await asyncio.sleep(0)

    async def settled(self, timeout_s: float) -> None:
        """Wait until everybody has heard something, or nobody does any more."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout_s):
                while count := len(self._waiting):
                    is_less = partial(self._waits_for_less_than, count)
                    await self._discord.rest.until(is_less, SILENCE_S)

    def _waits_for_less_than(self, count: int) -> bool:
        return len(self._waiting) < count

    def _shard_of(self, question: Question) -> int:
        return ((int(GUILD_ID) >> 22) + question.guild) % self._shards

    async def _tell(self, question: Question) -> None:
        """Let somebody ask, most by a command, some by a message."""
        shard, person = self._shard_of(question), self._chance.choice(self._people)
        if shard in self.unserved:
            self.figures.unserved += 1
            self._left.append(question)
            return
        if self._chance.random() < 1 / 5:
            event = "MESSAGE_CREATE"
            data = self._discord.question(question.text, question.guild, person)
        else:
            event = "INTERACTION_CREATE"
            data = self._discord.command_at(question.guild, person, "ask", question=question.text)
        question.told_s = time.perf_counter()
        self._waiting[data["id"]] = question
        with contextlib.suppress(ConnectionError):  # the process has just ended
            await self._discord.gateway.dispatch_to(shard, event, data)

    def _take(self, request: simcord.HttpLogEntry) -> None:
        """Note what the bot says to somebody, but for a word that it thinks."""
        kind, _, rest = request.path.strip("/").partition("/")
        data = request.json or {}
        if kind == "interactions":
            if data.get("type") == _THINKS:
                return
            id_, data = rest.partition("/")[0], data.get("data") or {}
        elif kind == "webhooks" and request.method in {"PATCH", "POST"}:
            id_ = rest.split("/")[1].removeprefix("token-of-")
        elif request.method == "POST" and request.path.endswith("/messages"):
            id_ = str((data.get("message_reference") or {}).get("message_id"))
        else:
            return
        question = self._waiting.pop(id_, None)
        if question is not None:
            self._heard.add(id_)
            self._note(question, is_refused=data.get("content") == BUSY)
        elif id_ in self._heard:
            self.figures.twice += 1

    def _note(self, question: Question, *, is_refused: bool) -> None:
        now_s = time.perf_counter()
        waits = self.figures.refused if is_refused else self.figures.answered
        waits.append(now_s - question.first_s)
        self.figures.late += now_s - question.told_s > TAKEN_S
