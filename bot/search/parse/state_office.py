"""Who holds an office that a question names with its country, or nobody on record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from bot.language.analyzer import Token, fold, keys, tokenize
from bot.language.language import Language
from bot.record import Place, Record, Speaker, SpeakerKind

from .sense import Mention, Sense, SenseKind

_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})
_HELD = frozenset({SenseKind.TITLE, SenseKind.OFFICE})
_NAMED = frozenset({SenseKind.SPEAKER, *_SIDES})
_LONGEST = 5  # words of an office
_BEGINNING = 3  # letters of its first word
_LONG, _ENDING = 6, 2  # letters

# Offices with their words, by how many those are and how the first begins.
_Phrases: TypeAlias = Mapping[tuple[int, str], Sequence[tuple[Sequence[str], str]]]


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who holds an office, of which parties, in which words."""

    id: str
    parties: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Named:
    """An office that is named, and the places of its first and last mention."""

    office: str
    first: int
    last: int


class StateOffices:
    """Tells by an office and its country who is meant, in languages that the record has not."""

    def __init__(self, record: Record, languages: Iterable[Language]) -> None:
        known = list(languages)
        self._phrases = {language.code: _phrases_of(language) for language in known}
        self._of = {
            language.code: frozenset(map(fold, language.markers.get("of", ())))
            for language in known
        }
        self._address = frozenset(
            fold(word) for language in known for word in language.markers.get("address", ())
        )
        self._plain = frozenset(
            fold(word)
            for language in known
            if language.code == record.dispute.language
            for word in language.function_words
        )
        self._speaking = record.speaking
        self._places = {place.id: _words_of(place) for place in record.dispute.places}
        self._holders: Mapping[str, Sequence[_Holder]] = self._held(record.speakers.values())

    def _held(self, speakers: Iterable[Speaker]) -> Mapping[str, Sequence[_Holder]]:
        holders: dict[str, list[_Holder]] = {}
        for speaker in speakers:
            for text in _held_by(speaker):
                if office := self._first_in(tokenize(text)):
                    holder = _Holder(speaker.id, speaker.party_ids, frozenset(keys(text)))
                    holders.setdefault(office, []).append(holder)
        return holders

    def settled(self, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Return the mentions with the offices among them settled.

        One with a country stands for who of it holds that office, or for a stranger where nobody
        on record does; one without, for all who hold it; one before a name belongs to the name.
        """
        settled: list[Mention] = []
        at = 0
        while at < len(mentions):
            last, own = self._settle(at, mentions, language)
            settled.extend(own)
            at = last + 1
        return settled

    def _settle(
        self, at: int, mentions: Sequence[Mention], language: str
    ) -> tuple[int, Sequence[Mention]]:
        """Return the place of the last mention that is settled with this one, and what they are."""
        before = at + 1 if mentions[at].kind in _SIDES else at
        named = self._named_at(before, mentions, language)
        last = named.last if named else at
        if before == at and self._is_called(mentions[at : last + 1], mentions[last + 1 : last + 2]):
            name = mentions[last + 1]
            return last + 1, [_joined(mentions[at : last + 2], name.senses)]
        if named is None:
            return at, [mentions[at]]
        holders = self._holders.get(named.office, ())
        if side := self._side_of(named, at, mentions, language):
            place, country = side
            return self._owned(mentions[at : max(place, last) + 1], named, country, at)
        is_known = mentions[before].kind in (*_HELD, SenseKind.CONCEPT) and last == before
        # One word that nobody holds may be of another office on record.
        is_one = mentions[before].first == mentions[last].last
        if before > at or is_known or (is_one and not holders):
            return at, [mentions[at]]
        joined = mentions[at : last + 1]
        return last, [_titled(joined, [h.id for h in holders]) if holders else _strange(joined)]

    def _owned(
        self, joined: Sequence[Mention], named: _Named, side: Mention, at: int
    ) -> tuple[int, Sequence[Mention]]:
        """Settle an office together with its country."""
        held = [h.id for h in self._holders.get(named.office, ()) if self._is_of(h, side)]
        office = joined[named.first - at]
        is_known = office.kind in _HELD or (
            office.kind is SenseKind.CONCEPT and self._speaking & set(held)
        )
        if named.first == named.last and is_known:
            return at, [joined[0]]
        settled = _titled(joined, held) if held else _strange(joined)
        return at + len(joined) - 1, [settled]

    def _named_at(self, at: int, mentions: Sequence[Mention], language: str) -> _Named | None:
        """Return the longest office that whole mentions from here on name."""
        found, words = None, list[str]()
        for last in range(at, min(len(mentions), at + _LONGEST)):
            if mentions[last].kind in _NAMED:
                break
            words += [token.key for token in mentions[last].tokens]
            if office := self._office(words, language):
                found = _Named(office, at, last)
        return found

    def _side_of(
        self, named: _Named, at: int, mentions: Sequence[Mention], language: str
    ) -> tuple[int, Mention] | None:
        """Return the country that an office is of, behind it or before, and its place."""
        behind = named.last + 1
        while behind < len(mentions) and self._is_of_word(mentions[behind], language):
            behind += 1
        if named.first == at and behind < len(mentions) and mentions[behind].kind in _SIDES:
            return behind, mentions[behind]
        return (at, mentions[at]) if named.first > at else None

    def _is_of_word(self, mention: Mention, language: str) -> bool:
        return all(token.key in self._of.get(language, ()) for token in mention.tokens)

    def _is_of(self, holder: _Holder, side: Mention) -> bool:
        places = (self._places.get(i, frozenset[str]()) for i in side.ids(SenseKind.PLACE))
        is_of_place = any(holder.words & words for words in places)
        return bool(holder.parties & side.ids(SenseKind.PARTY)) or is_of_place

    def _is_called(self, before: Sequence[Mention], behind: Sequence[Mention]) -> bool:
        """Whether what stands before a name is how somebody is called ("President", "Mr")."""
        if not behind or behind[0].kind is not SenseKind.SPEAKER:
            return False
        holders = before[0].ids(SenseKind.TITLE)
        if len(before) == 1 and holders and holders >= behind[0].ids(SenseKind.SPEAKER):
            return True
        is_office = before[0].kind is None and self._is_office(before)
        return is_office or all(token.key in self._address for m in before for token in m.tokens)

    def _is_office(self, mentions: Sequence[Mention]) -> bool:
        words = [token.key for mention in mentions for token in mention.tokens]
        return any(self._office(words, code) for code in self._phrases)

    def _office(self, words: Sequence[str], language: str) -> str | None:
        """Return the office that exactly these words name, each with an ending or without."""
        found = self._phrases.get(language, {}).get((len(words), words[0][:_BEGINNING]), ())
        return next((o for phrase, o in found if all(map(_is_form, words, phrase))), None)

    def _first_in(self, tokens: Sequence[Token]) -> str | None:
        """Return the office that is named first: "spokesman of the ministry" is the spokesman."""
        words = [token.key for token in tokens]
        for first, token in enumerate(tokens):
            is_plain = first > 0 and token.key in self._plain and not token.text.isupper()
            if is_plain:  # "aide to the president"
                return None
            for count in range(min(_LONGEST, len(words) - first), 0, -1):
                named = (self._office(words[first : first + count], c) for c in self._phrases)
                if office := next(filter(None, named), None):
                    return office
        return None


def _phrases_of(language: Language) -> _Phrases:
    found: dict[tuple[int, str], list[tuple[Sequence[str], str]]] = {}
    for office, texts in language.state_offices.items():
        for text in texts:
            words = keys(text)
            found.setdefault((len(words), words[0][:_BEGINNING]), []).append((words, office))
    return found


def _is_form(typed: str, word: str) -> bool:
    """Whether a typed word is a word, or a long one with a short ending."""
    is_inflected = len(word) >= _LONG and len(typed) - len(word) <= _ENDING
    return typed == word or (is_inflected and typed.startswith(word))


def _held_by(speaker: Speaker) -> Sequence[str]:
    is_person = speaker.kind is SpeakerKind.PERSON
    return [office.of for office in speaker.offices] if is_person else [speaker.name]


def _words_of(place: Place) -> frozenset[str]:
    names = (place.name, *(name for names in place.words.values() for name in names))
    return frozenset(key for name in names for key in keys(name))


def _titled(mentions: Sequence[Mention], holders: Iterable[str]) -> Mention:
    senses = tuple(Sense(SenseKind.TITLE, holder, None) for holder in dict.fromkeys(holders))
    return _joined(mentions, senses)


def _strange(mentions: Sequence[Mention]) -> Mention:
    words = " ".join(mention.text for mention in mentions)
    return _joined(mentions, (Sense(SenseKind.STRANGER, fold(words), None),))


def _joined(mentions: Sequence[Mention], senses: tuple[Sense, ...]) -> Mention:
    tokens = tuple(token for mention in mentions for token in mention.tokens)
    known = [mention.similarity for mention in mentions if mention.senses]
    return Mention(mentions[0].first, mentions[-1].last, tokens, senses, min(known, default=1.0))
