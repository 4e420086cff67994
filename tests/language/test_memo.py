"""What a method has found is given again, and does not keep its object alive."""

from __future__ import annotations

import gc
from weakref import ref

import pytest

from bot.language.memo import remembered


class Doubling:
    """Counts how often it has had to think."""

    def __init__(self, most: int) -> None:
        self.thought = 0
        self.doubled = remembered(self._doubled, most)

    def _doubled(self, number: int) -> int:
        self.thought += 1
        return 2 * number


def test_the_last_results_are_given_again() -> None:
    doubling = Doubling(most=2)
    assert [doubling.doubled(n) for n in (1, 2, 1, 3, 1, 2)] == [2, 4, 2, 6, 2, 4]
    assert doubling.thought == 4


def test_its_object_goes_at_once() -> None:
    doubling = Doubling(most=2)
    gone, doubled = ref(doubling), doubling.doubled
    gc.disable()
    try:
        del doubling
        assert gone() is None
    finally:
        gc.enable()
    with pytest.raises(ReferenceError):
        doubled(1)
