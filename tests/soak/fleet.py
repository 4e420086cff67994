"""Several processes under questions, one of them killed: `python -m tests.soak.fleet --help`.

Real processes on a real PostgreSQL, and a Discord on the loopback with as many servers as wanted.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.loopback.child import Child
from tests.loopback.server import CHANNEL_ID, GUILD_ID, Loopback
from tests.postgres import Server, serving

# About what a server has.
_CHANNELS, _ROLES = 30, 15


class Crowd(Loopback):
    """A Discord with many servers, divided into shards."""

    def __init__(self, guilds: int, shards: int) -> None:
        super().__init__()
        template = self.gateway.guilds.pop()
        channels, roles = template["channels"], template["roles"]
        for number in range(1, _CHANNELS):
            channels.append({**channels[0], "id": str(int(CHANNEL_ID) + number)})
        for number in range(1, _ROLES):
            roles.append(
                {**roles[0], "id": str(int(GUILD_ID) + 100 + number), "name": f"r{number}"}
            )
        text = json.dumps(template)
        self.shards = shards
        self.ids = [(number << 22) + 1 for number in range(1000, 1000 + guilds)]
        for guild in self.ids:
            self.gateway.guilds.append(json.loads(_moved(text, guild)))

    async def ask(self, guild: int) -> str | None:
        """Let somebody ask there; give the id of the message, None where nobody serves it."""
        shard = (guild >> 22) % self.shards
        question: dict[str, Any] = json.loads(
            _moved(json.dumps(self.question("who said a harbour is a larder?")), guild)
        )
        if not self.gateway.shards.get(shard):
            return None
        try:
            await self.gateway.dispatch_to(shard, "MESSAGE_CREATE", question)
        except ConnectionError:  # the process has just ended
            return None
        return str(question["id"])


def _moved(text: str, guild: int) -> str:
    return text.replace(GUILD_ID, str(guild)).replace(CHANNEL_ID, str(guild + 1))


def _memory_mb(child: Child) -> float:
    status = Path(f"/proc/{child.pid}/status").read_text("utf-8")
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


async def _run(options: argparse.Namespace, server: Server, folder: Path) -> None:
    address = await asyncio.to_thread(server.new_database)
    async with Crowd(options.guilds, options.shards) as discord:
        children = []
        for number in range(options.processes):
            home = folder / str(number)
            home.mkdir()
            started = await Child.start(
                discord,
                home,
                DATABASE=address.url,
                SHARD_COUNT=str(options.shards),
                SHARD_IDS="auto",
                LOG_LEVEL="WARNING",
            )
            children.append(started)
        try:
            await discord.gateway.until_shards_are_served(options.shards, timeout_s=120)
            await asyncio.sleep(30)  # until they have shared them out
            await _under_load(options, discord, children)
        finally:
            for child in children:
                child.kill()


async def _under_load(options: argparse.Namespace, discord: Crowd, children: list[Child]) -> None:
    print("memory, MB:", [round(_memory_mb(child)) for child in children])
    asked: dict[str, float] = {}
    refused: list[float] = []
    killed_at = back_at = 0.0
    began = time.monotonic()
    number = 0
    while (now := time.monotonic() - began) < options.seconds:
        if not killed_at and now > options.seconds / 3:
            children[0].tell(signal.SIGKILL)
            await children[0].ended()
            killed_at = now
        served = all(discord.gateway.shards.get(shard) for shard in range(options.shards))
        if killed_at and not back_at and served and now > killed_at + 1:
            back_at = now
        message_id = await discord.ask(discord.ids[number % len(discord.ids)])
        if message_id is None:
            refused.append(now)
        else:
            asked[message_id] = time.monotonic()
        number += 1
        await asyncio.sleep(max(0, began + number / options.rate - time.monotonic()))
    await asyncio.sleep(10)
    _report(discord, asked, refused, killed_at, back_at)


def _report(
    discord: Crowd,
    asked: dict[str, float],
    refused: list[float],
    killed_at: float,
    back_at: float,
) -> None:
    answers = {id_: discord.rest.answers_to(id_) for id_ in asked}
    waits = sorted(
        discord.rest.times[answer["id"]] - asked[id_]
        for id_, given in answers.items()
        for answer in given[:1]
    )
    print(f"asked of a connected shard: {len(asked)}; answered: {len(waits)}")
    print(f"answered twice: {sum(len(given) > 1 for given in answers.values())}")
    print(f"connections of one shard at once, at most: {discord.gateway.most_at_once}")
    print(f"asked while their shard had no connection: {len(refused)}")
    print(f"taken over after: {back_at - killed_at:.1f} s")
    print(
        f"wait: median {statistics.median(waits):.3f} s, 99 % {waits[len(waits) * 99 // 100]:.3f} s"
    )


def main() -> None:
    """Read the options, run, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=3)
    parser.add_argument("--shards", type=int, default=6)
    parser.add_argument("--guilds", type=int, default=3000)
    parser.add_argument("--rate", type=float, default=10, help="questions a second")
    parser.add_argument("--seconds", type=float, default=90)
    options = parser.parse_args()
    with serving() as server, tempfile.TemporaryDirectory() as folder:
        asyncio.run(_run(options, server, Path(folder)))


if __name__ == "__main__":
    main()
