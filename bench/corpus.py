"""Statements in any number, made of text that any Debian machine can install."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGES = ("fortunes", "dict-gcide", "dict-foldoc", "dict-jargon", "perl-doc")
_FILES = (
    *(Path("/usr/share/dictd").joinpath(f"{n}.dict.dz") for n in ("gcide", "foldoc", "jargon")),
    Path("/usr/share/games/fortunes"),
    Path("/usr/share/perl"),
)
# Pronunciations, etymologies and abbreviations of dictionaries, which nobody says.
_MARKUP = re.compile(r"\\[^\\\n]*\\|\[[^\]]*\]|[{}]|\b(?:n|a|v|adj|adv|pl|p|pr|t|i|vb|imp)\.")
_SENTENCE = re.compile(r"(?<=[.!?;:])\s+")
_MARKS = "\"'`.,;:!?()-"
# Words of a statement, about 128 characters; and of the pieces that larger corpora are made of.
_FEWEST, _MOST = 15, 40
_PIECE = 3


class MissingTextError(RuntimeError):
    """None of the packages that the corpus is made of is installed."""


def statements(size: int, *, seed: int = 20250630) -> Iterator[str]:
    """Give so many different statements, the same for a seed and the same packages.

    First come those of the texts as they stand, in random order. When they run out, new ones are
    put together from pieces of three words, so that words stay as common as they are.
    """
    random_ = random.Random(seed)
    real = sorted({s for path in _paths() for s in _sentences(path)})
    if not real:
        raise MissingTextError("apt-get install " + " ".join(PACKAGES))
    random_.shuffle(real)
    yield from real[:size]
    split = [statement.split() for statement in real]
    for _ in range(size - len(real)):
        yield _recombined(split, random_)


def _recombined(real: list[list[str]], random_: random.Random) -> str:
    words: list[str] = []
    length = len(random_.choice(real))
    while len(words) < length:
        source = random_.choice(real)
        start = random_.randrange(max(1, len(source) - _PIECE + 1))
        words += source[start : start + _PIECE]
    return " ".join(words)


def _paths() -> list[Path]:
    found: list[Path] = []
    for path in _FILES:
        if path.is_dir():
            found += [p for p in path.rglob("*") if p.suffix in {"", ".pod"} and p.is_file()]
        elif path.exists():
            found.append(path)
    return sorted(found)


def _sentences(path: Path) -> Iterator[str]:
    """Cut a text into statements: sentences, short ones joined, long ones cut."""
    raw = path.read_bytes()
    text = (gzip.decompress(raw) if path.suffix == ".dz" else raw).decode("utf-8", "replace")
    if path.suffix == ".pod":
        text = re.sub(r"^=.*$|[A-Z]<+|>+", " ", text, flags=re.MULTILINE)
    text = _MARKUP.sub(" ", text)
    for paragraph in re.split(r"\n\s*\n|\n%\n|\n(?=\S)", text):
        words: list[str] = []
        for sentence in _SENTENCE.split(" ".join(paragraph.split())):
            words += sentence.split()
            while len(words) >= _FEWEST:
                statement, words = " ".join(words[:_MOST]), words[_MOST:]
                if _is_prose(statement):
                    yield statement


def _is_prose(statement: str) -> bool:
    words = statement.split()
    return sum(word.strip(_MARKS).isalpha() for word in words) >= 0.75 * len(words)
