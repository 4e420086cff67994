"""What stands where a speaker stands, and is nobody that the record knows by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from bot.language.analyzer import stem

from .begun import begun_by
from .calling import Called
from .marker import Markers, Role
from .noun_phrase import (
    DESCRIBING,
    LONGEST,
    before_plain,
    described_before,
    head_of,
    phrase_before,
    sides_of,
    words_of,
)
from .open_speaker import is_speaker_open
from .person import more_than_a_person
from .role import affix_role
from .sense import PLAIN_ACTS, Mention, SenseKind
from .somebody import POSSESSIVE
from .whether import before_whether, behind_whether

_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})
_OWNERS = (SenseKind.PARTY, SenseKind.SPEAKER, SenseKind.TITLE)
_FUNCTION = SenseKind.FUNCTION
_OWNED = (SenseKind.ACT, SenseKind.FRAMING)


def voice_of(
    text: str,
    mentions: Sequence[Mention],
    markers: Markers,
    roles: Mapping[int, Role],
    topic: Set[int],
    sayings: Set[int],
    cues: Set[int],
    called: Called,
) -> frozenset[int]:
    """Return the places of the words that describe who speaks: "what did the customs say".

    They stand between what asks and a word for saying, on the other side of the two where their
    language puts them there ("qu'a dit la douane", "gömrük ne dedi"), before or behind a word for
    whose words they are ("the customs' reaction", "any word from the customs"), or before "of" and
    a party or a name; or begin a question for yes or no, where somebody is `called` so. What is
    spoken in ("the letter") is no voice, and neither is what stands within somebody's words, or
    asks for something ("the oldest statement"); `sayings` and `cues` are token positions.
    """
    if sayings:
        return frozenset()
    is_open = is_speaker_open(mentions, markers)
    asking = {at for at, mention in enumerate(mentions) if mention.first in cues}
    if markers.has_postpositions and 1 in topic and _is_begun_by_side(mentions, called):
        topic -= {0}  # who speaks, before what it is about
    places = _voice_of(mentions, markers, roles, topic, asking, called) - asking
    if not places and Role.SUBJECT not in roles.values():
        places = begun_by(text, mentions, markers, called) - asking - topic
    words = {t.key for at in places for t in mentions[at].tokens}
    if is_open and words <= called.anybody:
        return frozenset()
    # who is one of the record's topics is told apart by that ("the girl")
    topics = frozenset(at for at in places if mentions[at].kind is SenseKind.CONCEPT)
    return more_than_a_person(places, mentions, markers, called) or topics


def _voice_of(
    mentions: Sequence[Mention],
    markers: Markers,
    roles: Mapping[int, Role],
    topic: Set[int],
    asking: Set[int],
    called: Called,
) -> frozenset[int]:
    for places in (
        behind_whether(mentions, markers, called),
        before_whether(mentions),
        _before_act(mentions, markers, asking),
        _behind_act(mentions, markers, topic),
        _before_asking(mentions, markers, called),
        _behind_source(mentions, markers),
        _behind_deed(mentions, markers, topic),
        _owning(mentions),
    ):
        # of "the Israeli official" no more than the side is known
        sides = sides_of(places, mentions, markers) & roles.keys()
        if sides and not called.anybody.isdisjoint(words_of(places, mentions)):
            continue
        named = roles.keys() - sides - _beyond(topic, mentions, markers)
        if places and named <= topic and topic.isdisjoint(places):
            return _told_apart(places, mentions, markers)
    subject = next((at for at, role in roles.items() if role is Role.SUBJECT), 0)
    return _told_apart(_before_owner(subject, mentions, markers), mentions, markers)


def _beyond(topic: Set[int], mentions: Sequence[Mention], markers: Markers) -> Set[int]:
    """Return the places behind "about", where nothing is said or done any more."""
    if not markers.has_prepositions:
        return frozenset()
    led = {at for at in range(1, len(mentions)) if mentions[at - 1].key in markers.about}
    first = min(topic, default=len(mentions))
    is_done = any(m.kind in (SenseKind.ACT, SenseKind.QUESTION) for m in mentions[first:])
    return led if is_done else led.union(range(first, len(mentions)))


def _before_act(mentions: Sequence[Mention], markers: Markers, asking: Set[int]) -> Sequence[int]:
    told = (at for at, m in enumerate(mentions) if m.ids(SenseKind.ACT) & PLAIN_ACTS)
    act = next(told, 0)
    first = phrase_before(mentions, act, markers)
    # behind "who" or "which" stands what was said, or what can speak
    if first and "what" in mentions[first - 1].ids(SenseKind.QUESTION):
        places = head_of(mentions, first, act)
        # "the town hall" is who speaks for the town
        own = mentions[places[0] - 1] if places else mentions[first]
        is_plain_side = own.kind is SenseKind.PARTY and own.text.islower()
        return () if is_plain_side else places
    # "everything the plumber said"
    places = described_before(mentions, act)
    start = min(places, default=act)
    is_told = start > 1 and start - 2 in asking and mentions[start - 1].key in markers.article
    return places if is_told else ()


def _behind_act(mentions: Sequence[Mention], markers: Markers, topic: Set[int]) -> Sequence[int]:
    """Return the words behind "what" and a word for saying, and behind their article.

    In a language without articles they stand right behind it, and have no ending for another part.
    """
    act = _asked_act(mentions)
    if act is None:
        return ()
    first = act + 1
    while first < len(mentions) and mentions[first].key in markers.article:
        first += 1
    places = _describing(mentions, first, topic)
    if not places or affix_role(mentions[places[-1]], markers):
        return ()
    has_articles = markers.article or markers.article_prefixes
    is_name = mentions[first].kind is None and mentions[first].text[:1].isupper()
    is_begun = first > act + 1 or not has_articles or is_name
    return places if is_begun or mentions[first].key.startswith(markers.article_prefixes) else ()


def _is_begun_by_side(mentions: Sequence[Mention], called: Called) -> bool:
    return bool(mentions) and mentions[0].first in called.of_side


def _before_asking(mentions: Sequence[Mention], markers: Markers, called: Called) -> Sequence[int]:
    """Return the words that begin a question and go right before "what" and a word for saying.

    What is said to be of a side begins it before what it speaks about, too.
    """
    act = _asked_act(mentions)
    if act is None or act < 2:  # somebody, "what" and the act
        return ()
    if _is_begun_by_side(mentions, called) and mentions[act - 2].key in markers.about:
        return (0,)
    places = described_before(mentions, act - 1)
    is_first = places and places[0] == 0
    return places if is_first and not affix_role(mentions[places[-1]], markers) else ()


def _asked_act(mentions: Sequence[Mention]) -> int | None:
    """Return the place of a word for saying that "what" stands right before."""
    for at, (asking, act) in enumerate(pairwise(mentions), 1):
        if "what" in asking.ids(SenseKind.QUESTION) and act.ids(SenseKind.ACT) & PLAIN_ACTS:
            return at
    return None


def _describing(mentions: Sequence[Mention], first: int, topic: Set[int]) -> Sequence[int]:
    last = first
    while last < len(mentions) and last - first < LONGEST and last not in topic:
        if mentions[last].kind not in DESCRIBING:
            break
        last += 1
    return range(first, last)


def _behind_source(mentions: Sequence[Mention], markers: Markers) -> Sequence[int]:
    """Return the words behind a phrase for somebody's words, up to the end or to "about".

    Such are "any word from" and "according to", and not "by".
    """
    source = next((at for at, m in enumerate(mentions) if _is_source(m, markers)), None)
    if source is None:
        return ()
    about = (at for at, m in enumerate(mentions) if at > source and m.key in markers.about)
    places = head_of(mentions, source + 1, next(about, len(mentions)))
    is_led_in = places and before_plain(mentions, places[0]) <= source
    return places if is_led_in else ()


def _is_source(mention: Mention, markers: Markers) -> bool:
    is_phrase = mention.kind is SenseKind.FRAMING or " " in mention.key
    return is_phrase and markers.words.get(mention.key) is Role.SUBJECT


def _behind_deed(mentions: Sequence[Mention], markers: Markers, topic: Set[int]) -> Sequence[int]:
    """Return whose deed begins a text: "reaction of the mayor"."""
    if not mentions or mentions[0].kind is not SenseKind.ACT:
        return ()
    first = next((p for p, m in enumerate(mentions) if p and m.kind is not SenseKind.FUNCTION), 0)
    linking = {t.key for m in mentions[1:first] for t in m.tokens}
    places = _describing(mentions, first, topic) if linking & markers.linking else ()
    return places if all(mentions[p].kind is None for p in places) else ()


def _owning(mentions: Sequence[Mention]) -> Sequence[int]:
    """Return whose words or reaction is asked for: "the plumber's own reaction to the permit"."""
    for at, owner in enumerate(mentions):
        owned = next((m for m in mentions[at + 1 : at + 3] if m.kind is not _FUNCTION), None)
        is_owner = owner.kind in DESCRIBING and owner.text.endswith(POSSESSIVE)
        if is_owner and owned is not None and owned.kind in _OWNED:
            return (at,)
    return ()


def _before_owner(at: int, mentions: Sequence[Mention], markers: Markers) -> Sequence[int]:
    """Return the words before "of" and a party or a name: "the chancellor of the university"."""
    if not at or mentions[at].kind not in _OWNERS:
        return ()
    first = before_plain(mentions, at) + 1
    linking = {t.key for m in mentions[first:at] for t in m.tokens}
    places = described_before(mentions, first) if linking & markers.linking else ()
    return [p for p in places if mentions[p].kind is None]


def _told_apart(
    places: Sequence[int], mentions: Sequence[Mention], markers: Markers
) -> frozenset[int]:
    stems = {stem(t.key, markers.language) for at in places for t in mentions[at].tokens}
    return frozenset() if stems & markers.medium else frozenset(places)
