"""Texts that are changed towards lines of the bot which no text has reached yet.

`python -m tests.fuzz.guided -runs=50000` begins with what people ask; other options of libFuzzer
are taken too. It ends with the first text that breaks the promise, which it keeps in a file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["bot"]):
    from tests.fuzz.oracle import LOCALES
    from tests.fuzz.test_promise import FOLDERS, faults_of, questions_about
    from tests.records import base_of

_WAYS = "ask", "hurried", "who said", "reply"
_TAGS = sorted(LOCALES)
_MOST_BYTES = 2000


def try_one(raw: bytes) -> None:
    """Ask in the way and the language that the first two bytes say."""
    if len(raw) < 2:
        return
    way, tag = _WAYS[raw[0] % len(_WAYS)], _TAGS[raw[1] % len(_TAGS)]
    text = raw[2:].decode("utf-8", "surrogateescape")
    faults = faults_of(base_of(FOLDERS[0]), text, way, tag)
    if faults:
        raise AssertionError(faults)


def main() -> None:
    """Run until the first fault, or as often as is said."""
    with tempfile.TemporaryDirectory() as seeds:
        for number, question in enumerate(questions_about(FOLDERS[0])):
            first = bytes([number % len(_WAYS), number % len(_TAGS)])
            (Path(seeds) / f"{number:04}").write_bytes(first + question.encode())
        options = [f"-max_len={_MOST_BYTES}", "-timeout=10", *sys.argv[1:], seeds]
        atheris.Setup([sys.argv[0], *options], try_one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
