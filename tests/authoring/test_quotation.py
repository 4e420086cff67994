"""Words between quotation marks are found whatever the marks, and whether they close or not."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.authoring.quotation import quotations_in


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations_in(text) if q.depth == 0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She said, “It fell.”", ["It fell."]),
        ('She said, "It fell."', ["It fell."]),
        ("She said, 'It fell.'", ["It fell."]),
        ("Sie sagte: „Sie fiel.“", ["Sie fiel."]),
        ("Она сказала: «Он упал».", ["Он упал"]),
        ("Elle a dit : « Il est tombé. »", [" Il est tombé. "]),
        ("Hun sagde: »Den faldt«.", ["Den faldt"]),
        ("‘The neighbours’ land isn’t ours’, she said.", ["The neighbours’ land isn’t ours"]),
        ("The dogs’ bowl and the cats’ bowl", []),
        # Opened by one mark and closed by another, as typed in a hurry.
        ('dismissed them as “fake news and rumours." "We know," he said', None),
        ("“He told me ‘no’, and left”, she said.", ["He told me ‘no’, and left"]),
        ("She said, “It fell", ["It fell"]),
        ("She said, “It fell\n“And it stays there”, she said.", ["It fell", "And it stays there"]),
        ('ראש המל"ל אמר: "הגשר נפל"', ["הגשר נפל"]),
        ("«Пусть покажут книги, — сказал он, — тогда поговорим».", None),
        ("a “” b", []),
    ],
)
def test_quotations_are_found(text: str, found: list[str] | None) -> None:
    expected = {
        'dismissed them as “fake news and rumours." "We know," he said': [
            "fake news and rumours.",
            "We know,",
        ],
        "«Пусть покажут книги, — сказал он, — тогда поговорим».": [
            "Пусть покажут книги,",
            "тогда поговорим",
        ],
    }.get(text, found)
    assert quoted(text) == expected


def test_a_quotation_within_another_is_deeper() -> None:
    text = "“He told me ‘no way’, and left”, she said."
    assert [(text[q.start : q.end], q.depth) for q in quotations_in(text)] == [
        ("He told me ‘no way’, and left", 0),
        ("no way", 1),
    ]


def test_what_the_source_puts_in_between_is_no_quotation() -> None:
    parts = quotations_in("«Пусть покажут книги, — сказал он, — тогда поговорим».")
    assert [part.is_interrupted for part in parts] == [True, True]
    # A dash of the speaker's own breaks nothing.
    assert len(quotations_in("«Мост — это дорога, и дорога — это мост».")) == 1


def test_an_unclosed_one_says_so() -> None:
    (open_,) = quotations_in("She said, “It fell\nThen it rained.")
    assert not open_.is_closed


@pytest.mark.parametrize("piece", ["'a ", '"a ', "„a ", "“‘«„", "“a, — b ", "‘xs’ a "])
def test_marks_that_never_close_cost_no_more_than_their_number(piece: str) -> None:
    def cost(size: int) -> float:
        text = (piece * size)[:size]
        before = process_time()
        quotations_in(text)
        return process_time() - before

    cost(100)
    assert min(cost(16_000) for _ in range(3)) < 1  # each mark against all before it: 3 s and more


@given(st.text(alphabet="ab. \n“”„«»‘’\"'—,ש״"))
def test_any_text_is_taken_and_nothing_overlaps(text: str) -> None:
    outer = [q for q in quotations_in(text) if q.depth == 0]
    assert all(0 <= q.start <= q.end <= len(text) for q in outer)
    assert all(one.end <= other.start for one, other in pairwise(outer))
