"""Who speaks for a body that has no words of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from bot.language.analyzer import keys
from bot.language.memo import remembered
from bot.record import Record, SpeakerKind

from .holder import Holders

_BODIES = 256  # remembered


class Spokesmen:
    """Tells whose words are asked for; only those who have a statement on record have any."""

    def __init__(self, record: Record, holders: Holders) -> None:
        self.holders = holders
        self.speaking: frozenset[str] = record.speaking
        self._record = record
        voices = (record.speakers[id_] for id_ in sorted(record.speaking))
        self._people = [s for s in voices if s.kind is SpeakerKind.PERSON]
        self._people_of = remembered(self._of_body, _BODIES)

    def sides_of(self, owners: Iterable[str]) -> frozenset[str] | None:
        """Return the parties that some are, or are of; None where there are no owners."""
        found = [
            self._record.speakers[i].party_ids if i in self._record.speakers else {i}
            for i in owners
        ]
        return frozenset[str]().union(*found) if found else None

    def speaking_for(self, speakers: Set[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the speakers and the parties whose words are those of some speakers.

        Their own, where they have any; for a body without, what its people say.
        """
        if own := speakers & self.speaking:
            return frozenset(own), frozenset()
        stood = [self._people_of(speaker) for speaker in speakers]
        people = frozenset[str]().union(*(ids for ids, _ in stood))
        return people, frozenset[str]().union(*(parties for _, parties in stood))

    def _of_body(self, body: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return the speakers and the parties whose words are those of a body without any.

        A body that is called as its party is: the party. Another: who holds an office of it.
        """
        speaker = self._record.speakers[body]
        if speaker.kind is not SpeakerKind.INSTITUTION or body in self.speaking:
            return frozenset(), frozenset()
        if parties := self._called_so(body):
            return frozenset(), parties
        return self.holding(body), frozenset()

    def holding(self, body: str) -> frozenset[str]:
        """Return who holds an office of a body."""
        names = self._names_of(body)
        return frozenset(
            s.id for s in self._people if any(_is_of(keys(o.of), names) for o in s.offices)
        )

    def _names_of(self, body: str) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(keys(name)) for name in self._record.speakers[body].names)

    def _called_so(self, body: str) -> frozenset[str]:
        """Return the parties of a body that are called as it is."""
        speaker, names = self._record.speakers[body], self._names_of(body)
        return frozenset(
            party.id
            for party in self._record.dispute.parties
            if party.id in speaker.party_ids
            and names & {tuple(keys(w)) for words in party.words.values() for w in words}
        )


def _is_of(office: Sequence[str], names: Set[tuple[str, ...]]) -> bool:
    """Whether an office goes on with a name: "chair of the workers' union"."""
    return any(
        tuple(office[first : first + len(name)]) == name
        for name in names
        for first in range(1, len(office))
    )
