"""Every phrase that has a meaning: the record's names and concepts, the languages' words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from anyascii import anyascii

from bot.language import cldr
from bot.language.analyzer import fold, keys
from bot.language.known_word import KnownWords
from bot.language.language import Language
from bot.record import Dispute, Record, Wording

from .phrase_tree import PhraseSenses, PhraseTree
from .sense import Sense, SenseKind
from .time_expression import SOLAR

Phrase = tuple[str, ...]

_MIN_TERRITORY_LETTERS = 4
_WITHOUT_APOSTROPHES = str.maketrans("", "", "'’")


class Gazetteer:
    """The phrases, and the words that stand in them."""

    def __init__(self, tree: PhraseTree, words: KnownWords) -> None:
        self.tree = tree
        self.words = words

    @classmethod
    def load(cls, folder: Path) -> Gazetteer:
        """Read what `write` wrote."""
        words = KnownWords.load(folder)
        return cls(PhraseTree.load(folder, words), words)


def write(record: Record, languages: Sequence[Language], folder: Path) -> None:
    """Write the vocabulary of a record for `Gazetteer.load`."""
    phrases = PhraseSenses()
    known = {language.code: language for language in languages}
    meaning = cache(Sense)  # the same for thousands of phrases
    for wording, kind, target in _record_phrases(record):
        for code, texts in wording.items():
            for text in texts:
                sense = meaning(kind, target, None if kind in _NAMES else code)
                _add(phrases, text, sense, known.get(code))
    for language in languages:
        for text, kind, target in _language_phrases(language):
            _add(phrases, text, meaning(kind, target, language.code), language)
    own = _territories(record.dispute)
    for language in languages:
        for name, territory in _countries(language, own):
            kinds = own.get(territory, [(SenseKind.ELSEWHERE, territory)])
            senses = [meaning(kind, target, language.code) for kind, target in kinds]
            _add_new(phrases, name, senses, language)
    phrases.save(folder)


def _add(phrases: PhraseSenses, text: str, sense: Sense, language: Language | None) -> None:
    for words in _spellings(text, language):
        phrases.add(words, sense)


def _add_new(phrases: PhraseSenses, text: str, senses: Sequence[Sense], language: Language) -> None:
    """Add the name of a country unless the record or its language gives it another meaning."""
    words = keys(text)
    meant = {(sense.kind, sense.id) for sense in senses}
    others = (
        sense
        for sense in phrases.senses_of(words)
        if sense.kind is not SenseKind.ELSEWHERE and (sense.kind, sense.id) not in meant
    )
    own = (language.code, language.kin)
    if words and not any(sense.kind in OF_RECORD or sense.language in own for sense in others):
        for sense in senses:
            _add(phrases, text, sense, language)


def _territories(dispute: Dispute) -> Mapping[str, Sequence[tuple[SenseKind, str]]]:
    """Give the parties and places that are countries, by their codes."""
    found: dict[str, list[tuple[SenseKind, str]]] = {}
    for kind, entries in (
        (SenseKind.PARTY, dispute.parties),
        (SenseKind.PLACE, dispute.places),
    ):
        for entry in entries:
            if entry.territory is not None:
                found.setdefault(entry.territory, []).append((kind, entry.id))
    return found


def words_of(record: Record) -> tuple[object, ...]:
    """Give all of a record that a vocabulary is made of, to tell whether two have the same."""
    return tuple(_record_phrases(record)), _territories(record.dispute)


_NAMES = frozenset({SenseKind.SPEAKER, SenseKind.PARTY, SenseKind.PLACE})
OF_RECORD = _NAMES | {SenseKind.TITLE, SenseKind.DAY, SenseKind.CONCEPT}


def _record_phrases(record: Record) -> Iterator[tuple[Wording, SenseKind, str]]:
    for speaker in record.speakers.values():
        yield {"en": (speaker.name,)}, SenseKind.SPEAKER, speaker.id
        yield speaker.aliases, SenseKind.SPEAKER, speaker.id
        yield speaker.titles, SenseKind.TITLE, speaker.id
        if speaker.office:
            yield {"en": (speaker.office,)}, SenseKind.TITLE, speaker.id
    for party in record.dispute.parties:
        yield party.words, SenseKind.PARTY, party.id
    for place in record.dispute.places:
        yield place.words, SenseKind.PLACE, place.id
    for day in record.dispute.days:
        yield day.words, SenseKind.DAY, day.id
    for concept in record.concepts.values():
        yield concept.words, SenseKind.CONCEPT, concept.id


def _language_phrases(language: Language) -> Iterator[tuple[str, SenseKind, str]]:
    for kind, phrases in (
        (SenseKind.FUNCTION, language.function_words),
        (SenseKind.NEGATION, language.negations),
        (SenseKind.FRAMING, language.framing),
        (SenseKind.CHATTER, language.chatter),
        (SenseKind.TASK, language.tasks),
    ):
        for phrase in phrases:
            yield phrase, kind, kind.value
    for weekday in cldr.weekdays(language.code):
        yield weekday, SenseKind.FUNCTION, SenseKind.FUNCTION.value
    for name, month in cldr.months(language.code):
        if name not in language.plain_words:
            yield name, SenseKind.MONTH, str(month)
    for month, names in enumerate(language.solar_months, 1):
        yield from ((name, SenseKind.MONTH, f"{SOLAR}{month}") for name in names)
    for mapping, kind in (
        (language.questions, SenseKind.QUESTION),
        (language.acts, SenseKind.ACT),
        (language.relative_days, SenseKind.RELATIVE),
    ):
        for target, words in mapping.items():
            for word in words:
                yield word, kind, target


def _countries(language: Language, own: Collection[str]) -> Iterator[tuple[str, str]]:
    """Give names of countries, what else people call them, and their codes.

    Of the record's `own`, short names, those that are plain words and the capital too.
    """
    for code, names in language.countries.items():
        for name in names:
            yield name, code
    for name, code in cldr.territories(language.code):
        is_telling = len(name) >= _MIN_TERRITORY_LETTERS and name not in language.plain_words
        if is_telling or code in own:
            yield name, code
    for code, names in language.places.items():
        if code not in own:
            yield from ((name, code) for name in names)
    for code in own:
        capital = cldr.capital(language.code, code)
        if capital is not None:
            yield capital, code


def _spellings(phrase: str, language: Language | None) -> Iterable[Phrase]:
    """Give a phrase's token keys, and those of the ways people type it otherwise.

    The language is None where the bot does not know it.
    """
    variants = {phrase}
    if "\u200c" in phrase:
        variants |= {phrase.replace("\u200c", " "), phrase.replace("\u200c", "")}
    silent = phrase.translate(_WITHOUT_APOSTROPHES)
    if silent != phrase and len(keys(silent)) < len(keys(phrase)):
        variants.add(silent)  # an elided word, typed as one with what it stands before
    if language is not None:
        variants |= set(_typed(phrase, language))
    # In one order, so that a phrase has its meanings in the same order in every process.
    found = (tuple(keys(fold(variant))) for variant in sorted(variants))
    return dict.fromkeys(words for words in found if words)


def _typed(phrase: str, language: Language) -> Iterator[str]:
    """Give what people of a language type for a phrase, besides it without diacritics."""
    if language.is_romanised and not phrase.isascii():
        yield anyascii(phrase).replace("'", "")
    for letter, other in language.typed.items():
        if letter in phrase.lower():
            yield phrase.lower().replace(letter, other)
    if language.joins_pairs and phrase.count(" ") == 1:
        yield phrase.replace(" ", "")  # typed with a ZWNJ, which folding drops
