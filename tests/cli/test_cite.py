"""`who-said cite` finds a statement by its id, one of before too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.knowledge.loader import check, load
from tests.cli.conftest import Run
from tests.conftest import INVENTED
from tests.knowledge.oxbow import edit

SOURCE = "sources/courier-2019-03-12.yaml"
ID = "vennick-keep-petrel-out"


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    """The invented dispute, a statement of which had other ids before."""
    folder = Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))
    edit(folder, SOURCE, f"- id: {ID}\n", f"- id: {ID}\n    formerly: [petrel-out, no-petrel]\n")
    return folder


@pytest.mark.parametrize("style", ["plain", "markdown", "bibtex"])
def test_a_statement_is_cited_in_each_style(who_said: Run, style: str) -> None:
    result = who_said("cite", ID, "--style", style)
    assert result.exit_code == 0
    assert "Orla Vennick" in result.stdout
    assert ID in result.stdout


def test_an_id_of_before_still_finds_its_statement(who_said: Run, renamed: Path) -> None:
    assert check(renamed) == ()
    assert load(renamed).find("no-petrel") == load(renamed).statements[ID]
    result = who_said("cite", "petrel-out", "--knowledge", renamed)
    assert f"[{ID}]" in result.stdout


def test_an_id_of_nothing_is_told_with_the_nearest(who_said: Run) -> None:
    result = who_said("cite", f"{ID}x")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"did you mean '{ID}'?" in result.stderr


@pytest.mark.parametrize("taken", ["halyard-denies-discharge", "petrel-out"])
def test_an_id_of_before_means_one_statement(renamed: Path, taken: str) -> None:
    other = "halyard-denies-discharge"
    edit(renamed, SOURCE, f"- id: {other}\n", f"- id: {other}\n    formerly: [{taken}]\n")
    (fault,) = check(renamed)
    assert f"{taken}' is taken already in {SOURCE}:" in fault.message
