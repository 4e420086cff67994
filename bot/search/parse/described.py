"""Who is described: one of those with words on record, whom all words of a description call."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from .calling import Called
from .sense import Mention, Sense, SenseKind

_MOST = 2  # people whom a description fits: of more it is nobody's
_PLAIN = (Sense(SenseKind.FUNCTION, "function", None),)


def with_described(
    mentions: Sequence[Mention], voice: Set[int], called: Called, *, is_noun_last: bool
) -> list[Mention]:
    """Return the mentions with the noun of a description standing for who is meant by it.

    `voice` are the places of its words. Each has to be one that he is called by: another may be
    what tells somebody else from him.
    """
    if not voice:
        return list(mentions)
    each = [called.by(token.key for token in mentions[at].tokens) for at in sorted(voice)]
    meant = frozenset.intersection(*each)
    if not meant or len(meant) > _MOST:
        return list(mentions)
    noun = max(voice) if is_noun_last else min(voice)
    titles = tuple(Sense(SenseKind.TITLE, id_, None) for id_ in sorted(meant))
    told = list(mentions)
    for at in voice:
        told[at] = replace(told[at], senses=titles if at == noun else _PLAIN)
    return told
