"""What was not helpful: private, with a reason, without a name unless it is given."""

from __future__ import annotations

import pytest

from bot.app.services import Services
from bot.discord import WhoSaid
from bot.locales import load_locales
from bot.store import Store
from tests.discord.conftest import Stage, custom_id


async def test_a_reason_is_kept_with_the_question_and_without_the_name(
    stage: Stage, store: Store
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    form = await stage.moderator.click(stage.said[0], custom_id=custom_id(stage.said[0], "Not"))
    result = await stage.moderator.submit_modal(form, {"reason": "outdated"})
    assert result.ephemeral
    assert result.response is not None
    assert "without your name" in result.response.content

    (kept,) = await store.feedback.newest(10)
    assert kept.question == "the larder"
    assert kept.statements == ("vennick-larder-not-drain",)
    assert (kept.outcome, kept.reason, kept.remark) == ("answer", "outdated", None)
    assert kept.asked_by is None


async def test_the_name_is_kept_with_consent(stage: Stage, store: Store) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    form = await stage.member.click(stage.said[0], custom_id=custom_id(stage.said[0], "Not"))
    values = {"reason": "other", "remark": "It was a pantry.", "ask_back": True}
    result = await stage.member.submit_modal(form, values)
    assert result.response is not None
    assert "ask you back" in result.response.content
    (kept,) = await store.feedback.newest(10)
    assert (kept.reason, kept.remark, kept.asked_by) == (
        "other",
        "It was a pantry.",
        stage.member.id,
    )


@pytest.mark.parametrize(("question", "outcome"), [("nearly", "closest"), ("Nobody", "none")])
async def test_silences_can_be_complained_of_too(
    stage: Stage, store: Store, question: str, outcome: str
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} {question}")
    form = await stage.member.click(stage.said[0], custom_id=custom_id(stage.said[0], "Not"))
    await stage.member.submit_modal(form, {"reason": "wrong"})
    (kept,) = await store.feedback.newest(10)
    assert (kept.question, kept.outcome) == (question, outcome)


async def test_the_button_works_after_a_restart(
    stage: Stage, store: Store, services: Services
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} the larder")
    (answer,) = stage.said
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    form = await stage.member.click(answer, custom_id=custom_id(answer, "Not"))
    await stage.member.submit_modal(form, {"reason": "wrong"})
    (kept,) = await store.feedback.newest(10)
    assert kept.question == "the larder"
