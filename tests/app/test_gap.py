"""Gaps: which questions belong together, which are shown, and to whom."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app.gaps.gap import AGAIN, Gaps
from bot.app.gaps.grouping import AskedQuestion, GapMark, grouped
from bot.app.people import People
from bot.app.proposals.pending import Decided, Pending, Proposed
from bot.knowledge.files import Files
from bot.record import KnownQuestion
from bot.search import Outcome
from bot.store import Actor, Feedback, Place, Question, Store
from tests.conftest import FREQUENCIES, INVENTED

GUILD = 7
NOW = datetime.now(UTC)


def asked(text: str, about: str | None = None) -> AskedQuestion:
    return AskedQuestion(text, NOW, "en", about=about)


def groups_of(*questions: AskedQuestion) -> tuple[tuple[AskedQuestion, ...], ...]:
    return grouped(questions, FREQUENCIES.rarity)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("what did Netanyahu say about the airspace?", "Netanyahu airspace"),
        ("did Aliyev apologise", "has Aliyev apologised?"),
        ("airspace Netanyahu what??", "WHAT did NETANYAHU say on the airspace"),
        ("what did Netanyahu say about the airspace?", "what did Netanjahu say about the airspace"),
    ],
)
def test_questions_that_ask_the_same_are_one_group(first: str, second: str) -> None:
    assert len(groups_of(asked(first), asked(second))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("what did Netanyahu say about the airspace?", "what did Trump say about the airspace?"),
        ("what did Aliyev say about drones", "Aliyev"),
        ("did Aliyev apologise", "did Aliyev resign"),
    ],
)
def test_questions_that_ask_something_else_are_two(first: str, second: str) -> None:
    assert len(groups_of(asked(first), asked(second))) == 2


def test_the_same_words_about_different_speakers_are_two_groups() -> None:
    assert (
        len(groups_of(asked("what of the drones", "aliyev"), asked("the drones", "sobhani"))) == 2
    )
    assert len(groups_of(asked("what of the drones", "aliyev"), asked("the drones"))) == 1


@given(st.lists(st.text(max_size=30), max_size=20))
def test_every_question_is_in_one_group_and_keeps_its_order(texts: list[str]) -> None:
    questions = [
        AskedQuestion(text, NOW + timedelta(seconds=n), "en") for n, text in enumerate(texts)
    ]
    groups = groups_of(*questions)
    assert sorted((q for group in groups for q in group), key=lambda q: q.at) == questions
    for group in groups:
        assert list(group) == sorted(group, key=lambda q: q.at)


def test_a_thousand_long_questions_are_grouped_in_a_few_seconds() -> None:
    texts = [" ".join(f"word{(n * 37 + k * 91) % 4001}" for k in range(140)) for n in range(1000)]
    begun = time.monotonic()
    groups_of(*map(asked, texts))
    assert time.monotonic() - begun < 10


@pytest.fixture
async def gaps(store: Store) -> Gaps:
    return Gaps(store, await People.start(store), FREQUENCIES.rarity)


async def ask(
    store: Store, text: str, *, guild_id: int = GUILD, ago_s: float = 0, answered: bool = False
) -> None:
    outcome = Outcome.ANSWER if answered else Outcome.NONE
    reason = None if answered else "not_on_record"
    at = datetime.now(UTC) - timedelta(seconds=ago_s)
    await store.questions.add(
        Question(text, "en", outcome, reason, None, None, None, Place.SERVER, guild_id, "aa", at),
        keep=True,
    )


async def test_gaps_are_counted_and_come_newest_first(gaps: Gaps, store: Store) -> None:
    await ask(store, "did the harbour flood", ago_s=30)
    await ask(store, "who paid the miller", ago_s=20)
    await ask(store, "did the harbour FLOOD?", ago_s=10)
    await ask(store, "who sank the ferry", answered=True)
    flood, miller = await gaps.of(GUILD)
    assert (flood.newest.text, len(flood.questions)) == ("did the harbour FLOOD?", 2)
    assert flood.wordings == ("did the harbour FLOOD?", "did the harbour flood")
    assert (miller.newest.text, len(miller.questions)) == ("who paid the miller", 1)


async def test_a_guild_sees_nothing_of_another(gaps: Gaps, store: Store) -> None:
    await ask(store, "who paid the miller", guild_id=8)
    assert await gaps.of(GUILD) == ()
    (other,) = await gaps.of(8)
    assert await gaps.find(GUILD, other.id) is None
    assert not await gaps.dismiss(GUILD, other.id, 1)
    assert len(await gaps.of(8)) == 1


async def test_what_people_marked_is_a_gap_too(gaps: Gaps, store: Store) -> None:
    question = "did the harbour flood"
    marked = Feedback(question, (), "answer", "wrong", None, "aa", None, NOW, guild_id=GUILD)
    await store.feedback.add(marked)
    await store.feedback.add(replace(marked, guild_id=8))
    await ask(store, question, ago_s=5)
    (gap,) = await gaps.of(GUILD)
    assert (len(gap.questions), gap.marks) == (2, (GapMark("wrong"),))


async def test_a_dismissed_gap_comes_back_once_it_was_asked_again_often_enough(
    gaps: Gaps, store: Store
) -> None:
    await ask(store, "did the harbour flood")
    (gap,) = await gaps.of(GUILD)
    assert await gaps.dismiss(GUILD, gap.id, 77)
    assert await gaps.of(GUILD) == ()
    assert not await gaps.dismiss(GUILD, gap.id, 77)
    for _ in range(AGAIN - 1):
        await ask(store, "the harbour, did it flood")
        assert await gaps.of(GUILD) == ()
    await ask(store, "did the harbour flood??")
    (back,) = await gaps.of(GUILD)
    assert len(back.questions) == AGAIN + 1


async def test_a_dismissal_outlives_the_texts_and_holds_none(gaps: Gaps, store: Store) -> None:
    await ask(store, "did the harbour flood")
    (gap,) = await gaps.of(GUILD)
    await gaps.dismiss(GUILD, gap.id, 77)
    await store.questions.delete_of("aa")
    await ask(store, "did the harbour flood")
    assert await gaps.of(GUILD) == ()


async def test_a_dismissal_is_audited_without_the_text(gaps: Gaps, store: Store) -> None:
    await ask(store, "did the harbour flood")
    (gap,) = await gaps.of(GUILD)
    await gaps.dismiss(GUILD, gap.id, 77)
    (line,) = await store.audit.newest(GUILD, 5)
    assert (line.by, line.action, line.after) == ("77", "knowledge gaps dismiss", gap.id)


async def test_a_gap_is_found_by_its_id_until_its_text_is_deleted(gaps: Gaps, store: Store) -> None:
    await ask(store, "did the harbour flood")
    (gap,) = await gaps.of(GUILD)
    found = await gaps.find(GUILD, gap.id)
    assert found is not None
    assert found.text == "did the harbour flood"
    await store.questions.delete_of("aa")
    assert await gaps.find(GUILD, gap.id) is None


async def put_on_record(store: Store, text: str) -> None:
    """One moderator proposes a question, another accepts it."""
    pending = Pending(store, lambda: Files.read(INVENTED))
    found = await pending.propose_question(Actor("1", GUILD), KnownQuestion(text, "en", ()))
    assert isinstance(found, Proposed)
    change = found.change
    decided = await pending.accept(Actor("2", GUILD), change.id, change.digest)
    assert decided is Decided.ACCEPTED


async def test_a_gap_is_closed_once_its_question_is_accepted_for_the_record(
    gaps: Gaps, store: Store
) -> None:
    await ask(store, "did the harbour flood", ago_s=20)
    await ask(store, "the harbour, did it flood", ago_s=10)
    await ask(store, "who paid the miller")
    pending = Pending(store, lambda: Files.read(INVENTED))
    known = KnownQuestion("did the harbour flood", "en", ())
    found = await pending.propose_question(Actor("1", GUILD), known)
    assert isinstance(found, Proposed)
    assert len(await gaps.of(GUILD)) == 2
    await pending.accept(Actor("2", GUILD), found.change.id, found.change.digest)
    (left,) = await gaps.of(GUILD)
    assert left.newest.text == "who paid the miller"


async def test_a_question_on_record_opens_no_gap_and_other_words_for_it_do(
    gaps: Gaps, store: Store
) -> None:
    await ask(store, "did the harbour flood", ago_s=10)
    await put_on_record(store, "did the harbour flood")
    for _ in range(2 * AGAIN):
        await ask(store, "Did the harbour flood?")
    assert await gaps.of(GUILD) == ()
    for _ in range(AGAIN):
        assert await gaps.of(GUILD) == ()
        await ask(store, "the harbour, did it flood")
    (back,) = await gaps.of(GUILD)
    assert back.wordings == ("the harbour, did it flood",)
    assert len(back.questions) == AGAIN


async def test_marks_open_the_gap_of_a_question_on_record_again(gaps: Gaps, store: Store) -> None:
    question = "did the harbour flood"
    await ask(store, question, ago_s=10)
    await put_on_record(store, question)
    for _ in range(AGAIN):
        assert await gaps.of(GUILD) == ()
        await store.feedback.add(
            Feedback(
                question,
                (),
                "answer",
                "wrong",
                None,
                "aa",
                None,
                datetime.now(UTC),
                guild_id=GUILD,
            )
        )
    (gap,) = await gaps.of(GUILD)
    assert len(gap.marks) == AGAIN
