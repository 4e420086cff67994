"""The command tree: one budget, one error path, and registered only where Discord has others."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

import discord
from discord import AppCommandType, app_commands

from .kit.admission import admit
from .kit.error import apologise

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
    "channel_types",
    "contexts",
    "integration_types",
    "default_member_permissions",
)
_LOCALISED = {"name_localizations", "description_localizations"}

_Command: TypeAlias = (
    app_commands.Command[Any, ..., Any] | app_commands.ContextMenu | app_commands.Group
)


class ChangeKind(StrEnum):
    """What becomes of a command."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class CommandChange:
    """One command that Discord has otherwise than the bot, or that one of them lacks."""

    name: str
    type: AppCommandType
    kind: ChangeKind

    def __str__(self) -> str:
        shown = f"/{self.name}" if self.type is AppCommandType.chat_input else f'"{self.name}"'
        return f"{self.kind} {shown}"


class Tree(app_commands.CommandTree[Any]):
    """Application commands of the bot."""

    async def on_error(
        self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /
    ) -> None:
        """Answer every failed command on the one error path."""
        await apologise(interaction, error)

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Let every command in by the one door, with what it offers to choose from."""
        if not admit(interaction):
            return False
        _ensure_offered(interaction)
        return True

    async def sync_if_changed(self) -> bool:
        """Register the commands where Discord knows others, and say whether that was needed.

        Asking first costs one request; registering on every start meets rate limits.
        """
        changes = await self.changes()
        if changes:
            await self.sync()
            _log.info("registered the commands: %s", "; ".join(map(str, changes)))
        return bool(changes)

    async def changes(self) -> tuple[CommandChange, ...]:
        """Tell what registering would change, by name; what Discord has alone would disappear."""
        wanted = _by_name([await self._payload(command) for command in self.get_commands()])
        known = _by_name(await self._known())
        return tuple(
            CommandChange(name, AppCommandType(type_), _kind_of(known.get(key), wanted.get(key)))
            for key in sorted(wanted.keys() | known.keys())
            for name, type_ in [key]
            if known.get(key) != wanted.get(key)
        )

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


def _ensure_offered(interaction: discord.Interaction[Any]) -> None:
    """Raise `CommandSignatureMismatch` where somebody has chosen what is not offered (any more).

    discord.py hands on whatever comes, and Discord goes by the commands that it has.
    """
    command = interaction.command
    if not isinstance(command, app_commands.Command):
        return
    for option in command.parameters:
        offered = [choice.value for choice in option.choices]
        if offered and _chosen(interaction, option, offered[0]) not in offered:
            raise app_commands.CommandSignatureMismatch(command)


def _chosen(
    interaction: discord.Interaction[Any], option: app_commands.Parameter, otherwise: object
) -> object:
    return dict(iter(interaction.namespace)).get(option.display_name, otherwise)


def _by_name(commands: Iterable[Mapping[str, Any]]) -> dict[tuple[str, int], object]:
    """Reduce commands to what is compared; one of each type may have the same name."""
    return {(command["name"], command.get("type", 1)): _compared(command) for command in commands}


def _kind_of(known: object, wanted: object) -> ChangeKind:
    if known is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if wanted is None else ChangeKind.CHANGED


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
