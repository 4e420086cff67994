"""What is cancelled at any await is done or not done, and memory says what the store says."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import pytest

from bot.app.answering.asker import Asker
from bot.app.feedback import Unhelpful
from bot.app.services import Services
from bot.app.settings import SettingsKeeper
from bot.search import Strictness
from bot.store import GuildSettings, Place, Store
from tests.cancelling import ends_before_cancelled

GUILD = 7
ANN = Asker(1_100_000_000_000_000_077, Place.SERVER, GUILD)
_MOST = 40

Work = Callable[[], Coroutine[Any, Any, object]]


async def cancel_everywhere(work: Work, check: Callable[[], Awaitable[None]]) -> None:
    """Cancel at one await after the other, with what it awaits done and not; check each time."""
    for is_done in (False, True):
        for number in range(_MOST):
            is_over = await ends_before_cancelled(work(), number, is_done=is_done)
            await check()
            if is_over:
                assert number >= 1
                break
        else:
            pytest.fail("it never ends")


async def test_a_setting_holds_as_it_is_stored(services: Services, store: Store) -> None:
    keeper = services.settings
    values = [Strictness.STRICT, Strictness.EAGER]

    def change() -> Coroutine[Any, Any, object]:
        values.reverse()
        return keeper.set_strictness(GUILD, values[0], "1")

    async def check() -> None:
        assert keeper.of(GUILD) == await store.settings.of(GUILD)
        assert keeper.of(GUILD) == (await SettingsKeeper.start(store)).of(GUILD)
        (last, *_) = [
            line.after
            for line in await store.audit.newest(GUILD, 9)
            if line.action == "settings strictness"
        ] or [None]
        assert last in (keeper.of(GUILD).strictness, None)

    await cancel_everywhere(change, check)
    assert keeper.of(GUILD) != GuildSettings()


async def test_who_is_out_is_out_in_memory_and_in_the_store(
    services: Services, store: Store
) -> None:
    digest = services.people.digest_of(ANN.person)
    wishes = [services.privacy.opt_in, services.privacy.opt_out]

    def wish() -> Coroutine[Any, Any, object]:
        wishes.reverse()
        return wishes[0](ANN.person)

    async def check() -> None:
        is_out = digest in await store.askers.opted_out()
        assert services.people.has_opted_out(digest) == is_out
        assert (await services.privacy.show(ANN.person)).opted_out == is_out

    await cancel_everywhere(wish, check)


async def test_what_is_deleted_is_deleted_whole(services: Services, store: Store) -> None:
    async def keep() -> None:
        await services.answering.ask("larder", ANN)
        await services.feedback.take(
            Unhelpful.WRONG,
            "no",
            message_id=None,
            outcome="answer",
            statements=(),
            ask_back=False,
            asker=ANN,
        )
        await services.backlog.settled()

    async def check() -> None:
        kept = await services.privacy.show(ANN.person)
        assert bool(kept.questions) == bool(kept.remarks)
        await services.privacy.delete(ANN.person)
        await services.scrubbing.settled()
        assert await store.scrubs.owed() is None
        await keep()

    await keep()
    await cancel_everywhere(lambda: services.privacy.delete(ANN.person), check)
