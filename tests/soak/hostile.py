"""Hostile texts through the sentence encoder, in a process of its own: it may die of them.

Run as ``python -m tests.soak.hostile TEXTS SEED``; the last line is JSON.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from bot.search.rank.meaning import Encoder, Kind, load_encoder

_PLANES = 17
# One character each that stands for three to eighteen others.
_UNFOLDING = "\ufdfa\ufdfb\u3300\u32ff\ufb03\u33ff\u2057\u1f82"
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_JOINING = "\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f\u2581\ufffd"
_MARKS = [chr(c) for c in (*range(0x300, 0x370), *range(0x591, 0x5C8), *range(0x64B, 0x660))]
_SCRIPTS = [0x20, 0x400, 0x530, 0x590, 0x600, 0x900, 0xE00, 0x1200, 0x3040, 0x4E00, 0xAC00, 0x1F600]
_WORDS = (
    *("who", "said", "that", "drones", "Кто", "сказал", "kim", "dedi", "گفت", "می\u200cگوید"),
    *("Ո՞վ", "ասաց", "מי", "אמר", "谁说的", "ใครพูด", "😀", "'", "--", "?"),
)


def _any(r: random.Random, size: int) -> str:
    return "".join(chr(r.randrange(_PLANES * 0x10000)) for _ in range(size))


def _plane(r: random.Random, size: int) -> str:
    first = r.randrange(_PLANES) * 0x10000
    return "".join(chr(r.randrange(first, first + 0x10000)) for _ in range(size))


def _script(r: random.Random, size: int) -> str:
    first = r.choice(_SCRIPTS)
    return "".join(chr(r.randrange(first, first + 96)) for _ in range(size))


def _surrogates(r: random.Random, size: int) -> str:
    return "".join(r.choice((chr(r.randrange(0xD800, 0xE000)), "a")) for _ in range(size))


def _controls(r: random.Random, size: int) -> str:
    return "".join(r.choice(("\x00", chr(r.randrange(0xA0)), "a")) for _ in range(size))


def _bytes(r: random.Random, size: int) -> str:
    return r.randbytes(size).decode("latin-1")


def _endless(r: random.Random, size: int) -> str:
    return chr(r.randrange(0x20, 0x3000)) * size


def _marks(r: random.Random, size: int) -> str:
    return "a" + "".join(r.choices(_MARKS, k=size))


def _of(characters: str) -> Callable[[random.Random, int], str]:
    return lambda r, size: "".join(r.choices([*characters, "a", " "], k=size))


def _unfolding(r: random.Random, size: int) -> str:
    return r.choice(_UNFOLDING) * size


def _words(r: random.Random, size: int) -> str:
    return " ".join(r.choices(_WORDS, k=1 + size // 6))


def _mixed(r: random.Random, size: int) -> str:
    parts = r.choices(_MAKES, k=4)
    return "".join(part(r, 1 + size // 4) for part in parts)


_MAKES: tuple[Callable[[random.Random, int], str], ...] = (
    _any,
    _plane,
    _script,
    _surrogates,
    _controls,
    _bytes,
    _endless,
    _marks,
    _of(_BIDI),
    _of(_JOINING),
    _of(_UNFOLDING),
    _unfolding,
    _words,
)


def hostile_text(r: random.Random) -> str:
    """Give a text; most are short, one in ten is endless."""
    make = r.choice((*_MAKES, _mixed))
    return make(r, r.choice((0, 1, 3, 8, 12, 16, 24, 40, 100, r.randrange(400, 5000))))


def fault_in(encoder: Encoder, text: str, kind: Kind) -> str | None:
    """Say what is wrong with the encoding of a text."""
    row = encoder.encode([text], kind=kind)
    if row.shape[0] != 1 or row.ndim != 2 or row.dtype != np.float32:
        return f"shape {row.shape}"
    if not np.isfinite(row).all():
        return "not finite"
    length = float(np.linalg.norm(row))
    return None if abs(length - 1) < 1e-4 else f"length {length}"


def main(texts: int, seed: int) -> dict[str, Any]:
    """Encode many texts, one in a hundred of them as a passage."""
    encoder = load_encoder()
    assert encoder is not None
    r = random.Random(seed)  # noqa: S311
    faults: list[tuple[str, str]] = []
    slowest = {"question": 0.0, "passage": 0.0}
    started = time.perf_counter()
    for at in range(texts):
        text = hostile_text(r)
        kind: Kind = "passage" if at % 100 == 0 else "question"
        before = time.thread_time()
        fault = fault_in(encoder, text, kind)
        slowest[kind] = max(slowest[kind], time.thread_time() - before)
        if fault:
            faults.append((fault, ascii(text[:200])))
    return {
        "texts": texts,
        "faults": faults[:20],
        "slowest_s": slowest,
        "wall_s": time.perf_counter() - started,
    }


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]))))
