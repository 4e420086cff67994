"""Somebody on the simulated Discord who does whatever comes to mind, with hostile texts."""

from __future__ import annotations

import random
import re
from collections.abc import Awaitable, Callable, Sequence

from bot.app.revisions.knowledge_base import token_of
from tests.discord.conftest import Stage
from tests.discord.forgery import command, matching, press, send_form
from tests.fuzz.text import hostile_question, hostile_text

# What simcord takes for a message, what Discord takes for an option and an id at most.
_MAX_MESSAGE, _MAX_OPTION, _MAX_ID = 2000, 6000, 100
# What takes a text that somebody types.
_COMMANDS = (
    *(("ask", "question"), ("ask", "question"), ("who-said", "words"), ("both-sides", "topic")),
    *(("said-by", "speaker"), ("said-by", "topic"), ("said-by", "since"), ("said-by", "until")),
)
_OF_MODERATORS = (
    *(("knowledge rollback", "revision"), ("settings language", "language")),
    *(
        ("settings strictness", "bar"),
        ("settings private", "answers"),
        ("knowledge audit", "export"),
    ),
)
_CODE = re.compile(r"\b[0-9a-f]{8}\b")
_MENUS = "Who said this?", "Check this quote"
_AUTOCOMPLETED = ("said-by", "speaker"), ("said-by", "topic"), ("both-sides", "topic")


class Visitor:
    """Does one thing after the other on a stage; `questions` are such as the record answers."""

    def __init__(self, stage: Stage, r: random.Random, questions: Sequence[str]) -> None:
        self._stage = stage
        self._r = r
        self._questions = questions
        self._ids = sorted(
            pattern.pattern for pattern in stage.bot._connection._view_store._dynamic_items
        )
        base = stage.bot.services.serving.base
        # Of statements, people, parties and topics, each to be put where another belongs.
        self._codes = [*map(token_of, base.record.statements.values()), *base.catalog.ids]

    async def warm_up(self) -> None:
        """Have made what is made at its first use."""
        for name, option in {*_COMMANDS, *_AUTOCOMPLETED}:
            given = {"speaker": "Aliyev"} if name == "said-by" else {}
            given[option] = "Aliyev"
            await command(self._stage.member, self._stage.channel, name, given)
        await self._mention(self._questions[0])
        # Simcord takes ever longer to tell what stands in a channel.
        self._below = self._stage.said[-1]

    def next(self) -> tuple[str, Callable[[], Awaitable[object]]]:
        """Return what is typed next, and what types it."""
        text = hostile_question(self._r, self._questions)
        does = self._r.choice(
            [self._mention] * 4
            + [self._talk] * 3
            + [self._command] * 6
            + [self._type, self._reply, self._direct, self._look_up, self._moderate]
            + [self._press] * 3
            + [self._pick, self._remark, self._forge_form]
        )
        return text, lambda: does(text)

    async def _mention(self, text: str) -> None:
        stage = self._stage
        await stage.member.send(stage.channel, f"{stage.mention} {text}"[:_MAX_MESSAGE])

    async def _talk(self, text: str) -> None:
        await self._stage.member.send(self._stage.channel, _message_of(text))

    async def _direct(self, text: str) -> None:
        await self._stage.member.send_dm(_message_of(text))

    async def _reply(self, text: str) -> None:
        stage = self._stage
        await stage.member.send(stage.channel, _message_of(text), reply_to=self._below)

    async def _command(self, text: str) -> None:
        name, option = self._r.choice(_COMMANDS)
        given: dict[str, object] = {option: text[:_MAX_OPTION]}
        if name == "said-by":
            given |= {"speaker": given.get("speaker", "Aliyev")}
        await command(self._stage.member, self._stage.channel, name, given)

    async def _moderate(self, text: str) -> None:
        name, option = self._r.choice(_OF_MODERATORS)
        given: dict[str, object] = {option: text[:_MAX_OPTION]}
        await command(self._stage.moderator, self._stage.channel, name, given)

    async def _type(self, text: str) -> None:
        name, option = self._r.choice(_AUTOCOMPLETED)
        await self._stage.member.autocomplete(self._stage.channel, name, option, text[:_MAX_OPTION])

    async def _look_up(self, text: str) -> None:
        stage = self._stage
        message = await stage.moderator.send(stage.channel, _message_of(text))
        await stage.member.context_menu(stage.channel, self._r.choice(_MENUS), message)

    async def _press(self, text: str) -> None:
        actor = self._r.choice([self._stage.member, self._stage.moderator])
        await press(actor, self._below, self._custom_id(text))

    async def _pick(self, text: str) -> None:
        values = self._r.choice(
            [[], [text[:_MAX_ID]], ["0" * 8], ["0" * 8, text], self._r.choices(self._codes, k=2)]
        )
        await press(self._stage.member, self._below, self._custom_id(text), values)

    async def _remark(self, text: str) -> None:
        stage = self._stage
        form = await press(stage.member, self._below, "unhelpful:a:")
        if form.modal is not None:
            values: dict[str, str | bool] = {"reason": "other", "remark": text[:300].strip()}
            await stage.member.submit_modal(form, values)

    async def _forge_form(self, text: str) -> None:
        field = {"type": 4, "custom_id": "remark", "value": text}
        await send_form(self._stage.moderator, self._stage.channel, self._custom_id(text), [field])

    def _custom_id(self, text: str) -> str:
        """Return an id that the bot knows, one that is almost one, or none at all."""
        known = matching(self._r.choice(self._ids), self._r)
        if self._r.random() < 0.5:
            known = _CODE.sub(lambda _: self._r.choice(self._codes), known)
        at = self._r.randrange(len(known) + 1)
        return self._r.choice(
            [known, known, known[:at] + hostile_text(self._r)[:9] + known[at:], known[:at], text]
        )[:_MAX_ID]


def _message_of(text: str) -> str:
    """Return what Discord takes for a message."""
    return text[:_MAX_MESSAGE] if text[:_MAX_MESSAGE].strip() else "?"
