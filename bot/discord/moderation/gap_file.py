"""Gaps as JSON lines, for other programs and for those who read all of them."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

import discord

from bot.app.gaps.gap import Gap
from bot.app.gaps.grouping import GapMark

# Discord takes 10 MiB from a bot; a thousand questions have less than 5.
_NAME = "gaps.jsonl"


def gap_file(gaps: Sequence[Gap]) -> discord.File:
    """Return one JSON object a line and a gap, the one asked last first."""
    lines = [
        json.dumps(
            {
                "question": gap.newest.text or None,
                "count": len(gap.questions),
                "marked_no_help": len(gap.marks),
                "last_asked": gap.newest.at.isoformat(),
                "language": gap.newest.language,
                "reason": gap.newest.reason,
                "closest": gap.newest.statement,
                "wordings": list(gap.wordings),
                "marks": [_mark(mark) for mark in gap.marks],
            },
            ensure_ascii=False,
        )
        for gap in gaps
    ]
    return discord.File(io.BytesIO("\n".join([*lines, ""]).encode()), _NAME)


def _mark(mark: GapMark) -> dict[str, object]:
    # An id is larger than the numbers that JavaScript keeps exactly.
    ask_back = None if mark.ask_back is None else str(mark.ask_back)
    return {"reason": mark.reason, "remark": mark.remark, "ask_back": ask_back}
