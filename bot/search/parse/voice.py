"""What stands where a speaker stands, and is nobody that the record knows by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise

from bot.language.analyzer import stem

from .calling import Called
from .role import Markers, Role, affix_role, is_speaker_open
from .sense import PLAIN_ACTS, Mention, SenseKind
from .somebody import POSSESSIVE

_DESCRIBING = frozenset({SenseKind.CONCEPT, None})
_OWNERS = (SenseKind.PARTY, SenseKind.SPEAKER, SenseKind.TITLE)
_OWNED = (SenseKind.ACT, SenseKind.FRAMING)
_LONGEST = 4  # words that describe somebody


def voice_of(
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
    places = _voice_of(mentions, markers, roles, topic, asking, called) - asking
    words = {t.key for at in places for t in mentions[at].tokens}
    return frozenset() if is_open and words <= called.anybody else places


def _voice_of(
    mentions: Sequence[Mention],
    markers: Markers,
    roles: Mapping[int, Role],
    topic: Set[int],
    asking: Set[int],
    called: Called,
) -> frozenset[int]:
    for places in (
        _behind_whether(mentions, called),
        _before_act(mentions, markers, asking),
        _behind_act(mentions, markers, topic),
        _before_asking(mentions, markers),
        _behind_source(mentions, markers),
        _behind_deed(mentions, markers, topic),
        _owning(mentions),
    ):
        # "the Israeli army" is nobody of whom more than the side is known
        own = {places[0] - 1, places[-1] + 1} if places else frozenset()
        sides = {at for at in own & roles.keys() if mentions[at].kind is SenseKind.PARTY}
        if sides and {t.key for at in places for t in mentions[at].tokens} <= called.anybody:
            continue
        if places and roles.keys() - sides <= topic and topic.isdisjoint(places):
            return _told_apart(places, mentions, markers)
    subject = next((at for at, role in roles.items() if role is Role.SUBJECT), 0)
    return _told_apart(_before_owner(subject, mentions, markers), mentions, markers)


def _before_act(mentions: Sequence[Mention], markers: Markers, asking: Set[int]) -> Sequence[int]:
    told = (at for at, m in enumerate(mentions) if m.ids(SenseKind.ACT) & PLAIN_ACTS)
    act = next(told, 0)
    places = _described(mentions, act)
    start = min(places, default=act)
    first = _before_plain(mentions, start)
    # behind "who" or "which" stands what was said, or what can speak
    if first >= 0 and "what" in mentions[first].ids(SenseKind.QUESTION):
        return places
    # "everything the plumber said"
    is_told = start > 1 and start - 2 in asking and mentions[start - 1].key in markers.article
    return places if is_told else ()


def _behind_whether(mentions: Sequence[Mention], called: Called) -> Sequence[int]:
    """Return who begins a question for yes or no and is called so: "has the ministry said".

    What is said to be of a side does something there: "did Israeli intelligence deny it".
    """
    if not mentions or "whether" not in mentions[0].ids(SenseKind.QUESTION):
        return ()
    act = next((at for at, m in enumerate(mentions) if m.kind is SenseKind.ACT), 0)
    if act == 1:  # where the verb comes first
        behind = mentions[2:3]
        return (2,) if behind and behind[0].first in called.of_side else ()
    places = _described(mentions, act)
    if not places or _before_plain(mentions, places[0]) != 0:
        return ()
    is_plain = bool(mentions[act].ids(SenseKind.ACT) & PLAIN_ACTS)
    is_of_side = len(places) == 1 and mentions[places[0]].first in called.of_side
    does = is_of_side and mentions[act].similarity == 1.0  # "was ... denied" is no such
    words = [t.key for at in places for t in mentions[at].tokens]
    return places if does or (is_plain and called.by(words)) else ()


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


def _before_asking(mentions: Sequence[Mention], markers: Markers) -> Sequence[int]:
    """Return the words that begin a question and go right before "what" and a word for saying."""
    act = _asked_act(mentions)
    if act is None or act < 2:  # somebody, "what" and the act
        return ()
    places = _described(mentions, act - 1)
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
    while last < len(mentions) and last - first < _LONGEST and last not in topic:
        if mentions[last].kind not in _DESCRIBING:
            break
        last += 1
    return range(first, last)


def _behind_source(mentions: Sequence[Mention], markers: Markers) -> Sequence[int]:
    """Return the words behind a phrase for somebody's words, up to the end or to "about"."""
    about = (at for at, m in enumerate(mentions) if at and m.key in markers.about)
    places = _described(mentions, next(about, len(mentions)))
    before = _before_plain(mentions, min(places, default=0))
    if before < 0 or mentions[before].kind is not SenseKind.FRAMING:
        return ()
    is_source = markers.words.get(mentions[before].key) is Role.SUBJECT
    return places if is_source else ()


def _behind_deed(mentions: Sequence[Mention], markers: Markers, topic: Set[int]) -> Sequence[int]:
    """Return whose deed begins a text: "reaction of the mayor"."""
    if not mentions or mentions[0].kind is not SenseKind.ACT:
        return ()
    first = next((p for p, m in enumerate(mentions) if p and m.kind is not SenseKind.FUNCTION), 0)
    linking = {t.key for m in mentions[1:first] for t in m.tokens}
    places = _describing(mentions, first, topic) if linking & markers.linking else ()
    return places if all(mentions[p].kind is None for p in places) else ()


def _owning(mentions: Sequence[Mention]) -> Sequence[int]:
    """Return whose words or reaction is asked for: "the plumber's reaction to the permit"."""
    for at, (owner, owned) in enumerate(pairwise(mentions)):
        is_owner = owner.kind in _DESCRIBING and owner.text.endswith(POSSESSIVE)
        if is_owner and owned.kind in _OWNED:
            return (at,)
    return ()


def _before_owner(at: int, mentions: Sequence[Mention], markers: Markers) -> Sequence[int]:
    """Return the words before "of" and a party or a name: "the chancellor of the university"."""
    if not at or mentions[at].kind not in _OWNERS:
        return ()
    first = _before_plain(mentions, at) + 1
    linking = {t.key for m in mentions[first:at] for t in m.tokens}
    places = _described(mentions, first) if linking & markers.linking else ()
    return [p for p in places if mentions[p].kind is None]


def _described(mentions: Sequence[Mention], end: int) -> Sequence[int]:
    first = end
    while first and end - first < _LONGEST and mentions[first - 1].kind in _DESCRIBING:
        first -= 1
    return range(first, end)


def _before_plain(mentions: Sequence[Mention], at: int) -> int:
    """Return the place of the last mention before this one that is no plain word, or -1."""
    at -= 1
    while at >= 0 and mentions[at].kind is SenseKind.FUNCTION:
        at -= 1
    return at


def _told_apart(
    places: Sequence[int], mentions: Sequence[Mention], markers: Markers
) -> frozenset[int]:
    stems = {stem(t.key, markers.language) for at in places for t in mentions[at].tokens}
    return frozenset() if stems & markers.medium else frozenset(places)
