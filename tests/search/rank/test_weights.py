"""The fitted numbers fit the features they weigh."""

from __future__ import annotations

from dataclasses import fields

import pytest

from bot.search.decide.answerability import Answerability
from bot.search.rank.model import Basis, height, models
from bot.search.rank.ranking_features import RankingFeatures

LEARNT = {"likely", "lead"}
MEANT = {"nearest", "near_ask", "terms", "topic", "topic_cosine", "cosine"} | {
    "cosine_margin",
    "agrees",
}
ABSENT = {Basis.TAUGHT: MEANT, Basis.MEANING: LEARNT, Basis.WORDS: LEARNT | MEANT}


@pytest.mark.parametrize("basis", Basis)
def test_every_number_weighs_a_feature_that_the_basis_has(basis: Basis) -> None:
    model = models()[basis]
    ranking = {"bias", *(field.name for field in fields(RankingFeatures))} - ABSENT[basis]
    assert set(model.relevance) <= ranking
    assert set(model.confidence) <= {field.name for field in fields(Answerability)} - ABSENT[basis]


@pytest.mark.parametrize("basis", Basis)
def test_more_is_wanted_of_an_answer_that_nobody_asked_for(basis: Basis) -> None:
    model = models()[basis]
    assert 0 < model.answer_bar < model.unprompted_bar < 1


@pytest.mark.parametrize(
    ("value", "expected"), [(-9, 1.0), (0, 1.0), (0.5, 2.0), (1, 3.0), (1.5, 2.5), (9, 2.0)]
)
def test_a_curve_is_straight_between_its_points_and_level_beyond(
    value: float, expected: float
) -> None:
    assert height(((0, 1.0), (1, 3.0), (2, 2.0)), value) == expected


@pytest.mark.parametrize("basis", Basis)
def test_evidence_that_is_absent_says_nothing(basis: Basis) -> None:
    model = models()[basis]
    nothing = dict.fromkeys((field.name for field in fields(Answerability)), None)
    assert model.confidence_of(nothing) == pytest.approx(1 / (1 + 2.718281828459045**-model.bias))
