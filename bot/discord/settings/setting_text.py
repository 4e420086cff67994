"""Settings in words: what is set, what was changed. Pure rendering."""

from __future__ import annotations

from collections.abc import Iterator

import discord

from bot.app.settings import SettingChange
from bot.locales import Phrases
from bot.store import ChannelSettings, GuildSettings

from ..kit.text import fitted

_MAX_TITLE = 200
_MAX_FIELD = 1024
_COLOUR = discord.Colour(0x2F6F9F)
_OF_GUILD = (
    "language",
    "is_private",
    "strictness",
    "moderator_role",
    "notes_channel",
    "question_days",
)

_YES = {"is_open": "value-open", "is_private": "value-private"}
_NO = {"is_open": "value-closed", "is_private": "value-public"}
_UNSET = {
    "language": "value-language-own",
    "moderator_role": "value-moderators",
    "notes_channel": "value-notes-none",
}


def change_text(change: SettingChange, phrases: Phrases) -> str:
    """Say what was changed, and what it was before."""
    here = phrases.text("settings-here")
    named = {
        "what": phrases.text(_name_key(change.what)),
        "where": here if change.channel_id is None else f"<#{change.channel_id}>",
        "after": _value(change, change.after, phrases),
    }
    if change.before == change.after:
        return phrases.text("settings-unchanged", **named)
    before = phrases.text("settings-before", before=_value(change, change.before, phrases))
    return f"{phrases.text('settings-changed', **named)}\n-# {before}"


def settings_embed(server: str, settings: GuildSettings, phrases: Phrases) -> discord.Embed:
    """Show all that is set for a server, and the channels that differ from it."""
    title = phrases.text("settings-title", server=fitted(server, _MAX_TITLE - 50))
    embed = discord.Embed(title=title[:_MAX_TITLE], colour=_COLOUR)
    for what in _OF_GUILD:
        value = value_text(what, getattr(settings, what), phrases)
        embed.add_field(name=phrases.text(_name_key(what)), value=value)
    if lines := list(_channel_lines(settings, phrases)):
        listed = _that_fit(lines, phrases)
        embed.add_field(name=phrases.text("settings-channels"), value=listed, inline=False)
    return embed


def value_text(what: str, value: object, phrases: Phrases) -> str:
    """Say what one setting of a server is."""
    match what, value:
        case (("is_open" | "is_private"), _):
            return phrases.text(_YES[what] if value else _NO[what])
        case _, None:
            return phrases.text(_UNSET[what])
        case "moderator_role", _:
            return phrases.text("value-moderators-role", role=f"<@&{value}>")
        case "notes_channel", _:
            return f"<#{value}>"
        case "question_days", int(days):
            return phrases.text("value-question-days", days=days)
        case "language", str(tag):
            return phrases.language_name(tag)
    return phrases.text(f"value-{value}")


def _value(change: SettingChange, value: object, phrases: Phrases) -> str:
    """Say what a value is; in a channel, None leaves the matter to the server."""
    if change.channel_id is not None and value is None:
        return phrases.text("value-as-server")
    return value_text(change.what, value, phrases)


def _channel_lines(settings: GuildSettings, phrases: Phrases) -> Iterator[str]:
    for channel_id, channel in sorted(settings.channels.items()):
        if channel != ChannelSettings():
            yield f"<#{channel_id}>: {phrases.beside(*_brief(channel, phrases))}"


def _brief(channel: ChannelSettings, phrases: Phrases) -> Iterator[str]:
    if channel.is_open:
        yield phrases.text("brief-open")
    if channel.language is not None:
        yield phrases.language_name(channel.language)
    if channel.is_private is not None:
        yield phrases.text("brief-private" if channel.is_private else "brief-public")
    if channel.strictness is not None:
        yield phrases.text(f"brief-{channel.strictness}")


def _that_fit(lines: list[str], phrases: Phrases) -> str:
    for kept in range(len(lines), 0, -1):
        left = len(lines) - kept
        more = [phrases.text("settings-more", count=left)] if left else []
        if len(text := "\n".join([*lines[:kept], *more])) <= _MAX_FIELD:
            return text
    return phrases.text("settings-more", count=len(lines))


def _name_key(what: str) -> str:
    return f"setting-{what.replace('_', '-')}"
