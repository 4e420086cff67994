"""Logging to the standard error, with the token and people's words kept out of it."""

from __future__ import annotations

import copy
import json
import logging
import sqlite3
import sys
import traceback
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import TypeAlias

import aiohttp
import discord
from pydantic import SecretStr

from bot.knowledge.fault import FaultyKnowledgeError
from bot.store import StoreError

_Failure: TypeAlias = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)

# What is told at DEBUG too; libraries write whole messages and SQL values there.
_OWN = "bot"
_CONNECTIONS = ("discord.client", "discord.shard")
# Whose messages never quote what somebody typed; that of any other error may.
_TELLABLE = (
    OSError,
    StoreError,
    FaultyKnowledgeError,
    sqlite3.Error,
    discord.HTTPException,
    aiohttp.ClientError,
)


class RedactingFormatter(logging.Formatter):
    """Blots secrets out of whole lines, tracebacks included, which a filter would not see.

    Of an error that nobody expected it tells the kind and the place, and not the message; and of
    what asyncio says only the first line, since the others show whatever a task was about.
    """

    def __init__(self, *secrets: SecretStr | None) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")
        self._secrets = [s.get_secret_value() for s in secrets if s and s.get_secret_value()]

    def format(self, record: logging.LogRecord) -> str:
        """Format as usual, then blot out."""
        record = copy.copy(record)
        record.exc_text = None  # another formatter may have left its own there
        if record.name == "asyncio":
            record.msg, record.args = str(record.msg).partition("\n")[0], ()
        text = self._told(record)
        for secret in self._secrets:
            text = text.replace(secret, "[secret]")
        return text

    def _told(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        fields = fields_of(record)
        return " ".join([text, *(f"{name}={value}" for name, value in fields.items())])

    def formatException(self, ei: _Failure) -> str:  # noqa: N802 - as logging calls it
        """Tell where an error comes from, and what it comes from."""
        return "".join(_lines(ei[1])).rstrip()


class JsonFormatter(RedactingFormatter):
    """The same as one JSON object a line."""

    def _told(self, record: logging.LogRecord) -> str:
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **fields_of(record),
        }
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


def fields_of(record: logging.LogRecord) -> Mapping[str, object]:
    """Return what stands in a line besides its text, by name: `extra={"fields": ...}`."""
    fields: Mapping[str, object] = getattr(record, "fields", {})
    return fields


def _tell_shortly(record: logging.LogRecord) -> bool:
    """Tell in one line, without its traceback, that the connection is lost and tried again."""
    is_lost = record.name in _CONNECTIONS and str(record.msg).startswith("Attempting a reconn")
    if is_lost and record.exc_info:
        record.msg, record.args = f"{record.getMessage()}: {record.exc_info[1]!r}", ()
        record.exc_info = record.exc_text = None
    return True


def set_up_logging(level: str, *secrets: SecretStr | None, as_json: bool = False) -> None:
    """Log to the standard error from `level` on, what others log from INFO on at most."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter((JsonFormatter if as_json else RedactingFormatter)(*secrets))
    handler.addFilter(_tell_shortly)
    # What Python tells of a line that cannot be written quotes whatever led to it.
    logging.raiseExceptions = False
    least = logging.getLevelNamesMapping()[level]
    logging.basicConfig(level=max(least, logging.INFO), handlers=[handler], force=True)
    logging.getLogger(_OWN).setLevel(least)
    # The bot is in no voice channel; that it cannot be is nothing to warn an operator of.
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


def _lines(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield from traceback.format_tb(error.__traceback__)
        told = f": {error}" if isinstance(error, _TELLABLE) else ""
        yield f"{type(error).__module__}.{type(error).__qualname__}{told}\n"
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if error is not None:
            yield "which comes from\n"
