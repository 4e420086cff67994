"""Files as they were read last, as many as a number of bytes allows."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

from .yaml_file import YamlFile

Reading = Callable[[str, bytes], YamlFile]


class YamlCache:
    """Reads what it does not hold, and gives up first what was asked for least lately.

    `most_bytes` are of the files; their values take some fifteen times as much.
    """

    def __init__(self, read: Reading, most_bytes: int) -> None:
        self._read = read
        self._room = most_bytes
        self._held: OrderedDict[tuple[str, bytes], YamlFile] = OrderedDict()
        self._changing = threading.Lock()

    def __call__(self, path: str, raw: bytes) -> YamlFile:
        """Read a file, which is the same each time."""
        key = (path, raw)
        with self._changing:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
        file = self._read(path, raw)
        with self._changing:
            if key not in self._held:
                self._held[key] = file
                self._room -= len(raw)
            while self._room < 0:
                (_, dropped), _ = self._held.popitem(last=False)
                self._room += len(dropped)
        return file
