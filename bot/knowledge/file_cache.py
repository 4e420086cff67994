"""Files as they were read last, as many as a number of bytes allows."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Packing(NamedTuple, Generic[T]):
    """How a file of a path is held: as bytes, or not at all, which is None."""

    pack: Callable[[T], bytes | None]
    unpack: Callable[[str, bytes], T]


class FileCache(Generic[T]):
    """Reads what it does not hold, and gives up first what was asked for least lately.

    `most_bytes` are of the files. What was read is held packed, some twice as large as the files:
    as it is used it would be fifteen times as large, and lie about in all of the memory.
    """

    def __init__(
        self, read: Callable[[str, bytes], T], packing: Packing[T], most_bytes: int
    ) -> None:
        self._read = read
        self._packing = packing
        self._room = most_bytes
        self._held: OrderedDict[tuple[str, bytes], tuple[int, bytes]] = OrderedDict()
        self._changing = threading.Lock()

    def __call__(self, path: str, raw: bytes) -> T:
        """Read a file, for the caller alone; one that is not held is read again each time."""
        key = (path, blake2b(raw, digest_size=20).digest())
        with self._changing:
            held = self._held.get(key)
            if held is not None:
                self._held.move_to_end(key)
        if held is not None:
            return self._packing.unpack(path, held[1])
        file = self._read(path, raw)
        packed = self._packing.pack(file)
        if packed is not None:
            self._keep(key, len(raw), packed)
        return file

    def _keep(self, key: tuple[str, bytes], size: int, packed: bytes) -> None:
        with self._changing:
            if key not in self._held:
                self._held[key] = size, packed
                self._room -= size
            while self._room < 0:
                _, (dropped, _) = self._held.popitem(last=False)
                self._room += dropped
