"""The steps of a search, told as each is done to whoever times them: there is no clock here."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum


class Step(StrEnum):
    """A part of the road from a question to a decision."""

    PARSE = "parse"
    ENCODE = "encode"  # the question, where the record goes by meaning
    RETRIEVE = "retrieve"
    RANK = "rank"
    DECIDE = "decide"


Passed = Callable[[Step], object]


def unheard(_step: Step) -> None:
    """Tell nobody."""
