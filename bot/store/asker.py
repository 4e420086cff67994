"""People as they stand beside what they asked: a keyed digest, never their Discord id."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from .database import Connection

_KEY_BYTES = 32


class Askers:
    """Makes the digests, and knows who opted out."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._secret: bytes | None = None

    async def digest_of(self, text: str) -> str:
        """Give the digest of a user's id, or of any text that is to be known again but not read.

        The key is made once and kept in the database, so that a digest outlives a restart.
        """
        if self._secret is None:
            self._secret = await self._key()
        return hmac.new(self._secret, text.encode(), hashlib.sha256).hexdigest()[:32]

    async def _key(self) -> bytes:
        async with self._connection.transaction() as transaction:
            await transaction.write(
                "INSERT INTO asker_key (id, secret) VALUES (1, ?) ON CONFLICT DO NOTHING",
                (secrets.token_bytes(_KEY_BYTES),),
            )
            ((secret,),) = await transaction.read("SELECT secret FROM asker_key")
        return bytes(secret)

    async def has_opted_out(self, asker: str) -> bool:
        """Tell whether someone's questions are counted only."""
        return bool(await self._connection.read("SELECT 1 FROM opt_out WHERE asker = ?", (asker,)))

    async def opt_out(self, asker: str) -> None:
        """Keep no more of someone's questions; one who is out stays out."""
        await self._connection.write(
            "INSERT INTO opt_out (asker) VALUES (?) ON CONFLICT DO NOTHING", (asker,)
        )

    async def opt_in(self, asker: str) -> None:
        """Keep someone's questions again; one who is in stays in."""
        await self._connection.write("DELETE FROM opt_out WHERE asker = ?", (asker,))
