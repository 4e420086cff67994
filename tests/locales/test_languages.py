"""Every language has every phrase, with the same values, and none breaks a limit of Discord."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot.locales
from bot.locales import BASE, Locales, load_locales, load_phrases

_FOLDER = Path(bot.locales.__file__).parent
# English words of commands stand in the code; `tests/discord/test_translator.py` looks after these.
_COMMANDS = "command.ftl"
_LANGUAGES = "az", "en", "fa", "hy", "ru", "tr"
_OTHERS = tuple(tag for tag in _LANGUAGES if tag != BASE)
_SCRIPTS = {"fa": "ARABIC", "hy": "ARMENIAN", "ru": "CYRILLIC"}
# By the beginning of a key: Discord's limit, or less where a phone shows less.
_LIMITS = {"button-": 38, "label-": 80, "card-": 60}
_KEPT_APART = re.compile("[\u2066\u2068][^\u2066\u2068\u2069]*\u2069")


class _Values(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def entries(tag: str) -> Iterator[tuple[Path, ast.EntryType]]:
    for file in sorted((_FOLDER / tag).glob("*.ftl")):
        for entry in FluentParser(with_spans=False).parse(file.read_text("utf-8")).body:
            yield file, entry


@cache
def locales() -> Locales:
    return load_locales()


@cache
def values_by_key(tag: str) -> Mapping[str, frozenset[str]]:
    """Return the names that each phrase of a language takes, without those of commands."""
    found = {}
    for file, entry in entries(tag):
        if isinstance(entry, ast.Message) and file.name != _COMMANDS:
            values = _Values()
            values.visit(entry)
            found[entry.id.name] = frozenset(values.names)
    return found


@cache
def numbers() -> frozenset[str]:
    """Return the names of values that some language writes as a number or counts with."""
    used = re.compile(r"NUMBER\(\$(\w+)|\{ *\$(\w+) *->")
    texts = [file.read_text("utf-8") for file in _FOLDER.glob("*/*.ftl")]
    return frozenset(a or b for text in texts for a, b in used.findall(text))


def shown(tag: str, key: str) -> str:
    """Show a phrase with something in the place of each value."""
    names = values_by_key(BASE)[key]
    values: dict[str, str | int] = {name: 12 if name in numbers() else "x" for name in names}
    return locales().of(tag).text(key, **values)


def test_the_languages_are_these() -> None:
    assert sorted(load_locales()) == sorted(_LANGUAGES)


@pytest.mark.parametrize("tag", ["fa", "tr-TR", "en", "de"])
def test_one_language_alone_has_the_phrases_that_it_has_beside_the_others(tag: str) -> None:
    alone, beside = load_phrases(tag), locales().of(tag)

    assert alone.tag == beside.tag
    assert alone.text("button-more", count=12) == beside.text("button-more", count=12)


@pytest.mark.parametrize("tag", _LANGUAGES)
def test_every_file_is_read_to_its_end(tag: str) -> None:
    faults = [
        f"{file.name}: {entry.content!r}"
        for file, entry in entries(tag)
        if isinstance(entry, ast.Junk)
    ]
    assert faults == []


@pytest.mark.parametrize("tag", _LANGUAGES)
def test_no_phrase_stands_twice(tag: str) -> None:
    keys = [entry.id.name for _, entry in entries(tag) if isinstance(entry, ast.Message)]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("tag", _OTHERS)
def test_no_phrase_is_missing(tag: str) -> None:
    assert sorted(values_by_key(BASE).keys() - values_by_key(tag).keys()) == []


@pytest.mark.parametrize("tag", _OTHERS)
def test_no_phrase_is_left_over(tag: str) -> None:
    assert sorted(values_by_key(tag).keys() - values_by_key(BASE).keys()) == []


@pytest.mark.parametrize("tag", _OTHERS)
def test_every_phrase_takes_the_values_of_the_english_one(tag: str) -> None:
    english = values_by_key(BASE)
    own = values_by_key(tag)
    assert {key: own[key] for key in own} == {key: english[key] for key in own if key in english}


@pytest.mark.parametrize("tag", _OTHERS)
def test_every_phrase_is_in_the_file_of_the_english_one(tag: str) -> None:
    files = {e.id.name: f.name for f, e in entries(BASE) if isinstance(e, ast.Message)}
    elsewhere = [
        f"{entry.id.name} belongs in {files[entry.id.name]}"
        for file, entry in entries(tag)
        if isinstance(entry, ast.Message) and files.get(entry.id.name, file.name) != file.name
    ]
    assert elsewhere == []


@pytest.mark.parametrize("tag", _LANGUAGES)
def test_every_phrase_can_be_shown(tag: str) -> None:
    for key in values_by_key(BASE):
        assert shown(tag, key).strip(), key


@pytest.mark.parametrize("tag", _SCRIPTS)
def test_every_phrase_is_in_the_script_of_its_language(tag: str) -> None:
    foreign = [
        key
        for key in values_by_key(tag)
        if not key.startswith("pattern-")
        and _has_words(shown(tag, key))
        and not any(_SCRIPTS[tag] in unicodedata.name(char, "") for char in shown(tag, key))
    ]
    assert foreign == []


def _has_words(text: str) -> bool:
    return any(char.isalpha() and char != "x" for char in text)


@pytest.mark.parametrize("tag", _LANGUAGES)
def test_what_has_little_room_is_short(tag: str) -> None:
    too_long = {
        key: len(text)
        for key in values_by_key(tag)
        for start, limit in _LIMITS.items()
        if key.startswith(start) and len(text := shown(tag, key)) > limit
    }
    assert too_long == {}


def test_latin_words_are_kept_apart_in_persian() -> None:
    """Without isolates a slash, a bracket or a full stop beside them jumps to the other side."""
    loose = [
        key
        for key in values_by_key("fa")
        if not key.startswith("pattern-")
        and re.search("[A-Za-z/]", _KEPT_APART.sub("", shown("fa", key)))
    ]
    assert loose == []


@pytest.mark.parametrize("tag", [tag for tag in _LANGUAGES if tag != "fa"])
def test_left_to_right_languages_need_no_marks(tag: str) -> None:
    marked = [key for key in values_by_key(tag) if re.search("[\u2066-\u2069]", shown(tag, key))]
    assert marked == []


def test_numbers_and_days_are_written_in_the_digits_of_the_language() -> None:
    persian = load_locales().of("fa")
    assert persian.text("button-more", count=12) == "\u200f\u2067بیشتر (\u2068۱۲\u2069)\u2069"
    assert persian.day(date(2025, 6, 7)) == "\u200f\u2067۷ ژوئن ۲۰۲۵\u2069"
    assert load_locales().of("tr").text("button-more", count=12) == "Daha fazla (12)"


@pytest.mark.parametrize(
    ("limit", "ending"), [(1, "символа."), (2, "символов."), (5, "символов."), (21, "символа.")]
)
def test_russian_has_its_plurals(limit: int, ending: str) -> None:
    assert load_locales().of("ru").text("error-too-long", limit=limit).endswith(f"{limit} {ending}")


@pytest.mark.parametrize("tag", _LANGUAGES)
def test_however_long_what_is_filled_in_is_a_phrase_tells_it(tag: str) -> None:
    phrases = locales().of(tag)
    assert "5000-06-27" in phrases.text("review-day", typed="5000-06-27")
    told = phrases.text("review-day", typed="5" * 100_000)
    assert "5" * 2000 in told
    assert len(told) < 3000
