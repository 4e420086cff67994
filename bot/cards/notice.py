"""The one honest line for a question that nothing on record answers."""

from __future__ import annotations

from bot.record import Record
from bot.search import Closest, NothingOnRecord, Reason

from .date import span_text

_NAMED_LIMIT = 100


def notice(record: Record, decision: Closest | NothingOnRecord) -> str:
    """Say why nothing answers, and announce the nearest statements where there are any.

    `decision.about` stands in it as it was typed: who shows the line must escape it.
    """
    line = _reason_line(record, decision)
    if isinstance(decision, Closest):
        return f"{line} Closest on record, not an answer:"
    return line


def _reason_line(record: Record, decision: Closest | NothingOnRecord) -> str:
    about = _shortened(decision.about)
    match decision.reason:
        case Reason.UNKNOWN_SPEAKER:
            who = _name_of(record, decision.speaker) or (f"“{about}”" if about else "that speaker")
            return f"No statement by {who} is on record."
        case Reason.NOT_ON_RECORD:
            return _not_on_record(record, decision.speaker)
        case Reason.OUTSIDE_DATES:
            return f"Nothing on record answers that. The record covers {_period(record)}."
        case Reason.OTHER_PLACE:
            return f"The record has nothing about {f'“{about}”' if about else 'that place'}."
        case Reason.FALSE_PREMISE:
            return "Nothing on record says what the question takes as given."
        case Reason.OFF_TOPIC:
            return f"Nothing on record is about that. The record is about: {record.dispute.title}."
        case Reason.NOT_A_QUESTION:
            return "That asks nothing the record could answer. Ask who said what, when, or to whom."


def _not_on_record(record: Record, speaker_id: str | None) -> str:
    name = _name_of(record, speaker_id)
    if speaker_id is None or name is None:
        return "Nothing on record answers that."
    if not record.said_by(speaker_id):
        return f"No statement by {name} is on record."
    return f"Nothing on record from {name} answers that."


def _name_of(record: Record, speaker_id: str | None) -> str | None:
    speaker = record.speakers.get(speaker_id or "")
    return speaker.name if speaker else None


def _period(record: Record) -> str:
    return span_text(record.dispute.period).removeprefix("between ").replace(" and ", " to ")


def _shortened(about: str | None) -> str | None:
    if about is None or len(about) <= _NAMED_LIMIT:
        return about
    return f"{about[: _NAMED_LIMIT - 1]}…"
