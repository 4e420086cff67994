"""Who is meant by what he is, and who speaks for a body that has no words of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, takewhile

from bot.language.analyzer import fold, keys, stem, tokenize
from bot.language.language import Language, Side
from bot.language.memo import remembered
from bot.record import Record, SpeakerKind

_MOST = 3  # people of one office: words that fit more describe nobody
_LANGUAGES, _BODIES = 32, 256  # remembered


@dataclass(frozen=True, slots=True)
class Held:
    """An office of a speaker (an id) as its stems.

    `head` are those that say what he is, not of what; `joined` the pairs that a hyphen joins.
    """

    speaker: str
    stems: tuple[str, ...]
    head: frozenset[str]
    joined: frozenset[tuple[str, str]]

    def has(self, words: Set[str]) -> bool:
        """Whether it has all of some stems; half of what a hyphen joins is another office."""
        halves = any((left in words) != (right in words) for left, right in self.joined)
        return words <= set(self.stems) and not self.head.isdisjoint(words) and not halves


def halves_in(office: str) -> frozenset[str]:
    """Return the folded words that a hyphen joins to another: half of it is another office."""
    pairs = pairwise(tokenize(office))
    joined = (pair for pair in pairs if office[pair[0].end : pair[1].start] == "-")
    return frozenset(token.key for pair in joined for token in pair)


class OfficeReader:
    """Reads offices in one language."""

    def __init__(self, language: Language) -> None:
        self._code = language.code
        self._linking = frozenset(map(fold, language.markers.get("of", ())))
        self._plain = frozenset(map(fold, language.function_words)) | self._linking
        self._is_head_last = language.marked_at is not Side.BEFORE
        self._voice = frozenset(
            stem(fold(word), language.code) for word in language.markers.get("voice", ())
        )

    def can_speak(self, word: str) -> bool:
        """Whether a folded word is one for what can speak: a minister, a site, a side."""
        return stem(word, self._code) in self._voice

    def read(self, speaker: str, office: str) -> Held:
        """Take what a speaker (an id) is called apart."""
        tokens = tokenize(office)
        stems = tuple(stem(token.key, self._code) for token in tokens)
        joined = frozenset(
            pair
            for pair, (left, right) in zip(pairwise(stems), pairwise(tokens), strict=True)
            if office[left.end : right.start] == "-"
        )
        head = frozenset(stem(key, self._code) for key in self.head_of(office))
        return Held(speaker, stems, head, joined)

    def head_of(self, office: str) -> Sequence[str]:
        """Return the folded words of an office for what somebody is, those for of what left out."""
        return [key for part in office.split(",") for key in self._head(keys(part))]

    def _head(self, words: Sequence[str]) -> Sequence[str]:
        """Return the words up to one for whose office it is, else the one that others belong to."""
        if self._linking:
            return tuple(takewhile(lambda word: word not in self._plain, words))
        return words[-1:] if self._is_head_last else words[:1]


class Spokesmen:
    """Tells by offices who of a record is meant; only those who have a statement there."""

    def __init__(self, record: Record, languages: Iterable[Language]) -> None:
        self._readers = {language.code: OfficeReader(language) for language in languages}
        self.speaking: frozenset[str] = record.speaking
        self._record = record
        self._voices = [s for s in record.speakers.values() if s.id in record.speaking]
        self._people = [s for s in self._voices if s.kind is SpeakerKind.PERSON]
        self._offices_in = remembered(self._offices, _LANGUAGES)
        self._people_of = remembered(self._of_body, _BODIES)

    def described(
        self, words: Sequence[str], language: str, parties: Set[str] | None = None
    ) -> frozenset[str]:
        """Return whose office has all of some folded words, in a language (BCP 47).

        Where nobody's has, the bodies that are called so. Where several have, those whose office
        begins with them; with `parties`, who is of one of them.
        """
        speakers = self._record.speakers
        stems = tuple(stem(word, language) for word in words)
        having = [
            held
            for held in self._having(stems, language)
            if parties is None or parties & speakers[held.speaker].party_ids
        ]
        people = [h for h in having if speakers[h.speaker].kind is SpeakerKind.PERSON]
        held = people or having
        begun = {h.speaker for h in held if h.stems[: len(stems)] == stems}
        found = begun or {h.speaker for h in held}
        return frozenset(found) if len(found) <= _MOST else frozenset()

    def sides_of(self, owners: Iterable[str]) -> frozenset[str] | None:
        """Return the parties that some are, or are of; None where there are no owners."""
        found = [
            self._record.speakers[i].party_ids if i in self._record.speakers else {i}
            for i in owners
        ]
        return frozenset[str]().union(*found) if found else None

    def of_kind(self, words: Sequence[str], language: str) -> frozenset[str]:
        """Return all who are what some folded words say, bodies too: "ministry"."""
        stems = tuple(stem(word, language) for word in words)
        return frozenset(held.speaker for held in self._having(stems, language))

    def can_speak(self, word: str, language: str) -> bool:
        """Whether a folded word is one for what can speak in a language (BCP 47)."""
        return self._readers[language].can_speak(word)

    def _having(self, stems: Sequence[str], language: str) -> Sequence[Held]:
        having = self._offices_in(language).get(stems[0], ()) if stems else ()
        return [held for held in having if held.has(set(stems))]

    def speaking_for(self, speakers: Set[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the speakers and the parties whose words are those of some speakers.

        Their own, where they have any; for a body without, what its people say.
        """
        if own := speakers & self.speaking:
            return frozenset(own), frozenset()
        stood = [self._people_of(speaker) for speaker in speakers]
        people = frozenset[str]().union(*(ids for ids, _ in stood))
        return people, frozenset[str]().union(*(parties for _, parties in stood))

    def _offices(self, language: str) -> Mapping[str, Sequence[Held]]:
        """Return, by each stem of them, who holds which offices; a body's is its name."""
        found: dict[str, list[Held]] = {}
        for speaker in self._voices:
            is_body = speaker.kind is SpeakerKind.INSTITUTION
            names = [speaker.name, *speaker.aliases.get(language, ())] if is_body else []
            offices = (office.of for office in speaker.offices)
            for words in (*names, *offices, *speaker.titles.get(language, ())):
                held = self._readers[language].read(speaker.id, words)
                for word in dict.fromkeys(held.stems):
                    found.setdefault(word, []).append(held)
        return found

    def _of_body(self, body: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the speakers and the parties whose words are those of a body without any.

        A body that is called as its party is: the party. Another: who holds an office of it.
        """
        speaker = self._record.speakers[body]
        if speaker.kind is not SpeakerKind.INSTITUTION or body in self.speaking:
            return frozenset(), frozenset()
        names = {tuple(keys(name)) for name in speaker.names}
        parties = frozenset(
            party.id
            for party in self._record.dispute.parties
            if party.id in speaker.party_ids
            and names & {tuple(keys(w)) for words in party.words.values() for w in words}
        )
        if parties:
            return frozenset(), parties
        holding = (s for s in self._people if any(_is_of(keys(o.of), names) for o in s.offices))
        return frozenset(s.id for s in holding), frozenset()


def _is_of(office: Sequence[str], names: Set[tuple[str, ...]]) -> bool:
    """Whether an office goes on with a name: "chair of the workers' union"."""
    return any(
        tuple(office[first : first + len(name)]) == name
        for name in names
        for first in range(1, len(office))
    )
