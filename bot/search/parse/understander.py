"""Put together what a question asks, from the phrases it is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise

from bot.artefact.shelf import Shelf, digest_of, make
from bot.language.analyzer import Token, fold, tokenize
from bot.language.detection import language_of
from bot.language.frequency import Frequencies
from bot.language.language import Language
from bot.language.thesaurus import Thesaurus
from bot.language.word_matcher import WordMatcher
from bot.record import DateSpan, Record

from .calling import Callings
from .claim_direction import is_swapped, is_taken_as_done
from .cue import CueReader, Cues
from .described import with_described
from .gazetteer import OF_RECORD, Gazetteer, names_of, words_of, write
from .gist import gist_of
from .holder import Holders
from .inherited import Inherited, inherited_on
from .marker import Markers
from .member import sides_of_anybody
from .mention_detection import MentionDetector
from .mention_reader import MentionReader
from .name_word import name_words
from .occasion import occasion_in
from .office import Offices
from .open_speaker import is_speaker_open
from .outlet import outlets_in
from .person import people_in
from .pointing_word import others_in, owed_in, pronouns_in
from .quotation import sayings_in
from .range_word import RangeWords
from .role import roles_of, side_that_acts, topic_of
from .sense import PLAIN_ACTS, Mention, Sense, SenseKind
from .spelled_day import SpelledDays
from .split_name import SplitNames
from .spoken_day import is_spoken_of
from .telling_clause import as_told, clause_in, positions_in, voice_outside
from .time_expression import When, meetings_of, when_of
from .typed import read
from .understanding import MAX_TOKENS, Asked, Understanding


class Understander:
    """Takes questions apart with the words of one record and of the languages.

    What is known of words is kept on the shelf, and taken over from an `earlier` one with the same;
    `words` is a digest of all it is made from but the `names`, which are the record's ids.
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
        self._markers = {language.code: Markers.of(language) for language in languages}
        self._quantities = {k.code: frozenset(map(fold, k.quantities)) for k in languages}
        self._cues = CueReader(languages)
        self._meetings = meetings_of(record)
        self._offices = Offices(record)
        self._said = _days_of(record)
        self._speaking = frozenset(id_ for s in record.statements.values() for id_ in s.speakers)
        self._publishers = frozenset(source.publisher for source in record.sources.values())
        inherited = inherited_on(shelf, record, languages)
        self.words = digest_of(make(), words_of(record), inherited, languages)
        self.names = names_of(record)
        self.frequencies: Frequencies = earlier.frequencies if earlier else Frequencies()
        self._detector, self.spotter = self._spotting(record, shelf, languages, inherited, earlier)
        self.holders = Holders(record, languages, self.spotter.posts_in)
        self._split_names = SplitNames(record, self.spotter.matcher.is_common)
        self._spelled_days = SpelledDays(languages, self.spotter.senses_of)
        self.thesaurus: Thesaurus = earlier.thesaurus if earlier else Thesaurus()
        self._callings = Callings(record, languages, self._markers, self.spotter, self.thesaurus)
        self._reader = MentionReader(
            record,
            languages,
            self._markers,
            self.spotter,
            self.frequencies,
            self.holders,
            self._callings,
        )

    def _spotting(
        self,
        record: Record,
        shelf: Shelf,
        languages: Sequence[Language],
        inherited: Sequence[Inherited],
        earlier: Understander | None,
    ) -> tuple[Callable[[], MentionDetector], MentionDetector]:
        """Return what makes a detector of phrases, and one."""
        if earlier is not None and (earlier.words, earlier.names) == (self.words, self.names):
            return earlier._detector, earlier.spotter  # noqa: SLF001
        vocabulary = shelf.fetch(
            "vocabulary",
            self.words,
            lambda folder: write(record, languages, inherited, folder),
            lambda folder: Gazetteer.load(folder, self.names),
        )
        detector = _detector(vocabulary, self.frequencies, languages, record)
        return detector, detector()

    @cached_property
    def _range_words(self) -> RangeWords:
        return RangeWords.of(self.languages)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages that it knows, by tag."""
        return tuple(self._languages.values())

    def understand(self, text: str) -> Understanding:
        """Take a question apart; any text is taken, and the first words of a very long one."""
        typed = read(text, self._cues.pointing)
        text = typed.words
        tokens = tokenize(text)[:MAX_TOKENS]
        language = language_of(tokens, self.spotter.matcher, tuple(self._languages.values()))
        for rewritten in (self._split_names.made_whole, self._spelled_days.in_digits):
            if (whole := rewritten(text, tokens, language)) != text:
                text, tokens = whole, tokenize(whole)[:MAX_TOKENS]
        covered = self._reader.covered(tokens, language)
        if self._offices.are_named(covered):
            when = self._when(text, tokens, covered)
            covered = self._offices.filled(covered, when.spans if when else ())
        cues = self._cues.read(tokens, language)
        markers = self._markers[language]
        sayings = sayings_in(text, tokens)
        mentions = self._reader.told_apart(text, covered, language, cues.positions(), sayings)
        clause = clause_in(text, mentions, markers)
        mentions = as_told(mentions, clause)
        cues = self._settled(cues, tokens, mentions, markers)
        within = sayings | positions_in(mentions, clause)
        roles = roles_of(mentions, markers, self._speaking, within)
        topic = topic_of(mentions, markers)
        called = self._callings.of(mentions, language)
        asking = cues.positions()
        voice = voice_outside(
            clause, text, mentions, markers, roles, topic, sayings, asking, called
        )
        is_noun_last = markers.is_owner_first or markers.has_postpositions
        named = with_described(mentions, voice, called, is_noun_last=is_noun_last)
        if named != mentions:
            mentions, voice = named, frozenset[int]()
            roles = roles_of(mentions, markers, self._speaking, within)
        when = self._when(text, tokens, mentions)
        dated = when.positions if when else frozenset[int]()
        asked = frozenset(
            Asked(i) for m in mentions if m.kind is SenseKind.QUESTION for i in m.ids(m.kind)
        )
        return Understanding(
            text=text,
            links=typed.links,
            language=language,
            tokens=tuple(tokens),
            mentions=tuple(mentions),
            asked=asked,
            roles=roles,
            topic=topic,
            when=when,
            occasion=occasion_in(text, tokens, mentions, dated, markers),
            outlets=outlets_in(mentions, markers, self._publishers, self._speaking, topic),
            members=sides_of_anybody(mentions, markers, topic),
            is_day_spoken_of=is_spoken_of(mentions, dated, topic, markers),
            is_swapped=is_swapped(mentions, self._dispute.claim, self._languages[language].verb),
            is_taken_as_done=is_taken_as_done(
                mentions,
                self._dispute.claim,
                lambda word: self.spotter.is_negation(word, language),
            ),
            is_speaker_open=is_speaker_open(mentions, markers),
            side_that_acts=side_that_acts(mentions, markers),
            voice=voice,
            called=called,
            people=people_in(mentions, markers, topic),
            body=self._reader.body_of(mentions, language),
            address=self._address(text, mentions, markers),
            pronouns=pronouns_in(mentions, markers),
            others=others_in(mentions, markers),
            owed=owed_in(mentions, markers),
            asks_at_end=self._languages[language].asks_at_end,
            is_noun_last=is_noun_last,
            cues=cues,
            is_told=any(self._is_told(mention) for mention in mentions),
            gist=gist_of(text, mentions, markers.anybody),
            has_question_mark=any(mark in text for mark in "?؟՞;"),
        )

    def _address(self, text: str, mentions: Sequence[Mention], markers: Markers) -> frozenset[int]:
        return frozenset(
            at
            for at, (office, name) in enumerate(pairwise(mentions))
            if name.kind is SenseKind.SPEAKER
            and not text[office.tokens[-1].end : name.tokens[0].start].strip()
            and self._is_post([token.key for token in office.tokens], markers)
        )

    def _is_post(self, words: Sequence[str], markers: Markers) -> bool:
        bare = [
            word.removeprefix(prefix)
            for word in words
            for prefix in markers.article_prefixes
            if word.startswith(prefix)
        ]
        return bool(self.spotter.posts_in(words) or self.spotter.posts_in(bare))

    def _when(self, text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> When | None:
        return when_of(
            text,
            tokens,
            mentions,
            self._dispute,
            self._meetings,
            self._reader.number_endings,
            self._said,
            self._range_words,
        )

    def _settled(
        self, cues: Cues, tokens: Sequence[Token], mentions: Sequence[Mention], markers: Markers
    ) -> Cues:
        named = [(m.first, m.last) for m in mentions if m.kind in OF_RECORD]
        inside = {at for first, last in named for at in range(first, last + 1)}
        plain = {at for at in inside if self._is_plain(tokens[at].key)}
        acts = {m.first for m in mentions if m.ids(SenseKind.ACT) - PLAIN_ACTS}
        told = {m.first for m in mentions if m.ids(SenseKind.ACT) & PLAIN_ACTS}
        shapes = {at for m in mentions if m.kind is SenseKind.FUNCTION for at in m.positions}
        some = {at for at, token in enumerate(tokens) if token.key in markers.some}
        return cues.beside(named, plain).leading(acts, told, shapes, some)

    def _is_told(self, mention: Mention) -> bool:
        """Whether a mention is a word for saying, or a question word with a verb in it."""
        if mention.kind is SenseKind.ACT:
            return bool(mention.ids(SenseKind.ACT) & PLAIN_ACTS)
        return mention.kind is SenseKind.QUESTION and any(
            {SenseKind.QUESTION, SenseKind.FUNCTION}.isdisjoint(
                sense.kind for sense in self.spotter.senses_of(token.key)
            )
            for token in mention.tokens
        )

    def _is_plain(self, word: str) -> bool:
        return any(sense.kind is SenseKind.FUNCTION for sense in self.spotter.senses_of(word))

    def named_in(self, tokens: Sequence[Token]) -> frozenset[Sense]:
        """Return the names of parties, places and people that are single words of a text.

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

    def spot(
        self, tokens: Sequence[Token], language: str, days: DateSpan | None = None
    ) -> Sequence[Mention]:
        """Find the phrases of the vocabulary in a text of a known language that is spelt right.

        Whoever held an office on the `days` of the text is meant by it.
        """
        found = self.spotter.cover(tokens, language, is_spelt_right=True)
        return self._offices.filled(found, (days,) if days else ())

    def covering(self) -> Callable[[str, str], Sequence[Mention]]:
        """Return what finds the phrases of the vocabulary in many texts, each of a known language.

        They are taken for spelt right. What it remembers of words goes with it, and is not left
        among those of questions.
        """
        spotter = self._detector()
        return lambda text, language: self._offices.filled(
            spotter.cover(tokenize(text), language, is_spelt_right=True), None
        )


def _days_of(record: Record) -> tuple[DateSpan, ...]:
    said = {statement.said for statement in record.statements.values()}
    return tuple(sorted(said, key=lambda days: (days.earliest, days.latest)))


def _detector(
    vocabulary: Gazetteer, frequencies: Frequencies, languages: Sequence[Language], record: Record
) -> Callable[[], MentionDetector]:
    names = name_words(record, frequencies)

    def make_one() -> MentionDetector:
        matcher = WordMatcher(vocabulary.words, frequencies, languages, names)
        return MentionDetector(vocabulary.tree, matcher, languages)

    return make_one
