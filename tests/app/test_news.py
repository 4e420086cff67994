"""What one process changes holds in the others: record, settings, who opted out, budgets."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack

import pytest
from discord import app_commands

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.app.sharing.news import News
from bot.discord.kit.budget import Budget
from bot.record import Record
from bot.store import Store, open_store
from tests.conftest import Scripted, services_on
from tests.postgres import Server

GUILD, CHANNEL = 7, 8


class Process:
    """The use cases on a store that another process has too."""

    def __init__(self, store: Store, services: Services) -> None:
        self.store, self.services = store, services
        self.budget = Budget(actions=3)
        self.news = News(services.keeper, services.settings, services.people, self.budget.note)


@pytest.fixture
async def processes(
    postgres: Server, record: Record, searcher: Scripted
) -> AsyncIterator[tuple[Process, Process]]:
    address = await asyncio.to_thread(postgres.new_database)
    async with AsyncExitStack() as stack:
        made = []
        for _ in range(2):
            store = await stack.enter_async_context(open_store(address, is_shared=True))
            process = Process(store, await services_on(store, KnowledgeBase(record, searcher)))
            await stack.enter_async_context(store.database.listening(process.news.hear))
            stack.push_async_callback(process.news.close)
            made.append(process)
        await asyncio.sleep(0.2)
        one, two = made
        yield one, two


async def until(is_so: Callable[[], bool], timeout_s: float = 2) -> None:
    async with asyncio.timeout(timeout_s):
        while not is_so():  # noqa: ASYNC110 - what another process tells sets nothing here
            await asyncio.sleep(0.01)


async def test_a_setting_holds_in_every_process(processes: tuple[Process, Process]) -> None:
    one, two = processes
    await one.services.settings.set_open(GUILD, CHANNEL, True, "1")
    await until(lambda: two.services.settings.at(GUILD, CHANNEL).is_open)
    await two.services.settings.set_language(GUILD, "tr", "1")
    await until(lambda: one.services.settings.at(GUILD, CHANNEL).language == "tr")
    assert one.services.settings.at(GUILD, CHANNEL).is_open


async def test_who_opts_out_is_heard_by_every_process(processes: tuple[Process, Process]) -> None:
    one, two = processes
    here, there = one.services.people, two.services.people
    digest = here.digest_of(5)
    assert digest == there.digest_of(5), "all have the same key"
    asked = there.moment_for(digest)
    await one.services.privacy.opt_out(5)
    await until(lambda: there.has_opted_out(digest))
    assert not there.may_keep(digest, asked)
    await two.services.privacy.opt_in(5)
    await until(lambda: not here.has_opted_out(digest))


async def test_what_waits_elsewhere_is_deleted_too(processes: tuple[Process, Process]) -> None:
    one, two = processes
    people = two.services.people
    digest = people.digest_of(5)
    asked = people.moment_for(digest)
    await one.services.privacy.delete(5)
    await until(lambda: not people.may_keep(digest, asked))


async def test_nobody_has_more_by_asking_at_several_processes(
    processes: tuple[Process, Process],
) -> None:
    one, two = processes
    for _ in range(3):
        one.budget.spend(5)
        await one.store.tell("spent 5")
    await asyncio.sleep(0.3)
    with pytest.raises(app_commands.CommandOnCooldown):
        two.budget.spend(5)
    two.budget.spend(6)


async def test_what_was_told_while_nobody_heard_is_caught_up_with(
    processes: tuple[Process, Process],
) -> None:
    one, two = processes
    listening = [task for task in asyncio.all_tasks() if task.get_name() == "listening"]
    for task in listening:
        task.cancel()
    await one.services.settings.set_open(GUILD, CHANNEL, True, "1")
    await asyncio.sleep(0.2)
    assert not two.services.settings.at(GUILD, CHANNEL).is_open
    async with two.store.database.listening(two.news.hear):
        await until(lambda: two.services.settings.at(GUILD, CHANNEL).is_open)
