"""How sure the bot must be before it answers where nobody asked it."""

from __future__ import annotations

from enum import StrEnum

from .weight import ANSWER_BAR, UNPROMPTED_BAR


class Strictness(StrEnum):
    """How high the bar stands in a channel where nobody addressed the bot.

    `NORMAL` is the fitted bar. `STRICT` stands halfway between it and certainty, `EAGER` halfway
    between it and the bar for those who ask, so that none is ever below that one.
    """

    STRICT = "strict"
    NORMAL = "normal"
    EAGER = "eager"


def bar_of(unprompted: Strictness | None) -> float:
    """Give the least confidence for an answer; None is for those who asked."""
    match unprompted:
        case None:
            return ANSWER_BAR
        case Strictness.STRICT:
            return (UNPROMPTED_BAR + 1) / 2
        case Strictness.NORMAL:
            return UNPROMPTED_BAR
        case Strictness.EAGER:
            return (ANSWER_BAR + UNPROMPTED_BAR) / 2
