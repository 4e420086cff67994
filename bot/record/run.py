"""Two texts beside each other, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Levenshtein

_WORD = re.compile(r"\s*\S+|\s+$")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words: the same before and after, or other words, or none on one of both sides."""

    before: str
    after: str

    @property
    def is_same(self) -> bool:
        """Whether the words are the same, down to the last letter and mark; blanks do not count."""
        return self.before.split() == self.after.split()


def runs_between(before: str, after: str) -> Iterator[Run]:
    """Lay two texts beside each other word by word; taken together, the runs are both.

    A word has the blanks before it, and changes side by side are one run.
    """
    old: Sequence[str] = _WORD.findall(before)
    new: Sequence[str] = _WORD.findall(after)
    steps = Levenshtein.opcodes([word.strip() for word in old], [word.strip() for word in new])
    for _, group in groupby(steps, key=lambda step: step.tag == "equal"):
        first, *_, last = (*group,) * 2
        yield Run(
            "".join(old[first.src_start : last.src_end]),
            "".join(new[first.dest_start : last.dest_end]),
        )
