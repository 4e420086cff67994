"""A card in the text of a message, within Discord's limits.

It stands in the text, and in no embed: so notifications show it, screen readers read it in its
order, and those see it who have switched embeds off.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from bot.locales import Phrases
from bot.record import SaidBasis, Speech
from bot.render import (
    Card,
    clean,
    cut,
    line_text,
    pair_text,
    reporter_text,
    words_text,
)

from ..kit.text import bold, escape, fitted

MAX_CONTENT = 2000
_MAX_NAME = 150
_MAX_FACT = 120
_MAX_DISPUTED = 260
# Of the names of those who tell it too.
_MAX_TELLERS = 260
# Whatever stands around them, this much of the words can be read.
_LEAST = 160
# What all these are divided by, one after another, until a card fits.
_NARROWER = 1, 2, 4
_MAX_OPTION = 100
# Of a statement in one line of a list.
_MAX_LINE = 200
_DAY_HINTS = {SaidBasis.INFERRED: "day-inferred", SaidBasis.BOUNDED: "day-bounded"}


@lru_cache(1024)  # what many ask for is shown again and again
def card_text(
    card: Card, phrases: Phrases, room: int = MAX_CONTENT, *, number: int | None = None
) -> str:
    """Return the exact words, then who, when, who reports it, what disputes it, and one small line.

    The words are cut between words to what `room` leaves, and that shows. `number` tells one of
    several cards from the others, where the small line is left to the card alone.
    """
    text = ""
    for divisor in _NARROWER:
        text = _text(card, phrases, room, number, divisor)
        if len(text) <= room:
            break
    return text


def _text(card: Card, phrases: Phrases, room: int, number: int | None, divisor: int) -> str:
    mark = "" if number is None else f"**{number}.** "
    tail = [
        *_who(card, phrases, divisor),
        *(fitted(line, _MAX_DISPUTED // divisor) for line in card.disputed),
    ]
    small = _small(card, phrases) if number is None else None
    # The note of a cut is kept room for, whether or not it comes to that.
    note = phrases.text("quote-cut") if number is None else ""
    taken = sum(len(line) + 1 for line in (*tail, small or "", note, mark)) + 8
    lead, is_cut = _lead(card, phrases, max(_LEAST // divisor, room - taken), mark, divisor)
    foot = phrases.beside(note if is_cut else None, small)
    return "\n".join([*lead, *tail, *([f"-# {foot}"] if foot else [])])


def summary(card: Card, phrases: Phrases, limit: int = _MAX_LINE) -> str:
    """Tell a statement in one line, its words cut to `limit` characters.

    Words that are read the other way than the phrases stand on a line of their own.
    """
    words, _ = _cut(words_text(card), limit)
    rest = max(0, limit - len(words)) if words else limit
    reporter = _reporter(card, phrases, rest)[0] if rest >= _MAX_LINE // 4 else None
    if not phrases.reads_alike(card.language):
        return _in_lines(card, words, reporter, phrases)
    if words and reporter:
        told = phrases.text("words-then-report", words=words, report=reporter)
    else:
        told = reporter or words
    said = escape(card.said)
    told = " ".join(told.split())
    if card.speech is Speech.NOTE:  # its reporter is its speaker
        return phrases.text("summary-note", said=said, quote=told)
    name = bold(fitted(card.speaker, _MAX_NAME), phrases)
    return phrases.text("summary", speaker=name, said=said, quote=told)


def _in_lines(card: Card, words: str, reporter: str | None, phrases: Phrases) -> str:
    is_note = card.speech is Speech.NOTE  # its reporter is its speaker
    name = None if is_note else bold(fitted(card.speaker, _MAX_NAME), phrases)
    head = phrases.beside(name, escape(card.said))
    told = phrases.quoted(" ".join(words.split()), card.language) if words else None
    reported = (" ".join(line.split()) for line in (reporter or "").split("\n"))
    return "\n".join(filter(None, (head, told, *reported)))


def line_option(card: Card, phrases: Phrases) -> str:
    """Tell a statement below its entry in a menu."""
    room = _MAX_OPTION - len(phrases.directed("x"))
    return phrases.directed(cut(clean(line_text(card, phrases)), room))


def _lead(
    card: Card, phrases: Phrases, room: int, mark: str, divisor: int
) -> tuple[list[str], bool]:
    """Return the exact words as a quotation and the source's sentence as its own; say if cut."""
    lines: list[str] = []
    clause = len(escape(card.clause or ""))
    words, is_cut = _cut(words_text(card), room - min(clause, room // 2))
    if words:
        block = phrases.quoted(words, card.language).splitlines()
        lines += [f"> {mark if at == 0 else ''}{line}" for at, line in enumerate(block)]
        # Some clients take the lines that follow into a quotation; nobody else's words may be.
        lines.append("")
        mark = ""
    name, _ = _reporter(card, phrases, 0, divisor)
    reporter, has_less = _reporter(card, phrases, room - len(words) - len(name or ""), divisor)
    if reporter:
        first, *rest = reporter.split("\n")
        lines += [phrases.directed(mark + first) if mark else first, *rest]
    return lines, is_cut or has_less


def _cut(words: str, limit: int) -> tuple[str, bool]:
    """Cut what stands in quotation marks of ours, which are closed again."""
    shown = fitted(words, limit)
    if not words or len(escape(words)) <= limit:
        return shown, False
    return (shown if shown.endswith("”") else f"{shown}”"), True


def _reporter(
    card: Card, phrases: Phrases, limit: int, divisor: int = 1
) -> tuple[str | None, bool]:
    if card.clause is None:
        return None, False
    clause = " ".join(fitted(card.clause, max(1, limit)).split("\n"))
    text = reporter_text(card, phrases, lambda text: fitted(text, _MAX_FACT // divisor), clause)
    return text, len(escape(card.clause)) > limit


def _who(card: Card, phrases: Phrases, divisor: int) -> Iterator[str]:
    """Say who and what they are, when, and who reports it where no line above has said so."""

    def fact(text: str | None) -> str | None:
        return fitted(text, _MAX_FACT // divisor) if text else None

    if card.speech is not Speech.NOTE:
        name = bold(fitted(card.speaker, _MAX_NAME // divisor), phrases)
        yield pair_text(name, fact(card.office), phrases) or name
    reported_by = None
    if card.clause is None:
        reported_by = phrases.text("reported-by", publisher=fact(card.reported_by) or "")
    told_also = _told_also(card, phrases, _MAX_TELLERS // divisor)
    yield phrases.beside(escape(card.said), fact(card.circumstances), reported_by, told_also)
    if card.passes_on:
        yield fact(card.passes_on) or ""


def _told_also(card: Card, phrases: Phrases, limit: int) -> str | None:
    """Name those who tell it too; their words are behind a button, where they fit a phone."""
    if not card.retold:
        return None
    tellers = phrases.listed(dict.fromkeys(telling.teller for telling in card.retold))
    return phrases.text("list-also", links=fitted(tellers, limit))


def _small(card: Card, phrases: Phrases) -> str | None:
    """Say in one line what the press of a button tells, and which language is not the asker's."""
    hint = _DAY_HINTS.get(card.said_basis)
    day = phrases.text(hint, button=phrases.text("button-context")) if hint else None
    has_own_words = any(part.is_only_here for told in card.retold for part in told.words)
    button = phrases.text("button-accounts")
    words = phrases.text("account-differ", button=button) if has_own_words else None
    return phrases.beside(day, words, card.label) or None
