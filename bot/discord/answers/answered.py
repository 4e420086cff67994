"""Which message of the bot answers which question, for as long as the question may be edited."""

from __future__ import annotations

from datetime import timedelta

import discord

# Whoever edits later has been read by others meanwhile.
PATIENCE = timedelta(minutes=5)
_REMEMBERED = 1000


class Answered:
    """The last answers given, by the id of their question: the text of it and the reply's id."""

    def __init__(self) -> None:
        self._given: dict[int, tuple[str, int]] = {}

    def note(self, question: discord.Message, reply: discord.Message) -> None:
        """Remember an answer, in place of an earlier one to the same message."""
        self._given.pop(question.id, None)
        self._given[question.id] = question.content, reply.id
        if len(self._given) > _REMEMBERED:
            del self._given[next(iter(self._given))]

    def reply_to(self, question: discord.Message) -> int | None:
        """Return the id of the reply to a message whose text is another by now."""
        text, reply = self._given.get(question.id, (question.content, 0))
        return reply if text != question.content else None


def is_fresh_edit(message: discord.Message) -> bool:
    """Tell whether somebody has edited a message soon after it was sent.

    Discord tells of an edit too where it has only added the preview of a link.
    """
    edited_at = message.edited_at
    return edited_at is not None and edited_at - message.created_at <= PATIENCE
