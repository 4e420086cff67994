"""What is not installed is told in one line, with the command that installs it."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest

from bot.cli.run import run
from bot.extra import Extra
from tests.cli.conftest import Run
from tests.cli.test_run import settings
from tests.conftest import INVENTED
from tests.records import ROOT

PINS = sorted(ROOT.glob("requirements*.txt"))


def without(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    """Make Python find none of a library, as where it is not installed."""
    monkeypatch.setitem(sys.modules, library, None)


def test_the_page_is_told_before_anything_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without(monkeypatch, "simcord")
    assert run(settings(tmp_path)) == 2
    (line,) = (line for line in capsys.readouterr().err.splitlines() if "pip" in line)
    assert "DISCORD_TOKEN" in line
    assert line.endswith("-m pip install -r requirements-page.txt")
    assert not (tmp_path / "made").exists()


def test_pictures_that_cannot_be_drawn_are_told_at_the_start_and_stop_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    without(monkeypatch, "matplotlib")
    # It goes on as far as the folder, which is none.
    assert run(settings(tmp_path, knowledge=tmp_path / "nowhere")) == 1
    lines = capsys.readouterr().err.splitlines()
    (told,) = (line for line in lines if "/timeline" in line)
    assert told.endswith("-m pip install -r requirements-charts.txt")
    assert any(f"{tmp_path / 'nowhere'}" in line for line in lines)


def test_without_the_source_code_an_extra_comes_with_the_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for extra in Extra:
        assert "requirements" not in extra.how_to_install
        assert f"wheel of the bot again, with [{extra}]" in extra.how_to_install


def test_where_no_pip_is_at_hand_none_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "pip")
    assert "pip install" not in Extra.PAGE.how_to_install


def test_measures_are_told_in_one_line(who_said: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "ir_measures")
    result = who_said("eval", INVENTED)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("-m pip install -r requirements-eval.txt\n")
    assert result.stderr.count("\n") == 1


def test_every_extra_of_the_project_is_one_that_can_be_missed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(project["optional-dependencies"]) == set(Extra)


@pytest.mark.parametrize("extra", Extra)
def test_what_an_extra_needs_is_pinned_where_its_command_says(extra: Extra) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (file,) = (path for path in PINS if path.name in extra.how_to_install)
    names = [re.split(r"[\[>=]", need)[0] for need in project["optional-dependencies"][extra]]
    pins = file.read_text(encoding="utf-8")
    assert names
    assert all(re.search(rf"^{name}==", pins, re.MULTILINE) for name in names)


@pytest.mark.parametrize("file", PINS, ids=lambda path: path.name)
def test_requirements_are_pinned_by_hash_and_name_no_host(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    pins = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(pins) > 20
    assert all(re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:", pin, re.DOTALL) for pin in pins)
    assert "://" not in text
