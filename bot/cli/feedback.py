"""`who-said feedback`: what people found not helpful, also where there are no moderators."""

from __future__ import annotations

import asyncio
import json
import sys

from bot.store import Address, Feedback, StoreError, open_beside

_MOST = 10_000


def feedback(database: Address) -> int:
    """Print what is kept as JSON lines, newest first; give the exit code."""
    try:
        asyncio.run(_print(database))
    except StoreError as error:
        print(f"{database}: {error}", file=sys.stderr)
        return 1
    return 0


async def _print(database: Address) -> None:
    async with open_beside(database) as store:
        for kept in await store.feedback.newest(_MOST):
            print(json.dumps(_row(kept), ensure_ascii=False))


def _row(kept: Feedback) -> dict[str, object]:
    """Return what was said, without the codes that stand for people."""
    return {
        "at": kept.at.isoformat(),
        # An id is larger than the numbers that JavaScript keeps exactly.
        "guild": kept.guild_id and str(kept.guild_id),
        "question": kept.question,
        "outcome": kept.outcome,
        "statements": kept.statements,
        "reason": kept.reason,
        "remark": kept.remark,
        "ask_back": kept.asked_by and str(kept.asked_by),
        "revision": kept.revision,
    }
