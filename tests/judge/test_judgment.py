"""An answer is right when it is one of those a judge accepts, and silence when nothing is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.judge import Expected, Judged, Mark, is_expected, judge, tally
from bot.record import Record, Statement
from bot.search import Answer, Closest, Guide, NothingOnRecord, Reason, Ruling, Strictness
from tests.conftest import Scripted, hits

LARDER = Expected("Orla Vennick", "a harbour is a larder")
SCAPEGOAT = Expected("Tomas Brekkan", "will not be anybody’s scapegoat")


@pytest.fixture
def asked(record: Record) -> Scripted:
    return Scripted(
        record,
        {
            "larder": Answer(hits(record, "vennick-larder-not-drain", "brekkan-scapegoat")),
            "last": Answer(
                hits(
                    record,
                    "askeby-sheen",
                    "corvald-every-litre",
                    "ostlie-divers",
                    "vennick-larder-not-drain",
                )
            ),
            "nearly": Closest(Reason.NOT_ON_RECORD, hits(record, "vennick-larder-not-drain")),
        },
    )


def judged(question: str, *expect: Expected, group: str = "speaker", id_: str = "1") -> Judged:
    return Judged(id_, question, group, "en", expect)


@pytest.mark.parametrize(
    ("question", "mark", "reached"),
    [
        (judged("larder", LARDER), Mark.RIGHT, True),
        (judged("larder", SCAPEGOAT, LARDER), Mark.RIGHT, True),
        (judged("larder", SCAPEGOAT), Mark.WRONG_ANSWER, True),
        (judged("last", LARDER), Mark.WRONG_ANSWER, False),
        (judged("larder"), Mark.WRONG_ANSWER, False),
        (judged("nearly", LARDER), Mark.WRONG_SILENCE, True),
        (judged("nearly", SCAPEGOAT), Mark.WRONG_SILENCE, False),
        (judged("nearly"), Mark.RIGHT, False),
        (judged("nothing", LARDER), Mark.WRONG_SILENCE, False),
        (judged("nothing"), Mark.RIGHT, False),
        # In a channel where nobody asked it, anything but silence is wrong.
        (judged("nothing", group="chatter"), Mark.RIGHT, False),
        (judged("nearly", group="chatter"), Mark.WRONG_ANSWER, False),
        (judged("larder", group="chatter"), Mark.WRONG_ANSWER, False),
    ],
)
def test_marks(asked: Scripted, question: Judged, mark: Mark, *, reached: bool) -> None:
    (outcome,) = judge(asked, [question])
    assert (outcome.mark, outcome.is_reached) == (mark, reached)


def test_a_question_that_follows_another_is_asked_as_a_reply_to_its_answer(
    record: Record,
) -> None:
    told: list[tuple[str, str | None, list[str]]] = []

    class Replied(Scripted):
        def follow_up(
            self,
            text: str,
            earlier: str | None,
            shown: Sequence[Statement],
            near: Sequence[Statement] = (),
        ) -> Ruling:
            told.append((text, earlier, [statement.id for statement in shown]))
            return super().follow_up(text, earlier, shown, near)

    answer = Answer(hits(record, "vennick-larder-not-drain", "brekkan-scapegoat"))
    first = judged("larder", LARDER)
    follow = replace(judged("and then?", id_="2"), follows="1")
    again = replace(judged("nothing", id_="3"), follows="2")
    judge(Replied(record, {"larder": answer}), [first, follow, again])
    assert told[0] == ("and then?", "larder", ["vennick-larder-not-drain"])
    assert told[1][0] == "nothing"


@pytest.mark.parametrize(
    ("question", "mark"),
    [
        (replace(judged("larder", LARDER, SCAPEGOAT), wants_all=True), Mark.RIGHT),
        (replace(judged("larder", LARDER), wants_all=True), Mark.WRONG_ANSWER),
        (replace(judged("larder", LARDER), wants_all=True, may=(SCAPEGOAT,)), Mark.RIGHT),
        (replace(judged("last", LARDER, SCAPEGOAT), wants_all=True), Mark.WRONG_ANSWER),
        (replace(judged("nothing", LARDER), wants_all=True), Mark.WRONG_SILENCE),
        (replace(judged("help"), guide=Guide.HELP), Mark.RIGHT),
        (replace(judged("help"), guide=Guide.ABOUT), Mark.WRONG_SILENCE),
        (replace(judged("larder"), guide=Guide.HELP), Mark.WRONG_ANSWER),
        (replace(judged("nothing"), guide=Guide.HELP), Mark.WRONG_SILENCE),
    ],
)
def test_lists_and_what_leads_elsewhere(record: Record, question: Judged, mark: Mark) -> None:
    larder = hits(record, "vennick-larder-not-drain", "brekkan-scapegoat")
    others = hits(record, "vennick-larder-not-drain", "brekkan-scapegoat", "askeby-sheen")
    asked = Scripted(
        record,
        {
            "larder": Answer(larder),
            "last": Answer(others),
            "help": NothingOnRecord(Reason.NOT_A_QUESTION, guide=Guide.HELP),
        },
    )
    (outcome,) = judge(asked, [question])
    assert outcome.mark is mark


def test_chatter_alone_is_asked_unprompted(record: Record) -> None:
    told: list[tuple[str, Strictness | None]] = []

    class Listening(Scripted):
        def ask(
            self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
        ) -> Ruling:
            told.append((question, unprompted))
            return super().ask(question, unprompted=unprompted)

    judge(Listening(record, {}), [judged("lol", group="chatter"), judged("who?", group="role")])
    assert told == [("lol", Strictness.NORMAL), ("who?", None)]


@pytest.mark.parametrize(
    ("expected", "accepted"),
    [
        (Expected("Orla Vennick", "a harbour is a larder, not a drain"), True),
        (Expected("orla vennick", "A HARBOUR IS A LARDER"), True),
        (Expected(None, "a harbour is a larder"), True),
        (Expected(None, "Vennick's words"), True),
        (Expected(None, "Vennick`s words"), True),
        (Expected(None, 'that "a harbour'), True),
        (Expected(None, "that «a harbour"), True),
        (Expected(None, "  a   harbour\nis a larder "), True),
        (Expected("Tomas Brekkan", "a harbour is a larder"), False),
        (Expected("Orla Vennick", "a harbour is a pantry"), False),
        (Expected(None, "a harbour is a pantry"), False),
        (Expected("", "a harbour is a larder"), False),
    ],
)
def test_pieces_are_held_to_the_words_and_not_to_the_marks(
    record: Record, expected: Expected, *, accepted: bool
) -> None:
    statement = record.statements["vennick-larder-not-drain"]
    assert is_expected(record, statement, [expected]) is accepted


def test_the_passage_counts_as_well_as_the_quote(record: Record) -> None:
    statement = next(s for s in record.statements.values() if s.quote != s.passage)
    assert is_expected(record, statement, [Expected(None, statement.passage)])


def test_nothing_expected_is_never_met(record: Record) -> None:
    assert not is_expected(record, record.statements["brekkan-scapegoat"], [])


def test_counts_by_kind_language_party_and_in_all(record: Record, asked: Scripted) -> None:
    outcomes = judge(
        asked,
        [
            judged("larder", LARDER),
            judged("larder", SCAPEGOAT, group="role"),
            Judged("3", "nothing", "role", "ru", (LARDER,)),
            judged("nothing", Expected(None, "whatever"), group="topic"),
            judged("nearly", group="off_domain"),
        ],
    )
    tables = tally(outcomes, record)
    assert {name: sorted(groups) for name, groups in tables.items()} == {
        "kind": ["off_domain", "role", "speaker", "topic"],
        "language": ["en", "ru"],
        "party": ["brannavik", "kelsund"],
        "all": ["answerable", "unanswerable"],
    }
    role = tables["kind"]["role"]
    assert (role.questions, role.right, role.reached) == (2, 0, 1)
    assert (role.wrong_answers, role.wrong_silences) == (1, 1)
    kelsund = tables["party"]["kelsund"]
    assert (kelsund.questions, kelsund.right) == (2, 1)
    answerable = tables["all"]["answerable"]
    assert (answerable.questions, answerable.right) == (4, 1)
    assert tables["all"]["unanswerable"].right == 1


def test_every_question_is_counted_once_and_has_one_mark(record: Record, asked: Scripted) -> None:
    outcomes = judge(asked, [judged("larder", LARDER), judged("nearly"), judged("nothing", LARDER)])
    for name in ("kind", "language", "all"):
        counts = tally(outcomes, record)[name].values()
        assert sum(t.questions for t in counts) == len(outcomes)
        assert sum(t.right + t.wrong_answers + t.wrong_silences for t in counts) == len(outcomes)


def test_who_answers_for_two_parties_counts_for_neither(record: Record, asked: Scripted) -> None:
    outcomes = judge(asked, [judged("larder", LARDER, SCAPEGOAT)])
    assert not tally(outcomes, record)["party"]
