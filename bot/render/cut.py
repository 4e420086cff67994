"""Cutting text to a limit where it shows: between words, with an ellipsis."""

from __future__ import annotations

ELLIPSIS = "…"
# Before the ellipsis a full stop would look like a fourth dot.
_LEFT_AWAY = ".,;:…"


def cut(text: str, limit: int) -> str:
    """Keep the whole words that fit into `limit` characters, the ellipsis counted, and leave
    away the full stop or comma before it.

    Text that fits is given back untouched. Nothing is ever cut inside a word: when not even the
    first one fits, the ellipsis stands alone.
    """
    if len(text) <= limit:
        return text
    # One more character than is kept, so that a word ending exactly at the limit survives.
    head = text[:limit]
    boundary = max((i for i, c in enumerate(head) if c.isspace()), default=0)
    return f"{head[:boundary].rstrip().rstrip(_LEFT_AWAY).rstrip()}{ELLIPSIS}"
