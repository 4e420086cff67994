"""The bot as every feature knows it: what it answers from, and what it holds people to."""

from __future__ import annotations

from typing import Any
from weakref import WeakValueDictionary

import discord

from bot.app.services import Services
from bot.locales import Locales

from .budget import Budget
from .connection import ConnectedBot
from .reception import Reception


class Bot(ConnectedBot):
    """A connection to Discord with the use cases behind it; `options` are those of discord.py."""

    def __init__(
        self, services: Services, locales: Locales, *, budget: Budget | None = None, **options: Any
    ) -> None:
        super().__init__(**options)
        self.services = services
        self.locales = locales
        self.budget = budget or Budget()
        self.reception = Reception()
        # The form that each person has open.
        self.forms: WeakValueDictionary[int, discord.ui.Modal] = WeakValueDictionary()

    @property
    def me(self) -> discord.ClientUser:
        """The bot's own account, known once it has logged in."""
        if self.user is None:
            raise RuntimeError("not logged in")
        return self.user
