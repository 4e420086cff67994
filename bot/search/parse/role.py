"""Who speaks, who is spoken to, who is spoken about: the parts people play in a question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice

from bot.language.analyzer import fold

from .marker import Markers, Role
from .open_speaker import is_speaker_open
from .sense import SOMEONE, Mention, SenseKind

_PHRASE = 4  # as many words may stand between "about" and the name ("about the origin of X")
_NOMINAL = frozenset({SenseKind.CONCEPT, SenseKind.PLACE, SenseKind.PARTY, None})
_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})
_SHAPING = frozenset({SenseKind.FUNCTION, SenseKind.FRAMING, SenseKind.CHATTER})
_WINDOW = 3  # a marker has at most this many words


def roles_of(
    mentions: Sequence[Mention], markers: Markers, speaking: Set[str], sayings: Set[int]
) -> dict[int, Role]:
    """Return each mention of someone (by its place among the mentions) its role.

    Markers decide where there are any; else the first one named is whose words are asked for,
    and those named later are spoken about. A verb is no marker before anyone is named: in many
    languages the speaker follows it ("что сказал Алиев"). Where nothing is said or done, only
    somebody who has a statement on record (`speaking`, speaker ids) is taken for the speaker.
    Whoever is named within somebody's words (`sayings`, token positions) is spoken about.
    """
    roles: dict[int, Role] = {}
    has_subject = is_open = is_speaker_open(mentions, markers)
    is_told = any(m.kind is SenseKind.ACT for m in mentions)
    first = next((at for at, m in enumerate(mentions) if m.kind not in _SHAPING), 0)
    for at, mention in enumerate(mentions):
        if mention.kind not in SOMEONE:
            continue
        if mention.first in sayings:
            roles[at] = Role.MENTIONED
            continue
        role = _marked(at, mentions, markers, has_subject=has_subject)
        known = mention.ids(SenseKind.SPEAKER, SenseKind.TITLE)
        if is_open and known and not known & speaking:
            # "which paper wrote of X" asks for the words of the paper
            role = role if role is Role.ADDRESSEE else Role.MENTIONED
        if role is None:
            is_on = at == first and _is_on_topic(at, mentions, markers)
            is_able = mention.kind is not SenseKind.PLACE and (not known or known & speaking)
            may_speak = is_told or is_on or is_able
            role = Role.SUBJECT if may_speak and not has_subject else Role.MENTIONED
        is_owned = role is Role.MENTIONED and roles.get(at - 1) is Role.SUBJECT
        holds = mention.kind is SenseKind.TITLE and bool(known & speaking)
        if is_owned and holds and markers.is_owner_first:
            # "Aliyev's aide", "the ministry's spokesman": who holds the office is asked about
            roles[at - 1], role = Role.MENTIONED, Role.SUBJECT
        has_subject = has_subject or role is Role.SUBJECT
        roles[at] = role
    return roles


def _is_on_topic(at: int, mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether a text goes on with what somebody speaks about: "X on the permit"."""
    behind = mentions[at + 1 : at + 2]
    is_person = bool(mentions[at].ids(SenseKind.SPEAKER, SenseKind.TITLE))
    return is_person and markers.has_prepositions and any(m.key in markers.about for m in behind)


def side_that_acts(mentions: Sequence[Mention], markers: Markers) -> int | None:
    """Return the place of a party or place that is asked about as one who says or does something.

    Only where nothing else is named before it and the act stands right beside it: "has Israel
    responded", "what did Yerevan say", "что сказал Иран". An adjective of it is somebody else
    ("the Israeli press"), and in a longer question it may be what another speaks about.
    """
    telling = [at for at, m in enumerate(mentions) if m.kind not in _SHAPING]
    asking = [at for at in telling if mentions[at].kind is SenseKind.QUESTION]
    every = [at for at in telling if at not in asking]
    if markers.is_verb_last and _acts_at_end(every, mentions, markers):
        return every[0]
    named = every[:3]
    kinds = [mentions[at].kind for at in named]
    is_behind = kinds[:1] == [SenseKind.ACT]
    if (
        len(named) < 2
        or kinds[is_behind] not in _SIDES
        or kinds[not is_behind] is not SenseKind.ACT
    ):
        return None
    at, act = named[is_behind], named[not is_behind]
    if is_behind:  # behind "did" it is what somebody does something to
        wants = {
            i for place in asking if place < act for i in mentions[place].ids(SenseKind.QUESTION)
        }
        behind = [t.key for m in mentions[at + 1 : at + 2] for t in m.tokens]
        is_last = not behind or " ".join(behind) in markers.about
        return at if wants - {"whether"} and is_last else None
    between = mentions[at + 1 : act]
    if between and any(mark in mentions[at].text for mark in "'’"):
        return None  # "Tehran's man": somebody of it
    return at if all(m.kind is SenseKind.QUESTION for m in between) else None


def _acts_at_end(named: Sequence[int], mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether a text begins with a side and ends with an act, all between being no part of either.

    What is done to it has an ending there, or a word before it.
    """
    if len(named) < 3:
        return False
    first, *between, last = named
    is_side = mentions[first].kind in _SIDES and affix_role(mentions[first], markers) is None
    return (
        is_side
        and mentions[last].kind is SenseKind.ACT
        and all(
            affix_role(mentions[at], markers) is not None or mentions[at - 1].key in markers.words
            for at in between
        )
    )


def topic_of(mentions: Sequence[Mention], markers: Markers) -> frozenset[int]:
    """Return the places of the mentions that a word for "about" governs."""
    found: set[int] = set()
    for at, mention in enumerate(mentions):
        if _is_about(mention, markers):
            if markers.has_postpositions:
                found.update(_phrase(mentions, range(at - 1, -1, -1)))
            if markers.has_prepositions:
                found.update(_phrase(mentions, range(at + 1, len(mentions))))
    return frozenset(found)


def _is_about(mention: Mention, markers: Markers) -> bool:
    """Whether a mention is a word for "about", or a verb that ends with one ("say about")."""
    is_ending = mention.kind is SenseKind.ACT and mention.tokens[-1].key in markers.about
    return is_ending or mention.key in markers.about


def _phrase(mentions: Sequence[Mention], places: Iterable[int]) -> Iterator[int]:
    """Walk over a noun phrase, its articles and prepositions included."""
    for at in islice(places, _PHRASE):
        if mentions[at].kind in _NOMINAL:
            yield at
        elif mentions[at].kind is not SenseKind.FUNCTION:
            return


def _marked(
    at: int, mentions: Sequence[Mention], markers: Markers, *, has_subject: bool
) -> Role | None:
    """Read the marker behind a mention, at its end, or before it."""
    if markers.has_postpositions:
        role = _behind(mentions[at], mentions[at + 1 :], markers)
        if role is not None:
            return role
    role = affix_role(mentions[at], markers)
    if role is not None:
        return Role.MENTIONED if role is Role.SUBJECT and has_subject else role
    if markers.has_prepositions:
        return _before(mentions[:at], markers, has_subject=has_subject)
    return None


def _behind(name: Mention, following: Sequence[Mention], markers: Markers) -> Role | None:
    """Read a postposition, right behind a name or behind the words that belong to it.

    Words belong to a name that has an ending: "Hamaney'in soyu hakkında".
    """
    words = [t.key for m in following[:_WINDOW] for t in m.tokens]
    for count in range(_WINDOW, 0, -1):
        role = markers.words.get(" ".join(words[:count]))
        if role is not None:
            return role
    is_inflected = name.similarity < 1.0 or any(c in name.tokens[-1].text for c in "'’ʼ")
    for mention in following[:_PHRASE] if is_inflected else ():
        if mention.key in markers.about:
            return Role.MENTIONED
        if mention.kind not in _NOMINAL and mention.kind is not SenseKind.FUNCTION:
            break
    return None


def _before(preceding: Sequence[Mention], markers: Markers, *, has_subject: bool) -> Role | None:
    """Read a preposition, right before a name or before the words it belongs to."""
    near = preceding[-_WINDOW:]
    words = [t.key for m in near for t in m.tokens]
    if near and len(near[-1].tokens) > 1 and words[-1] in markers.about:
        return Role.MENTIONED  # a verb with its preposition ("say about")
    for count in range(min(_WINDOW, len(words)), 0, -1):
        role = markers.words.get(" ".join(words[-count:]))
        if role is not None and (has_subject or near[-1].kind is not SenseKind.ACT):
            led = [word for word in words[:-count] if word not in markers.article][-1:]
            is_topic = has_subject and not markers.about.isdisjoint(led)
            return Role.MENTIONED if is_topic else role  # "about the words of X"
    for mention in reversed(preceding[-_PHRASE:]):
        if _governs(mention, markers):
            return Role.MENTIONED
        if mention.kind not in _NOMINAL and mention.kind is not SenseKind.FUNCTION:
            break
    return None


def _governs(mention: Mention, markers: Markers) -> bool:
    """Whether a mention is a word for "about", or a verb with one ("say about")."""
    words = [token.key for token in mention.tokens]
    return mention.key in markers.about or (len(words) > 1 and words[-1] in markers.about)


def affix_role(mention: Mention, markers: Markers) -> Role | None:
    """Read the prefix of a name, or its case ending: behind an apostrophe, or its last letters."""
    word = mention.tokens[-1].text
    for apostrophe in "'’ʼ":
        if apostrophe in word:
            return markers.endings.get(fold(word.rpartition(apostrophe)[2]))
    if mention.similarity == 1.0 or (len(word) > 1 and word.isupper()):
        return None
    start, end = fold(mention.tokens[0].text), fold(word)
    # "İran'ın cumhurbaşkanı": an office that is somebody's ends in a way that looks like a case.
    is_owned = mention.kind is SenseKind.TITLE and len(mention.tokens) > 1
    for count in range(4, 2 if is_owned else 0, -1):
        role = markers.prefixes.get(start[:count]) or markers.endings.get(end[-count:])
        if role is not None:
            return role
    return None
