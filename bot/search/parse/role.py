"""Who speaks, who is spoken to, who is spoken about: the parts people play in a question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice, pairwise

from bot.language.analyzer import fold, stem, tokenize
from bot.language.language import Language, Side, VerbPlace

from .sense import Mention, SenseKind

SOMEONE = frozenset(
    {SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.STRANGER, SenseKind.PARTY, SenseKind.PLACE}
)
_PHRASE = 4  # as many words may stand between "about" and the name ("about the origin of X")
_NOMINAL = frozenset({SenseKind.CONCEPT, SenseKind.PLACE, SenseKind.PARTY, None})
_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})
_SHAPING = frozenset({SenseKind.FUNCTION, SenseKind.FRAMING, SenseKind.CHATTER})
_WINDOW = 3  # a marker has at most this many words


class Role(StrEnum):
    """The part that someone plays in a question."""

    SUBJECT = "subject"  # whose words are asked for
    ADDRESSEE = "addressee"  # spoken to
    MENTIONED = "mentioned"  # spoken about


@dataclass(frozen=True, slots=True)
class Markers:
    """The words and endings of a language that tell a role, folded."""

    words: Mapping[str, Role]
    about: frozenset[str]
    endings: Mapping[str, Role]
    prefixes: Mapping[str, Role]
    anyone: frozenset[str]
    anybody: frozenset[str]  # the same without "nobody"
    some: frozenset[str]
    anything: frozenset[str]
    others: frozenset[str]
    voice: frozenset[str]
    ours: frozenset[str]
    people: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]
    holder: frozenset[str]  # of an office, not now
    kin: frozenset[str]
    bodies: frozenset[str]
    medium: frozenset[str]
    occasion: Mapping[tuple[str, ...], frozenset[str]]
    then: Mapping[tuple[str, ...], frozenset[str]]
    printed: frozenset[str]
    camp: frozenset[str]
    linking: frozenset[str]
    origin: frozenset[str]
    relative: frozenset[str]
    article: frozenset[str]
    article_prefixes: tuple[str, ...]
    pronoun: frozenset[str]
    duty: frozenset[str]
    duty_endings: tuple[str, ...]
    genitive: tuple[str, ...]
    language: str
    has_postpositions: bool
    has_prepositions: bool
    is_owner_first: bool
    is_verb_last: bool

    @classmethod
    def of(cls, language: Language) -> Markers:
        """Compile a language's markers: an item with a hyphen before it is an ending, with one
        behind it a prefix.
        """
        words, endings, prefixes = _role_words(language)
        duty = language.markers.get("duty", ())
        articles = language.markers.get("article", ())
        return cls(
            words,
            frozenset(word for word, role in words.items() if role is Role.MENTIONED),
            endings,
            prefixes,
            _folded(language.markers.get("anyone", ())),
            _folded(language.markers.get("anyone", ())) - _folded(language.negations),
            _folded(language.markers.get("some", ())),
            _folded(language.markers.get("anything", ())),
            _folded(language.markers.get("others", ())),
            _stems(language, "voice"),
            _folded(language.markers.get("ours", ())),
            _stems(language, "people"),
            _stems(language, "women"),
            _stems(language, "men"),
            _folded(language.markers.get("holder", ())),
            _phrases(language, "kin"),
            _phrases(language, "bodies"),
            _stems(language, "medium"),
            _by_words(language, "occasion"),
            _by_words(language, "then"),
            _folded(language.markers.get("printed", ())),
            _folded(language.markers.get("camp", ())),
            _folded(language.markers.get("of", ())),
            _folded(language.markers.get("origin", ())),
            _folded(language.markers.get("relative", ())),
            _folded(word for word in articles if not word.endswith("-")),
            tuple(fold(word.strip("-")) for word in articles if word.endswith("-")),
            _folded(language.markers.get("pronoun", ())),
            _folded(word for word in duty if not word.startswith("-")),
            tuple(fold(word.strip("-")) for word in duty if word.startswith("-")),
            tuple(fold(word.strip("-")) for word in language.markers.get("genitive", ())),
            language.code,
            has_postpositions=language.marked_at is not Side.BEFORE,
            has_prepositions=language.marked_at is not Side.BEHIND,
            is_owner_first=language.is_owner_first,
            is_verb_last=language.verb is VerbPlace.LAST,
        )


def _role_words(
    language: Language,
) -> tuple[dict[str, Role], dict[str, Role], dict[str, Role]]:
    """Return the words, the endings and the prefixes that tell a role."""
    words: dict[str, Role] = {}
    endings: dict[str, Role] = {}
    prefixes: dict[str, Role] = {}
    for name, role in (
        ("about", Role.MENTIONED),
        ("addressee", Role.ADDRESSEE),
        ("source", Role.SUBJECT),
    ):
        for item in language.markers.get(name, ()):
            if item.startswith("-"):
                endings[fold(item.strip("- "))] = role
            elif item.endswith("-"):
                prefixes[fold(item.strip("- "))] = role
            else:
                words[" ".join(token.key for token in tokenize(item))] = role
    return words, endings, prefixes


def owed_in(mentions: Sequence[Mention], markers: Markers) -> frozenset[int]:
    """Return the places of what somebody is said to have to do, and of a side that has to do it.

    The one is the word behind "should", or one that ends so, the other right before that.
    """
    found: set[int] = set()
    for at, mention in enumerate(mentions):
        words = mention.key
        if words in markers.duty:
            found.update([p for p in range(at + 1, len(mentions)) if _is_content(mentions[p])][:1])
            if at and mentions[at - 1].kind is SenseKind.PARTY:
                found.add(at - 1)
        elif _is_content(mention) and words.endswith(markers.duty_endings):
            found.add(at)
    return frozenset(found)


def _is_content(mention: Mention) -> bool:
    return mention.kind in (None, SenseKind.CONCEPT, SenseKind.ACT)


def _phrases(language: Language, marker: str) -> frozenset[str]:
    """Return the stems of phrases, but as they are where an ending tells that they are owned."""
    is_ended = language.marked_at is Side.BEHIND
    return _folded(language.markers.get(marker, ())) if is_ended else _stems(language, marker)


def _by_words(language: Language, marker: str) -> Mapping[tuple[str, ...], frozenset[str]]:
    """Return the phrases of a marker by their words, as `cues_in` finds them."""
    phrases = _folded(language.markers.get(marker, ()))
    return {tuple(phrase.split()): frozenset({marker}) for phrase in phrases}


def _stems(language: Language, marker: str) -> frozenset[str]:
    phrases = _folded(language.markers.get(marker, ()))
    return frozenset(stems_of(phrase.split(), language.code) for phrase in phrases)


def stems_of(words: Sequence[str], language: str) -> str:
    """Return the stems of folded words, joined by spaces."""
    return " ".join(stem(word, language) for word in words)


def owned_form(words: Sequence[str], markers: Markers) -> str:
    """Return folded words as `Markers.kin` and `Markers.bodies` have them."""
    has_endings = not markers.has_prepositions
    return " ".join(words) if has_endings else stems_of(words, markers.language)


def _folded(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(token.key for token in tokenize(phrase)) for phrase in phrases)


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


def _asks_which_voice(mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether "which" stands right before what can speak: a minister, a site, a side."""
    return any(
        "which" in asking.ids(SenseKind.QUESTION)
        and stem(mention.tokens[0].key, markers.language) in markers.voice
        for asking, mention in pairwise(mentions)
    )


def _asks_whether_any(mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether a question for yes or no goes on with "any" and what can speak, or "anything"."""
    if len(mentions) < 3 or "whether" not in mentions[0].ids(SenseKind.QUESTION):
        return False
    words, voice = mentions[1].key, mentions[2].tokens[0].key
    is_voice = words in markers.some and stem(voice, markers.language) in markers.voice
    return is_voice or words in markers.anything


def pronouns_in(mentions: Sequence[Mention], markers: Markers) -> frozenset[int]:
    """Return the places of the mentions with a word for somebody who was named before ("he")."""
    return frozenset(
        at
        for at, mention in enumerate(mentions)
        if any(token.key in markers.pronoun for token in mention.tokens)
    )


def others_in(mentions: Sequence[Mention], markers: Markers) -> frozenset[int]:
    """Return the token positions of the words that ask for more than is known ("else")."""
    tokens = [token for mention in mentions for token in mention.tokens]
    return frozenset(
        position
        for count in (1, 2)
        for first in range(len(tokens) - count + 1)
        if " ".join(token.key for token in tokens[first : first + count]) in markers.others
        for position in range(first, first + count)
    )


def is_speaker_open(mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether the speaker is asked for: there is a "who", or "anyone" before anybody is named."""
    asking = [m.ids(m.kind) for m in mentions if m.kind is SenseKind.QUESTION]
    if any("who" in ids for ids in asking) or _asks_which_voice(mentions, markers):
        return True
    if _asks_whether_any(mentions, markers):
        return True
    named = next((at for at, m in enumerate(mentions) if m.kind in SOMEONE), len(mentions))
    before = mentions[:named]
    if any(
        m.kind is SenseKind.QUESTION
        and "which" in m.ids(m.kind)
        # "in which speech did X say" leaves the speaker closed
        and not (at and before[at - 1].kind is SenseKind.FUNCTION)
        for at, m in enumerate(before)
    ):
        return True
    words = [
        token.key
        for mention in before
        if mention.kind not in (SenseKind.FRAMING, SenseKind.CHATTER)
        for token in mention.tokens
    ]
    return any(
        " ".join(words[at : at + count]) in markers.anyone
        # "did he talk to anyone" leaves the speaker closed
        and not (at and markers.words.get(words[at - 1]) is Role.ADDRESSEE)
        for count in (1, 2)
        for at in range(len(words))
    )
