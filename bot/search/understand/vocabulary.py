"""Every phrase that has a meaning: the record's names and concepts, the languages' words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from anyascii import anyascii

from bot.record import Record, Wording

from ..analyzer import fold, tokenize
from ..language import Language
from . import cldr
from .known_word import KnownWords
from .phrase_tree import Phrases, PhraseTree
from .sense import Sense, SenseKind

Phrase = tuple[str, ...]

_MIN_TERRITORY_LETTERS = 4
_WITHOUT_APOSTROPHES = str.maketrans("", "", "'’")


class Vocabulary:
    """The phrases, and the words that stand in them."""

    def __init__(self, tree: PhraseTree, words: KnownWords) -> None:
        self.tree = tree
        self.words = words

    @classmethod
    def load(cls, folder: Path) -> Vocabulary:
        """Read what `write` wrote."""
        words = KnownWords.load(folder)
        return cls(PhraseTree.load(folder, words), words)


def write(record: Record, languages: Sequence[Language], folder: Path) -> None:
    """Write the vocabulary of a record for `Vocabulary.load`."""
    phrases = Phrases()
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
    own = {party.territory for party in record.dispute.parties}
    own |= {place.territory for place in record.dispute.places}
    for language in languages:
        for name, territory in _countries(language):
            if territory not in own:
                sense = meaning(SenseKind.ELSEWHERE, territory, language.code)
                _add_new(phrases, name, sense, language)
    phrases.save(folder)


def _add(phrases: Phrases, text: str, sense: Sense, language: Language | None) -> None:
    for keys in _spellings(text, language):
        phrases.add(keys, sense)


def _add_new(phrases: Phrases, text: str, sense: Sense, language: Language) -> None:
    """Add the name of a country unless the record or a language gives it another meaning."""
    keys = tuple(token.key for token in tokenize(text))
    known = phrases.senses_of(keys)
    if keys and all(s.kind is SenseKind.ELSEWHERE for s in known):
        _add(phrases, text, sense, language)


def words_of(record: Record) -> tuple[object, ...]:
    """Give all of a record that a vocabulary is made of, to tell whether two have the same."""
    dispute = record.dispute
    return record.speakers, record.concepts, dispute.parties, dispute.places, dispute.days


_NAMES = frozenset({SenseKind.SPEAKER, SenseKind.PARTY, SenseKind.PLACE})


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
        yield name, SenseKind.MONTH, str(month)
    for mapping, kind in (
        (language.questions, SenseKind.QUESTION),
        (language.acts, SenseKind.ACT),
        (language.relative_days, SenseKind.RELATIVE),
    ):
        for target, words in mapping.items():
            for word in words:
                yield word, kind, target


def _countries(language: Language) -> Iterator[tuple[str, str]]:
    """Give names of countries, what else people call them, and their codes."""
    for code, names in language.countries.items():
        for name in names:
            yield name, code
    for name, code in cldr.territories(language.code):
        if len(name) >= _MIN_TERRITORY_LETTERS:
            yield name, code


def _spellings(phrase: str, language: Language | None) -> Iterable[Phrase]:
    """Give a phrase's token keys, and those of the ways people type it otherwise.

    The language is None where the bot does not know it.
    """
    variants = {phrase}
    if "\u200c" in phrase:
        variants |= {phrase.replace("\u200c", " "), phrase.replace("\u200c", "")}
    silent = phrase.translate(_WITHOUT_APOSTROPHES)
    if len(tokenize(silent)) < len(tokenize(phrase)):
        variants.add(silent)  # an elided word, typed as one with what it stands before
    if language is not None:
        variants |= set(_typed(phrase, language))
    # In one order, so that a phrase has its meanings in the same order in every process.
    found = (tuple(t.key for t in tokenize(fold(v))) for v in sorted(variants))
    return dict.fromkeys(keys for keys in found if keys)


def _typed(phrase: str, language: Language) -> Iterator[str]:
    """Give what people of a language type for a phrase, besides it without diacritics."""
    if language.is_romanised and not phrase.isascii():
        yield anyascii(phrase).replace("'", "")
    for letter, other in language.typed.items():
        if letter in phrase.lower():
            yield phrase.lower().replace(letter, other)
    if language.joins_pairs and phrase.count(" ") == 1:
        yield phrase.replace(" ", "")  # typed with a ZWNJ, which folding drops
