"""What a question takes for granted rules an answer out where no statement bears it out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.search.decide.presupposition import (
    has_false_premise,
)
from bot.search.parse import Asked, Mention, Role, SenseKind
from bot.search.rank.match import Match
from tests.search.decide.scenario import (
    DID,
    ON,
    PERMIT,
    SAYS,
    TOPIC,
    WHO,
    WHY,
    best,
    match,
    mention,
    question,
    ranked,
    sound,
)

FIRST = "brekkan-scapegoat"
TO_BRANNAVIK, TO_NOBODY = "vennick-asks-for-log", "ostlie-divers"
ACT, PARTY, SPEAKER = SenseKind.ACT, SenseKind.PARTY, SenseKind.SPEAKER
SUBJECT, ADDRESSEE = Role.SUBJECT, Role.ADDRESSEE


def act(score: float, *acts: str, at: int = 8) -> Match:
    return match(ACT, score, ids=frozenset(f"a:{one}" for one in acts), at=at)


def test_nothing_taken_for_granted_rules_nothing_out() -> None:
    assert sound(question(), best())
    assert not has_false_premise(question(), best())


def test_swapped_sides_are_a_false_premise() -> None:
    swapped = question(is_swapped=True)
    assert not sound(swapped, best())
    assert has_false_premise(swapped, best())


@pytest.mark.parametrize("days", [0.0, 0.6])
def test_a_day_that_it_cannot_be_of_rules_a_statement_out(days: float) -> None:
    assert sound(question(), best(days=days)) is (days > 0)


@pytest.mark.parametrize(
    ("scores", "is_met"), [((0.6,), True), ((0.5,), False), ((0.6, 0.4), False), ((), False)]
)
def test_what_another_side_did_is_a_false_premise_where_it_was_done(
    scores: tuple[float, ...], *, is_met: bool
) -> None:
    asked = question(mentions=(SAYS,))
    acts = (act(score, "expel", at=at) for at, score in enumerate(scores, 2))
    assert has_false_premise(asked, best(match(PARTY, 0.0, role=SUBJECT), *acts)) is is_met


@pytest.mark.parametrize(
    ("matches", "opposed", "is_undone"),
    [
        ((act(0.0, "accuse"),), 0.0, True),
        ((act(0.4, "accuse"),), 0.0, False),
        ((act(0.4, "admit"),), 0.0, True),
        ((act(0.45, "admit"),), 0.0, False),
        ((act(0.0, "answer"),), 0.0, False),  # that is done by the way
        ((act(0.0, "admit", "say"),), 0.0, False),  # it may mean that too
        ((), 1.0, True),
        # Who asks for the one or the other takes neither for granted.
        ((act(0.4, "confirm"), act(1.0, "deny", at=7)), 1.0, False),
        ((act(0.4, "agree"), act(1.0, "thank", at=7)), 0.0, True),
    ],
)
def test_why_something_was_done_takes_it_for_done(
    matches: tuple[Match, ...], opposed: float, *, is_undone: bool
) -> None:
    told = best(*matches, opposed=opposed)
    why = question(mentions=(WHY,))
    assert sound(why, told) is not is_undone
    assert has_false_premise(why, told) is is_undone
    assert sound(question(), told)


@pytest.mark.parametrize(
    ("asked", "is_met"), [({}, True), ({"asked": frozenset({Asked.WHETHER})}, False)]
)
def test_an_admission_is_presumed_unless_it_is_asked_whether_there_was_one(
    asked: dict[str, object], *, is_met: bool
) -> None:
    assert has_false_premise(question(**asked), best(act(0.0, "admit"))) is is_met
    assert has_false_premise(question(**asked), best(opposed=1.0)) is is_met
    assert not has_false_premise(question(**asked), best(act(0.0, "accuse")))
    either = best(act(0.4, "confirm"), act(1.0, "deny", at=7), opposed=1.0)
    assert not has_false_premise(question(**asked), either)


@pytest.mark.parametrize(
    ("mentions", "is_taken", "is_met"),
    [
        ((WHY,), True, True),
        ((WHY,), False, False),
        ((WHO,), True, False),
        ((WHY, mention(ACT, "deny", "deny")), True, False),
        ((WHY, mention(ACT, "answer", "answer")), True, False),
        ((WHY, SAYS), True, True),
    ],
)
def test_what_nobody_owns_is_a_premise_unless_a_denial_is_asked_for(
    mentions: tuple[Mention, ...], *, is_taken: bool, is_met: bool
) -> None:
    asked = question(mentions=mentions, is_taken_as_done=is_taken)
    assert has_false_premise(asked, best()) is is_met


@pytest.mark.parametrize(
    ("kind", "score", "is_open", "at", "fits"),
    [
        (None, 0.49, True, 2, False),
        (None, 0.5, True, 2, True),
        (PARTY, 0.74, True, 2, False),
        (PARTY, 0.75, True, 2, True),
        (None, 0.0, False, 2, True),
        (None, 0.0, True, 3, True),
    ],
)
def test_who_said_that_somebody_has_to_needs_what_is_owed(
    kind: SenseKind | None, score: float, at: int, *, is_open: bool, fits: bool
) -> None:
    asked = question(is_speaker_open=is_open, owed=frozenset({2}))
    assert sound(asked, best(match(kind, score, at=at))) is fits


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({}, False),
        ({"id_": TO_NOBODY}, True),
        ({"party": "brannavik"}, True),
        ({"kind": SenseKind.PLACE}, True),
        ({"role": SUBJECT}, True),
        ({"before": ON}, True),
        ({"asked": Asked.WHO}, True),
    ],
)
def test_whether_it_was_done_to_one_side_is_not_answered_by_what_was_done_to_the_other(
    change: dict[str, object], *, fits: bool
) -> None:
    given = {
        "id_": TO_BRANNAVIK,
        "party": "kelsund",
        "kind": PARTY,
        "role": ADDRESSEE,
        "before": SAYS,
        "asked": Asked.WHETHER,
    } | change
    asked = question(mentions=(DID, given["before"], PERMIT), asked=frozenset({given["asked"]}))
    to = replace(
        match(PARTY, 1.0, ids=frozenset({f"p:{given['party']}"}), at=2).term,
        kind=given["kind"],  # type: ignore[arg-type]
        role=given["role"],  # type: ignore[arg-type]
    )
    assert sound(asked, best(Match(to, 1.0, 1.0), id_=str(given["id_"]))) is fits


@pytest.mark.parametrize(
    ("mentions", "asked", "others", "fits"),
    [
        ((WHO,), Asked.WHO, (), False),
        ((WHO, SAYS), Asked.WHO, (), True),
        ((WHO,), Asked.WHAT, (), True),
        ((WHO,), Asked.WHO, (TOPIC,), True),
    ],
)
def test_who_somebody_is_no_statement_answers(
    mentions: tuple[Mention, ...], asked: Asked, others: tuple[Match, ...], *, fits: bool
) -> None:
    told = ranked(FIRST, match(SPEAKER, 1.0), match(PARTY, 1.0), *others, days=1.0)
    assert sound(question(mentions=mentions, asked=frozenset({asked})), told) is fits
