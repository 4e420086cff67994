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
from bot.record import Concept, Dispute, NamedDay, Party, Place, Record, Wording

from .given_name import families, given_names
from .inherited import Inherited
from .named_date import SOLAR
from .office import office_id
from .phrase_tree import Names, PhraseSenses, PhraseTree
from .sense import Sense, SenseKind

Phrase = tuple[str, ...]

_MIN_TERRITORY_LETTERS = 4
_WITHOUT_APOSTROPHES = str.maketrans("", "", "'’")


class Gazetteer:
    """The phrases, and the words that stand in them."""

    def __init__(self, tree: PhraseTree, words: KnownWords) -> None:
        self.tree = tree
        self.words = words

    @classmethod
    def load(cls, folder: Path, names: Names) -> Gazetteer:
        """Read what `write` wrote of a record with these names."""
        words = KnownWords.load(folder)
        return cls(PhraseTree.load(folder, words, names), words)


def write(
    record: Record, languages: Sequence[Language], inherited: Iterable[Inherited], folder: Path
) -> None:
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
    for code, topic, words in inherited:
        for text in words:
            _add(phrases, text, meaning(SenseKind.CONCEPT, topic, code), known[code])
    own = _territories(record.dispute)
    for language in languages:
        for name, territory in countries_of(language, own):
            kinds = own.get(territory, [(SenseKind.ELSEWHERE, territory)])
            senses = [meaning(kind, target, language.code) for kind, target in kinds]
            _add_new(phrases, name, senses, language)
    _add_given_names(phrases, record, languages)
    phrases.save(folder)


def _add_given_names(phrases: PhraseSenses, record: Record, languages: Iterable[Language]) -> None:
    """Let people be called by their given names, and by their surname together.

    Where those mean nothing else.
    """
    for word, numbers in (*given_names(record).items(), *families(record, languages).items()):
        if not phrases.senses_of((word,)):
            for number in sorted(numbers):
                phrases.add((word,), Sense(SenseKind.SPEAKER, str(number), None))


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
    """Return the parties and places that are countries, by their codes."""
    found: dict[str, list[tuple[SenseKind, str]]] = {}
    countries: tuple[tuple[SenseKind, Sequence[Party | Place]], ...] = (
        (SenseKind.PARTY, dispute.parties),
        (SenseKind.PLACE, dispute.places),
    )
    for kind, entries in countries:
        for number, entry in enumerate(entries):
            if entry.territory is not None:
                found.setdefault(entry.territory, []).append((kind, str(number)))
    return found


def words_of(record: Record) -> tuple[object, ...]:
    """Return all of a record that a vocabulary is made of, to tell whether two have the same.

    What phrases mean is told by its number among its kind, so that another id makes none anew.
    """
    return tuple(_record_phrases(record)), _territories(record.dispute)


def names_of(record: Record) -> Names:
    """Return the ids of all that phrases of a record can mean, by kind and number."""
    dispute = record.dispute
    listed: tuple[tuple[SenseKind, Iterable[str]], ...] = (
        (SenseKind.SPEAKER, record.speakers),
        (SenseKind.TITLE, record.speakers),
        (SenseKind.PARTY, (party.id for party in dispute.parties)),
        (SenseKind.PLACE, (place.id for place in dispute.places)),
        (SenseKind.DAY, (day.id for day in dispute.days)),
        (SenseKind.CONCEPT, record.concepts),
    )
    names = {(kind, str(number)): id_ for kind, ids in listed for number, id_ in enumerate(ids)}
    for number, speaker in enumerate(record.speakers.values()):
        for place in range(len(speaker.offices)):
            names[SenseKind.OFFICE, f"{number}.{place}"] = office_id(speaker, place)
    return names


_NAMES = frozenset({SenseKind.SPEAKER, SenseKind.PARTY, SenseKind.PLACE})
OF_RECORD = _NAMES | {SenseKind.TITLE, SenseKind.OFFICE, SenseKind.DAY, SenseKind.CONCEPT}


def _record_phrases(record: Record) -> Iterator[tuple[Wording, SenseKind, str]]:
    dispute = record.dispute
    for number, speaker in enumerate(record.speakers.values()):
        yield {"en": (speaker.name,)}, SenseKind.SPEAKER, str(number)
        yield speaker.aliases, SenseKind.SPEAKER, str(number)
        yield speaker.titles, SenseKind.TITLE, str(number)
        for place, office in enumerate(speaker.offices):
            held = (SenseKind.OFFICE, f"{number}.{place}")
            kind, target = (SenseKind.TITLE, str(number)) if office.is_for_good else held
            yield {"en": (office.of,)}, kind, target
            yield office.titles, kind, target
    worded: tuple[tuple[SenseKind, Iterable[Party | Place | NamedDay | Concept]], ...] = (
        (SenseKind.PARTY, dispute.parties),
        (SenseKind.PLACE, dispute.places),
        (SenseKind.DAY, dispute.days),
        (SenseKind.CONCEPT, record.concepts.values()),
    )
    for kind, entries in worded:
        for number, entry in enumerate(entries):
            yield entry.words, kind, str(number)


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
        (language.offices, SenseKind.POST),
    ):
        for target, words in mapping.items():
            for word in words:
                yield word, kind, target


def countries_of(language: Language, own: Collection[str]) -> Iterator[tuple[str, str]]:
    """Return names of countries, what else people call them, and their codes.

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
    """Return a phrase's token keys, and those of the ways people type it otherwise.

    The language is None where the bot does not know it.
    """
    if phrase.isascii() and phrase.isalpha() and (language is None or not language.typed):
        return ((phrase.lower(),),)
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
    """Return what people of a language type for a phrase, besides it without diacritics."""
    if language.is_romanised and not phrase.isascii():
        yield anyascii(phrase).replace("'", "")
    for letter, other in language.typed.items():
        if letter in phrase.lower():
            yield phrase.lower().replace(letter, other)
    if language.joins_pairs and phrase.count(" ") == 1:
        yield phrase.replace(" ", "")  # typed with a ZWNJ, which folding drops
