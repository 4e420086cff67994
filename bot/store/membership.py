"""Which processes serve the bot together, and which shards each has: rows, and nobody's clock."""

from __future__ import annotations

from collections.abc import Mapping

from .database import Database

# Discord lets a bucket begin one session in five seconds; a little more, for the way there.
_SESSION_S = 5.5


class Membership:
    """One process among those that share a database of PostgreSQL; `own` is its name."""

    def __init__(self, database: Database, own: str) -> None:
        self._database = database
        self.own = own

    async def join(self, shard_count: int) -> bool:
        """Be one of the processes; False where others divide into another number of shards."""
        async with self._database.transaction() as inside:
            # Two that join at once would each find the other's rows missing.
            await inside.read("SELECT pg_advisory_xact_lock(hashtext('who_said join'))")
            rows = await inside.read("SELECT id, owner FROM shard")
            if len(rows) not in (0, shard_count):
                if any(owner for _, owner in rows):
                    return False
                await inside.write("DELETE FROM shard")
            for shard_id in range(shard_count):
                await inside.write(
                    "INSERT INTO shard (id) VALUES (?) ON CONFLICT DO NOTHING", (shard_id,)
                )
            await inside.write(
                "INSERT INTO process (id) VALUES (?) ON CONFLICT DO NOTHING", (self.own,)
            )
        return True

    async def leave(self) -> None:
        """Be none of them any more; the shards are free at once."""
        await self._database.write("DELETE FROM process WHERE id = ?", (self.own,))

    async def beat(self) -> bool:
        """Show that this process lives; False where the others have given it up."""
        sql = "UPDATE process SET beat = beat + 1 WHERE id = ?"
        return bool(await self._database.write(sql, (self.own,)))

    async def beats(self) -> Mapping[str, int]:
        """Return how far each process has come, this one too."""
        return dict(await self._database.read("SELECT id, beat FROM process"))

    async def bury(self, process: str, beat: int) -> bool:
        """Return up a process that has not come any further; its shards are free at once."""
        sql = "DELETE FROM process WHERE id = ? AND beat = ?"
        return bool(await self._database.write(sql, (process, beat)))

    async def owners(self) -> Mapping[int, str | None]:
        """Return the process that has each shard, None for a free one."""
        return dict(await self._database.read("SELECT id, owner FROM shard ORDER BY id"))

    async def claim(self, shard_id: int) -> bool:
        """Take a shard that is free."""
        sql = "UPDATE shard SET owner = ? WHERE id = ? AND owner IS NULL"
        return bool(await self._database.write(sql, (self.own, shard_id)))

    async def release(self, shard_id: int) -> None:
        """Let another have a shard of this process."""
        sql = "UPDATE shard SET owner = NULL WHERE id = ? AND owner = ?"
        await self._database.write(sql, (shard_id, self.own))

    async def session_start(self, bucket: int) -> float:
        """Take the next turn of a bucket to begin a session; give the seconds until then."""
        async with self._database.transaction() as inside:
            ((wait_s,),) = await inside.read(
                "INSERT INTO session_start (bucket, free_at)"
                " VALUES (?, clock_timestamp() + make_interval(secs => ?))"
                " ON CONFLICT (bucket) DO UPDATE SET free_at ="
                " greatest(session_start.free_at, clock_timestamp()) + make_interval(secs => ?)"
                " RETURNING extract(epoch FROM free_at - clock_timestamp())",
                (bucket, _SESSION_S, _SESSION_S),
            )
        return max(0.0, float(wait_s) - _SESSION_S)
