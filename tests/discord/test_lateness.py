"""How late the bot comes to an event is told whatever the clocks show."""

from __future__ import annotations

import pytest

from bot.discord.kit.lateness import Lateness


class Clocks:
    """This machine's clock, and Discord's, which is far from it."""

    def __init__(self) -> None:
        self.now_s = 50.0
        self.lateness = Lateness(lambda: self.now_s)

    def come(self, at_s: float, *, asked_s: float) -> float:
        """Come at a moment to what was asked at one; tell how late that is found to be."""
        self.now_s = at_s
        return self.lateness.of(int((asked_s + 7e7) * 1000) << 22 | 5)


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def test_what_comes_first_is_not_late_and_what_comes_after_is_compared_with_it(
    clocks: Clocks,
) -> None:
    assert clocks.come(50, asked_s=49.9) == 0
    assert clocks.come(60, asked_s=59.9) == pytest.approx(0, abs=0.01)
    assert clocks.come(62, asked_s=57.9) == pytest.approx(4, abs=0.01)


def test_one_that_came_sooner_shows_how_late_the_others_are(clocks: Clocks) -> None:
    assert clocks.come(50, asked_s=40) == 0
    assert clocks.come(51, asked_s=50.9) == 0
    assert clocks.come(52, asked_s=42) == pytest.approx(9.9, abs=0.01)


def test_a_rush_of_minutes_is_not_taken_for_the_road(clocks: Clocks) -> None:
    clocks.come(50, asked_s=50)
    for second in range(51, 51 + 590):
        late_s = clocks.come(second, asked_s=second - min(20, second - 50))
    assert late_s == pytest.approx(20, abs=0.01)


def test_a_clock_that_was_set_back_for_good_makes_nobody_late_for_good(clocks: Clocks) -> None:
    clocks.come(50, asked_s=50)
    for second in range(60, 60 + 1300, 10):
        late_s = clocks.come(second, asked_s=second - 3600)
    assert late_s == pytest.approx(0, abs=0.01)
