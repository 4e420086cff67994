"""However many ask at once: everybody hears something once, and it is back at once.

`make load` asks as many as the promise is about and says how long it takes, which a test that runs
beside others cannot.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.load.bot import under_load


async def test_nothing_is_lost_and_what_is_too_much_is_refused_politely(tmp_path: Path) -> None:
    async with under_load(tmp_path) as (bot, crowd):
        steady = await crowd.ask(rate=40, seconds=3)
        await crowd.settled(60)
        # A machine that cannot keep up has to say so, and loses nobody.
        assert (steady.unheard, steady.again) == (await bot.passed_over(), 0)
        assert steady.asked >= 100
        assert steady.kinds["answered"] > 0
        rush = await crowd.ask(rate=10_000, seconds=0.03)
        await crowd.settled(60)
        async with asyncio.timeout(60):
            while steady.unheard + rush.unheard != await bot.passed_over():
                await crowd.settled(1)
        assert rush.again == 0
        assert rush.asked >= 200
        assert rush.kinds["answered"] > 0
        assert rush.kinds["refused"] + rush.unheard > 0
        after = await crowd.ask(rate=10, seconds=1)
        await crowd.settled(60)
        assert after.kinds == {"answered": after.asked}
        late_s = await bot.lateness()
        assert len(late_s) > 100
        assert "ERROR" not in bot.child.written
        assert "Traceback" not in bot.child.written
