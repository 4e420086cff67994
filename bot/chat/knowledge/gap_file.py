"""Gaps as JSON lines, for other programs and for those who read all of them."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

import discord

from bot.service import Gap

# Discord takes 10 MiB from a bot; a thousand questions have less than 5.
_NAME = "gaps.jsonl"


def gap_file(gaps: Sequence[Gap]) -> discord.File:
    """Give one JSON object a line and a gap, the one asked last first."""
    lines = [
        json.dumps(
            {
                "question": gap.newest.text,
                "count": len(gap.questions),
                "marked_no_help": gap.marked,
                "last_asked": gap.newest.at.isoformat(),
                "language": gap.newest.language,
                "reason": gap.newest.reason,
                "closest": gap.newest.statement,
                "wordings": list(gap.wordings),
            },
            ensure_ascii=False,
        )
        for gap in gaps
    ]
    return discord.File(io.BytesIO("\n".join([*lines, ""]).encode()), _NAME)
