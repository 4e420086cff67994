"""Who is asked about and is not known, or silent, is no one whom the words of others answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.search.decide.presupposition import (
    asked_but_silent,
)
from bot.search.decide.stranger import stranger_asked
from bot.search.parse import Asked, Mention, Role, SenseKind
from bot.search.rank.match import Match
from tests.records import invented_base
from tests.search.decide.scenario import (
    DID,
    ON,
    PERMIT,
    SAYS,
    TOPIC,
    WHO,
    best,
    match,
    mention,
    question,
    record,
    sound,
)

ACT, PARTY, SPEAKER = SenseKind.ACT, SenseKind.PARTY, SenseKind.SPEAKER
SUBJECT, ADDRESSEE = Role.SUBJECT, Role.ADDRESSEE
OF = mention(SenseKind.FUNCTION, "of")


@pytest.mark.parametrize("kind", [SenseKind.STRANGER, SenseKind.ELSEWHERE, SenseKind.TASK])
def test_what_is_far_from_the_record_rules_an_answer_out(kind: SenseKind) -> None:
    assert not sound(question(), best(match(kind, 0.0, "Atlantis")))


@pytest.mark.parametrize(
    ("id_", "score", "fits"),
    [
        ("emil-strand", 0.14, False),
        ("emil-strand", 0.15, True),
        ("tomas-brekkan", 0.0, True),
    ],
)
def test_somebody_silent_that_a_statement_has_nothing_of_rules_it_out(
    id_: str, score: float, *, fits: bool
) -> None:
    named = match(SPEAKER, score, ids=frozenset({f"s:{id_}"}), role=Role.MENTIONED)
    assert sound(question(), best(named)) is fits


@pytest.mark.parametrize(
    ("id_", "role", "says", "is_silent"),
    [
        ("s:emil-strand", SUBJECT, True, True),
        ("s:emil-strand", SUBJECT, False, True),  # "X on the permit"
        ("p:nobodys", SUBJECT, False, False),
        ("s:emil-strand", ADDRESSEE, True, False),
        ("s:tomas-brekkan", SUBJECT, True, False),
        ("p:nobodys", SUBJECT, True, True),
        ("p:kelsund", SUBJECT, True, False),
        ("p:nobodys", ADDRESSEE, True, False),
    ],
)
def test_the_silent_one_whose_words_are_asked_for_is_found(
    id_: str, role: Role, *, says: bool, is_silent: bool
) -> None:
    kind = SPEAKER if id_.startswith("s:") else PARTY
    term = match(kind, 1.0, ids=frozenset({id_}), role=role, at=1).term
    asked = question(
        mentions=(DID, SAYS) if says else (DID,), side_that_acts=1 if kind is PARTY else None
    )
    assert asked_but_silent(record(), asked, [TOPIC.term, term]) == (term if is_silent else None)
    stranger = match(SenseKind.STRANGER, 0.0).term
    assert asked_but_silent(record(), asked, [TOPIC.term, term, stranger]) is stranger
    elsewhere = replace(asked, side_that_acts=0)
    assert (asked_but_silent(record(), elsewhere, [term]) is term) is (
        is_silent and kind is SPEAKER
    )


ZORBU, HUGE = (replace(mention(ACT, text), senses=()) for text in ("Zorbu", "huge"))


@pytest.mark.parametrize(
    ("mentions", "lacking", "asked", "stranger"),
    [
        ((DID, ZORBU, SAYS), (1,), {}, "Zorbu"),
        ((DID, HUGE, ZORBU, SAYS), (1, 2), {}, "huge Zorbu"),
        ((ON, DID, HUGE, ZORBU, SAYS), (2, 3), {}, "huge Zorbu"),
        ((ZORBU, SAYS, DID), (0,), {}, None),  # with a particle at its end
        ((DID, ZORBU, OF, HUGE, SAYS), (3,), {}, None),
        ((DID, OF, HUGE, SAYS), (2,), {}, "of huge"),
        ((DID, ZORBU, SAYS), (), {}, None),
        ((DID, ZORBU, PERMIT), (1,), {}, None),
        ((WHO, ZORBU, SAYS), (1,), {}, None),
        ((ON, ZORBU, SAYS), (1,), {}, None),
        ((DID, ZORBU, SAYS), (1,), {"roles": {0: SUBJECT}}, None),
        ((DID, ZORBU, SAYS), (1,), {"is_speaker_open": True}, None),
        ((DID, ZORBU, SAYS), (1,), {"is_speaker_open": True, "asked": {Asked.WHO}}, "Zorbu"),
        ((ZORBU, ON, PERMIT), (0,), {"topic": {2}}, "Zorbu"),
        ((HUGE, ZORBU, ON, PERMIT), (0, 1), {"topic": {3}}, "huge Zorbu"),
        ((ZORBU, DID, PERMIT), (0,), {"topic": {2}}, None),
        ((ZORBU, PERMIT), (0,), {"topic": {1}}, None),
        ((ZORBU, ON, PERMIT), (0,), {}, None),
        ((ZORBU, ON), (0,), {}, None),
        ((ZORBU, ON, PERMIT), (), {"topic": {2}}, None),
    ],
)
def test_who_stands_before_what_is_done_or_asked_about_and_nothing_knows_is_a_stranger(
    mentions: tuple[Mention, ...],
    lacking: tuple[int, ...],
    asked: dict[str, object],
    stranger: str | None,
) -> None:
    told = best(*(match(None, 0.0, mentions[at].text, at=at) for at in lacking))
    given = {key: frozenset(v) if isinstance(v, set) else v for key, v in asked.items()}
    whole = question(mentions=mentions, **given)
    assert stranger_asked(whole, told) == stranger
    assert sound(whole, told) is (stranger is None)


@pytest.mark.parametrize(
    ("change", "weight", "stranger"),
    [
        ({}, 1.0, "Zorbu"),
        ({}, 0.45, "Zorbu"),
        ({}, 0.44, None),  # a common word is about what was said
        ({"score": 0.1}, 1.0, None),
        ({"words": ("brekkan",)}, 1.0, None),  # it is the speaker's
    ],
)
def test_a_common_word_before_a_topic_or_the_name_of_who_speaks_is_no_stranger(
    change: dict[str, object], weight: float, stranger: str | None
) -> None:
    found = match(None, 0.0, "Zorbu", weight=weight, at=0)
    words = change.get("words", found.term.words)
    found = Match(replace(found.term, words=words), 0.1 if "score" in change else 0.0, 0.0)  # type: ignore[arg-type]
    asked = question(mentions=(ZORBU, ON, PERMIT), topic=frozenset({2}))
    assert stranger_asked(asked, best(found)) == stranger


@pytest.mark.parametrize(
    ("text", "lacking", "stranger"),
    [
        ("Zorbu Quell permit", (0, 1), "Zorbu Quell"),
        ("the Zorbu Quell permit", (1,), "Zorbu Quell"),  # the other half is a word that is known
        ("the Zorbu permit", (1,), None),
        ("the zorbu quell permit", (1, 2), None),
        ("Zorbu Quell Permit", (0, 1), None),  # written like a heading
        ("the Зорбу Квелл permit", (1, 2), None),  # may be somebody whom other letters name
    ],
)
def test_a_name_of_several_words_is_a_stranger(
    text: str, lacking: tuple[int, ...], stranger: str | None
) -> None:
    asked = invented_base().searcher.understand(text)
    words = [replace(mention(ACT, word), senses=()) for word in text.split()]
    asked = replace(asked, mentions=tuple(words), topic=frozenset(), roles={}, voice=frozenset())
    told = best(*(match(None, 0.0, words[at].text, at=at) for at in lacking))
    assert stranger_asked(asked, told) == stranger
