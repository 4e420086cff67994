"""Put together what a question asks, from the phrases it is made of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
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

from .another import Others
from .calling import Called, Callings
from .claim_direction import is_swapped, is_taken_as_done
from .country import Countries
from .cue import CueReader, Cues
from .described import with_described
from .description import Descriptions
from .gazetteer import OF_RECORD, Gazetteer, names_of, words_of, write
from .gist import gist_of
from .given_name import GivenNames
from .holder import Holders
from .identity import Identities
from .inherited import Inherited, inherited_on
from .member import sides_of_anybody, with_camps
from .mention_detection import MentionDetector
from .month import months_told
from .month_name import MonthNames
from .name_word import name_words
from .namesake import Namesakes
from .numeral import numbers_in
from .occasion import occasion_in
from .office import Offices
from .outlet import outlets_in
from .person import people_in
from .portfolio import Portfolios
from .profile import Profiles
from .quotation import sayings_in
from .range_word import RangeWords
from .relative import Relatives
from .role import (
    Markers,
    Role,
    is_speaker_open,
    others_in,
    owed_in,
    pronouns_in,
    roles_of,
    side_that_acts,
    topic_of,
)
from .sense import PLAIN_ACTS, Mention, Sense, SenseKind
from .spelled_day import SpelledDays
from .split_name import SplitNames
from .spoken_day import is_spoken_of
from .state_office import StateOffices
from .telling_clause import as_told, clause_in, positions_in, voice_outside
from .time_expression import When, meetings_of, when_of
from .typed import read

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

    `text` is what was typed, but for what stands beside words or splits a name, `links` the
    addresses among that.
    `roles` has one entry for each mention of someone, by position, `topic` the positions of the
    mentions that a word for "about" governs, `occasion` those of the tokens that tell no more than
    which day a date is, `outlets` the places of those who are named for what they publish, each
    with the words for that, `members` those of a side of which anybody is asked for,
    `is_day_spoken_of` says that a day may be one of them and not the day on which it was said.
    `is_swapped` tells that it has the dispute's claim
    the wrong way round, `is_taken_as_done` that it names what nobody says to have done,
    `is_speaker_open` that it asks who it was, `side_that_acts` which mention of a party or place it
    asks about as one who says or does something, `voice` which mentions describe a speaker whom no
    name tells, `body` which one at its beginning is a court or ministry that nobody on record is,
    `people` which say no more than that it is a person,
    `called` who with words on record is called so, `address` which say what somebody is right
    before his name. `owed` are the places of
    what it says somebody has to do, and of a side that has to. `others` are the positions of the
    tokens that ask for more than is known already ("else"), `pronouns` the places of the mentions
    that mean somebody by "he", `asks_at_end` whether its language may ask at its end,
    `is_noun_last` whether a noun stands there behind the words that describe it.
    `cues` are the words that ask for something else than one statement, `is_told` says that a plain
    act of speech is named, within a question word too ("what said"). `gist` is the text without
    what only asks ("did anyone say").
    """

    text: str
    links: frozenset[str]
    language: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    asked: frozenset[Asked]
    roles: dict[int, Role]
    topic: frozenset[int]
    when: When | None
    occasion: frozenset[int]
    outlets: Mapping[int, frozenset[int]]
    members: frozenset[int]
    is_day_spoken_of: bool
    has_question_mark: bool
    is_swapped: bool
    is_taken_as_done: bool
    is_speaker_open: bool
    side_that_acts: int | None
    voice: frozenset[int]
    body: int | None
    people: frozenset[int]
    called: Called
    address: frozenset[int]
    pronouns: frozenset[int]
    others: frozenset[int]
    owed: frozenset[int]
    asks_at_end: bool
    is_noun_last: bool
    cues: Cues
    is_told: bool
    gist: str

    @property
    def has_pronoun(self) -> bool:
        """Whether it means somebody by "he"."""
        return bool(self.pronouns)

    @property
    def is_presupposing(self) -> bool:
        """Whether it begins by asking when, why or how: what comes next is taken for granted."""
        asking = [m.ids(SenseKind.QUESTION) for m in self.of_kind(SenseKind.QUESTION)]
        wants = next((ids for ids in asking if ids - {Asked.WHETHER}), frozenset[str]())
        return bool(wants & _PRESUPPOSING)

    @property
    def asked_for(self) -> frozenset[Asked]:
        """What is asked for; "what has he said" asks for a yes or no no more than "what"."""
        return (self.asked - {Asked.WHETHER}) or self.asked

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

    @property
    def dated(self) -> frozenset[int]:
        """The positions of the tokens that say when, whether or not a calendar has such a day."""
        return self.when.positions if self.when else frozenset()

    def typed(self, positions: Collection[int]) -> str:
        """Return the text as it was typed, from the first to the last of some tokens."""
        return self.text[self.tokens[min(positions)].start : self.tokens[max(positions)].end]

    def positions_of(self, places: Iterable[int]) -> frozenset[int]:
        """Return the positions of the tokens of some mentions, which are told by their places."""
        mentions = (self.mentions[at] for at in places)
        return frozenset(p for m in mentions for p in m.positions)

    def of_kind(self, *kinds: SenseKind) -> list[Mention]:
        """Return the mentions whose likeliest meaning is of one of these kinds."""
        return [m for m in self.mentions if m.kind in kinds]


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
        self._number_endings = frozenset(e for known in languages for e in known.number_endings)
        self._markers = {language.code: Markers.of(language) for language in languages}
        self._quantities = {k.code: frozenset(map(fold, k.quantities)) for k in languages}
        self._cues = CueReader(languages)
        self._meetings = meetings_of(record)
        self._offices = Offices(record)
        self._state_offices = StateOffices(record, languages)
        self._namesakes = Namesakes(record, languages, self._markers)
        self._others = Others(languages)
        self._portfolios = Portfolios(record, languages)
        self._relatives = Relatives(record, self._markers)
        self._said = _days_of(record)
        self._speaking = frozenset(id_ for s in record.statements.values() for id_ in s.speakers)
        self._publishers = frozenset(source.publisher for source in record.sources.values())
        inherited = inherited_on(shelf, record, languages)
        self.words = digest_of(make(), words_of(record), inherited, languages)
        self.names = names_of(record)
        self.frequencies: Frequencies = earlier.frequencies if earlier else Frequencies()
        self._given_names = GivenNames(record, self.frequencies)
        self._month_names = MonthNames(record)
        self._countries = Countries(languages)
        self._detector, self.spotter = self._spotting(record, shelf, languages, inherited, earlier)
        self.holders = Holders(record, languages, self.spotter.posts_in)
        self._identities = Identities(record, self.holders)
        self._split_names = SplitNames(record, self.spotter.matcher.is_common)
        self._spelled_days = SpelledDays(languages, self.spotter.senses_of)
        self.thesaurus: Thesaurus = earlier.thesaurus if earlier else Thesaurus()
        self._callings = Callings(record, languages, self._markers, self.spotter, self.thesaurus)
        profiles = Profiles(record, languages, self.spotter, self._namesakes.addressed)
        self._descriptions = Descriptions(profiles, self._callings.nearly)

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
        whole = self._split_names.made_whole(text, tokens, language)
        if (whole := self._spelled_days.in_digits(whole, tokenize(whole), language)) != text:
            text, tokens = whole, tokenize(whole)[:MAX_TOKENS]
        spotted = self._state_offices.settled(self.spotter.cover(tokens, language), language)
        covered = self._settle(self._countries.told_apart(spotted), language)
        covered = self._with_months(covered, tokens, language)
        if self._offices.are_named(covered):
            when = self._when(text, tokens, covered)
            covered = self._offices.filled(covered, when.spans if when else ())
        cues = self._cues.read(tokens, language)
        markers = self._markers[language]
        sayings = sayings_in(text, tokens)
        covered = self._descriptions.named(text, covered, markers, sayings)
        mentions = self._identities.told_apart(
            text,
            self._given_names.told_apart(text, covered, language),
            self._languages[language],
            asking=cues.positions(),
            voice=markers.voice,
        )
        mentions = self._relatives.told_apart(mentions, language)
        mentions = self._namesakes.told_apart(text, mentions, language)
        mentions = self._portfolios.told_apart(mentions, language)
        mentions = with_camps(mentions, markers)
        mentions = self._others.told_apart(text, mentions, language)
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
            body=self._portfolios.begun(mentions, language),
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

    def _with_months(
        self, mentions: Sequence[Mention], tokens: Sequence[Token], language: str
    ) -> list[Mention]:
        numbers = numbers_in(tokens, self._number_endings)
        own = frozenset({language, self._languages[language].kin})
        endings = self._markers[language].genitive
        told = months_told(mentions, numbers, own, self.spotter.senses_of, endings)
        return self._month_names.told_apart(told, numbers, self._markers[language])

    def _when(self, text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> When | None:
        return when_of(
            text,
            tokens,
            mentions,
            self._dispute,
            self._meetings,
            self._number_endings,
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

    def _settle(self, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Take a question word that is a plain word too (Arabic من) for plain, but at the start."""
        settled = list(mentions[:_START])
        for mention in mentions[_START:]:
            plain = [
                sense
                for sense in self.spotter.senses_of(mention.key)
                if sense.kind is SenseKind.FUNCTION and sense.language == language
            ]
            is_asking = mention.kind is SenseKind.QUESTION
            settled.append(
                replace(mention, senses=tuple(plain)) if is_asking and plain else mention
            )
        settled = _nouns_told(settled, self._markers[language])
        return [part for mention in settled for part in self._parts_of(mention, language)]

    def _parts_of(self, mention: Mention, language: str) -> Sequence[Mention]:
        """Return a question word that ends in a word for saying ("что говорит") as the two."""
        *asking, verb = mention.tokens
        if not asking or mention.kind is not SenseKind.QUESTION:
            return [mention]
        (told,) = self.spotter.cover([verb], language)
        if not told.ids(SenseKind.ACT) & PLAIN_ACTS:
            return [mention]
        return [
            replace(mention, last=mention.last - 1, tokens=tuple(asking)),
            replace(told, first=mention.last, last=mention.last),
        ]

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


def _nouns_told(mentions: Sequence[Mention], markers: Markers) -> list[Mention]:
    """Take what resembles an act, behind a word for saying and an article, for a word unknown.

    It is somebody who says something: "qué dijo el contable" has nothing of "contar".
    """
    told = list(mentions)
    for at in range(2, len(told)):
        act, article, noun = told[at - 2 : at + 1]
        is_told = bool(act.ids(SenseKind.ACT) & PLAIN_ACTS)
        is_article = article.key in markers.article
        if noun.kind is SenseKind.ACT and noun.similarity < 1.0 and is_told and is_article:
            told[at] = replace(noun, senses=(), similarity=0.0)
    return told
