"""Reads the Fluent files and gives their phrases; knows nothing of what they are about.

A folder `locales/<BCP 47 tag>/` holds the files of one language, one file for each part of the
bot; https://projectfluent.org/fluent/guide/ tells how they are written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import MAX_PART_LENGTH
from fluent.runtime.types import FluentInt

from .direction import in_own_direction, is_right_to_left, isolated

# What every phrase is written in first, and shown in where another language lacks it.
BASE = "en"
_FOLDER = Path(__file__).parent
# Digits by numbering system; Babel knows which one a language uses, and writes Latin ones always.
_DIGITS = {"arabext": "۰۱۲۳۴۵۶۷۸۹"}


class Phrases:
    """The phrases of one language; what it lacks is taken from `fallback`."""

    def __init__(self, tag: str, resources: list[str], fallback: Phrases | None = None) -> None:
        self.tag = tag
        self.is_right_to_left = is_right_to_left(tag)
        self._locale = Locale.parse(tag)
        self._digits = str.maketrans(
            "0123456789", _DIGITS.get(self._locale.default_numbering_system, "0123456789")
        )
        self._fallback = fallback
        # What has nothing to fill in, once it was asked for.
        self._fixed: dict[str, str] = {}
        # Marks around what is filled in keep it apart where the directions of lab meet.
        self._bundle = FluentBundle(
            [tag], functions={"NUMBER": self._number}, use_isolating=self.is_right_to_left
        )
        for resource in resources:
            self._bundle.add_resource(FluentResource(resource))

    def text(self, key: str, **values: str | int) -> str:
        """Return a phrase with its values filled in, long ones to what Fluent takes of them.

        Raises `KeyError` where no language has it.
        """
        if not values and (fixed := self._fixed.get(key)) is not None:
            return fixed
        fitting = {n: v if isinstance(v, int) else _fitting(v) for n, v in values.items()}
        speaker, formatted = self._formatted(key, fitting)
        text = speaker.directed(formatted)
        if not values:
            self._fixed[key] = text
        return text

    def _formatted(self, key: str, values: dict[str, str | int]) -> tuple[Phrases, str]:
        """Return a phrase as its file has it, and the phrases of the language that it is in."""
        if self.has(key) and (pattern := self._bundle.get_message(key).value) is not None:
            text, errors = self._bundle.format_pattern(pattern, values)
            if not errors:
                return self, str(text)
        if self._fallback is None:
            raise KeyError(f"no phrase {key!r} that takes {sorted(values)}")
        return self._fallback._formatted(key, values)  # noqa: SLF001 - its own class

    def has(self, key: str) -> bool:
        """Tell whether this language itself has a phrase."""
        return self._bundle.has_message(key)

    def day(self, day: date, pattern: str | None = None) -> str:
        """Write a day as the language does; `pattern` as in Unicode TR 35, Date Format Patterns."""
        return self._written(day, pattern or self._pattern("pattern-day"))

    def month(self, day: date) -> str:
        """Write the month of a day and its year."""
        return self._written(day, self._pattern("pattern-month"))

    def year(self, day: date) -> str:
        """Write the year of a day."""
        return self._written(day, self._pattern("pattern-year"))

    def _pattern(self, key: str) -> str:
        return self._formatted(key, {})[1]

    def _written(self, day: date, pattern: str) -> str:
        written = format_date(day, pattern, locale=self._locale)
        return self.directed(str(written).translate(self._digits))

    def listed(self, names: Iterable[str]) -> str:
        """Write names one after another, with "and" before the last."""
        kept_apart = [self.apart(name) for name in names]
        return self.directed(str(format_list(kept_apart, locale=self._locale)))

    def beside(self, *parts: str | None) -> str:
        """Write what is there one beside another, a dot between."""
        return self.directed(" · ".join(self.apart(part) for part in parts if part))

    def directed(self, text: str) -> str:
        """Return text in the direction of this language: Discord and terminals assume the other."""
        return in_own_direction(text, self.tag) if self.is_right_to_left else text

    def apart(self, text: str) -> str:
        """Return text of any language so that it does not scramble the phrases around it."""
        return isolated(text) if self.is_right_to_left else text

    def is_in(self, tag: str) -> bool:
        """Tell whether these phrases are in the language of a tag."""
        return primary(tag) == self.tag

    def language_name(self, tag: str) -> str:
        """Name another language; by its tag where CLDR has no name for it."""
        return str(self._locale.languages.get(primary(tag), tag))

    def reads_alike(self, tag: str) -> bool:
        """Tell whether the language of a tag is read in the direction of this one."""
        return is_right_to_left(tag) == self.is_right_to_left

    def quoted(self, text: str, tag: str) -> str:
        """Give text of language `tag` so that it reads in its own direction among these phrases."""
        return text if self.reads_alike(tag) else in_own_direction(text, tag)

    def ending(self, key: str, name: str, text: str, tag: str, **values: str | int) -> str:
        """Give a phrase that ends in text of language `tag`, which is filled in as `name`.

        Text that is read the other way has a line of its own: within a line of these phrases it
        would break off at its edge, and go on below at the other.
        """
        if self.reads_alike(tag):
            return self.text(key, **values, **{name: text})
        return f"{self.text(key, **values, **{name: ''})}\n{self.quoted(text, tag)}"

    def _number(self, value: int) -> FluentInt:
        """Do what Fluent's own `NUMBER` does, in the digits of the language."""
        number = _Number(value)
        number.digits = self._digits
        return number


class _Number(FluentInt):
    digits: Mapping[int, int]

    def format(self, locale: Locale) -> str:
        return super().format(locale).translate(self.digits)


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
        """Return phrases of the first tag that the bot speaks, by its language; else the base."""
        for tag in tags:
            if tag and (found := self._phrases.get(primary(tag))):
                return found
        return self.base

    def speak(self, tag: str) -> bool:
        """Tell whether the bot speaks the language of a tag."""
        return primary(tag) in self._phrases


def primary(tag: str) -> str:
    """Return the language of a BCP 47 tag, without script and region."""
    return tag.partition("-")[0]


@cache
def load_locales(folder: Path = _FOLDER) -> Locales:
    """Read the files of every language."""
    base = _read(folder / BASE, None)
    others = (_read(folder / tag, base) for tag in _tags(folder) if tag != BASE)
    return Locales({BASE: base} | {phrases.tag: phrases for phrases in others})


def load_phrases(tag: str, folder: Path = _FOLDER) -> Phrases:
    """Read the files of one language alone; those of the base where the bot does not speak it."""
    base = _read(folder / BASE, None)
    own = primary(tag)
    return _read(folder / own, base) if own in _tags(folder) and own != BASE else base


def _fitting(value: str) -> str:
    return value if len(value) <= MAX_PART_LENGTH else value[: MAX_PART_LENGTH - 1] + "…"


def _tags(folder: Path) -> list[str]:
    return sorted(f.name for f in folder.iterdir() if f.is_dir() and any(f.glob("*.ftl")))


@cache  # they are part of the program
def _read(folder: Path, fallback: Phrases | None) -> Phrases:
    resources = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl"))]
    return Phrases(folder.name, resources, fallback)
