"""Who holds the office that a question names: nobody on record, where none of that country does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from bot.language.analyzer import fold, keys
from bot.language.language import Language
from bot.record import Place, Record, Speaker, SpeakerKind

from .sense import Mention, Sense, SenseKind

_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})
_TOPICAL = frozenset({SenseKind.CONCEPT, None})


@dataclass(frozen=True, slots=True)
class _Holder:
    """Who holds an office, of which party, in which words."""

    id: str
    party: str | None
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Owned:
    """An office with whose it is: the places of the first and last of its mentions."""

    first: int
    last: int
    side: Mention


class Offices:
    """Tells by an office and its country who is meant, in languages that the record has not."""

    def __init__(self, record: Record, languages: Iterable[Language]) -> None:
        known = list(languages)
        self._phrases = {
            tuple(keys(word)): office
            for language in known
            for office, words in language.offices.items()
            for word in words
        }
        self._of = {
            language.code: frozenset(map(fold, language.markers.get("of", ())))
            for language in known
        }
        self._address = frozenset(
            fold(word) for language in known for word in language.markers.get("address", ())
        )
        self._plain = frozenset(fold(word) for lang in known for word in lang.function_words)
        self._speaking = record.speaking
        self._places = {place.id: _words_of(place) for place in record.dispute.places}
        holders: dict[str, list[_Holder]] = {}
        for speaker in record.speakers.values():
            words = keys(_office_of(speaker))
            if office := self._first_in(words):
                holder = _Holder(speaker.id, speaker.party, frozenset(words))
                holders.setdefault(office, []).append(holder)
        self._holders: Mapping[str, Sequence[_Holder]] = holders

    def settled(self, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Return the mentions with every office that is named settled.

        It stands for those who hold it; with a country of which nobody on record does, for a
        stranger; else its words mean nothing.
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
        for place in (at, at + 1) if mentions[at].kind in _SIDES else (at,):
            office = self._office_at(place, mentions)
            owned = self._owned(place, mentions, language) if office else None
            if office is None or owned is None or owned.first != at:
                continue
            holders = [h.id for h in self._holders.get(office, ()) if self._is_of(h, owned.side)]
            if mentions[place].kind is SenseKind.CONCEPT and self._speaking & set(holders):
                break
            joined = mentions[owned.first : owned.last + 1]
            return owned.last, [_titled(joined, holders) if holders else _strange(joined)]
        mention = mentions[at]
        named = mentions[at + 1 : at + 2]
        if named and _is_called(mention, named[0], self._address):
            return at + 1, [_joined([mention, *named], named[0].senses)]
        if mention.kind is not SenseKind.OFFICE:
            return at, [mention]
        all_of_it = [h.id for i in mention.ids(SenseKind.OFFICE) for h in self._holders.get(i, ())]
        if all_of_it:
            return at, [_titled([mention], all_of_it)]
        is_told = len(mention.tokens) > 1  # one word of several may be of another office on record
        return at, [_strange([mention])] if is_told else list(_unknown(mention))

    def _office_at(self, at: int, mentions: Sequence[Mention]) -> str | None:
        """Return the office that a mention names, also where it is a topic of the dispute."""
        mention = mentions[at] if at < len(mentions) else None
        if mention is None:
            return None
        if mention.kind is SenseKind.OFFICE:
            return min(mention.ids(SenseKind.OFFICE))
        if mention.kind not in _TOPICAL:
            return None
        return self._phrases.get(tuple(token.key for token in mention.tokens))

    def _owned(self, at: int, mentions: Sequence[Mention], language: str) -> _Owned | None:
        last = at + 1
        while last < len(mentions) and self._is_of_word(mentions[last], language):
            last += 1
        if last < len(mentions) and mentions[last].kind in _SIDES:
            return _Owned(at, last, mentions[last])
        if at and mentions[at - 1].kind in _SIDES:
            return _Owned(at - 1, at, mentions[at - 1])
        return None

    def _is_of_word(self, mention: Mention, language: str) -> bool:
        return all(token.key in self._of.get(language, ()) for token in mention.tokens)

    def _is_of(self, holder: _Holder, side: Mention) -> bool:
        places = (self._places.get(i, frozenset[str]()) for i in side.ids(SenseKind.PLACE))
        is_of_place = any(holder.words & words for words in places)
        return holder.party in side.ids(SenseKind.PARTY) or is_of_place

    def _first_in(self, words: Sequence[str]) -> str | None:
        """Return the office that is named first: "spokesman of the ministry" is the spokesman."""
        longest = max(map(len, self._phrases), default=0)
        for first in range(len(words)):
            if words[first] in self._plain:  # "aide to the president"
                return None
            for count in range(longest, 0, -1):
                office = self._phrases.get(tuple(words[first : first + count]))
                if office is not None:
                    return office
        return None


def without_offices(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions with words for offices taken for words that nothing knows."""
    return [
        part for m in mentions for part in (_unknown(m) if m.kind is SenseKind.OFFICE else (m,))
    ]


def _office_of(speaker: Speaker) -> str:
    return (speaker.office or "") if speaker.kind is SpeakerKind.PERSON else speaker.name


def _words_of(place: Place) -> frozenset[str]:
    names = (place.name, *(name for names in place.words.values() for name in names))
    return frozenset(key for name in names for key in keys(name))


def _is_called(before: Mention, name: Mention, address: Set[str]) -> bool:
    """Whether what stands before a name is how somebody is called ("President", "Mr")."""
    if name.kind is not SenseKind.SPEAKER:
        return False
    holders = before.ids(SenseKind.TITLE)
    is_address = all(token.key in address for token in before.tokens)
    is_office = before.kind is SenseKind.OFFICE or holders >= name.ids(SenseKind.SPEAKER)
    return is_address or is_office


def _titled(mentions: Sequence[Mention], holders: Iterable[str]) -> Mention:
    senses = tuple(Sense(SenseKind.TITLE, holder, None) for holder in dict.fromkeys(holders))
    return _joined(mentions, senses)


def _strange(mentions: Sequence[Mention]) -> Mention:
    words = " ".join(mention.text for mention in mentions)
    return _joined(mentions, (Sense(SenseKind.STRANGER, fold(words), None),))


def _joined(mentions: Sequence[Mention], senses: tuple[Sense, ...]) -> Mention:
    tokens = tuple(token for mention in mentions for token in mention.tokens)
    similarity = min(mention.similarity for mention in mentions)
    return Mention(mentions[0].first, mentions[-1].last, tokens, senses, similarity)


def _unknown(mention: Mention) -> Iterator[Mention]:
    for position, token in enumerate(mention.tokens, mention.first):
        yield Mention(position, position, (token,), (), 0.0)
