"""Whatever people press, and however often, nothing of it stays in memory."""

from __future__ import annotations

import asyncio
import gc

import pytest

from tests.discord.conftest import Stage, custom_id

PRESSES = 30


def kept(stage: Stage) -> tuple[int, int, int]:
    """How many views and forms discord.py keeps for the bot, and tasks that wait for them."""
    gc.collect()
    store = stage.bot._connection._view_store
    waiting = [task for task in asyncio.all_tasks() if "BaseView" in repr(task.get_coro())]
    return len(store._views), len(store._modals), len(waiting)


@pytest.mark.parametrize("label", ["Context", "Replies", "More"])
async def test_a_press_leaves_nothing_behind(stage: Stage, label: str) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} everything")
    (answer,) = stage.said
    before = kept(stage)
    for _ in range(PRESSES):
        result = await stage.member.click(answer, custom_id=custom_id(answer, label))
        assert result.response is not None
    assert kept(stage) == before


@pytest.mark.parametrize("command", ["knowledge history", "knowledge audit", "knowledge gaps"])
async def test_a_page_for_a_moderator_leaves_nothing_behind(stage: Stage, command: str) -> None:
    before = kept(stage)
    for _ in range(PRESSES):
        await stage.moderator.slash(stage.channel, command)
    assert kept(stage) == before


async def test_a_person_has_one_form_open_however_often_they_open_it(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} larder?")
    (answer,) = stage.said
    views, forms, tasks = kept(stage)
    unhelpful = custom_id(answer, "Not helpful")
    for _ in range(PRESSES):
        form = await stage.member.click(answer, custom_id=unhelpful)
    await stage.moderator.click(answer, custom_id=unhelpful)
    assert kept(stage) == (views, forms + 2, tasks + 2)
    sent = await stage.member.submit_modal(form, {"reason": "wrong"})
    assert sent.response is not None
    assert kept(stage) == (views, forms + 1, tasks + 1)
