"""People as they stand beside what they asked: a keyed digest, never their Discord id."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from .database import Connection
from .scrub import Scrubs

_KEY_BYTES = 32


def keyed_digest(key: bytes, text: str) -> str:
    """Return the digest of a user's id, or of any text that is to be known again but not read."""
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()[:32]


class Askers:
    """Keeps the key of the digests, and who opted out."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def key(self) -> bytes:
        """Return the key, made once and kept, so that a digest outlives a restart."""
        async with self._connection.transaction() as transaction:
            await transaction.write(
                "INSERT INTO asker_key (id, secret) VALUES (1, ?) ON CONFLICT DO NOTHING",
                (secrets.token_bytes(_KEY_BYTES),),
            )
            ((key,),) = await transaction.read("SELECT secret FROM asker_key")
        return bytes(key)

    async def opted_out(self) -> frozenset[str]:
        """Return everybody whose questions are counted only."""
        rows = await self._connection.read("SELECT asker FROM opt_out")
        return frozenset(asker for (asker,) in rows)

    async def opt_out(self, asker: str) -> None:
        """Keep no more of someone's questions; one who is out stays out."""
        await self._connection.write(
            "INSERT INTO opt_out (asker) VALUES (?) ON CONFLICT DO NOTHING", (asker,)
        )

    async def opt_in(self, asker: str) -> None:
        """Keep someone's questions again; one who is in stays in."""
        async with self._connection.transaction() as transaction:
            if await transaction.write("DELETE FROM opt_out WHERE asker = ?", (asker,)):
                await Scrubs(transaction).owe()
