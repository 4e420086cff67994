"""Mentions that together name somebody, whom the record need not know."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from bot.language.analyzer import fold, stem
from bot.language.language import Language

from .sense import Mention, Sense, SenseKind

SIDES = (SenseKind.PARTY, SenseKind.PLACE, SenseKind.ELSEWHERE)
ACTORS = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, *SIDES})
POSSESSIVE = ("'s", "’s", "s'", "s’")
_OWNERS = (*ACTORS, None)


def is_anybody(somebody: Mention, language: Language, voice: Set[str]) -> bool:
    """Whether a word could be anybody's of a side (`voice`, stems): "the official"."""
    return stem(somebody.tokens[-1].key, language.code) in voice


def is_of_somebody(
    text: str,
    owner: Mention,
    following: Sequence[Mention],
    is_anybody: Callable[[Mention], bool],
    about: Set[str],
) -> bool:
    """Whether an unknown word before an act names somebody by whose he is ("X's deputy said").

    Before a word for "about" it does too ("X's deputy on the permit"). What could be anybody of a
    side is whoever speaks for it ("Iran's leader").
    """
    if len(following) < 2 or owner.kind not in _OWNERS:
        return False
    somebody, act = following
    if owner.kind in SIDES and is_anybody(somebody):
        return False
    is_owned = text[: owner.tokens[-1].end].endswith(POSSESSIVE)
    acts = act.kind is SenseKind.ACT or act.key in about
    return is_owned and somebody.kind is None and acts


def joined(first: Mention, last: Mention, senses: Sequence[Sense]) -> Mention:
    """Return two mentions as one with some meanings, a stranger where there are none."""
    tokens = (*first.tokens, *last.tokens)
    both = Mention(first.first, last.last, tokens, tuple(senses), last.similarity)
    return both if senses else stranger(both)


def joined_stranger(mentions: Sequence[Mention]) -> Mention:
    """Return mentions as one of somebody whom the record does not know."""
    first, last = mentions[0], mentions[-1]
    tokens = tuple(token for mention in mentions for token in mention.tokens)
    return stranger(Mention(first.first, last.last, tokens, (), first.similarity))


def stranger(mention: Mention) -> Mention:
    """Return a mention as one of somebody whom the record does not know."""
    sense = Sense(SenseKind.STRANGER, fold(mention.text), None)
    return Mention(mention.first, mention.last, mention.tokens, (sense,), mention.similarity)
