"""Whose words a sentence speaks of: a name beside a noun for words, or a pronoun that owns them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from bot.language.analyzer import Token, fold, stem
from bot.language.language import Language, Side
from bot.search.parse.sense import Mention, SenseKind

from .phrase import PhraseTable
from .voice import Voice

_BETWEEN = 4  # tokens behind the noun: "of", an article, the name


class OwnerFinder:
    """Finds owners of words in the texts of one language.

    They stand behind the noun, with a word such as "of" between at most. In a language whose words
    for the role of a name stand behind it they stand before the noun, with an ending of their own.
    """

    def __init__(self, language: Language) -> None:
        markers, self._code = language.markers, language.code
        self._is_before = language.marked_at is not Side.BEFORE
        self._words = frozenset(map(self._key, markers.get("words", ())))
        self._ways = PhraseTable.of(markers.get("source", ()), where=lambda keys: len(keys) > 1)
        self._behind_words = _folded(markers.get("source", ())) if self._is_before else frozenset()
        self._of = _folded(markers.get("of", ()))
        self._endings = tuple(fold(e.removeprefix("-")) for e in markers.get("genitive", ()))
        self._whose = _folded(markers.get("whose", ()))
        self._whose_behind = _folded(markers.get("whose_behind", ()))

    def names(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], voices: Sequence[Voice]
    ) -> dict[int, int]:
        """Return where nouns for words stand that are somebody's, each with the voice's start."""
        named = [voice for voice in voices if not voice.is_pronoun]
        nouns = self._nouns(tokens, mentions)
        if self._is_before:
            before = {tokens[at - 1].end: tokens[at].start for at in nouns if at}
            inflected = {m.tokens[-1].end for m in mentions if self._is_genitive(m)}
            return {before[v.end]: v.start for v in named if v.end in before.keys() & inflected}
        starts = {voice.start: voice for voice in named}
        behind = {tokens[at].start: self._behind(tokens, at, starts) for at in nouns}
        acts = {m.tokens[0].start: m.tokens[-1].end for m in mentions if m.ids(SenseKind.ACT)}
        return {noun: v.start for noun, v in behind.items() if v and not _does(v, acts, starts)}

    def has_pronoun(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> bool:
        """Tell whether a pronoun stands right beside a noun for words, for whose they are."""
        for at in self._nouns(tokens, mentions):
            before, behind = tokens[max(at - 1, 0)], tokens[min(at + 1, len(tokens) - 1)]
            if before.key in self._whose and before.end + 1 == tokens[at].start:
                return True
            if behind.key in self._whose_behind and tokens[at].end + 1 == behind.start:
                return True
        return False

    def sayers(self, mentions: Sequence[Mention]) -> Iterator[Voice]:
        """Find the pronouns in what words came by: "according to her words" tells who speaks."""
        for mention in mentions:
            if len(mention.tokens) > 1 and mention.ids(SenseKind.ACT):
                for token in mention.tokens:
                    if token.key in self._whose:
                        yield Voice(token.start, token.end, None, is_pronoun=True)

    def without_pronouns(self, tokens: Sequence[Token]) -> list[Token]:
        """Leave the pronouns out that stand before whatever is somebody's."""
        return [token for token in tokens if token.key not in self._whose]

    def _nouns(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[int]:
        """Return the places of the nouns for words, but for those that words came by.

        "According to X" and the like tell who speaks, and not whose words are spoken of.
        """
        found = [at for at, token in enumerate(tokens) if self._key(token.key) in self._words]
        if not found:
            return found
        ways = [(m.tokens[1].start, m.tokens[-1].end) for m in mentions if len(m.tokens) > 1]
        ways += self._ways.found_in(tokens)
        ways += [(a.start, b.end) for a, b in pairwise(tokens) if b.key in self._behind_words]
        return [at for at in found if not any(a <= tokens[at].start < b for a, b in ways)]

    def _key(self, word: str) -> str:
        """Return what a noun is known by: where verbs may stand beside names, as it is written."""
        return stem(fold(word), self._code) if self._is_before else fold(word)

    def _is_genitive(self, name: Mention) -> bool:
        """Tell whether a name has an ending for whose something is; as it is known it has none."""
        last = name.tokens[-1]
        is_inflected = name.similarity < 1.0 or len(fold(last.text)) > len(last.key)
        return is_inflected and fold(last.text).endswith(self._endings)

    def _behind(
        self, tokens: Sequence[Token], at: int, starts: Mapping[int, Voice]
    ) -> Voice | None:
        end = tokens[at].end
        for token in tokens[at + 1 : at + 1 + _BETWEEN]:
            if token.start - end > 1:
                return None
            if token.start in starts:
                return starts[token.start]
            # A given name may have an ending by which nobody knows it.
            if token.key not in self._of and not token.text[:1].isupper():
                return None
            end = token.end
        return None


def _does(voice: Voice, acts: Mapping[int, int], starts: Mapping[int, Voice]) -> bool:
    """Tell whether somebody does what the verb right behind says, and has no words there.

    Nobody else is its subject then: none stands before the words, nor behind the verb.
    """
    end = acts.get(voice.end + 1)
    return end is not None and end + 1 not in starts and voice.start == min(starts)


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
