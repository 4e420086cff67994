"""Which words of a corpus a misspelt one may stand for."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.retrieve.vocabulary import MOST_SPELLINGS, Vocabulary

_COUNTS = {
    "airspace": 900,
    "ambassador": 40,
    "apology": 12,
    "drone": 300,
    "drones": 200,
    "hajizada": 25,
    "minister": 500,
    "ministry": 450,
    "of": 9000,
    "from": 5000,
    "form": 100,
    "provocation": 30,
    "беспилотник": 60,
}


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    folder = tmp_path_factory.mktemp("words")
    Vocabulary.write(_COUNTS, folder)
    return Vocabulary.load(folder)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("airspce", "airspace"),  # a letter left out
        ("airsspace", "airspace"),  # doubled
        ("aorspace", "airspace"),  # another
        ("airspcae", "airspace"),  # neighbours swapped
        ("airpsaec", "airspace"),  # swapped twice
        ("provacashun", "provocation"),  # as it sounds: four edits, by its trigrams
        ("hajizadeh", "hajizada"),
        ("беспелотник", "беспилотник"),
        ("embassador", "ambassador"),
    ],
)
def test_the_word_meant_comes_first(vocabulary: Vocabulary, typed: str, meant: str) -> None:
    assert meant == next(iter(vocabulary.similar(typed)))


@pytest.mark.parametrize("typed", ["", "q", "oq", "2025", "xylophone", "zzzzzz"])
def test_what_resembles_nothing_stands_for_nothing(vocabulary: Vocabulary, typed: str) -> None:
    assert vocabulary.similar(typed) == {}


def test_a_known_word_stands_only_for_far_more_common_ones(vocabulary: Vocabulary) -> None:
    assert vocabulary.similar("drone") == {}
    assert list(vocabulary.similar("form")) == ["from"]


def test_counts_are_kept(vocabulary: Vocabulary) -> None:
    assert {word: vocabulary.count(word) for word in _COUNTS} == _COUNTS
    assert vocabulary.count("airspac") == 0


@st.composite
def _slips(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a word of the vocabulary and the same with one edit."""
    word = draw(st.sampled_from([w for w in _COUNTS if w.isascii() and len(w) > 4]))
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from(string.ascii_lowercase))
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    edits = [word[:at] + word[at + 1 :], word[:at] + letter + word[at:], swapped]
    return word, draw(st.sampled_from([*edits, word[:at] + letter + word[at + 1 :]]))


@settings(deadline=None)
@given(slip=_slips())
def test_every_word_one_edit_away_is_found(slip: tuple[str, str], vocabulary: Vocabulary) -> None:
    word, typed = slip
    found = vocabulary.similar(typed)
    assert word == typed or typed in _COUNTS or word in found
    assert len(found) <= MOST_SPELLINGS
    assert all(0 < alike < 1 for alike in found.values())
