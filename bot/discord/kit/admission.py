"""The one door that every interaction comes in by: commands, buttons, menus and forms."""

from __future__ import annotations

from functools import partial

import discord

from .bot import Bot
from .budget import ACTION
from .error import apologise
from .reception import StoppingError


def admit(interaction: discord.Interaction[Bot], cost: int = ACTION) -> bool:
    """Tell whether to respond; False for what came before, and for what Discord takes no more.

    Its cost is taken from the budget of the one who acts. Raise `OverBudgetError` where that is
    not left, `RushError` where too many are answered, `StoppingError` where the bot is to stop.
    """
    bot = interaction.client
    if not bot.reception.is_new(interaction.id):
        return False
    if interaction.type is discord.InteractionType.autocomplete:
        # Discord asks for completions at every key, and takes no apology for them.
        return bot.reception.is_open
    if not bot.reception.is_in_time(interaction.id):
        return False
    bot.reception.take_on(partial(apologise, interaction, StoppingError()), is_pressing=True)
    bot.budget.spend(interaction.user.id, cost)
    return True
