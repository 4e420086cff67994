"""What is kept of questions and answers is written behind them, and no answer waits for it."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app.answering.asker import Asker
from bot.app.answering.backlog import AskedNote, Backlog, Note
from bot.app.answering.finding import Delivery
from bot.app.feedback import Unhelpful
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.record import Record
from bot.search import Outcome, Ruling, Strictness
from bot.search.decide.listing import answer_with
from bot.store import Place as Asked
from bot.store import Question, Store, open_store
from tests.conftest import Scripted, services_on
from tests.locking import locked

GUILD = 1_100_000_000_000_000_001
CHANNEL = 1_100_000_000_000_000_002
ANN = Asker(1_100_000_000_000_000_077, Asked.SERVER, GUILD)
ANN_ALONE = Asker(ANN.person, Asked.DIRECT)
BEN = Asker(1_100_000_000_000_000_078, Asked.SERVER, GUILD)
AT_ONCE_S = 1.0


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("bot.store.sqlite._BUSY_S", 0.1)
    monkeypatch.setattr("bot.app.answering.backlog._PAUSE_S", 0.05)
    return tmp_path / "store.sqlite3"


async def ask(services: Services, asker: Asker, question: str, message_id: int) -> None:
    """Ask and have the answer shown; nothing is waited for but the answer."""
    finding = await services.answering.ask(question, asker)
    statements = tuple(finding.base.record.statements.values())
    delivery = Delivery(message_id, CHANNEL, asker.guild_id, "en", statements[:1], ())
    services.answering.delivered(finding, delivery)


def note_of(services: Services, asker: Asker, text: str) -> AskedNote:
    """Return the note of a question that was just asked."""
    digest = services.people.digest_of(asker.person)
    question = Question(
        text,
        "en",
        Outcome.NONE,
        None,
        None,
        None,
        None,
        asker.place,
        asker.guild_id,
        digest,
        datetime.now(UTC),
    )
    return AskedNote(question, True, services.people.moment_for(digest))


async def texts(services: Services, asker: Asker) -> list[str]:
    return [q.text for q in (await services.privacy.show(asker.person)).questions]


async def test_answers_come_at_once_while_another_program_holds_the_database(
    services: Services, path: Path
) -> None:
    asked = [f"larder {number}" for number in range(8)]
    with locked(path):
        begun = time.perf_counter()
        for number, question in enumerate(asked):
            await ask(services, ANN, question, number)
        assert time.perf_counter() - begun < AT_ONCE_S
        assert await texts(services, ANN) == asked[::-1], "what waits is shown to its asker"
    await services.backlog.settled()
    assert await texts(services, ANN) == asked[::-1]
    assert (await services.usage.of(GUILD, 2)).total == len(asked)
    assert services.backlog.dropped == 0


async def test_notes_that_come_together_are_written_together(
    services: Services, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    write = Backlog._write

    async def counted(self: Backlog, notes: Sequence[Note]) -> None:
        written.append(len(notes))
        await write(self, notes)

    monkeypatch.setattr(Backlog, "_write", counted)
    asked = [f"larder {number}" for number in range(20)]
    for number, question in enumerate(asked):
        await ask(services, ANN, question, number)
        await asyncio.sleep(0.001)
    await services.backlog.settled()
    assert sum(written) == 40
    assert len(written) < 30  # each by itself would be 40
    assert await texts(services, ANN) == asked[::-1]
    assert await store.shown.of(19) is not None


async def test_a_reply_keeps_the_subject_while_the_answer_waits_to_be_noted(
    services: Services, path: Path
) -> None:
    with locked(path):
        await ask(services, ANN, "nearly", 11)
        begun = time.perf_counter()
        finding = await services.answering.ask("larder", BEN, replied_to=11)
        assert time.perf_counter() - begun < AT_ONCE_S
    assert finding.ruling.question == "larder nearly"


async def test_what_is_too_much_is_dropped_counted_and_told_once(
    services: Services, store: Store, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot")
    backlog = Backlog(store, services.people, most=3)
    notes = [note_of(services, BEN, f"larder {number}") for number in range(8)]
    with locked(path):
        for note in notes:
            backlog.add(note)
        await asyncio.sleep(0.5)
        assert backlog.dropped == 5
    await backlog.settled()
    assert await texts(services, BEN) == ["larder 2", "larder 1", "larder 0"]
    told = [
        record.message for record in caplog.records if record.name == "bot.app.answering.backlog"
    ]
    assert [line for line in told if "no more are taken" in line] == [told[0]]
    assert [line for line in told if "cannot be written" in line] == [told[1]]
    assert "database is locked" in told[1]
    assert told[2:] == [
        "the store is written again",
        "5 notes of questions and answers were lost",
    ]
    backlog.add(notes[0])
    await backlog.settled()
    assert backlog.dropped == 5


async def test_of_many_written_together_only_what_is_at_fault_is_lost_and_told(
    services: Services, store: Store
) -> None:
    assert (await services.keeper.status()).lost_notes == 0
    await store._connection.write(_SPOILT)
    for question in ("larder", "spoilt", "larder once more"):
        await services.answering.ask(question, ANN)
    await services.backlog.settled()
    assert (await services.keeper.status()).lost_notes == 1
    kept = await services.privacy.show(ANN.person)
    assert [question.text for question in kept.questions] == ["larder once more", "larder"]


_SPOILT = """
CREATE TRIGGER spoilt BEFORE INSERT ON question WHEN new.text = 'spoilt'
BEGIN SELECT RAISE(ABORT, 'as the test wants it'); END
"""


async def test_half_a_character_is_kept_as_a_question_mark(services: Services) -> None:
    await services.answering.ask("larder \ud800", ANN)
    await services.backlog.settled()
    kept = await services.privacy.show(ANN.person)
    assert [question.text for question in kept.questions] == ["larder ?"]


@pytest.mark.parametrize("asker", [ANN, ANN_ALONE])
@pytest.mark.parametrize("wish", ["delete", "opt_out"])
async def test_what_waits_is_not_kept_of_one_who_deletes_or_opts_out_meanwhile(
    services: Services, store: Store, asker: Asker, wish: str
) -> None:
    async with store.transaction():
        wished = asyncio.create_task(getattr(services.privacy, wish)(asker.person))
        await asyncio.sleep(0)
        await ask(services, asker, "larder", 11)
        await ask(services, BEN, "nearly", 12)
    result = await wished
    assert result.questions == (1 if wish == "delete" else ())
    await services.backlog.settled()
    assert await texts(services, asker) == []
    assert await texts(services, BEN) == ["nearly"]
    shown = await store.shown.of(11)
    if asker is ANN_ALONE:
        assert shown is None
    else:
        assert shown is not None
        assert (shown.question, shown.asker) == (None, None)
    counts = (await services.browse.about()).questions or {}
    assert sum(count.answered for count in counts.values()) == 1, "numbers are about nobody"


async def test_what_one_asked_while_out_is_not_kept_though_they_are_in_again(
    services: Services, store: Store
) -> None:
    await services.privacy.opt_out(ANN.person)
    async with store.transaction():
        opting_in = asyncio.create_task(services.privacy.opt_in(ANN.person))
        await asyncio.sleep(0)
        await ask(services, ANN, "larder", 11)
    await opting_in
    await services.backlog.settled()
    assert await texts(services, ANN) == []
    shown = await store.shown.of(11)
    assert shown is not None
    assert (shown.question, shown.asker) == (None, None)


async def test_what_is_answered_after_its_asker_deleted_everything_is_not_kept(
    services: Services, store: Store
) -> None:
    finding = await services.answering.ask("larder", ANN)
    await services.privacy.delete(ANN.person)
    services.answering.delivered(finding, Delivery(11, CHANNEL, GUILD, "en", (), ()))
    await services.backlog.settled()
    shown = await store.shown.of(11)
    assert shown is not None
    assert (shown.question, shown.asker) == (None, None)
    await ask(services, ANN, "nearly", 12)
    assert await texts(services, ANN) == ["nearly"], "what is asked later is"


class Waiting(Scripted):
    """A searcher that comes to nothing before it is let go."""

    let_go: threading.Event

    def ask(
        self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
    ) -> Ruling:
        """Decide as a scripted one does, in its time."""
        self.let_go.wait(10)
        return super().ask(question, unprompted=unprompted, hurried=hurried)


@pytest.mark.parametrize("is_about_words", [False, True])
async def test_what_is_searched_for_while_its_asker_deletes_everything_is_not_kept(
    services: Services, record: Record, *, is_about_words: bool
) -> None:
    searcher = Waiting(record, {"larder": answer_with([record.statements["brekkan-scapegoat"]])})
    searcher.let_go = threading.Event()
    services.serving.swap(KnowledgeBase(record, searcher))
    answering, question = services.answering, "who spoke of the larder"
    asking: asyncio.Task[object] = asyncio.create_task(
        answering.ask_about(question, "his words", ANN)
        if is_about_words
        else answering.ask(question, ANN)
    )
    await asyncio.sleep(0)
    await services.privacy.delete(ANN.person)
    searcher.let_go.set()
    await asking
    await services.backlog.settled()
    assert await texts(services, ANN) == []


async def test_what_one_says_of_an_answer_does_not_bring_a_deleted_question_back(
    services: Services, store: Store
) -> None:
    await ask(services, ANN, "larder", 11)
    await services.backlog.settled()
    async with store.transaction():
        deleting = asyncio.create_task(services.privacy.delete(ANN.person))
        await asyncio.sleep(0)
        marking = asyncio.create_task(
            services.feedback.take(
                Unhelpful.WRONG,
                "no",
                message_id=11,
                outcome="answer",
                statements=(),
                ask_back=False,
                asker=BEN,
            )
        )
        await asyncio.sleep(0)
    await asyncio.gather(deleting, marking)
    (kept,) = await store.feedback.newest(9)
    assert (kept.remark, kept.question, kept.questioner) == ("no", None, None)


async def test_a_correction_does_not_bring_a_deleted_question_back(
    services: Services, store: Store
) -> None:
    await ask(services, ANN, "larder", 11)
    await ask(services, ANN_ALONE, "larder", 12)
    await services.backlog.settled()
    for message_id in (11, 12):
        shown = await store.shown.of(message_id)
        assert shown is not None
        await store.shown.amend(message_id, "old", dict.fromkeys(shown.cards, "old"), ())
    corrections = [await services.corrections.correction_of(id_) for id_ in (11, 12)]
    await services.privacy.delete(ANN.person)
    for correction in corrections:
        assert correction is not None
        await services.corrections.settle(correction)
    assert await services.corrections.due() == ()
    on_server = await store.shown.of(11)
    assert on_server is not None
    assert (on_server.question, on_server.asker) == (None, None)
    assert on_server.revision == services.serving.base.revision
    assert await store.shown.of(12) is None


async def test_an_answer_that_waits_to_be_noted_is_corrected_too(
    services: Services, record: Record, searcher: Scripted
) -> None:
    await ask(services, ANN, "larder", 11)
    services.serving.swap(KnowledgeBase(replace(record, statements={}), searcher))
    assert await services.corrections.due() == (11,)


async def test_what_waits_is_written_before_the_end(
    path: Path, record: Record, searcher: Scripted
) -> None:
    async with open_store(path) as store:
        services = await services_on(store, KnowledgeBase(record, searcher))
        for number in range(30):
            await ask(services, ANN, f"larder {number}", number)
    async with open_store(path) as store:
        services = await services_on(store, KnowledgeBase(record, searcher))
        assert len(await texts(services, ANN)) == 30
        assert await store.shown.of(29) is not None


async def test_the_end_does_not_wait_for_a_database_that_stays_locked(
    path: Path,
    record: Record,
    searcher: Scripted,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("bot.app.answering.backlog._END_S", 0.3)
    async with open_store(path) as store:
        services = await services_on(store, KnowledgeBase(record, searcher))
        with locked(path):
            for number in range(3):
                await services.answering.ask(f"larder {number}", ANN)
            begun = time.perf_counter()
            await store.database.close()
            assert time.perf_counter() - begun < 2
    assert "3 notes of questions and answers are lost" in caplog.text
