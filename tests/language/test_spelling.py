"""Words within a few edits: exactly those, the nearest first."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.language.spelling import Spellings, letters_of

_WORD = st.text(st.sampled_from("abcdeəжш\U0001f642"), max_size=9)


def spellings_of(words: list[str]) -> Spellings:
    """Number words the other way round."""
    numbers = np.arange(len(words))[::-1]
    lengths = np.array([len(word) for word in words], np.uint32)
    return Spellings(numbers, lengths, letters_of(words), lambda at: [words[~n] for n in at])


@given(st.lists(_WORD, max_size=30), _WORD, st.integers(0, 3))
def test_all_words_within_so_many_edits_are_found_and_no_other(
    words: list[str], word: str, edits: int
) -> None:
    words = sorted(words, key=len)
    found = spellings_of(words).near(word, edits)
    expected = [
        (len(words) - 1 - place, other, distance)
        for place, other in enumerate(words)
        if (distance := OSA.distance(word, other)) <= edits
    ]
    assert found == sorted(expected, key=lambda near: near[2])


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_taken_for_a_word(one: str, other: str) -> None:
    assert spellings_of([one]).near(one, 1) == [(0, one, 0)]
    assert letters_of([one, other]).tolist() == [*letters_of([one]), *letters_of([other])]
