"""How the statements of a text go on from, answer and deny each other, as far as the text tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.authoring.proposal import Proposal
from bot.record import DateSpan, Event, Record, Relation, RelationKind, SaidBasis
from tests.authoring.conftest import Propose, ProposeAt

DENIES, ANSWERS, CRITICISES = (
    RelationKind.DENIES,
    RelationKind.ANSWERS,
    RelationKind.CRITICISES,
)
SPANISH = "Ada Moss dijo que el puente era sólido."
MOSS = "Ada Moss said on 3 March that the bridge was sound."


def edges(proposal: Proposal) -> list[tuple[RelationKind, str]]:
    return [(relation.kind, relation.target) for relation in proposal.relations]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"{MOSS} Ben Reed denied it."),
        ("en", f"{MOSS} Ben Reed denied that the bridge was."),
        ("ru", "Ада Мосс сказала, что мост стоит. Бен Рид это отрицает."),
        ("fa", "آدا ماس گفت که پل سالم است. بن رید این را رد کرد."),
        ("es", "Ada Moss dijo que el puente era sólido. Ben Reed lo niega."),
    ],
)
def test_a_denial_is_of_what_somebody_else_said_right_before(
    proposing: Propose, language: str, text: str
) -> None:
    assert edges(proposing(text, language)[-1]) == [(DENIES, "#1")]


@pytest.mark.parametrize(
    "text",
    [
        # Of what, the text does not tell.
        f"{MOSS} Ben Reed denied that tolls had been taken.",
        f"{MOSS} A ferry official spoke of the piers. Ben Reed denied it.",
        f"{MOSS}\n\nIt rained all week.\n\nBen Reed denied it.",
        "Ben Reed denied it.",
        "Ada Moss said that the bridge was sound. She denied it.",
        # What is denied there is said by somebody else, and “dispute” is no denial of Reed's.
        f"{MOSS} Ben Reed no longer speaks of the dispute over the bridge.",
    ],
)
def test_what_may_be_denied_stays_open_where_it_is_not_told(proposing: Propose, text: str) -> None:
    assert edges(proposing(text)[-1]) == []


def test_a_denial_names_whose_words_it_is_of_before_they_are_told(proposing: Propose) -> None:
    text = f"Ben Reed rejected claims from Ada Moss about the bridge.\n\nIt rained.\n\n{MOSS}"
    assert edges(proposing(text)[0]) == [(DENIES, "#2")]


def test_whoever_speaks_of_anothers_words_answers_them(proposing: Propose) -> None:
    told = proposing(f"{MOSS} Ben Reed called Moss’s remarks “a fine piece of theatre”.")
    assert edges(told[-1]) == [(ANSWERS, "#1")]
    assert "answer" in told[-1].topics


@pytest.mark.parametrize(
    "verdict", ["called Moss’s remarks “a disgrace”", "said that Moss’s remarks were inappropriate"]
)
def test_whoever_finds_fault_with_anothers_words_criticises_them(
    proposing: Propose, verdict: str
) -> None:
    told = proposing(f"{MOSS} Ben Reed {verdict}.")
    assert edges(told[-1]) == [(CRITICISES, "#1")]
    assert "criticise" in told[-1].topics


def test_what_somebody_finds_no_fault_with_is_not_criticised(proposing: Propose) -> None:
    told = proposing(f"{MOSS} Ben Reed said that Moss’s remarks were not inappropriate.")
    assert edges(told[-1]) == [(ANSWERS, "#1")]


@pytest.mark.parametrize(
    ("words", "does"),
    [("Moss’s words are unworthy of an engineer.", True), ("The rain was an outrage.", False)],
)
def test_a_reply_that_goes_on_criticises_whom_it_names(
    proposing: Propose, words: str, does: bool
) -> None:
    told = proposing(f"{MOSS}\n\nReed denied it: “It never was.”\n\n“{words}”")
    assert ((CRITICISES, "#1") in edges(told[-1])) is does


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (
            "Ada Moss claimed that the bridge was sound, but offered no evidence for it.",
            "but offered no evidence for it",
        ),
        ("Ada Moss claimed without evidence that the bridge was sound.", "without evidence"),
        ("Ada Moss said that the keeper had been dismissed without evidence.", None),
        ("Ada Moss said that there was no evidence, but that the bridge was sound.", None),
    ],
)
def test_what_the_text_has_no_proof_of_is_said_beside_it(
    proposing: Propose, text: str, doubt: str | None
) -> None:
    assert proposing(text)[0].disputed == doubt


def test_an_accusation_that_is_denied_is_the_others(proposing: Propose) -> None:
    told = proposing(f"{MOSS} Ben Reed denied Moss’s accusations about the bridge.")
    assert edges(told[-1]) == [(DENIES, "#1")]


def test_a_bare_denial_is_of_what_names_whoever_denies(proposing: Propose) -> None:
    told = proposing(
        "“Ben Reed broke the bridge,” Ada Moss said. She added that it was old."
        " Reed rejected the accusation."
    )
    assert edges(told[-1]) == [(DENIES, "#1")]


def test_whoever_was_spoken_to_answers_and_may_thank_for_it(proposing: Propose) -> None:
    told = proposing(
        "Ada Moss told Ben Reed that the bridge was sound. In turn, Ben Reed said that it was old."
        " He also expressed his gratitude for the bridge."
    )
    assert [edges(one) for one in told] == [
        [],
        [(ANSWERS, "#1")],
        [(ANSWERS, "#1"), (RelationKind.THANKS, "#1")],
    ]


def test_a_quotation_that_goes_on_from_a_denial_answers_too(proposing: Propose) -> None:
    told = proposing(f"{MOSS}\n\nReed denied it: “It never was.”\n\n“Nobody looked after it.”")
    assert [edges(one) for one in told] == [[], [(DENIES, "#1")], [(ANSWERS, "#1")]]


def test_fault_and_want_of_proof_are_told_in_other_languages(proposing: Propose) -> None:
    russian = proposing("Ада Мосс сказала, что мост стоит, но не привела доказательств.", "ru")
    assert russian[0].disputed == "но не привела доказательств"
    told = proposing(f"{SPANISH} Ben Reed calificó las palabras de Moss de «una vergüenza».", "es")
    assert (CRITICISES, "#1") in edges(told[-1])


def test_nothing_is_older_than_what_it_denies(proposing: Propose) -> None:
    denial = proposing(f"{MOSS} Ben Reed denied it.")[-1].day
    assert (denial.said, denial.basis) == ("1998-03-03/1998-03-05", SaidBasis.BOUNDED)


def test_a_reply_on_the_spot_has_the_day_and_the_medium_of_what_it_replies_to(
    proposing: Propose,
) -> None:
    text = (
        "On 3 March Ada Moss told Ben Reed by telephone that the bridge was sound. "
        "In turn, Reed said that the bridge had fallen."
    )
    reply = proposing(text)[-1]
    assert edges(reply) == [(ANSWERS, "#1")]
    assert (reply.to, reply.medium) == ("ada-moss", "by telephone")
    assert (reply.day.said, reply.day.basis) == ("1998-03-03", SaidBasis.INFERRED)


@pytest.mark.parametrize("words", ["wrote on Facebook", "said on 4 March"])
def test_a_reply_on_another_occasion_takes_nothing_over(proposing: Propose, words: str) -> None:
    text = (
        "On 3 March Ada Moss told Ben Reed by telephone, according to her office, that the bridge "
        f"was sound. Reed {words} that Moss’s remarks were “a fine piece of theatre”."
    )
    reply = proposing(text)[-1]
    assert edges(reply) == [(ANSWERS, "#1")]
    assert (reply.to, reply.via) == (None, None)
    assert reply.day.said != "1998-03-03"


def test_who_speaks_on_does_so_by_the_same_medium_on_the_same_day(proposing: Propose) -> None:
    text = (
        "On 3 March Ada Moss wrote in a letter that the bridge was sound. "
        "She took no tolls, she added."
    )
    first, second = proposing(text)
    assert (first.medium, second.medium) == ("letter", "letter")
    assert (second.day.said, second.day.basis) == ("1998-03-03", SaidBasis.INFERRED)


def test_another_medium_is_another_occasion(proposing: Propose) -> None:
    text = f"{MOSS} In an interview Moss said that she took no tolls."
    assert proposing(text)[-1].day.basis is SaidBasis.BOUNDED


def test_a_weekday_is_that_of_the_day_before_in_the_text_where_publication_is_not_known(
    proposing: Propose,
) -> None:
    text = f"{MOSS} On Tuesday Ben Reed said that it was old."
    assert proposing(text, published="1998-03-05/..")[-1].day.said == "1998-03-03"
    text = f"{MOSS} On Wednesday Ben Reed said that it was old."
    assert proposing(text, published="1998-03-05/..")[-1].day.basis is SaidBasis.BOUNDED


def test_a_day_within_what_is_said_is_not_the_day_on_which_it_is_said(proposing: Propose) -> None:
    text = "Ada Moss said that she and all others who sat on the board would leave it on Tuesday."
    assert proposing(text)[0].day.basis is SaidBasis.BOUNDED


def test_somebodys_own_words_tell_what_they_do(proposing: Propose) -> None:
    (proposal,) = proposing("“We reject that the bridge was old,” Ada Moss said.")
    assert "deny" in proposal.topics
    (proposal,) = proposing("“The people who reject that have seen no bridge,” Ada Moss said.")
    assert "deny" not in proposal.topics


def test_whose_words_somebody_passes_on_is_told(proposing: Propose) -> None:
    (proposal,) = proposing("“Ben Reed told me that the bridge was old,” Ada Moss said.")
    assert proposal.reports == ("ben-reed",)
    (proposal,) = proposing("“The bridge of Ben Reed was old,” Ada Moss said.")
    assert proposal.reports == ()


def test_a_remark_on_a_silence_tells_whose_it_is(proposing: Propose) -> None:
    assert proposing("Ben Reed did not deny it.")[0].reports == ("ben-reed",)


def test_a_silence_stands_beside_the_account_that_it_leaves_out(proposing_at: ProposeAt) -> None:
    call = Event("call", DateSpan.parse("1998-03-03"), "call", None, ("ada-moss", "ben-reed"))
    silence = "There is no mention of it in the handout."
    text = f"Ada Moss told Ben Reed by telephone that the bridge was sound. {silence}"
    account, note = proposing_at((call,), text)
    assert (account.event, account.disputed) == ("call", silence)
    assert (note.event, note.disputed) == ("call", None)
    alone, _ = proposing_at((), text)
    assert alone.disputed is None


def test_what_is_on_record_of_the_same_event_is_repeated(
    bridge: Record, proposing: Propose
) -> None:
    call = Event("call", DateSpan.parse("1998-03-03"), "call", None, ("ada-moss", "ben-reed"))
    topics = frozenset({"bridge", "toll", "say"})
    known = replace(bridge.statements["moss-never-ru"], event="call", topics=topics)
    record = replace(
        bridge,
        dispute=replace(bridge.dispute, events=(call,)),
        statements={**bridge.statements, known.id: known},
    )
    text = "Ada Moss told Ben Reed by telephone that the bridge was sound and had no toll."
    (proposal,) = proposing(text, record=record)
    assert proposal.relations == (Relation(RelationKind.REPEATS, known.id),)


def test_an_outlet_that_is_spoken_to_passes_the_words_on(proposing: Propose) -> None:
    text = "Ada Moss told the Ferry Post that the bridge was sound."
    (proposal,) = proposing(text, publisher="river-mail")
    assert (proposal.to, proposal.via) == (None, "the Ferry Post")
    # Who published the text is told as that.
    (proposal,) = proposing(text)
    assert (proposal.to, proposal.via) == (None, None)


def test_who_is_called_something_is_not_spoken_to(proposing: Propose) -> None:
    (proposal,) = proposing("Ada Moss called Ben Reed “a fine man of the theatre”.")
    assert proposal.to is None
