"""`make load`: how the bot bears many questions, in figures.

`python -m tests.load [--rate N] [--seconds N] [--more N]` asks at a rate, ten times as fast for a
tenth of the time, and goes on until so many questions were asked in all.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from pathlib import Path

from tests.load.bot import lateness_text, under_load

_MIB = 1024 * 1024
_OFF_S = 60.0


async def main(rate: float, seconds: float, total: int) -> None:
    """Run all of it, and print what is measured."""
    with tempfile.TemporaryDirectory() as folder:
        async with under_load(Path(folder)) as (bot, crowd):
            await crowd.ask(rate, 10)
            await crowd.settled(_OFF_S)
            begun = bot.child.memory
            figures = await crowd.ask(rate, seconds)
            await crowd.settled(_OFF_S)
            print(f"{rate:.0f} a second for {seconds:.0f} s: {figures}")
            print(f"memory grew by {bot.slope(seconds / 2):.2f} MiB a minute in the last half")
            asked = figures.asked
            late_s = await bot.lateness()
            print(lateness_text(late_s))
        async with under_load(Path(folder)) as (bot, crowd):
            await crowd.ask(rate, 10)
            await crowd.settled(_OFF_S)
            begun = bot.child.memory
            figures = await crowd.ask(10 * rate, seconds / 10)
            recovered_s = await crowd.settled(_OFF_S)
            print(f"{10 * rate:.0f} a second for {seconds / 10:.0f} s: {figures}")
            print(f"the last was acknowledged {recovered_s:.1f} s after the end")
            figures = await crowd.ask(rate / 2, 5)
            await crowd.settled(_OFF_S)
            print(f"after that: {figures}")
            while asked < total:
                figures = await crowd.ask(rate, 10)
                await crowd.settled(_OFF_S)
                asked += figures.asked
            print(f"{asked} questions: memory grew by {(bot.child.memory - begun) / _MIB:.1f} MiB")
            print(bot.child.written[-2000:])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=float, default=200)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--total", type=int, default=50_000)
    given = parser.parse_args()
    asyncio.run(main(given.rate, given.seconds, given.total))
