"""`make scale`: several processes under questions, one of them killed, in figures.

`python -m tests.scale [--rate N] [--seconds N] [--processes N] [--shards N] [--guilds N]`
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import tempfile
import time
from pathlib import Path

from tests.postgres import Server, serving
from tests.scale.fleet import fleet

_MIB = 1024 * 1024
_OFF_S = 90.0


async def main(options: argparse.Namespace, server: Server, folder: Path) -> None:
    """Ask for a while, kill a process after a third of it, and print what came of everything."""
    async with fleet(
        server,
        folder,
        processes=options.processes,
        shards=options.shards,
        guilds=options.guilds,
    ) as (discord, crowd, children):
        print("memory, MiB:", [round(child.memory / _MIB) for child in children], flush=True)
        begun_s, own_s = time.perf_counter(), time.process_time()
        spent_s = -sum(child.processor_s for child in children)
        asking = asyncio.create_task(crowd.ask(options.rate, options.seconds))
        await asyncio.sleep(options.seconds / 3)
        first, *others = children
        spent_s += first.processor_s
        first.tell(signal.SIGKILL)
        await first.ended()
        killed_s = time.perf_counter()
        await discord.gateway.until(lambda: bool(crowd.unserved), 10)
        await crowd.ask_again()
        taken_over_s = time.perf_counter() - killed_s
        await asking
        await crowd.settled(_OFF_S)
        spent_s += sum(child.processor_s for child in others)
        took_s, own_s = time.perf_counter() - begun_s, time.process_time() - own_s
        print(f"{options.rate:.0f} a second for {options.seconds:.0f} s: {crowd.figures}")
        print(
            f"  taken over after {taken_over_s:.1f} s; connections of a shard at once, at most:"
            f" {discord.gateway.most_at_once}"
        )
        each = 1000 / crowd.figures.asked
        print(
            f"  processor time of a question: {spent_s * each:.1f} ms of the processes,"
            f" {own_s * each:.1f} ms of whoever asks; both had {(spent_s + own_s) / took_s:.2f} of"
            f" {os.cpu_count()} cores, over {took_s:.0f} s"
        )
        print("memory, MiB:", [round(child.memory / _MIB) for child in others])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--processes", type=int, default=3)
    parser.add_argument("--shards", type=int, default=6)
    parser.add_argument("--guilds", type=int, default=3000)
    parser.add_argument("--rate", type=float, default=600, help="questions a second")
    parser.add_argument("--seconds", type=float, default=60)
    with serving() as running, tempfile.TemporaryDirectory() as name:
        asyncio.run(main(parser.parse_args(), running, Path(name)))
