"""A popular question is searched for once, and answered as if it were searched for each time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.app.answering.clerk import Clerk
from bot.app.answering.recent import RecentRulings
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.revisions.serving import Serving
from bot.record import Record
from bot.search import Answer, Closest, Decision, Hit, NothingOnRecord, Reason, Ruling, Strictness
from tests.conftest import Scripted
from tests.fuzz.test_promise import FOLDERS, questions_about
from tests.records import base_of


class Counting(Scripted):
    """Notes what it is asked, in one list with those that are made of it."""

    def __init__(self, record: Record, decisions: Mapping[str, Decision]) -> None:
        super().__init__(record, decisions)
        self.asked: list[str] = []

    def ask(
        self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
    ) -> Ruling:
        self.asked.append(question)
        return super().ask(question, unprompted=unprompted)


@pytest.fixture
def searcher(record: Record) -> Counting:
    first, *_ = record.statements.values()
    return Counting(
        record,
        {
            "larder": Answer((Hit(first, 0.9),)),
            "Zed": NothingOnRecord(Reason.UNKNOWN_SPEAKER, about="Zed"),
        },
    )


@pytest.fixture
def serving(record: Record, searcher: Counting) -> Serving:
    return Serving(KnowledgeBase(record, searcher))


async def test_what_is_asked_again_is_not_searched_for_again(
    serving: Serving, searcher: Counting
) -> None:
    clerk = Clerk(serving)
    first = await clerk.ask("larder?")
    again = await clerk.ask("larder?")
    assert len(searcher.asked) == 1
    assert (again.base, again.ruling) == (first.base, first.ruling)
    for other in ("larder", "Larder?", "larder? "):
        assert (await clerk.ask(other)).ruling.question == other
    assert len(searcher.asked) == 4
    await clerk.ask("larder?", unprompted=Strictness.NORMAL)
    assert len(searcher.asked) == 5, "nobody addressed the bot, which is another question"


async def test_another_record_is_searched_anew(
    serving: Serving, record: Record, searcher: Counting
) -> None:
    clerk = Clerk(serving)
    await clerk.ask("larder?")
    other = KnowledgeBase(replace(record, revision="other"), searcher)
    serving.swap(other)
    assert (await clerk.ask("larder?")).base is other
    assert len(searcher.asked) == 2


async def test_nothing_that_somebody_typed_is_kept(serving: Serving, searcher: Counting) -> None:
    clerk = Clerk(serving)
    for _ in range(2):
        await clerk.ask("what did Zed say?")
    assert len(searcher.asked) == 2, "the ruling names whom it does not know"
    await clerk.ask("a secret larder")
    assert "secret" not in repr(clerk._recent._kept)


def test_what_was_asked_for_least_lately_is_forgotten_first(record: Record) -> None:
    first, *_ = record.statements.values()
    recent = RecentRulings(most=2)
    ruling = Ruling("", "en", Closest(Reason.NOT_ON_RECORD, (Hit(first, 0.5),)))
    recent.keep("one", None, ruling)
    recent.keep("two", None, ruling)
    assert recent.find("one", None) == replace(ruling, question="one")
    recent.keep("three", None, ruling)
    assert [q for q in ("one", "two", "three") if recent.find(q, None)] == ["one", "three"]


async def test_it_is_what_a_search_would_find() -> None:
    base = base_of(FOLDERS[1])
    clerk = Clerk(Serving(base))
    questions = questions_about(FOLDERS[1])[:100]
    first = [(await clerk.ask(question)).ruling for question in questions]
    again = [(await clerk.ask(question)).ruling for question in questions]
    assert first == again == [base.searcher.ask(question) for question in questions]
    assert len(clerk._recent._kept) > 50
