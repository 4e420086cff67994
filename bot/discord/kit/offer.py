"""What is picked from a menu has to be on it: Discord sends on whatever a changed client picks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import discord
from discord import app_commands


class NotOfferedError(app_commands.AppCommandError):
    """What was picked from a menu is not what the menu offers."""


def ensure_offered(items: Iterable[discord.ui.Item[Any]]) -> None:
    """Raise `NotOfferedError` where something was picked that is not offered, or too little."""
    for item in items:
        match item:
            case discord.ui.Select():
                picked, least = item.values, item.min_values
            case discord.ui.RadioGroup():
                picked, least = [] if item.value is None else [item.value], 1
            case _:
                continue
        offered = {option.value for option in item.options}
        if not offered.issuperset(picked) or (item.required and len(picked) < least):
            raise NotOfferedError
