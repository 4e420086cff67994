"""The one honest line for a question that nothing on record answers."""

from __future__ import annotations

from bot.locales import Phrases
from bot.record import Record
from bot.search import Closest, NothingOnRecord, Reason, Ruling

from .clean import clean
from .date import period_text, span_text
from .listing import guide_text

_NAMED_LIMIT = 100


def notice(record: Record, decision: Closest | NothingOnRecord, phrases: Phrases) -> str:
    """Say why nothing answers, and announce the nearest statements where there are any.

    What was typed stands in it on one line, without invisible characters: who shows the line must
    escape it.
    """
    if isinstance(decision, NothingOnRecord) and decision.guide:
        return "\n".join(guide_text(record, decision.guide, phrases))
    line = _reason_line(record, decision, phrases)
    if isinstance(decision, Closest):
        return phrases.text("notice-closest", line=line)
    return line


def year_note(ruling: Ruling, phrases: Phrases) -> str | None:
    """Say which year was taken where a question names a day or month without one."""
    if not ruling.taken:
        return None
    days = phrases.listed(span_text(span, phrases) for span in ruling.taken)
    return phrases.text("notice-year-taken", days=days)


def _reason_line(record: Record, decision: Closest | NothingOnRecord, phrases: Phrases) -> str:
    text = phrases.text
    typed = _shortened(clean(decision.about or ""))
    about = text("notice-quoted", words=typed) if typed else None
    name = _name_of(record, decision.speaker)
    match decision.reason:
        case Reason.UNKNOWN_SPEAKER:
            return _silent(name, about, phrases)
        case Reason.NOT_ON_RECORD:
            return _not_on_record(record, decision.speaker, about, phrases)
        case Reason.OUTSIDE_DATES if about:
            return text("notice-no-such-day", day=about)
        case Reason.OUTSIDE_DATES:
            period = period_text(record.dispute.period, phrases)
            return text("notice-outside-dates", period=period)
        case Reason.OTHER_PLACE:
            return text("notice-other-place", place=about or text("notice-that-place"))
        case Reason.FALSE_PREMISE:
            return text("notice-false-premise")
        case Reason.OFF_TOPIC:
            return text("notice-off-topic", title=record.dispute.title)
        case Reason.NOT_A_QUESTION:
            return text("notice-not-a-question")


def _silent(name: str | None, typed: str | None, phrases: Phrases) -> str:
    """Say of somebody on record that he has no words there, of any other that he is nobody there.

    Whoever is described in words that the record does not have may have words there all the same.
    """
    if typed and not name:
        return phrases.text("notice-nobody-called", who=typed)
    return phrases.text("notice-no-statement-by", who=name or phrases.text("notice-that-speaker"))


def _not_on_record(
    record: Record, speaker_id: str | None, typed: str | None, phrases: Phrases
) -> str:
    if typed:
        return phrases.text("notice-not-named", words=typed)
    name = _name_of(record, speaker_id)
    if speaker_id is None or name is None:
        return phrases.text("notice-nothing")
    if speaker_id not in record.by_speaker:
        return phrases.text("notice-no-statement-by", who=name)
    return phrases.text("notice-nothing-from", who=name)


def _name_of(record: Record, speaker_id: str | None) -> str | None:
    speaker = record.speakers.get(speaker_id or "")
    return speaker.name if speaker else None


def _shortened(about: str) -> str:
    return about if len(about) <= _NAMED_LIMIT else f"{about[: _NAMED_LIMIT - 1]}…"
