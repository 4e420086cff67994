"""Questions that people ask, and what on record answers them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownQuestion:
    """A question in people's own words, of which somebody has told what answers it.

    `language` is a BCP 47 tag. `answers` are ids of statements; none means that nothing on record
    answers.
    """

    text: str
    language: str
    answers: tuple[str, ...]
