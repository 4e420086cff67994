"""What a question can want in place of one statement, and of what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.record import DateSpan


class Wanted(StrEnum):
    """What is wanted."""

    STATEMENTS = "statements"
    LATEST = "latest"
    OLDEST = "oldest"
    SIDES = "sides"
    TIMELINE = "timeline"
    ACCOUNTS = "accounts"
    PERSON = "person"
    ABOUT = "about"
    HELP = "help"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class Request:
    """What is wanted, and of what: a statement is of the list where everything given fits.

    `speakers` and `parties` are ids, and either fits; `silent` are those who are named as well and
    have no statement on record; `about` are those of whom others have to speak, by their names or
    as they are `called` (folded words). `topics` and `places` hold the ids of one each (places or
    parties), `words` the folded forms of one: every one must fit, or any one if it `is_either`.
    `spoken` are the folded words by which a question names each of the `topics`; if it
    `is_mentioned`, whoever says them speaks of it. It `is_worded` where such words, and not topics
    alone, made the list. `acts` are ids of which one must fit.
    `published` are the ids of outlets of which one must have published it.
    The days `since` and `until` are both included, None where open; where there are `days`, it is
    of one of those.
    """

    wanted: Wanted
    speakers: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    topics: tuple[frozenset[str], ...] = ()
    words: tuple[frozenset[str], ...] = ()
    places: tuple[frozenset[str], ...] = ()
    acts: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    days: tuple[DateSpan, ...] = ()
    silent: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    called: frozenset[tuple[str, ...]] = frozenset()
    spoken: tuple[tuple[str, ...], ...] = ()
    is_either: bool = False
    is_mentioned: bool = False
    is_worded: bool = False
    published: frozenset[str] = frozenset()

    @property
    def names_something(self) -> bool:
        """Whether it is about somebody or something of the record."""
        people = self.speakers or self.parties or self.about or self.published
        return bool(people or self.topics or self.words or self.places)
