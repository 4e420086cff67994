"""Text of one direction among text of another, kept apart with Unicode's isolates.

https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
"""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError

_LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _FIRST_STRONG, _POP = "\u2066", "\u2067", "\u2068", "\u2069"
# Tells a place that goes by the first letter which way to go; an isolate does not count there.
_RIGHT_TO_LEFT_MARK = "\u200f"
_MARKS = (_LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _FIRST_STRONG, _POP, _RIGHT_TO_LEFT_MARK)
_NO_MARKS = dict.fromkeys(map(ord, _MARKS))


@lru_cache(256)
def is_right_to_left(tag: str) -> bool:
    """Tell whether a language (BCP 47) is written from right to left."""
    try:
        return bool(Locale.parse(tag, sep="-").text_direction == "rtl")
    except (UnknownLocaleError, ValueError):
        return False


def without_marks(text: str) -> str:
    """Return text as it is kept: whoever shows it sets its direction."""
    return text.translate(_NO_MARKS)


def isolated(text: str) -> str:
    """Keep text apart from what stands around it, in the direction of its first letter."""
    return f"{_FIRST_STRONG}{text}{_POP}"


def in_own_direction(text: str, tag: str) -> str:
    """Return every line of a text the direction of its language, whatever that of its place.

    Every line, because an isolate ends with its line.
    """
    start = f"{_RIGHT_TO_LEFT_MARK}{_RIGHT_TO_LEFT}" if is_right_to_left(tag) else _LEFT_TO_RIGHT
    return "\n".join(f"{start}{line}{_POP}" for line in text.splitlines())
