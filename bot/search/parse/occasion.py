"""What tells no more than which day a date is: "the day of the raid, 19 June", "that month"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from bot.language.analyzer import Token

from .cue import cues_in
from .marker import Markers
from .sense import PLAIN_ACTS, Mention, SenseKind

_LONGEST = 5  # mentions of a phrase: "the gas was cut"
_END = re.compile(r"[.!?…;։؟](?=\s)|\n")
_WHETHER = frozenset({"whether"})  # "the day the gas was cut"
_PEOPLE = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.PARTY})


def occasion_in(
    text: str,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    dated: Set[int],
    markers: Markers,
) -> frozenset[int]:
    """Return the positions of such words, where a question has a date (`dated`, positions).

    They are what stands between a word for "on the day of" or "at" and the date beside it, and
    where a date is meant by "that month" in another sentence, all of the one that asks nothing.
    """
    if not dated:
        return frozenset()
    then = _places(tokens, markers.then)
    again = {at for m in mentions if m.kind is SenseKind.RELATIVE for at in m.positions} | then
    found = then | _told_before(text, tokens, mentions, dated, again)
    for phrase in _phrases(mentions, dated, _places(tokens, markers.occasion), markers):
        found |= phrase
    return frozenset(found - dated)


def _places(tokens: Sequence[Token], phrases: Mapping[tuple[str, ...], frozenset[str]]) -> set[int]:
    return set(cues_in(tokens, phrases))


def _told_before(
    text: str,
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    dated: Set[int],
    again: Set[int],
) -> set[int]:
    """Return the positions of a sentence that only tells the date, or only comes back to it."""
    ends = [end.end() for end in _END.finditer(text)]
    of = [sum(end <= token.start for end in ends) for token in tokens]
    here, there = {of[at] for at in dated}, {of[at] for at in again}
    if not there or here & there:
        return set()
    asking = {of[m.first] for m in mentions if m.ids(SenseKind.QUESTION) - _WHETHER}
    silent = (here | there) - asking
    return {at for at in range(len(tokens)) if of[at] in silent} if asking else set()


def _phrases(
    mentions: Sequence[Mention], dated: Set[int], led: Set[int], markers: Markers
) -> Iterator[set[int]]:
    """Walk over the phrases beside a date that a word for "on the day of" leads or ends."""
    first, last = min(dated), max(dated)
    before = [m for m in mentions if m.last < first]
    behind = [m for m in mentions if m.first > last]
    if markers.has_prepositions:
        yield _led(list(reversed(before)), led)
        yield _begun(behind, led)
    if markers.has_postpositions:
        yield _begun(list(reversed(before)), led)
        yield _led(behind, led)


def _led(phrase: Sequence[Mention], led: Set[int]) -> set[int]:
    """Return the positions up to the word that leads, which stands away from the date."""
    found: set[int] = set()
    for count, mention in enumerate(phrase):
        found.update(mention.positions)
        if led & set(mention.positions):
            rest = (m for m in phrase[count + 1 :] if led & set(m.positions))
            return found | {at for m in rest for at in m.positions}
        if count > _LONGEST or not _is_plain(mention):
            break
    return set()


def _begun(phrase: Sequence[Mention], led: Set[int]) -> set[int]:
    """Return the positions from the word that leads, which stands beside the date."""
    if not phrase or not led & set(phrase[0].positions):
        return set()
    found = set(phrase[0].positions)
    for mention in phrase[1 : _LONGEST + 1]:
        if not _is_plain(mention):
            break
        found.update(mention.positions)
    return found


def _is_plain(mention: Mention) -> bool:
    is_told = mention.kind is SenseKind.ACT and mention.ids(SenseKind.ACT) & PLAIN_ACTS
    return not (mention.kind in _PEOPLE or is_told or mention.ids(SenseKind.QUESTION) - _WHETHER)
