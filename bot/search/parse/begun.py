"""Who a text begins with: "the notary, any comment?", "X on the permit", "the mayor said what"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.language.analyzer import stem

from .calling import Called
from .marker import Markers, owned_form
from .noun_phrase import DESCRIBING, head_of
from .open_speaker import is_speaker_open
from .person import is_person
from .pointing_word import pronouns_in
from .sense import PLAIN_ACTS, Mention, SenseKind

_LIGHT = frozenset({SenseKind.FUNCTION, SenseKind.FRAMING, SenseKind.CHATTER})
_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})
_PHRASE = DESCRIBING | _SIDES | {SenseKind.FUNCTION}
_FEW = 4  # mentions of a text that names somebody and asks nothing
_LONGEST = 10  # mentions: "that X of the Y in Z who ..."
_PAUSES = (",", ":", ";", " - ", " – ", " — ")


def begun_by(
    text: str, mentions: Sequence[Mention], markers: Markers, called: Called
) -> frozenset[int]:
    """Return the places of the words for somebody whom a text begins with, and asks for.

    Behind him stands a word for "about", a pause, or a word for saying and "what". One of the words
    is for a person, for what somebody is or is called, or a name.
    """
    first = 0
    while first < len(mentions) and mentions[first].kind in _LIGHT:
        first += 1
    if first and mentions[first - 1].key in markers.some | markers.ours:
        return frozenset()  # "a lawmaker" is any of them, "my professor" nobody of these
    end = first
    if mentions[first : first + 1] and mentions[first].kind is SenseKind.ACT and first:
        first = end = first + 1  # "that expelled diplomat"
    while end < len(mentions) and end - first < _LONGEST and _is_of_phrase(mentions[end], markers):
        if end > first and _pauses(text, mentions[end - 1], mentions[end]):
            break
        end += 1
    if end == first or not _is_asked(text, end, mentions, markers):
        return frozenset()
    places = [at for at in range(first, end) if mentions[at].kind in DESCRIBING]
    is_who = bool(mentions[end:]) and _is_relative(text, mentions[end - 1], mentions[end], markers)
    if is_speaker_open(mentions, markers) and not is_who:
        return frozenset()
    is_somebody = any(_is_somebody(mentions[at], at > first, markers, called) for at in places)
    is_told = all(m.kind in _LIGHT for m in mentions[end:]) and _has_framing(mentions[end:])
    is_noun = is_told and first > 0 and mentions[first - 1].key in markers.article
    head = head_of(mentions, first, end)
    is_body = any(_is_body(mentions[at], markers, called) for at in head)
    is_again = called.is_known and _acts_again(mentions[end:], markers)
    if not (is_somebody or is_who or is_noun or is_body or is_again):
        return frozenset()
    return frozenset(places if _is_generic(places, mentions) else head or places)


def _is_of_phrase(mention: Mention, markers: Markers) -> bool:
    return mention.kind in _PHRASE and mention.key not in markers.about


def _acts_again(mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether who was named before is one who says something: "did they talk"."""
    places = pronouns_in(mentions, markers)
    return any(
        m.ids(SenseKind.ACT) & PLAIN_ACTS for at in places for m in mentions[at + 1 : at + 2]
    )


def _has_framing(mentions: Sequence[Mention]) -> bool:
    return any(mention.kind is SenseKind.FRAMING for mention in mentions)


def _is_asked(text: str, end: int, mentions: Sequence[Mention], markers: Markers) -> bool:
    behind = mentions[end:]
    if not behind:  # "that union guy" and no more
        return end <= _FEW and any(is_person(mention, markers) for mention in mentions)
    if _pauses(text, mentions[end - 1], behind[0]):
        return any(m.kind not in _PHRASE for m in behind)
    if _is_relative(text, mentions[end - 1], behind[0], markers):
        return any(_pauses(text, *pair) for pair in pairwise(behind))
    if markers.has_prepositions and behind[0].key in markers.about:
        return True
    told = [m for m in behind if m.kind not in _LIGHT][:2]
    is_told = bool(told) and bool(told[0].ids(SenseKind.ACT) & PLAIN_ACTS)
    return is_told and len(told) > 1 and "what" in told[1].ids(SenseKind.QUESTION)


def _pauses(text: str, before: Mention, behind: Mention) -> bool:
    gap = text[before.tokens[-1].end : behind.tokens[0].start]
    return any(pause in gap for pause in _PAUSES)


def _is_relative(text: str, before: Mention, behind: Mention, markers: Markers) -> bool:
    """Whether a clause tells of somebody, in a language that begins it as a question for him."""
    has_clauses = bool(markers.linking) and not markers.article_prefixes
    is_who = "who" in behind.ids(SenseKind.QUESTION)
    return has_clauses and is_who and not _pauses(text, before, behind)


def _is_generic(places: Sequence[int], mentions: Sequence[Mention]) -> bool:
    """Whether somebody is no more than the head of what the other words name."""
    return any("head" in mentions[at].posts for at in places)


def _is_somebody(mention: Mention, is_inside: bool, markers: Markers, called: Called) -> bool:
    words = [token.key for token in mention.tokens]
    is_person = stem(words[-1], markers.language) in markers.people
    if mention.posts or is_person or owned_form(words[-1:], markers) in markers.kin:
        return True
    if all(called.by([word]) for word in words) or not called.named.isdisjoint(words):
        return True
    is_written = mention.tokens[0].text[:1].isupper() and not mention.text.isupper()
    return mention.kind is None and is_inside and is_written


def _is_body(mention: Mention, markers: Markers, called: Called) -> bool:
    words = [token.key for token in mention.tokens]
    return mention.first in called.of_side or owned_form(words, markers) in markers.bodies
