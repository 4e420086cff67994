"""Interactions as only a changed client would send them: past all that Discord checks before.

Simcord keeps tests from what Discord keeps its own clients from, and this goes around that.
`extra` is what else Discord tells of an interaction.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import Any

import discord
import simcord
from discord import ComponentType, InteractionType
from simcord.actors import _dispatch_actor_interaction
from simcord.backend import serializers

# Python's own reader of patterns, which has no public name.
sre: Any = import_module("re._constants")
sre_parser: Any = import_module("re._parser")
_SUBCOMMAND, _TEXT, _NUMBER, _TRUTH = 1, 3, 4, 5


async def command(
    actor: Any,
    channel: simcord.ChannelHandle,
    name: str,
    options: Mapping[str, object],
    *,
    extra: Mapping[str, Any] | None = None,
) -> simcord.InteractionResult:
    """Use a command by its whole name, with whatever as options."""
    root, *inner = name.split()
    given: list[dict[str, Any]] = [
        {"name": key, "type": _type_of(value), "value": value} for key, value in options.items()
    ]
    for part in reversed(inner):
        given = [{"name": part, "type": _SUBCOMMAND, "options": given}]
    data = {"id": "1", "name": root, "type": 1, "options": given}
    kind = InteractionType.application_command
    return await _dispatch_actor_interaction(
        actor, kind.value, channel, data, extra=dict(extra or {})
    )


async def press(
    actor: Any,
    message: discord.Message,
    custom_id: str,
    values: Sequence[str] | None = None,
    *,
    extra: Mapping[str, Any] | None = None,
) -> simcord.InteractionResult:
    """Press a button below a message, or pick from a menu, that need not be there."""
    component: dict[str, Any] = {"type": ComponentType.button.value, "style": 2, "label": "x"}
    if values is not None:
        component = {"type": ComponentType.string_select.value, "options": []}
    component["custom_id"] = custom_id
    backend = actor._env.backend
    stored = backend.get_message(message.channel.id, message.id)
    row = {"type": ComponentType.action_row.value, "components": [component]}
    below = {**serializers.message_payload(backend, stored), "components": [row]}
    data: dict[str, Any] = {"custom_id": custom_id, "component_type": component["type"]}
    if values is not None:
        data["values"] = list(values)
    return await _dispatch_actor_interaction(
        actor,
        InteractionType.component.value,
        _channel_of(actor, stored.channel_id),
        data,
        extra={**(extra or {}), "message": below},
        source_message_id=stored.id,
    )


def _channel_of(actor: Any, channel_id: int) -> simcord.ChannelHandle:
    channel = actor._env.backend.get_channel(channel_id)
    return simcord.ChannelHandle(actor._env, getattr(actor, "guild", None), channel)


async def send_form(
    actor: Any,
    channel: simcord.ChannelHandle,
    custom_id: str,
    fields: Sequence[Mapping[str, Any]],
    *,
    extra: Mapping[str, Any] | None = None,
) -> simcord.InteractionResult:
    """Send a form that need not have been opened, or not for the one who sends it."""
    labels = [{"type": ComponentType.label.value, "component": dict(field)} for field in fields]
    data = {"custom_id": custom_id, "components": labels}
    kind = InteractionType.modal_submit
    return await _dispatch_actor_interaction(
        actor, kind.value, channel, data, extra=dict(extra or {})
    )


def filled_in(form: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the fields of a form as Discord shows it, each with something in it."""
    return [_filled_in(label["component"]) for label in form["components"]]


def _filled_in(field: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: field[key] for key in ("type", "custom_id", "id") if key in field}
    match ComponentType(field["type"]):
        case ComponentType.string_select:
            return {**kept, "values": [field["options"][0]["value"]]}
        case ComponentType.radio_group:
            return {**kept, "value": field["options"][0]["value"]}
        case ComponentType.checkbox:
            return {**kept, "value": False}
    return {**kept, "value": "larder"}


def _type_of(value: object) -> int:
    return {bool: _TRUTH, int: _NUMBER}.get(type(value), _TEXT)


def matching(pattern: str, r: random.Random) -> str:
    """Return a text that a pattern matches, as the ids of the bot's components are written."""
    return _matching(sre_parser.parse(pattern), r)


def _matching(parsed: Iterable[tuple[Any, Any]], r: random.Random) -> str:
    text = ""
    for kind, what in parsed:
        if kind is sre.LITERAL:
            text += chr(what)
        elif kind is sre.IN:
            text += _one_of(r.choice(what), r)
        elif kind is sre.SUBPATTERN:
            text += _matching(what[-1], r)
        elif kind is sre.BRANCH:
            text += _matching(r.choice(what[1]), r)
        elif kind is sre.MAX_REPEAT:
            least, most, repeated = what
            text += "".join(_matching(repeated, r) for _ in range(r.randint(least, most)))
        else:
            raise NotImplementedError(kind)
    return text


def _one_of(choice: tuple[Any, Any], r: random.Random) -> str:
    kind, what = choice
    if kind is sre.RANGE:
        return chr(r.randint(*what))
    return r.choice("0123456789") if kind is sre.CATEGORY else chr(what)
