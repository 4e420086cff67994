"""How sure the bot must be before it answers where nobody asked it."""

from __future__ import annotations

from enum import StrEnum

from ..rank.model import Model


class Strictness(StrEnum):
    """How high the bar stands in a channel where nobody addressed the bot.

    `NORMAL` is the fitted bar. `STRICT` stands halfway between it and certainty, `EAGER` halfway
    between it and the bar for those who ask, so that none is ever below that one.
    """

    STRICT = "strict"
    NORMAL = "normal"
    EAGER = "eager"


def bar_of(model: Model, unprompted: Strictness | None) -> float:
    """Return the least confidence for an answer; None is for those who asked."""
    if unprompted is None:
        return model.answer_bar
    bars = {
        Strictness.STRICT: (model.unprompted_bar + 1) / 2,
        Strictness.NORMAL: model.unprompted_bar,
        Strictness.EAGER: (model.answer_bar + model.unprompted_bar) / 2,
    }
    return bars[unprompted]
