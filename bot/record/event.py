"""Something that was said once and is told more than once, and the accounts of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .date import DateSpan
from .statement import Speech, Statement


@dataclass(frozen=True, slots=True)
class Event:
    """A call, a meeting, a speech: its day, how or where it was, and the speakers who took part."""

    id: str
    day: DateSpan
    medium: str | None
    place: str | None
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What one publisher tells of an event by one way: its statements in the order of the source.

    `via` is the chain between speaker and publisher, `teller` who tells of it with words of their
    own, without having taken part. A note among the statements is what the account says of
    another's silence.
    """

    publisher: str
    via: tuple[str, ...]
    teller: str | None
    statements: tuple[Statement, ...]

    @property
    def told(self) -> tuple[Statement, ...]:
        """Its statements that tell what was said."""
        return tuple(s for s in self.statements if s.speech is not Speech.NOTE)


@dataclass(frozen=True, slots=True)
class Utterance:
    """What `speaker` said once at an event: a statement for each account that tells it.

    `missing` are the accounts that tell of the event, and of this nothing that is on record. Some
    may be told by another's words, spoken later; these remain that one's own statement.
    """

    event: str
    speaker: str
    tellings: tuple[Statement, ...]
    missing: tuple[Account, ...]


def utterances_of(event: Event, accounts: Iterable[Account]) -> tuple[Utterance, ...]:
    """Put together what the accounts of an event tell of the same words, in the order told.

    Two accounts tell the same where the same person speaks in both, and of all that the one has of
    that person this shares most topics, one at least, with what the other has.
    """
    telling = [account for account in accounts if account.told]
    found: list[tuple[str, dict[int, Statement]]] = []
    for number, account in enumerate(telling):
        for statement in account.told:
            voice = _voice(event, statement)
            open_ = [
                tellings
                for speaker, tellings in found
                if speaker == voice and number not in tellings
            ]
            best = max(open_, key=lambda told: _shared(statement, told), default=None)
            if best is None or not _shared(statement, best):
                found.append((voice, {number: statement}))
            else:
                best[number] = statement
    return tuple(
        Utterance(
            event.id,
            voice,
            tuple(tellings.values()),
            tuple(account for n, account in enumerate(telling) if n not in tellings),
        )
        for voice, tellings in found
    )


def teller_of(event: Event, statement: Statement) -> str | None:
    """Return who tells of an event with words of their own, as one who did not take part."""
    is_note = statement.speech is Speech.NOTE
    return None if is_note or _voice(event, statement) in statement.speakers else statement.speaker


def _voice(event: Event, statement: Statement) -> str:
    """Return who of those who took part said what a statement tells, maybe by somebody else."""
    people = *statement.speakers, *statement.reports
    return next((one for one in people if one in event.who), statement.speaker)


def _shared(statement: Statement, tellings: dict[int, Statement]) -> int:
    return max(len(statement.topics & other.topics) for other in tellings.values())
