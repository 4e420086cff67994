"""Who tells what of something that was said once, as Discord shows it: at a glance, and in full."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from bot.locales import Phrases
from bot.locales.direction import without_marks
from bot.record import Event, Record, Statement
from bot.render import (
    ELLIPSIS,
    Retelling,
    ToldEvent,
    ToldUtterance,
    compared_lines,
    missing_line,
    told_event,
)

from ..kit.text import bold, fitted
from .text import MAX_CONTENT

_MAX_NAME = 150
_MAX_TOPICS = 300
_MOST_REMARKS = 3
_MOST_NUMBERED = 20  # buttons: five rows, one left for others
# How who tells it and their words are named in a phrase.
_VALUES = {"account-telling": ("teller", "words"), "reporter-note": ("publisher", "clause")}
# Of the words of one telling, from the widest to what fits in the worst case.
_WIDTHS = 500, 260, 140, 70
# The same at a glance, which is what a phone of 390 px shows besides the buttons.
_GLANCES = 140, 90, 70, 50
_PHONE_LINE, _PHONE_LINES = 36, 23

# Writes a telling, in so many characters of its words at most, with the phrase of a key.
_Write: TypeAlias = Callable[[Retelling, int, str], str]


def event_glance(
    record: Record, event: Event, phrases: Phrases, room: int = MAX_CONTENT
) -> tuple[str, list[Statement]]:
    """Show what a phone shows of an event: how each account tells it begins, and who is silent.

    Nobody who tells of it is left out for that, while there is `room`. The statements come with it.
    """
    told = told_event(record, event, phrases)
    shown: list[str] = []

    def marked(telling: Retelling, width: int, key: str) -> str:
        shown.append(telling.statement)
        head, *rest = _written(telling, width, key, phrases).split("\n")
        return "\n".join([phrases.directed(f"• {phrases.apart(head)}"), *rest])

    def compared(utterance: ToldUtterance) -> Iterator[str]:
        if line := missing_line(utterance, phrases):
            yield line

    for width in _GLANCES:
        shown.clear()
        lines = [f"**{_name(told.name)}**"]
        lines += _laid_out(told, width, phrases, marked, compared)
        if sum(map(_phone_lines, lines)) <= _PHONE_LINES:
            break
    return _cut(lines, room), [record.statements[id_] for id_ in shown]


def event_text(
    record: Record, event: Event, phrases: Phrases, room: int = MAX_CONTENT
) -> tuple[str, list[Statement]]:
    """Show each utterance of an event once, and below it how each account tells it.

    Tellings and remarks are numbered; their statements come with the text. Words are cut to what
    there is room for, and whole lines at the end only where that is not enough.
    """
    told = told_event(record, event, phrases)
    shown: list[str] = []

    def numbered(telling: Retelling, width: int, key: str) -> str:
        shown.append(telling.statement)
        head, *rest = _written(telling, width, key, phrases).split("\n")
        # No list of Discord's: the lines behind would become part of its last entry.
        return "\n".join([phrases.beside(str(len(shown)), head), *rest])

    for width in _WIDTHS:
        shown.clear()
        lines = [f"**{fitted(phrases.beside(told.name, told.who), _MAX_NAME * 2)}**"]
        lines += _laid_out(told, width, phrases, numbered, lambda u: compared_lines(u, phrases))
        if len("\n".join(lines)) <= room:
            break
    return _cut(lines, room), [record.statements[id_] for id_ in shown[:_MOST_NUMBERED]]


def _laid_out(
    told: ToldEvent,
    width: int,
    phrases: Phrases,
    write: _Write,
    compared: Callable[[ToldUtterance], Iterator[str]],
) -> list[str]:
    lines: list[str] = []
    for utterance in told.utterances:
        lines += ["", f"**{_name(utterance.speaker)}**"]
        lines += [write(telling, width, "account-telling") for telling in utterance.tellings]
        lines += (fitted(line, _MAX_TOPICS) for line in compared(utterance))
    if told.remarks:
        lines += ["", *(write(one, width, "reporter-note") for one in told.remarks[:_MOST_REMARKS])]
    if any(part.is_only_here for u in told.utterances for t in u.tellings for part in t.words):
        lines.append(f"-# {phrases.text('account-legend')}")
    return lines


def _written(telling: Retelling, width: int, key: str, phrases: Phrases) -> str:
    words = " ".join(_told_words(telling, width, phrases).splitlines())
    (name, part), teller = _VALUES[key], _name(telling.teller)
    return phrases.ending(key, part, words, telling.language, **{name: teller})


def _phone_lines(line: str) -> int:
    """Return how many lines a phone makes of one, or of several, about."""
    parts = without_marks(line).replace("**", "").split("\n")
    return sum(-(-len(part) // _PHONE_LINE) for part in parts)


def _name(name: str) -> str:
    return fitted(name, _MAX_NAME)


def _cut(lines: list[str], room: int) -> str:
    """Leave out whole lines at the end, where they do not fit, and show that."""
    if len("\n".join(lines)) <= room:
        return "\n".join(lines)
    kept = list(lines)
    while kept and len("\n".join(kept)) + 2 > room:
        kept.pop()
    return "\n".join([*kept, ELLIPSIS])


def _told_words(telling: Retelling, limit: int, phrases: Phrases) -> str:
    """Return the words of a telling, its own in bold, cut to about `limit` characters."""
    shown, words, left = list[str](), "", limit
    for part in telling.words:
        bare = part.text.strip()
        before, _, behind = part.text.partition(bare)
        words = fitted(bare, max(1, left))
        if words == ELLIPSIS:  # no room for a word of it
            words = ""
            break
        marked = bold(words, phrases) if bare and part.is_only_here else words
        shown.append(f"{before}{marked}{behind}" if bare else part.text)
        left -= len(part.text)
        if left <= 0:
            break
    text = "".join(shown).rstrip()
    if len(telling.text) <= limit:
        return text
    text = text if words.endswith(ELLIPSIS) else f"{text}{ELLIPSIS}"
    # Marks of ours that were opened are closed.
    return f"{text}”" if telling.text.endswith("”") and telling.text.startswith("“") else text
