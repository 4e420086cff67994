"""A dispute in which people change jobs and sides, sign together, and are called like months."""

from __future__ import annotations

import pytest

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.search import Closest, NothingOnRecord, Outcome, Reason, Ruling, hits_of
from tests.records import base_of
from tests.tidewell import write_tidewell


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeBase:
    return base_of(write_tidewell(tmp_path_factory.mktemp("tidewell")))


def asked(base: KnowledgeBase, question: str) -> Ruling:
    return base.searcher.ask(question)


def answers(base: KnowledgeBase, question: str) -> list[str]:
    ruling = asked(base, question)
    assert ruling.decision.outcome is Outcome.ANSWER, question
    return [hit.statement.id for hit in hits_of(ruling.decision)]


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("what did the harbour master say in June 2021", "holm-no-permit"),
        ("what did the harbour master say in November 2021", "aalto-valid"),
        ("what did the head of the harbour board say on 19 November 2021", "aalto-valid"),
        ("what did the chief executive of Tidewell say about the dredging", "holm-pays"),
        ("what did Tidewell say in March 2022", "holm-pays"),
        ("what did the council say in June 2021", "holm-no-permit"),
    ],
)
def test_an_office_or_a_side_with_a_day_means_who_held_it_then(
    base: KnowledgeBase, question: str, statement: str
) -> None:
    assert answers(base, question) == [statement]


def test_an_office_without_a_day_means_all_who_held_it_and_spoke(base: KnowledgeBase) -> None:
    (office,) = [
        mention
        for mention in base.searcher.understand("what did the harbour master say").mentions
        if mention.text == "harbour master"
    ]
    assert {sense.id for sense in office.senses} == {"vera-holm", "jan-aalto"}


def test_nobody_speaks_for_a_side_before_changing_to_it(base: KnowledgeBase) -> None:
    assert asked(base, "what did Tidewell say in June 2021").decision.outcome is not Outcome.ANSWER


@pytest.mark.parametrize(
    "question",
    [
        "what did Lind say about the barge",
        "what did Okoro say about the barge",
        "who asked to tow the barge away",
        "what did Tidewell say in May 2022",
    ],
)
def test_what_several_signed_is_found_by_each_of_them(base: KnowledgeBase, question: str) -> None:
    assert answers(base, question)[0] == "letter-mars"


def test_who_did_not_sign_is_told_from_those_who_did(base: KnowledgeBase) -> None:
    ruling = asked(base, "did Aalto ask to tow the barge Mars away")
    assert ruling.decision.outcome is not Outcome.ANSWER


def test_half_remembered_words_are_those_of_any_who_signed(base: KnowledgeBase) -> None:
    for name in ("Lind", "Okoro"):
        words = f"{name}: We ask the council to tow the barge Mars away"
        ruling = base.searcher.who_said(words)
        assert ruling.comparison is not None
        assert ruling.comparison.verdict == "verbatim"


@pytest.mark.parametrize(
    ("question", "statements", "taken"),
    [
        ("what did Holm say on 7 March", ["holm-pays"], ["2022-03-07"]),
        ("what did Okoro say on 19.11.", ["okoro-jobs"], ["2022-11-19"]),
        ("qu'a dit Holm le 7 mars", ["holm-pays"], ["2022-03-07"]),
        ("¿qué dijo Okoro el 2 de mayo?", ["letter-mars"], ["2022-05-02"]),
        (
            "what was said on 19 November",
            ["aalto-valid", "okoro-jobs"],
            ["2021-11-19", "2022-11-19"],
        ),
        ("what did Aalto say on 19 November 2021", ["aalto-valid"], []),
    ],
)
def test_a_day_without_a_year_is_of_the_years_on_record(
    base: KnowledgeBase, question: str, statements: list[str], taken: list[str]
) -> None:
    assert answers(base, question) == statements
    assert [span.edtf for span in asked(base, question).taken] == taken


def test_a_day_on_which_nothing_was_said_is_of_the_nearest_year(base: KnowledgeBase) -> None:
    ruling = asked(base, "what did Holm say on 3 May")
    assert ruling.decision.outcome is not Outcome.ANSWER
    assert [span.edtf for span in ruling.taken] == ["2022-05-03"]


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("what did they say about Mars", None),
        ("qui a parlé de mars", None),
        ("what did jan say about the permit", None),
        ("what did August say about the nets", None),
        ("what may happen with the permit", None),
        ("may they build it", None),
        ("what was said in August 2021", "2021-08-01/2021-08-31"),
        ("what was said on 3 August", "2021-08-03"),
        ("what did Jan say on 19 November 2021", "2021-11-19"),
        ("what did they say in May", "2022-05-01/2022-05-31"),
    ],
)
def test_a_month_is_one_beside_a_day_or_a_year_where_it_is_a_name(
    base: KnowledgeBase, question: str, days: str | None
) -> None:
    when = base.searcher.when(question)
    assert (when.span.edtf if when and when.span else None) == days


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who said the same about the permit", "same"),
        ("what did the government say about the permit", "government"),
    ],
)
def test_a_common_word_is_nobody_whose_name_it_resembles(
    base: KnowledgeBase, question: str, words: str
) -> None:
    mentions = base.searcher.understand(question).mentions
    named = [sense.id for m in mentions if words in m.text for sense in m.senses]
    assert not {"sam-okoro", "governance"} & set(named)


@pytest.mark.parametrize("name", ["sams", "Sam's", "Okoros", "Okoro's"])
def test_a_name_keeps_its_endings(base: KnowledgeBase, name: str) -> None:
    mentions = base.searcher.understand(f"{name} words on jobs").mentions
    assert "sam-okoro" in {sense.id for sense in mentions[0].senses}


@pytest.mark.parametrize(
    "question",
    [
        "what did the CEO of Tidewell say about the dredging",
        "what did the boss of Tidewell say about the dredging",
        "¿qué dijo la directora ejecutiva de Tidewell sobre el dragado?",
        "qu'a dit la directrice générale de Tidewell sur le dragage",
        "что сказал гендиректор Tidewell",
        "Tidewell genel müdürü ne dedi",
    ],
)
def test_people_ask_by_what_somebody_is_in_words_of_their_own(
    base: KnowledgeBase, question: str
) -> None:
    assert answers(base, question)[0] == "holm-pays"


@pytest.mark.parametrize(
    "question",
    ["what did the founder say about the permit", "what did the lawyer of Tidewell say"],
)
def test_what_nobody_on_record_is_answers_nothing(base: KnowledgeBase, question: str) -> None:
    assert asked(base, question).decision.outcome is not Outcome.ANSWER


@pytest.mark.parametrize(
    ("question", "described"),
    [
        ("what did the barge say", "barge"),
        ("what did the dredging crew say about the permit", "dredging crew"),
        ("any word from the barge", "barge"),
    ],
)
def test_a_topic_where_a_speaker_stands_is_nobody_on_record(
    base: KnowledgeBase, question: str, described: str
) -> None:
    decision = asked(base, question).decision
    assert isinstance(decision, Closest | NothingOnRecord), question
    assert (decision.reason, decision.about) == (Reason.UNKNOWN_SPEAKER, described)


def test_a_topic_that_is_a_speakers_office_is_asked_for_words(base: KnowledgeBase) -> None:
    assert answers(base, "what did the chief engineer say about jobs")[0] == "okoro-jobs"


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("¿qué dijo Aalto sobre el permiso?", "aalto-valid"),
        ("¿cuándo dijo Holm que no hay permiso?", "holm-no-permit"),
        ("qu'a dit Aalto sur le permis", "aalto-valid"),
        ("quand Okoro a-t-il parlé des emplois ?", "okoro-jobs"),
    ],
)
def test_spanish_and_french_are_asked_in(
    base: KnowledgeBase, question: str, statement: str
) -> None:
    assert answers(base, question)[0] == statement


@pytest.mark.parametrize("question", ["Exxon on the dredging", "exxon about the permit"])
def test_a_stranger_before_a_topic_is_noticed(base: KnowledgeBase, question: str) -> None:
    decision = asked(base, question).decision
    assert isinstance(decision, Closest | NothingOnRecord)
    assert decision.reason is Reason.UNKNOWN_SPEAKER


@pytest.mark.parametrize(
    ("question", "statement"),
    [("thoughts on the permit", "aalto-valid"), ("Okoro on jobs", "okoro-jobs")],
)
def test_who_is_on_record_and_who_is_anybody_are_no_strangers(
    base: KnowledgeBase, question: str, statement: str
) -> None:
    assert answers(base, question)[0] == statement


@pytest.mark.parametrize(
    "question", ["who said Ana Brandt had no right to sign", "what did Aalto accuse Brandt of"]
)
def test_who_is_only_talked_about_does_not_outweigh_what_was_asked(
    base: KnowledgeBase, question: str
) -> None:
    assert answers(base, question)[0] == "aalto-brandt"
