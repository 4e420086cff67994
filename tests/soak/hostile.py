"""Hostile texts through the sentence encoder, in a process of its own: it may die of them.

Run as ``python -m tests.soak.hostile TEXTS SEED [vector|terms]``; the last line is JSON.
"""

from __future__ import annotations

import json
import random
import sys
import time
from typing import Any

import numpy as np

from bot.search.rank.meaning import Encoder, Kind, load_encoder
from tests.fuzz.text import hostile_text

_TOLD_EVERY = 10_000


def vector_fault(encoder: Encoder, text: str, kind: Kind) -> str | None:
    """Say what is wrong with the encoding of a text."""
    row = encoder.encode([text], kind=kind)
    if row.shape[0] != 1 or row.ndim != 2 or row.dtype != np.float32:
        return f"shape {row.shape}"
    if not np.isfinite(row).all():
        return "not finite"
    length = float(np.linalg.norm(row))
    return None if abs(length - 1) < 1e-4 else f"length {length}"


def terms_fault(encoder: Encoder, text: str, kind: Kind) -> str | None:
    """Say what is wrong with the terms of a text."""
    weights = encoder.terms([text], kind=kind).weights
    return None if np.isfinite(weights).all() and (weights >= 0).all() else "terms not finite"


_LOOKS = {"vector": vector_fault, "terms": terms_fault}


def main(texts: int, seed: int, *looked_at: str) -> dict[str, Any]:
    """Give many texts to each call of the encoder, or some, one in a hundred as a passage."""
    looks = [_LOOKS[name] for name in looked_at or _LOOKS]
    encoder = load_encoder()
    assert encoder is not None
    r = random.Random(seed)
    faults: list[tuple[str, str]] = []
    slowest = {"question": 0.0, "passage": 0.0}
    started = time.perf_counter()
    for at in range(texts):
        text = hostile_text(r)
        kind: Kind = "passage" if at % 100 == 0 else "question"
        before = time.thread_time()
        found = [look(encoder, text, kind) for look in looks]
        slowest[kind] = max(slowest[kind], time.thread_time() - before)
        faults += [(fault, ascii(text[:200])) for fault in found if fault]
        if at % _TOLD_EVERY == _TOLD_EVERY - 1:
            print(f"{at + 1} texts, {len(faults)} faults", file=sys.stderr, flush=True)
    return {
        "texts": texts,
        "faults": faults[:20],
        "slowest_s": slowest,
        "wall_s": time.perf_counter() - started,
        "processor_s": time.process_time(),
    }


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])))
