"""A statement that was sealed is the words that were found in the text, or is refused."""

from __future__ import annotations

import hashlib
import json
import re
import textwrap
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.knowledge.files import Files
from bot.knowledge.loader import check, check_against, hints, load
from bot.knowledge.sealing import SealingError, with_seals
from bot.knowledge.yaml_reader import read_yaml
from tests.knowledge.oxbow import CAPTURE, FILES, SOURCE, edit, write_captures, write_folder
from tests.soak.scale import scaled

PATH = "sources/gazette-fall.yaml"
DAY = date(1998, 3, 7)
SEALED = with_seals(PATH, SOURCE.encode(), DAY)
# Generated from a seed each: a tenth of what Hypothesis takes, and nothing here to shrink.
SEEDS = range(scaled(1000, 200))

Tree = dict[str, Any]


def files(source: bytes = SEALED) -> Files:
    return Files({name: text.encode() for name, text in FILES.items()}).replaced(PATH, source)


_TREE = json.dumps(read_yaml(PATH, SEALED).tree)


def tree() -> Tree:
    copy = json.loads(_TREE)
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


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"We never took a toll", b"We gladly took a toll", "'passage' has 'gladly' for 'never'"),
        (b"quote: We never took a toll", b"quote: We never took", "'quote' is another part of it"),
        (b"start: 69", b"start: 70", "'passage' stands elsewhere in the text"),
        (b"text: Mayor Moss spoke", b"text: Mayor Reed spoke", "'attributed_by' is not what"),
    ],
)
def test_words_that_differ_are_told_from_the_captured_text(
    tmp_path: Path, old: bytes, new: bytes, told: str
) -> None:
    altered = SEALED.replace(old, new)
    assert altered != SEALED
    messages = [str(f) for f in check(files(altered), captures=write_captures(tmp_path))]
    assert any("not as it was sealed: " in message and told in message for message in messages)
    (without,) = {str(f).count("sealed: ") for f in check(files(altered), captures=tmp_path)}
    assert without == 0


def words_changed(text: str, chance: Random) -> str:
    """Alter a text in one of the ways in which people and programs do."""
    words = text.split(" ")
    at, letter = chance.randrange(len(words)), chance.randrange(len(text))
    odd = chr(chance.choice([chance.randrange(32, 0x250), chance.randrange(0x2000, 0xD800)]))
    ways = [
        " ".join([*words[:at], *words[at + 1 :]]),
        " ".join([*words[:at], "not", *words[at:]]),
        " ".join([*words[:at], "gladly", *words[at + 1 :]]),
        " ".join([*words[:at], words[at].swapcase(), *words[at + 1 :]]),
        " ".join([*words[:at], *reversed(words[at : at + 2]), *words[at + 2 :]]),
        text[:letter] + text[letter + 1 :],
        text[:letter] + odd + text[letter + 1 :],
        text.replace("‘", "'").replace("’", "'"),
        text + " And more.",
        text.rstrip("."),
    ]
    return chance.choice([changed for changed in ways if changed != text])


def altered(chance: Random) -> Tree:
    """Return the sealed file with other words, or another offset, in one of its statements."""
    found = tree()
    statement = chance.choice(found["statements"])
    fields = ["quote", "passage", "both", "start", "sha256"]
    field = chance.choice([*fields, *(["attributed_by"] if "attributed_by" in statement else [])])
    if field == "sha256":
        found["sha256"] = hashlib.sha256(chance.randbytes(8)).hexdigest()
    elif field == "start":
        starts = {*map(str, range(0, 1000, 7)), str(chance.randrange(1_000_000))}
        statement["start"] = chance.choice(sorted(starts - {statement["start"]}))
    elif field == "attributed_by":
        named = statement["attributed_by"]
        named["text"] = words_changed(named["text"], chance)
    elif field == "both":
        changed = words_changed(statement["quote"], chance)
        statement["passage"] = statement["passage"].replace(statement["quote"], changed)
        statement["quote"] = changed
    else:
        statement[field] = words_changed(statement[field], chance)
    return found


def test_alterations_of_sealed_words_are_refused() -> None:
    passed = [seed for seed in SEEDS if not told(dumped(altered(Random(seed))))]  # noqa: S311
    assert passed == []


def written(value: object, chance: Random, indent: int) -> str:
    """Write a value as YAML in one of the styles that mean the same."""
    margin = " " * indent
    if isinstance(value, Mapping):
        if chance.random() < 0.5 and indent > 4:
            return json.dumps(value, ensure_ascii=False)
        lines = []
        for key in chance.sample(list(value), len(value)):
            if chance.random() < 0.5:
                lines.append(f"{margin}# said so\n")
            shown = written(value[key], chance, indent + 2).lstrip(" ")
            lines.append(f"{margin}{key}: {shown}\n")
        return f"\n{''.join(lines)}".rstrip("\n")
    if isinstance(value, list):
        if not value or all(isinstance(item, str) for item in value):
            return json.dumps(value, ensure_ascii=False)
        items = (written(item, chance, indent + 2).lstrip("\n ") for item in value)
        return "".join(f"\n{margin}- {item}" for item in items)
    text = str(value)
    folded = f"\n{margin}".join(
        textwrap.wrap(text, chance.randint(12, 100), break_long_words=False, break_on_hyphens=False)
    )
    single = text.replace("'", "''")
    styles = [json.dumps(text, ensure_ascii=False), json.dumps(text), f"'{single}'"]
    return chance.choice([*styles, f">-\n{margin}{folded}", f"|-\n{margin}{text}"])


def reformatted(chance: Random) -> bytes:
    """Return the sealed file in other YAML that says the same."""
    text = written(tree(), chance, 0).lstrip("\n")
    start, end = chance.choice(["", "\ufeff", "# by hand\n"]), chance.choice(["\n", "\r\n"])
    return (start + text).replace("\n", end).encode()


def test_reformattings_that_say_the_same_are_not_refused() -> None:
    refused = [seed for seed in SEEDS if told(reformatted(Random(seed)))]  # noqa: S311
    assert refused == []


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
