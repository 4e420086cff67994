"""One question has one answer: however often, however typed, from whatever thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from bot.artefact.shelf import Shelf
from bot.knowledge.language_file import load_languages
from bot.record import DateSpan, Record
from bot.search import Answer, Ruling, Searcher, hits_of
from bot.search.decide.presupposition import is_other_speaker
from tests.conftest import SHELF
from tests.records import invented_base, shipped_base

QUESTIONS = (
    "what did Sobhani say about drones",
    "who called Sobhani's comments an open provocation",
    "did Hajiyev confirm the agents",
    "who thanked Azerbaijan",
    "что сказал Алиев о слухах",
    "kim açıq təxribat dedi",
    "ماذا قال سبحاني عن الطائرات المسيرة",
    "what did Netanyahu say about the airspace",
    "what did Aliyev say in 2020",
    "who won the football match",
)


def _first(ruling: Ruling) -> tuple[type, list[str]]:
    return type(ruling.decision), [hit.statement.id for hit in hits_of(ruling.decision)[:1]]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    "retyped",
    [
        str.lower,
        str.upper,
        lambda q: f"{q}?",
        lambda q: f"{q} ??",
        lambda q: f"  {q.replace(' ', '   ')}\n",
        lambda q: q.replace(" ", "\n"),
        lambda q: f"{q}.",
    ],
    ids=["lower case", "upper case", "mark", "marks", "spaces", "lines", "full stop"],
)
def test_typing_makes_no_difference(
    shipped: Searcher, question: str, retyped: Callable[[str], str]
) -> None:
    assert _first(shipped.ask(retyped(question))) == _first(shipped.ask(question))


def test_the_statements_nearest_to_words_are_those_that_rank_first(shipped: Searcher) -> None:
    words = "Sobhani drones"
    ranked = [one.document.statement for one in shipped.trace(words).ranked]
    assert shipped.nearest(words, 3) == tuple(ranked[:3])
    assert shipped.nearest(words, 1)[0].speaker.endswith("sobhani")
    assert shipped.nearest("xqzv", 25) == ()


@pytest.mark.parametrize("question", QUESTIONS[:3])
def test_asking_again_gives_the_same_to_the_last_digit(shipped: Searcher, question: str) -> None:
    assert shipped.ask(question) == shipped.ask(question)
    assert shipped.who_said(question) == shipped.who_said(question)


def test_threads_get_the_same_answers(shipped: Searcher) -> None:
    alone = [shipped.ask(question) for question in QUESTIONS]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(shipped.ask, QUESTIONS * 4))
    assert together == alone * 4


def test_what_is_made_again_gives_the_same_answers(tmp_path: Path) -> None:
    base = invented_base()
    again = Searcher(base.record, load_languages(), Shelf(tmp_path))
    for question in ("who spoke about mussels", "what did Corvald say", "who paid the divers?"):
        assert again.ask(question) == base.searcher.ask(question)


def _three_alike(order: tuple[int, ...]) -> Record:
    """Return a record of three statements that only day and speaker tell apart, in this order."""
    record = invented_base().record
    model = record.statements["growers-count-dead-shells"]
    alike = [
        replace(model, id="late", speakers=("pell-marrin",), said=DateSpan.parse("2019-03-11")),
        replace(
            model, id="early-z", speakers=("tomas-brekkan",), said=DateSpan.parse("2019-03-10")
        ),
        replace(model, id="early-a", speakers=("ines-corvald",), said=DateSpan.parse("2019-03-10")),
    ]
    return replace(record, statements={alike[at].id: alike[at] for at in order})


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_ties_are_in_the_order_of_day_then_name(order: tuple[int, ...]) -> None:
    english = [language for language in load_languages() if language.code == "en"]
    decision = Searcher(_three_alike(order), english, SHELF).ask("who counts dead shells?").decision
    assert isinstance(decision, Answer)
    assert [hit.statement.id for hit in decision.hits] == ["early-a", "early-z", "late"]


def test_a_record_without_statements_answers_nothing() -> None:
    english = [language for language in load_languages() if language.code == "en"]
    searcher = Searcher(replace(invented_base().record, statements={}), english, SHELF)
    assert hits_of(searcher.ask("who counts dead shells?").decision) == ()
    assert hits_of(searcher.who_said("we just count dead shells").decision) == ()


@pytest.mark.parametrize(
    "question",
    ["what does Sobhani claim", "what did Aliyev say about the claims", "what did Hajizada say"],
)
def test_others_come_behind_the_one_whose_words_are_asked_for(question: str) -> None:
    searcher = shipped_base().searcher
    trace = searcher.trace(question)
    behind = {r.document.statement.id: is_other_speaker(trace.question, r) for r in trace.ranked}
    decision = searcher.ask(question).decision

    assert isinstance(decision, Answer)
    order = [behind[hit.statement.id] for hit in decision.hits]
    assert order == sorted(order)
    assert all(0 <= hit.score <= 1 for hit in decision.hits)


def test_a_searcher_that_takes_words_over_answers_as_one_that_does_not() -> None:
    base = invented_base()
    alone = [s for s in base.record.statements.values() if not s.relations]
    fewer = replace(base.record, statements={s.id: s for s in alone})
    languages = load_languages()
    earlier = Searcher(base.record, languages, SHELF)
    taken = Searcher(fewer, languages, SHELF, earlier=earlier)
    new = Searcher(fewer, languages, SHELF)
    assert taken.understander.spotter is earlier.understander.spotter
    for question in ("who said nobody opened the valve?", "what did Vennick ask for", "asdf"):
        assert taken.ask(question) == new.ask(question)


def test_other_words_are_not_taken_over() -> None:
    record = invented_base().record
    known, *_ = record.speakers
    renamed = replace(record.speakers[known], name="Somebody Else")
    changed = replace(record, speakers={**record.speakers, known: renamed})
    languages = load_languages()
    earlier = Searcher(record, languages, SHELF)
    later = Searcher(changed, languages, SHELF, earlier=earlier)
    assert later.understander.spotter is not earlier.understander.spotter


@pytest.mark.parametrize(
    ("statement", "question"),
    [
        ("aliyev-complete-nonsense", "who called the claims complete nonsense?"),
        ("sobhani-enemy-made-use", "did Sobhani say that the enemy may have made use of a moment?"),
        ("hajizada-open-provocation", "who called it an open provocation?"),
    ],
)
def test_a_new_statement_is_found_before_any_question_for_it_is_known(
    statement: str, question: str
) -> None:
    base = shipped_base()
    record = replace(
        base.record,
        questions=tuple(q for q in base.record.questions if statement not in q.answers),
        statements={
            **base.record.statements,
            statement: replace(base.record.statements[statement], asks={}),
        },
    )
    searcher = Searcher(record, load_languages(), SHELF, earlier=base.searcher)
    decision = searcher.ask(question).decision

    assert isinstance(decision, Answer)
    assert decision.hits[0].statement.id == statement
