"""Browsing what is on record: whose words, about what, between which days; and about the bot."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from bot.record import DateSpan, InvalidDateError
from bot.search.parse.almanac import YEARS

from ..answering.counts import QuestionCount
from ..revisions.knowledge_base import KnowledgeBase
from ..revisions.serving import Serving
from .catalog import Catalog, PartySide, Selection
from .name_index import Named, NameIndex

_MOST_MEANT = 5


class Trouble(StrEnum):
    """What of a wish cannot be read."""

    SPEAKER = "speaker"
    TOPIC = "topic"
    DAY = "day"
    NO_SUCH_DAY = "no_such_day"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Unread:
    """What was typed and cannot be read, and who or what may be meant by it."""

    trouble: Trouble
    typed: str
    meant: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody typed to choose statements; None where they left it out."""

    speaker: str | None = None
    topic: str | None = None
    since: str | None = None
    until: str | None = None


# Questions asked so far, by the party that they are about, under None where they are about none;
# nothing where that is not known.
QuestionCounts: TypeAlias = Callable[[], Mapping[str | None, QuestionCount] | None]


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the source code and the privacy policy can be read; None where nowhere."""

    source_code: str | None = None
    privacy: str | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What the bot is, and how evenly its record and its answers fall on the parties."""

    catalog: Catalog
    sides: tuple[PartySide, ...]
    questions: Mapping[str | None, QuestionCount] | None
    addresses: Addresses


class Browse:
    """Lists of what is on record, always of the snapshot that serves now."""

    def __init__(
        self,
        serving: Serving,
        *,
        addresses: Addresses | None = None,
        question_counts: QuestionCounts | None = None,
    ) -> None:
        self._serving = serving
        self._addresses = addresses or Addresses()
        self._question_counts = question_counts

    async def base(self) -> KnowledgeBase:
        """Return the snapshot, its catalog made: the first time in a thread, then at once."""
        base = self._serving.base
        await asyncio.to_thread(lambda: (base.catalog.speakers, base.catalog.topics))
        return base

    async def read(self, base: KnowledgeBase, wish: Wish) -> Selection | Unread:
        """Understand what was typed: names as people write them, days as search reads them."""
        return await asyncio.to_thread(_read, base, wish)

    async def about(self) -> About:
        """Say what is on record, of whom, and how questions about each party went."""
        catalog = (await self.base()).catalog
        questions = self._question_counts() if self._question_counts else None
        return About(catalog, catalog.sides(catalog.statements), questions, self._addresses)


def _read(base: KnowledgeBase, wish: Wish) -> Selection | Unread:
    catalog = base.catalog
    chosen: dict[Trouble, str | None] = {}
    for trouble, typed, index in (
        (Trouble.SPEAKER, wish.speaker, catalog.speakers),
        (Trouble.TOPIC, wish.topic, catalog.topics),
    ):
        named = _named(index, trouble, typed) if typed is not None else None
        if isinstance(named, Unread):
            return named
        chosen[trouble] = named
    first, last = (_days(base, typed) if typed else None for typed in (wish.since, wish.until))
    for unread in (first, last):
        if isinstance(unread, Unread):
            return unread
    since = first.earliest if isinstance(first, DateSpan) else None
    until = last.latest if isinstance(last, DateSpan) else None
    if since and until and since > until:
        return Unread(Trouble.ORDER, wish.since or "")
    return Selection(chosen[Trouble.SPEAKER], chosen[Trouble.TOPIC], since, until)


def _named(index: NameIndex, trouble: Trouble, typed: str) -> str | Unread:
    """Take a whole name that one alone has, or one alone with statements; else say who is near."""
    called = index.called(typed)
    speaking = [named for named in called if named.statements]
    if len(called) == 1 or len(speaking) == 1:
        return called[0].id
    near = speaking or [named for named in index.suggest(typed) if named.statements]
    return Unread(trouble, typed, tuple(near[:_MOST_MEANT]))


def _days(base: KnowledgeBase, typed: str) -> DateSpan | Unread:
    """Read a day, month or year: as ISO 8601 writes it, or in the words people use.

    A year of long ago is one of another calendar.
    """
    try:
        days = DateSpan.parse(typed.strip())
    except InvalidDateError:
        days = None
    if days and days.earliest.year in YEARS:
        return days
    when = base.searcher.when(typed)
    if when is None:
        return Unread(Trouble.DAY, typed)
    return when.span or Unread(Trouble.NO_SUCH_DAY, typed)
