"""Words that ask something of a statement that is shown: "before that", "in full"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from bot.language.analyzer import keys
from bot.language.language import Language

from .cue import cues_in
from .understanding import Understanding

_SHORT = 3  # words, which do not tell their language well


class ReplyCue(StrEnum):
    """What a word of a language's `replies` tells."""

    SAME_DAY = "same_day"
    SAME_DAYS = "same_days"
    EARLIER = "earlier"
    LATER = "later"
    STANDS_BY = "stands_by"  # whether its speaker still says so
    DONE = "done"  # whether what it speaks of came about
    IN_FULL = "in_full"
    TO_THAT = "to_that"  # to what is shown: "what did he say to that"
    REACTION = "reaction"  # how somebody took it, in words that name no act
    NAME = "name"  # who somebody is whom no name tells
    THERE = "there"  # where its speaker is from
    VERDICT = "verdict"  # whether it is true, or who is right
    MEDIUM = "medium"  # by what means it was said
    TOLD = "told"  # what is shown, by what it is: "that number"
    FIRST = "first"  # when all began
    ADDED = "added"  # said beside what is shown
    ORIGIN = "origin"  # whose claim it was that is replied to
    OTHERS = "others"  # whoever else spoke
    AGAINST = "against"  # who is of another mind


class ReplyCueReader:
    """Finds the cues of every language; the longest phrase counts."""

    def __init__(self, languages: Sequence[Language]) -> None:
        self._phrases = {language.code: _phrases(language) for language in languages}

    def read(self, text: Understanding) -> Mapping[int, frozenset[ReplyCue]]:
        """Return the cues of a reply by token position.

        Those of its language, or of another one that has cues for all of a short text.
        """
        own = cues_in(text.tokens, self._phrases.get(text.language, {}))
        if own or len(text.tokens) > _SHORT:
            return own
        others = (cues_in(text.tokens, phrases) for phrases in self._phrases.values())
        return next((cues for cues in others if len(cues) == len(text.tokens)), own)


def _phrases(language: Language) -> Mapping[tuple[str, ...], frozenset[ReplyCue]]:
    found: dict[tuple[str, ...], set[ReplyCue]] = {}
    for name, texts in language.replies.items():
        for text in texts:
            found.setdefault(tuple(keys(text)), set()).add(ReplyCue(name))
    return {phrase: frozenset(cues) for phrase, cues in found.items() if phrase}
