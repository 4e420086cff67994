"""How sure the bot must be: never less where nobody asked it than where somebody did."""

from __future__ import annotations

from bot.search import Strictness
from bot.search.strictness import bar_of


def test_every_unprompted_bar_stands_above_the_one_for_those_who_ask() -> None:
    bars = [bar_of(s) for s in (None, Strictness.EAGER, Strictness.NORMAL, Strictness.STRICT)]
    assert bars == sorted(set(bars))
    assert bars[0] > 0
    assert bars[-1] < 1
