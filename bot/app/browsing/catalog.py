"""A record laid out for browsing: who said what about which topic, in the published order."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bot.record import DateSpan, Party, Record, Source, Speaker, Speech, Statement, Wording, grouped

from .name_index import Named, NameIndex


@dataclass(frozen=True, slots=True)
class Selection:
    """Which statements are wanted; None leaves a choice open. Ids, and days both included.

    A `party` is wanted in place of a speaker.
    """

    speaker: str | None = None
    topic: str | None = None
    since: date | None = None
    until: date | None = None
    party: str | None = field(default=None, kw_only=True)

    def allows(self, said: DateSpan) -> bool:
        """Tell whether a statement can have been made on one of the days."""
        since, until = self.since or date.min, self.until or date.max
        return said.earliest <= until and since <= said.latest

    def contains(self, said: DateSpan) -> bool:
        """Tell whether a statement was certainly made on one of the days."""
        since, until = self.since or date.min, self.until or date.max
        return since <= said.earliest and said.latest <= until


@dataclass(frozen=True, slots=True)
class PartySide:
    """A party and its statements; the party is None for those who speak for none."""

    party: Party | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A published document and how many statements it reports."""

    source: Source
    publisher: Speaker
    statements: int


class Catalog:
    """The statements of one record, by who made them and what they are about.

    The published order is the same for everybody: by date (the first day that it can be, then the
    last), then by the speaker's name, then as the record has them.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.statements = record.in_published_order
        self._by_speaker = grouped(self.statements, _voices)
        self._by_party = grouped(self.statements, record.parties_of)
        self._by_topic = grouped(self.statements, lambda s: s.topics & record.concepts.keys())

    def select(self, selection: Selection) -> tuple[Statement, ...]:
        """Return the statements that are wanted, in the published order.

        A speaker's are also those that somebody else passes on. One whose day is not known is
        there when it can fall on the days that are asked for.
        """
        found: Sequence[Statement] = self.statements
        if selection.speaker is not None:
            found = self._by_speaker.get(selection.speaker, ())
        elif selection.party is not None:
            found = self._by_party.get(selection.party, ())
        elif selection.topic is not None:
            found = self._by_topic.get(selection.topic, ())
        return tuple(
            s
            for s in found
            if (selection.topic is None or selection.topic in s.topics) and selection.allows(s.said)
        )

    def sides(self, statements: Iterable[Statement]) -> tuple[PartySide, ...]:
        """Give statements party by party, in the order of the dispute, the parties without any too.

        What speakers of several parties say together stands with each. Last come those who speak
        for no party, if there are any.
        """
        groups: dict[str | None, list[Statement]] = {p.id: [] for p in self.record.dispute.parties}
        for statement in statements:
            for party in self.record.parties_of(statement) or (None,):
                groups.setdefault(party, []).append(statement)
        others = groups.pop(None, [])
        sides = [PartySide(p, tuple(groups[p.id])) for p in self.record.dispute.parties]
        return (*sides, PartySide(None, tuple(others))) if others else tuple(sides)

    @cached_property
    def documents(self) -> tuple[ListedSource, ...]:
        """Every document, by the day it was published, then by its publisher's name."""
        counts = Counter(statement.source for statement in self.statements)
        documents = (
            ListedSource(source, self.record.speakers[source.publisher], counts[source.id])
            for source in self.record.sources.values()
        )
        return tuple(
            sorted(documents, key=lambda d: (d.source.published.earliest, d.publisher.name))
        )

    @cached_property
    def speakers(self) -> NameIndex:
        """Everybody who is named on record, by names, titles and offices of all languages."""
        return NameIndex(
            (
                Named(s.id, s.name, len(self._by_speaker.get(s.id, ()))),
                _flat(s.aliases),
                (*_flat(s.titles), *(t for o in s.offices for t in (o.of, *_flat(o.titles)))),
            )
            for s in self.record.speakers.values()
        )

    @cached_property
    def topics(self) -> NameIndex:
        """The concepts that some statement is about, by their words of all languages."""
        return NameIndex(
            (Named(c.id, c.name, len(self._by_topic[c.id])), _flat(c.words), ())
            for c in self.record.concepts.values()
            if c.id in self._by_topic
        )

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """The ids of parties, speakers and topics, by their `short` stand-ins.

        A speaker with the id of a party is meant by it.
        """
        parties = (party.id for party in self.record.dispute.parties)
        named = *parties, *self.record.speakers, *self.record.concepts
        return {short(id_): id_ for id_ in named}


def short(id_: str) -> str:
    """Return a short, stable stand-in for an id, the same in every revision: eight hex digits."""
    return hashlib.sha256(id_.encode()).hexdigest()[:8]


def _voices(statement: Statement) -> Iterable[str]:
    """Return whose words or position it is; a remark about somebody is not theirs."""
    passed_on = () if statement.speech is Speech.NOTE else statement.reports
    return dict.fromkeys((*statement.speakers, *passed_on))


def _flat(wording: Wording) -> Iterator[str]:
    return (word for words in wording.values() for word in words)
