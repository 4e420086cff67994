"""The words and endings of a language that tell a role, and other closed classes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.language.analyzer import fold, stem, tokenize
from bot.language.language import Language, Side, VerbPlace


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
