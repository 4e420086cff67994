"""Questions are kept, counted, and deleted so that nothing of them is left in any file."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.search import Outcome
from bot.store import Address, Place, Question, Store, Tally, keyed_digest, open_store

NOON = datetime(2025, 7, 2, 12, tzinfo=UTC)
GUILD = 1_100_000_000_000_000_001


def question(
    text: str = "who said it?",
    *,
    asker: str = "aa",
    at: datetime = NOON,
    outcome: Outcome = Outcome.NONE,
    reason: str | None = "not_on_record",
    guild_id: int | None = GUILD,
    party: str | None = None,
) -> Question:
    place = Place.DIRECT if guild_id is None else Place.SERVER
    return Question(text, "en", outcome, reason, None, party, None, place, guild_id, asker, at)


def bytes_of(folder: Path) -> bytes:
    """Everything in every file beside the database."""
    return b"".join(file.read_bytes() for file in folder.iterdir() if file.is_file())


async def test_a_question_is_given_back_as_it_was_kept(store: Store) -> None:
    first, second = question("first"), question("second", guild_id=None)
    await store.questions.add(first, keep=True)
    await store.questions.add(second, keep=True)
    assert await store.questions.of("aa") == (second, first)
    assert await store.questions.of("bb") == ()
    assert set(await store.questions.guilds()) == {GUILD, None}


async def test_time_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="aware"):
        await store.questions.add(question(at=NOON.replace(tzinfo=None)), keep=True)


async def test_counts_are_by_day_outcome_language_and_party_of_one_guild(store: Store) -> None:
    answered = question(outcome=Outcome.ANSWER, reason=None, party="iran")
    for each in (question(), question(), answered, question(guild_id=7), question(guild_id=None)):
        await store.questions.add(each, keep=False)
    await store.questions.add(question(at=NOON - timedelta(days=9)), keep=False)
    assert await store.questions.tallies(GUILD, date(2025, 7, 1)) == (
        Tally(date(2025, 7, 2), Outcome.ANSWER, "en", "iran", 1),
        Tally(date(2025, 7, 2), Outcome.NONE, "en", None, 2),
    )
    assert await store.questions.of("aa") == ()


async def test_unanswered_ones_are_those_of_the_guild_that_were_questions(store: Store) -> None:
    for each in (
        question("far"),
        question("near", outcome=Outcome.CLOSEST),
        question("answered", outcome=Outcome.ANSWER, reason=None),
        question("hello", reason="not_a_question"),
        question("elsewhere", guild_id=7),
        question("in private", guild_id=None),
    ):
        await store.questions.add(each, keep=True)
    assert [q.text for q in await store.questions.unanswered(GUILD, 10)] == ["near", "far"]
    assert [q.text for q in await store.questions.unanswered(GUILD, 1)] == ["near"]


async def test_counts_stay_when_the_texts_are_deleted(store: Store) -> None:
    await store.questions.add(question(), keep=True)
    assert await store.questions.delete_of("aa") == 1
    assert sum(t.count for t in await store.questions.tallies(GUILD, date(2025, 1, 1))) == 1


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
async def test_what_is_old_is_deleted_in_its_guild_only_and_leaves_no_trace(
    store: Store, tmp_path: Path
) -> None:
    for guild_id in (GUILD, None):
        for days in (40, 31, 29, 0):
            asked = question(f"asked-{days}", at=NOON - timedelta(days=days), guild_id=guild_id)
            await store.questions.add(asked, keep=True)
    assert await store.questions.delete_before(None, NOON - timedelta(days=30)) == 2
    kept = [(q.text, q.guild_id) for q in await store.questions.of("aa")]
    in_private = [("asked-0", None), ("asked-29", None)]
    on_a_server = [(f"asked-{days}", GUILD) for days in (0, 29, 31, 40)]
    assert kept == in_private + on_a_server
    await store.questions.delete_before(GUILD, NOON - timedelta(days=30))
    await store.scrub()
    found = bytes_of(tmp_path)
    assert [days for days in (0, 29, 31, 40) if f"asked-{days}".encode() in found] == [0, 29]


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
@pytest.mark.parametrize("seed", range(4))
async def test_nothing_deleted_is_left_in_any_file(store: Store, tmp_path: Path, seed: int) -> None:
    """The texts are of all lengths, and what was deleted is looked for piece by piece.

    With `PRAGMA secure_delete` alone, seed 1 leaves a piece of a row that was moved.
    """
    chance = random.Random(seed)  # noqa: S311
    texts: dict[str, list[str]] = {f"asker-{number:02}": [] for number in range(8)}
    everything: list[tuple[str, str]] = []
    for _ in range(250):
        asker = chance.choice(sorted(texts))
        secret = f"{chance.getrandbits(96):024x}"
        await store.questions.add(
            question(secret + "x" * chance.choice([0, 20, 300, 990, 5000]), asker=asker), keep=True
        )
        texts[asker].append(secret)
        everything.append((asker, secret))
        if chance.random() < 0.03:
            asker = chance.choice(sorted(texts))
            assert await store.questions.delete_of(asker) == len(texts[asker])
            texts[asker].clear()
    for asker in sorted(texts)[1:]:
        await store.questions.delete_of(asker)
        texts[asker].clear()
    await store.scrub()
    left = set(texts["asker-00"])
    found = bytes_of(tmp_path)
    assert all(secret.encode() in found for secret in left)
    for _, secret in everything:
        if secret not in left:
            pieces = (secret[start : start + 8].encode() for start in range(0, 17, 4))
            assert not any(piece in found for piece in pieces)
    assert b"asker-01" not in found
    assert {q.text[:24] for q in await store.questions.of("asker-00")} == left


async def test_an_asker_is_the_same_after_a_restart_and_cannot_be_read(
    address: Address, tmp_path: Path
) -> None:
    async with open_store(address) as store:
        key = await store.askers.key()
        assert await store.askers.key() == key
    async with open_store(address) as store:
        assert await store.askers.key() == key
    async with open_store(tmp_path / "another.sqlite3") as store:
        other = await store.askers.key()
    person = "1100000000000000077"
    assert keyed_digest(key, person) != keyed_digest(key, "1100000000000000078")
    assert keyed_digest(key, person) != keyed_digest(other, person)
    assert person not in keyed_digest(key, person)


async def test_opting_out_outlives_a_restart_until_opting_in(address: Address) -> None:
    async with open_store(address) as store:
        await store.askers.opt_out("aa")
        await store.askers.opt_out("aa")
    async with open_store(address) as store:
        assert await store.askers.opted_out() == {"aa"}
        await store.askers.opt_in("aa")
        assert await store.askers.opted_out() == frozenset()
