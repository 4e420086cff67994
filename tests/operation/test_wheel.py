"""The package that is built, put into an environment of its own, runs from there."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.conftest import ARTEFACTS, INVENTED
from tests.loopback.server import TOKEN, Loopback

ROOT = Path(__file__).parents[2]


def done(*command: str | Path, home: Path, cwd: Path | None = None) -> str:
    ran = subprocess.run(
        command,
        cwd=cwd or home,
        env={"PATH": os.environ["PATH"], "HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
    return ran.stdout


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """The `bin` of an environment into which the wheel was put, beside the libraries here."""
    pytest.importorskip("flit_core")
    pytest.importorskip("pip")
    done(sys.executable, "-m", "flit_core.wheel", "--outdir", tmp_path, home=tmp_path, cwd=ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    home = tmp_path / "home"
    venv.create(home, with_pip=False)
    python = home / "bin" / "python"
    options = ("--no-index", "--no-deps", "--quiet")
    done(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel, home=tmp_path)
    # Without an index: what the bot needs is taken from where the tests run.
    site = done(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", home=tmp_path
    ).strip()
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    (Path(site) / "libraries.pth").write_text("\n".join(libraries), "utf-8")
    return home / "bin"


async def test_a_wheel_is_whole_and_serves_from_an_environment_of_its_own(
    programs: Path, tmp_path: Path
) -> None:
    where = done(programs / "python", "-c", "import bot; print(bot.__file__)", home=tmp_path)
    assert str(tmp_path) in where
    assert "doctor" in done(programs / "who-said", "--help", home=tmp_path)
    done(programs / "who-said", "init", "record", home=tmp_path)
    done(programs / "who-said", "check", "record/knowledge", home=tmp_path)
    async with Loopback() as discord:
        process = await asyncio.create_subprocess_exec(
            programs / "who-said",
            "run",
            cwd=tmp_path,
            env={
                "PATH": os.environ["PATH"],
                "DISCORD_TOKEN": TOKEN,
                "DISCORD_API": discord.api,
                "KNOWLEDGE_DIR": str(INVENTED),
                "DATABASE": str(tmp_path / "bot.sqlite3"),
                "CACHE_DIR": str(ARTEFACTS),
            },
        )
        try:
            await discord.gateway.until_in_service(timeout_s=60)
            (answer,) = await discord.answered(await discord.asked())
            assert "larder" in answer
            process.terminate()
            async with asyncio.timeout(20):
                assert await process.wait() == 0
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
