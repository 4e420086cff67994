"""The clerk: one snapshot for each answer, and channels that are open."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace

import pytest

from bot.app.answering.clerk import MAX_QUESTION, Clerk, TooLongError
from bot.app.answering.queue import SearchQueue
from bot.app.revisions.knowledge_base import KnowledgeBase, load_knowledge_base, token_of
from bot.app.revisions.serving import Serving
from bot.record import Record
from bot.search import Ruling, Strictness
from bot.search.rank.model import Basis
from tests.conftest import INVENTED, SHELF, Scripted


def revision(record: Record, name: str) -> KnowledgeBase:
    """The same record under another revision."""
    renamed = replace(record, revision=name)
    return KnowledgeBase(renamed, Scripted(renamed, {}))


async def test_a_question_is_answered_from_the_snapshot_that_serves(record: Record) -> None:
    one = revision(record, "one")
    finding = await Clerk(Serving(one)).ask("who?")
    assert finding.base is one
    assert finding.ruling.question == "who?"


async def test_a_text_that_is_too_long_is_refused(record: Record) -> None:
    clerk = Clerk(Serving(revision(record, "one")))
    await clerk.ask("x" * MAX_QUESTION)
    with pytest.raises(TooLongError):
        await clerk.ask("x" * (MAX_QUESTION + 1))
    with pytest.raises(TooLongError):
        await clerk.who_said("x" * (MAX_QUESTION + 1))


async def test_an_answer_under_way_keeps_its_snapshot_through_a_swap(record: Record) -> None:
    started, release = threading.Event(), threading.Event()

    class Waiting(Scripted):
        def ask(
            self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
        ) -> Ruling:
            started.set()
            release.wait(5)
            return super().ask(question, unprompted=unprompted)

    one = KnowledgeBase(record, Waiting(record, {}))
    serving = Serving(one)
    clerk = Clerk(serving)
    asking = asyncio.create_task(clerk.ask("who?"))
    await asyncio.to_thread(started.wait, 5)
    serving.swap(revision(record, "two"))
    release.set()
    assert (await asking).base is one
    assert serving.base.revision == "two"


async def test_an_encoder_is_given_up_first_where_many_wait(record: Record) -> None:
    release = threading.Event()
    asked: list[bool] = []

    class Counting(Scripted):
        bases = (Basis.WORDS, Basis.MEANING)

        def ask(
            self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
        ) -> Ruling:
            release.wait(5)
            asked.append(hurried)
            return super().ask(question, unprompted=unprompted)

    clerk = Clerk(Serving(KnowledgeBase(record, Counting(record, {}))), queue=SearchQueue(1))
    questions = [asyncio.create_task(clerk.ask(f"who {n}?")) for n in range(6)]
    await asyncio.sleep(0)
    release.set()
    await asyncio.gather(*questions)
    assert asked[1:4] == [True] * 3
    await clerk.ask("who is alone?")
    assert asked[-1] is False
    asked.clear()
    await clerk.ask("who 1?")
    assert asked == [False], "what was decided in a hurry is decided again"


async def test_tokens_find_their_statements_again(record: Record) -> None:
    base = revision(record, "one")
    statements = list(record.statements.values())
    tokens = [token_of(s) for s in statements]
    assert len(set(tokens)) == len(tokens)
    assert base.find([*tokens, "00000000"]) == tuple(statements)


def test_a_knowledge_folder_becomes_a_snapshot() -> None:
    base = load_knowledge_base(INVENTED, SHELF)
    assert base.searcher.record is base.record
    assert base.revision
