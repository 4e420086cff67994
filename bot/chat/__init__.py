"""Discord: client, cogs, buttons and embeds. No SQL, no files, no scoring."""

from .client import WhoSaid

__all__ = ["WhoSaid"]
