"""`who-said doctor` names what is amiss, and how to mend it, before the bot is started."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from email.utils import formatdate
from pathlib import Path

import pytest

from bot.cli.doctor import doctor
from bot.cli.settings import Settings
from bot.operation.finding import Level
from bot.operation.machine import check_room
from tests.conftest import ARTEFACTS, INVENTED
from tests.loopback.rest import Reply, error
from tests.loopback.server import TOKEN, Loopback
from tests.postgres import free_port


@pytest.fixture
async def discord() -> AsyncIterator[Loopback]:
    async with Loopback() as loopback:
        yield loopback


async def examined(
    capsys: pytest.CaptureFixture[str], discord: Loopback, folder: Path, **others: object
) -> tuple[int, dict[str, str]]:
    given = {
        "discord_token": TOKEN,
        "discord_api": discord.api,
        "knowledge_dir": INVENTED,
        "database": folder / "bot.sqlite3",
        "cache_dir": ARTEFACTS,
        **others,
    }
    settings = Settings.model_validate(given)
    code = await asyncio.to_thread(doctor, settings)
    lines = capsys.readouterr().out.splitlines()
    assert TOKEN not in "".join(lines)
    return code, {line.split()[1].rstrip(":"): line for line in lines}


async def test_where_nothing_is_amiss_it_says_so(
    discord: Loopback, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = await examined(capsys, discord, tmp_path)
    assert code == 0
    assert set(told) == {
        *("knowledge", "database", "artefacts", "disk"),
        *("clock", "token", "intents", "permissions", "shards"),
    }
    assert not any(line.startswith("FAULT") for line in told.values())


@pytest.mark.parametrize(
    ("what", "told", "others"),
    [
        ("knowledge", "set KNOWLEDGE_DIR", {"knowledge_dir": Path("nowhere")}),
        ("intents", "switch it on", {"message_content": True}),
        ("database", "nothing listens there", {"database": "postgresql://who@127.0.0.1:1/said"}),
    ],
)
async def test_a_setting_that_cannot_work_is_a_fault(
    discord: Loopback,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    what: str,
    told: str,
    others: dict[str, object],
) -> None:
    code, lines = await examined(capsys, discord, tmp_path, **others)
    assert code == 1
    assert lines[what].startswith("FAULT")
    assert told in lines[what]


async def test_what_discord_says_amiss_is_told(
    discord: Loopback, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    past = formatdate(time.time() - 300, usegmt=True)
    discord.rest.plan("GET", "/gateway$", Reply(200, {"url": "x"}, {"Date": past}))
    discord.rest.permissions = "2048"
    code, told = await examined(capsys, discord, tmp_path)
    assert code == 1
    assert "300 s ahead" in told["clock"] or "301 s ahead" in told["clock"]
    assert "embed_links" in told["permissions"]
    discord.rest.plan("GET", "/users/@me$", error(401, 0))
    code, told = await examined(capsys, discord, tmp_path)
    assert code == 1
    assert "reset it" in told["token"]


def test_without_a_token_it_looks_at_the_machine_alone(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "doctor"],
        cwd=tmp_path,
        env={
            **os.environ,
            "KNOWLEDGE_DIR": str(INVENTED),
            "DATABASE": str(tmp_path / "bot.sqlite3"),
            "DISCORD_TOKEN": "",
            "CACHE_DIR": str(ARTEFACTS),
            "PYTHONPATH": str(Path(__file__).parents[2]),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "starts the local page" in done.stdout


def test_without_a_token_and_without_the_page_the_bot_cannot_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "simcord", None)
    settings = Settings.model_validate(
        {
            "discord_token": None,
            "knowledge_dir": INVENTED,
            "database": tmp_path / "bot.sqlite3",
            "cache_dir": ARTEFACTS,
        }
    )
    assert doctor(settings) == 1
    told = capsys.readouterr().out.splitlines()[-1]
    assert told.startswith("FAULT  token: DISCORD_TOKEN is not set; set it")
    assert "requirements-page.txt" in told


async def test_each_broken_state_is_named_with_how_to_mend_it(
    discord: Loopback, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_text("nobody's", "utf-8")
    faulty = tmp_path / "faulty"
    shutil.copytree(INVENTED, faulty)
    (faulty / "speakers.yaml").write_text("- id: [\n", "utf-8")
    gone = f"http://127.0.0.1:{free_port()}/api/v10"
    for what, told, others in (
        ("knowledge", "`who-said check` lists them", {"knowledge_dir": faulty}),
        ("database", "set DATABASE", {"database": file / "bot.sqlite3"}),
        ("database", "not a database", {"database": file}),
        ("artefacts", "set CACHE_DIR", {"cache_dir": file / "cache"}),
        ("token", "check the network", {"discord_api": gone}),
    ):
        code, lines = await examined(capsys, discord, tmp_path, **others)
        assert (code, lines[what].split()[0]) == (1, "FAULT"), lines
        assert told in lines[what]


def test_a_disk_without_room_is_told() -> None:
    (found,) = check_room(Path("/proc/a-file-system-that-has-no-room"))
    assert found.level is Level.NOTE
    assert "make room" in found.text
