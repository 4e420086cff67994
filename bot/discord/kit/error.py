"""One path for everything that goes wrong: a short apology for people, the details in the log."""

from __future__ import annotations

import logging
import math
import secrets
from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot.app.answering.clerk import MAX_QUESTION, TooLongError
from bot.app.answering.queue import BusyError
from bot.app.revisions.workshop import CrowdedError
from bot.authoring.refusal import ReviewError
from bot.locales import Phrases
from bot.store import StoreBusyError

from .delivery import is_undeliverable, log_undelivered
from .language import phrases_for
from .offer import NotOfferedError
from .reception import RushError, StoppingError
from .text import fitted

_log = logging.getLogger(__name__)
_MOST_WHY = 500


# What is told of an error that has nothing to fill in; the first that fits counts.
_TOLD: Sequence[tuple[type[BaseException], str]] = (
    (StoppingError, "error-stopping"),
    (BusyError, "error-busy"),
    (RushError, "error-busy"),
    (CrowdedError, "error-crowded"),
    (app_commands.NoPrivateMessage, "error-server-only"),
    (app_commands.CheckFailure, "error-moderators-only"),
    (app_commands.CommandNotFound, "error-changed"),
    (app_commands.CommandSignatureMismatch, "error-changed"),
    (app_commands.TransformerError, "error-changed"),
    (NotOfferedError, "error-changed"),
)


def apology(error: BaseException, phrases: Phrases) -> str:
    """Say what went wrong; what nobody expected is logged under the id that the text names."""
    match cause := _cause(error):
        case StoreBusyError():
            _log.warning("somebody's change is refused: %s", cause)
            return phrases.text("error-store")
        case TooLongError():
            return phrases.text("error-too-long", limit=MAX_QUESTION)
        case ReviewError():
            return phrases.text("article-refused", why=fitted(cause.text(phrases), _MOST_WHY))
        case app_commands.CommandOnCooldown(retry_after=wait_s):
            return phrases.text("error-cooldown", seconds=max(1, math.ceil(wait_s)))
    for kind, key in _TOLD:
        if isinstance(cause, kind):
            return phrases.text(key)
    error_id = secrets.token_hex(4)
    _log.error("error %s", error_id, exc_info=cause)
    return phrases.text("error-unexpected", id=error_id)


def _cause(error: BaseException) -> BaseException:
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error


async def apologise(interaction: discord.Interaction[Any], error: BaseException) -> None:
    """Tell the one who acted, and nobody else, that it went wrong.

    Where Discord did not take the answer, it would not take this either.
    """
    if is_undeliverable(_cause(error)):
        log_undelivered(f"interaction {interaction.id} cannot be answered", _cause(error))
        return
    text = apology(error, phrases_for(interaction))
    try:
        if interaction.response.is_done():
            await interaction.followup.send(text, ephemeral=True)
        else:
            await interaction.response.send_message(text, ephemeral=True)
    except Exception as failure:
        if not is_undeliverable(failure):
            raise
        log_undelivered(f"nobody can be told that interaction {interaction.id} failed", failure)
