"""What is near is shown beside the reason why nothing answers: one to three statements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.search.decide.decision import Closest, Reason
from bot.search.parse import Role, SenseKind
from bot.search.rank.match import Match
from bot.search.rank.model import Basis, models
from tests.search.decide.scenario import (
    BREKKAN_ASKED,
    SUBJECT,
    decided,
    match,
    mention,
    question,
    ranked,
    refused,
)

FIRST, SECOND, THIRD, FOURTH = (
    "brekkan-scapegoat",
    "vennick-thanks-brekkan",
    "ostlie-divers",
    "corvald-guesswork",
)


def about(score: float, kind: SenseKind | None = None, role: Role | None = None) -> Match:
    return match(kind, score, role=role)


@pytest.mark.parametrize(
    ("matches", "features", "is_near"),
    [
        ((about(0.5),), {}, False),
        ((about(0.6),), {}, True),
        ((about(0.25),), {"speaker": 0.6}, False),
        ((about(0.3),), {"speaker": 0.6}, True),
        ((about(0.3),), {"speaker": 0.5}, False),  # nobody is asked about
        ((about(0.0),), {"speaker": 0.6, "opposed": 1.0}, True),
        ((about(0.0),), {"opposed": 1.0}, False),
        ((SUBJECT,), {"speaker": 0.6}, True),
        ((SUBJECT,), {"speaker": 0.5}, False),
        ((SUBJECT, about(0.2)), {"speaker": 0.6}, False),
        # What is named in every other question makes nothing near, and nothing far.
        ((about(1.0, SenseKind.PARTY, Role.MENTIONED), about(0.4)), {}, False),
        ((about(0.0, SenseKind.ACT), about(0.6)), {}, True),
        ((about(1.0, SenseKind.DAY),), {"speaker": 0.6}, True),
    ],
)
def test_near_is_what_has_half_of_what_is_asked_or_a_quarter_by_the_one_asked_about(
    matches: tuple[Match, ...], features: dict[str, float], *, is_near: bool
) -> None:
    _, _, shown = refused(ranked(FIRST, *matches, coverage=0.9, acts=1.0, **features))
    assert shown == ([FIRST] if is_near else [])


def test_at_most_three_are_near_in_the_order_of_their_relevance() -> None:
    near = about(0.9)
    ids = (FIRST, SECOND, THIRD, FOURTH)
    best, *others = (
        ranked(id_, near, coverage=0.9, acts=1.0, odds=-at) for at, id_ in enumerate(ids)
    )
    decision, _ = decided(question(), best, *others)
    assert isinstance(decision, Closest)
    assert [hit.statement.id for hit in decision.hits] == [FIRST, SECOND, THIRD]
    assert [hit.score for hit in decision.hits] == [
        pytest.approx(one.relevance) for one in (best, *others[:2])
    ]


def test_the_words_of_the_one_asked_about_come_before_words_about_him() -> None:
    asked = {"mentions": (mention(SenseKind.ACT, "promise", "promise"),)}
    other = replace(SUBJECT, score=0.2)
    theirs = ranked(FIRST, other, about(0.9), coverage=0.9, acts=1.0)
    own = ranked(SECOND, SUBJECT, about(0.9), coverage=0.9, acts=1.0, odds=-2.0)
    assert refused(theirs, own, **asked)[2] == [SECOND, FIRST]


def test_what_says_the_opposite_comes_first_behind_a_false_premise() -> None:
    plain = ranked(FIRST, about(0.9), coverage=0.9)
    denial = ranked(SECOND, about(0.9), coverage=0.9, opposed=1.0, odds=-2.0)
    reason, _, shown = refused(plain, denial, is_swapped=True)
    assert (reason, shown) == (Reason.FALSE_PREMISE, [SECOND, FIRST])
    assert refused(plain, denial, **BREKKAN_ASKED)[2] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("cosine", "matches", "is_near"),
    [
        (0.0, (), True),
        (-0.01, (), False),
        (None, (), False),
        (-0.01, (about(0.9),), True),
    ],
    ids=["at the bar", "below", "not encoded", "below, but named"],
)
def test_with_an_encoder_what_means_much_the_same_is_near_too(
    cosine: float | None, matches: tuple[Match, ...], *, is_near: bool
) -> None:
    bar = models()[Basis.MEANING].near_bar
    assert bar is not None
    told = None if cosine is None else bar + cosine
    best = ranked(FIRST, *matches, coverage=0.9, acts=1.0, cosine=told, terms=0.0, odds=-5.0)
    decision, _ = decided(question(), best, basis=Basis.MEANING)
    assert isinstance(decision, Closest) is is_near


def test_what_is_not_known_is_named_beside_what_is_near() -> None:
    asked = {"mentions": (mention(SenseKind.ELSEWHERE, "Atlantis"),)}
    nowhere = match(SenseKind.ELSEWHERE, 0.0, "Atlantis", at=0)
    told = refused(ranked(FIRST, about(0.9), about(0.9), nowhere, coverage=0.9), **asked)
    assert told == (Reason.OTHER_PLACE, "Atlantis", [FIRST])
