"""A simulated Discord server with the real bot, a member and a moderator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import discord
import pytest
import simcord

from bot.app.services import Services
from bot.discord import WhoSaid
from bot.discord.kit.budget import Budget
from bot.discord.kit.reception import Reception
from bot.locales import load_locales
from tests.discord.contract import contract
from tests.discord.limit import overruns


@dataclass
class Stage:
    """A server with a channel, and people who act in it."""

    env: simcord.Env
    bot: WhoSaid
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    member: simcord.MemberActor
    moderator: simcord.MemberActor

    @property
    def said(self) -> list[discord.Message]:
        """What the bot has said in the channel, oldest first."""
        return [m for m in self.channel.history() if m.author.id == self.bot.me.id]

    @property
    def mention(self) -> str:
        return self.bot.me.mention


@pytest.fixture
def message_content() -> bool:
    """Whether Discord has granted message content; a test may say otherwise."""
    return False


@pytest.fixture
def simcord_bot(services: Services, *, message_content: bool) -> WhoSaid:
    # Tests ask faster than people.
    budget = Budget(actions=1000)
    return WhoSaid(services, load_locales(), message_content=message_content, budget=budget)


@pytest.fixture
def stage(
    simcord_env: simcord.Env, simcord_bot: WhoSaid, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Stage]:
    """Return the stage; whatever the bot asks of Discord on it has to be what Discord takes."""
    # Where many tests run at once, a bot takes its time.
    simcord_env.settle_timeout = 60.0
    # What the bot goes on doing behind an answer ends in a wait that wakes nobody: look often.
    looks_often = partial(simcord_env._settle_internal, idle=0.002)
    monkeypatch.setattr(simcord_env, "_settle_internal", looks_often)
    # Simcord's time stands still until a test lets it go on, and is what ids are made of.
    timed = partial(Reception, clock=lambda: simcord_env.backend.clock.elapsed)
    monkeypatch.setattr("bot.discord.kit.bot.Reception", timed)
    simcord_bot.reception = timed()
    # Every step waits for whatever the bot does behind it.
    simcord_bot.services.backlog.rest_s = 0.0
    guild = simcord_env.create_guild()
    moderators = guild.create_role("Moderators", permissions=discord.Permissions(manage_guild=True))
    yield Stage(
        simcord_env,
        simcord_bot,
        guild,
        guild.create_text_channel("talk"),
        guild.add_member(simcord_env.create_user("ann")),
        guild.add_member(simcord_env.create_user("mod"), roles=[moderators]),
    )
    described = contract()
    assert [
        fault
        for request in simcord_env.http_requests
        for fault in (*overruns(request), *(described.faults(request) if described else ()))
    ] == []


async def open_to_the_bot(stage: Stage, *, is_open: bool = True) -> None:
    """A moderator has opened the channel, or closed it again."""
    settings = stage.bot.services.settings
    await settings.set_open(stage.guild.id, stage.channel.id, is_open, str(stage.moderator.id))


def buttons_of(message: discord.Message | simcord.ResponseMessage) -> list[discord.Button]:
    shown = message.message if isinstance(message, simcord.ResponseMessage) else message
    return [
        child
        for row in shown.components
        if isinstance(row, discord.ActionRow)
        for child in row.children
        if isinstance(child, discord.Button)
    ]


def custom_id(message: discord.Message | simcord.ResponseMessage, label: str) -> str:
    """The custom id of the button whose label begins so."""
    (found,) = (b.custom_id for b in buttons_of(message) if (b.label or "").startswith(label))
    assert found is not None
    return found


def more_id(message: discord.Message) -> str:
    """The custom id of the "More" button."""
    return custom_id(message, "More")
