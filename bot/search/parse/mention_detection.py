"""Cover a question with the phrases it is made of: the likeliest meaning for every stretch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from bot.language.analyzer import Token
from bot.language.language import Language
from bot.language.memo import remembered
from bot.language.word_matcher import UNHEARD, WordMatcher
from bot.record import HEADS

from .phrase_tree import ROOT, PhraseTree
from .sense import Mention, Sense, SenseKind
from .sense_worth import LEAST_ALIKE, WORTH

_FOREIGN = 0.75  # a word of another language than the question's, in exactly that form
_KINDRED = 0.9  # a word of a language whose words are taken for the question's
_INEXACT = 0.94  # with an ending or misspelt: an exact word of less worth comes before it
_UNKNOWN = 0.40  # a word that nothing knows
_LONGER = 1.15  # every further word of a phrase makes it this much likelier than its parts
_SKIP = 0.04  # cost of a filler word inside a phrase ("foreign minister of Azerbaijan")
_MAX_PHRASE = 8
_LEAST_FILLED = 4  # words: a phrase that has so many is long enough without fillers
_TIE = 0.02

# What a meaning is worth, and the meanings that are worth it.
_Meaning: TypeAlias = tuple[float, tuple[Sense, ...]]
# The numbers of the known words that a typed one can be, and how alike they are.
_Words: TypeAlias = Mapping[int, float]


class _Walk(NamedTuple):
    """How far some words have come in the tree of phrases: so many of it, this much alike."""

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
        self._meaning = remembered(self._meaning_of, 1 << 15)
        # For each word of a question or passage, so that most of them need no walk at all.
        self._typed = remembered(self._read, 1 << 13)
        self.senses_of = remembered(self._senses_of, 1 << 13)

    def cover(
        self, tokens: Sequence[Token], language: str, *, is_spelt_right: bool = False
    ) -> list[Mention]:
        """Split the tokens into mentions, in order, each token in exactly one."""
        typed = [self._typed(token.key, language, is_spelt_right) for token in tokens]
        best: list[tuple[float, _Found | None]] = [(0.0, None), *[(-1.0, None)] * len(typed)]
        for first, word in enumerate(typed):
            so_far = best[first][0]
            if (worth := so_far + word.worth) > best[first + 1][0]:
                alone = _Found(word.worth, first, first, word.senses, word.similarity)
                best[first + 1] = (worth, alone)
            for found in self._going_on(first, word.walks, typed, language):
                if (worth := so_far + found.worth) > best[found.last + 1][0]:
                    best[found.last + 1] = (worth, found)
        mentions: list[Mention] = []
        last = best[-1][1]
        while last is not None:
            covered = tuple(tokens[last.first : last.last + 1])
            mentions.append(_mention(last, covered))
            last = best[last.first][1]
        return mentions[::-1]

    def posts_in(self, keys: Sequence[str]) -> frozenset[str]:
        """Return the kinds of office that the folded words of a text name, spelt right."""
        return frozenset(
            sense.id
            for first in range(len(keys))
            for last in range(first + 1, min(len(keys), first + _MAX_PHRASE) + 1)
            for sense in self._tree.senses_of(keys[first:last])
            if sense.kind is SenseKind.POST
        )

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
            if not walks or not (words or is_filler):
                break
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
            walks = onward
        return _likeliest(found) if found else found

    def _read(self, key: str, language: str, is_spelt_right: bool) -> _Typed:
        match = self.matcher.match_inflected if is_spelt_right else self.matcher.match
        words = match(key, language)
        is_known = is_spelt_right or bool(self.senses_of(key))
        heard, rough = UNHEARD if is_known else self.matcher.heard(key, language)
        unsure = {self._tree.child(ROOT, word) for word in rough if word not in words}
        if not (words := {**heard, **words}):
            return _NOTHING
        found = [_Found(_UNKNOWN, 0, 0, (), 0.0)]
        walks = []
        is_own = self._is_common(key, language)
        for step in self._steps(_START, words):
            if self._tree.leads_on(step.node):
                walks.append(step)
            meaning = self._meaning(step.node, step.alike, language, is_own=is_own)
            if meaning is None or step.node in unsure:
                continue
            is_rough = step.alike < 1.0 and meaning[1][0].kind is SenseKind.SPEAKER
            if not (is_rough and self.matcher.is_no_name(key, language)):
                found.append(_Found(meaning[0] * step.alike, 0, 0, meaning[1], step.alike))
        (alone,) = _likeliest(found)
        return _Typed(words, self._is_filler(key, language, is_own), walks, alone.worth, *alone[3:])

    def _steps(self, walk: _Walk, words: _Words) -> list[_Walk]:
        """Go on by every known word that a typed one can be."""
        return [
            _Walk(to, min(walk.alike, alike), walk.length + 1)
            for word, alike in words.items()
            if (to := self._tree.child(walk.node, word)) is not None
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
        if alike < LEAST_ALIKE.get(sense.kind, 0.0):
            return 0.0
        worth = WORTH[sense.kind] * (1.0 if alike == 1.0 else _INEXACT)
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


def _mention(found: _Found, tokens: tuple[Token, ...]) -> Mention:
    """Make a mention; a kind of office is no meaning of its own: its words count as words do."""
    senses = found.senses
    if not senses:
        return Mention(found.first, found.last, tokens, senses, 0.0)
    posts = frozenset([s.id for s in senses if s.kind is SenseKind.POST])
    if posts:
        senses = tuple(sense for sense in senses if sense.kind is not SenseKind.POST)
        posts = HEADS if posts == {"head"} else posts
    similarity = found.similarity if senses else 0.0
    return Mention(found.first, found.last, tokens, senses, similarity, posts)


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
