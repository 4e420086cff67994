"""What people said of themselves goes without a trace, when they say so and when its time is over.

Every test looks at every byte of the files, since what is marked as deleted may still be there.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app.answering.asker import Asker
from bot.app.answering.finding import Delivery
from bot.app.feedback import Unhelpful
from bot.app.privacy import Deleted
from bot.app.services import Services
from bot.record import Record
from bot.store import Follow, Store
from bot.store import Place as Asked

GUILD = 1_100_000_000_000_000_001
CHANNEL = 1_100_000_000_000_000_002
DIRECT = 1_100_000_000_000_000_003
ANN = Asker(1_100_000_000_000_000_077, Asked.SERVER, GUILD)
BEN = Asker(1_100_000_000_000_000_078, Asked.SERVER, GUILD)
ANN_ALONE = Asker(ANN.person, Asked.DIRECT)


def left(path: Path, *secrets: str | int) -> list[str | int]:
    """Return the secrets that still stand in a file beside the database, in any encoding of theirs.

    SQLite keeps an integer in big-endian bytes.
    """
    held = b"".join(file.read_bytes() for file in path.parent.iterdir())
    return [
        secret
        for secret in secrets
        if str(secret).encode() in held
        or (isinstance(secret, int) and secret.to_bytes(8, "big") in held)
    ]


async def converse(services: Services, asker: Asker, question: str, message_id: int) -> None:
    """Ask and have the answer shown, as in a channel or in direct messages."""
    finding = await services.answering.ask(question, asker)
    statements = tuple(finding.base.record.statements.values())
    delivery = Delivery(
        message_id, CHANNEL if asker.guild_id else DIRECT, asker.guild_id, "en", statements[:1], ()
    )
    services.answering.delivered(finding, delivery)
    await services.backlog.settled()


async def mark(
    services: Services, by: Asker, message_id: int, remark: str, *, ask_back: bool = False
) -> bool:
    """Say that an answer was no help, as the button below it does."""
    return await services.feedback.take(
        Unhelpful.WRONG,
        remark,
        message_id=message_id,
        outcome="answer",
        statements=tuple(services.serving.base.record.statements.values())[:1],
        ask_back=ask_back,
        asker=by,
    )


async def delete(services: Services, person: int) -> Deleted:
    """Delete what is kept about somebody, and wait until it is overwritten too."""
    deleted = await services.privacy.delete(person)
    await services.scrubbing.settled()
    return deleted


async def age(store: Store, days: int) -> None:
    """Let days pass for all that is kept."""
    at = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    for table, column in (
        ("question", "asked_at"),
        ("shown", "shown_at"),
        ("feedback", "given_at"),
    ):
        await store._connection.write(f"UPDATE {table} SET {column} = ?", (at,))  # noqa: S608


async def test_deleting_leaves_no_byte_of_what_one_asked_and_said(
    services: Services, store: Store, path: Path
) -> None:
    await converse(services, ANN, "larder quartzite", 11)
    await converse(services, ANN_ALONE, "larder porphyry", 12)
    await converse(services, BEN, "larder feldspar", 21)
    await mark(services, ANN, 11, "gneissic remark")
    await mark(services, ANN, 21, "schistose remark", ask_back=True)
    await mark(services, BEN, 11, "basaltic remark")
    digest = services.people.digest_of(ANN.person)
    hers = ("quartzite", "porphyry", "gneissic", "schistose", ANN.person, digest, DIRECT)
    assert left(path, *hers) == list(hers)

    deleted = await delete(services, ANN.person)

    assert (deleted.questions, deleted.remarks) == (2, 2)
    assert left(path, *hers) == []
    # What others asked and said stays theirs, without her question beside it.
    his = ("feldspar", "basaltic", services.people.digest_of(BEN.person))
    assert left(path, *his) == list(his)
    (kept,) = await store.feedback.newest(10)
    assert (kept.remark, kept.question, kept.questioner) == ("basaltic remark", None, None)


async def test_deleting_leaves_no_byte_of_what_one_follows(
    services: Services, record: Record, path: Path
) -> None:
    wanted = Follow(0, ANN.person, None, None, "quartzite", None, "en")
    for number in range(20):
        await services.following.begin(replace(wanted, topic=f"porphyry-{number}"))
        await services.following.begin(replace(wanted, person=BEN.person, topic=f"gneiss-{number}"))
    assert left(path, ANN.person, "porphyry-7") == [ANN.person, "porphyry-7"]
    assert (await delete(services, ANN.person)).follows == 20
    assert left(path, ANN.person, "porphyry-7") == []
    assert len(await services.following.of(person=BEN.person)) == 20


async def test_what_is_written_long_after_is_not_found_either(
    services: Services, path: Path
) -> None:
    """Rows of all lengths make pages overflow and move, and leave copies behind."""
    for number in range(120):
        await converse(
            services, ANN, f"larder quartzite{number} {'x' * (number * 7)}", 100 + number
        )
        await mark(services, BEN, 100 + number, f"remark {'y' * (number * 2)}")
        await mark(services, ANN, 100 + number, f"gneissic{number} {'z' * (number * 2)}")
        await converse(services, BEN, f"larder feldspar {'x' * (number * 5)}", 500 + number)
    await delete(services, ANN.person)
    assert left(path, "quartzite", "gneissic", ANN.person) == []
    assert len((await services.privacy.show(BEN.person)).questions) == 120


async def test_answers_on_a_server_can_still_be_corrected_and_those_in_private_are_forgotten(
    services: Services, store: Store
) -> None:
    await converse(services, ANN, "larder", 11)
    await converse(services, ANN_ALONE, "larder", 12)
    await services.privacy.delete(ANN.person)
    shown = await store.shown.of(11)
    assert shown is not None
    assert (shown.question, shown.asker, len(shown.cards)) == (None, None, 1)
    assert await store.shown.of(12) is None


async def test_of_one_who_opted_out_nothing_more_is_kept(
    services: Services, store: Store, path: Path
) -> None:
    await converse(services, BEN, "larder feldspar", 21)
    await services.privacy.opt_out(ANN.person)
    await converse(services, ANN, "larder quartzite", 11)
    await converse(services, ANN_ALONE, "larder porphyry", 12)
    assert not await mark(services, ANN, 21, "gneissic remark")
    assert await mark(services, BEN, 11, "basaltic remark")
    kept = await services.privacy.show(ANN.person)
    assert (kept.questions, kept.remarks) == ((), ())
    assert left(path, "quartzite", "porphyry", "gneissic", ANN.person, DIRECT) == []
    # What was no help is counted all the same.
    assert [(f.reason, f.remark) for f in await store.feedback.newest(10)] == [
        ("wrong", "basaltic remark"),
        ("wrong", None),
    ]


async def test_an_earlier_question_of_one_who_opted_out_is_not_copied(
    services: Services, store: Store
) -> None:
    await converse(services, ANN, "larder quartzite", 11)
    await services.privacy.opt_out(ANN.person)
    await mark(services, BEN, 11, "basaltic remark")
    (kept,) = await store.feedback.newest(10)
    assert (kept.question, kept.questioner) == (None, None)


async def test_who_opted_out_and_agrees_to_be_asked_is_kept_and_can_delete_that(
    services: Services, path: Path
) -> None:
    await services.privacy.opt_out(ANN.person)
    await converse(services, BEN, "larder", 21)
    assert await mark(services, ANN, 21, "gneissic remark", ask_back=True)
    assert len((await services.privacy.show(ANN.person)).remarks) == 1
    await delete(services, ANN.person)
    assert left(path, "gneissic", ANN.person) == []


async def test_texts_and_people_go_in_time_and_numbers_stay(
    services: Services, store: Store, path: Path
) -> None:
    await converse(services, ANN, "larder quartzite", 11)
    await converse(services, ANN_ALONE, "larder porphyry", 12)
    await mark(services, BEN, 11, "basaltic remark", ask_back=True)
    digest = services.people.digest_of(ANN.person)
    await age(store, 31)
    assert await services.retention.expire() == 2
    await services.scrubbing.settled()
    secrets = ("quartzite", "porphyry", "basaltic", digest, BEN.person, DIRECT)
    assert left(path, *secrets) == []
    assert (await services.usage.of(GUILD, 1)).total == 1
    (kept,) = await store.feedback.newest(10)
    assert (kept.reason, kept.question, kept.remark, kept.asked_by) == ("wrong", None, None, None)
    assert await services.gaps.of(GUILD) == ()


@pytest.mark.parametrize(
    ("days", "is_known"),
    [
        (29, True),  # corrections still reach it
        (31, False),
    ],
)
async def test_an_answer_is_known_for_as_long_as_it_may_be_corrected(
    services: Services, store: Store, days: int, *, is_known: bool
) -> None:
    await services.settings.set_question_days(GUILD, 7, "1")
    await converse(services, ANN, "larder", 11)
    await age(store, days)
    await services.retention.expire()
    shown = await store.shown.of(11)
    assert (shown is not None) == is_known
    assert shown is None or shown.question is None


async def test_an_answer_is_known_for_as_long_as_its_question_is_kept(
    services: Services, store: Store
) -> None:
    await services.settings.set_question_days(GUILD, 90, "1")
    await converse(services, ANN, "larder", 11)
    await age(store, 60)
    await services.retention.expire()
    shown = await store.shown.of(11)
    assert shown is not None
    assert shown.question == "larder"


async def test_a_reply_to_an_answer_that_is_known_no_more_stands_for_itself(
    services: Services, store: Store
) -> None:
    await converse(services, ANN, "nearly", 11)
    await age(store, 31)
    await services.retention.expire()
    finding = await services.answering.ask("larder", ANN, replied_to=11)
    assert finding.ruling.question.strip() == "larder"
