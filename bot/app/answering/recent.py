"""What questions led to that were asked lately: popular ones come again, word for word."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import replace

from bot.search import Answer, Decision, Ruling, Strictness

_MOST = 2000


class RecentRulings:
    """The last rulings on different questions, of the snapshot that serves.

    None of anybody's words are kept: a question is known by a digest that only this process can
    make, and a ruling with words of its question in it is not kept at all.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._key = secrets.token_bytes(32)
        self._kept: dict[bytes, Ruling] = {}

    def find(self, question: str, unprompted: Strictness | None) -> Ruling | None:
        """Return what a question led to; None where it was not asked lately."""
        digest = self._digest(question, unprompted)
        ruling = self._kept.pop(digest, None)
        if ruling is None:
            return None
        self._kept[digest] = ruling
        return replace(ruling, question=question)

    def keep(self, question: str, unprompted: Strictness | None, ruling: Ruling) -> None:
        """Keep what a question led to, and no longer what was asked for least lately."""
        if ruling.comparison is not None or _has_words(ruling.decision):
            return
        self._kept[self._digest(question, unprompted)] = replace(ruling, question="")
        if len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]

    def clear(self) -> None:
        """Keep nothing: another snapshot serves."""
        self._kept.clear()

    def _digest(self, question: str, unprompted: Strictness | None) -> bytes:
        asked = f"{unprompted}\n{question}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(asked, key=self._key, digest_size=16).digest()


def _has_words(decision: Decision) -> bool:
    """Tell whether a decision has some of what was typed."""
    if isinstance(decision, Answer):
        return decision.listed is not None and bool(decision.listed.words)
    return decision.about is not None
