"""Which language the bot speaks to somebody.

What moderators have set, else the question's own, else theirs, else the guild's.
"""

from __future__ import annotations

import discord

from bot.locales import Locales, Phrases

from .bot import Bot
from .place import in_force

# Languages that a person can set Discord to.
_SETTABLE = frozenset(locale.value.partition("-")[0] for locale in discord.Locale)
# Buttons of which every answer has one; each language has its own words for them.
_CARD = "button-context", "button-cite", "button-unhelpful"
_LABELS = *_CARD, "button-previous", "button-next"


def phrases_for(interaction: discord.Interaction[Bot], asked_in: str | None = None) -> Phrases:
    """Return the phrases for one who acts; `asked_in` is the language of their question, if any."""
    bot, own, guilds = interaction.client, interaction.locale, interaction.guild_locale
    return chosen(
        bot.locales,
        set_here=in_force(bot, interaction).language,
        asked_in=asked_in,
        own=str(own),
        guilds=str(guilds) if guilds else None,
    )


def phrases_on_card(interaction: discord.Interaction[Bot]) -> Phrases:
    """Return the phrases for one who presses a button of an answer.

    Discord cannot be set to every language that the bot speaks: below an answer in one of the
    others whoever presses is spoken to in it, and not in what Discord is set to instead.
    """
    message = interaction.message
    rows = message.components if message else []
    labels = {
        item.label
        for row in rows
        if isinstance(row, discord.ActionRow)
        for item in row.children
        if isinstance(item, discord.Button)
    }
    locales = interaction.client.locales
    told = (
        tag
        for tag in locales
        if tag not in _SETTABLE and not labels.isdisjoint(map(locales.of(tag).text, _LABELS))
    )
    return phrases_for(interaction, next(told, None))


def chosen(
    locales: Locales,
    *,
    set_here: str | None,
    asked_in: str | None,
    own: str | None = None,
    guilds: str | None = None,
) -> Phrases:
    """Choose among BCP 47 tags: what moderators set, the question's, the asker's, the guild's.

    Who asks in a language that the bot does not speak gets their own, else the base language: the
    guild's would be a third one.
    """
    if set_here is None and asked_in and not locales.speak(asked_in):
        return locales.of(own)
    return locales.of(set_here, asked_in, own, guilds)
