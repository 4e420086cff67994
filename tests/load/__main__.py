"""`make load`: how the bot bears many questions, in figures.

`python -m tests.load [--rate N] [--seconds N] [--total N] [--different]` asks at a rate, then, of
a fresh bot, ten times as fast for a tenth of the time, and prints what came of each. It ends by
itself, a quarter more than so many seconds later.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.load.bot import Bot, lateness_text, under_load
from tests.load.load import Crowd

_OFF_S = 60.0
_WARM_S = 10.0
_TOLD_EVERY_S = 30.0


async def main(rate: float, seconds: float, total: int, *, are_different: bool) -> None:
    """Run all of it, and print what is measured."""
    with tempfile.TemporaryDirectory() as folder:
        async with under_load(Path(folder), are_different=are_different) as (bot, crowd):
            gc.freeze()
            await _stretch(bot, crowd, rate, _WARM_S, "warming up")
            begun_s, before = time.perf_counter(), crowd.asked
            with _progress(bot, crowd):
                await _stretch(bot, crowd, rate, seconds, "steadily")
            slope = bot.slope(seconds / 2)
            print(f"memory grew by {slope:.2f} MiB a minute in the last half")
            count = min(total, crowd.asked - before)
            grown = bot.growth(begun_s, begun_s + count / rate)
            print(f"memory grew by {grown:.1f} MiB over the first {count} questions")
            print(lateness_text(await bot.lateness()))
            print(bot.child.written[-2000:])
        async with under_load(Path(folder), are_different=are_different) as (bot, crowd):
            await _stretch(bot, crowd, rate / 2, _WARM_S, "warming up")
            await _stretch(bot, crowd, 10 * rate, seconds / 10, "far too many")
            await _stretch(bot, crowd, rate / 2, 5, "right after that")
            print(lateness_text(await bot.lateness()))
            print(bot.child.written[-2000:])


async def _stretch(bot: Bot, crowd: Crowd, rate: float, seconds: float, name: str) -> None:
    """Ask for a while, and print what came of it."""
    bot_s, own_s = bot.child.processor_s, time.process_time()
    figures = await crowd.ask(rate, seconds)
    last_s = await crowd.settled(_OFF_S)
    each = 1000 / max(figures.asked, 1)
    print(f"{name}, {rate:.0f} a second for {seconds:.0f} s: {figures}")
    spent = (bot.child.processor_s - bot_s) * each, (time.process_time() - own_s) * each
    print(
        f"  the last heard {last_s:.1f} s after the end; {await bot.passed_over()} passed over so"
        f" far; processor time of a question: {spent[0]:.2f} ms of the bot, {spent[1]:.2f} ms of"
        " whoever asks",
        flush=True,
    )


@contextlib.contextmanager
def _progress(bot: Bot, crowd: Crowd) -> Iterator[None]:
    """Say now and then how far it is."""

    async def tell() -> None:
        while True:
            await asyncio.sleep(_TOLD_EVERY_S)
            mib = bot.child.memory / 1024 / 1024
            print(f"  ... {crowd.asked} asked, {crowd.waiting} wait, {mib:.0f} MiB", flush=True)

    telling = asyncio.create_task(tell())
    try:
        yield
    finally:
        telling.cancel()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--total", type=int, default=50_000)
    parser.add_argument("--different", action="store_true", help="never ask the same twice")
    given = parser.parse_args()
    asyncio.run(main(given.rate, given.seconds, given.total, are_different=given.different))
