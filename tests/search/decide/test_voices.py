"""Whose words are asked for is answered by these, not by others, nor by one without a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.search.decide.presupposition import (
    is_other_side,
    is_other_speaker,
    is_unnamed_voice,
    standing,
)
from bot.search.parse import Role, SenseKind
from bot.search.rank.match import Match
from tests.search.decide.scenario import (
    ON,
    PERMIT,
    SAYS,
    TOPIC,
    best,
    match,
    question,
    ranked,
    sound,
)

FIRST, UNNAMED = "brekkan-scapegoat", "deckhand-pump-at-night"
ACT, PARTY, SPEAKER = SenseKind.ACT, SenseKind.PARTY, SenseKind.SPEAKER
SUBJECT, ADDRESSEE = Role.SUBJECT, Role.ADDRESSEE
BREKKAN = frozenset({"s:tomas-brekkan"})


@pytest.mark.parametrize(
    ("kind", "score", "says", "is_other"),
    [
        (SPEAKER, 0.49, True, True),
        (SPEAKER, 0.5, True, False),
        (SPEAKER, 0.0, False, False),
        (SenseKind.TITLE, 0.0, True, True),
    ],
)
def test_who_is_asked_what_he_says_is_not_answered_by_another(
    kind: SenseKind, score: float, *, says: bool, is_other: bool
) -> None:
    asked = question(mentions=(SAYS,) if says else ())
    told = best(match(kind, score, ids=BREKKAN, role=SUBJECT))
    assert is_other_speaker(asked, told) is is_other
    assert sound(asked, told) is not is_other
    assert is_other_side(asked, told) is (score < 0.5)
    assert standing(asked, told) == (is_other, 0.0)


def test_of_several_who_are_asked_one_must_speak() -> None:
    asked = question(mentions=(SAYS,))
    told = best(match(SPEAKER, 0.0, role=SUBJECT), match(SPEAKER, 1.0, role=SUBJECT, at=2))
    assert not is_other_speaker(asked, told)
    assert not is_other_speaker(asked, best(match(SPEAKER, 0.0, role=ADDRESSEE)))


@pytest.mark.parametrize(
    ("score", "role", "at", "is_other"),
    [
        (0.49, SUBJECT, 1, True),
        (0.5, SUBJECT, 1, False),
        (0.0, ADDRESSEE, 1, False),
        (0.0, SUBJECT, 2, False),
    ],
)
def test_a_side_that_is_asked_what_it_does_is_not_answered_by_another(
    score: float, role: Role, at: int, *, is_other: bool
) -> None:
    asked = question(mentions=(SAYS, SAYS), roles={1: role}, side_that_acts=1)
    told = best(match(SenseKind.PLACE, score, role=role, at=at))
    assert is_other_speaker(asked, told) is is_other
    assert not is_other_speaker(replace(asked, side_that_acts=None), told)


def test_a_party_that_does_something_is_a_side_and_one_that_is_named_is_none() -> None:
    told = best(match(PARTY, 0.4, role=SUBJECT))
    assert is_other_side(question(mentions=(SAYS,)), told)
    assert not is_other_side(question(), told)


@pytest.mark.parametrize(
    ("id_", "matches", "asked", "is_ruled_out"),
    [
        (UNNAMED, (match(PARTY, 1.0, role=SUBJECT),), {}, True),
        (FIRST, (match(PARTY, 1.0, role=SUBJECT),), {}, False),
        (UNNAMED, (match(PARTY, 1.0, role=ADDRESSEE),), {}, False),
        (UNNAMED, (match(PARTY, 1.0, role=SUBJECT), match(SPEAKER, 1.0, role=SUBJECT)), {}, False),
        (UNNAMED, (match(PARTY, 1.0, role=SUBJECT), TOPIC), {}, False),
        (UNNAMED, (match(PARTY, 1.0, role=SUBJECT), match(None, 0.4)), {"side": True}, True),
        (UNNAMED, (match(PARTY, 1.0, role=SUBJECT), match(None, 0.5)), {"side": True}, False),
        (UNNAMED, (match(PARTY, 1.0, role=SUBJECT), match(None, 0.4)), {}, False),
    ],
)
def test_nobody_without_a_name_speaks_for_a_side_but_of_what_he_is_asked(
    id_: str, matches: tuple[Match, ...], asked: dict[str, bool], *, is_ruled_out: bool
) -> None:
    side = {"roles": {1: SUBJECT}, "side_that_acts": 1, "mentions": (ON, PERMIT)} if asked else {}
    told = ranked(id_, *matches, days=1.0)
    assert is_unnamed_voice(question(**side), told) is is_ruled_out
    assert sound(question(**side), told) is not is_ruled_out


def test_behind_a_bare_name_who_speaks_more_comes_first() -> None:
    name = match(SPEAKER, 1.0)
    assert standing(question(), ranked(FIRST, name, speaker=0.7)) == (False, -0.7)
    assert standing(question(), ranked(FIRST, name, TOPIC, speaker=0.7)) == (False, 0.0)
