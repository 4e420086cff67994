"""Put together what a question asks, from the phrases it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.artefact.shelf import Shelf, digest_of, make
from bot.language.analyzer import Token, fold, tokenize
from bot.language.detection import language_of
from bot.language.frequency import Frequencies
from bot.language.language import Language
from bot.language.word_matcher import WordMatcher
from bot.record import Record

from .claim_direction import is_swapped, is_taken_as_done
from .gazetteer import Gazetteer, words_of, write
from .mention_detection import MentionDetector
from .quotation import sayings_in
from .role import Markers, Role, is_speaker_open, others_in, roles_of, topic_of
from .sense import Mention, Sense, SenseKind
from .time_expression import When, meetings_of, when_of

_START = 2  # mentions: where a question has its question word, if it is not the last
MAX_TOKENS = 60  # a longer question is understood by its first words


class Asked(StrEnum):
    """What kind of thing is asked for."""

    WHO = "who"
    WHAT = "what"
    WHICH = "which"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW = "how"
    HOW_MANY = "how_many"
    WHETHER = "whether"


_PRESUPPOSING = frozenset({Asked.WHEN, Asked.WHY, Asked.HOW})


@dataclass(frozen=True, slots=True)
class Understanding:
    """A question taken apart.

    `roles` has one entry for each mention of someone, by position, `topic` the positions of the
    mentions that a word for "about" governs. `is_swapped` tells that it has the dispute's claim
    the wrong way round, `is_taken_as_done` that it names what nobody says to have done,
    `is_speaker_open` that it asks who it was. `others` are the positions of the tokens that ask
    for more than is known already ("else"), `asks_at_end` whether its language may ask at its end.
    """

    text: str
    language: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    asked: frozenset[Asked]
    roles: dict[int, Role]
    topic: frozenset[int]
    when: When | None
    has_question_mark: bool
    is_swapped: bool
    is_taken_as_done: bool
    is_speaker_open: bool
    others: frozenset[int]
    asks_at_end: bool

    @property
    def is_presupposing(self) -> bool:
        """Whether it begins by asking when, why or how: what comes next is taken for granted."""
        asking = [m.ids(SenseKind.QUESTION) for m in self.of_kind(SenseKind.QUESTION)]
        wants = next((ids for ids in asking if ids - {Asked.WHETHER}), frozenset[str]())
        return bool(wants & _PRESUPPOSING)

    @property
    def is_whether(self) -> bool:
        """Whether it asks for a yes or no and nothing else."""
        return self.asked == {Asked.WHETHER}

    @property
    def is_shaped_as_question(self) -> bool:
        """Whether it has a question mark, or a question word where questions have one.

        A word for "did" or "is" makes a question only at its start, or as a particle at its end.
        """
        if self.has_question_mark:
            return True
        asking = [m for m in self.mentions if m.kind is SenseKind.QUESTION]
        if any(m.ids(SenseKind.QUESTION) - {Asked.WHETHER.value} for m in asking):
            return True
        last = self.mentions[-2:] if self.asks_at_end else ()
        return any(m in (*self.mentions[:2], *last) for m in asking)

    def of_kind(self, *kinds: SenseKind) -> list[Mention]:
        """Give the mentions whose likeliest meaning is of one of these kinds."""
        return [m for m in self.mentions if m.kind in kinds]


class Understander:
    """Takes questions apart with the words of one record and of the languages.

    What is known of words is kept on the shelf, and taken over from an `earlier` one with the same;
    `words` is a digest of all it is made from.
    """

    def __init__(
        self,
        record: Record,
        languages: Sequence[Language],
        shelf: Shelf,
        earlier: Understander | None = None,
    ) -> None:
        self._dispute = record.dispute
        self._languages = {language.code: language for language in languages}
        self._number_endings = frozenset(e for known in languages for e in known.number_endings)
        self._markers = {language.code: Markers.of(language) for language in languages}
        self._quantities = {
            language.code: frozenset(map(fold, language.quantities)) for language in languages
        }
        self._meetings = meetings_of(record)
        self._speaking = frozenset(s.speaker for s in record.statements.values())
        self.words = digest_of(make(), words_of(record), languages)
        if earlier is not None and earlier.words == self.words:
            self.frequencies: Frequencies = earlier.frequencies
            self.spotter: MentionDetector = earlier.spotter
        else:
            self.frequencies = Frequencies()
            vocabulary = shelf.fetch(
                "vocabulary",
                self.words,
                lambda folder: write(record, languages, folder),
                Gazetteer.load,
            )
            matcher = WordMatcher(vocabulary.words, self.frequencies, languages)
            self.spotter = MentionDetector(vocabulary.tree, matcher, languages)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that it knows, by tag."""
        return tuple(self._languages.values())

    def understand(self, text: str) -> Understanding:
        """Take a question apart; any text is taken, and the first words of a very long one."""
        tokens = tokenize(text)[:MAX_TOKENS]
        language = language_of(tokens, self.spotter.matcher, tuple(self._languages.values()))
        mentions = self._settle(self.spotter.cover(tokens, language), language)
        markers = self._markers[language]
        asked = frozenset(
            Asked(i) for m in mentions if m.kind is SenseKind.QUESTION for i in m.ids(m.kind)
        )
        return Understanding(
            text=text,
            language=language,
            tokens=tuple(tokens),
            mentions=tuple(mentions),
            asked=asked,
            roles=roles_of(mentions, markers, self._speaking, sayings_in(text, tokens)),
            topic=topic_of(mentions, markers),
            when=when_of(tokens, mentions, self._dispute, self._meetings, self._number_endings),
            is_swapped=is_swapped(mentions, self._dispute.claim, self._languages[language].verb),
            is_taken_as_done=is_taken_as_done(
                mentions,
                self._dispute.claim,
                lambda word: self.spotter.is_negation(word, language),
            ),
            is_speaker_open=is_speaker_open(mentions, markers),
            others=others_in(mentions, markers),
            asks_at_end=self._languages[language].asks_at_end,
            has_question_mark=any(mark in text for mark in "?؟՞;"),
        )

    def _settle(self, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Take a question word that is a plain word too (Arabic من) for plain, but at the start."""
        settled = list(mentions[:_START])
        for mention in mentions[_START:]:
            plain = [
                sense
                for sense in self.spotter.senses_of(" ".join(t.key for t in mention.tokens))
                if sense.kind is SenseKind.FUNCTION and sense.language == language
            ]
            is_asking = mention.kind is SenseKind.QUESTION
            settled.append(
                replace(mention, senses=tuple(plain)) if is_asking and plain else mention
            )
        return settled

    def named_in(self, tokens: Sequence[Token]) -> frozenset[Sense]:
        """Give the names of parties, places and people that are single words of a text.

        Longer phrases hide them: "Armenian descent" is a concept, and names Armenia all the same.
        """
        return frozenset(
            sense
            for token in tokens
            for sense in self.spotter.senses_of(token.key)
            if sense.kind in (SenseKind.PARTY, SenseKind.PLACE, SenseKind.SPEAKER)
        )

    def tells_quantity(self, tokens: Sequence[Token], language: str) -> bool:
        """Whether a text has a number, in digits or words."""
        words = self._quantities.get(language, frozenset())
        return any(token.key in words or token.key.isdigit() for token in tokens)

    def spot(self, tokens: Sequence[Token], language: str) -> Sequence[Mention]:
        """Find the phrases of the vocabulary in a text of a known language that is spelt right."""
        return self.spotter.cover(tokens, language, is_spelt_right=True)

    def cover(self, text: str, language: str) -> Sequence[Mention]:
        """Find the phrases of the vocabulary in a text of a known language."""
        return self.spotter.cover(tokenize(text), language)
