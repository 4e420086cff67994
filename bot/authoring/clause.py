"""How something is said: in words of its own, or in a clause of whoever tells it."""

from __future__ import annotations

from bot.search.parse.sense import Mention, SenseKind

from .quotation import OPENERS, Quotation
from .reading import Reading
from .relay import relay_of
from .voice import Voice

_SAYING = 3  # words: fewer between quotation marks are a name or a term set apart
_PUBLISHING = "announce"
_COMMAS = ",،՝"
# What ends a clause.
_MARKS = frozenset(".,;:!?…،؛؟։՝")


def is_saying(text: str, reading: Reading, quotation: Quotation) -> bool:
    """Tell whether a quotation says something, rather than name it."""
    words = text[quotation.start : quotation.end].split()
    return len(words) >= _SAYING or bool(reading.acts)


def is_direct(text: str, reading: Reading, quotation: Quotation) -> bool:
    """Tell whether a quotation is a sentence of its own, and not a part of the source's."""
    words = text[quotation.start : quotation.end]
    if quotation.is_interrupted:
        return False
    if len(words.split()) < _SAYING or words[:1].islower():
        return False
    before = text[reading.sentence.start : quotation.outer_start].rstrip()
    behind = text[quotation.outer_end : reading.sentence.end].lstrip()
    is_led_in = not before or before[-1] in ",:;.،՝–—-" or words[-1:] in ".!?…؟։,،"
    return is_led_in or behind[:1] in ",،" or _is_title(text, reading, quotation)


def _is_title(text: str, reading: Reading, quotation: Quotation) -> bool:
    """Tell whether a quotation is the title of what somebody is said to have published."""
    saying = reading.saying(quotation)
    if saying is None or _PUBLISHING not in saying[0].ids(SenseKind.ACT):
        return False
    start, end = quotation.outer_start, quotation.outer_end
    return any(
        (b <= start and not text[b:start].strip(" :")) or (end <= a and not text[end:a].strip())
        for a, b in reading.titles
    )


def clause_of(text: str, reading: Reading, act: Mention, voice: Voice | None) -> str:
    """Return the sentence from its speaker on, where the verb is behind that.

    All of it where what is left out has a "not" or words of a quotation.
    """
    start, end = reading.sentence.start, reading.sentence.end
    begin = voice.begin if voice and voice.start < act.tokens[0].start else start
    if relay := relay_of(reading, (act, voice)):
        begin = relay.begin
    if begin > start and text[begin - 1] in OPENERS:
        begin -= 1  # of a name in quotation marks
    is_inside = any(q.outer_start < begin for q in reading.quotations)
    # Behind a verb that ends a clause nothing is said: it is said before.
    rest = text[act.tokens[-1].end : end].lstrip()
    is_behind = not rest or rest[0] in _MARKS
    # What was not said by somebody else is a remark of its own, as far as the comma.
    least = break_before(text, start, begin) if reading.is_denial else start
    is_left_out = any(least <= at < begin for at in reading.negations)
    # "According to X, her remarks ..." has the name in words that lead in.
    is_way = voice is not None and any(a <= voice.start < b for a, b in reading.ways)
    if is_inside or is_behind or is_left_out or is_way:
        begin = start
    return text[begin:end]


def break_before(text: str, start: int, end: int) -> int:
    """Return where the last comma stands before a place, `start` where there is none."""
    return max(start, *(text.rfind(mark, start, end) for mark in _COMMAS))
