"""From what a day is known, to be worded in any language the bot speaks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.locales import Phrases
from bot.locales.direction import without_marks


class DayGround(StrEnum):
    """What tells a day, or what bounds it."""

    PUBLICATION = "publication"
    PERIOD = "period"
    YEAR = "year"
    STEP = "step"
    WEEKDAY = "weekday"
    GOES_ON = "goes-on"
    REPLY = "reply"
    NOT_BEFORE = "not-before"
    REMARK = "remark"
    EVENT = "event"
    ACCOUNT = "account"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class DayReason:
    """A ground, with the words of the text and the day that it counts from where it has them."""

    ground: DayGround
    words: str = ""
    day: date | None = None

    def text(self, phrases: Phrases) -> str:
        """Word it for people."""
        values = {
            "words": phrases.apart(self.words),
            "day": phrases.day(self.day) if self.day else "",
            "year": phrases.year(self.day) if self.day else "",
        }
        return phrases.text(f"reason-{self.ground}", **values)

    def note(self, phrases: Phrases) -> str:
        """Word it for the record."""
        return without_marks(self.text(phrases))
