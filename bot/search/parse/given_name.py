"""People by their given names, which a record seldom has as aliases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.language.analyzer import fold, keys
from bot.language.frequency import UNHEARD, Frequencies
from bot.language.language import Language
from bot.record import Record, SpeakerKind

from .name_word import COMMON_RARITY
from .sense import Mention, SenseKind
from .somebody import joined_stranger

_LEAST_LETTERS = 4  # shorter names resemble too many words


def given_names(record: Record) -> Mapping[str, frozenset[int]]:
    """Return the first words of people's names, and the numbers of the speakers who have them.

    An alias may begin with what somebody is ("General"), so that none is looked at.
    """
    found: dict[str, set[int]] = {}
    for number, speaker in enumerate(record.speakers.values()):
        if speaker.kind is not SpeakerKind.PERSON:
            continue
        first, *others = keys(speaker.name)
        if others and len(first) >= _LEAST_LETTERS:
            found.setdefault(first, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def families(record: Record, languages: Iterable[Language]) -> Mapping[str, frozenset[int]]:
    """Return how several who share a surname are named together, and the speakers' numbers.

    A surname is the last word of a name of several: "the Millers".
    """
    return {
        surname + fold(ending.lstrip("-")): numbers
        for language in languages
        for surname, numbers in _shared(record, language.code).items()
        for ending in language.markers.get("family", ())
    }


def _shared(record: Record, language: str) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, speaker in enumerate(record.speakers.values()):
        if speaker.kind is SpeakerKind.PERSON:
            for name in (speaker.name, *speaker.aliases.get(language, ())):
                _, *others = keys(name)
                if others:
                    found.setdefault(others[-1], set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items() if len(numbers) > 1}


class GivenNames:
    """Tells whom a given name means from others, and from words of the same letters."""

    def __init__(self, record: Record, frequencies: Frequencies) -> None:
        listed = [keys(name) for s in record.speakers.values() for name in s.names]
        whole = {words[0] for words in listed if len(words) == 1}
        self._names = given_names(record).keys() - {words[-1] for words in listed}
        rarity = frequencies.rarity
        self._plain = {n for n in self._names - whole if rarity(n, "en") <= COMMON_RARITY}
        self._rarity = rarity

    def told_apart(self, text: str, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Return the mentions with a given name and a surname unknown beside it as a stranger.

        A name that is a common word too ("who rose") is one only where it begins with a capital, or
        where the text names several of a surname of whom it tells one.
        """
        shared = [m.ids(SenseKind.SPEAKER) for m in mentions]
        shared = [ids for ids in shared if len(ids) > 1]
        told: list[Mention] = []
        for mention in mentions:
            if told and self._is_surname_of_another(text, told[-1], mention, language):
                told[-1] = joined_stranger([told[-1], mention])
            elif self._is_plain_word(mention) and not _is_one_of(mention, shared):
                told.append(replace(mention, senses=(), similarity=0.0))
            else:
                told.append(mention)
        return told

    def _is_plain_word(self, mention: Mention) -> bool:
        is_one_of_them = mention.kind is SenseKind.SPEAKER and mention.key in self._plain
        return is_one_of_them and mention.tokens[0].text.islower()

    def _is_surname_of_another(
        self, text: str, given: Mention, last: Mention, language: str
    ) -> bool:
        is_given = given.kind is SenseKind.SPEAKER and given.key in self._names
        if not is_given or last.kind is not None:
            return False
        surname = last.tokens[0]
        if text[given.tokens[-1].end : surname.start].strip():
            return False
        return surname.text.istitle() or self._rarity(surname.key, language) >= UNHEARD


def _is_one_of(mention: Mention, shared: Sequence[frozenset[str]]) -> bool:
    ids = mention.ids(SenseKind.SPEAKER)
    return any(ids < people for people in shared)
