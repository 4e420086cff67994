"""The bot as a process of its own, unmodified, connected to a Discord on the loopback."""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.conftest import INVENTED
from tests.loopback.server import TOKEN, Loopback

_ROOT = Path(__file__).parents[2]


class Child:
    """A bot that runs; all that it ever wrote is kept in a file."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self._process = process
        self._log = log

    @classmethod
    async def start(
        cls,
        discord: Loopback,
        folder: Path,
        *,
        program: Sequence[str] = ("-m", "bot", "run"),
        **settings: str,
    ) -> Child:
        """Start a bot whose database and log are in a folder."""
        log = folder / "log"
        environment = {
            # Nothing of the settings of the one who tests.
            **{name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ},
            "PYTHONPATH": str(_ROOT),
            "DISCORD_TOKEN": TOKEN,
            "DISCORD_API": discord.api,
            "KNOWLEDGE_DIR": str(INVENTED),
            "DATABASE": str(folder / "bot.sqlite3"),
            # What is made of a record once is there for all tests.
            "CACHE_DIR": str(folder.parent / "cache"),
            **settings,
        }
        with log.open("wb") as written:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, *program),
                cwd=folder,
                env=environment,
                stdout=written,
                stderr=written,
            )
        return cls(process, log)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def written(self) -> str:
        """All that it wrote on standard output and standard error."""
        return self._log.read_text("utf-8")

    @property
    def memory(self) -> int:
        """How much memory it takes, in bytes."""
        pages = Path(f"/proc/{self._process.pid}/statm").read_text("ascii").split()[1]
        return int(pages) * resource.getpagesize()

    @property
    def processor_s(self) -> float:
        """How many seconds of processor time it has used, in all its threads."""
        stat = Path(f"/proc/{self._process.pid}/stat").read_text("utf-8")
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    @property
    def is_running(self) -> bool:
        return self._process.returncode is None

    async def until_written(self, text: str, *, after: int = 0, timeout_s: float = 30) -> None:
        """Wait until it has written something, after so many characters."""
        async with asyncio.timeout(timeout_s):
            while text not in self.written[after:]:
                assert self.is_running, self.written
                await asyncio.sleep(0.02)

    def tell(self, signum: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(signum)

    async def ended(self, timeout_s: float = 30) -> int:
        """Wait until it has ended; give its exit code."""
        async with asyncio.timeout(timeout_s):
            return await self._process.wait()

    async def stop(self) -> int:
        """Stop it as an operator does."""
        if self.is_running:
            self.tell(signal.SIGTERM)
        return await self.ended()

    def kill(self) -> None:
        """End it whatever it does."""
        if self.is_running:
            self._process.kill()
