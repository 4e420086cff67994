"""Revisions of the record, kept whole: the bytes of every file they were loaded from."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import zlib
from collections.abc import Iterable, Mapping, Set

from .database import Connection, Row


class Revisions:
    """The files of each revision; what several revisions have in common is kept once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def keep(self, revision: str, contents: Mapping[str, bytes]) -> None:
        """Keep the files of a revision by path; nothing happens where they are kept already."""
        if await self.is_kept(revision):
            return
        known = {digest for (digest,) in await self._connection.read("SELECT digest FROM content")}
        files, compressed = await asyncio.to_thread(_packed, contents, known)
        async with self._connection.transaction() as inside:
            await inside.write(
                "INSERT INTO revision (digest) VALUES (?) ON CONFLICT DO NOTHING", (revision,)
            )
            for digest, content in compressed.items():
                await inside.write(
                    "INSERT INTO content (digest, compressed) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    (digest, content),
                )
            for path, digest in files.items():
                await inside.write(
                    "INSERT INTO revision_file (revision, path, content) VALUES (?, ?, ?)"
                    " ON CONFLICT DO NOTHING",
                    (revision, path, digest),
                )

    async def is_kept(self, revision: str) -> bool:
        """Tell whether the files of a revision are here."""
        return bool(
            await self._connection.read(
                "SELECT 1 FROM revision_file WHERE revision = ? LIMIT 1", (revision,)
            )
        )

    async def contents(self, revision: str) -> Mapping[str, bytes]:
        """Return files of a revision by path; none where it is not kept, nor what is damaged."""
        rows = await self._connection.read(
            "SELECT path, compressed FROM revision_file"
            " JOIN content ON content.digest = revision_file.content"
            " WHERE revision = ? ORDER BY path",
            (revision,),
        )
        return await asyncio.to_thread(_unpacked, rows)


def _packed(
    contents: Mapping[str, bytes], known: Set[str]
) -> tuple[Mapping[str, str], Mapping[str, bytes]]:
    """Return the digest of each file by path, and by digest what is not known yet, compressed."""
    files = {path: hashlib.sha256(content).hexdigest() for path, content in contents.items()}
    unknown = {digest: path for path, digest in files.items() if digest not in known}
    return files, {digest: zlib.compress(contents[path]) for digest, path in unknown.items()}


def _unpacked(rows: Iterable[Row]) -> Mapping[str, bytes]:
    contents = {}
    for path, compressed in rows:
        with contextlib.suppress(zlib.error):
            contents[path] = zlib.decompress(compressed)
    return contents
