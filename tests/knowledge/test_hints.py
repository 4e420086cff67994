"""What is right in a folder and could be better is told apart from what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge.hint import known_languages
from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import check, hints, load
from tests.knowledge.oxbow import edit, write_folder

LANGUAGES = ", ".join(sorted(known_languages()))
NAMELESS = (
    "dispute.yaml:12: hint: the party 'nether' has no words in tr, which the lexicon has some in;"
    " add what people call it there"
)
TOPICLESS = (
    "sources/gazette-fall.yaml:24: hint: the statement 'reed-denies' has no topics;"
    " name what it does and is about, so that questions in other words find it"
)
UNUSED = (
    "lexicon.yaml:2: hint: no statement has 'bridge' among its topics; add it to those about it,"
    " or leave it here to tell what is not on record"
)
UNSEALED = (
    "sources/gazette-fall.yaml:10: hint: no statement is sealed: cards say so, and a slip in a"
    " quote goes unnoticed; hold them against the captured text with"
    " `who-said check --captures DIR --seal`"
)
EVERY = [NAMELESS, UNSEALED, TOPICLESS, UNUSED]


def told(folder: Path) -> list[str]:
    return [str(hint) for hint in hints(folder)]


def hints_after(at: Path, name: str, old: str, new: str) -> list[str]:
    """Write the folder, put `new` for `old` in one file, and give the hints that were not there."""
    folder = write_folder(at)
    edit(folder, name, old, new)
    return [hint for hint in told(folder) if hint not in EVERY]


def test_a_sound_folder_loads_with_hints(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    assert told(folder) == EVERY
    assert check(folder) == ()
    assert load(folder).concepts.keys() == {"bridge", "toll"}


def test_the_bot_knows_the_languages_that_have_a_file() -> None:
    assert known_languages() == {language.code for language in load_languages()}


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    [
        ("lexicon.yaml", "tr: [köprü]", "tr: [köprü]\n      el: [γέφυρα]", 7),
        ("speakers.yaml", "{en: [Ben Reed]}", "{en: [Ben Reed], el: [Ρηντ]}", 14),
        ("speakers.yaml", "titles: {en", "titles: {el: [δήμαρχος], en", 9),
        ("dispute.yaml", "{en: [Ferry Point]}", "{en: [Ferry Point], el: [Φέρι]}", 16),
        ("sources/gazette-fall.yaml", "asks: {en", "asks: {el: [ποιος], en", 23),
    ],
)
def test_a_language_that_the_bot_does_not_know_is_told_once_in_a_file(
    tmp_path: Path, name: str, old: str, new: str, line: int
) -> None:
    (hint,) = hints_after(tmp_path, name, old, new)
    assert hint == (
        f"{name}:{line}: hint: the bot understands no questions in 'el', so its words count within"
        f" those of others alone, which are {LANGUAGES}"
    )


def test_a_file_of_questions_in_a_language_that_the_bot_does_not_know_is_told(
    tmp_path: Path,
) -> None:
    folder = write_folder(tmp_path)
    (folder / "questions").mkdir()
    for tag in ("el", "tr"):
        (folder / "questions" / f"{tag}.csv").write_text("question,answered_by\n", encoding="utf-8")
    (hint,) = [hint for hint in told(folder) if "questions/" in hint]
    assert hint.startswith("questions/el.csv:1: hint: the bot understands no questions in 'el', so")


@pytest.mark.parametrize("alias", ["Moss", "ADA  moss"])
def test_what_two_speakers_are_called_is_told(tmp_path: Path, alias: str) -> None:
    (hint,) = hints_after(tmp_path, "speakers.yaml", "[Ben Reed]", f"[Ben Reed, {alias}]")
    assert hint.startswith(
        f"speakers.yaml:14: hint: '{alias}' is what 'ada-moss' is called too, in"
    )


def test_a_party_that_is_a_country_needs_no_words(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    edit(folder, "dispute.yaml", "name: Nether\n", "name: Nether\n    territory: NL\n")
    assert NAMELESS not in told(folder)


def test_a_concept_of_the_claim_is_used(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    claim = "claim: {by: upham, against: nether, deeds: [bridge]}\nplaces:"
    edit(folder, "dispute.yaml", "places:", claim)
    assert check(folder) == ()
    assert UNUSED not in told(folder)


@pytest.mark.parametrize("name", ["dispute.yaml", "lexicon.yaml", "sources/gazette-fall.yaml"])
def test_a_file_that_cannot_be_read_makes_no_hint_of_the_others(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path)
    (folder / name).write_text("[", encoding="utf-8")
    assert check(folder)
    assert set(told(folder)) < set(EVERY)


def test_a_tag_that_is_none_is_a_fault_and_no_hint(tmp_path: Path) -> None:
    assert hints_after(tmp_path, "lexicon.yaml", "tr: [köprü]", "turkish!: [köprü]") == []
