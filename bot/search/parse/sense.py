"""What a word or phrase of a question can mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.language.analyzer import Token


class SenseKind(StrEnum):
    """The kinds of meaning that the record and the languages give to words."""

    SPEAKER = "speaker"
    TITLE = "title"
    OFFICE = "office"
    STRANGER = "stranger"
    PARTY = "party"
    PLACE = "place"
    ELSEWHERE = "elsewhere"
    CONCEPT = "concept"
    ACT = "act"
    POST = "post"
    DAY = "day"
    RELATIVE = "relative"
    MONTH = "month"
    QUESTION = "question"
    NEGATION = "negation"
    FUNCTION = "function"
    FRAMING = "framing"
    CHATTER = "chatter"
    TASK = "task"


PLAIN_ACTS = frozenset({"say"})  # every statement says something: it explains nothing
POST = "o:"  # before a kind of office, where stems of words stand too

# What stands before the id of a sense, as a term that a statement or a speaker has.
PREFIX = {
    SenseKind.SPEAKER: "s:",
    SenseKind.TITLE: "s:",
    SenseKind.PARTY: "p:",
    SenseKind.PLACE: "l:",
    SenseKind.CONCEPT: "c:",
}
SOMEONE = frozenset(
    {SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.STRANGER, SenseKind.PARTY, SenseKind.PLACE}
)


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning; `language` is None where it does not depend on one (names)."""

    kind: SenseKind
    id: str
    language: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the question's tokens and what it means.

    `first` and `last` are token positions, both included. `senses` hold every meaning that fits
    equally well and are empty for words that nothing knows. `similarity` is 1.0 for the exact
    phrase, less with endings, misspellings or foreign spelling. `posts` are the kinds of office
    that the words name, which nobody on record need hold.
    """

    first: int
    last: int
    tokens: tuple[Token, ...]
    senses: tuple[Sense, ...]
    similarity: float
    posts: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The words as typed, joined by spaces."""
        return " ".join(t.text for t in self.tokens)

    @property
    def key(self) -> str:
        """The folded words, joined by spaces."""
        return " ".join(t.key for t in self.tokens)

    @property
    def positions(self) -> range:
        """The positions of its tokens."""
        return range(self.first, self.last + 1)

    @property
    def kind(self) -> SenseKind | None:
        """The kind of its first meaning."""
        return self.senses[0].kind if self.senses else None

    def ids(self, *kinds: SenseKind) -> frozenset[str]:
        """Return the ids of its meanings of these kinds."""
        return frozenset(s.id for s in self.senses if s.kind in kinds)
