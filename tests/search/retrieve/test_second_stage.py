"""The first candidates change places by what they mean, and none falls behind those that follow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.retrieve.rerank import Scored
from bot.search.retrieve.second_stage import blend


def _hits(*scores: float) -> list[Scored]:
    return [Scored(f"d{number}", score) for number, score in enumerate(scores, 1)]


def _ids(hits: list[Scored]) -> list[str]:
    return [hit.id for hit in hits]


@pytest.mark.parametrize(
    ("scores", "cosines", "expected"),
    [
        ((0.8, 0.6), (0.80, 0.90), ["d2", "d1"]),
        ((0.8, 0.2), (0.80, 0.90), ["d1", "d2"]),
        ((0.08, 0.06), (0.80, 0.90), ["d2", "d1"]),
        ((0.8, 0.6, 0.4), (0.5, 0.5, 0.5), ["d1", "d2", "d3"]),
        ((0.8, 0.8, 0.8), (0.5, 0.6, 0.5), ["d2", "d1", "d3"]),
        ((0.8, 0.7, 0.6), (-1.0,), ["d1", "d2", "d3"]),
        ((0.0, 0.0), (0.1, 0.2), ["d2", "d1"]),
        ((0.8, 0.6), (), ["d1", "d2"]),
        ((), (), []),
    ],
)
def test_score_and_meaning_make_the_order(
    scores: tuple[float, ...], cosines: tuple[float, ...], expected: list[str]
) -> None:
    assert _ids(blend(_hits(*scores), cosines)) == expected


@given(
    st.lists(st.floats(0, 1), max_size=30),
    st.lists(st.floats(-1, 1), max_size=20),
)
def test_nobody_is_lost_and_those_without_a_cosine_stay_behind_as_they_were(
    scores: list[float], cosines: list[float]
) -> None:
    hits = _hits(*sorted(scores, reverse=True))
    blended = blend(hits, cosines)
    assert sorted(_ids(blended)) == sorted(_ids(hits))
    assert _ids(blended)[len(cosines) :] == _ids(hits)[len(cosines) :]
    shown = [hit.score for hit in blended]
    assert shown == sorted(shown, reverse=True)
