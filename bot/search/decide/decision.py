"""What a question leads to: a value, never an exception and never None."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, TypeAlias

from bot.record import Statement

from ..parse import Request


class Outcome(StrEnum):
    """What a question led to."""

    ANSWER = "answer"
    CLOSEST = "closest"
    NONE = "none"


class Reason(StrEnum):
    """Why nothing on record answers."""

    UNKNOWN_SPEAKER = "unknown_speaker"
    NOT_ON_RECORD = "not_on_record"
    OUTSIDE_DATES = "outside_dates"
    OTHER_PLACE = "other_place"
    FALSE_PREMISE = "false_premise"
    OFF_TOPIC = "off_topic"
    NOT_A_QUESTION = "not_a_question"


class Guide(StrEnum):
    """Where a text leads that asks for no statement."""

    ABOUT = "about"  # what the record is about
    HELP = "help"  # what the bot is, and how to ask it
    SOURCES = "sources"
    SMALL_TALK = "small-talk"  # nowhere: it asks for nothing


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement and how likely it is to answer the question, 0 to 1."""

    statement: Statement
    score: float


@dataclass(frozen=True, slots=True)
class Answer:
    """Statements that answer, best first; never empty.

    The first `equal` of them answer equally well, and stand in the published order: by day, then
    by the speaker's name. `listed` is there where a list was asked for: they are all of it.
    """

    hits: tuple[Hit, ...]
    equal: int = 1
    listed: Request | None = None

    outcome: ClassVar = Outcome.ANSWER


@dataclass(frozen=True, slots=True)
class Closest:
    """Nothing answers; `hits` are one to three statements that are near.

    `speaker` is the id of the speaker whom the question is about, where it is about one;
    `about` is what the question names that the record does not know, or a day that the calendar
    does not, as it was typed.
    """

    reason: Reason
    hits: tuple[Hit, ...]
    speaker: str | None = None
    about: str | None = None

    outcome: ClassVar = Outcome.CLOSEST


@dataclass(frozen=True, slots=True)
class NothingOnRecord:
    """Nothing answers and nothing is near; `speaker` and `about` as in `Closest`.

    `guide` is there where nothing was asked that a statement could answer.
    """

    reason: Reason
    speaker: str | None = None
    about: str | None = None
    guide: Guide | None = None

    outcome: ClassVar = Outcome.NONE


Decision: TypeAlias = Answer | Closest | NothingOnRecord


def hits_of(decision: Decision) -> tuple[Hit, ...]:
    """Return the statements that a decision shows, best first."""
    return () if isinstance(decision, NothingOnRecord) else decision.hits


def is_small_talk(decision: Decision) -> bool:
    """Tell whether nothing was asked for, so that nothing need be said."""
    return isinstance(decision, NothingOnRecord) and decision.guide is Guide.SMALL_TALK


def answers_of(decision: Decision) -> tuple[Statement, ...]:
    """Return the statements that a decision shows as the answer: none where nothing answers."""
    if not isinstance(decision, Answer):
        return ()
    return tuple(hit.statement for hit in decision.hits[: decision.equal])
