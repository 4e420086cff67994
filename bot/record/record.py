"""The whole record at one revision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .dispute import Dispute
from .event import Account, Event, Utterance, teller_of, utterances_of
from .lexicon import Concept
from .question import KnownQuestion
from .source import Source
from .speaker import Speaker
from .statement import Relation, Statement


@dataclass(frozen=True)
class Record:
    """Everything on record; `revision` is a digest of what it was loaded from.

    Speakers, sources, statements and concepts are keyed by id, in the order of their files.
    `questions` are those that people ask, in the order of files and lines.
    Every id that one of them names exists here: whoever builds a record has checked that.
    """

    revision: str
    dispute: Dispute
    speakers: Mapping[str, Speaker]
    sources: Mapping[str, Source]
    statements: Mapping[str, Statement]
    concepts: Mapping[str, Concept]
    questions: tuple[KnownQuestion, ...] = ()

    def find(self, statement_id: str) -> Statement | None:
        """Return the statement that has an id, or had it before."""
        return self.statements.get(statement_id) or self.renamed.get(statement_id)

    def found(self, statement_ids: Iterable[str]) -> tuple[Statement, ...]:
        """Return the statements that have these ids, or had them before; the others are gone."""
        statements = filter(None, map(self.find, statement_ids))
        return tuple({statement.id: statement for statement in statements}.values())

    def speakers_of(self, statement: Statement) -> tuple[Speaker, ...]:
        """Return all whose statement it is, in the order in which they are named."""
        return tuple(self.speakers[speaker] for speaker in statement.speakers)

    def parties_of(self, statement: Statement) -> tuple[str, ...]:
        """Return the ids of the parties that its speakers spoke for when it was made."""
        speakers = self.speakers_of(statement)
        return tuple(dict.fromkeys(p for s in speakers for p in s.parties_on(statement.said)))

    def name_of(self, statement: Statement) -> str:
        """Return the name of a statement's speaker, or the names of all, with commas between."""
        return ", ".join(speaker.name for speaker in self.speakers_of(statement))

    def source_of(self, statement: Statement) -> Source:
        """Return the document that reports a statement."""
        return self.sources[statement.source]

    def publisher_of(self, statement: Statement) -> Speaker:
        """Return the outlet that reports a statement."""
        return self.speakers[self.source_of(statement).publisher]

    def published_order(self, statement: Statement) -> tuple[date, date, str]:
        """Return what statements are sorted by: by day, as far as known, then by speaker's name."""
        said = statement.said
        return said.earliest, said.latest, self.speakers[statement.speaker].name

    @cached_property
    def speaking(self) -> frozenset[str]:
        """The ids of all whose words or position are on record, those that others pass on too."""
        return frozenset(
            person for s in self.statements.values() for person in (*s.speakers, *s.reports)
        )

    @cached_property
    def in_published_order(self) -> tuple[Statement, ...]:
        """All statements, sorted by `published_order`."""
        return tuple(sorted(self.statements.values(), key=self.published_order))

    @cached_property
    def by_speaker(self) -> Mapping[str, tuple[Statement, ...]]:
        """Statements by the id of each of their speakers, in the published order."""
        return grouped(self.in_published_order, lambda statement: statement.speakers)

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Statement, ...]]:
        """Statements by each concept and act that they are about, in the published order."""
        return grouped(self.in_published_order, lambda statement: statement.topics)

    @cached_property
    def renamed(self) -> Mapping[str, Statement]:
        """Statements by the ids that they had before."""
        return {old: s for s in self.statements.values() for old in s.formerly}

    @cached_property
    def by_source(self) -> Mapping[str, tuple[Statement, ...]]:
        """Statements by the id of their source, in the order in which they stand there."""
        found: dict[str, list[Statement]] = {}
        for statement in self.statements.values():
            found.setdefault(statement.source, []).append(statement)
        return {source: tuple(sorted(s, key=lambda s: s.start)) for source, s in found.items()}

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.dispute.events}

    @cached_property
    def accounts(self) -> Mapping[str, tuple[Account, ...]]:
        """The accounts of each event that has any, by its id, in the order of the record."""
        found: dict[str, dict[tuple[str, tuple[str, ...], str | None], list[Statement]]] = {}
        # Most records have no event, and a card must not go through all statements to see that.
        for statement in self.statements.values() if self.dispute.events else ():
            if statement.event is not None:
                teller = teller_of(self.events[statement.event], statement)
                key = (self.source_of(statement).publisher, statement.via, teller)
                found.setdefault(statement.event, {}).setdefault(key, []).append(statement)
        return {
            event: tuple(Account(*key, tuple(told)) for key, told in accounts.items())
            for event, accounts in found.items()
        }

    @cached_property
    def utterances(self) -> Mapping[str, tuple[Utterance, ...]]:
        """What was said at each event that has accounts, by its id."""
        return {
            event: utterances_of(self.events[event], accounts)
            for event, accounts in self.accounts.items()
        }

    @cached_property
    def retold(self) -> Mapping[str, Utterance]:
        """What is told more than once, by the id of each statement that tells it."""
        return {
            statement.id: utterance
            for utterances in self.utterances.values()
            for utterance in utterances
            if len(utterance.tellings) > 1
            for statement in utterance.tellings
        }

    def told_once(self, statements: Iterable[Statement]) -> tuple[Statement, ...]:
        """Leave out what tells again what an earlier one of the statements tells."""
        if not self.retold:
            return tuple(statements)
        found: dict[tuple[str, ...], Statement] = {}
        for statement in statements:
            utterance = self.retold.get(statement.id)
            # Who tells of another's words later has said something too.
            is_same = utterance is not None and utterance.speaker in statement.speakers
            ids = (one.id for one in utterance.tellings) if utterance and is_same else ()
            found.setdefault((*ids,) or (statement.id,), statement)
        return tuple(found.values())

    @cached_property
    def replies(self) -> Mapping[str, tuple[tuple[Statement, Relation], ...]]:
        """Statements that relate to another, by the id of that other."""
        edges: dict[str, list[tuple[Statement, Relation]]] = {}
        for statement in self.statements.values():
            for relation in statement.relations:
                edges.setdefault(relation.target, []).append((statement, relation))
        return {target: tuple(found) for target, found in edges.items()}


def grouped(
    statements: Iterable[Statement], ids_of: Callable[[Statement], Iterable[str]]
) -> Mapping[str, tuple[Statement, ...]]:
    """Return statements by each of their ids, in the order in which they come."""
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        for id_ in ids_of(statement):
            groups.setdefault(id_, []).append(statement)
    return {id_: tuple(group) for id_, group in groups.items()}
