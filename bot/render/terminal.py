"""A ruling for the terminal: everything it says can be read without colour."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from bot.locales import Phrases
from bot.record import Record
from bot.search import Answer, Comparison, Ruling, hits_of

from .card import Card, card_of, pair_text
from .clean import clean
from .listing import listing_title, silence_note
from .notice import notice
from .telling import reporter_text, words_text
from .wording import differs, spell_out, verdict_text

# Joiners inside words, and the marks that keep lab of two directions apart.
_KEPT = "\n\u200c\u200d\u200f\u2066\u2067\u2068\u2069"


def render(record: Record, ruling: Ruling, phrases: Phrases) -> RenderableType:
    """Show what a question led to: the honest line first where nothing answers, then the cards."""
    parts: list[RenderableType] = []
    decision = ruling.decision
    if isinstance(decision, Answer) and decision.listed:
        title = listing_title(record, decision.listed, len(decision.hits), phrases)
        parts.append(Text(_printable(title)))
        if note := silence_note(record, decision.listed, phrases):
            parts.append(Text(_printable(note)))
    if not isinstance(ruling.decision, Answer):
        parts.append(Text(_printable(notice(record, ruling.decision, phrases))))
    if ruling.comparison is not None:
        parts.append(_comparison(ruling.comparison, phrases))
    cards = (card_of(record, hit.statement, phrases) for hit in hits_of(ruling.decision))
    parts.extend(panel(card, phrases) for card in cards)
    return Group(*parts)


def panel(card: Card, phrases: Phrases) -> Panel:
    """Show one card in a frame, the speaker above; exact words bold, the source's sentence not."""
    told: list[RenderableType] = []
    if words := words_text(card):
        told.append(Text(_printable(phrases.quoted(words, card.language)), style="bold"))
    if reporter := reporter_text(card, phrases):
        told.append(Text(_printable(reporter)))
    told += [Text(_printable(line)) for line in card.disputed]
    facts = Table.grid(padding=(0, 2))
    facts.add_column(no_wrap=True)
    facts.add_column(overflow="fold")  # a link must not lose its end
    for name, value in _facts(card, phrases):
        facts.add_row(Text(name, style="dim"), Text(_printable(value)))
    title = pair_text(card.speaker, card.office, phrases) or ""
    return Panel(
        Group(*told, Text(), facts),
        title=Text(_printable(title)),
        title_align="left",
        subtitle=Text(card.unchecked or ""),
        subtitle_align="right",
    )


def _facts(card: Card, phrases: Phrases) -> list[tuple[str, str]]:
    said = f"{card.said} ({card.said_note})" if card.said_note else card.said
    facts = [
        ("said", said),
        ("how", card.circumstances),
        ("passes-on", card.passes_on),
        # Above, the source's own sentence begins with its name.
        ("reported-by", card.reported_by if card.clause is None else None),
        ("source", pair_text(card.source_title, card.published, phrases)),
        ("link", card.link),
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
        text.append(f"\n{_printable(phrases.apart(line))}\n{legend}")
    return text


def _printable(text: str) -> str:
    """Drop what a terminal would obey rather than show."""
    return "".join(c for c in text if c.isprintable() or c in _KEPT)
