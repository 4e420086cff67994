"""What is kept of a question, and of whom."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.app.answering.answering import Answering
from bot.app.answering.asker import Asker
from bot.app.daily import daily
from bot.app.privacy import Privacy
from bot.app.services import Services
from bot.search import Outcome, Strictness
from bot.store import Place, Question, Store, StoreError

GUILD = 1_100_000_000_000_000_001
ANN = Asker(77, Place.SERVER, GUILD)
BEN = Asker(78, Place.DIRECT)


@pytest.fixture
def answering(services: Services) -> Answering:
    return services.answering


@pytest.fixture
def privacy(services: Services) -> Privacy:
    return services.privacy


async def kept_of(privacy: Privacy, asker: Asker) -> tuple[Question, ...]:
    return (await privacy.show(asker.person)).questions


async def counted(services: Services, guild_id: int = GUILD) -> int:
    await services.backlog.settled()
    return sum(t.count for t in (await services.usage.of(guild_id, 2)).tallies)


async def test_a_question_is_kept_with_what_it_led_to(
    answering: Answering, privacy: Privacy
) -> None:
    await answering.ask("larder", ANN)
    await answering.ask("nearly", ANN)
    await answering.who_said("Nobody", BEN)
    near, answered = await kept_of(privacy, ANN)
    assert (answered.text, answered.outcome, answered.reason) == ("larder", Outcome.ANSWER, None)
    assert answered.statement == "vennick-larder-not-drain"
    assert answered.party is not None
    assert (answered.place, answered.guild_id) == (Place.SERVER, GUILD)
    assert (near.outcome, near.reason, near.party) == (Outcome.CLOSEST, "not_on_record", None)
    (private,) = await kept_of(privacy, BEN)
    assert (private.outcome, private.place, private.guild_id) == (Outcome.NONE, Place.DIRECT, None)


async def test_unprompted_only_what_was_answered_is_kept(
    services: Services, answering: Answering, privacy: Privacy
) -> None:
    for text in ("larder", "nearly", "Nobody", "just talking"):
        await answering.ask(text, ANN, unprompted=Strictness.NORMAL)
    assert [q.text for q in await kept_of(privacy, ANN)] == ["larder"]
    assert await counted(services) == 1


async def test_who_opted_out_is_counted_only(
    services: Services, answering: Answering, privacy: Privacy
) -> None:
    await answering.ask("larder", ANN)
    await services.backlog.settled()
    assert len((await privacy.opt_out(ANN.person)).questions) == 1
    await answering.ask("nearly", ANN)
    await answering.ask("nearly", Asker(79, Place.SERVER, GUILD))
    assert [q.text for q in await kept_of(privacy, ANN)] == ["larder"]
    assert await counted(services) == 3
    await privacy.opt_in(ANN.person)
    await answering.ask("Nobody", ANN)
    assert [q.text for q in await kept_of(privacy, ANN)] == ["Nobody", "larder"]


async def test_words_of_somebody_elses_message_are_counted_only(
    services: Services, answering: Answering, privacy: Privacy
) -> None:
    await answering.who_said("larder", ANN, is_own=False)
    assert await kept_of(privacy, ANN) == ()
    assert await counted(services) == 1


async def test_deleting_is_about_oneself_only(answering: Answering, privacy: Privacy) -> None:
    await answering.ask("larder", ANN)
    await answering.ask("nearly", BEN)
    assert (await privacy.delete(ANN.person)).questions == 1
    assert await kept_of(privacy, ANN) == ()
    assert len(await kept_of(privacy, BEN)) == 1


async def test_opting_out_survives_deleting(answering: Answering, privacy: Privacy) -> None:
    await privacy.opt_out(ANN.person)
    await privacy.delete(ANN.person)
    assert (await privacy.show(ANN.person)).opted_out


async def test_a_store_that_fails_costs_nobody_an_answer(
    answering: Answering, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object, **__: object) -> None:
        raise StoreError("full")

    monkeypatch.setattr(store.questions, "add", fail)
    assert (await answering.ask("larder", ANN)).ruling.question == "larder"


async def test_questions_go_after_as_many_days_as_their_guild_says(
    services: Services, store: Store
) -> None:
    await services.settings.set_question_days(GUILD, 7, "1")
    for guild_id in (GUILD, None):
        place = Place.DIRECT if guild_id is None else Place.SERVER
        for days in (31, 8, 6):
            asked_at = datetime.now(UTC) - timedelta(days=days)
            question = Question(
                f"{days}",
                "en",
                Outcome.NONE,
                None,
                None,
                None,
                None,
                place,
                guild_id,
                "aa",
                asked_at,
            )
            await store.questions.add(question, keep=True)
    assert await services.retention.expire() == 3
    kept = [(q.text, q.guild_id) for q in await store.questions.of("aa")]
    assert kept == [("6", None), ("8", None), ("6", GUILD)]


async def test_the_daily_job_is_done_at_once_and_again_even_after_a_failure() -> None:
    done: list[int] = []
    often = asyncio.Event()

    async def job() -> None:
        done.append(len(done))
        if len(done) == 3:
            often.set()
        raise ValueError("whatever it is")

    async with daily(job, every_s=0.001):
        await asyncio.wait_for(often.wait(), 10)
    count = len(done)
    await asyncio.sleep(0.02)
    assert len(done) == count


async def test_questions_are_counted_by_the_party_they_are_about(
    services: Services, answering: Answering
) -> None:
    for text in ("larder", "larder", "nearly"):
        await answering.ask(text, ANN)
    counts = (await services.browse.about()).questions or {}
    ((party, answered),) = ((p, count) for p, count in counts.items() if p is not None)
    assert party
    assert (answered.answered, answered.unanswered) == (2, 0)
    assert (counts[None].answered, counts[None].unanswered) == (0, 1)
