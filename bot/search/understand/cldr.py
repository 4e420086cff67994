"""Names of months, weekdays and countries in every language of the bot, from Unicode's CLDR."""

from __future__ import annotations

from collections.abc import Iterator

from babel import Locale


def months(language: str) -> Iterator[tuple[str, int]]:
    """Give every form of every month's name with the month's number."""
    for widths in Locale.parse(language).months.values():
        for width in ("wide", "abbreviated"):
            for number, name in widths.get(width, {}).items():
                bare = name.strip(".")
                if any(c.isalpha() for c in bare):
                    yield bare, int(number)


def weekdays(language: str) -> Iterator[str]:
    """Give every form of every weekday's name, but for the shortest."""
    for widths in Locale.parse(language).days.values():
        yield from widths.get("wide", {}).values()


def territories(language: str) -> Iterator[tuple[str, str]]:
    """Give names of countries with their ISO 3166-1 codes; regions of the world are left out."""
    for code, name in Locale.parse(language).territories.items():
        if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "XA", "XB", "ZZ"}:
            yield name, code
