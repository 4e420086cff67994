"""The command tree: errors on the one path, and synced only when Discord has other commands."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import discord
from discord import app_commands

from .error import apologise

_log = logging.getLogger(__name__)

# What makes a command the same command; Discord adds ids, versions and defaults of its own.
_COMPARED = (
    "name",
    "type",
    "name_localizations",
    "description",
    "description_localizations",
    "options",
    "required",
    "choices",
    "value",
    "min_value",
    "max_value",
    "min_length",
    "max_length",
    "autocomplete",
    "contexts",
    "default_member_permissions",
)
_LOCALISED = {"name_localizations", "description_localizations"}

_Command: TypeAlias = (
    app_commands.Command[Any, ..., Any] | app_commands.ContextMenu | app_commands.Group
)


class Tree(app_commands.CommandTree[Any]):
    """Application commands of the bot."""

    async def on_error(
        self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /
    ) -> None:
        """Answer every failed command on the one error path."""
        await apologise(interaction, error)

    async def sync_if_changed(self) -> bool:
        """Register the commands where Discord knows others, and say whether that was needed.

        Asking first costs one request; registering on every start meets rate limits.
        """
        wanted = [await self._payload(command) for command in self.get_commands()]
        if _shape(wanted) == _shape(await self._known()):
            return False
        await self.sync()
        _log.info("registered %d commands", len(wanted))
        return True

    async def _payload(self, command: _Command) -> Mapping[str, Any]:
        if self.translator is None:
            return command.to_dict(self)
        return await command.get_translated_payload(self, self.translator)

    async def _known(self) -> list[Mapping[str, Any]]:
        """Ask Discord for its commands as they are, in every language.

        Not `fetch_commands`: discord.py 2.7.1 loses contexts and permissions in between, and asks
        for no languages.
        """
        route = discord.http.Route(
            "GET",
            "/applications/{application_id}/commands",
            application_id=self.client.application_id or 0,
        )
        known: list[Mapping[str, Any]] = await self.client.http.request(
            route, params={"with_localizations": "true"}
        )
        return known


def _shape(commands: Iterable[Mapping[str, Any]]) -> list[object]:
    """Reduce commands to what is compared; their own order does not matter."""
    return sorted((_compared(command) for command in commands), key=repr)


def _compared(value: object) -> object:
    if isinstance(value, Mapping):
        # Discord spells out defaults that discord.py leaves away, so what is empty is left out.
        return {
            key: _words(value[key]) if key in _LOCALISED else _compared(value[key])
            for key in _COMPARED
            if value.get(key)
        }
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_compared(item) for item in value]
    # Permissions go out as a number and come back as text.
    return str(value)


def _words(by_locale: Mapping[str, str]) -> list[tuple[str, str]]:
    return sorted(by_locale.items())
