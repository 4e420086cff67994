"""How much was asked, and what it led to: numbers only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.search import Outcome
from bot.store import Store, Tally


@dataclass(frozen=True, slots=True)
class Usage:
    """What was asked from one day to another (UTC), both included."""

    since: date
    until: date
    tallies: tuple[Tally, ...]

    @property
    def total(self) -> int:
        """How many questions there were."""
        return sum(tally.count for tally in self.tallies)

    @property
    def days(self) -> tuple[date, ...]:
        """Every day, those without a question too."""
        count = (self.until - self.since).days + 1
        return tuple(self.since + timedelta(days=number) for number in range(count))

    @property
    def by_outcome(self) -> Mapping[Outcome, int]:
        """How many led to each outcome, in the order of the outcomes."""
        return {outcome: sum(self.per_day(outcome)) for outcome in Outcome}

    @property
    def by_language(self) -> Mapping[str, int]:
        """How many were asked in each language, the most first, then by its tag."""
        counted: Counter[str] = Counter()
        for tally in self.tallies:
            counted[tally.language] += tally.count
        return dict(_most_first(counted))

    @property
    def by_party(self) -> Mapping[str, int]:
        """How many were answered with words of each party, the most first, then by its id."""
        counted: Counter[str] = Counter()
        for tally in self.tallies:
            if tally.party is not None and tally.outcome == Outcome.ANSWER:
                counted[tally.party] += tally.count
        return dict(_most_first(counted))

    def per_day(self, outcome: Outcome) -> tuple[int, ...]:
        """How many led to an outcome, for each of `days`."""
        counted: Counter[date] = Counter()
        for tally in self.tallies:
            if tally.outcome == outcome:
                counted[tally.day] += tally.count
        return tuple(counted[day] for day in self.days)


class UsageReader:
    """Reads how much was asked; the counts stay when the texts go."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def of(self, guild_id: int, days: int) -> Usage:
        """Count what was asked in a guild in the last `days` days (UTC), today included."""
        until = datetime.now(UTC).date()
        since = until - timedelta(days=days - 1)
        return Usage(since, until, await self._store.questions.tallies(guild_id, since))


def _most_first(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
