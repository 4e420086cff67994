"""No text breaks, blocks or corrupts the sentence encoder. `make soak` tries a hundred thousand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bot.search.rank.meaning import load_encoder
from tests.soak.scale import scaled

TEXTS = scaled(100_000, 150)
_ROOT = Path(__file__).parents[2]
# 0.06 s is the aim for a question; a test machine may be slow and busy, but nothing may hang.
_MOST_S = {"question": 1.0, "passage": 5.0}


@pytest.mark.skipif(load_encoder() is None, reason="no sentence encoder on this machine")
def test_hostile_texts_all_become_rows_of_length_1() -> None:
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.soak.hostile", str(TEXTS), "1"]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["faults"] == []
    assert told["texts"] == TEXTS
    for kind, most in _MOST_S.items():
        assert told["slowest_s"][kind] < most
    print(f"{TEXTS} hostile texts in {told['wall_s']:.0f} s, slowest {told['slowest_s']}")
