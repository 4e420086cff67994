"""`/knowledge gaps|stats`: what people ask, and how often the record answers."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterable, Mapping
from typing import Any

import discord
from babel import Locale, UnknownLocaleError
from discord import app_commands
from typing_extensions import override

from bot.app.services import Services
from bot.app.usage import Usage
from bot.extra import Extra
from bot.locales import Phrases
from bot.record import Record
from bot.render.usage_chart import UsageChart, draw
from bot.search import Outcome

from ..kit.language import phrases_for
from .gap_page import show_gaps
from .group import Part

_DAYS = 30
_COLOUR = discord.Colour(0x2F6F9F)
_MAX_ALT = 1024


class Questions(Part):
    """Commands about what was asked on this server."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @override
    def commands(self) -> Iterable[app_commands.Command[Any, ..., Any]]:
        yield app_commands.Command(
            name="gaps",
            description="Show what people ask and the record does not answer, newest first",
            callback=self.gaps,
        )
        yield app_commands.Command(
            name="stats",
            description="Show how much is asked, by outcome, language and party",
            callback=self.stats,
        )

    async def gaps(self, interaction: discord.Interaction[Any]) -> None:
        """Show the first page."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        await show_gaps(interaction, self._services.gaps)

    @app_commands.describe(days="How many days back, 30 where nothing is said")
    async def stats(
        self, interaction: discord.Interaction[Any], days: app_commands.Range[int, 1, 365] = _DAYS
    ) -> None:
        """Show the numbers, and draw them where there are any to draw and what draws is there."""
        await interaction.response.defer(thinking=True, ephemeral=True)
        usage = await self._services.usage.of(interaction.guild_id or 0, days)
        phrases = phrases_for(interaction)
        title = phrases.text("stats-title", days=days)
        if not usage.total:
            text = phrases.text("stats-none")
            await interaction.followup.send(f"### {title}\n{text}", ephemeral=True)
            return
        chart = _chart(usage, self._services.serving.base.record, title, phrases)
        lines = _lines(usage, chart, phrases)
        embed = discord.Embed(title=title, description="\n".join(lines), colour=_COLOUR)
        if not Extra.CHARTS.is_installed:
            await interaction.followup.send(embed=embed, ephemeral=True)
            return
        total, *shares = lines  # the first is a sentence of its own
        alt = phrases.text("stats-alt", parts=" ".join([total, *(f"{line}." for line in shares)]))
        picture = io.BytesIO(await asyncio.to_thread(draw, chart))
        # Beside the embed: inside it the description would be lost.
        file = discord.File(picture, "questions.png", description=alt[:_MAX_ALT])
        await interaction.followup.send(embed=embed, file=file, ephemeral=True)


def _chart(usage: Usage, record: Record, title: str, phrases: Phrases) -> UsageChart:
    names = {party.id: party.name for party in record.dispute.parties}
    languages = {_language(tag, phrases): count for tag, count in usage.by_language.items()}
    # A party that has left the record is still counted, under its id.
    parties = {names.get(party, party): count for party, count in usage.by_party.items()}
    return UsageChart(
        title=title,
        days=[phrases.day(day, "d MMM") for day in usage.days],
        series={_outcome(outcome, phrases): usage.per_day(outcome) for outcome in Outcome},
        bars={
            phrases.text("stats-by-language"): languages,
            phrases.text("stats-by-party"): parties,
        },
    )


def _lines(usage: Usage, chart: UsageChart, phrases: Phrases) -> list[str]:
    total = phrases.text(
        "stats-total",
        count=usage.total,
        since=phrases.day(usage.since),
        until=phrases.day(usage.until),
    )
    outcomes = {_outcome(outcome, phrases): n for outcome, n in usage.by_outcome.items()}
    shares = {phrases.text("stats-by-outcome"): outcomes, **chart.bars}
    return [total, *(_line(name, counts, phrases) for name, counts in shares.items() if counts)]


def _line(title: str, counts: Mapping[str, int], phrases: Phrases) -> str:
    shares = ", ".join(f"{name} {count:,}" for name, count in counts.items())
    return phrases.text("stats-line", title=title, shares=shares)


def _outcome(outcome: Outcome, phrases: Phrases) -> str:
    return phrases.text(f"stats-outcome-{outcome.value}")


def _language(tag: str, phrases: Phrases) -> str:
    try:
        name = Locale.parse(tag, sep="-").get_display_name(phrases.tag)
    except (UnknownLocaleError, ValueError):
        return tag
    return name or tag
