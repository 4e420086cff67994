"""Settings come from the environment or `.env`, and all of them are named to operators."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.cli.settings import Settings

_EXAMPLE = Path(__file__).parents[2] / ".env.example"


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the environment nor a `.env` of the one who tests."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_the_example_names_every_setting_and_no_other() -> None:
    named = re.findall(r"^([A-Z_]+)=", _EXAMPLE.read_text("utf-8"), re.MULTILINE)
    assert named == [name.upper() for name in Settings.model_fields]


def test_the_example_as_it_stands_changes_nothing(tmp_path: Path) -> None:
    defaults = Settings()
    (tmp_path / ".env").write_text(_EXAMPLE.read_text("utf-8"), "utf-8")
    assert Settings() == defaults


def test_channels_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPEN_CHANNELS", " 12, 345 ,")
    assert Settings().open_channels == {12, 345}


@pytest.mark.parametrize("token", ["", "  "])
def test_an_empty_token_is_none(monkeypatch: pytest.MonkeyPatch, token: str) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", token)
    assert Settings().discord_token is None


@pytest.mark.parametrize("within", [" ", "\n", "\x00", "é", "\u200b"])
def test_a_token_that_no_header_can_hold_is_refused_and_not_shown(within: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Settings.model_validate({"discord_token": f"abc{within}def"})
    assert "copy it again" in str(refused.value)
    assert "abc" not in f"{refused.value} {refused.value!r}"


def test_blanks_around_a_token_are_taken_away() -> None:
    token = Settings.model_validate({"discord_token": " abc.def\n"}).discord_token
    assert token is not None
    assert token.get_secret_value() == "abc.def"


def test_a_token_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "abc.def")
    assert "abc.def" not in repr(Settings())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PREVIEW_PORT", "99999"),
        ("OPEN_CHANNELS", "general"),
        ("LOG_LEVEL", "LOUD"),
        ("DISCORD_API", "discord.com/api"),
    ],
)
def test_a_senseless_value_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError):
        Settings()


def test_shards_are_a_list_or_shared_by_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE", "postgresql://who@db/said")
    monkeypatch.setenv("SHARD_COUNT", "8")
    monkeypatch.setenv("SHARD_IDS", "0-2, 7")
    assert Settings().shard_ids == frozenset({0, 1, 2, 7})
    monkeypatch.setenv("SHARD_IDS", "auto")
    assert Settings().shard_ids == "auto"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"SHARD_IDS": "auto"}, "needs SHARD_COUNT"),
        ({"SHARD_IDS": "0", "SHARD_COUNT": "1"}, "needs DATABASE=postgresql"),
        ({"SHARD_IDS": "0-8", "SHARD_COUNT": "8", "DATABASE": "postgresql://db/x"}, "no room for"),
        ({"SHARD_IDS": "a-b"}, "neither auto nor a list"),
        ({"HEALTH_ADDRESS": "here"}, "write it as 9464"),
    ],
)
def test_shards_that_cannot_be_are_said(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], told: str
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ValidationError, match=told):
        Settings()


def test_a_port_alone_is_on_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEALTH_ADDRESS", "9464")
    assert Settings().health_address == ("127.0.0.1", 9464)
    monkeypatch.setenv("HEALTH_ADDRESS", "0.0.0.0:80")
    assert Settings().health_address == ("0.0.0.0", 80)  # noqa: S104
