"""Interactions as only a changed client would send them: past all that Discord checks before.

Simcord keeps tests from what Discord keeps its own clients from, and this goes around that.
"""

from __future__ import annotations

import random
import re._constants as sre
import re._parser as sre_parser
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import simcord
from discord import ComponentType, InteractionType
from simcord.actors import _component_interaction, _dispatch_actor_interaction

_SUBCOMMAND, _TEXT, _NUMBER, _TRUTH = 1, 3, 4, 5


async def command(
    actor: Any, channel: simcord.ChannelHandle, name: str, options: Mapping[str, object]
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
    return await _dispatch_actor_interaction(actor, kind.value, channel, data)


async def press(
    actor: Any, message: Any, custom_id: str, values: Sequence[str] | None = None
) -> simcord.InteractionResult:
    """Press a button below a message, or pick from a menu, that need not be there."""
    kind = ComponentType.button if values is None else ComponentType.string_select
    data: dict[str, Any] = {"custom_id": custom_id, "component_type": kind.value}
    if values is not None:
        data["values"] = list(values)
    stored = actor._env.backend.get_message(message.channel.id, message.id)
    return await _component_interaction(actor, stored, data)


async def send_form(
    actor: Any, channel: simcord.ChannelHandle, custom_id: str, values: Mapping[str, str]
) -> simcord.InteractionResult:
    """Send a form that need not have been opened."""
    rows = [
        {"type": 1, "components": [{"type": 4, "custom_id": key, "value": value}]}
        for key, value in values.items()
    ]
    data = {"custom_id": custom_id, "components": rows}
    kind = InteractionType.modal_submit
    return await _dispatch_actor_interaction(actor, kind.value, channel, data)


def _type_of(value: object) -> int:
    return {bool: _TRUTH, int: _NUMBER}.get(type(value), _TEXT)


def matching(pattern: str, r: random.Random) -> str:
    """Give a text that a pattern matches, as the ids of the bot's components are written."""
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
