"""Speakers and topics that people name: choices while they type, and what cannot be read."""

from __future__ import annotations

from collections.abc import Iterable

from babel.lists import format_list
from discord import app_commands

from bot.app.browsing.browse import Trouble, Unread
from bot.app.browsing.name_index import Named
from bot.locales import Phrases
from bot.render import cut

from .text import fitted, typed_text

MAX_TYPED = 100
_MAX_CHOICE = 100

Name = app_commands.Range[str, 1, MAX_TYPED]


def name_choices(found: Iterable[Named], phrases: Phrases) -> list[app_commands.Choice[str]]:
    """Return names with how many statements are on record."""
    return [
        app_commands.Choice(
            name=cut(
                phrases.text("choice-statements", name=named.name, count=named.statements),
                _MAX_CHOICE,
            ),
            value=named.id,
        )
        for named in found
    ]


def unread_text(unread: Unread, phrases: Phrases) -> str:
    """Say what of a wish cannot be read, and what may be meant."""
    typed = phrases.text("notice-quoted", words=typed_text(unread.typed, MAX_TYPED))
    match unread.trouble:
        case Trouble.SPEAKER:
            line = phrases.text("notice-no-statement-by", who=typed)
        case Trouble.TOPIC:
            line = phrases.text("unread-topic", typed=typed)
        case Trouble.DAY:
            line = phrases.text("unread-day", typed=typed)
        case Trouble.NO_SUCH_DAY:
            line = phrases.text("notice-no-such-day", day=typed)
        case Trouble.ORDER:
            line = phrases.text("unread-order")
    if not unread.meant:
        return line
    names = format_list([fitted(n.name, MAX_TYPED) for n in unread.meant], "or", phrases.tag)
    return f"{line}\n{phrases.text('unread-meant', names=names)}"
