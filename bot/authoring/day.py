"""The day that a sentence gives, and from what it is known; none that the text does not give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel import Locale

from bot.language.analyzer import Token, fold
from bot.language.language import Language
from bot.record import DateSpan, Dispute, Event, SaidBasis
from bot.search.parse.sense import Mention, SenseKind
from bot.search.parse.time_expression import when_of

from .occasion import occasion_of
from .reason import DayGround, DayReason

_STEPS = {"day_after": 1, "day_before": -1, "same_day": 0}


@dataclass(frozen=True, slots=True)
class Day:
    """When something was said: as EDTF, how it is known, and from what where that is not plain.

    `start` is where the words that tell it stand in the text, if any do.
    """

    said: str
    basis: SaidBasis
    reason: DayReason | None
    start: int | None = None


class Calendar:
    """Reads days in a text of one language that was published on some day."""

    def __init__(self, dispute: Dispute, published: DateSpan, language: Language) -> None:
        self._dispute = dispute
        self._published = published
        self._endings = language.number_endings
        self._weekdays = _weekdays(language.code)

    def day_in(
        self,
        text: str,
        tokens: Sequence[Token],
        mentions: Sequence[Mention],
        before: date | None,
    ) -> Day | None:
        """Return the day that a sentence names, by a date, a weekday or a step from `before`."""
        return (
            self._date(text, tokens, mentions)
            or self._step(text, mentions, before)
            or self._weekday(text, tokens, before)
        )

    def bounds(self) -> Day:
        """Return what bounds the day of what has none of its own."""
        first, last = self._dispute.period.earliest, self._published.latest
        if self._published.is_day and first <= last:
            said = first.isoformat() if first == last else f"{first}/{last}"
            return Day(said, SaidBasis.BOUNDED, DayReason(DayGround.PUBLICATION, day=last))
        return Day(self._dispute.period.edtf, SaidBasis.BOUNDED, DayReason(DayGround.PERIOD))

    def of_remark(self) -> Day:
        """Return the day of what a text remarks itself: that of publication, as far as known."""
        published, period = self._published, self._dispute.period
        if not published.is_day:
            is_known = published.earliest > period.earliest and published.overlaps(period)
            why = DayReason(DayGround.ACCOUNT, day=published.earliest)
            return Day(published.edtf, SaidBasis.BOUNDED, why) if is_known else self.bounds()
        return self._inferred(self._published.earliest, DayGround.REMARK) or self.bounds()

    def occasion(self, people: tuple[str | None, str | None], day: Day | None) -> Event | None:
        """Return the event at which two may have met on a day, or on none that the text gives."""
        on = DateSpan.parse(day.said) if day else None
        return occasion_of(self._dispute.events, people, self._published, on)

    def of_event(self, event: Event) -> Day:
        """Return the day of an event as that of what was said at it."""
        return self._inferred(event.day.earliest, DayGround.EVENT, event.id) or self.bounds()

    def going_on(self, day: Day) -> Day:
        """Return the day of what goes on from words of a day."""
        return self._after(day, DayGround.GOES_ON)

    def replying(self, day: Day) -> Day:
        """Return the day of a reply on the spot to words of a day."""
        return self._after(day, DayGround.REPLY)

    def of_report(self, day: Day, words: str) -> Day:
        """Return the day of words that a report of a day passes on: they are not of a later one."""
        first, last = self._dispute.period.earliest, DateSpan.parse(day.said).latest
        said = last.isoformat() if first == last else f"{first}/{last}"
        return Day(said, SaidBasis.BOUNDED, DayReason(DayGround.REPORT, words, last))

    def not_before(self, first: date, day: Day) -> Day:
        """Return a day that is bounded as bounded by what it is about too."""
        span = DateSpan.parse(day.said)
        if not span.earliest < first <= span.latest:
            return day
        said = first.isoformat() if first == span.latest else f"{first}/{day.said.split('/')[1]}"
        return Day(said, SaidBasis.BOUNDED, DayReason(DayGround.NOT_BEFORE, day=first))

    def _after(self, day: Day, ground: DayGround) -> Day:
        if day.basis is SaidBasis.BOUNDED:
            return day
        before = date.fromisoformat(day.said)
        return self._inferred(before, ground, before=before) or self.bounds()

    def _date(self, text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Day | None:
        dated = [m for m in mentions if m.kind is not SenseKind.DAY]
        if not tokens:
            return None
        begin, end = tokens[0].start, tokens[-1].end
        moved = [t._replace(start=t.start - begin, end=t.end - begin) for t in tokens]
        when = when_of(text[begin:end], moved, dated, self._dispute, {}, self._endings)
        if when is None or when.span is None or not when.span.is_day:
            return None
        if not self._is_possible(when.span.earliest):
            return None
        named = [token for at, token in enumerate(tokens) if at in when.positions]
        year = str(when.span.earliest.year)
        if any(_digits(token.key) == year for token in named):
            return Day(when.span.edtf, SaidBasis.STATED, None, min(t.start for t in named))
        words = text[min(t.start for t in named) : max(t.end for t in named)]
        why = DayReason(DayGround.YEAR, words, when.span.earliest)
        return Day(when.span.edtf, SaidBasis.STATED, why, min(t.start for t in named))

    def _step(self, text: str, mentions: Sequence[Mention], before: date | None) -> Day | None:
        step = next((m for m in mentions if m.kind is SenseKind.RELATIVE), None)
        if step is None or before is None:
            return None
        steps = step.ids(SenseKind.RELATIVE) & _STEPS.keys()
        if len(steps) != 1:
            return None
        day = before + timedelta(days=_STEPS[next(iter(steps))])
        words = text[step.tokens[0].start : step.tokens[-1].end]
        return self._inferred(day, DayGround.STEP, words, before, step.tokens[0].start)

    def _weekday(self, text: str, tokens: Sequence[Token], before: date | None) -> Day | None:
        """Count a weekday back from publication; it may be that of the day before in the text."""
        for token in tokens:
            number = self._weekdays.get(token.key)
            if number is None:
                continue
            words = text[token.start : token.end]
            is_same = before is not None and before.weekday() == number
            if not self._published.is_day:
                if before is None or not is_same:
                    return None
                return self._inferred(before, DayGround.STEP, words, before, token.start)
            published = self._published.earliest
            day = published - timedelta(days=(published.weekday() - number) % 7)
            # Both may be meant.
            if is_same and day != before:
                return None
            return self._inferred(day, DayGround.WEEKDAY, words, published, token.start)
        return None

    def _inferred(
        self,
        day: date,
        ground: DayGround,
        words: str = "",
        before: date | None = None,
        start: int | None = None,
    ) -> Day | None:
        if not self._is_possible(day):
            return None
        reason = DayReason(ground, words, before)
        return Day(day.isoformat(), SaidBasis.INFERRED, reason, start)

    def _is_possible(self, day: date) -> bool:
        period = self._dispute.period
        # A day behind the period is taken all the same: the check then asks about the period.
        return period.earliest <= day <= self._published.latest


def _digits(key: str) -> str:
    return "".join(str(int(c)) for c in key if c.isdecimal())


@cache
def _weekdays(language: str) -> dict[str, int]:
    """Return the number of each weekday's name, from 0 for Monday; CLDR has them by language."""
    return {
        fold(name): number
        for widths in Locale.parse(language).days.values()
        for number, name in widths.get("wide", {}).items()
    }
