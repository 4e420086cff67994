"""Messages: mentions, replies to the bot, direct messages, and channels that were opened to it."""

from __future__ import annotations

import logging
from functools import partial

import discord
from discord.ext import commands

from bot.app.answering.clerk import TooLongError
from bot.app.answering.queue import BusyError
from bot.app.settings import InForce
from bot.locales import Phrases
from bot.search import Answer, is_small_talk

from ..kit.asker import author_of
from ..kit.bot import Bot
from ..kit.budget import OverBudgetError
from ..kit.delivery import is_undeliverable, log_undelivered
from ..kit.error import apology
from ..kit.language import chosen
from ..kit.place import in_force
from ..kit.reception import Regret, StoppingError
from ..kit.reply import Reply
from .address import Heard, heard_in
from .answer import reply_to

_log = logging.getLogger(__name__)
# Expected, and nothing that those need to know who did not address the bot.
_UNTOLD = BusyError, OverBudgetError, StoppingError, TooLongError


class Listening(commands.Cog):
    """Answers those who address the bot, and others only where the channel is open to it."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._services = bot.services

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a message or keep silent."""
        here = in_force(self._bot, message)
        is_open = here.is_open and self._bot.intents.message_content
        heard = heard_in(message, self._bot.me, is_open=is_open)
        if heard is None:
            return
        phrases = self._phrases(message, here)
        if not self._bot.reception.is_new(message.id):
            return
        try:
            self._bot.reception.take_on(self._regret(message, heard, phrases))
            await self._answer(message, heard, phrases, here)
        except Exception as error:  # noqa: BLE001 - the one error path
            if reply := self._apologise(error, heard, phrases):
                await self._send(message, reply)

    async def _answer(
        self, message: discord.Message, heard: Heard, phrases: Phrases, here: InForce
    ) -> None:
        asker = author_of(message)
        if heard.addressed:
            self._bot.budget.spend(asker.person)
        if not heard.text:
            await self._send(message, Reply(phrases.text("hint")))
            return
        replied = message.reference.message_id if message.reference else None
        asked = await self._services.answering.ask(
            heard.text,
            asker,
            replied_to=replied if heard.addressed else None,
            unprompted=None if heard.addressed else here.strictness,
        )
        if not heard.addressed:
            if not isinstance(asked.ruling.decision, Answer):
                return
            # Talk costs nothing, only what is answered does.
            self._bot.budget.spend(asker.person)
        if is_small_talk(asked.ruling.decision):
            return
        spoken = chosen(
            self._bot.locales,
            set_here=here.language,
            asked_in=asked.ruling.language,
            guilds=phrases.tag,
        )
        reply = reply_to(asked, spoken)
        if sent := await self._send(message, reply):
            guild_id = message.guild.id if message.guild else None
            delivery = reply.delivery(sent.id, message.channel.id, guild_id, spoken)
            self._services.answering.delivered(asked, delivery)

    def _regret(self, message: discord.Message, heard: Heard, phrases: Phrases) -> Regret | None:
        """Give what tells those who asked that the bot stops before it has answered."""
        if not heard.addressed:
            return None
        return partial(self._send, message, Reply(apology(StoppingError(), phrases)))

    @staticmethod
    def _apologise(error: Exception, heard: Heard, phrases: Phrases) -> Reply | None:
        """Apologise to those who asked; unprompted, log what is unexpected and keep silent.

        Who goes on after being told to wait is not told again.
        """
        if isinstance(error, OverBudgetError) and not error.is_first:
            return None
        if not heard.addressed and isinstance(error, _UNTOLD):
            return None
        text = apology(error, phrases)
        return Reply(text) if heard.addressed else None

    def _phrases(self, message: discord.Message, here: InForce) -> Phrases:
        """Give the phrases of the guild's language: a message does not tell its author's."""
        guild = message.guild
        return self._bot.locales.of(here.language, str(guild.preferred_locale) if guild else None)

    @staticmethod
    async def _send(message: discord.Message, reply: Reply) -> discord.Message | None:
        """Send a reply; None where it cannot be, because the place is gone or closed."""
        # The message may be gone by now; the answer then stands without the reference.
        reference = message.to_reference(fail_if_not_exists=False)
        try:
            return await message.channel.send(
                reference=reference, mention_author=False, **reply.parts
            )
        except Exception as error:
            if not is_undeliverable(error):
                raise
            what = f"message {message.id} in channel {message.channel.id} cannot be answered"
            log_undelivered(what, error)
            return None
