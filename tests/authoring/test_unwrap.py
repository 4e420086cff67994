"""Broken lines become paragraphs again, and what was no broken line stays one."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.authoring.unwrap import unwrapped

WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=8), min_size=20, max_size=60)


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=4))
def test_paragraphs_that_were_wrapped_come_back(paragraphs: list[str]) -> None:
    broken = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in paragraphs)
    assert unwrapped(broken) == "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The bridge\nAda Moss said that no toll was ever\ntaken.", None),
        ("a well-\nknown toll", "a well-known toll"),
        ("The ﬁrst ﬂood", "The first flood"),
        (f"{'a ' * 150}\nb", f"{('a ' * 150).rstrip()}\nb"),
    ],
)
def test_only_a_line_without_room_goes_on(text: str, read: str | None) -> None:
    assert unwrapped(text) == (read or text.replace("ever\n", "ever "))
