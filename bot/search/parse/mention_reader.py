"""What each stretch of a text means: found in the vocabulary, and then told from what it is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from bot.language.analyzer import Token
from bot.language.frequency import Frequencies
from bot.language.language import Language
from bot.record import Record

from .another import Others
from .calling import Callings
from .country import Countries
from .description import Descriptions
from .given_name import GivenNames
from .holder import Holders
from .identity import Identities
from .marker import Markers
from .member import with_camps
from .mention_detection import MentionDetector
from .month import months_told
from .month_name import MonthNames
from .namesake import Namesakes
from .numeral import numbers_in
from .portfolio import Portfolios
from .profile import Profiles
from .relative import Relatives
from .sense import PLAIN_ACTS, Mention, SenseKind
from .state_office import StateOffices

_START = 2  # mentions: where a question has its question word, if it is not the last


class MentionReader:
    """Reads the mentions of a text with the words of one record and of the languages."""

    def __init__(
        self,
        record: Record,
        languages: Sequence[Language],
        markers: Mapping[str, Markers],
        spotter: MentionDetector,
        frequencies: Frequencies,
        holders: Holders,
        callings: Callings,
    ) -> None:
        self._languages = {language.code: language for language in languages}
        self._markers = markers
        self._spotter = spotter
        self.number_endings: frozenset[str] = frozenset(
            ending for known in languages for ending in known.number_endings
        )
        self._state_offices = StateOffices(record, languages)
        self._countries = Countries(languages)
        self._month_names = MonthNames(record)
        self._given_names = GivenNames(record, frequencies)
        self._identities = Identities(record, holders)
        self._relatives = Relatives(record, markers)
        self._namesakes = Namesakes(record, languages, markers)
        self._portfolios = Portfolios(record, languages)
        self._others = Others(languages)
        profiles = Profiles(record, languages, spotter, self._namesakes.addressed)
        self._descriptions = Descriptions(profiles, callings.nearly)

    def covered(self, tokens: Sequence[Token], language: str) -> list[Mention]:
        """Return what the tokens of a text mean in its language, before anybody is told apart."""
        spotted = self._state_offices.settled(self._spotter.cover(tokens, language), language)
        settled = self._settle(self._countries.told_apart(spotted), language)
        return self._with_months(settled, tokens, language)

    def told_apart(
        self,
        text: str,
        covered: Sequence[Mention],
        language: str,
        asking: Set[int],
        sayings: Set[int],
    ) -> list[Mention]:
        """Return the mentions with descriptions as who is meant, and others told from them.

        `asking` are the positions of the tokens that ask for something else than a statement,
        `sayings` of those that are somebody's words.
        """
        markers = self._markers[language]
        described = self._descriptions.named(text, covered, markers, sayings)
        mentions = self._identities.told_apart(
            text,
            self._given_names.told_apart(text, described, language),
            self._languages[language],
            asking=asking,
            voice=markers.voice,
        )
        mentions = self._relatives.told_apart(mentions, language)
        mentions = self._namesakes.told_apart(text, mentions, language)
        mentions = self._portfolios.told_apart(mentions, language)
        return self._others.told_apart(text, with_camps(mentions, markers), language)

    def body_of(self, mentions: Sequence[Mention], language: str) -> int | None:
        """Return the place of a court or ministry at the beginning that nobody on record is."""
        return self._portfolios.begun(mentions, language)

    def _with_months(
        self, mentions: Sequence[Mention], tokens: Sequence[Token], language: str
    ) -> list[Mention]:
        numbers = numbers_in(tokens, self.number_endings)
        own = frozenset({language, self._languages[language].kin})
        endings = self._markers[language].genitive
        told = months_told(mentions, numbers, own, self._spotter.senses_of, endings)
        return self._month_names.told_apart(told, numbers, self._markers[language])

    def _settle(self, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Take a question word that is a plain word too (Arabic من) for plain, but at the start."""
        settled = list(mentions[:_START])
        for mention in mentions[_START:]:
            plain = [
                sense
                for sense in self._spotter.senses_of(mention.key)
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
        (told,) = self._spotter.cover([verb], language)
        if not told.ids(SenseKind.ACT) & PLAIN_ACTS:
            return [mention]
        return [
            replace(mention, last=mention.last - 1, tokens=tuple(asking)),
            replace(told, first=mention.last, last=mention.last),
        ]


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
