"""What goes into the index and what comes out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.record import Wording


@dataclass(frozen=True, slots=True)
class Document:
    """What is searched: one a statement.

    `language` is the BCP 47 tag of `text` (quote and passage); `asks` are questions it answers,
    by language; `keywords` are exact terms, never analysed (``c:drones``, ``s:jill-roe``).
    """

    id: str
    language: str
    text: str
    asks: Wording = field(default_factory=dict)
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document that may answer, and its number in the index.

    `score` orders candidates of one query and means nothing else.
    """

    id: str
    number: int
    score: float


@dataclass(frozen=True, slots=True)
class Term:
    """A distinct word of a query and what of the corpus it may stand for.

    `weight` is how much the word tells (its inverse document frequency, less for function words);
    `stems` maps stems to how alike they are, 0 to 1: the word's own at 1 where the corpus knows
    the word, else those of the words that may be meant.
    """

    key: str
    weight: float
    stems: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Query:
    """A question made ready to search one index.

    `words` are folded, in order; `terms` are distinct, the most telling first.
    """

    language: str
    words: tuple[str, ...]
    terms: tuple[Term, ...]
