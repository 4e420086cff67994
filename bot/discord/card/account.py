"""Who tells what of something that was said once, as Discord shows it."""

from __future__ import annotations

from bot.locales import Phrases
from bot.record import Event, Record, Statement
from bot.render import ELLIPSIS, Retelling, ToldEvent, compared_lines, told_event

from ..kit.text import fitted
from .text import MAX_CONTENT

_MAX_NAME = 150
_MAX_TOPICS = 300
_MOST_REMARKS = 3
_MOST_NUMBERED = 20  # buttons: five rows, one left for others
# How who tells it and their words are named in a phrase.
_VALUES = {"account-telling": ("teller", "words"), "reporter-note": ("publisher", "clause")}
# Of the words of one telling, from the widest to what fits in the worst case.
_WIDTHS = 500, 260, 140, 70


def event_text(
    record: Record, event: Event, phrases: Phrases, room: int = MAX_CONTENT, first: int = 1
) -> tuple[str, list[Statement]]:
    """Show each utterance of an event once, and below it how each account tells it.

    Tellings and remarks are numbered from `first` on; their statements come with the text. Words
    are cut to what there is room for, and whole lines at the end only where that is not enough.
    """
    told = told_event(record, event, phrases)
    for width in _WIDTHS:
        lines, shown = _lines(told, width, first, phrases)
        if len("\n".join(lines)) <= room:
            break
    ids = shown[:_MOST_NUMBERED]
    return _cut(lines, room), [record.statements[id_] for id_ in ids]


def _lines(
    told: ToldEvent, width: int, first: int, phrases: Phrases
) -> tuple[list[str], list[str]]:
    lines = [f"**{fitted(phrases.beside(told.name, told.who), _MAX_NAME * 2)}**"]
    shown: list[str] = []

    def numbered(telling: Retelling, key: str) -> str:
        shown.append(telling.statement)
        words = " ".join(_told_words(telling, width).splitlines())
        (name, part), teller = _VALUES[key], _name(telling.teller)
        line = phrases.ending(key, part, words, telling.language, **{name: teller})
        head, *rest = line.split("\n")
        # No list of Discord's: the lines behind would become part of its last entry.
        return "\n".join([phrases.beside(str(first + len(shown) - 1), head), *rest])

    for utterance in told.utterances:
        lines += ["", f"**{_name(utterance.speaker)}**"]
        lines += [numbered(telling, "account-telling") for telling in utterance.tellings]
        lines += (fitted(line, _MAX_TOPICS) for line in compared_lines(utterance, phrases))
    if told.remarks:
        lines += ["", *(numbered(one, "reporter-note") for one in told.remarks[:_MOST_REMARKS])]
    if any(part.is_only_here for u in told.utterances for t in u.tellings for part in t.words):
        lines.append(f"-# {phrases.text('account-legend')}")
    return lines, shown


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


def _told_words(telling: Retelling, limit: int) -> str:
    """Return the words of a telling, its own in bold, cut to about `limit` characters."""
    shown, left = list[str](), limit
    for part in telling.words:
        bare = part.text.strip()
        before, _, behind = part.text.partition(bare)
        words = fitted(bare, max(1, left))
        marked = f"**{words}**" if bare and part.is_only_here else words
        shown.append(f"{before}{marked}{behind}" if bare else part.text)
        left -= len(part.text)
        if left <= 0:
            break
    text = "".join(shown).rstrip()
    if len(telling.text) <= limit:
        return text
    text = text if text.rstrip("*").endswith(ELLIPSIS) else f"{text}{ELLIPSIS}"
    # Marks of ours that were opened are closed.
    return f"{text}”" if telling.text.endswith("”") and telling.text.startswith("“") else text
