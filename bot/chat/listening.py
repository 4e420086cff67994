"""Messages: mentions, replies to the bot, direct messages, and channels that were opened to it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from bot.locales import Phrases
from bot.search import Answer
from bot.service import Asker, BusyError, InForce, TooLongError

from .address import Heard, heard_in
from .asker import author_of
from .budget import OverBudgetError
from .error import apology
from .place import in_force
from .reply import Reply, reply_to
from .tongue import chosen

if TYPE_CHECKING:
    from .client import WhoSaid

_log = logging.getLogger(__name__)


class Listening(commands.Cog):
    """Answers those who address the bot, and others only where the channel is open to it."""

    def __init__(self, bot: WhoSaid) -> None:
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
        try:
            if reply := await self._reply(heard, author_of(message), phrases, here):
                await self._send(message, reply)
        except Exception as error:  # noqa: BLE001 - the one error path
            if reply := self._apologise(error, heard, phrases):
                await self._send(message, reply)

    async def _reply(
        self, heard: Heard, asker: Asker, phrases: Phrases, here: InForce
    ) -> Reply | None:
        if heard.addressed:
            self._bot.budget.spend(asker.person)
        if not heard.text:
            return Reply(phrases.text("hint"))
        finding = await self._services.inquiries.ask(
            heard.text, asker, unprompted=None if heard.addressed else here.strictness
        )
        if not heard.addressed:
            if not isinstance(finding.ruling.decision, Answer):
                return None
            # Talk costs nothing, only what is answered does.
            self._bot.budget.spend(asker.person)
        spoken = chosen(
            self._bot.locales,
            set_here=here.language,
            asked_in=finding.ruling.language,
            guilds=phrases.tag,
        )
        return reply_to(finding, spoken)

    @staticmethod
    def _apologise(error: Exception, heard: Heard, phrases: Phrases) -> Reply | None:
        """Apologise to those who asked; unprompted, log what is unexpected and keep silent.

        Who goes on after being told to wait is not told again.
        """
        if isinstance(error, OverBudgetError) and not error.is_first:
            return None
        if not heard.addressed and isinstance(error, BusyError | OverBudgetError | TooLongError):
            return None
        text = apology(error, phrases)
        return Reply(text) if heard.addressed else None

    def _phrases(self, message: discord.Message, here: InForce) -> Phrases:
        """Give the phrases of the guild's language: a message does not tell its author's."""
        guild = message.guild
        return self._bot.locales.of(here.language, str(guild.preferred_locale) if guild else None)

    @staticmethod
    async def _send(message: discord.Message, reply: Reply) -> None:
        # The message may be gone by now; the answer then stands without the reference.
        reference = message.to_reference(fail_if_not_exists=False)
        try:
            await message.channel.send(reference=reference, mention_author=False, **reply.parts)
        except discord.Forbidden:
            _log.info("may not speak in channel %d", message.channel.id)
