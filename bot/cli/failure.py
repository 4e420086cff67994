"""Why the bot stops by itself: one line that says what happened and how to mend it, and a code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import aiohttp
import discord

from bot.discord import NoGatewayError, UnreadableAnswerError
from bot.knowledge.fault import FaultyKnowledgeError
from bot.operation.error import HealthError
from bot.store import StoreBusyError, StoreError

from .page import PageError
from .settings import Settings

_PAGE = "the application's page (https://discord.com/developers/applications)"
_CHECK = "check the network, a proxy on the way, and DISCORD_API where it is set"


class ExitCode(IntEnum):
    """How the process ends. Starting again without a change helps with `UNREACHABLE` only."""

    STOPPED = 0
    UNUSABLE = 1  # the record or the database
    SETTINGS = 2
    REFUSED = 3
    UNREACHABLE = 4
    FAULT = 70  # of the bot's own, as `EX_SOFTWARE` of sysexits(3)


@dataclass(frozen=True, slots=True)
class Failure:
    """What to tell the operator, and how the process ends."""

    code: ExitCode
    text: str


_TOKEN = Failure(
    ExitCode.REFUSED,
    f"Discord refuses DISCORD_TOKEN; reset the token under Bot in {_PAGE}, and copy it again.",
)
_INTENTS = Failure(
    ExitCode.REFUSED,
    "Discord refuses MESSAGE_CONTENT=true; switch the Message Content Intent on under Bot in "
    f"{_PAGE}, or leave the setting out.",
)


def failure_of(error: Exception, settings: Settings) -> Failure | None:
    """Say why the bot stopped; None for what nobody expected."""
    match error:
        case FaultyKnowledgeError():
            text = f"{settings.knowledge_dir} cannot be used:\n{error}"
            return Failure(ExitCode.UNUSABLE, text)
        case StoreBusyError() if not isinstance(settings.database, Path):
            # The server may be back before anybody looks.
            return Failure(ExitCode.UNREACHABLE, f"{settings.database}: {error}")
        case StoreError():
            return Failure(ExitCode.UNUSABLE, f"{settings.database}: {error}")
        case HealthError():
            return Failure(ExitCode.SETTINGS, f"HEALTH_ADDRESS cannot be listened at: {error}")
        case PageError():
            text = f"The local page cannot be started: {error}"
            return Failure(ExitCode.SETTINGS, text)
        case discord.LoginFailure() | discord.HTTPException(status=401):
            return _TOKEN
        case discord.PrivilegedIntentsRequired():
            return _INTENTS
        case discord.ConnectionClosed(code=code):
            return _closed(code)
        case discord.HTTPException(status=status, code=code):
            return _answered(status, code)
    return _unreachable(error)


# https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
def _closed(code: int) -> Failure:
    match code:
        case 4004:
            return _TOKEN
        case 4014:
            return _INTENTS
        case 4010 | 4011:
            how = "takes no single connection for so many servers; take the bot off some of them"
        case 4012 | 4013:
            how = "no longer takes what this version of the bot asks for; update the bot"
        case _:
            text = f"Discord has ended the connection (close code {code}); start again later."
            return Failure(ExitCode.UNREACHABLE, text)
    return Failure(ExitCode.REFUSED, f"Discord {how} (close code {code}).")


def _answered(status: int, code: int) -> Failure:
    """Tell of an HTTP error; `code` is Discord's own, 0 where something before it has answered."""
    if status == 429:
        text = "Discord takes no more requests from this address for now (HTTP 429)"
        return Failure(ExitCode.UNREACHABLE, f"{text}; start again in an hour, not before.")
    if status >= 500:
        text = f"Discord has trouble of its own (HTTP {status}); see https://discordstatus.com"
        return Failure(ExitCode.UNREACHABLE, f"{text} and start again later.")
    if code == 0:
        text = f"Discord refuses this machine's address, or a proxy refuses Discord (HTTP {status})"
        return Failure(ExitCode.REFUSED, f"{text}; try from another network.")
    text = f"Discord refuses the bot (HTTP {status}, error {code})"
    return Failure(ExitCode.REFUSED, f"{text}; look at {_PAGE}.")


def _unreachable(error: Exception) -> Failure | None:
    match error:
        case UnreadableAnswerError():
            text = "What answers in Discord's place is not Discord"
        case discord.GatewayNotFound():
            text = "Discord does not say where its gateway is"
        case NoGatewayError():
            text = f"Discord's gateway cannot be reached ({_in_one_line(error)})"
        case aiohttp.ClientError() | ConnectionError() | TimeoutError():
            text = f"Discord cannot be reached ({_in_one_line(error)})"
        case _:
            return None
    return Failure(ExitCode.UNREACHABLE, f"{text}; {_CHECK}.")


def _in_one_line(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
