"""`who-said fmt` writes what is not in shape, and `--check` only tells."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.knowledge.loader import load
from bot.record import changes_between
from tests.cli.conftest import Run
from tests.conftest import INVENTED


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    """A copy of the invented dispute with a lexicon that is right and looks otherwise."""
    folder = Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))
    lexicon = folder / "lexicon.yaml"
    text = lexicon.read_text(encoding="utf-8")
    lexicon.write_text(text.replace("\n  - id: ", "\n\n\n\n  - id:   "), encoding="utf-8")
    return folder


def test_what_is_not_in_shape_is_written_and_says_the_same(who_said: Run, untidy: Path) -> None:
    result = who_said("fmt", untidy)
    assert (result.exit_code, result.stdout) == (0, f"wrote {untidy / 'lexicon.yaml'}\n")
    assert not changes_between(load(INVENTED), load(untidy))
    assert "all files are in shape" in who_said("fmt", untidy).stdout


def test_check_tells_and_writes_nothing(who_said: Run, untidy: Path) -> None:
    before = (untidy / "lexicon.yaml").read_bytes()
    result = who_said("fmt", untidy, "--check")
    assert result.exit_code == 1
    assert f"{untidy / 'lexicon.yaml'}: is not in shape" in result.stdout
    assert (untidy / "lexicon.yaml").read_bytes() == before
    assert who_said("fmt", INVENTED, "--check").exit_code == 0


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_written(
    who_said: Run, untidy: Path
) -> None:
    (untidy / "speakers.yaml").write_text("speakers: [", encoding="utf-8")
    result = who_said("fmt", untidy)
    assert result.exit_code == 1
    assert result.stderr.startswith("speakers.yaml:1: this is not YAML")
    assert "lexicon.yaml" in result.stdout
    assert (untidy / "speakers.yaml").read_text(encoding="utf-8") == "speakers: ["
