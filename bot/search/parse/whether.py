"""Who is to have said or done something, in a question for yes or no: "did the customs deny it"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .calling import Called
from .marker import Markers
from .noun_phrase import before_plain, described_before, head_of, phrase_before, words_of
from .sense import PLAIN_ACTS, Mention, SenseKind

_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})


def behind_whether(mentions: Sequence[Mention], markers: Markers, called: Called) -> Sequence[int]:
    """Return who begins a question for yes or no and is called so: "has the ministry said".

    What is said to be of a side does something there, and so does what nothing knows: "did Israeli
    intelligence deny it", "did the border guard confirm it".
    """
    if not mentions or not _is_whether(mentions[0]):
        return ()
    act = next((at for at, m in enumerate(mentions) if m.kind is SenseKind.ACT), 0)
    if act == 1:  # where the verb comes first
        behind = mentions[2:3]
        return (2,) if behind and behind[0].first in called.of_side else ()
    first = phrase_before(mentions, act, markers)
    places = head_of(mentions, first, act) if first == 1 else ()
    is_anyone = any(m.key in markers.anyone for m in mentions[:act])
    if not places or is_anyone:
        return ()
    is_plain = bool(mentions[act].ids(SenseKind.ACT) & PLAIN_ACTS)
    # where it is known what all are called, whoever says or does something is asked for
    is_somebody = (
        called.is_known
        or any(m.kind in _SIDES for m in mentions[:act])
        or (len(places) == 1 and mentions[places[0]].first in called.of_side)
        or all(mentions[at].kind is None for at in places)
    )
    does = is_somebody and mentions[act].similarity == 1.0  # "was ... denied" is no such
    return places if does or (is_plain and called.by(words_of(places, mentions))) else ()


def before_whether(mentions: Sequence[Mention]) -> Sequence[int]:
    """Return a name that begins a text before "has it" and what is done: "l'ONU a-t-elle réagi"."""
    pairs = enumerate(pairwise(mentions))
    at = next((at for at, (m, act) in pairs if act.kind is SenseKind.ACT and _is_whether(m)), 0)
    is_inverted = len(mentions[at].tokens) > 1 if mentions else False
    end = before_plain(mentions, at) + 1  # "l'ONU s'est-elle"
    places = described_before(mentions, end) if is_inverted else ()
    is_first = all(m.kind is SenseKind.FUNCTION for m in mentions[: min(places, default=at)])
    is_name = any(mentions[p].kind is None and mentions[p].text[:1].isupper() for p in places)
    return places if is_first and is_name else ()


def _is_whether(mention: Mention) -> bool:
    return "whether" in mention.ids(SenseKind.QUESTION)
