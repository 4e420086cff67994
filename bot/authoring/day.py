"""The day that a sentence gives, and from what it is known; none that the text does not give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel import Locale

from bot.language.analyzer import Token, fold
from bot.language.language import Language
from bot.record import DateSpan, Dispute, SaidBasis
from bot.search.parse.sense import Mention, SenseKind
from bot.search.parse.time_expression import when_of

_STEPS = {"day_after": 1, "day_before": -1, "same_day": 0}


@dataclass(frozen=True, slots=True)
class Day:
    """When something was said: as EDTF, how it is known, and from what where it is not stated."""

    said: str
    basis: SaidBasis
    said_from: str | None


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
            or self._weekday(text, tokens)
        )

    def bounds(self) -> Day:
        """Return what bounds the day of what has none of its own."""
        first, last = self._dispute.period.earliest, self._published.latest
        if self._published.is_day and first <= last:
            said = first.isoformat() if first == last else f"{first}/{last}"
            why = f"not after publication on {self._published.edtf}"
            return Day(said, SaidBasis.BOUNDED, why)
        return Day(
            self._dispute.period.edtf, SaidBasis.BOUNDED, "within the time that the record covers"
        )

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
            return Day(when.span.edtf, SaidBasis.STATED, None)
        words = text[min(t.start for t in named) : max(t.end for t in named)]
        why = f"“{words}”; the year is {year}, in which the dispute lies"
        return Day(when.span.edtf, SaidBasis.STATED, why)

    def _step(self, text: str, mentions: Sequence[Mention], before: date | None) -> Day | None:
        step = next((m for m in mentions if m.kind is SenseKind.RELATIVE), None)
        if step is None or before is None:
            return None
        steps = step.ids(SenseKind.RELATIVE) & _STEPS.keys()
        if len(steps) != 1:
            return None
        day = before + timedelta(days=_STEPS[next(iter(steps))])
        words = text[step.tokens[0].start : step.tokens[-1].end]
        return self._inferred(day, f"“{words}”, after {before} in the text before")

    def _weekday(self, text: str, tokens: Sequence[Token]) -> Day | None:
        for token in tokens:
            number = self._weekdays.get(token.key)
            if number is None or not self._published.is_day:
                continue
            published = self._published.earliest
            day = published - timedelta(days=(published.weekday() - number) % 7)
            words = text[token.start : token.end]
            return self._inferred(day, f"“{words}”, before publication on {published}")
        return None

    def _inferred(self, day: date, why: str) -> Day | None:
        if not self._is_possible(day):
            return None
        return Day(day.isoformat(), SaidBasis.INFERRED, why)

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
