"""The words of a record's names that are heard in words of other scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.language.analyzer import keys
from bot.language.frequency import Frequencies
from bot.record import Party, Place, Record, SpeakerKind

_LEAST_LETTERS = 3
COMMON_RARITY = 4.5  # that of the ten thousand commonest words


def name_words(record: Record, frequencies: Frequencies) -> frozenset[str]:
    """Return the folded words, in Latin letters, of people's names and of names of all else.

    A word that is common in English is no name by itself, but where it is a person's.
    """
    found = {
        word
        for name in _other_names(record)
        for word in _words(name)
        if frequencies.rarity(word, "en") > COMMON_RARITY
    }
    for speaker in record.speakers.values():
        if speaker.kind is SpeakerKind.PERSON:
            for name in speaker.names:
                found.update(_words(name))
    return frozenset(found)


def _other_names(record: Record) -> Iterator[str]:
    for speaker in record.speakers.values():
        if speaker.kind is not SpeakerKind.PERSON:
            yield from (speaker.name, *speaker.aliases.get("en", ()))
    sides: Iterable[Party | Place] = (*record.dispute.parties, *record.dispute.places)
    for side in sides:
        yield from side.words.get("en", ())


def _words(name: str) -> Iterator[str]:
    for word in keys(name):
        if len(word) >= _LEAST_LETTERS and word.isascii() and word.isalpha():
            yield word
