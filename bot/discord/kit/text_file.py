"""Text that is too long for a message, as a file that Discord takes. Pure."""

from __future__ import annotations

import io
from collections.abc import Iterable

import discord

from bot.locales import Phrases

# Discord takes 10 MiB from a bot.
_MAX_BYTES = 8 * 1024 * 1024


def text_file(name: str, parts: Iterable[str], count: int, phrases: Phrases) -> discord.File:
    """Give `count` parts, each beginning a line, as a file; the last ones go where they are too
    many, and a line at the end says how many those are."""
    kept: list[str] = []
    room = _MAX_BYTES
    for part in parts:
        room -= len(part.encode()) + 1
        if room < 0:
            kept.append(phrases.text("file-left-out", count=count - len(kept)))
            break
        kept.append(part)
    return discord.File(io.BytesIO("\n".join(kept).encode()), filename=name)
