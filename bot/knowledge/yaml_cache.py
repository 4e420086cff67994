"""Files as they were read last, as many as a number of bytes allows."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import msgspec

from .yaml_file import Location, YamlFile

Reading = Callable[[str, bytes], YamlFile]
# What is kept of a file without faults: its values, and the line of each.
_UNPACKED = msgspec.msgpack.Decoder(tuple[Any, dict[Location, int]])


class YamlCache:
    """Reads what it does not hold, and gives up first what was asked for least lately.

    `most_bytes` are of the files. Their values are held packed, some twice as large as the files:
    as they are used they would be fifteen times as large, and lie about in all of the memory.
    """

    def __init__(self, read: Reading, most_bytes: int) -> None:
        self._read = read
        self._room = most_bytes
        self._held: OrderedDict[tuple[str, bytes], bytes] = OrderedDict()
        self._changing = threading.Lock()

    def __call__(self, path: str, raw: bytes) -> YamlFile:
        """Read a file, for the caller alone; one with faults is read again each time."""
        key = (path, raw)
        with self._changing:
            packed = self._held.get(key)
            if packed is not None:
                self._held.move_to_end(key)
        if packed is not None:
            tree, lines = _UNPACKED.decode(packed)
            return YamlFile(path, tree, lines=lines)
        file = self._read(path, raw)
        if not file.faults:
            self._keep(key, msgspec.msgpack.encode((file.tree, file.lines)))
        return file

    def _keep(self, key: tuple[str, bytes], packed: bytes) -> None:
        with self._changing:
            if key not in self._held:
                self._held[key] = packed
                self._room -= len(key[1])
            while self._room < 0:
                (_, dropped), _ = self._held.popitem(last=False)
                self._room += len(dropped)
