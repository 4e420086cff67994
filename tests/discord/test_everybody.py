"""Members, moderators and people in direct messages are answered alike; private is private."""

from __future__ import annotations

from typing import Any

import pytest
import simcord

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.discord import WhoSaid
from bot.locales import load_locales
from bot.record import Record
from bot.search import Answer, Comparison, Edit, Span, Verdict
from bot.store import Store
from tests.conftest import Scripted, hits, services_on
from tests.discord.conftest import Stage, buttons_of, custom_id

LARDER = "vennick-larder-not-drain"
COMMANDS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("ask", {"question": "larder"}),
    ("ask", {"question": "what?"}),
    ("who-said", {"words": "larder"}),
    ("said-by", {"speaker": "orla-vennick", "topic": "mussels"}),
    ("both-sides", {"topic": "mussels"}),
    ("timeline", {"speaker": "orla-vennick"}),
    ("sources", {}),
    ("about", {}),
)


@pytest.fixture
def searcher(record: Record) -> Scripted:
    equal = hits(record, LARDER, "vennick-keep-petrel-out", "brekkan-scapegoat", "ostlie-one-room")
    spans = (Span(Edit.CHANGED, "pantry", "larder"),)
    return Scripted(
        record,
        {"larder": Answer(hits(record, LARDER, "ostlie-one-room", "brekkan-scapegoat"))}
        | {"equal": Answer(equal, equal=3)},
        Comparison(Verdict.ALTERED, spans),
    )


@pytest.fixture
async def services(store: Store, record: Record, searcher: Scripted) -> Services:
    return await services_on(store, KnowledgeBase(record, searcher))


def told(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    assert result.response is not None
    return result.response


def all_of(message: simcord.ResponseMessage) -> tuple[object, ...]:
    """Everything in a message that people see."""
    labels = [button.label for button in buttons_of(message)]
    return message.content, [embed.to_dict() for embed in message.embeds], labels


@pytest.mark.parametrize(("command", "options"), COMMANDS)
async def test_everybody_is_told_the_same_everywhere(
    stage: Stage, command: str, options: dict[str, Any]
) -> None:
    here = told(await stage.member.slash(stage.channel, command, **options))
    by_moderator = told(await stage.moderator.slash(stage.channel, command, **options))
    directly = told(await stage.member.user.slash(command, **options))
    assert here.content or here.embeds
    assert all_of(here) == all_of(by_moderator) == all_of(directly)


@pytest.mark.parametrize("menu", ["Who said this?", "Check this quote"])
async def test_a_message_is_looked_up_for_the_one_who_asks_only(stage: Stage, menu: str) -> None:
    message = await stage.member.send(stage.channel, "a harbour is a larder")
    for actor in (stage.member, stage.moderator):
        result = await actor.context_menu(stage.channel, menu, message)
        assert result.ephemeral
        assert "~~pantry~~ **larder**" in told(result).content
    assert not stage.said


async def test_a_private_answer_is_seen_by_nobody_else(stage: Stage) -> None:
    for command, option in (("ask", "question"), ("who-said", "words")):
        result = await stage.member.slash(
            stage.channel, command, **{option: "larder", "private": True}
        )
        assert result.ephemeral
    assert not stage.said


async def test_every_button_of_a_card_works_in_a_direct_message(stage: Stage) -> None:
    user = stage.member.user
    answer = told(await user.slash("ask", question="larder"))
    context = await user.click(answer, custom_id=custom_id(answer, "Context"))
    assert "The quote is in bold." in told(context).content
    more = told(await user.click(answer, custom_id=custom_id(answer, "More")))
    turned = await user.click(more, custom_id=custom_id(more, "Next"))
    assert "2 of 2" in told(turned).content
    form = await user.click(answer, custom_id=custom_id(answer, "Not helpful"))
    thanks = await user.submit_modal(form, {"reason": "wrong"})
    assert "Thank you" in told(thanks).content


async def test_a_stranger_may_look_behind_an_answer_and_sees_it_alone(stage: Stage) -> None:
    answer = told(await stage.member.slash(stage.channel, "ask", question="equal"))
    for label in ("1", "2", "More"):
        opened = await stage.moderator.click(answer, custom_id=custom_id(answer, label))
        assert opened.ephemeral
    assert [m.id for m in stage.said] == [answer.message.id]


async def test_the_buttons_of_several_cards_work_after_a_restart(
    stage: Stage, services: Services
) -> None:
    answer = told(await stage.member.slash(stage.channel, "ask", question="equal"))
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    opened = told(await stage.moderator.click(answer, custom_id=custom_id(answer, "3")))
    context = await stage.moderator.click(opened, custom_id=custom_id(opened, "Context"))
    assert "The quote is in bold." in told(context).content
