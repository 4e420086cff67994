"""`who-said new-source`: a text becomes a source's file, with a key for each statement."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from subprocess import PIPE, Popen, run

import pytest
from typer.testing import Result

from bot.knowledge.loader import check, load
from bot.record import Record, Speech
from tests.authoring.conftest import CAPTURES, KNOWLEDGE
from tests.cli.conftest import Run
from tests.conftest import ENGLISH

Author = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The record of the bridge, without its Russian source."""
    found = Path(shutil.copytree(KNOWLEDGE, tmp_path / "knowledge"))
    (found / "sources" / "ferry-post-ru.yaml").unlink()
    return found


@pytest.fixture
def author(who_said: Run, folder: Path, tmp_path: Path) -> Author:
    """Run the command on a text with some keys; what the text does not tell is given."""

    def run(text: Path, keys: str, *more: str) -> Result:
        given = {
            "--id": text.stem,
            "--publisher": "ferry-post",
            "--title": "Мост обрушился ночью",
            "--url": "https://ferry.example/ru",
            "--published": "1998-03-05",
            "--language": text.stem[-2:],
        }
        options = [part for pair in given.items() for part in pair]
        where = ("--knowledge", folder, "--captures", tmp_path / "captures")
        return who_said("new-source", text, *where, *options, *more, stdin=keys)

    return run


RUSSIAN = CAPTURES / "ferry-post-ru.txt"


OTHER = """
  - id: carla-finch
    kind: person
    name: Carla Finch
    aliases: {en: [Carla Finch]}
"""


def said(record: Record, source: str) -> list[tuple[str, str, Speech, int]]:
    statements = record.by_source[source]
    return [(s.speaker, s.passage, s.speech, s.start) for s in statements]


@pytest.mark.parametrize("text", [RUSSIAN, CAPTURES / "ferry-post-fa.txt"], ids=["ru", "fa"])
def test_an_article_is_entered_with_a_key_for_each_statement(
    author: Author, folder: Path, tmp_path: Path, text: Path
) -> None:
    whole, source = load(KNOWLEDGE), text.stem
    shutil.copytree(KNOWLEDGE, folder, dirs_exist_ok=True)
    (folder / "sources" / f"{source}.yaml").unlink()
    result = author(text, f"{'a' * len(whole.by_source[source])}y\n")
    assert result.exit_code == 0, result.output
    assert f"+id: {source}" in result.output
    assert check(folder) == ()
    record = load(folder)
    assert said(record, source) == said(whole, source)
    assert all(s.seal for s in record.by_source[source])
    kept = tmp_path / "captures" / f"{source}.txt"
    assert kept.read_bytes() == text.read_bytes()
    assert [file.name for file in kept.parent.iterdir()] == [kept.name]


@pytest.mark.parametrize(("keys", "kept"), [("aa", True), ("sa", False)])
def test_what_a_statement_denies_is_shown_and_taken_with_its_key(
    author: Author, folder: Path, tmp_path: Path, keys: str, *, kept: bool
) -> None:
    text = tmp_path / "ferry-post-en"
    text.write_text("Ada Moss said that the bridge was sound. Ben Reed denied it.\n", "utf-8")
    result = author(text, f"{keys}y\n")
    assert result.exit_code == 0, result.output
    assert (
        "denies #1  Ada Moss: Ada Moss said that the bridge was sound." in result.output
    ) == kept
    *said, denied = load(folder).by_source["ferry-post-en"]
    assert [(r.kind, r.target) for r in denied.relations] == [("denies", s.id) for s in said]


def test_statements_are_left_and_decisions_taken_back(author: Author, folder: Path) -> None:
    result = author(RUSSIAN, "sausssssay\n")
    assert result.exit_code == 0, result.output
    (statement,) = load(folder).by_source["ferry-post-ru"]
    assert statement.quote == "Театр стоит дешевле, чем мост"


def test_what_was_decided_is_kept_for_another_day(author: Author, folder: Path) -> None:
    result = author(RUSSIAN, "asq")
    assert result.exit_code == 0
    assert "the same command goes on from here" in result.output
    assert not (folder / "sources" / "ferry-post-ru.yaml").exists()
    result = author(RUSSIAN, "sssssy\n")
    assert "3 of 7" in result.output
    assert "2 of 7" not in result.output
    assert len(load(folder).by_source["ferry-post-ru"]) == 1


def test_what_was_told_of_the_text_is_not_asked_for_again(
    author: Author, who_said: Run, folder: Path, tmp_path: Path
) -> None:
    author(RUSSIAN, "aq", "--publisher", "The River Mail")
    where = ("--knowledge", folder, "--captures", tmp_path / "captures")
    result = who_said("new-source", RUSSIAN, *where, stdin="ssssssy\n")
    assert result.exit_code == 0, result.output
    source = load(folder).sources["ferry-post-ru"]
    assert (source.title, source.publisher) == ("Мост обрушился ночью", "the-river-mail")
    assert load(folder).speakers["the-river-mail"].name == "The River Mail"


def test_fields_are_mended_and_somebody_new_is_made(author: Author, folder: Path) -> None:
    keys = "espeaker\nЛея Холт\nperson\nХранительница моста\nupham\nto\nben-reed\n\nssssssy\n"
    result = author(RUSSIAN, keys)
    assert result.exit_code == 0, result.output
    record = load(folder)
    (statement,) = record.by_source["ferry-post-ru"]
    assert (statement.speaker, statement.to) == ("leya-kholt", "ben-reed")
    made = record.speakers["leya-kholt"]
    assert (made.name, made.party_ids) == ("Лея Холт", frozenset({"upham"}))
    assert [office.of for office in made.offices] == ["Хранительница моста"]


def test_words_that_the_text_does_not_have_are_refused(author: Author, folder: Path) -> None:
    result = author(RUSSIAN, "equote\nМы брали плату\n\nssssssy\n")
    assert "the quote does not stand in the passage" in result.output
    (statement,) = load(folder).by_source["ferry-post-ru"]
    assert statement.quote == statement.passage


def test_a_new_outlet_is_made_as_one(author: Author, folder: Path) -> None:
    result = author(RUSSIAN, "assssssy\n", "--publisher", "The River Mail")
    assert result.exit_code == 0, result.output
    assert load(folder).speakers["the-river-mail"].kind == "outlet"


def test_an_address_in_an_archive_is_kept(author: Author, folder: Path) -> None:
    kept = "https://archive.example/1998/ferry"
    result = author(RUSSIAN, "assssssy\n", "--archived", kept)
    assert result.exit_code == 0, result.output
    assert load(folder).sources["ferry-post-ru"].archived == kept


def test_nothing_is_written_without_a_yes(author: Author, folder: Path) -> None:
    author(RUSSIAN, "aaaaaaan\n")
    assert not (folder / "sources" / "ferry-post-ru.yaml").exists()


def test_a_source_that_is_on_record_is_never_replaced(author: Author, folder: Path) -> None:
    kept = folder / "sources" / "ferry-post-fa.yaml"
    before = kept.read_bytes()
    result = author(RUSSIAN, "aaaaaaay\n", "--id", "ferry-post-fa")
    assert result.exit_code == 1
    assert "ferry-post-fa is on record with another text; name another --id" in result.stderr
    assert kept.read_bytes() == before


@pytest.mark.parametrize(
    ("published", "told"),
    [("9998-03-05", "lies in the future"), ("5 March 1998", "is not an EDTF date")],
)
def test_a_day_of_publication_that_cannot_be_is_refused_before_anything_is_read(
    author: Author, published: str, told: str
) -> None:
    result = author(RUSSIAN, "", "--published", published)
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in result.stderr


def test_what_somebody_else_enters_before_the_yes_is_not_lost(
    author: Author, folder: Path, tmp_path: Path
) -> None:
    author(RUSSIAN, "aaaaaaan\n", "--publisher", "Вестник")
    command = [sys.executable, "-m", "bot", "new-source", str(RUSSIAN)]
    where = ["--knowledge", str(folder), "--captures", str(tmp_path / "captures")]
    speakers = folder / "speakers.yaml"
    with Popen([*command, *where], stdin=PIPE, stdout=PIPE, text=True) as process:
        assert process.stdout
        shown = ""
        while "write this?" not in shown:
            shown += process.stdout.read(1)
        other = speakers.read_text(encoding="utf-8") + OTHER
        speakers.write_text(other, encoding="utf-8")
        rest, _ = process.communicate("y\ny\n", timeout=60)
    assert "somebody else has changed the record meanwhile" in rest
    names = {speaker.name for speaker in load(folder).speakers.values()}
    assert {"Вестник", "Carla Finch"} <= names


def test_a_text_that_is_on_record_is_not_entered_twice(author: Author) -> None:
    result = author(CAPTURES / "ferry-post-fa.txt", "")
    assert result.exit_code == 1
    assert "this text is on record already, as ferry-post-fa" in result.stderr


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff\xfe", "is not UTF-8"),
        (b"  \n", "has no text in it"),
        (None, "No such file"),
        (b"%PDF-1.7 broken", "is no sound PDF"),
    ],
)
def test_a_text_that_cannot_be_read_is_told(
    author: Author, tmp_path: Path, content: bytes | None, why: str
) -> None:
    pytest.importorskip("pypdf")
    text = tmp_path / "text"
    if content is not None:
        text.write_bytes(content)
    result = author(text, "")
    assert result.exit_code == 1
    assert why in result.stderr


def test_a_reader_of_pdf_says_nothing_beside_the_error(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    text = tmp_path / "text"
    text.write_bytes(b"%PDF-1.7 broken")
    command = [sys.executable, "-m", "bot", "new-source", str(text), "--knowledge", str(KNOWLEDGE)]
    result = run(command, capture_output=True, text=True, check=False)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{text}: is no sound PDF")


def test_a_mark_that_never_closes_is_pointed_out(author: Author, tmp_path: Path) -> None:
    told = ENGLISH.text("article-unclosed")
    text = tmp_path / "ferry-post-ru"
    text.write_text("Рид заявил: «Опоры никто не проверял.\n", "utf-8")
    assert told in " ".join(author(text, "q").output.split())
    text.write_text("Рид заявил: «Опоры никто не проверял».\n", "utf-8")
    assert told not in " ".join(author(text, "q", "--id", "other").output.split())


def test_two_people_at_one_text_do_not_undo_each_other(
    author: Author, folder: Path, tmp_path: Path
) -> None:
    author(RUSSIAN, "aaaaaaan\n")
    command = [sys.executable, "-m", "bot", "new-source", str(RUSSIAN)]
    where = ["--knowledge", str(folder), "--captures", str(tmp_path / "captures")]
    with Popen([*command, *where], stdin=PIPE, stdout=PIPE, text=True) as process:
        assert process.stdout
        shown = ""
        while "write this?" not in shown:
            shown += process.stdout.read(1)
        second = author(RUSSIAN, "uuuu")
        process.communicate("y\n", timeout=60)
    assert second.exit_code == 1
    told = re.fullmatch(
        r"\S+ is open already \((.+), since (.+)\); go on when it is left\n", second.stderr
    )
    assert told
    assert datetime.now().astimezone() - datetime.strptime(
        told[2], "%Y-%m-%d %H:%M"
    ).astimezone() < timedelta(minutes=5)
    assert len(load(folder).by_source["ferry-post-ru"]) == 7
    assert [file.name for file in (tmp_path / "captures").iterdir()] == ["ferry-post-ru.txt"]


def test_what_is_open_with_somebody_who_is_gone_is_free_again(
    author: Author, folder: Path, tmp_path: Path
) -> None:
    author(RUSSIAN, "aaaaaaan\n")
    command = [sys.executable, "-m", "bot", "new-source", str(RUSSIAN)]
    where = ["--knowledge", str(folder), "--captures", str(tmp_path / "captures")]
    with Popen([*command, *where], stdin=PIPE, stdout=PIPE, text=True) as process:
        assert process.stdout
        while "?" not in process.stdout.read(1):
            pass
        process.kill()
    assert author(RUSSIAN, "y\n").exit_code == 0
    assert len(load(folder).by_source["ferry-post-ru"]) == 7


def test_a_terminal_shows_a_text_and_does_not_obey_it(author: Author, tmp_path: Path) -> None:
    text = tmp_path / RUSSIAN.name
    hostile = "\x1b]8;;https://evil.example\x07[/red]\u202e"
    text.write_text(RUSSIAN.read_text(encoding="utf-8").replace(". ", f". {hostile}"), "utf-8")
    result = author(text, "q")
    assert result.exit_code == 0, result.output
    assert "[/red]" in result.output
    assert not {"\x1b", "\x07", "\u202e"} & set(result.output)


def test_the_first_source_of_a_record_is_entered_like_any_other(
    author: Author, folder: Path, tmp_path: Path
) -> None:
    for source in (folder / "sources").iterdir():
        source.unlink()
    shutil.rmtree(folder / "questions", ignore_errors=True)
    text = tmp_path / "ferry-post-en"
    text.write_text("Ada Moss said that the bridge was sound.\n", "utf-8")
    result = author(text, "ay\n")
    assert result.exit_code == 0, result.output
    assert list(load(folder).sources) == ["ferry-post-en"]


def test_a_text_that_is_not_there_is_told(author: Author, tmp_path: Path) -> None:
    text = tmp_path / "missing.txt"
    result = author(text, "")
    assert result.exit_code == 1
    assert f"{text}: cannot be read (No such file or directory)" in result.stderr
