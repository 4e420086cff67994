"""Sentences are slices of the text, and no quotation is cut in two."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.authoring.quotation import quotations_in
from bot.authoring.sentence import sentences_in


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences_in(text, quotations_in(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["It fell.", "It rained!", "Why?"],
        ["He said, ‘It fell. It is gone. We know’.", "It rained."],
        ["“It fell. It is gone.”", "It rained."],
        ["“It fell.” she said.", "It rained."],
        ["Mr. Moss and J. Reed met at 9.15 p.m. on Monday.", "It rained."],
        ["It cost 3.2 million.", "It rained."],
        ["Мост упал.", "Шёл дождь."],
        ["پل فرو ریخت.", "چرا؟", "باران آمد."],
        ["Կամուրջը փլվեց։", "Անձրև էր։"],
        ["سقط الجسر.", "هطل المطر."],
    ],
)
def test_sentences_are_told_apart(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_line_break_ends_a_sentence() -> None:
    assert sentences("The bridge is down\n\nIt fell") == ["The bridge is down", "It fell"]


@given(st.text(alphabet='aA. !?\n“”‘’«»"'))
def test_sentences_hold_all_that_is_written_in_order(text: str) -> None:
    found = sentences_in(text, quotations_in(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
    held = "".join(text[s.start : s.end] for s in found)
    assert "".join(held.split()) == "".join(text.split())
