"""Names and descriptions of commands in the languages that Discord has and the bot speaks.

English stands in the code, every other language in its `command.ftl`. What is missing there, or
what Discord would refuse, stays English.
"""

from __future__ import annotations

import re
import unicodedata

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location
from discord.app_commands import TranslationContextTypes

from bot.locales import Locales

_MAX_NAME = 32
_MAX_DESCRIPTION = 100
_NAMES = {Location.command_name, Location.group_name, Location.parameter_name}
_DESCRIPTIONS = {
    Location.command_description,
    Location.group_description,
    Location.parameter_description,
}


class CommandTranslator(app_commands.Translator):
    """Gives Discord the commands in other languages."""

    def __init__(self, locales: Locales) -> None:
        self._locales = locales

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: TranslationContextTypes,
    ) -> str | None:
        """Return the words, or None where there are none that Discord takes."""
        key = key_of(context)
        phrases = self._locales.of(locale.value)
        if not phrases.is_in(locale.value) or not phrases.has(key):
            return None
        text = phrases.text(key)
        return text if is_taken(text, context) else None


def key_of(context: TranslationContextTypes) -> str:
    """Return the key under which the words of a place in the command tree stand."""
    part = "description" if context.location in _DESCRIPTIONS else "name"
    match context.data:
        case app_commands.ContextMenu() as menu:
            return f"menu-{_slug(menu.name)}-{part}"
        case app_commands.Command() | app_commands.Group() as command:
            return f"command-{_slug(command.qualified_name)}-{part}"
        case app_commands.Parameter() as option:
            command_name = _slug(option.command.qualified_name)
            return f"option-{command_name}-{_slug(option.display_name)}-{part}"
        case app_commands.Choice() as choice:
            return f"choice-{_slug(str(choice.value))}-{part}"
        case other:
            raise TypeError(f"no words are kept for {other!r}")


def is_taken(text: str, context: TranslationContextTypes) -> bool:
    """Tell whether Discord takes a text in a place.

    https://discord.com/developers/docs/interactions/application-commands#application-command-object
    """
    if isinstance(context.data, app_commands.ContextMenu):
        return 1 <= len(text) <= _MAX_NAME
    if context.location in _NAMES:
        return 1 <= len(text) <= _MAX_NAME and text == text.lower() and all(map(_is_in_name, text))
    return 1 <= len(text) <= _MAX_DESCRIPTION


def _is_in_name(char: str) -> bool:
    return char in "-_'" or unicodedata.category(char)[0] in "LN"


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
