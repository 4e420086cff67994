"""Words that ask for something else than one statement: "latest", "both sides", "the source"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from bot.language.analyzer import Token, fold, keys
from bot.language.language import Language

T = TypeVar("T")

_SHORT = 3  # words


class Cue(StrEnum):
    """What a word of a language's `requests` tells."""

    LATEST = "latest"
    OLDEST = "oldest"
    ALL = "all"
    EACH = "each"  # before an act of speech: "every denial"
    UNITS = "units"  # what is said as one: "every single line"
    STATEMENTS = "statements"  # a list's own name: "quotes of ..."
    TIMES = "times"  # what is counted: "how many times"
    MENTIONS = "mentions"  # somebody speaks of something
    FIGURES = "figures"  # something is spoken of at all: "is there an X angle"
    SINCE = "since"
    AFTER = "after"
    UNTIL = "until"
    BEFORE = "before"
    SIDES = "sides"
    TIMELINE = "timeline"
    OVERVIEW = "overview"
    MATTER = "matter"  # the dispute as a whole
    HELP = "help"
    SOURCES = "sources"
    SOURCE = "source"  # of the answer that is replied to
    OTHER_SIDE = "other_side"
    REPLIED_TO = "replied_to"
    OPPOSITE = "opposite"  # what the one who speaks up denies
    THANKS = "thanks"
    ACCOUNTS = "accounts"  # of something that was said once: "the readouts", "the two versions"
    DIFFER = "differ"
    BOTH = "both"  # before two who are asked for
    JOINED = "joined"  # between two who are asked for together


_PAIR = frozenset({Cue.ACCOUNTS, Cue.DIFFER})
_SAID = frozenset({Cue.UNITS, Cue.STATEMENTS})


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of a text by token position, read in a language (BCP 47).

    `joining` are the prefixes that stand for "and" before a name.
    """

    language: str
    at: Mapping[int, frozenset[Cue]]
    joining: tuple[str, ...] = ()

    @property
    def found(self) -> frozenset[Cue]:
        """Every cue there is."""
        return frozenset(cue for cues in self.at.values() for cue in cues)

    def beside(self, mentions: Iterable[tuple[int, int]], plain: Set[int]) -> Cues:
        """Settle what is both a cue and part of a phrase that has a meaning of its own.

        `mentions` are the first and last positions of such phrases, `plain` the positions of words
        without content. A cue for a whole phrase is one for its articles too ("the dispute"); one
        for a part of it is none ("fake news").
        """
        at = dict(self.at)
        for first, last in mentions:
            positions = range(first, last + 1)
            covered = [p for p in positions if p in at]
            if covered and all(p in at or p in plain for p in positions):
                at.update((p, at[covered[0]]) for p in positions if p not in at)
            else:
                for p in covered:
                    del at[p]
        return replace(self, at=at)

    def leading(self, acts: Set[int], told: Set[int], plain: Set[int], some: Set[int]) -> Cues:
        """Settle each word for "every" by what follows it.

        Before an act of speech it stays, before what is said it asks for all of that ("every last
        word"), else it is left out, as a word for "quote" is that has none before it. `acts` and
        `told` are the first positions of acts and of words for plain saying, `plain` the positions
        of words without content, `some` those of words that say "any" as well.
        """
        at: dict[int, frozenset[Cue]] = {}
        for position, cues in self.at.items():
            behind = self._behind(position, plain)
            is_said = behind in told or bool(self.at.get(behind, frozenset()) & _SAID)
            if Cue.EACH in cues and is_said and position not in some:
                at[position] = cues - {Cue.EACH} | {Cue.ALL}
                at[behind] = at.get(behind, frozenset()) | {Cue.ALL}
            elif left := cues - {Cue.UNITS} - (frozenset() if behind in acts else {Cue.EACH}):
                at[position] = at.get(position, frozenset()) | left
        return replace(self, at=at)

    def _behind(self, position: int, plain: Set[int]) -> int:
        """Return the first position behind one that has more than words for "every"."""
        behind = position + 1
        while not self.at.get(behind, frozenset()) & _SAID and (
            behind in plain or Cue.EACH in self.at.get(behind, ())
        ):
            behind += 1
        return behind

    def positions(self, *, without: Iterable[Cue] = ()) -> frozenset[int]:
        """Return the positions of the words that are cues, those left out that are only others."""
        unwanted = frozenset(without)
        return frozenset(at for at, cues in self.at.items() if cues - unwanted)


class CueReader:
    """Finds the cues of every language; the longest phrase counts.

    `pointing` are the phrases of any language that say no more than "source", as token keys.
    """

    def __init__(self, languages: Sequence[Language]) -> None:
        self._phrases = {language.code: _phrases(language) for language in languages}
        self._joining = {language.code: joining_prefixes(language) for language in languages}
        self.pointing: Set[tuple[str, ...]] = frozenset(
            phrase
            for phrases in self._phrases.values()
            for phrase, cues in phrases.items()
            if Cue.SOURCE in cues
        )

    def read(self, tokens: Sequence[Token], language: str) -> Cues:
        """Read a text in its language, or in another one that has a cue for all of a short text.

        A word or two do not tell their language well.
        """
        own = self._read(tokens, language)
        if own.found - {Cue.JOINED} or len(tokens) > _SHORT:
            return own
        others = (self._read(tokens, code) for code in self._phrases if code != language)
        return next((cues for cues in others if len(cues.at) == len(tokens)), own)

    def _read(self, tokens: Sequence[Token], code: str) -> Cues:
        at = cues_in(tokens, self._phrases.get(code, {}))
        return Cues(code, _paired(at), self._joining.get(code, ()))


def cues_in(
    tokens: Sequence[Token], phrases: Mapping[tuple[str, ...], frozenset[T]]
) -> dict[int, frozenset[T]]:
    """Return what the phrases of a text tell, by token position; the longest phrase counts.

    Phrases are token keys.
    """
    longest = max(map(len, phrases), default=0)
    words = tuple(token.key for token in tokens)
    at: dict[int, frozenset[T]] = {}
    first = 0
    while first < len(words):
        counts = range(min(longest, len(words) - first), 0, -1)
        count = next((n for n in counts if words[first : first + n] in phrases), 0)
        if count:
            told = phrases[words[first : first + count]]
            at.update(dict.fromkeys(range(first, first + count), told))
        first += count or 1
    return at


def _paired(at: Mapping[int, frozenset[Cue]]) -> Mapping[int, frozenset[Cue]]:
    """Leave out the words of a pair of cues where the other is not there: alone they ask nothing.

    "The accounts differ" asks for a comparison, "his account" for one statement.
    """
    if {cue for cues in at.values() for cue in cues} >= _PAIR:
        return at
    return {position: left for position, cues in at.items() if (left := cues - _PAIR)}


def _phrases(language: Language) -> Mapping[tuple[str, ...], frozenset[Cue]]:
    found: dict[tuple[str, ...], set[Cue]] = {}
    for name, texts in language.requests.items():
        for text in texts if name != Cue.JOINED else _words(texts):
            found.setdefault(tuple(keys(text)), set()).add(Cue(name))
    return {phrase: frozenset(cues) for phrase, cues in found.items() if phrase}


def _words(texts: Iterable[str]) -> Iterable[str]:
    return (text for text in texts if not text.endswith("-"))


def joining_prefixes(language: Language) -> tuple[str, ...]:
    """Return what is written as one with the word behind it."""
    texts = language.requests.get(Cue.JOINED, ())
    return tuple(fold(text.rstrip("-")) for text in texts if text.endswith("-"))
