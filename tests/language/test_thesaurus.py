"""Which words mean much the same, by the ideas that they stand for."""

from __future__ import annotations

from io import BytesIO

import pytest

from bot.language.thesaurus import Kinship, Thesaurus, ThesaurusTable

THESAURUS = Thesaurus()


def alike(word: str, *others: str) -> float:
    told = THESAURUS.all_ideas(others, "en")
    (found,) = Kinship([THESAURUS.ideas(word, "en")]).with_any(told)
    return found


@pytest.mark.parametrize(
    ("word", "other"),
    [("attorney", "lawyer"), ("quit", "resigned"), ("died", "death"), ("owners", "own")],
)
def test_words_that_mean_the_same_are_alike(word: str, other: str) -> None:
    assert alike(word, other) > 0.5


@pytest.mark.parametrize(("word", "other"), [("horse", "lawyer"), ("water", "court")])
def test_words_that_have_nothing_in_common_are_not(word: str, other: str) -> None:
    assert alike(word, other) < 0.1


def test_a_word_is_as_alike_to_several_as_to_the_nearest() -> None:
    assert alike("attorney", "horse", "lawyer") == pytest.approx(alike("attorney", "lawyer"))


def test_what_it_does_not_know_stands_for_nothing() -> None:
    assert not THESAURUS.ideas("zxqvw", "en")
    assert not THESAURUS.ideas("юрист", "ru")
    assert not THESAURUS.all_ideas(["zxqvw"], "en")
    assert Kinship([THESAURUS.ideas("lawyer", "en")]).with_any(THESAURUS.all_ideas([], "en")) == [
        0.0
    ]


def test_a_saved_table_is_read_as_it_was() -> None:
    file = BytesIO()
    table = ThesaurusTable.of({"quit": {3: 1.0, 7: 0.5}, "resign": {3: 1.0}})
    table.save(file)
    file.seek(0)
    read = ThesaurusTable.load(file)
    assert len(read) == 2
    assert read.ideas("quit").numbers.tolist() == [3, 7]
    assert read.ideas("quit").weights.tolist() == pytest.approx([1.0, 0.5], abs=0.01)
