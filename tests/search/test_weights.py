"""Every feature has a fitted weight, and no weight is left over from a feature that is gone."""

from __future__ import annotations

from dataclasses import fields

from bot.search.evidence import Evidence
from bot.search.signal import Signals
from bot.search.weight import ANSWER_BAR, CONFIDENCE, RELEVANCE, UNPROMPTED_BAR


def test_weights_of_relevance_are_those_of_the_evidence() -> None:
    assert {"bias", *(field.name for field in fields(Evidence))} == set(RELEVANCE)


def test_weights_of_confidence_are_those_of_the_signals() -> None:
    assert {"bias", *(field.name for field in fields(Signals))} == set(CONFIDENCE)


def test_the_bar_is_higher_where_nobody_asked() -> None:
    assert 0 < ANSWER_BAR < UNPROMPTED_BAR < 1
