"""What was shown and what was not helpful, on real databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.store import Feedback, Shown, Store

NOON = datetime(2025, 7, 2, 12, tzinfo=UTC)
ANSWER = Shown(
    message_id=2**63 - 1,
    channel_id=2,
    guild_id=None,
    question="who said 'larder'?; DROP TABLE shown",
    language="en",
    outcome="answer",
    revision="aa",
    at=NOON,
    cards={"second": "d2", "first": "d1"},
    behind=("third",),
)


async def test_what_was_shown_comes_back_as_it_was(store: Store) -> None:
    await store.shown.put(ANSWER)
    assert await store.shown.of(ANSWER.message_id) == ANSWER
    kept = await store.shown.of(ANSWER.message_id)
    assert kept is not None
    assert list(kept.cards) == ["second", "first"]  # in their order
    assert await store.shown.of(1) is None


async def test_a_message_shows_what_was_put_last(store: Store) -> None:
    await store.shown.put(ANSWER)
    await store.shown.put(
        Shown(ANSWER.message_id, 2, 3, None, "fa", "closest", "bb", NOON, {"x": "d"}, ())
    )
    kept = await store.shown.of(ANSWER.message_id)
    assert kept is not None
    assert (kept.question, kept.cards, kept.behind) == (None, {"x": "d"}, ())


async def test_statements_on_view_are_found_by_digest_and_age(store: Store) -> None:
    await store.shown.put(ANSWER)
    day = timedelta(days=1)
    assert await store.shown.digests(NOON - day) == {("first", "d1"), ("second", "d2")}
    assert await store.shown.digests(NOON + day) == frozenset()
    assert await store.shown.showing("first", "d1", NOON - day) == (ANSWER.message_id,)
    assert await store.shown.showing("first", "d2", NOON - day) == ()
    assert await store.shown.showing("third", "", NOON - day) == ()


async def test_a_message_that_is_gone_is_forgotten_whole(store: Store) -> None:
    await store.shown.put(ANSWER)
    await store.shown.delete(ANSWER.message_id)
    assert await store.shown.of(ANSWER.message_id) is None
    assert await store.shown.digests(NOON) == frozenset()


async def test_feedback_comes_newest_first_with_its_statements_in_order(store: Store) -> None:
    first = Feedback("why?", ("b", "a"), "answer", "wrong", None, "aa", None, NOON)
    second = Feedback(None, (), "none", "other", "x" * 300, "aa", 2**63 - 1, NOON)
    await store.feedback.add(first)
    await store.feedback.add(second)
    assert await store.feedback.newest(10) == (second, first)
    assert await store.feedback.newest(1) == (second,)
    assert await store.feedback.newest(-1) == ()


async def test_feedback_of_long_ago_keeps_its_reason_and_nothing_that_somebody_wrote(
    store: Store,
) -> None:
    for guild_id in (7, None):
        told = ("who?", (), "answer", "wrong", "no", "aa", 5, NOON, guild_id, "ann", "ben")
        await store.feedback.add(Feedback(*told))
        assert await store.feedback.forget_before(guild_id, NOON) == 0
        assert await store.feedback.forget_before(guild_id, NOON + timedelta(days=1)) == 1
        (kept, *_) = await store.feedback.newest(1)
        assert (kept.question, kept.remark, kept.asked_by, kept.asker) == (None,) * 4
        assert kept.reason == "wrong"
    assert await store.feedback.guilds() == ()
