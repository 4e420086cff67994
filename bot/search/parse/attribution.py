"""Words that somebody remembers, apart from the asking and from the name they are given."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from .marker import Role
from .sense import SOMEONE, Mention, SenseKind
from .understanding import Understanding

_ASKS = frozenset({SenseKind.QUESTION, SenseKind.FRAMING, SenseKind.CHATTER})
_PEOPLE = (SenseKind.SPEAKER, SenseKind.TITLE)
_SOMEONE = SOMEONE | {SenseKind.ELSEWHERE}
# What stands beside a name where it tells whose words those are: who, when, "said".
_BESIDE = _ASKS | {SenseKind.FUNCTION, SenseKind.MONTH, SenseKind.DAY, SenseKind.RELATIVE}
_MARK_BEHIND = re.compile(r"[:\n–—―|]|\s-|-\s")  # a name, before the words
_MARK_BEFORE = re.compile(r"[\n–—―|~(\[,]|\s-|-\s")  # a name, behind the words
_LONGEST = 12  # mentions of an attribution
_MOST = 4  # ways to tell where one ends


@dataclass(frozen=True, slots=True)
class Claim:
    """Into whose mouth words are put: ids of speakers, or of parties; a stranger is neither."""

    speakers: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    is_stranger: bool = False

    def fits(self, speakers: Iterable[str], parties: Iterable[str]) -> bool:
        """Whether it can mean one of some speakers; nobody who is named claims nothing."""
        if self.speakers:
            return not self.speakers.isdisjoint(speakers)
        return not self.parties.isdisjoint(parties) if self.parties else not self.is_stranger


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a text: the words that are remembered, and whose they are said to be."""

    words: str
    claim: Claim


def readings_of(question: Understanding) -> Iterator[Reading]:
    """Return the ways to tell the words of a text from what stands around them, the fullest first.

    The asking at both ends is no part of them ("who said ...?"); a name that is set apart
    ("Aliyev: ...", "... - Aliyev, 27 June", "... (Aliyev)") may be.
    """
    mentions = question.mentions
    first, last = _without_asking(mentions)
    whole = _text(question, first, last)
    yield Reading(whole, claim_outside(question, whole))
    heads = [0, *islice(_ends(question), _MOST)]
    tails = [len(mentions), *islice(_starts(question), _MOST)]
    for head in heads:
        for tail in tails:
            if (head, tail) != (0, len(mentions)) and head < tail:
                named = [*mentions[:head], *mentions[tail:]]
                yield Reading(_text(question, head, tail), _claim_of(named))


def claim_outside(question: Understanding, words: str) -> Claim:
    """Return the claim of whoever is asked about; a name within the words claims nothing."""
    start = question.text.find(words)
    for at, role in question.roles.items():
        mention = question.mentions[at]
        if role is Role.SUBJECT and not start <= mention.tokens[0].start < start + len(words):
            return _claim_of([mention])
    return Claim()


def _claim_of(mentions: Sequence[Mention]) -> Claim:
    for kinds in (_PEOPLE, (SenseKind.PARTY,)):
        named = next((ids for m in mentions if (ids := m.ids(*kinds))), None)
        if named:
            return Claim(named) if kinds is _PEOPLE else Claim(parties=named)
    return Claim(is_stranger=any(_is_someone(m) for m in mentions))


def _without_asking(mentions: Sequence[Mention]) -> tuple[int, int]:
    """Return the place of the first word, and the one behind the last, that does not ask."""
    first, last = 0, len(mentions)
    while first < last and _asks(mentions[first]):
        first += 1
    while last > first and _asks(mentions[last - 1]):
        last -= 1
    # What only looks like asking may be a word of the quote: "stance", "claims".
    if first == last or not _has_question(mentions[:first]):
        first = 0
    if first == last or not _has_question(mentions[last:]):
        last = len(mentions)
    return first, last


def _has_question(mentions: Sequence[Mention]) -> bool:
    return any(mention.kind is SenseKind.QUESTION for mention in mentions)


def _asks(mention: Mention) -> bool:
    return mention.kind in _ASKS or _says(mention)


def _says(mention: Mention) -> bool:
    return mention.kind is SenseKind.ACT and "say" in mention.ids(SenseKind.ACT)


def _ends(question: Understanding) -> Iterator[int]:
    """Return the places at which the words may begin of somebody who is named before them."""
    mentions, is_named = question.mentions, False
    for at, mention in enumerate(mentions[:_LONGEST]):
        if not _may_attribute(question, mention):
            return
        is_named = is_named or (_is_someone(mention) and (at > 0 or mention.kind is not None))
        gap = _gap(question, at)
        if is_named and (_says(mention) or _MARK_BEHIND.search(gap)):
            yield at + 1


def _starts(question: Understanding) -> Iterator[int]:
    """Return the places at which somebody may be named whose words all before are said to be."""
    mentions, is_named = question.mentions, False
    for at in range(len(mentions) - 1, max(0, len(mentions) - _LONGEST), -1):
        mention = mentions[at]
        if not _may_attribute(question, mention):
            return
        is_named = is_named or _is_someone(mention)
        is_marked = _MARK_BEFORE.search(_gap(question, at - 1)) is not None
        if is_named and mention.kind is SenseKind.FUNCTION:
            yield from (at + 1, at)  # "... by Aliyev"; or the word is one of those before
        elif is_named and (is_marked or _says(mention)):
            yield at


def _may_attribute(question: Understanding, mention: Mention) -> bool:
    return (
        mention.kind in _BESIDE
        or _is_someone(mention)
        or _says(mention)
        or question.dated.issuperset(mention.positions)
    )


def _is_someone(mention: Mention) -> bool:
    """Whether somebody is named, known or written like a name."""
    return mention.kind in _SOMEONE or (mention.kind is None and mention.text[:1].isupper())


def _gap(question: Understanding, at: int) -> str:
    """Return what stands between a mention and the next."""
    behind = question.mentions[at + 1 : at + 2]
    end = behind[0].tokens[0].start if behind else len(question.text)
    return question.text[question.mentions[at].tokens[-1].end : end]


def _text(question: Understanding, first: int, last: int) -> str:
    """Return the text from one mention to before another, as it was typed."""
    mentions = question.mentions
    if not mentions:
        return question.text
    end = len(question.text) if last == len(mentions) else mentions[last - 1].tokens[-1].end
    return question.text[mentions[first].tokens[0].start : end].strip()
