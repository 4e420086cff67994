"""Starting and stopping: one clear line for whatever is wrong, and no token in any log."""

from __future__ import annotations

import asyncio
import gc
import io
import logging
import os
import signal
import socket
from pathlib import Path

import aiohttp
import discord
import pytest
from pydantic import SecretStr

from bot.cli.log import RedactingFormatter, set_up_logging
from bot.cli.run import run
from bot.cli.settings import Settings
from bot.cli.sync import sync
from bot.cli.until import stop_signal, until
from bot.discord import WhoSaid
from bot.store import StoreError
from tests.conftest import ARTEFACTS, INVENTED

# Not a real one: only its shape is that of a token.
TOKEN = "MTIz.abc.def"  # noqa: S105


def settings(folder: Path, knowledge: Path = INVENTED, **others: object) -> Settings:
    return Settings.model_validate(
        {
            "knowledge_dir": knowledge,
            "database": folder / "made" / "db.sqlite3",
            "cache_dir": ARTEFACTS,
            **others,
        }
    )


@pytest.mark.parametrize(
    ("error", "line", "code"),
    [
        (discord.LoginFailure("Improper token has been passed."), "refuses DISCORD_TOKEN", 3),
        (discord.PrivilegedIntentsRequired(None), "MESSAGE_CONTENT=true", 3),
        (aiohttp.ClientConnectionError("no route"), "cannot be reached", 4),
    ],
)
def test_a_start_that_discord_refuses_is_one_clear_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    line: str,
    code: int,
) -> None:
    async def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(WhoSaid, "start", refuse)
    assert run(settings(tmp_path, discord_token=TOKEN)) == code
    told = capsys.readouterr().err
    assert line in told
    assert "Traceback" not in told
    assert TOKEN not in told


def test_what_nobody_expected_is_logged_without_the_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def fail(*_: object) -> None:
        raise OSError(f"nothing for {TOKEN}")

    monkeypatch.setattr(WhoSaid, "start", fail)
    assert run(settings(tmp_path, discord_token=TOKEN)) == 70
    told = capsys.readouterr().err
    assert "nothing for [secret]" in told
    assert TOKEN not in told


def test_commands_cannot_be_registered_without_a_token(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sync(settings(tmp_path), dry_run=True) == 2
    assert "DISCORD_TOKEN is not set" in capsys.readouterr().err


def test_registering_that_discord_refuses_is_one_clear_line_and_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def refuse(*_: object) -> None:
        raise discord.LoginFailure("Improper token has been passed.")

    monkeypatch.setattr(WhoSaid, "login", refuse)
    assert sync(settings(tmp_path, discord_token=TOKEN), dry_run=False) == 3
    assert "refuses DISCORD_TOKEN" in capsys.readouterr().err
    assert not (tmp_path / "made").exists()


def test_a_faulty_folder_is_told_file_by_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dispute.yaml").write_text("id: x\n", "utf-8")
    assert run(settings(tmp_path, knowledge=tmp_path)) == 1
    told = capsys.readouterr().err
    assert "cannot be used" in told
    assert "dispute.yaml:" in told


def test_a_port_that_is_taken_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run(settings(tmp_path, preview_port=port)) == 2
    told = capsys.readouterr().err
    assert str(port) in told
    assert "Traceback" not in told


def test_a_database_that_cannot_be_made_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "made").write_text("a file, not a folder", "utf-8")
    assert run(settings(tmp_path)) == 1
    assert "made" in capsys.readouterr().err


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_stops_what_runs(signum: signal.Signals) -> None:
    stop = stop_signal()
    asyncio.get_running_loop().call_soon(os.kill, os.getpid(), signum)
    await asyncio.wait_for(until(stop, asyncio.sleep(60)), 10)


async def test_what_the_work_raises_is_raised() -> None:
    async def fail() -> None:
        raise LookupError("gone")

    with pytest.raises(LookupError):
        await until(asyncio.Event(), fail())


def test_a_token_is_blotted_out_of_messages_and_tracebacks() -> None:
    formatter = RedactingFormatter(SecretStr(TOKEN), None)
    with pytest.raises(ValueError, match=TOKEN) as caught:
        int(f"bad token {TOKEN}")
    failure = (caught.type, caught.value, caught.tb)
    record = logging.LogRecord("x", logging.ERROR, "x", 1, "with %s", (TOKEN,), failure)
    line = formatter.format(record)
    assert TOKEN not in line
    assert "with [secret]" in line
    assert "test_run.py" in line
    assert line.endswith("builtins.ValueError")


def test_of_an_error_its_kind_and_place_are_told_and_what_was_typed_is_not() -> None:
    def fail() -> None:
        known: dict[str, str] = {}
        try:
            known["who said that?"]
        except KeyError as error:
            raise StoreError("the disk is full") from error

    with pytest.raises(StoreError) as caught:
        fail()
    failure = (caught.type, caught.value, caught.tb)
    record = logging.LogRecord("x", logging.ERROR, "x", 1, "it failed", (), failure)
    line = RedactingFormatter().format(record)
    assert "StoreError: the disk is full\nwhich comes from" in line
    assert line.endswith("builtins.KeyError")
    assert "who said that?" not in line.replace('known["who said that?"]', "the line of code")


async def test_of_a_task_that_nobody_waits_for_only_the_failure_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fail(question: str) -> None:
        raise ValueError(question)

    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    set_up_logging("DEBUG")
    task = asyncio.create_task(fail("quartzite"))
    await asyncio.wait([task])
    del task
    gc.collect()
    told = written.getvalue()
    assert "Task exception was never retrieved" in told
    assert "builtins.ValueError" in told
    assert "quartzite" not in told


def test_a_database_server_that_is_away_may_be_back_later(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("asyncpg")
    away = "postgresql://who:secret@127.0.0.1:1/said"
    assert run(settings(tmp_path, discord_token=TOKEN, database=away)) == 4
    (told,) = capsys.readouterr().err.splitlines()[-1:]
    assert told.startswith("postgresql://who@127.0.0.1:1/said: ")
    assert "start PostgreSQL" in told
    assert "secret" not in told
