"""Who a message is meant for: the bot, or a channel in which the bot may speak up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import discord

# People write "@bot" without picking the bot from Discord's list.
_ANY_BOT = "bot"


@dataclass(frozen=True, slots=True)
class Heard:
    """A text the bot may answer; `addressed` when it was meant for the bot.

    `by_role` where a role with the bot's name was pinged in its place.
    """

    text: str
    addressed: bool
    by_role: bool = False


def heard_in(message: discord.Message, me: discord.ClientUser, *, is_open: bool) -> Heard | None:
    """Tell what a message asks of the bot; None when it is not for the bot.

    Without the message-content intent Discord delivers the text only of direct messages, mentions
    and replies that ping; everything else arrives empty.
    """
    if message.author.bot or message.webhook_id or message.is_system():
        return None
    mention = re.compile(rf"<@!?{me.id}>")
    text = mention.sub(" ", message.content).strip()
    if message.guild is None or me in message.mentions:
        return Heard(text, addressed=True)
    if role := _namesake(message, me):
        return Heard(text.replace(role.mention, " ").strip(), addressed=True, by_role=True)
    if not text:  # hidden from the bot, or a picture
        return None
    if _replies_to(message, me):
        return Heard(text, addressed=True)
    if not is_open:
        return None
    names = {_ANY_BOT, me.name, me.display_name, message.guild.me.display_name}
    called = _called_by(text, names)
    return Heard(text if called is None else called, addressed=called is not None)


def _namesake(message: discord.Message, me: discord.ClientUser) -> discord.Role | None:
    """Return the role that was pinged and is the bot's own, or is called as the bot is.

    Discord makes one with the bot's name and offers it above the bot; it delivers the ids of roles
    whether or not the text of the message is for the bot.
    """
    called = {me.name.casefold(), me.display_name.casefold()}
    for role in message.role_mentions:
        if role.name.casefold() in called or (role.tags and role.tags.bot_id == me.id):
            return role
    return None


def replied_message(message: discord.Message, me: discord.ClientUser) -> discord.Message | None:
    """Return the message of somebody else that this one replies to."""
    replied = message.reference.resolved if message.reference else None
    if isinstance(replied, discord.Message) and replied.author.id != me.id:
        return replied
    return None


def _replies_to(message: discord.Message, me: discord.ClientUser) -> bool:
    replied = message.reference.resolved if message.reference else None
    return isinstance(replied, discord.Message) and replied.author.id == me.id


def _called_by(text: str, names: Iterable[str]) -> str | None:
    """Return what follows a leading "@name", typed rather than picked; None without one."""
    for name in sorted(names, key=len, reverse=True):
        spelling = r"[\s_-]*".join(map(re.escape, re.split(r"[\s_-]+", name)))
        if match := re.match(rf"@{spelling}\b[\s,:]*", text, re.IGNORECASE):
            return text[match.end() :]
    return None
