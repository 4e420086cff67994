"""Who asks, and where: all that is kept beside a question is made from this."""

from __future__ import annotations

from dataclasses import dataclass

from bot.store import Place


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who asks: their Discord id, and the guild where `place` is a server."""

    person: int
    place: Place
    guild_id: int | None = None
