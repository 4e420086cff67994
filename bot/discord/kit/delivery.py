"""What Discord does not take: told in one line of the log, since nobody can mend it here."""

from __future__ import annotations

import logging

import aiohttp
import discord

_log = logging.getLogger(__name__)

# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
_ACKNOWLEDGED, _INVALID_WEBHOOK_TOKEN, _THREAD_ARCHIVED = 40060, 50027, 50083
_TOO_MANY = 429


def is_closed(error: BaseException) -> bool:
    """Tell whether a message, channel, thread or interaction is gone, over, or closed to the bot.

    Discord answers most of these with 403 or 404: 10003, 10008, 10062, 50001, 50013, 160005.
    """
    match error:
        case discord.Forbidden() | discord.NotFound():
            return True
        case discord.HTTPException(code=code):
            return code in {_ACKNOWLEDGED, _INVALID_WEBHOOK_TOKEN, _THREAD_ARCHIVED}
    return False


def is_in_trouble(error: BaseException) -> bool:
    """Tell whether Discord, or the way to it, fails after all that discord.py has tried."""
    match error:
        case discord.HTTPException(status=status):
            return status == _TOO_MANY or status >= 500
        case aiohttp.ClientError() | ConnectionError() | TimeoutError():
            return True
    return False


def is_undeliverable(error: BaseException) -> bool:
    """Tell whether an answer cannot reach anybody, so that an apology could not either."""
    return is_closed(error) or is_in_trouble(error)


def log_undelivered(what: str, error: BaseException) -> None:
    """Say in one line what cannot be done, and what Discord says."""
    if isinstance(error, discord.HTTPException):
        why = f"HTTP {error.status}, error {error.code}"
    else:
        why = repr(error)
    _log.log(logging.WARNING if is_in_trouble(error) else logging.INFO, "%s: %s", what, why)
