"""Cover a question with the phrases it is made of: the likeliest meaning for every stretch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from bot.language.analyzer import Token
from bot.language.language import Language
from bot.language.word_matcher import WordMatcher

from .phrase_tree import ROOT, PhraseTree
from .sense import Mention, Sense, SenseKind

# What a meaning is worth when several fit a stretch: names over content over form.
_WORTH = {
    SenseKind.SPEAKER: 1.30,
    SenseKind.TITLE: 1.28,
    SenseKind.DAY: 1.25,
    SenseKind.PARTY: 1.24,
    SenseKind.PLACE: 1.24,
    SenseKind.RELATIVE: 1.22,
    SenseKind.CONCEPT: 1.20,
    SenseKind.ACT: 1.19,
    SenseKind.MONTH: 1.18,
    SenseKind.QUESTION: 1.18,
    SenseKind.NEGATION: 1.17,
    SenseKind.TASK: 1.16,
    SenseKind.FRAMING: 1.16,
    SenseKind.CHATTER: 1.14,
    SenseKind.FUNCTION: 1.12,
    SenseKind.ELSEWHERE: 1.10,
    SenseKind.OFFICE: 1.05,
}
_FOREIGN = 0.75  # a word of another language than the question's, in exactly that form
_KINDRED = 0.9  # a word of a language whose words are taken for the question's
_INEXACT = 0.94  # with an ending or misspelt: an exact word of less worth comes before it
_UNKNOWN = 0.40  # a word that nothing knows
# Words that shape a question are short and have few endings: anything less alike is another word.
_LEAST_ALIKE = {
    SenseKind.FUNCTION: 1.0,
    SenseKind.NEGATION: 1.0,
    SenseKind.CHATTER: 1.0,
    SenseKind.ELSEWHERE: 0.92,
    SenseKind.OFFICE: 0.92,
    SenseKind.TASK: 0.93,
    SenseKind.MONTH: 0.93,
    SenseKind.QUESTION: 0.93,
    SenseKind.FRAMING: 0.93,
}
_LONGER = 1.15  # every further word of a phrase makes it this much likelier than its parts
_SKIP = 0.04  # cost of a filler word inside a phrase ("foreign minister of Azerbaijan")
_MAX_PHRASE = 8
_LEAST_FILLED = 4  # words: a phrase that has so many is long enough without fillers
_TIE = 0.02

# What a meaning is worth, and the meanings that are worth it.
_Meaning: TypeAlias = tuple[float, tuple[Sense, ...]]
# The numbers of the known words that a typed one can be, and how alike they are.
_Words: TypeAlias = Mapping[int, float]


class _Walk(NamedTuple):  # so many words of a phrase in the tree, this much alike
    node: int
    alike: float
    length: int


class _Found(NamedTuple):
    """A stretch of tokens, from the first to the last, what it can mean and what that is worth."""

    worth: float
    first: int
    last: int
    senses: tuple[Sense, ...]
    similarity: float


class _Typed(NamedTuple):
    """What a typed word can be: words of phrases or a filler, and what it begins or means alone."""

    words: _Words
    is_filler: bool
    walks: list[_Walk]
    worth: float
    senses: tuple[Sense, ...]
    similarity: float


_START = _Walk(ROOT, 1.0, 0)
_NOTHING = _Typed({}, False, [], _UNKNOWN, (), 0.0)


class MentionDetector:
    """Finds the phrases of a vocabulary in a question."""

    def __init__(
        self, tree: PhraseTree, matcher: WordMatcher, languages: Iterable[Language]
    ) -> None:
        self._tree = tree
        self._kin = {language.code: language.kin for language in languages}
        self.matcher = matcher
        self._meaning = lru_cache(maxsize=1 << 15)(self._meaning_of)
        # For each word of a question or passage, so that most of them need no walk at all.
        self._typed = lru_cache(maxsize=1 << 13)(self._read)
        self.senses_of = lru_cache(maxsize=1 << 13)(self._senses_of)

    def cover(
        self, tokens: Sequence[Token], language: str, *, is_spelt_right: bool = False
    ) -> list[Mention]:
        """Split the tokens into mentions, in order, each token in exactly one."""
        typed = [self._typed(token.key, language, is_spelt_right) for token in tokens]
        ending: list[list[_Found]] = [[] for _ in tokens]
        for first, word in enumerate(typed):
            ending[first].append(_Found(word.worth, first, first, word.senses, word.similarity))
            if word.walks:
                for found in self._going_on(first, word.walks, typed, language):
                    ending[found.last].append(found)
        best: list[tuple[float, _Found | None]] = [(0.0, None)]
        for candidates in ending:
            worths = [(best[found.first][0] + found.worth, found) for found in candidates]
            best.append(max(worths, key=lambda pair: pair[0]))
        mentions: list[Mention] = []
        last = best[-1][1]
        while last is not None:
            covered = tuple(tokens[last.first : last.last + 1])
            mentions.append(Mention(last.first, last.last, covered, last.senses, last.similarity))
            last = best[last.first][1]
        return mentions[::-1]

    def _senses_of(self, word: str) -> tuple[Sense, ...]:
        """Return what exactly this folded word means on its own."""
        return self._tree.senses_of((word,))

    def is_negation(self, word: str, language: str) -> bool:
        """Whether exactly this folded word says not in a language."""
        senses = self.senses_of(word)
        return any(s.kind is SenseKind.NEGATION and s.language == language for s in senses)

    def _going_on(
        self, first: int, walks: list[_Walk], typed: Sequence[_Typed], language: str
    ) -> list[_Found]:
        """Find the phrases of several words that walks from a first word on come to."""
        found: list[_Found] = []
        for position in range(first + 1, min(len(typed), first + _MAX_PHRASE)):
            words, is_filler = typed[position][:2]
            onward: list[_Walk] = []
            for walk in walks:
                if is_filler and walk.length < _LEAST_FILLED:
                    onward.append(_Walk(walk.node, walk.alike - _SKIP, walk.length))
                for step in self._steps(walk, words):
                    if self._tree.leads_on(step.node):
                        onward.append(step)
                    meaning = self._meaning(step.node, step.alike, language, is_own=False)
                    if meaning is not None:
                        covered = position + 1 - first
                        grown = _grown(meaning[0] * step.alike, step.length, covered)
                        found.append(_Found(grown, first, position, meaning[1], step.alike))
            if not onward:
                break
            walks = onward
        return _likeliest(found) if found else found

    def _read(self, key: str, language: str, is_spelt_right: bool) -> _Typed:
        match = self.matcher.match_inflected if is_spelt_right else self.matcher.match
        words = match(key, language)
        if not words:
            return _NOTHING
        found = [_Found(_UNKNOWN, 0, 0, (), 0.0)]
        walks = []
        is_own = self._is_common(key, language)
        for step in self._steps(_START, words):
            if self._tree.leads_on(step.node):
                walks.append(step)
            meaning = self._meaning(step.node, step.alike, language, is_own=is_own)
            if meaning is not None:
                found.append(_Found(meaning[0] * step.alike, 0, 0, meaning[1], step.alike))
        (alone,) = _likeliest(found)
        is_filler = self._is_filler(key, language, is_own)
        return _Typed(words, is_filler, walks, alone.worth, alone.senses, alone.similarity)

    def _steps(self, walk: _Walk, words: _Words) -> list[_Walk]:
        """Go on by every known word that a typed one can be."""
        child = self._tree.child
        return [
            _Walk(to, min(walk.alike, alike), walk.length + 1)
            for word, alike in words.items()
            if (to := child(walk.node, word)) is not None
        ]

    def _meaning_of(
        self, node: int, alike: float, language: str, *, is_own: bool
    ) -> _Meaning | None:
        """Return what the phrase that ends at a node can mean, and what that is worth.

        One that is a common word of its own language (`is_own`) means nothing in another.
        """
        known = [s for s in self._tree.senses(node) if not is_own or self._is_in(s, language)]
        worths = {s: worth for s in known if (worth := self._worth(s, alike, language))}
        if not worths:
            return None
        top = max(worths.values())
        return top, tuple(s for s, worth in worths.items() if worth > top - _TIE)

    def _worth(self, sense: Sense, alike: float, language: str) -> float:
        """Say what a meaning is worth that is spelt this much alike; 0 where it cannot be meant."""
        if alike < _LEAST_ALIKE.get(sense.kind, 0.0):
            return 0.0
        worth = _WORTH[sense.kind] * (1.0 if alike == 1.0 else _INEXACT)
        if sense.language in (None, language):
            return worth
        if self._is_in(sense, language):
            return worth * _KINDRED
        return worth * _FOREIGN if alike == 1.0 else 0.0

    def _is_common(self, key: str, language: str) -> bool:
        kin = self._kin.get(language)
        return self.matcher.is_common(key, language) or (
            kin is not None and self.matcher.is_common(key, kin)
        )

    def _is_in(self, sense: Sense, language: str) -> bool:
        return sense.language in (None, language, self._kin.get(language))

    def _is_filler(self, key: str, language: str, is_own: bool) -> bool:
        return any(
            sense.kind in (SenseKind.FUNCTION, SenseKind.NEGATION)
            for sense in self.senses_of(key)
            if not is_own or self._is_in(sense, language)
        )


def _grown(worth: float, length: int, covered: int) -> float:
    """Say what a phrase of `length` words is worth that covers so many tokens, fillers included."""
    return worth * length * _LONGER ** (length - 1) + (covered - length) * _UNKNOWN


def _likeliest(found: list[_Found]) -> list[_Found]:
    """Keep the best for each end, with the meanings of all that tie with it."""
    best: dict[int, _Found] = {}
    for one in found:
        other = best.get(one.last)
        if other is None or one.worth > other.worth + _TIE:
            best[one.last] = one
        elif abs(one.worth - other.worth) <= _TIE:
            senses = tuple(dict.fromkeys((*other.senses, *one.senses)))
            best[one.last] = other._replace(senses=senses)
    return list(best.values())
