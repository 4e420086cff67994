"""Questions of the benchmark are what their kind says."""

from collections import Counter

import pytest
from rapidfuzz.distance import DamerauLevenshtein

from lab.bench.queries import Kind, Question, questions

_TEXTS = [
    f"statement number {n} mentions several {colour} elephants wandering through {place} gardens"
    for n, colour in enumerate(["purple", "orange", "yellow", "silver", "golden"])
    for place in ["northern", "southern", "eastern", "western"]
]
_ASKED = questions(_TEXTS, 160)


def _of(kind: Kind) -> list[Question]:
    return [question for question in _ASKED if question.kind is kind]


def test_a_seed_gives_the_same_questions() -> None:
    assert questions(_TEXTS, 160) == _ASKED
    assert questions(_TEXTS, 160, seed=1) != _ASKED


def test_kinds_take_turns() -> None:
    assert Counter(question.kind for question in _ASKED) == dict.fromkeys(Kind, 20)


@pytest.mark.parametrize("kind", [Kind.FRAGMENT, Kind.CLAUSE])
def test_what_is_exact_stands_in_its_statement(kind: Kind) -> None:
    assert all(question.text in _TEXTS[question.target] for question in _of(kind))


def test_a_clause_has_four_to_six_words() -> None:
    assert {len(question.text.split()) for question in _of(Kind.CLAUSE)} == {4, 5, 6}


def test_what_is_shuffled_has_words_of_the_statement_and_no_others() -> None:
    for question in _of(Kind.SHUFFLED):
        words = question.text.split()
        assert set(words) < set(_TEXTS[question.target].split())
        assert question.text not in _TEXTS[question.target]


def test_keywords_are_words_of_the_statement() -> None:
    for question in _of(Kind.KEYWORDS):
        shared = set(question.text.split()) & set(_TEXTS[question.target].split())
        assert len(shared) >= 4


def test_one_or_two_words_are_mistyped() -> None:
    for question in _of(Kind.TYPOS):
        words = set(_TEXTS[question.target].split())
        assert sum(word not in words for word in question.text.split()) <= 2


@pytest.mark.parametrize("kind", [Kind.MISSPELT, Kind.TOGETHER])
def test_misspelt_words_stay_within_two_edits(kind: Kind) -> None:
    for question in _of(kind):
        words = _TEXTS[question.target].split()
        for typed in question.text.split():
            assert min(DamerauLevenshtein.distance(typed, word) for word in words) <= 2
