"""Messages: mentions, replies to the bot, direct messages, and channels that were opened to it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import discord
from discord.ext import commands

from bot.app.answering.asker import Asker
from bot.app.answering.clerk import TooLongError
from bot.app.answering.finding import Asked
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
from ..listing.picture import Pictures
from .address import Heard, heard_in, replied_message
from .answer import reply_to
from .answered import Answered, is_fresh_edit
from .check import lookup_of, words_in
from .pictured import pictured

_log = logging.getLogger(__name__)
# Expected, and nothing that those need to know who did not address the bot.
_UNTOLD = BusyError, OverBudgetError, StoppingError, TooLongError


class Listening(commands.Cog):
    """Answers those who address the bot, and others only where the channel is open to it."""

    def __init__(self, bot: Bot, pictures: Pictures) -> None:
        self._bot = bot
        self._pictures = pictures
        self._services = bot.services
        self._answered = Answered()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a message or keep silent."""
        here, heard = self._hear(message)
        if heard is None or not self._bot.reception.is_new(message.id):
            return
        if self._bot.reception.is_worth_answering(message.id, message.channel.id):
            await self._respond(message, heard, here)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Answer a question anew that was edited soon, in the reply that answered it before.

        One that was not answered may address the bot only now.
        """
        message = payload.message
        if not is_fresh_edit(message):
            return
        previous = self._answered.reply_to(message)
        if previous is None:
            await self.on_message(message)
            return
        here, heard = self._hear(message)
        if heard is not None:
            # Whom the bot has answered, it does not leave with an answer to something else.
            await self._respond(message, replace(heard, addressed=True), here, previous)

    def _hear(self, message: discord.Message) -> tuple[InForce, Heard | None]:
        here = in_force(self._bot, message)
        is_open = here.is_open and self._bot.intents.message_content
        return here, heard_in(message, self._bot.me, is_open=is_open)

    async def _respond(
        self, message: discord.Message, heard: Heard, here: InForce, previous: int | None = None
    ) -> None:
        phrases = self._phrases(message, here)
        try:
            regret = self._regret(message, heard, phrases)
            self._bot.reception.take_on(regret, channel_id=message.channel.id)
            await self._answer(message, heard, phrases, here, previous)
        except Exception as error:  # noqa: BLE001 - the one error path
            if reply := self._apologise(error, heard, phrases):
                await self._send(message, reply)

    async def _answer(
        self,
        message: discord.Message,
        heard: Heard,
        phrases: Phrases,
        here: InForce,
        previous: int | None,
    ) -> None:
        asker = author_of(message)
        if heard.addressed:
            self._bot.budget.spend(asker.person)
        quoted = self._quoted(message) if heard.addressed else None
        if not heard.text and quoted is None:
            await self._send(message, Reply(phrases.text(self._hint(message, heard))), previous)
            return
        asked, compose = await self._ask(message, heard, asker, here, quoted)
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
        reply = compose(asked, spoken)
        may_attach = _may_attach(message)
        reply = await pictured(self._pictures, reply, asked, spoken, may_attach=may_attach)
        if sent := await self._send(message, reply, previous):
            guild_id = message.guild.id if message.guild else None
            delivery = reply.delivery(sent.id, message.channel.id, guild_id, spoken)
            self._services.answering.delivered(asked, delivery)

    async def _ask(
        self,
        message: discord.Message,
        heard: Heard,
        asker: Asker,
        here: InForce,
        quoted: str | None,
    ) -> tuple[Asked, Callable[[Asked, Phrases], Reply]]:
        """Ask what the message asks, of somebody else's words where it is below these."""
        answering = self._services.answering
        if quoted is not None:
            asked, is_lookup = await answering.ask_about(heard.text, quoted, asker)
            return asked, lookup_of if is_lookup else reply_to
        replied = message.reference.message_id if message.reference else None
        asked = await answering.ask(
            heard.text,
            asker,
            replied_to=replied if heard.addressed else None,
            unprompted=None if heard.addressed else here.strictness,
        )
        return asked, reply_to

    def _quoted(self, message: discord.Message) -> str | None:
        """Return somebody else's words that a message is about: replied to, or forwarded."""
        if replied := replied_message(message, self._bot.me):
            return words_in(replied)
        return words_in(message) if message.message_snapshots else None

    def _hint(self, message: discord.Message, heard: Heard) -> str:
        """Choose what helps one who has asked nothing that the bot can see."""
        if self._bot.intents.message_content or message.guild is None:
            return "hint"
        if heard.by_role:
            return "hint-role"
        return "hint-hidden" if replied_message(message, self._bot.me) else "hint"

    def _regret(self, message: discord.Message, heard: Heard, phrases: Phrases) -> Regret | None:
        """Return what tells those who asked that the bot stops before it has answered."""
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
        """Return the phrases of the guild's language: a message does not tell its author's."""
        guild = message.guild
        return self._bot.locales.of(here.language, str(guild.preferred_locale) if guild else None)

    async def _send(
        self, message: discord.Message, reply: Reply, previous: int | None = None
    ) -> discord.Message | None:
        """Send a reply, or put it in place of the one before; None where neither can be.

        That is so where the place is gone or closed.
        """
        # The message may be gone by now; the answer then stands without the reference.
        reference = message.to_reference(fail_if_not_exists=False)
        try:
            if previous is not None:
                channel = self._bot.get_partial_messageable(message.channel.id)
                sent = await channel.get_partial_message(previous).edit(**reply.replacing)
            else:
                sent = await message.channel.send(
                    reference=reference, mention_author=False, **reply.parts
                )
        except Exception as error:
            if not is_undeliverable(error):
                raise
            what = f"message {message.id} in channel {message.channel.id} cannot be answered"
            log_undelivered(what, error)
            return None
        self._answered.note(message, sent)
        return sent


def _may_attach(message: discord.Message) -> bool:
    guild, channel = message.guild, message.channel
    if guild is None or isinstance(channel, discord.PartialMessageable | discord.GroupChannel):
        return guild is None
    return channel.permissions_for(guild.me).attach_files
