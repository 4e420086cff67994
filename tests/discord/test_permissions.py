"""Who may do what: every command, button, menu and form, tried by everybody, past all menus.

The cells are made from what the bot offers: what is new and stands in no rule fails here.
"""

from __future__ import annotations

import contextlib
import inspect
import random
import re
import sqlite3
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord
from discord import AppCommandOptionType, AppCommandType, app_commands

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.discord.kit.component import Modal
from bot.knowledge.files import Files
from bot.record import Record
from bot.store import Store
from tests.conftest import ENGLISH, INVENTED, Scripted
from tests.discord.conftest import Stage, buttons_of
from tests.discord.forgery import command, filled_in, matching, press, send_form
from tests.discord.test_component import below
from tests.discord.test_pending import propose

# What only moderators may use; the first word of a command or of a custom id.
OF_MODERATORS = {"knowledge", "settings", "agree", "decline", "audit", "gaps", "pending"}
OF_EVERYBODY = {
    *("ask", "who-said", "said-by", "both-sides", "timeline", "sources", "about", "help"),
    *("card", "accounts", "context", "replies", "more", "p", "turn", "open-statement", "list"),
    *("unhelpful", "privacy", "statement", "cite", "follow", "unfollow", "event"),
}
REFUSALS = {ENGLISH.text("error-moderators-only"), ENGLISH.text("error-server-only")}
# Forms that it takes a text to open, which simcord attaches to no forged command.
FROM_A_TEXT = {"HeadingForm", "OutletForm", "SpeakerForm", "WordsForm"}
# Whether a form is for moderators, and how one of them opens it.
FORMS: Mapping[str, tuple[bool, Callable[[Stage, Any], Awaitable[simcord.InteractionResult]]]] = {
    "StatementForm": (True, lambda s, _: command(s.moderator, s.channel, "knowledge add", {})),
    "DetailsForm": (True, lambda s, below: press(s.moderator, below, "pending:details:1")),
    "SearchForm": (True, lambda s, below: press(s.moderator, below, f"gaps:search:{'0' * 16}")),
    "UnhelpfulForm": (False, lambda s, below: press(s.moderator, below, "unhelpful:a:")),
}


@dataclass(frozen=True)
class Person:
    """Somebody who acts, and where; `is_foreign` where the bot is theirs and not the server's."""

    actor: Any
    channel: simcord.ChannelHandle
    is_moderator: bool = False
    is_foreign: bool = False

    @property
    def extra(self) -> Mapping[str, Any]:
        """What Discord tells of whose the bot is there."""
        if not self.is_foreign:
            return {}
        return {"authorizing_integration_owners": {"1": str(self.actor.id)}}


@pytest.fixture
async def services(record: Record, searcher: Scripted, store: Store) -> Services:
    base = KnowledgeBase(record, searcher)
    return await Services.start(store, lambda: Files.read(INVENTED), lambda _: base)


@pytest.fixture
async def role(stage: Stage) -> simcord.RoleHandle:
    """A role whose members moderate, though they may not manage the server."""
    made = stage.guild.create_role("Keepers")
    keeper = stage.bot.services.settings
    await keeper.set_moderator_role(stage.guild.id, made.id, str(stage.moderator.id))
    return made


@pytest.fixture
async def people(stage: Stage, role: simcord.RoleHandle) -> dict[str, Person]:
    """Everybody who may act, in the order in which they are to: the moderators last."""
    env, guild = stage.env, stage.guild
    other = env.create_guild()
    manage = other.create_role("Mods", permissions=discord.Permissions(manage_guild=True))
    visitor = env.create_user("visitor")
    moderates_there = other.add_member(visitor, roles=[manage])
    once = guild.create_role("Once", permissions=discord.Permissions(manage_guild=True))
    former = guild.add_member(env.create_user("former"), roles=[once, role])
    env.backend.edit_role(guild.id, once.id, {"permissions": 0})
    env.backend.remove_member_role(guild.id, former.id, role.id)
    by_role = guild.add_member(env.create_user("keeper"), roles=[role])
    machine = guild.add_member(env.create_user("machine", bot=True))
    here, there = stage.channel, other.create_text_channel("talk")
    direct = env.create_user("direct")
    return {
        "member": Person(stage.member, here),
        "former moderator": Person(former, here),
        "moderator of another server": Person(guild.add_member(visitor), here),
        "somebody whose own the bot is": Person(moderates_there, there, is_foreign=True),
        "bot": Person(machine, here),
        "direct message": Person(direct, direct.dm_channel),
        "moderator by role": Person(by_role, here, is_moderator=True),
        "moderator": Person(stage.moderator, here, is_moderator=True),
    }


def commands_of(stage: Stage) -> Iterator[tuple[str, dict[str, object]]]:
    """Return every slash command of the bot, with what it cannot do without."""
    for found in stage.bot.tree.walk_commands():
        if isinstance(found, app_commands.Command):
            needed = {p.name: value_of(p) for p in found.parameters if p.required}
            yield found.qualified_name, needed


def value_of(parameter: app_commands.Parameter) -> object:
    if parameter.choices:
        return parameter.choices[0].value
    kinds = AppCommandOptionType
    return {kinds.integer: 1, kinds.boolean: True}.get(parameter.type, "larder")


def ids_of(stage: Stage) -> Iterator[str]:
    """Return a custom id for everything of the bot that can be pressed."""
    for pattern in stage.bot._connection._view_store._dynamic_items:
        yield matching(pattern.pattern, random.Random(pattern.pattern))  # noqa: S311


def first_of(name: str) -> str:
    return re.split("[ :]", name)[0]


class Cell:
    """Tries something, and says whether the one who tried was let."""

    def __init__(self, stage: Stage, watching: sqlite3.Connection) -> None:
        self._stage = stage
        self._watching = watching

    async def is_let(self, does: Awaitable[simcord.InteractionResult]) -> bool:
        """Do it; who is refused is told so alone, and nothing has been written."""
        await self._stage.bot.services.backlog.settled()
        await self._stage.bot.services.scrubbing.settled()
        before = self._written()
        result = await does
        assert result.acknowledged
        shown = [result.response, *result.followups]
        if not any(message and message.content in REFUSALS for message in shown):
            return True
        assert result.ephemeral
        assert self._written() == before
        assert all(isinstance(e, app_commands.CheckFailure) for e in self._stage.env.errors)
        return False

    def _written(self) -> object:
        """Return a number that changes with everything that another connection commits."""
        return self._watching.execute("PRAGMA data_version").fetchone()


@pytest.fixture
def cell(stage: Stage, path: Path) -> Iterator[Cell]:
    with contextlib.closing(sqlite3.connect(path)) as watching:
        yield Cell(stage, watching)


async def test_nobody_but_moderators_uses_their_commands(
    stage: Stage, people: Mapping[str, Person], cell: Cell
) -> None:
    tried = 0
    for who, person in people.items():
        for name, options in commands_of(stage):
            does = command(person.actor, person.channel, name, options, extra=person.extra)
            is_allowed = person.is_moderator or first_of(name) in OF_EVERYBODY
            assert await cell.is_let(does) is is_allowed, f"/{name}: {who}"
            tried += 1
    assert tried > 200


async def test_nobody_but_moderators_follows_for_a_whole_channel(
    people: Mapping[str, Person], cell: Cell
) -> None:
    for who, person in people.items():
        given = {"here": True, "topic": "mussels"}
        does = command(person.actor, person.channel, "follow", given, extra=person.extra)
        assert await cell.is_let(does) is person.is_moderator, who


async def test_nobody_but_moderators_uses_what_is_below_their_messages(
    stage: Stage, people: Mapping[str, Person], cell: Cell
) -> None:
    for who, person in people.items():
        message = await message_in(stage, person)
        for custom_id in ids_of(stage):
            does = press_or_pick(person, message, custom_id)
            is_allowed = person.is_moderator or first_of(custom_id) in OF_EVERYBODY
            assert await cell.is_let(does) is is_allowed, f"{custom_id}: {who}"


@pytest.mark.parametrize("form", sorted(FORMS))
async def test_nobody_but_moderators_sends_their_forms(
    stage: Stage, people: Mapping[str, Person], cell: Cell, form: str
) -> None:
    """Not even one that a moderator has opened."""
    for_moderators, open_ = FORMS[form]
    await propose(stage)
    message = await message_in(stage, people["moderator"])
    for who, person in people.items():
        shown = await open_(stage, message)
        assert shown.modal is not None
        fields, id_ = filled_in(shown.modal), shown.modal["custom_id"]
        does = send_form(person.actor, person.channel, id_, fields, extra=person.extra)
        assert await cell.is_let(does) is (person.is_moderator or not for_moderators), who


def test_every_form_of_the_bot_is_tried() -> None:
    leaves = {cls.__name__ for cls in below(Modal) if not cls.__subclasses__()}
    own = {cls.__name__ for cls in below(Modal) if cls.__module__.startswith("bot.")}
    assert leaves & own == {*FORMS, *FROM_A_TEXT}
    for cls in below(Modal):
        if cls.__name__ in FROM_A_TEXT:
            assert "await ensure_moderator(" in inspect.getsource(cls.on_submit)  # type: ignore[attr-defined]


async def test_everything_that_the_bot_offers_is_for_somebody(stage: Stage) -> None:
    """What is new here is to be put into one of the two rules."""
    offered = {name for name, _ in commands_of(stage)} | set(ids_of(stage))
    menus = stage.bot.tree.get_commands(type=AppCommandType.message)
    assert {first_of(name) for name in offered} == OF_EVERYBODY | OF_MODERATORS
    assert {menu.name for menu in menus} == {"Who said this?", "Check this quote"}


async def test_a_form_that_a_moderator_opened_to_mend_is_no_others(
    stage: Stage, people: Mapping[str, Person], cell: Cell
) -> None:
    """The one button that is kept in memory, below what is wrong with a statement."""
    form = await command(stage.moderator, stage.channel, "knowledge add", {})
    assert form.modal is not None
    fields = filled_in(form.modal)
    told = await send_form(stage.moderator, stage.channel, form.modal["custom_id"], fields)
    assert told.response is not None
    (custom_id,) = (b.custom_id for b in buttons_of(told.response) if b.custom_id)
    for who, person in people.items():
        if person.channel.id == stage.channel.id:
            does = press(person.actor, told.response.message, custom_id)
            assert await cell.is_let(does) is person.is_moderator, who


async def press_or_pick(
    person: Person, message: discord.Message, custom_id: str
) -> simcord.InteractionResult:
    """Press what is a button, and pick from what is not."""
    pressed = await press(person.actor, message, custom_id, extra=person.extra)
    if pressed.acknowledged:
        return pressed
    return await press(person.actor, message, custom_id, ["0" * 8], extra=person.extra)


async def message_in(stage: Stage, person: Person) -> discord.Message:
    """A message of the bot where somebody is."""
    id_ = person.channel.id
    channel = stage.bot.get_channel(id_) or await stage.bot.fetch_channel(id_)
    assert isinstance(channel, discord.abc.Messageable)
    return await channel.send("press")
