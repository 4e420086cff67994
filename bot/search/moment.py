"""When a reply asks about, told by the statement that is shown: "that day", "before that"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum, auto

from bot.record import DateSpan, Statement

from .parse import Cue, ReplyCue, SenseKind, Understanding

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class Moment(Enum):
    """A time beside the one of a statement that is shown."""

    SAME_DAY = auto()
    SAME_DAYS = auto()
    DAY_BEFORE = auto()
    DAY_AFTER = auto()
    EARLIER = auto()
    LATER = auto()


_RELATIVE: Mapping[str, Moment] = {
    "same_day": Moment.SAME_DAY,
    "day_before": Moment.DAY_BEFORE,
    "day_after": Moment.DAY_AFTER,
}


def moment_of(text: Understanding, cues: Mapping[int, frozenset[ReplyCue]]) -> Moment | None:
    """Say when a reply asks about; None where it names the day itself, or asks of no time."""
    if text.when is not None:
        return None
    for mention in text.of_kind(SenseKind.RELATIVE):
        for id_ in mention.ids(SenseKind.RELATIVE) & _RELATIVE.keys():
            return _RELATIVE[id_]
    told = frozenset[ReplyCue]().union(*cues.values())
    free = {cue for at, found in text.cues.at.items() if at not in cues for cue in found}
    if ReplyCue.SAME_DAY in told:
        return Moment.SAME_DAY
    if ReplyCue.SAME_DAYS in told:
        return Moment.SAME_DAYS
    if ReplyCue.EARLIER in told or Cue.BEFORE in free:
        return Moment.EARLIER
    if ReplyCue.LATER in told or Cue.AFTER in free:
        return Moment.LATER
    return None


def said_at(
    moment: Moment, shown: Statement, statements: Iterable[Statement]
) -> Sequence[Statement]:
    """Return those that were said then, seen from what is shown.

    Of one day nothing tells which was said first but the order in which one source tells them.
    """
    pool = [s for s in statements if s is not shown]
    then = [s for s in pool if _FITS[moment](s.said, shown.said) or _is_told(moment, shown, s)]
    if moment is Moment.SAME_DAY:  # or what may be of that day, where nothing surely is
        return then or [s for s in pool if _may_be_same(s.said, shown.said)]
    # What may be of the same day stands behind what surely is not.
    surely = [s for s in then if _is_told(moment, shown, s) or not s.said.overlaps(shown.said)]
    return [*surely, *(s for s in then if s not in surely)]


def _is_told(moment: Moment, shown: Statement, other: Statement) -> bool:
    if moment not in (Moment.EARLIER, Moment.LATER) or other.source != shown.source:
        return False
    first, second = (other, shown) if moment is Moment.EARLIER else (shown, other)
    return _is_same(first.said, second.said) and first.start < second.start


def is_older(said: DateSpan, shown: DateSpan) -> bool:
    """Whether something was said before what is shown, as far as their days tell."""
    is_before = said.earliest <= shown.earliest and said.latest <= shown.latest
    return is_before and not _is_same(said, shown)


def _is_younger(said: DateSpan, shown: DateSpan) -> bool:
    return is_older(shown, said)


def _is_same(said: DateSpan, shown: DateSpan) -> bool:
    return (said.earliest, said.latest) == (shown.earliest, shown.latest)


def _may_be_same(said: DateSpan, shown: DateSpan) -> bool:
    return said.overlaps(shown) and all(s.latest - s.earliest <= _WEEK for s in (said, shown))


def _are_same_days(said: DateSpan, shown: DateSpan) -> bool:
    return (said.earliest - shown.latest <= _WEEK) and (shown.earliest - said.latest <= _WEEK)


def _is_day_before(said: DateSpan, shown: DateSpan) -> bool:
    return _is_day_after(shown, said)


def _is_day_after(said: DateSpan, shown: DateSpan) -> bool:
    if shown.latest == date.max:
        return False
    return shown.earliest + _DAY <= said.earliest and said.latest <= shown.latest + _DAY


_FITS: Mapping[Moment, Callable[[DateSpan, DateSpan], bool]] = {
    Moment.SAME_DAY: _is_same,
    Moment.SAME_DAYS: _are_same_days,
    Moment.DAY_BEFORE: _is_day_before,
    Moment.DAY_AFTER: _is_day_after,
    Moment.EARLIER: is_older,
    Moment.LATER: _is_younger,
}
