"""Who of those with words on record is called so: by a word of a name, or for what he is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, partial
from itertools import pairwise

from bot.language.analyzer import fold, keys, stem, tokenize
from bot.language.language import Language
from bot.language.memo import remembered
from bot.language.thesaurus import Ideas, Kinship, Thesaurus
from bot.record import Record, Speaker, SpeakerKind

from .inherited import MOST_STATEMENTS
from .marker import Markers
from .mention_detection import MentionDetector
from .office_reader import OfficeReader, halves_in, told_of
from .sense import POST, Mention, SenseKind

_LANGUAGES = 32  # remembered
_NEAR = 0.5  # of 1: what two words have in common that call the same person
_DESCRIBING = frozenset({SenseKind.CONCEPT, None})
_OPENING = " \n“„‘\"'«(["
_ENDING = ("", ".", "!", "?", "…", ":", "”", "»")


@dataclass(frozen=True, slots=True)
class Called:
    """The speakers that words of a question are called by: `by_word` has each by a folded word.

    `nearly` has those who are called by a word that means much the same ("clergyman" for a priest).
    `anybody` are the words that could be anybody's ("the official"), `of_side` the positions of
    the first words of what is said to be of a party ("Israeli intelligence"), or is a topic of the
    record that has a name ("Mossad"); `named` are the words that are names in its passages,
    `common` the commonest of their language.
    `is_known` says that it is known what all of them are called in the language of the question.
    """

    by_word: Mapping[str, frozenset[str]]
    nearly: Mapping[str, frozenset[str]] = field(default_factory=dict)
    anybody: frozenset[str] = frozenset()
    of_side: frozenset[int] = frozenset()
    named: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    is_known: bool = True

    def by(self, words: Iterable[str]) -> frozenset[str]:
        """Return who is called by one of some folded words."""
        return frozenset[str]().union(*(self.by_word.get(word, frozenset()) for word in words))

    def nearly_by(self, words: Iterable[str]) -> frozenset[str]:
        """Return who may be called by one of some folded words."""
        found = (self.nearly.get(word, frozenset[str]()) for word in words)
        return frozenset[str]().union(*found)

    def may_speak(self, text: str) -> bool:
        """Whether somebody whom a text describes may have words on record, by another name too."""
        words = keys(text)
        is_unknown = not self.is_known and not any(word[:1].isupper() for word in text.split())
        is_called = bool(self.by(words) | self.nearly_by(words))
        return is_unknown or is_called or not self.anybody.isdisjoint(words)


@dataclass(frozen=True, slots=True)
class _Near:
    """Words of a language that somebody is called by, and by whom each is borne."""

    kinship: Kinship
    called: tuple[frozenset[str], ...]


class Callings:
    """Tells what those who have words on record are called, in each language."""

    def __init__(
        self,
        record: Record,
        languages: Iterable[Language],
        markers: Mapping[str, Markers],
        spotter: MentionDetector,
        thesaurus: Thesaurus,
    ) -> None:
        self._record = record
        self._thesaurus = thesaurus
        self._posts_in = spotter.posts_in
        self._senses_of = spotter.senses_of
        self._is_common = spotter.matcher.is_common
        known = list(languages)
        self._readers = {language.code: OfficeReader(language) for language in known}
        self._outlet = {
            k.code: frozenset(stem(fold(word), k.code) for word in k.markers.get("outlet", ()))
            for k in known
        }
        self._markers = markers
        self._named = frozenset(self._names_of_topics())
        self._names_told = cache(partial(_names_in, record))  # when it is first asked for
        self._called_in = remembered(self._called, _LANGUAGES)
        self._near_in = remembered(self._near, _LANGUAGES)
        self._is_known_in = remembered(self._is_known, _LANGUAGES)

    def of(self, mentions: Sequence[Mention], language: str) -> Called:
        """Return who is called by the words of a question that name nobody yet."""
        describing = [m for m in mentions if m.kind in _DESCRIBING]
        if not describing:
            return Called({})
        called = self._called_in(language)
        found: dict[str, frozenset[str]] = {}
        nearly: dict[str, frozenset[str]] = {}
        anybody: set[str] = set()
        for mention in describing:
            of_post = frozenset[str]().union(*(called.get(POST + p, ()) for p in mention.posts))
            for word in (token.key for token in mention.tokens):
                word_stem = stem(word, language)
                if ids := of_post | called.get(word_stem, frozenset()):
                    found[word] = found.get(word, frozenset()) | ids
                elif ids := self.nearly(word, language):
                    nearly[word] = ids
                if word_stem in self._markers[language].voice:
                    anybody.add(word)
        tokens = [token.key for mention in describing for token in mention.tokens]
        for pair in pairwise(tokens):  # "vice-chancellor" is called neither
            of_both = called.get(" ".join(stem(word, language) for word in pair), frozenset[str]())
            found.update((word, of_both) for word in pair if of_both)
        of_side = frozenset(m.first for m in describing if self._is_of_side(m, language))
        named = self._names_told().intersection(tokens)
        common = frozenset(word for word in tokens if self._is_common(word, language))
        is_known = self._is_known_in(language)
        return Called(found, nearly, frozenset(anybody), of_side, named, common, is_known)

    def nearly(self, word: str, language: str) -> frozenset[str]:
        """Return who is called by a word that means much the same: "clergyman" for a priest."""
        ideas = self._thesaurus.ideas(word, language)
        near = self._near_in(language) if ideas else None
        if near is None:
            return frozenset()
        alike = zip(near.kinship.with_any(ideas), near.called, strict=True)
        return frozenset[str]().union(*(ids for likeness, ids in alike if likeness >= _NEAR))

    def _near(self, language: str) -> _Near | None:
        """Return the words that people and bodies are called by, which the thesaurus knows."""
        called: list[frozenset[str]] = []
        ideas: list[Ideas] = []
        for id_ in sorted(self._record.speaking):
            for word in sorted(self._heads_of(self._record.speakers[id_])):
                if own := self._thesaurus.ideas(word, language):
                    called.append(frozenset({id_}))
                    ideas.append(own)
        return _Near(Kinship(ideas), tuple(called)) if ideas else None

    def _heads_of(self, speaker: Speaker) -> frozenset[str]:
        """Return the folded words for what somebody is, and not of what."""
        reader = self._readers[self._record.dispute.language]
        return frozenset(
            word
            for office in speaker.offices
            for word in reader.head_of(office.of)
            if word not in halves_in(office.of)
        )

    def _is_of_side(self, mention: Mention, language: str) -> bool:
        words = [token.key for token in mention.tokens]
        prefixes = self._markers[language].article_prefixes
        bare = [word.removeprefix(p) for word in words for p in prefixes]
        is_of_party = len(words) > 1 and any(
            sense.kind is SenseKind.PARTY
            for word in (*words, *bare)
            for sense in self._senses_of(word)
        )
        return is_of_party or mention.key in self._named

    def _names_of_topics(self) -> Iterator[str]:
        """Walk over the folded names among the words for topics, in the record's own language."""
        language = self._record.dispute.language
        for concept in self._record.concepts.values():
            for name in concept.words.get(language, ()):
                words = name.split()
                if all(word[:1].isupper() for word in words):
                    yield " ".join(keys(name))

    def _called(self, language: str) -> Mapping[str, frozenset[str]]:
        """Return who is called by each stem, by two a hyphen joins, and by a kind of office."""
        found: dict[str, set[str]] = {}
        for id_ in self._record.speaking:
            speaker = self._record.speakers[id_]
            words = set(self._words_of(speaker, language))
            for office in speaker.offices:
                words.update(POST + post for post in self._posts_in(keys(office.of)))
            if speaker.kind is SpeakerKind.OUTLET:
                words |= self._outlet[language]
            for word in words:
                found.setdefault(word, set()).add(id_)
        return {word: frozenset(ids) for word, ids in found.items()}

    def _words_of(self, speaker: Speaker, language: str) -> Iterator[str]:
        """Walk over the stems of a person's names, and of what somebody is or a body is called."""
        is_person = speaker.kind is SpeakerKind.PERSON
        read = partial(self._readers[language].read, speaker.id)
        held = [read(name) for name in speaker.names if is_person]
        for name in held:
            yield from _apart(frozenset(name.stems), name.joined)
        for text in told_of(speaker, language):
            office = read(text)
            yield from _apart(office.head, office.joined)

    def _is_known(self, language: str) -> bool:
        """Whether each of them is called something in a language, beside a person's name."""
        if language == self._record.dispute.language:
            return True
        speakers = (self._record.speakers[id_] for id_ in self._record.speaking)
        return all(
            bool(s.titles.get(language)) or any(o.titles.get(language) for o in s.offices)
            for s in speakers
            if s.offices or s.kind is not SpeakerKind.PERSON
        )


def _apart(stems: Set[str], joined: Set[tuple[str, str]]) -> Iterator[str]:
    """Walk over stems, and over two that a hyphen joins as one: half of those is another office."""
    halves = {word for pair in joined for word in pair}
    yield from stems - halves
    yield from (" ".join(pair) for pair in joined)


def _names_in(record: Record) -> frozenset[str]:
    """Return the folded words that passages have with a capital, and never without.

    The first word of a sentence tells nothing, and neither does a record that is too large.
    """
    if len(record.statements) > MOST_STATEMENTS:
        return frozenset()
    large: set[str] = set()
    small: set[str] = set()
    for statement in record.statements.values():
        text = statement.passage
        for token in tokenize(text):
            if token.text.islower():
                small.add(token.key)
            elif text[: token.start].rstrip(_OPENING)[-1:] not in _ENDING and token.text.istitle():
                large.add(token.key)
    return frozenset(large - small)
