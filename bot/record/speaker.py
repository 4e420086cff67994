"""Those whose words or positions are on record, and those who are only talked about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .date import DateSpan
from .lexicon import Wording


class SpeakerKind(StrEnum):
    """What kind of voice it is."""

    PERSON = "person"
    INSTITUTION = "institution"
    OUTLET = "outlet"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office (its name) or a party (its id), and from when until when somebody was of it.

    Both ends are included, and None is not known or never. `titles` are what people call the
    holder of an office, for as long as he holds it.
    """

    of: str
    since: DateSpan | None = None
    until: DateSpan | None = None
    titles: Wording = field(default_factory=dict)

    @property
    def is_for_good(self) -> bool:
        """Whether it is not known to have begun or ended."""
        return self.since is None and self.until is None

    @property
    def is_past(self) -> bool:
        """Whether it is known to have ended."""
        return self.until is not None

    def covers(self, days: DateSpan) -> bool:
        """Whether it may have lasted through all of some days."""
        return self._first <= days.earliest and days.latest <= self._last

    def meets(self, days: DateSpan) -> bool:
        """Whether it may have lasted on some of these days."""
        return self._first <= days.latest and days.earliest <= self._last

    @property
    def _first(self) -> date:
        return self.since.earliest if self.since else date.min

    @property
    def _last(self) -> date:
        return self.until.latest if self.until else date.max


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person, ministry, outlet or unnamed source.

    `aliases` are names and their spellings; `titles` are what people say instead of a name
    ("the Azeri foreign minister"). `offices` and `parties` are empty where none is known;
    `wikidata` is a QID.
    """

    id: str
    kind: SpeakerKind
    name: str
    offices: tuple[Tenure, ...]
    parties: tuple[Tenure, ...]
    wikidata: str | None
    aliases: Wording
    titles: Wording

    def offices_on(self, days: DateSpan) -> tuple[Tenure, ...]:
        """Return the offices held on some days; where one changed in between, all that may be."""
        return _held_on(self.offices, days)

    def role_on(self, days: DateSpan) -> str | None:
        """Return the names of the offices held on some days, with commas between, if any."""
        return ", ".join(office.of for office in self.offices_on(days)) or None

    def parties_on(self, days: DateSpan) -> tuple[str, ...]:
        """Return the ids of the parties spoken for on some days, as `offices_on` has offices."""
        return tuple(dict.fromkeys(tenure.of for tenure in _held_on(self.parties, days)))

    @property
    def names(self) -> tuple[str, ...]:
        """All names of every language: the usual one first, then the aliases."""
        return (self.name, *(alias for aliases in self.aliases.values() for alias in aliases))

    @property
    def party_ids(self) -> frozenset[str]:
        """The ids of all parties that were ever spoken for."""
        return frozenset(tenure.of for tenure in self.parties)


def _held_on(tenures: Iterable[Tenure], days: DateSpan) -> tuple[Tenure, ...]:
    met = tuple(tenure for tenure in tenures if tenure.meets(days))
    return tuple(tenure for tenure in met if tenure.covers(days)) or met
