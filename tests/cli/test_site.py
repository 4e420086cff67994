"""`who-said site` writes the record as a static site, or says what is in the way."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from bot.extra import Extra
from tests.cli.conftest import Run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.mark.skipif(not Extra.SITE.is_installed, reason="the extra `site` is not installed")
def test_it_writes_a_site_and_tells_what_it_cannot(who_said: Run, folder: Path) -> None:
    result = who_said("site", folder, "--language", "ru")
    assert (result.exit_code, str(folder / "index.html") in result.stdout) == (0, True)
    assert '<html lang="ru" dir="ltr">' in (folder / "index.html").read_text(encoding="utf-8")
    assert who_said("site", folder, "--language", "xx").exit_code == 2
    (folder / ".who-said-site").unlink()
    again = who_said("site", folder)
    assert (again.exit_code, "name another" in again.stderr) == (1, True)


def test_it_tells_what_to_install_first(
    who_said: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "bot.extra.find_spec", lambda name: None if name == "jinja2" else find_spec(name)
    )
    result = who_said("site", folder)
    assert result.exit_code == 1
    assert "requirements-site.txt" in result.stderr
    assert not folder.exists()
