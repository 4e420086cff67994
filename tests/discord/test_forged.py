"""What comes twice, from elsewhere or as no client sends it does nothing that it should not."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import discord
import pytest
import simcord
from discord import app_commands

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.knowledge.files import Files
from bot.record import Record
from bot.store import Store
from tests.conftest import ENGLISH, INVENTED, Scripted
from tests.discord.conftest import Stage, custom_id, open_to_the_bot
from tests.discord.forgery import command, filled_in, matching, press, send_form
from tests.discord.test_gaps import ask, gaps, id_of
from tests.discord.test_pending import DISPUTE, add
from tests.fuzz.test_discord import errors_in

if TYPE_CHECKING:
    from _typeshed import SupportsLenAndGetItem

T = TypeVar("T")

CHANGED = ENGLISH.text("error-changed")


@pytest.fixture
async def services(record: Record, searcher: Scripted, store: Store) -> Services:
    base = KnowledgeBase(record, searcher)
    return await Services.start(store, lambda: Files.read(INVENTED), lambda _: base)


@pytest.fixture
def sent(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Every interaction as the bot is told of it."""
    told_of: list[dict[str, Any]] = []
    emit = stage.env.backend.emit

    def noting(event: str, payload: dict[str, Any], **options: Any) -> Any:
        if event == "INTERACTION_CREATE":
            told_of.append(payload)
        return emit(event, payload, **options)

    monkeypatch.setattr(stage.env.backend, "emit", noting)
    return told_of


class Largest(random.Random):
    """Chooses the largest number and the last of a choice."""

    def randint(self, a: int, b: int) -> int:
        return max(a, b)

    def choice(self, seq: SupportsLenAndGetItem[T]) -> T:
        return seq[len(seq) - 1]


async def test_an_id_with_the_largest_numbers_is_answered_without_an_error(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    below = await stage.moderator.slash(stage.channel, "ask", question="larder?")
    assert below.acknowledged
    for pattern in stage.bot._connection._view_store._dynamic_items:
        result = await press(stage.moderator, stage.said[0], matching(pattern.pattern, Largest()))
        assert result.acknowledged, pattern
    assert errors_in(caplog) == []


async def test_an_interaction_that_comes_again_is_not_answered_again(
    stage: Stage, sent: list[dict[str, Any]]
) -> None:
    await stage.member.slash(stage.channel, "ask", question="larder?")
    (answer,) = stage.said
    await stage.member.click(answer, custom_id=custom_id(answer, "Context"))
    form = await stage.member.click(answer, custom_id=custom_id(answer, "Not helpful"))
    await stage.member.submit_modal(form, {"reason": "wrong"})
    assert [payload["type"] for payload in sent] == [2, 3, 3, 5]
    before = len(stage.env.http_requests)
    for payload in [*sent, *sent]:
        stage.env.backend.emit("INTERACTION_CREATE", payload)
        await stage.env.settle()
    assert stage.env.http_requests[before:] == []
    await stage.bot.services.backlog.settled()
    kept = await stage.bot.services.privacy.show(stage.member.id)
    assert (len(kept.questions), len(kept.remarks)) == (1, 1)


@pytest.mark.parametrize("message_content", [True])
async def test_machines_are_never_answered(stage: Stage) -> None:
    await open_to_the_bot(stage)
    machine = stage.guild.add_member(stage.env.create_user("machine", bot=True))
    webhook = stage.guild.create_webhook(stage.channel)
    for text in ("larder?", f"{stage.mention} larder?", "@bot larder?"):
        await machine.send(stage.channel, text)
        await webhook.send(text)
    await machine.user.send_dm("larder?")
    assert stage.said == []
    await stage.member.send(stage.channel, "larder?")
    assert len(stage.said) == 1


def choices_of(stage: Stage) -> Iterator[tuple[str, dict[str, object]]]:
    """Return every command that offers something to choose from, with what it does not offer."""
    for found in stage.bot.tree.walk_commands():
        if not isinstance(found, app_commands.Command):
            continue
        for parameter in found.parameters:
            if parameter.choices:
                yield found.qualified_name, {parameter.display_name: "something else"}


async def test_what_is_not_offered_is_not_taken(stage: Stage) -> None:
    tried = list(choices_of(stage))
    assert len(tried) >= 3
    before = stage.bot.services.settings.of(stage.guild.id)
    for name, options in tried:
        result = await command(stage.moderator, stage.channel, name, options)
        assert result.ephemeral
        assert result.response is not None
        assert result.response.content == CHANGED, name
    assert stage.bot.services.settings.of(stage.guild.id) == before
    assert {type(e) for e in stage.env.errors} == {app_commands.CommandSignatureMismatch}


class TestOfAnotherServer:
    """A moderator there is nobody here, whatever ids they have got hold of."""

    @pytest.fixture
    def stranger(self, stage: Stage) -> simcord.MemberActor:
        other = stage.env.create_guild()
        may = discord.Permissions(manage_guild=True)
        return other.add_member(
            stage.env.create_user("stranger"), roles=[other.create_role("M", permissions=may)]
        )

    @pytest.fixture
    async def there(self, stage: Stage, stranger: simcord.MemberActor) -> discord.Message:
        """A message of the bot on the other server."""
        channel = stage.bot.get_channel(stranger.guild.create_text_channel("talk").id)
        assert isinstance(channel, discord.TextChannel)
        return await channel.send("press")

    async def test_a_change_that_waits_is_neither_seen_nor_decided(
        self, stage: Stage, stranger: simcord.MemberActor, there: discord.Message
    ) -> None:
        await add(stage, DISPUTE.replace(b"The oil in", b"Oil in"))
        (change,) = await stage.bot.services.pending.waiting(stage.guild.id)
        digest = change.digest[:12]
        for id_ in (
            *(f"pending:accept:1:{digest}", f"pending:reject:1:{digest}", "pending:withdraw:1"),
            *("pending:open:1", "pending:words:1", "pending:details:1"),
        ):
            result = await press(stranger, there, id_)
            assert result.acknowledged
            assert result.modal is None
            assert "Oil in" not in str(result.response and result.response.embeds)
        assert await stage.bot.services.pending.waiting(stage.guild.id) == (change,)

    async def test_a_question_without_an_answer_is_not_seen(
        self, stage: Stage, stranger: simcord.MemberActor, there: discord.Message
    ) -> None:
        await ask(stage, "nearly quartzite")
        page = await gaps(stage)
        for what in ("gaps:answer", "gaps:propose"):
            result = await press(stranger, there, id_of(page, what))
            assert "quartzite" not in str(result.response and result.response.message.components)
        (gap,) = await stage.bot.services.gaps.of(stage.guild.id)
        assert "quartzite" in str(gap)

    async def test_a_form_opened_here_and_sent_there_proposes_nothing_here(
        self, stage: Stage, stranger: simcord.MemberActor, there: discord.Message
    ) -> None:
        form = await command(stage.moderator, stage.channel, "knowledge add", {})
        assert form.modal is not None
        channel = stranger.guild.channels["talk"]
        assert channel.id == there.channel.id
        await send_form(stranger, channel, form.modal["custom_id"], filled_in(form.modal))
        assert await stage.bot.services.pending.waiting(stage.guild.id) == ()
