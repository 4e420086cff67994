"""Names of months, weekdays and countries in every language of the bot, from Unicode's CLDR."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from babel import Locale, localedata
from babel.core import get_global
from babel.dates import get_timezone_location

# Countries whose only time zone is called after a city that is not, or not to everybody, the
# capital: Dubai, Zurich, Istanbul.
_OTHER_CITY = frozenset(
    {"AE", "BI", "CH", "CI", "CM", "EH", "IL", "IN", "MA", "MM", "MW", "NG", "PK", "TR", "TZ", "VN"}
    | {"YE", "ZA"}
)


def months(language: str) -> Iterable[tuple[str, int]]:
    """Return every form of every month's name with the month's number, each once.

    Those of all countries where the language is spoken: in Arabic, June is يونيو, حزيران or جوان.
    """
    return dict.fromkeys(_months(language))


def _months(language: str) -> Iterator[tuple[str, int]]:
    own, *regional = _locales(language)
    for locale, widths in ((own, ("wide", "abbreviated")), *((r, ("wide",)) for r in regional)):
        for names in locale.months.values():
            for number, name in (pair for width in widths for pair in names.get(width, {}).items()):
                bare = name.strip(".")
                if any(c.isalpha() for c in bare):
                    yield bare, int(number)


def _locales(language: str) -> list[Locale]:
    """Return the locale of a language and those of its countries, not those in another script."""
    own = Locale.parse(language)
    tags = (
        tag for tag in sorted(localedata.locale_identifiers()) if tag.startswith(f"{language}_")
    )
    regional = (Locale.parse(tag) for tag in tags)
    return [own, *(locale for locale in regional if locale.script is None)]


def weekdays(language: str) -> Iterator[str]:
    """Return every form of every weekday's name, but for the shortest."""
    for widths in Locale.parse(language).days.values():
        yield from widths.get("wide", {}).values()


def capital(language: str, territory: str) -> str | None:
    """Name the capital of a country (ISO 3166-1) after which its only time zone is called.

    None where there are several time zones, or where one is called after another city.
    """
    zones = _zones().get(territory, ())
    if len(zones) != 1 or territory in _OTHER_CITY:
        return None
    return get_timezone_location(zones[0], locale=language, return_city=True)


@cache
def _zones() -> dict[str, list[str]]:
    """Return the time zones of every country."""
    zones: dict[str, list[str]] = {}
    for zone, territory in get_global("zone_territories").items():
        zones.setdefault(territory, []).append(zone)
    return zones


def territories(language: str) -> Iterator[tuple[str, str]]:
    """Return names of countries with their ISO 3166-1 codes; regions of the world are left out."""
    for code, name in Locale.parse(language).territories.items():
        if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "XA", "XB", "ZZ"}:
            yield name, code
