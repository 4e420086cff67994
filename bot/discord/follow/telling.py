"""Tells in the background what is new to those who follow it, politely paced."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from typing import Any

import discord
from discord.ext import commands

from bot.app.following import Following, News
from bot.locales import Phrases
from bot.render import card_of

from ..card.button import numbered_view
from ..card.text import MAX_CONTENT, summary
from ..kit.background import Background
from ..kit.bot import Bot
from ..kit.delivery import is_closed, is_undeliverable, log_undelivered
from .stop import StopButton, name_of

_log = logging.getLogger(__name__)

_MOST_TOLD = 5
_PACE_S = 1.5


class Telling(commands.Cog):
    """Looks what is due when the bot starts and when another record serves."""

    def __init__(self, bot: Bot, following: Following, *, pace_s: float = _PACE_S) -> None:
        self._bot = bot
        self._following = following
        self._pace_s = pace_s
        self.background = Background("telling what is new", self._tell_all)
        self._later: asyncio.TimerHandle | None = None
        following.watch(self.background.start)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Look once at the start: the record may have changed while the bot was not running."""
        self.background.start()

    async def cog_unload(self) -> None:
        """Stop; what is left is due at the next start."""
        if self._later is not None:
            self._later.cancel()
        await self.background.stop()

    async def _tell_all(self) -> None:
        due, next_at = await self._following.due()
        for found in due:
            if (news := await self._following.claim(found)) is None:
                continue
            await self._tell(news)
            await asyncio.sleep(self._pace_s)
        if self._later is not None:
            self._later.cancel()
            self._later = None
        if next_at is not None:
            wait_s = max(1.0, (next_at - datetime.now(UTC)).total_seconds())
            self._later = asyncio.get_running_loop().call_later(wait_s, self.background.start)

    async def _tell(self, news: News) -> None:
        follow = news.follow
        parts = news_parts(news, self._bot.locales.of(follow.language))
        try:
            if follow.person is not None:
                await (await self._bot.create_dm(discord.Object(follow.person))).send(**parts)
            else:
                channel_id = follow.channel_id or 0
                channel = self._bot.get_partial_messageable(channel_id, guild_id=follow.guild_id)
                await channel.send(**parts)
        except Exception as error:  # noqa: BLE001 - the others are told whatever it is
            what = f"follow {follow.id} cannot be told what is new"
            if is_undeliverable(error):
                log_undelivered(what, error)
            else:
                _log.exception(what)
            if is_closed(error):
                await self._following.end(follow.id)
            else:
                await self._following.release(news)
            return  # else due again at the next change or start
        await self._following.settle(news)


def news_parts(news: News, phrases: Phrases) -> dict[str, Any]:
    """Return the message: the first statements in a line each, and the button that ends it."""
    record, statements = news.record, news.statements
    what = name_of(news.follow, record, phrases)
    lines = [phrases.text("follow-news", what=what, count=len(statements))]
    rest = phrases.text("replies-rest", count=len(statements))
    shown = 0
    for statement in statements[:_MOST_TOLD]:
        line = f"{shown + 1}. {summary(card_of(record, statement, phrases), phrases)}"
        if len("\n".join([*lines, line, rest])) > MAX_CONTENT:
            break
        lines.append(line)
        shown += 1
    if shown < len(statements):
        lines.append(phrases.text("replies-rest", count=len(statements) - shown))
    view = numbered_view(statements[:shown])
    view.add_item(StopButton.labelled(news.follow.id, phrases))
    return {"content": "\n".join(lines), "view": view}
