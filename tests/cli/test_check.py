"""`who-said check` tells every fault with its line, and fails where there is one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from bot.knowledge.sealing import seals_in
from tests.cli.conftest import Run
from tests.conftest import INVENTED
from tests.knowledge.oxbow import edit

CAPTURES = INVENTED.parent / "captures"
SOURCE = "sources/courier-2019-03-12.yaml"
OTHER = "sources/straitwise-2019-03-18.yaml"


def test_a_sound_folder_has_no_faults(who_said: Run) -> None:
    result = who_said("check", INVENTED)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "no faults" in result.stdout


def test_the_folder_of_the_settings_is_checked_where_none_is_given(who_said: Run) -> None:
    result = who_said("check")
    assert result.exit_code == 0
    assert str(INVENTED) in result.stdout


def test_passages_are_held_to_the_captured_texts(who_said: Run) -> None:
    result = who_said("check", INVENTED, "--captures", CAPTURES)
    assert result.exit_code == 0
    assert str(CAPTURES) in result.stdout


def test_every_fault_is_a_line_with_file_and_number(who_said: Run, faulty: Path) -> None:
    source = faulty / SOURCE
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("speaker: orla-vennick", "speaker: nobody", 1), encoding="utf-8")
    result = who_said("check", faulty)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert all(re.match(r"\S+\.yaml:\d+: .+", fault) for fault in lines)
    assert {fault.partition(":")[0] for fault in lines} >= {"lexicon.yaml", SOURCE}


def test_a_known_question_without_its_statement_is_told_by_its_line(
    who_said: Run, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))
    rows = "question,answered_by\nwho denied it,\nwho said so,nobody-said-so\n"
    (folder / "questions" / "az.csv").write_text(rows, encoding="utf-8")
    result = who_said("check", folder)
    assert result.exit_code == 1
    assert result.stdout.startswith("questions/az.csv:3: 'answered_by' names 'nobody-said-so'")


def test_a_moved_passage_is_found_with_captures_alone(who_said: Run, tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    shutil.copytree(INVENTED, folder)
    source = folder / SOURCE
    text = source.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^ *seal: .*\n", "", text)
    source.write_text(re.sub(r"start: \d+", "start: 1", text, count=1), encoding="utf-8")
    assert who_said("check", folder).exit_code == 0
    result = who_said("check", folder, "--captures", CAPTURES)
    assert result.exit_code == 1
    assert re.match(rf"{SOURCE}:\d+: 'start' is 1, ", result.stdout)


def test_an_edited_quote_is_refused_without_the_captured_text(
    who_said: Run, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))
    edit(folder, SOURCE, "emptied oily", "spilled oily")
    result = who_said("check", folder)
    assert result.exit_code == 1
    assert re.search(rf"(?m)^{SOURCE}:\d+: statement '\S+' is not as it was sealed", result.stdout)


def test_words_that_differ_are_told_where_the_text_is_at_hand(
    who_said: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))
    edit(folder, SOURCE, "emptied oily", "spilled oily")
    captures = Path(shutil.copytree(CAPTURES, tmp_path / "captures"))
    named = "is not as it was sealed: 'quote' has 'spilled' for 'emptied'"
    assert named in who_said("check", folder, "--captures", captures).stdout
    monkeypatch.chdir(tmp_path)
    assert named in who_said("check", folder).stdout


def test_a_reader_with_some_of_the_texts_checks_those(who_said: Run, tmp_path: Path) -> None:
    captures = tmp_path / "captures"
    captures.mkdir()
    (mine,) = CAPTURES.glob("courier*")
    shutil.copy(mine, captures)
    result = who_said("check", INVENTED, "--captures", captures)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{INVENTED}: no faults; every passage of the other sources found in {captures}",
        f"{OTHER}: not held against its text, which is not in {captures}",
    ]


def test_seals_are_written_for_what_the_texts_prove(who_said: Run, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))
    sealed = (folder / SOURCE).read_text(encoding="utf-8")
    edit(folder, SOURCE, "called for the ferry", "called off the ferry")
    result = who_said("check", folder, "--captures", CAPTURES, "--seal")
    assert result.exit_code == 1
    (folder / SOURCE).write_text(re.sub(r"(?m)^ *seal: .*\n", "", sealed), encoding="utf-8")
    result = who_said("check", folder, "--captures", CAPTURES, "--seal")
    assert result.exit_code == 0
    assert f"{SOURCE}: sealed 17 statements" in result.stdout
    assert seals_in(SOURCE, (folder / SOURCE).read_bytes()) == seals_in(SOURCE, sealed.encode())


def test_statements_sealed_anew_are_named(who_said: Run, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))
    (id_, seal), *_ = seals_in(SOURCE, (folder / SOURCE).read_bytes()).items()
    edit(folder, SOURCE, seal, "0" * 16)
    result = who_said("check", folder, "--captures", CAPTURES, "--seal")
    anew = [line for line in result.stdout.splitlines() if "sealed anew" in line]
    assert anew == [f"{SOURCE}: {id_} is sealed anew: its words are not those sealed before"]


def test_seals_need_the_texts(who_said: Run) -> None:
    result = who_said("check", INVENTED, "--seal")
    assert result.exit_code == 2
    assert "add --captures DIR" in result.stderr


def test_a_missing_folder_is_one_fault(who_said: Run, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    told = f"{nowhere}: there is no such folder; correct its name\n"
    for arguments in ([nowhere], [INVENTED, "--captures", nowhere]):
        result = who_said("check", *arguments)
        assert (result.exit_code, result.stdout, result.stderr) == (1, told, "")


def hinted(folder: Path, count: int) -> Path:
    """Return a copy of the invented dispute with so many concepts that no statement has."""
    shutil.copytree(INVENTED, folder)
    concepts = (
        f"  - id: unused-{n}\n    name: unused\n    words: {{en: [unheard-of {n}]}}\n"
        for n in range(count)
    )
    with (folder / "lexicon.yaml").open("a", encoding="utf-8") as lexicon:
        lexicon.write("".join(concepts))
    return folder


def test_hints_stand_below_what_the_check_found_and_fail_nothing(
    who_said: Run, tmp_path: Path
) -> None:
    result = who_said("check", hinted(tmp_path / "knowledge", 2))
    assert result.exit_code == 0
    found, *hints = result.stdout.splitlines()
    assert found.endswith("no faults")
    assert len(hints) == 2
    assert all(re.match(r"lexicon\.yaml:\d+: hint: .+", hint) for hint in hints)


def test_hints_are_told_below_faults_too(who_said: Run, faulty: Path) -> None:
    source = faulty / SOURCE
    text = source.read_text(encoding="utf-8")
    source.write_text(re.sub(r"(?m)^    topics: .*\n", "", text), encoding="utf-8")
    result = who_said("check", faulty)
    assert result.exit_code == 1
    are_hints = ["hint:" in line for line in result.stdout.splitlines()]
    assert not are_hints[0]
    assert are_hints[-1]
    assert are_hints == sorted(are_hints)


def test_no_more_than_fifty_hints_are_told(who_said: Run, tmp_path: Path) -> None:
    lines = who_said("check", hinted(tmp_path / "knowledge", 53)).stdout.splitlines()
    assert len(lines) == 1 + 50 + 1
    assert lines[-1] == "and 3 more hints"
