"""How sure the bot must be: never less where nobody asked it than where somebody did."""

from __future__ import annotations

import pytest

from bot.search import Strictness
from bot.search.decide.strictness import bar_of
from bot.search.rank.model import Basis, models


@pytest.mark.parametrize("basis", Basis)
def test_every_unprompted_bar_stands_above_the_one_for_those_who_ask(basis: Basis) -> None:
    bars = [
        bar_of(models()[basis], s)
        for s in (None, Strictness.EAGER, Strictness.NORMAL, Strictness.STRICT)
    ]
    assert bars == sorted(set(bars))
    assert bars[0] > 0
    assert bars[-1] < 1


@pytest.mark.parametrize("basis", Basis)
def test_strict_is_halfway_to_certainty_and_eager_halfway_to_the_bar_of_who_asks(
    basis: Basis,
) -> None:
    model = models()[basis]
    asked, normal = model.answer_bar, model.unprompted_bar
    assert bar_of(model, None) == asked
    assert bar_of(model, Strictness.NORMAL) == normal
    assert bar_of(model, Strictness.STRICT) - normal == pytest.approx(
        1 - bar_of(model, Strictness.STRICT)
    )
    assert bar_of(model, Strictness.EAGER) - asked == pytest.approx(
        normal - bar_of(model, Strictness.EAGER)
    )
