"""What is wrong with the files, as far as a message holds it, and in full as a file. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import discord

from bot.locales import Phrases

from ..card.text import MAX_CONTENT
from ..kit.text import typed_text
from ..kit.text_file import text_file

_MAX_LINE = 300
# What is left for the line that says how many are in the file only.
_ROOM_FOR_REST = 150


def fault_list(
    heading: str, faults: Sequence[str], phrases: Phrases
) -> tuple[str, list[discord.File]]:
    """Return the text of a message, and a file with all faults where the text has only some."""
    lines = list(_fitting(heading, faults))
    left_out = len(faults) - len(lines)
    files: list[discord.File] = []
    if left_out:
        lines.append(phrases.text("faults-in-file", count=left_out))
        files.append(text_file("faults.txt", faults, len(faults), phrases))
    return "\n".join([heading, *lines]), files


def _fitting(heading: str, faults: Sequence[str]) -> Iterator[str]:
    room = MAX_CONTENT - len(heading) - _ROOM_FOR_REST
    for fault in faults:
        place, _, what = fault.partition(": ")
        line = f"- **{typed_text(place, _MAX_LINE)}** {typed_text(what, _MAX_LINE)}"
        room -= len(line) + 1
        if room < 0:
            return
        yield line
