"""How far somebody has come with a text, as it is kept to go on later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .review import Review


def dumped(review: Review, sha256: str, told: Mapping[str, str | None], opened: str = "") -> str:
    """Write how far somebody has come, what was told of the text, and who has it open."""
    kept = {
        "sha256": sha256,
        "opened": opened,
        "told": dict(told),
        "choices": review.choices,
        "speakers": review.speakers,
    }
    return json.dumps(kept, ensure_ascii=False, indent=1)


def loaded(total: int, sha256: str, kept: str) -> Review:
    """Go on with what `dumped` wrote; begin anew where that was another text."""
    try:
        found: Any = json.loads(kept)
        choices, speakers = tuple(found["choices"]), tuple(found["speakers"])
    except (ValueError, KeyError, TypeError):
        return Review(total)
    if found["sha256"] != sha256 or len(choices) > total:
        return Review(total)
    return Review(total, choices, speakers)


def told_of(sha256: str, kept: str) -> dict[str, str | None]:
    """Return what `dumped` kept of a text beside its statements; nothing of another text."""
    try:
        found: Any = json.loads(kept)
        return dict(found["told"]) if found["sha256"] == sha256 else {}
    except (ValueError, KeyError, TypeError):
        return {}


def opened_by(kept: str) -> str:
    """Return who opened the text last, empty where that is not known."""
    try:
        return str(json.loads(kept)["opened"])
    except (ValueError, KeyError, TypeError):
        return ""
