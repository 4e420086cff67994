"""Text is cut between words, and it shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render import ELLIPSIS, cut


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("a harbour is a larder", 21, "a harbour is a larder"),
        ("a harbour is a larder", 20, "a harbour is a…"),
        ("a harbour is a larder", 15, "a harbour is a…"),
        ("a harbour is a larder", 14, "a harbour is…"),
        ("a harbour", 4, "a…"),
        ("harbour", 4, "…"),
        ("It is a larder. Not a drain.", 18, "It is a larder…"),
        ("a larder, not a drain", 12, "a larder…"),
        ("", 0, ""),
    ],
)
def test_cutting_keeps_whole_words(text: str, limit: int, shown: str) -> None:
    assert cut(text, limit) == shown


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_what_is_kept_is_a_start_of_whole_words(text: str, limit: int) -> None:
    shown = cut(text, limit)
    assert len(shown) <= limit
    if shown != text:
        kept = shown.removesuffix(ELLIPSIS)
        assert text.startswith(kept)
        assert not kept or text[len(kept)] in ".,;:…" or text[len(kept)].isspace()
