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


def set_up_logging(level: str, *secrets: SecretStr | None) -> None:
    """Log to the standard error from `level` on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(RedactingFormatter(*secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
