"""One budget for each person, whichever way they ask; moderators have the same."""

from __future__ import annotations

import time

import pytest

from bot.app.services import Services
from bot.discord import WhoSaid
from bot.discord.kit.budget import Budget, OverBudgetError
from bot.locales import load_locales
from tests.discord.conftest import Stage, custom_id, open_to_the_bot

QUESTION = "larder?"


class Clock:
    now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


class TestBudget:
    def test_it_is_spent_one_by_one_and_whole_again_after_the_window(self, clock: Clock) -> None:
        budget = Budget(2, 30, clock)
        budget.spend(1)
        clock.now_s += 10
        budget.spend(1)
        with pytest.raises(OverBudgetError) as told:
            budget.spend(1)
        assert told.value.retry_after == 20
        clock.now_s += 20.1
        budget.spend(1)
        budget.spend(1)

    def test_people_do_not_share_theirs(self, clock: Clock) -> None:
        budget = Budget(1, 30, clock)
        budget.spend(1)
        budget.spend(2)

    def test_only_the_first_refusal_in_a_row_is_marked_as_such(self, clock: Clock) -> None:
        budget = Budget(1, 30, clock)
        told = []
        for _ in range(2):
            budget.spend(1)
            for _ in range(2):
                with pytest.raises(OverBudgetError) as refused:
                    budget.spend(1)
                told.append(refused.value.is_first)
            clock.now_s += 31
        assert told == [True, False, True, False]

    def test_a_clock_that_is_set_keeps_nobody_waiting(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        budget = Budget(1, 0.01)
        budget.spend(1)
        monkeypatch.setattr("time.time", lambda: 0.0)
        time.sleep(0.02)
        budget.spend(1)

    def test_those_who_ask_no_more_are_forgotten(self, clock: Clock) -> None:
        budget = Budget(1, 30, clock)
        for person in range(1000):
            budget.spend(person)
        clock.now_s += 31
        budget.spend(1)
        assert list(budget._cooldowns) == [1]

    def test_who_is_to_be_forgotten_is_looked_for_seldom_however_many_ask(
        self, clock: Clock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        looks = []
        forget = Budget._forget_idle

        def counted(budget: Budget, now: float) -> None:
            looks.append(now)
            forget(budget, now)

        monkeypatch.setattr(Budget, "_forget_idle", counted)
        budget = Budget(10, 30, clock)
        for person in range(20_000):
            budget.spend(person)
        assert len(looks) == 5


@pytest.fixture
def simcord_bot(services: Services, clock: Clock, *, message_content: bool) -> WhoSaid:
    return WhoSaid(
        services, load_locales(), message_content=message_content, budget=Budget(2, 30, clock)
    )


async def test_a_command_over_budget_is_told_how_long_to_wait(stage: Stage, clock: Clock) -> None:
    for _ in range(2):
        await stage.moderator.slash(stage.channel, "ask", question=QUESTION)
    clock.now_s += 12.5
    for command, options in (("who-said", {"words": "larder"}), ("settings show", {})):
        result = await stage.moderator.slash(stage.channel, command, **options)
        assert result.ephemeral
        assert result.response is not None
        assert result.response.content.endswith("Please ask again in 18 seconds.")
    assert {type(error) for error in stage.env.errors} == {OverBudgetError}
    clock.now_s += 18
    result = await stage.moderator.slash(stage.channel, "ask", question=QUESTION)
    assert result.response is not None
    assert "**Orla Vennick**" in result.response.content


async def test_mentions_and_direct_messages_are_paid_from_the_same_budget(stage: Stage) -> None:
    await stage.member.slash(stage.channel, "ask", question=QUESTION)
    await stage.member.send(stage.channel, f"{stage.mention} {QUESTION}")
    await stage.member.send_dm(QUESTION)
    refusal = stage.member.user.dm_channel.last_message
    assert refusal is not None
    assert "ask again in 30 seconds" in refusal.content


async def test_a_refused_mention_is_told_once_and_then_met_with_silence(stage: Stage) -> None:
    for _ in range(6):
        await stage.member.send(stage.channel, f"{stage.mention} {QUESTION}")
    assert ["Orla Vennick" in m.content for m in stage.said] == [True, True, False]
    await stage.moderator.send(stage.channel, f"{stage.mention} {QUESTION}")
    assert "Orla Vennick" in stage.said[-1].content


async def test_presses_are_paid_from_the_same_budget(stage: Stage) -> None:
    await stage.moderator.send(stage.channel, f"{stage.mention} {QUESTION}")
    (answer,) = stage.said
    context = custom_id(answer, "Context")
    told = [await stage.member.click(answer, custom_id=context) for _ in range(4)]
    contents = [result.response.content for result in told if result.response]
    assert [content.startswith("**") for content in contents] == [True, True, False, False]
    assert all("ask again in 30 seconds" in content for content in contents[2:])
    refused = await stage.member.slash(stage.channel, "ask", question=QUESTION)
    assert refused.response is not None
    assert "ask again in 30 seconds" in refused.response.content
    assert {type(error) for error in stage.env.errors} == {OverBudgetError}


async def test_a_form_is_paid_for_when_it_is_opened_and_when_it_is_sent(stage: Stage) -> None:
    await stage.moderator.send(stage.channel, f"{stage.mention} {QUESTION}")
    (answer,) = stage.said
    unhelpful = custom_id(answer, "Not helpful")
    form = await stage.member.click(answer, custom_id=unhelpful)
    sent = await stage.member.submit_modal(form, {"reason": "wrong"})
    assert sent.response is not None
    assert "ask again" not in sent.response.content
    over = await stage.member.click(answer, custom_id=unhelpful)
    assert over.modal is None
    assert over.response is not None
    assert "ask again in 30 seconds" in over.response.content


@pytest.mark.parametrize("message_content", [True])
async def test_unasked_only_answers_cost_and_over_budget_it_keeps_silent(stage: Stage) -> None:
    await open_to_the_bot(stage)
    for text in ("hi", "lol", "hm", QUESTION, "so", QUESTION, QUESTION, "ok"):
        await stage.member.send(stage.channel, text)
    assert len(stage.said) == 2
    assert all("Orla Vennick" in message.content for message in stage.said)
