"""Cards as Discord embeds: pure rendering, within Discord's limits.

https://discord.com/developers/docs/resources/message#embed-object-embed-limits
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import discord

from bot.locales import Phrases
from bot.render import MAX_LINK, Card, differs, foot_text, pair_text, spell_out, verdict_text
from bot.search import Comparison

from ..kit.text import escape, fitted, typed_text

MAX_CONTENT = 2000
_MAX_TOTAL = 6000
_MAX_EMBEDS = 10
_MAX_AUTHOR = 256
# Shares of the total, none above its own limit (4,096 for the description, 1,024 for a field):
# whatever a record holds, one card fits into one message.
MAX_QUOTE = 1000
_MAX_LONG = 850
_MAX_SHORT = 300

_COLOUR = discord.Colour(0x2F6F9F)


def card_embed(
    card: Card, phrases: Phrases, *, has_quote: bool = True, number: int | None = None
) -> discord.Embed:
    """Render one card; without its quote where that stands in the message's own text.

    `number` tells one of several cards from the others.
    """
    speaker = ", ".join(filter(None, (card.speaker, card.office)))
    author = speaker if number is None else phrases.beside(str(number), speaker)
    embed = discord.Embed(
        description=quote_block(card, phrases) if has_quote else None, colour=_COLOUR
    ).set_author(name=_plain(author, _MAX_AUTHOR))
    for name, value, inline in _facts(card, phrases, has_day=has_quote):
        embed.add_field(name=name, value=value, inline=inline)
    return embed.set_footer(text=foot_text(card, phrases))


def quote_block(card: Card, phrases: Phrases, limit: int = MAX_QUOTE) -> str:
    """Give the quote as a block quotation, labelled where it is not the speaker's own words.

    A quote that is too long is cut between words, and says so.
    """
    label = f"*{card.label}*\n" if card.label else ""
    return label + quoted(card, phrases, limit)


def quoted(card: Card, phrases: Phrases, limit: int = MAX_QUOTE) -> str:
    """Give the quote as a block quotation that says so where it is cut."""
    quote = phrases.quoted(fitted_quote(card, limit), card.language)
    block = "\n".join(f"> {line}" for line in quote.splitlines())
    is_cut = len(escape(card.quote)) > limit
    return f"{block}\n-# {phrases.text('quote-cut')}" if is_cut else block


def fitted_quote(card: Card, limit: int) -> str:
    """Cut a quote between words; one in quotation marks of ours gets its closing mark back."""
    shown = fitted(card.quote, limit)
    is_cut = len(escape(card.quote)) > limit
    return f"{shown}”" if is_cut and card.quote.startswith("“") else shown


def _facts(card: Card, phrases: Phrases, *, has_day: bool) -> Iterable[tuple[str, str, bool]]:
    """Give name, value and whether others may stand beside it; a day that needs no note is
    left out where it stands below the quote already.
    """
    text = phrases.text
    if card.said_note:
        yield text("card-said"), f"{card.said}\n*{fitted(card.said_note, _MAX_LONG)}*", False
    elif has_day:
        yield text("card-said"), card.said, True
    if card.circumstances:
        yield text("card-how"), fitted(card.circumstances, _MAX_SHORT), True
    reported = pair_text(card.reported_by, card.published, phrases) or ""
    yield text("card-reported-by"), fitted(reported, _MAX_SHORT), True
    if card.passes_on:
        yield text("card-passes-on"), fitted(card.passes_on, _MAX_SHORT), False
    if card.disputed:
        yield text("card-disputed"), fitted("\n".join(card.disputed), _MAX_LONG), False
    yield text("card-source"), _source(card), False


def _source(card: Card) -> str:
    title = fitted(card.source_title, _MAX_SHORT)
    return f"[{title}]({card.link})" if len(card.link) <= MAX_LINK else title


def _plain(text: str, limit: int) -> str:
    """Cut a text that Discord shows without markup."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def comparison_text(comparison: Comparison, phrases: Phrases, limit: int = MAX_CONTENT) -> str:
    """Write typed and recorded words as one line: struck out, in bold, or the same in both.

    Where that would take more than `limit` characters, the verdict stands alone.
    """
    verdict = verdict_text(comparison, phrases)
    if not differs(comparison):
        return verdict
    words = spell_out(
        comparison,
        same=lambda run: typed_text(run, 400),
        typed=lambda run: f"~~{typed_text(run, 400)}~~",
        recorded=lambda run: f"**{escape(run)}**",
    )
    typed, recorded = phrases.text("legend-typed"), phrases.text("legend-recorded")
    legend = phrases.beside(f"~~{typed}~~", f"**{recorded}**")
    if len(verdict) + len(words) + len(legend) + 8 > limit:
        return verdict
    return f"{verdict}\n{phrases.apart(words)}\n-# {legend}"


def that_fit(embeds: Sequence[discord.Embed]) -> list[discord.Embed]:
    """Keep the first embeds that one message can carry, and always at least one."""
    kept: list[discord.Embed] = []
    for embed in embeds[:_MAX_EMBEDS]:
        if kept and sum(map(len, kept)) + len(embed) > _MAX_TOTAL:
            break
        kept.append(embed)
    return kept
