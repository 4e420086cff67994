"""What `/about` shows: pure rendering, within Discord's limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import discord

from bot.app.browsing.browse import About
from bot.locales import Phrases

from ..kit.text import fitted
from ..listing.page import COLOUR

_MAX_TITLE = 256
_MAX_QUESTION = 500
_MAX_NAME = 60
_MAX_FIELD = 1024


def about_embed(about: About, phrases: Phrases, *, has_privacy: bool) -> discord.Embed:
    """Say what the bot is, what is on record, and how evenly; what is not known is left out.

    `has_privacy` tells that there is a `/privacy` command to point to.
    """
    record = about.catalog.record
    text = phrases.text
    question = f"> {fitted(record.dispute.question, _MAX_QUESTION)}"
    embed = discord.Embed(
        title=fitted(record.dispute.title, _MAX_TITLE),
        description=f"{question}\n\n{text('about-method')}",
        colour=COLOUR,
    )
    counts = text(
        "about-record-text", statements=len(record.statements), sources=len(record.sources)
    )
    embed.add_field(name=text("about-record"), value=counts, inline=False)
    for name, lines in (
        ("about-statements", _statements(about, phrases)),
        ("about-questions", _questions(about, phrases)),
        ("about-privacy", _privacy(about, phrases, has_privacy=has_privacy)),
        ("about-source-code", filter(None, [about.addresses.source_code])),
    ):
        if value := _joined(lines):
            embed.add_field(name=text(name), value=value, inline=False)
    embed.set_footer(text=text("card-revision", revision=record.revision[:12]))
    return embed


def _statements(about: About, phrases: Phrases) -> Iterator[str]:
    for side in about.sides:
        name = side.party.name if side.party else phrases.text("about-no-party")
        yield phrases.text(
            "about-statements-line", party=fitted(name, _MAX_NAME), count=len(side.statements)
        )


def _questions(about: About, phrases: Phrases) -> Iterator[str]:
    """Tell each party's, in the order of the dispute, and those about none last."""
    asked = about.questions or {}
    names = {p.id: p.name for p in about.catalog.record.dispute.parties}
    for party, name in (*names.items(), (None, phrases.text("about-no-party-asked"))):
        if count := asked.get(party):
            yield phrases.text(
                "about-questions-line",
                party=fitted(name, _MAX_NAME),
                answered=count.answered,
                unanswered=count.unanswered,
            )


def _privacy(about: About, phrases: Phrases, *, has_privacy: bool) -> Iterator[str]:
    if has_privacy:
        yield phrases.text("about-privacy-command")
    if about.addresses.privacy:
        yield f"[{phrases.text('about-privacy-policy')}]({about.addresses.privacy})"


def _joined(lines: Iterable[str]) -> str:
    """Join the lines that one field can hold."""
    kept = ""
    for line in lines:
        if len(kept) + len(line) >= _MAX_FIELD:
            break
        kept += f"\n{line}" if kept else line
    return kept
