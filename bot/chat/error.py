"""One path for everything that goes wrong: a short apology for people, the details in the log."""

from __future__ import annotations

import logging
import secrets
from typing import Any

import discord
from discord import app_commands

from bot.service import MAX_QUESTION, BusyError, TooLongError

_log = logging.getLogger(__name__)


def apology(error: BaseException) -> str:
    """Say what went wrong; what nobody expected is logged under the id that the text names."""
    match _cause(error):
        case BusyError():
            return "Busy just now. Please try again in a moment."
        case TooLongError():
            return f"That is too long: {MAX_QUESTION:,} characters at most."
        case app_commands.NoPrivateMessage():
            return "This command works on a server only."
        case app_commands.CheckFailure():
            return "This command is for moderators: it takes the “Manage Server” permission."
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return "This command has changed. Please reload Discord and try again."
        case cause:
            error_id = secrets.token_hex(4)
            _log.error("error %s", error_id, exc_info=cause)
            return f"Sorry, that did not work. If it stays so, tell a moderator: error {error_id}."


def _cause(error: BaseException) -> BaseException:
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error


async def apologise(interaction: discord.Interaction[Any], error: BaseException) -> None:
    """Tell the one who acted, and nobody else, that it went wrong."""
    text = apology(error)
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except discord.HTTPException:
        _log.exception("could not apologise")
