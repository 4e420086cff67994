"""The bot as it is, with a watch beside it that tells how late its event loop comes to things.

`python -m tests.load.watched FILE` runs the bot, and writes how late into the file: seconds,
one a line, at the end of the process.
"""

from __future__ import annotations

import asyncio
import atexit
import sys
from array import array
from pathlib import Path

from bot.__main__ import main

_EVERY_S = 0.01


class Watching(asyncio.DefaultEventLoopPolicy):
    """Makes loops that note how late they are."""

    def __init__(self) -> None:
        super().__init__()
        self.late_s = array("d")

    def new_event_loop(self) -> asyncio.AbstractEventLoop:
        """Make a loop, and have it look at the clock again and again."""
        loop = super().new_event_loop()

        def look(due_s: float) -> None:
            now_s = loop.time()
            self.late_s.append(now_s - due_s)
            loop.call_at(now_s + _EVERY_S, look, now_s + _EVERY_S)

        loop.call_soon(look, loop.time())
        return loop


if __name__ == "__main__":
    policy = Watching()
    file = Path(sys.argv.pop(1))
    atexit.register(lambda: file.write_text("\n".join(map(str, policy.late_s)), "ascii"))
    asyncio.set_event_loop_policy(policy)
    sys.argv = ["who-said", "run"]
    main()
