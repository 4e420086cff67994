"""Reads the Fluent files and gives their phrases; knows nothing of what they are about.

A folder `locales/<BCP 47 tag>/` holds the files of one language, one file for each part of the
bot; https://projectfluent.org/fluent/guide/ tells how they are written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

# What every phrase is written in first, and shown in where another language lacks it.
BASE = "en"
_FOLDER = Path(__file__).parent


class Phrases:
    """The phrases of one language; what it lacks is taken from `fallback`."""

    def __init__(self, tag: str, resources: list[str], fallback: Phrases | None = None) -> None:
        self.tag = tag
        self.is_right_to_left = Locale.parse(tag).text_direction == "rtl"
        self._fallback = fallback
        # Marks around what is filled in keep it apart where the directions of scripts meet.
        self._bundle = FluentBundle([tag], use_isolating=self.is_right_to_left)
        for resource in resources:
            self._bundle.add_resource(FluentResource(resource))

    def text(self, key: str, **values: str | int) -> str:
        """Give a phrase with its values filled in; `KeyError` where no language has it."""
        if self.has(key):
            pattern = self._bundle.get_message(key).value
            if pattern is not None:
                text, errors = self._bundle.format_pattern(pattern, values)
                if not errors:
                    return str(text)
        if self._fallback is None:
            raise KeyError(f"no phrase {key!r} that takes {sorted(values)}")
        return self._fallback.text(key, **values)

    def has(self, key: str) -> bool:
        """Tell whether this language itself has a phrase."""
        return self._bundle.has_message(key)

    def language_name(self, tag: str) -> str:
        """Name a language in this one; by its tag where CLDR has no name for it."""
        return str(Locale.parse(self.tag).languages.get(tag, tag))

    def day(self, day: date, pattern: str = "d MMMM y") -> str:
        """Write a day; `pattern` is of Unicode TR 35, "Date Format Patterns"."""
        return str(format_date(day, pattern, locale=self.tag))


class Locales:
    """Every language the bot speaks, by BCP 47 tag."""

    def __init__(self, phrases: Mapping[str, Phrases]) -> None:
        self._phrases = phrases

    def __iter__(self) -> Iterator[str]:
        return iter(self._phrases)

    @property
    def base(self) -> Phrases:
        """The language that has every phrase."""
        return self._phrases[BASE]

    def of(self, *tags: str | None) -> Phrases:
        """Give the phrases of the first tag that the bot speaks, by its language; else the base."""
        for tag in tags:
            if tag and (found := self._phrases.get(tag.partition("-")[0])):
                return found
        return self.base


def load_locales(folder: Path = _FOLDER) -> Locales:
    """Read the files of every language."""
    base = _read(folder / BASE, None)
    others = sorted(f for f in folder.iterdir() if f.is_dir() and any(f.glob("*.ftl")))
    return Locales({BASE: base} | {f.name: _read(f, base) for f in others if f.name != BASE})


def _read(folder: Path, fallback: Phrases | None) -> Phrases:
    resources = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl"))]
    return Phrases(folder.name, resources, fallback)
