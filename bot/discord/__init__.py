"""Discord: client, cogs, buttons and embeds. No SQL, no files, no scoring."""

from .client import WhoSaid
from .kit.connection import NoGatewayError, UnreadableAnswerError

__all__ = ["NoGatewayError", "UnreadableAnswerError", "WhoSaid"]
