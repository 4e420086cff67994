"""`who-said init` begins a dispute that is right from the first minute."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.cli.app import app
from bot.knowledge.loader import hints, load
from bot.record import SaidBasis, Speech
from tests.cli.conftest import Run
from tests.records import ROOT


@pytest.fixture
def begun(who_said: Run, tmp_path: Path) -> Path:
    folder = tmp_path / "my-dispute"
    assert who_said("init", folder).exit_code == 0
    return folder


def test_the_example_checks_clean_to_the_letter(who_said: Run, begun: Path) -> None:
    result = who_said("check", begun / "knowledge", "--captures", begun / "captures")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 1)
    assert "no faults" in result.stdout
    assert not hints(begun / "knowledge")
    assert who_said("fmt", begun / "knowledge", "--check").exit_code == 0


def test_the_example_shows_every_way_of_saying_and_of_knowing_the_day(begun: Path) -> None:
    statements = load(begun / "knowledge").statements.values()
    assert {statement.speech for statement in statements} == set(Speech)
    assert {statement.said_basis for statement in statements} == set(SaidBasis)


def test_what_is_commented_out_is_right_too(begun: Path, who_said: Run) -> None:
    for name in ("dispute.yaml", "speakers.yaml"):
        path = begun / "knowledge" / name
        text = path.read_text(encoding="utf-8")
        path.write_text(_uncommented(text), encoding="utf-8")
    assert who_said("check", begun / "knowledge").exit_code == 0
    record = load(begun / "knowledge")
    assert [event.id for event in record.dispute.events] == ["tower-meeting"]
    assert [place.id for place in record.dispute.places] == ["fen-bridge"]
    assert len(record.speakers["tobias-wren"].offices) == 2


def _uncommented(text: str) -> str:
    """Return a file with its examples in comments, from a field's name to a blank line, as YAML."""
    examples = re.compile(r"^ *# (?:\w+:|- \w+:).*(?:\n *#.*)*", re.MULTILINE)
    return examples.sub(lambda found: re.sub(r"(?m)^( *)# ", r"\1", found[0]), text)


def test_every_file_is_explained_and_names_its_schema(begun: Path) -> None:
    for path in (begun / "knowledge").rglob("*.yaml"):
        first, second = path.read_text(encoding="utf-8").splitlines()[:2]
        assert second.startswith("# ")
        schema = re.fullmatch(r"# yaml-language-server: \$schema=(.+)", first)
        assert schema is not None
        assert (path.parent / schema[1]).is_file()


def test_the_workflow_runs_commands_that_are_there(begun: Path) -> None:
    workflow = (begun / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8")
    steps = YAML(typ="safe").load(workflow)["jobs"]["check"]["steps"]
    runs = "\n".join(step.get("run", "") for step in steps)
    commands = re.findall(r"^who-said (\w+)", runs, re.MULTILINE)
    assert commands == ["check", "fmt"]
    assert set(commands) <= {command.name for command in app.registered_commands}


def test_the_texts_of_others_are_kept_out_of_the_repository(begun: Path) -> None:
    ignored = (begun / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert "/captures/" in ignored


def test_the_folder_around_the_record_is_taken_for_it(who_said: Run, begun: Path) -> None:
    result = who_said("check", begun, "--captures", begun / "captures")
    assert result.exit_code == 0
    assert f"{begun}: the record is in {begun / 'knowledge'}" in result.stderr
    assert f"{begun / 'knowledge'}: no faults" in result.stdout


def test_nothing_is_written_over(who_said: Run, begun: Path) -> None:
    (begun / "knowledge" / "dispute.yaml").write_text("mine", encoding="utf-8")
    result = who_said("init", begun)
    assert result.exit_code == 1
    assert "is there already" in result.stderr
    assert (begun / "knowledge" / "dispute.yaml").read_text(encoding="utf-8") == "mine"


def test_the_shipped_record_teaches_the_same(begun: Path) -> None:
    taught = (begun / "knowledge" / "README.md").read_text(encoding="utf-8")
    assert (ROOT / "knowledge" / "README.md").read_text(encoding="utf-8") == taught


def test_the_steps_that_are_taught_lead_to_a_sound_source(who_said: Run, begun: Path) -> None:
    example = begun / "knowledge" / "sources" / "gazette-2021-05-07.yaml"
    text = re.sub(r"(?m)^ *(seal|checked): .*\n", "", example.read_text(encoding="utf-8"))
    example.write_text(re.sub(r"(?m)start: \d+", "start: 0", text), encoding="utf-8")
    steps = ("check", begun / "knowledge", "--captures", begun / "captures")
    told = who_said(*steps).stdout
    lines = example.read_text(encoding="utf-8").splitlines()
    for line, start in re.findall(r":(\d+): .*; write (\d+)$", told, re.MULTILINE):
        lines[int(line) - 1] = lines[int(line) - 1].replace("start: 0", f"start: {start}")
    example.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert who_said(*steps, "--seal").exit_code == 0
    assert who_said("fmt", begun / "knowledge").exit_code == 0
    assert (who_said(*steps).exit_code, hints(begun / "knowledge")) == (0, ())
