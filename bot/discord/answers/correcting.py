"""Edits answers that a change of the record made wrong, in the background and politely paced."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import discord
from discord.ext import commands

from bot.app.correction import Correction
from bot.app.services import Services
from bot.locales import Phrases

from ..kit.background import Background
from ..kit.bot import Bot
from ..kit.delivery import is_closed, is_undeliverable, log_undelivered
from ..kit.reply import Reply
from .answer import answer_reply, near_reply

_log = logging.getLogger(__name__)

# Discord lets a bot edit about five messages in five seconds in one channel.
PACE_S = 1.5


class Correcting(commands.Cog):
    """Keeps what people can still read in step with the record."""

    def __init__(self, bot: Bot, services: Services, *, pace_s: float = PACE_S) -> None:
        self._bot = bot
        self._corrections = services.corrections
        self._pace_s = pace_s
        self.background = Background("corrections", self._correct_all)
        services.corrections.watch(self.background.start)

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Look once at the start: the files may have changed while the bot was not running."""
        self.background.start()

    @commands.Cog.listener()
    async def on_shard_ready(self, _shard_id: int) -> None:
        """Look at what a shard brings that another process may have left."""
        self.background.start()

    async def cog_unload(self) -> None:
        """Stop; what is left is due at the next start."""
        await self.background.stop()

    async def _correct_all(self) -> None:
        for message_id in await self._corrections.due():
            # Asked anew for each: the record may have changed again in the meantime.
            correction = await self._corrections.correction_of(message_id)
            if correction is not None and self._bot.serves(correction.shown.guild_id):
                await self._correct(correction)
                await asyncio.sleep(self._pace_s)

    async def _correct(self, correction: Correction) -> None:
        shown = correction.shown
        channel = self._bot.get_partial_messageable(shown.channel_id, guild_id=shown.guild_id)
        message = channel.get_partial_message(shown.message_id)
        try:
            await message.edit(**correction_parts(correction, self._bot.locales.of(shown.language)))
        except discord.NotFound:
            await self._corrections.forget(shown.message_id)
            return
        except Exception as error:  # noqa: BLE001 - the others are corrected whatever it is
            what = f"message {shown.message_id} cannot be corrected"
            if is_undeliverable(error):
                log_undelivered(what, error)
            else:
                _log.exception(what)
            if not is_closed(error):
                return  # due again at the next change or start
        await self._corrections.settle(correction)


def correction_parts(correction: Correction, phrases: Phrases) -> dict[str, Any]:
    """Return the message as it is to be: what became of it, then what is on record now."""
    day = phrases.day(datetime.now(UTC).date())
    lines = [f"**{phrases.text(f'correction-{c}', day=day)}**" for c in correction.amendments]
    reply = _reply(correction, phrases, lines)
    return {"content": reply.content, "embeds": reply.embeds, "view": reply.view}


def _reply(correction: Correction, phrases: Phrases, lines: Sequence[str]) -> Reply:
    record, cards = correction.base.record, correction.cards
    if not cards:
        return Reply("\n".join(lines))
    if correction.shown.outcome == "closest":
        lines = [*lines, phrases.text("closest-only")]
        return near_reply(record, cards, phrases, lines=lines)
    return answer_reply(record, cards, correction.behind, phrases, lines=lines)
