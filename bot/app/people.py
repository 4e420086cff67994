"""Everybody who asks, as far as an answer has to know: in memory, so that it never waits."""

from __future__ import annotations

from collections.abc import Iterable

from bot.store import Store, keyed_digest, whole


class People:
    """Who stands behind which digest, who opted out, and whose earlier questions are not kept.

    What the store is told is true here in the same moment, before anything else is written.
    A moment is a number that grows whenever somebody wants nothing more kept of what they asked
    before.
    """

    def __init__(self, store: Store, key: bytes, opted_out: Iterable[str]) -> None:
        self._store = store
        self._key = key
        self._opted_out = set(opted_out)
        self._forgotten: dict[str, int] = {}
        self._now = 0

    @classmethod
    async def start(cls, store: Store) -> People:
        """Read the key and who opted out."""
        return cls(store, await store.askers.key(), await store.askers.opted_out())

    async def catch_up(self) -> None:
        """Take over who opted out or in at another process."""
        opted_out = await self._store.askers.opted_out()
        for asker in opted_out - self._opted_out:
            self.forget(asker)
        self._opted_out = set(opted_out)

    def digest_of(self, text: str | int) -> str:
        """Return the digest of a Discord user id, or of a text that is to be known again."""
        return keyed_digest(self._key, str(text))

    def has_opted_out(self, asker: str) -> bool:
        """Tell whether someone's questions are counted only."""
        return asker in self._opted_out

    def moment_for(self, asker: str) -> int:
        """Return the moment at which someone asks something; -1 for one who is out."""
        return -1 if self.has_opted_out(asker) else self._now

    def may_keep(self, asker: str, moment: int) -> bool:
        """Tell whether what someone asked then may be kept.

        Not if they were out then or are now, nor if they have deleted everything since.
        """
        return asker not in self._opted_out and moment >= self._forgotten.get(asker, 0)

    def forget(self, asker: str) -> None:
        """Have nothing more kept of what someone has asked until now."""
        self._now += 1
        self._forgotten[asker] = self._now

    async def opt_out(self, asker: str) -> None:
        """Keep no more of someone's questions; who asks for it may be gone before it is done."""
        await whole(self._opt_out(asker))

    async def opt_in(self, asker: str) -> None:
        """Keep someone's questions again; who asks for it may be gone before it is done."""
        await whole(self._opt_in(asker))

    async def _opt_out(self, asker: str) -> None:
        async with self._store.transaction() as inside:
            await inside.askers.opt_out(asker)
        self._opted_out.add(asker)
        self.forget(asker)

    async def _opt_in(self, asker: str) -> None:
        async with self._store.transaction() as inside:
            await inside.askers.opt_in(asker)
        self._opted_out.discard(asker)
