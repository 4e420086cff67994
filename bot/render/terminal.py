"""A ruling for the terminal: everything it says can be read without colour."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.locales import Phrases
from bot.record import Record
from bot.search import Answer, Comparison, Ruling, hits_of

from .account import Retelling
from .account_text import accounts_text, marked_words
from .card import Card, card_of
from .clean import clean
from .listing import listing_title, silence_note
from .note import pair_text
from .notice import notice, year_note
from .telling import day_note, reporter_text, words_text
from .wording import differs, spell_out, verdict_text

# Joiners inside words, and the marks that keep lab of two directions apart.
_KEPT = "\n\u200c\u200d\u200f\u2066\u2067\u2068\u2069"


def render(
    record: Record, ruling: Ruling, phrases: Phrases, *, framed: bool = True
) -> RenderableType:
    """Show what a question led to: the honest line first where nothing answers, then the cards.

    Without frames no line need be broken, so that a link stays whole.
    """
    parts: list[RenderableType] = []
    decision = ruling.decision
    if (text := accounts_text(record, decision, phrases)) is not None:
        return Text(printable(text))
    if isinstance(decision, Answer) and decision.listed:
        count = len(record.told_once(hit.statement for hit in decision.hits))
        title = listing_title(record, decision.listed, count, phrases)
        parts.append(Text(printable(title)))
        if note := silence_note(record, decision.listed, phrases):
            parts.append(Text(printable(note)))
    if not isinstance(ruling.decision, Answer):
        parts.append(Text(printable(notice(record, ruling.decision, phrases))))
    if note := year_note(ruling, phrases):
        parts.append(Text(printable(note)))
    if ruling.comparison is not None:
        parts.append(_comparison(ruling.comparison, phrases))
    return Group(*parts, *_cards(record, ruling, phrases, framed=framed))


def render_quote(
    record: Record, ruling: Ruling, phrases: Phrases, *, framed: bool = True
) -> RenderableType:
    """Show how words stand to the record, and the statement they are compared with."""
    if ruling.comparison is not None:
        return render(record, ruling, phrases, framed=framed)
    parts = [Text(phrases.text("verdict-not-on-record"))]
    if hits_of(ruling.decision):
        parts.append(Text(phrases.text("closest-only")))
    return Group(*parts, *_cards(record, ruling, phrases, framed=framed))


def _cards(
    record: Record, ruling: Ruling, phrases: Phrases, *, framed: bool
) -> Iterator[RenderableType]:
    for statement in record.told_once(hit.statement for hit in hits_of(ruling.decision)):
        card = card_of(record, statement, phrases)
        yield panel(card, phrases) if framed else _lines(card, phrases)


def _lines(card: Card, phrases: Phrases) -> RenderableType:
    """Show one card without a frame, each thing on a line of its own."""
    facts = (Text(printable(f"{name}: {value}")) for name, value in _facts(card, phrases))
    return Group(Text(), Text(printable(_title(card, phrases))), *_told(card, phrases), *facts)


def _title(card: Card, phrases: Phrases) -> str:
    return pair_text(card.speaker, card.office, phrases) or ""


def _told(card: Card, phrases: Phrases) -> list[RenderableType]:
    """Return the exact words, bold, and the source's sentence, and what disputes them."""
    told: list[RenderableType] = []
    if words := words_text(card):
        told.append(Text(printable(phrases.quoted(words, card.language)), style="bold"))
    if reporter := reporter_text(card, phrases):
        told.append(Text(printable(reporter)))
    told += (Text(printable(line)) for line in card.disputed)
    return [*told, *(Text(printable(_also(telling, phrases))) for telling in card.retold)]


def _also(telling: Retelling, phrases: Phrases) -> str:
    words = marked_words(telling)
    return phrases.ending("account-also", "words", words, telling.language, teller=telling.teller)


def panel(card: Card, phrases: Phrases) -> Panel:
    """Show one card in a frame, the speaker above; exact words bold, the source's sentence not."""
    facts = Table.grid(padding=(0, 2))
    facts.add_column(no_wrap=True)
    facts.add_column(overflow="fold")  # a link must not lose its end
    for name, value in _facts(card, phrases):
        facts.add_row(Text(name, style="dim"), Text(printable(value)))
    return Panel(
        Group(*_told(card, phrases), Text(), facts),
        title=Text(printable(_title(card, phrases))),
        title_align="left",
    )


def _facts(card: Card, phrases: Phrases) -> list[tuple[str, str]]:
    said, note = card.said, day_note(card, phrases)
    if note:
        # What has a line of its own needs no brackets.
        said = f"{said} {note}" if "\n" in note else f"{said} ({note})"
    facts = [
        ("said", said),
        ("how", card.circumstances),
        ("passes-on", card.passes_on),
        # Above, the source's own sentence begins with its name.
        ("reported-by", card.reported_by if card.clause is None else None),
        (
            "source",
            phrases.beside(pair_text(card.source_title, card.published, phrases), card.checked),
        ),
        ("link", card.link),
        ("archived", card.archived),
        ("language", card.label),
    ]
    return [(phrases.text(f"card-{name}"), value) for name, value in facts if value]


def _comparison(comparison: Comparison, phrases: Phrases) -> Text:
    text = Text(verdict_text(comparison, phrases))
    if differs(comparison):
        line = spell_out(
            comparison,
            same=str,
            typed=lambda run: f"[-{clean(run)}-]",
            recorded=lambda run: f"{{+{run}+}}",
        )
        legend = f"[-{phrases.text('legend-typed')}-] {{+{phrases.text('legend-recorded')}+}}"
        text.append(f"\n{printable(phrases.apart(line))}\n{legend}")
    return text


def printable(text: str) -> str:
    """Drop what a terminal would obey rather than show; a tab is a blank."""
    spaced = text.replace("\t", " ")
    return "".join(c for c in spaced if c.isprintable() or c in _KEPT)
