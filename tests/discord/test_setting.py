"""`/settings`: who may, what a moderator is told, and that it holds at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import discord
import pytest
import simcord

from bot.app.services import Services
from bot.app.settings import InForce, SettingChange
from bot.discord import WhoSaid
from bot.discord.kit.budget import Budget
from bot.discord.settings.setting_text import change_text, settings_embed
from bot.locales import Locales, Phrases, load_locales
from bot.record import Record
from bot.search import Answer, Ruling, Strictness
from bot.store import ChannelSettings, GuildSettings
from tests.conftest import ENGLISH, Scripted, hits
from tests.discord.conftest import Stage, open_to_the_bot

PERSIAN = "hint = بپرسید\nsettings-here = این سرور"
CHANGES: dict[str, dict[str, object]] = {
    "settings show": {},
    "settings channel": {"open": True},
    "settings language": {"language": "fa"},
    "settings private": {"answers": "private"},
    "settings strictness": {"bar": "strict"},
    "settings moderators": {},
    "settings notes": {},
    "settings questions": {"days": 7},
}


class Listening(Scripted):
    """A searcher that remembers how sure it had to be."""

    def __init__(self, record: Record) -> None:
        super().__init__(record, {"larder": Answer(hits(record, "vennick-larder-not-drain"))})
        self.heard: list[Strictness | None] = []

    def ask(
        self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
    ) -> Ruling:
        self.heard.append(unprompted)
        return super().ask(question, unprompted=unprompted)


@pytest.fixture
def searcher(record: Record) -> Listening:
    return Listening(record)


@pytest.fixture
def locales() -> Locales:
    """English and a little Persian."""
    english = load_locales().base
    return Locales({"en": english, "fa": Phrases("fa", [PERSIAN], english)})


@pytest.fixture
def simcord_bot(services: Services, locales: Locales, *, message_content: bool) -> WhoSaid:
    budget = Budget(actions=1000)
    return WhoSaid(services, locales, message_content=message_content, budget=budget)


@pytest.fixture
def everybody_sees_the_commands(stage: Stage) -> Iterator[None]:
    """An administrator has lifted the default permission for everybody."""
    command = stage.env.backend.commands[None]["settings", 1]
    everybody = {"id": str(stage.guild.id), "type": 1, "permission": True}
    stage.env.backend.set_command_permissions(stage.guild.id, int(command["id"]), [everybody])
    return iter(())


async def use(
    stage: Stage, command: str, by: simcord.MemberActor | None = None, **options: Any
) -> str:
    """What the one who used a command was told, and nobody else."""
    actor = by or stage.moderator
    result = await actor.slash(stage.channel, f"settings {command}", **options)
    assert result.ephemeral
    assert result.response is not None
    embeds = [json.dumps(embed.to_dict(), ensure_ascii=False) for embed in result.response.embeds]
    return "\n".join([result.response.content, *embeds])


def here(stage: Stage) -> InForce:
    return stage.bot.services.settings.at(stage.guild.id, stage.channel.id)


def guild(stage: Stage) -> GuildSettings:
    return stage.bot.services.settings.of(stage.guild.id)


class TestWhoMay:
    async def test_members_are_not_offered_the_commands(self, stage: Stage) -> None:
        assert not set(CHANGES) & set(stage.member.available_commands(stage.channel))
        assert set(CHANGES) <= set(stage.moderator.available_commands(stage.channel))

    async def test_nobody_is_offered_them_in_direct_messages(self, stage: Stage) -> None:
        assert not set(CHANGES) & set(stage.moderator.user.available_commands())

    @pytest.mark.parametrize("command", CHANGES)
    @pytest.mark.usefixtures("everybody_sees_the_commands")
    async def test_a_member_is_refused_even_where_they_are_offered(
        self, stage: Stage, command: str
    ) -> None:
        before = guild(stage)
        result = await stage.member.slash(stage.channel, command, **CHANGES[command])
        assert result.ephemeral
        assert result.response is not None
        assert "Manage Server" in result.response.content
        assert guild(stage) == before
        assert [type(error).__name__ for error in stage.env.errors] == ["MissingPermissions"]

    @pytest.mark.usefixtures("everybody_sees_the_commands")
    async def test_members_with_the_moderators_role_may_until_it_is_taken_away(
        self, stage: Stage
    ) -> None:
        keepers = stage.guild.create_role("Keepers")
        keeper = stage.guild.add_member(stage.env.create_user("kim"), roles=[keepers])
        await use(stage, "moderators", role=keepers)
        assert "9 days" in await use(stage, "questions", by=keeper, days=9)
        assert guild(stage).question_days == 9
        await stage.bot.http.remove_role(stage.guild.id, keeper.id, keepers.id)
        assert "Manage Server" in await use(stage, "questions", by=keeper, days=8)
        assert guild(stage).question_days == 9
        assert len(stage.env.errors) == 1

    @pytest.mark.usefixtures("everybody_sees_the_commands")
    async def test_the_role_does_not_let_its_members_say_who_moderates(self, stage: Stage) -> None:
        keepers = stage.guild.create_role("Keepers")
        keeper = stage.guild.add_member(stage.env.create_user("kim"), roles=[keepers])
        await use(stage, "moderators", role=keepers)
        assert "Manage Server" in await use(stage, "moderators", by=keeper)
        assert guild(stage).moderator_role == keepers.id

    async def test_somebody_who_installed_the_bot_for_themselves_is_no_moderator_elsewhere(
        self, stage: Stage, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(discord.Interaction, "is_user_integration", lambda _: True)
        monkeypatch.setattr(discord.Interaction, "is_guild_integration", lambda _: False)
        assert "server only" in await use(stage, "questions", days=9)
        assert guild(stage).question_days == 30
        assert len(stage.env.errors) == 1


class TestEffect:
    @pytest.mark.parametrize("message_content", [True])
    async def test_an_opened_channel_is_answered_at_once_until_it_is_closed(
        self, stage: Stage
    ) -> None:
        assert "closed" in (told := await use(stage, "channel", open=True))
        assert "MESSAGE_CONTENT" not in told
        await stage.member.send(stage.channel, "larder?")
        assert len(stage.said) == 1
        assert "before: open" in await use(stage, "channel", open=False, channel=stage.channel)
        await stage.member.send(stage.channel, "larder?")
        assert len(stage.said) == 1

    async def test_a_channel_that_cannot_be_heard_is_said_to_need_the_operator(
        self, stage: Stage
    ) -> None:
        assert "MESSAGE_CONTENT=true" in await use(stage, "channel", open=True)
        assert here(stage).is_open

    async def test_another_channel_can_be_named(self, stage: Stage) -> None:
        other = stage.guild.create_text_channel("other")
        await use(stage, "channel", open=True, channel=other)
        assert not here(stage).is_open
        assert stage.bot.services.settings.at(stage.guild.id, other.id).is_open

    @pytest.mark.parametrize("message_content", [True])
    async def test_the_bar_of_the_channel_goes_before_the_servers(
        self, stage: Stage, searcher: Listening
    ) -> None:
        await open_to_the_bot(stage)
        for bar, channel in (("strict", None), ("eager", stage.channel), ("server", stage.channel)):
            options: dict[str, Any] = {"channel": channel} if channel else {}
            await use(stage, "strictness", bar=bar, **options)
            await stage.member.send(stage.channel, f"larder {bar}?")
        await stage.member.send(stage.channel, f"{stage.mention} larder?")
        assert searcher.heard == [Strictness.STRICT, Strictness.EAGER, Strictness.STRICT, None]

    async def test_answers_to_commands_are_private_where_that_is_set(self, stage: Stage) -> None:
        await use(stage, "private", answers="private")
        assert (await self.ask(stage)).ephemeral
        assert not (await self.ask(stage, private=False)).ephemeral
        await use(stage, "private", answers="public", channel=stage.channel)
        assert not (await self.ask(stage)).ephemeral
        assert (await self.ask(stage, private=True)).ephemeral

    @staticmethod
    async def ask(stage: Stage, **options: Any) -> simcord.InteractionResult:
        return await stage.member.slash(stage.channel, "ask", question="larder?", **options)

    async def test_a_set_language_is_spoken_to_everybody_at_once(self, stage: Stage) -> None:
        told = await use(stage, "language", language="fa")
        assert "این سرور" in told
        await stage.member.send(stage.channel, stage.mention)
        assert "بپرسید" in stage.said[-1].content
        await use(stage, "language", language="en", channel=stage.channel)
        await stage.member.send(stage.channel, stage.mention)
        assert "/who-said" in stage.said[-1].content
        await use(stage, "language", language="auto", channel=stage.channel)
        await stage.member.send(stage.channel, stage.mention)
        assert "بپرسید" in stage.said[-1].content

    async def test_a_thread_has_what_its_channel_has(self, stage: Stage) -> None:
        await use(stage, "language", language="fa", channel=stage.channel)
        start = await stage.member.send(stage.channel, "a start")
        thread = await start.create_thread(name="aside")
        (handle,) = (t for t in stage.channel.threads if t.id == thread.id)
        await stage.member.send(handle, stage.mention)
        assert handle.last_message is not None
        assert "بپرسید" in handle.last_message.content

    async def test_a_language_that_the_bot_does_not_speak_is_refused(self, stage: Stage) -> None:
        assert "no such language" in await use(stage, "language", language="tlh")
        assert guild(stage).language is None

    @pytest.mark.parametrize(
        ("typed", "offered"),
        [("", ["auto", "en", "fa"]), ("فار", ["fa"]), ("EN", ["en"]), ("klingon", [])],
    )
    async def test_languages_are_offered_by_their_own_names(
        self, stage: Stage, typed: str, offered: list[str]
    ) -> None:
        found = await stage.moderator.autocomplete(
            stage.channel, "settings language", "language", typed
        )
        assert [choice["value"] for choice in found] == offered

    async def test_everybody_cannot_be_made_moderator(self, stage: Stage) -> None:
        told = await use(stage, "moderators", role=stage.guild.default_role)
        assert "another role" in told
        assert guild(stage).moderator_role is None

    async def test_notes_go_where_it_is_set_and_nowhere_again(self, stage: Stage) -> None:
        assert stage.channel.mention in await use(stage, "notes", channel=stage.channel)
        assert guild(stage).notes_channel == stage.channel.id
        assert "nowhere" in await use(stage, "notes")
        assert guild(stage).notes_channel is None

    async def test_a_channel_closed_to_the_bot_is_named_as_such(self, stage: Stage) -> None:
        hidden = stage.guild.create_text_channel("hidden")
        channel = stage.bot.get_channel(hidden.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.set_permissions(channel.guild.me, send_messages=False)
        assert "cannot send messages" in await use(stage, "notes", channel=hidden)


class TestShow:
    async def test_it_shows_the_server_and_the_channels_that_differ(self, stage: Stage) -> None:
        await use(stage, "questions", days=1)
        await use(stage, "channel", open=True)
        await use(stage, "strictness", bar="eager", channel=stage.channel)
        shown = await use(stage, "show")
        assert "kept for one day" in shown
        assert f"{stage.channel.mention}: open · eager" in shown

    def test_a_channel_that_is_left_to_the_server_is_not_listed(self) -> None:
        settings = GuildSettings(channels={7: ChannelSettings()})
        assert "<#7>" not in str(settings_embed("s", settings, ENGLISH).to_dict())

    def test_what_is_too_much_for_one_message_is_counted(self) -> None:
        busy = ChannelSettings(True, "fa", True, Strictness.EAGER)
        channels = {10**18 + n: busy for n in range(500)}
        embed = settings_embed("*" * 100, GuildSettings(channels=channels), ENGLISH)
        listed = embed.fields[-1].value or ""
        assert len(listed) <= 1024
        assert len(embed) <= 6000
        assert len(embed.title or "") <= 256
        assert listed.splitlines()[-1] == f"… and {500 - len(listed.splitlines()) + 1} more"

    @pytest.mark.parametrize(
        ("change", "after", "before"),
        [
            (
                SettingChange(1, None, "language", None, "fa", "5"),
                "**Language** for this server: Persian",
                "-# before: each in their own",
            ),
            (
                SettingChange(1, 7, "is_private", True, None, "5"),
                "**Answers to commands** for <#7>: as on the server",
                "-# before: only the one who asks sees them",
            ),
            (
                SettingChange(1, None, "moderator_role", 8, None, "5"),
                "**Moderators** for this server: members with “Manage Server”",
                "-# before: members with “Manage Server” or <@&8>",
            ),
            (
                SettingChange(1, None, "question_days", 30, 0, "5"),
                "**Texts of questions** for this server: not kept",
                "-# before: kept for 30 days",
            ),
            (
                SettingChange(1, None, "notes_channel", 4, 4, "5"),
                "**Notes for moderators** for this server was so already: <#4>",
                None,
            ),
        ],
    )
    def test_a_change_is_told_with_what_was_before(
        self, change: SettingChange, after: str, before: str | None
    ) -> None:
        assert change_text(change, ENGLISH).split("\n") == [after, *filter(None, [before])]
