"""Who is meant in a reply by what he is: "and the minister?", "has the hospital answered?"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import takewhile

from .parse import Asked, Cue, Mention, ReplyCue, Role, SenseKind, Spokesmen, Understanding

_NOUNS = frozenset({SenseKind.CONCEPT, None})
_SPEAKING = frozenset({"answer", "deny", "confirm"})


@dataclass(frozen=True, slots=True)
class Persona:
    """Ids of the speakers who are described, and the token positions of the words that do.

    Where nobody on record is called so, `nobody` has those words as they were typed.
    """

    people: frozenset[str] = frozenset()
    positions: frozenset[int] = frozenset()
    nobody: str | None = None


def persona_of(
    text: Understanding,
    cues: Mapping[int, frozenset[ReplyCue]],
    spokesmen: Spokesmen,
    *,
    speakers: Set[str],
    parties: Set[str],
    is_spoken_of: Callable[[str], bool],
) -> Persona:
    """Read whom a reply describes; `speakers` and `parties` are those of what is shown.

    `is_spoken_of` tells whether a word may stand in some passage of the record. Of several those
    are meant who spoke there, or who are of that side where it asks for one of there.
    """
    nouns = _nouns(text, cues)
    turns = is_turn(text)
    if (text.topic and not turns) or not nouns:
        return Persona()
    found = next(iter(_described(text, nouns, spokesmen)), Persona())
    if not found.people and _is_of_kin(text, nouns, spokesmen):
        return Persona(frozenset(), _positions(nouns), text.typed(_positions(nouns)))
    if not found.people:
        words = [token.key for mention in nouns for token in mention.tokens]
        if Role.SUBJECT in text.roles.values():
            return Persona()
        is_asked = any(spokesmen.holders.can_speak(word, text.language) for word in words)
        if turns and len(words) == 1:
            is_asked = not is_spoken_of(words[0])
        return _unknown(text, nouns, spokesmen) if is_asked else Persona()
    is_there = any(ReplyCue.THERE in told for told in cues.values())
    nearer = found.people & speakers if text.others else frozenset[str]()
    if is_there and (sided := _of_sides(text, found, spokesmen, parties)):
        nearer = sided
    return Persona(nearer or found.people, found.positions)


def is_turn(text: Understanding) -> bool:
    """Whether it only names something: "and the union?", "what about the union"."""
    kinds = {m.kind for m in text.mentions}
    is_joined = Cue.JOINED in text.cues.at.get(0, ()) and not text.topic
    is_about = bool(text.topic) and text.asked == {Asked.WHAT}
    asking = {SenseKind.QUESTION} if is_about else set[SenseKind]()
    return (is_joined or is_about) and kinds <= {SenseKind.FUNCTION, *_NOUNS, *asking}


def _nouns(text: Understanding, cues: Mapping[int, frozenset[ReplyCue]]) -> Sequence[Mention]:
    """Return what may describe somebody: behind "he" it is somebody spoken about."""
    first = min(text.pronouns, default=len(text.mentions))
    hidden = cues.keys() | text.cues.positions()
    hidden |= text.dated
    return [m for m in text.mentions[:first] if m.kind in _NOUNS and not hidden & set(m.positions)]


def _is_of_kin(text: Understanding, nouns: Sequence[Mention], spokesmen: Spokesmen) -> bool:
    """Whether it asks for the words of who belongs to somebody: "and his wife's version?"."""
    acts = {i for m in text.of_kind(SenseKind.ACT) for i in m.ids(SenseKind.ACT)}
    is_said = text.is_told or bool(acts & _SPEAKING) or text.asked <= {Asked.WHAT}
    is_kin = spokesmen.holders.belongs(nouns[0].tokens[0].key, text.language)
    return is_said and is_kin and not (text.topic or text.is_speaker_open or text.others)


def _described(
    text: Understanding, nouns: Sequence[Mention], spokesmen: Spokesmen
) -> Sequence[Persona]:
    """Return who is described by all of the nouns, or else by the first that stand together."""
    run = _run(nouns)
    found = [_read(text, part, spokesmen) for part in (nouns, *(run[:n] for n in _down(run)))]
    # "And the rival's coach?": what is left of a mere turn tells whose he is.
    positions = _positions(run) if _is_mere(text) else frozenset[int]()
    return [replace(p, positions=p.positions | positions) for p in found if p.people]


def _is_mere(text: Understanding, *besides: SenseKind) -> bool:
    """Whether it has no more than nouns: "and the court?", or what is said besides."""
    return {m.kind for m in text.mentions} <= {SenseKind.FUNCTION, *_NOUNS, *besides}


def _positions(nouns: Sequence[Mention]) -> frozenset[int]:
    return frozenset(at for noun in nouns for at in noun.positions)


def _run(nouns: Sequence[Mention]) -> Sequence[Mention]:
    ends = takewhile(lambda at: nouns[at].first == nouns[at - 1].last + 1, range(1, len(nouns)))
    return nouns[: 1 + len(list(ends))]


def _down(run: Sequence[Mention]) -> Sequence[int]:
    return range(len(run), 0, -1)


def _read(text: Understanding, nouns: Sequence[Mention], spokesmen: Spokesmen) -> Persona:
    words = [token.key for mention in nouns for token in mention.tokens]
    people = spokesmen.holders.described(words, text.language)
    if not people and len(nouns) == 1 and _is_mere(text, SenseKind.ACT) and not text.others:
        posts = spokesmen.holders.institutions.named_in(words, text.language) | nouns[0].posts
        people = spokesmen.holders.described(words, text.language, posts=posts)
    return Persona(people, _positions(nouns))


def _of_sides(
    text: Understanding, found: Persona, spokesmen: Spokesmen, parties: Set[str]
) -> frozenset[str]:
    words = [text.tokens[at].key for at in sorted(found.positions)]
    sided = spokesmen.holders.described(words, text.language, parties)
    own = (i for i in found.people if parties & (spokesmen.sides_of([i]) or frozenset()))
    return sided or frozenset(own)


def _unknown(text: Understanding, nouns: Sequence[Mention], spokesmen: Spokesmen) -> Persona:
    """Return the persona of words side by side that are nobody's on record."""
    words = [token.key for mention in nouns for token in mention.tokens]
    if any(noun.senses for noun in nouns) or _run(nouns) != nouns:
        return Persona()
    if spokesmen.holders.of_kind(words, text.language):
        return Persona()
    return Persona(frozenset(), _positions(nouns), text.typed(_positions(nouns)))
