"""A misprinted name is told from one that is only spelt otherwise."""

from __future__ import annotations

import pytest

from tests.authoring.conftest import Propose


@pytest.mark.parametrize(
    ("language", "text", "misprints"),
    [
        ("en", "Ada Mosk, Benn Reed and Ben Reed said that it fell.", ()),
        ("en", "Mayor Ben Reed said that it fell.", ()),
        ("en", "Ben Reed said that it fell.", ()),
    ],
)
def test_another_spelling_or_another_word_is_no_misprint(
    proposing: Propose, language: str, text: str, misprints: tuple[str, ...]
) -> None:
    assert [p.misprints for p in proposing(text, language)] == [misprints]
