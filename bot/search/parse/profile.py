"""What those with words on record are told by: offices, titles, sides, and what texts say beside
their names ("his sister, X, who tunes pianos")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from bot.language.analyzer import Token, fold, keys, stem, tokenize
from bot.language.language import Language, Side
from bot.language.memo import remembered
from bot.record import HEADS, Record, SpeakerKind, Tenure

from .apposition import Appositions, texts_of
from .inherited import MOST_STATEMENTS
from .mention_detection import MentionDetector
from .office_reader import OfficeReader, halves_in, told_of
from .sense import POST, PREFIX, Mention, SenseKind

_HEAD = frozenset({"head"})
_LANGUAGES, _SPEAKERS = 32, 256  # remembered
_NAMED = frozenset({SenseKind.SPEAKER, SenseKind.TITLE})
_NAMES = frozenset({"s:", "p:", "l:"})


@dataclass(frozen=True, slots=True)
class Profile:
    """The terms that somebody (an id) is told by, and those among them that say what he is.

    He is `addressed` as texts have him: as her, as him. He `has_left` where the last of his
    offices ended, and not only an earlier one.
    """

    speaker: str
    is_person: bool
    parties: frozenset[str]
    addressed: frozenset[str]
    is_past: bool
    has_left: bool
    heads: frozenset[str]
    terms: frozenset[str]


def terms_of(mention: Mention, language: str, but: str = "") -> Iterator[str]:
    """Walk over what a mention can stand for; a speaker (an id) is not told by himself (`but`),
    nor by a word that is only like the name of another.

    Whoever is a head is not what every head is.
    """
    for sense in mention.senses:
        is_sure = mention.similarity == 1.0 or sense.kind not in _NAMED or not but
        if sense.kind in PREFIX and sense.id != but and is_sure:
            yield PREFIX[sense.kind] + sense.id
    posts = _HEAD if mention.posts == HEADS else mention.posts
    yield from (POST + post for post in posts)
    if len(mention.tokens) == 1:
        yield "w:" + stem(mention.key, language)


class Profiles:
    """The profiles of all who have words on record, in each language."""

    def __init__(
        self,
        record: Record,
        languages: Iterable[Language],
        spotter: MentionDetector,
        addressed: Mapping[str, frozenset[str]],
    ) -> None:
        known = list(languages)
        self._record = record
        self.language = record.dispute.language
        self._spotter = spotter
        self._is_small = len(record.statements) <= MOST_STATEMENTS
        self._addressed = addressed
        self._readers = {language.code: OfficeReader(language) for language in known}
        self._is_noun_last = {
            k.code: k.is_owner_first or k.marked_at is not Side.BEFORE for k in known
        }
        self._plain = {k.code: frozenset(map(fold, k.function_words)) for k in known}
        self._linking = {k.code: frozenset(map(fold, k.markers.get("of", ()))) for k in known}
        own = next(k for k in known if k.code == record.dispute.language)
        self._appositions = Appositions(record, own, spotter)
        self._holding = frozenset(map(fold, own.markers.get("holder", ())))
        self.of = remembered(self._of, _LANGUAGES)
        self.said_by = remembered(self._said_by, _SPEAKERS)

    def _of(self, language: str) -> Sequence[Profile]:
        """Return the profiles of all in a language (BCP 47)."""
        return [self._profile(id_, language) for id_ in sorted(self._record.speaking)]

    def _profile(self, id_: str, language: str) -> Profile:
        speaker, own = self._record.speakers[id_], self.language
        heads: set[str] = set()
        terms = {"p:" + party for party in speaker.party_ids}
        for text in told_of(speaker, language):
            of_head, every = self._read(id_, text, language)
            short = {"w:" + word for word in self._initials(text, language)}
            heads |= of_head | short
            terms |= every | short
        beside = self._appositions.of(speaker) if self._is_small else ()
        for text in (*told_of(speaker, own), *beside):
            of_head, every = self._read(id_, text, own)
            if language != own:  # its words are of another language, what they mean is not
                every = {term for term in every if not term.startswith("w:")}
            heads |= of_head & every
            terms |= every
        return Profile(
            id_,
            speaker.kind is SpeakerKind.PERSON,
            speaker.party_ids,
            self._addressed.get(id_, frozenset()),
            self._is_past(speaker.offices),
            self._is_past(speaker.offices[-1:]),
            frozenset(heads),
            frozenset(terms),
        )

    def _is_past(self, offices: Sequence[Tenure]) -> bool:
        """Whether one of some offices is known to have been left: "former head of the museum"."""
        called = (set(keys(office.of)) for office in offices)
        ended = any(office.is_past for office in offices)
        return ended or any(not self._holding.isdisjoint(words) for words in called)

    def _read(self, id_: str, text: str, language: str) -> tuple[Set[str], Set[str]]:
        """Return the terms of what somebody is called, first of the words that say what he is."""
        tokens, halves = tokenize(text), halves_in(text)
        # What he does is not what he is, and "press" is not of a press secretary.
        noun = -1 if self._is_noun_last[language] else 0
        is_clause = self._is_clause(tokens, language)
        said = set() if is_clause else set(self._nouns_in(text, language))
        heads: set[str] = set()
        terms: set[str] = set()
        linking = [token.key in self._linking[language] for token in tokens]
        for at in range(len(tokens)):
            words = [*self._spotter.cover(tokens[at:], language, is_spelt_right=True)[:1]]
            words += self._spotter.cover(tokens[at : at + 1], language, is_spelt_right=True)
            for mention in words:
                if not halves.isdisjoint(token.key for token in mention.tokens):
                    continue
                found = set(terms_of(mention, language, but=id_))
                if sum(linking[:at]) > 1:  # "lawyer of the staff of X" is no lawyer of X
                    found = {term for term in found if term[:2] not in _NAMES}
                terms |= found
                if mention.tokens[noun].key in said:
                    heads |= found
        return heads, terms

    def _nouns_in(self, text: str, language: str) -> Iterator[str]:
        """Walk over the folded nouns of what somebody is called, and not what describes them."""
        for part in text.split(","):
            words = self._readers[language].head_of(part)
            yield from words[-1:] if self._is_noun_last[language] else words[:1]

    def _is_clause(self, tokens: Sequence[Token], language: str) -> bool:
        begun = self._spotter.cover(tokens[:1], language, is_spelt_right=True)
        return any(mention.kind is SenseKind.QUESTION for mention in begun)

    def _initials(self, text: str, language: str) -> Iterator[str]:
        """Walk over what an office is called by its first letters: "MP"."""
        words = [word for word in keys(text) if word not in self._plain[language]]
        yield from ("".join(word[0] for word in words[:n]) for n in (2, 3) if len(words) >= n)

    def _said_by(self, id_: str) -> frozenset[str]:
        """Return the terms of what somebody has said, and of the texts around it.

        They are no description, and yet what he is known for.
        """
        language = self.language
        return frozenset(
            term
            for statement in self._record.by_speaker.get(id_, ())
            if self._record.source_of(statement).language == language
            for text in texts_of(statement)
            for mention in self._spotter.cover(tokenize(text), language, is_spelt_right=True)
            for term in terms_of(mention, language)
        )
