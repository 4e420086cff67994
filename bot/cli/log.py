"""Logging to the standard error, with the token kept out of it."""

from __future__ import annotations

import logging
import sys

from pydantic import SecretStr


class RedactingFormatter(logging.Formatter):
    """Blots secrets out of whole lines, tracebacks included, which a filter would not see."""

    def __init__(self, *secrets: SecretStr | None) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S")
        self._secrets = [s.get_secret_value() for s in secrets if s and s.get_secret_value()]

    def format(self, record: logging.LogRecord) -> str:
        """Format as usual, then blot out."""
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, "[secret]")
        return text


def _tell_shortly(record: logging.LogRecord) -> bool:
    """Tell in one line, without its traceback, that the connection is lost and tried again."""
    is_lost = record.name == "discord.client" and str(record.msg).startswith("Attempting a reconn")
    if is_lost and record.exc_info:
        record.msg, record.args = f"{record.getMessage()}: {record.exc_info[1]!r}", ()
        record.exc_info = record.exc_text = None
    return True


def set_up_logging(level: str, *secrets: SecretStr | None) -> None:
    """Log to the standard error from `level` on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(RedactingFormatter(*secrets))
    handler.addFilter(_tell_shortly)
    logging.basicConfig(level=level, handlers=[handler], force=True)
