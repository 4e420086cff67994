"""The picture of a timeline beside its list, for commands and for questions in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import discord

from bot.extra import Extra
from bot.locales import Phrases
from bot.record import Record, Statement
from bot.render.chart import MOST_ROWS, alt_text, chart_of
from bot.render.timeline import Timelines

from ..card.text import MAX_CONTENT
from ..kit.reply import Reply
from ..kit.text import fitted


class Pictures:
    """Adds pictures to lists; all features share one, so that nothing is drawn twice."""

    def __init__(self) -> None:
        self._timelines = Timelines()

    async def beside(
        self,
        reply: Reply,
        record: Record,
        statements: Sequence[Statement],
        title: str,
        phrases: Phrases,
    ) -> Reply:
        """Draw a timeline, and say so where it does not hold everything.

        The reply stays as it is where nothing is installed that draws.
        """
        if not Extra.CHARTS.is_installed:
            return reply
        chart = chart_of(record, statements, title, phrases)
        png = await self._timelines.picture(chart)
        # Only an attachment carries a description; inside an embed it would be lost.
        file = discord.File(
            BytesIO(png), filename="timeline.png", description=alt_text(chart, phrases)
        )
        if len(statements) <= MOST_ROWS:
            return replace(reply, file=file)
        note = phrases.text("timeline-cut", shown=MOST_ROWS, count=len(statements))
        content = "\n".join(text for text in (note, reply.content) if text)
        return replace(reply, content=fitted(content, MAX_CONTENT), file=file)
