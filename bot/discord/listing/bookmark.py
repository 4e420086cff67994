"""A page of a list, written so shortly that a button carries all it takes to show it again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from bot.app.browsing.catalog import Catalog, Selection, short

_NONE = "-"
# What a bookmark looks like in a custom id: 45 characters at most.
PATTERN = (
    r"(?P<list>[sbtd]):(?P<speaker>[0-9a-f]{8}|-):(?P<topic>[0-9a-f]{8}|-)"
    r":(?P<since>\d{8}|-):(?P<until>\d{8}|-):(?P<page>\d{1,6})"
)


class ListKind(StrEnum):
    """The lists that have pages."""

    SAID_BY = "s"
    BOTH_SIDES = "b"
    TIMELINE = "t"
    SOURCES = "d"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A page, counted from 0, of a list of what is selected."""

    list: ListKind
    selection: Selection = field(default_factory=Selection)
    page: int = 0

    def at(self, page: int) -> Bookmark:
        """Return another page of the same list."""
        return replace(self, page=page)

    def write(self) -> str:
        """Write it as `PATTERN` reads it."""
        selection = self.selection
        who = selection.speaker or selection.party
        names = (short(id_) if id_ else _NONE for id_ in (who, selection.topic))
        days = (
            day.isoformat().replace("-", "") if day else _NONE
            for day in (selection.since, selection.until)
        )
        return ":".join((self.list, *names, *days, str(self.page)))


def read_bookmark(found: re.Match[str], catalog: Catalog) -> Bookmark | None:
    """Read what `PATTERN` found; None where it is of nothing that is on record (any more)."""
    record, kind = catalog.record, ListKind(found["list"])

    def id_of(name: str) -> str | None:
        return None if found[name] == _NONE else catalog.ids[found[name]]

    def day_of(name: str) -> date | None:
        return None if found[name] == _NONE else date.fromisoformat(found[name])

    try:
        who, topic = id_of("speaker"), id_of("topic")
        days = day_of("since"), day_of("until")
    except (KeyError, ValueError):
        return None
    # Each stands for itself: somebody may have put the code of a topic where a person belongs.
    speaker = who if who in record.speakers else None
    party = who if who in {party.id for party in record.dispute.parties} else None
    has_who = who is None or speaker or party
    has_topic = topic in record.concepts or (topic is None and kind is not ListKind.BOTH_SIDES)
    if not has_who or not has_topic:
        return None
    selection = Selection(speaker, topic, *days, party=None if speaker else party)
    return Bookmark(kind, selection, int(found["page"]))
