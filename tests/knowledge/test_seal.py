"""A statement that was sealed is the words that were found in the text, or is refused."""

from __future__ import annotations

import hashlib
import json
import re
import textwrap
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.knowledge.files import Files
from bot.knowledge.loader import check, check_against, hints, load
from bot.knowledge.sealing import SealingError, with_seals
from bot.knowledge.yaml_reader import read_yaml
from tests.knowledge.oxbow import CAPTURE, FILES, SOURCE, edit, write_captures, write_folder
from tests.soak.scale import scaled

PATH = "sources/gazette-fall.yaml"
DAY = date(1998, 3, 7)
SEALED = with_seals(PATH, SOURCE.encode(), DAY)
MANY = settings(max_examples=scaled(1000, 200))

Tree = dict[str, Any]


def files(source: bytes = SEALED) -> Files:
    return Files({name: text.encode() for name, text in FILES.items()}).replaced(PATH, source)


def tree() -> Tree:
    found = read_yaml(PATH, SEALED).tree
    assert isinstance(found, dict)
    copy = json.loads(json.dumps(found))
    assert isinstance(copy, dict)
    return copy


def dumped(found: Tree) -> bytes:
    return json.dumps(found, ensure_ascii=False).encode()  # JSON is YAML


def told(source: bytes) -> list[str]:
    return [str(fault) for fault in check(files(source))]


def test_a_seal_is_what_the_format_says() -> None:
    statement = tree()["statements"][0]
    parts = [hashlib.sha256(CAPTURE.encode()).hexdigest(), 69, statement["passage"]]
    parts += [statement["quote"], 40, "Mayor Moss spoke on 3 March."]
    written = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    assert statement["seal"] == hashlib.sha256(written.encode()).hexdigest()[:16]


def test_sealing_leaves_all_else_as_it_stands() -> None:
    added = re.sub(rb"(?m)^ *(seal|checked): .*\n", b"", SEALED)
    assert added == SOURCE.encode()
    assert with_seals(PATH, SEALED, DAY) == SEALED


def test_sealed_record_says_so() -> None:
    record = load(files())
    assert all(statement.seal for statement in record.statements.values())
    checked = record.sources["gazette-fall"].checked
    assert checked is not None
    assert checked.edtf == "1998-03-07"


def test_record_without_seals_loads_with_a_hint() -> None:
    unsealed = files(SOURCE.encode())
    assert load(unsealed).statements["moss-no-toll"].seal is None
    (hint,) = (str(hint) for hint in hints(unsealed) if "sealed" in hint.message)
    assert hint == (
        f"{PATH}:10: hint: no statement is sealed: cards say so, and a slip in a quote goes"
        " unnoticed; hold them against the captured text with"
        " `who-said check --captures DIR --seal`"
    )
    assert not [hint for hint in hints(files()) if "sealed" in hint.message]


def test_altered_quote_is_named_with_file_line_and_statement() -> None:
    altered = SEALED.replace(b"We never took a toll", b"We gladly took a toll")
    (fault,) = told(altered)
    assert fault == (
        f"{PATH}:15: statement 'moss-no-toll' is not as it was sealed; put its words back, or"
        " prove them by `who-said check --captures DIR --seal`"
    )


def test_words_that_differ_are_told_where_an_earlier_record_has_them() -> None:
    altered = SEALED.replace(b"We never took a toll", b"We gladly took a toll")
    (fault,) = check(files(altered), load(files()))
    assert "is not as it was sealed: 'quote' has 'gladly' for 'never'; put" in fault.message


def words_changed(text: str, draw: st.DrawFn) -> str:
    """Alter a text in one of the ways in which people and programs do."""
    words = text.split(" ")
    at = draw(st.integers(0, len(words) - 1))
    letter = draw(st.integers(0, len(text) - 1))
    changed = draw(
        st.sampled_from(
            [
                " ".join([*words[:at], *words[at + 1 :]]),
                " ".join([*words[:at], "not", *words[at:]]),
                " ".join([*words[:at], "gladly", *words[at + 1 :]]),
                " ".join([*words[:at], words[at].swapcase(), *words[at + 1 :]]),
                " ".join([*words[:at], *reversed(words[at : at + 2]), *words[at + 2 :]]),
                text[:letter] + text[letter + 1 :],
                text[:letter] + draw(st.characters(codec="utf-8")) + text[letter + 1 :],
                text.replace("‘", "'").replace("’", "'"),
                text + " And more.",
                text.rstrip("."),
            ]
        )
    )
    assume(changed != text)
    return changed


@st.composite
def alterations(draw: st.DrawFn) -> Tree:
    """Return the sealed file with other words, or another offset, in one of its statements."""
    found = tree()
    statement = draw(st.sampled_from(found["statements"]))
    field = draw(st.sampled_from(["quote", "passage", "both", "start", "attributed_by", "sha256"]))
    if field == "sha256":
        found["sha256"] = hashlib.sha256(draw(st.binary(max_size=8))).hexdigest()
    elif field == "start":
        start = draw(st.integers(0, 999_999).map(str))
        assume(start != statement["start"])
        statement["start"] = start
    elif field == "attributed_by":
        assume("attributed_by" in statement)
        named = statement["attributed_by"]
        named["text"] = words_changed(named["text"], draw)
    elif field == "both":
        changed = words_changed(statement["quote"], draw)
        statement["passage"] = statement["passage"].replace(statement["quote"], changed)
        statement["quote"] = changed
    else:
        statement[field] = words_changed(statement[field], draw)
    return found


@MANY
@given(alterations())
def test_every_alteration_of_sealed_words_is_refused(altered: Tree) -> None:
    assert told(dumped(altered))


def written(value: object, draw: st.DrawFn, indent: int) -> str:
    """Write a value as YAML in one of the styles that mean the same."""
    margin = " " * indent
    if isinstance(value, Mapping):
        if draw(st.booleans()) and indent > 4:
            return json.dumps(value, ensure_ascii=False)
        lines = []
        for key in draw(st.permutations(list(value))):
            if draw(st.booleans()):
                lines.append(f"{margin}# said so\n")
            lines.append(f"{margin}{key}: {written(value[key], draw, indent + 2).lstrip(' ')}\n")
        return f"\n{''.join(lines)}".rstrip("\n")
    if isinstance(value, list):
        if not value or all(isinstance(item, str) for item in value):
            return json.dumps(value, ensure_ascii=False)
        items = (written(item, draw, indent + 2).lstrip("\n ") for item in value)
        return "".join(f"\n{margin}- {item}" for item in items)
    text = str(value)
    width = draw(st.integers(12, 100))
    folded = f"\n{margin}".join(
        textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    )
    single = text.replace("'", "''")
    styles = [json.dumps(text, ensure_ascii=False), json.dumps(text), f"'{single}'"]
    return draw(st.sampled_from([*styles, f">-\n{margin}{folded}", f"|-\n{margin}{text}"]))


@st.composite
def reformattings(draw: st.DrawFn) -> bytes:
    """Return the sealed file in other YAML that says the same."""
    text = written(tree(), draw, 0).lstrip("\n")
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return (draw(st.sampled_from(["", "\ufeff", "# by hand\n"])) + text).replace("\n", end).encode()


@MANY
@given(reformattings())
def test_no_reformatting_that_says_the_same_is_refused(source: bytes) -> None:
    assert told(source) == []


def test_nothing_is_sealed_in_a_file_that_has_no_line_for_it() -> None:
    with pytest.raises(SealingError, match=r":1: '\w+' must stand in a line of its own"):
        with_seals(PATH, dumped(tree()), DAY)


def test_seals_are_made_anew_only_by_holding_the_words_to_the_text(tmp_path: Path) -> None:
    folder, captures = write_folder(tmp_path), write_captures(tmp_path)
    (folder / PATH).write_bytes(SEALED)
    edit(folder, PATH, "quote: We never took a toll", "quote: We never took")
    assert len(check_against(folder, captures)[0]) == 1
    assert check_against(folder, captures, is_sealing=True)[0] == ()
    edit(folder, PATH, "passage: The mayor named no one.", "passage: The mayor named everyone.")
    assert check_against(folder, captures, is_sealing=True)[0] != ()
    # A text that is not there proves nothing.
    faults, missing = check_against(folder, tmp_path / "nowhere", is_sealing=True)
    assert (len(faults), missing) == (3, (PATH,))
