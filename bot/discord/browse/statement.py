"""`/statement`: one statement by its id, and the ids that typed letters or words may mean."""

from __future__ import annotations

from discord import app_commands

from bot.app.browsing.lookup import look_up
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.locales import Phrases
from bot.render import cut

from ..card.button import card_parts
from ..card.text import MAX_CONTENT
from ..kit.reply import Reply
from ..kit.text import typed_text

_MAX_TYPED = 100
_MAX_CHOICE = 100
_MOST_CHOICES = 25


def statement_reply(base: KnowledgeBase, typed: str, phrases: Phrases) -> Reply:
    """Show the card of the statement that has an id, or had it before."""
    typed = typed.strip()
    statement = base.record.find(typed)
    if statement is None:
        words = phrases.text("notice-quoted", words=typed_text(typed, _MAX_TYPED))
        return Reply(phrases.text("statement-unknown", typed=words))
    if statement.id == typed:
        parts = card_parts(base, statement, phrases)
        return Reply(parts["content"], view=parts["view"], cards=(statement,))
    renamed = f"-# {phrases.text('statement-renamed', typed=typed, id=statement.id)}\n"
    parts = card_parts(base, statement, phrases, MAX_CONTENT - len(renamed))
    return Reply(renamed + parts["content"], view=parts["view"], cards=(statement,))


def id_choices(base: KnowledgeBase, typed: str) -> list[app_commands.Choice[str]]:
    """Return ids that contain what is typed, else those of statements that it may be words of."""
    record, wanted = base.record, typed.strip().lower()
    found = [s for s in base.catalog.statements if wanted in s.id]
    if not found:
        found = list(look_up(base, typed).statements)
    found.sort(key=lambda s: not s.id.startswith(wanted))
    return [
        app_commands.Choice(
            name=cut(f"{s.id} · {record.name_of(s)}: {s.quote}", _MAX_CHOICE), value=s.id
        )
        for s in found[:_MOST_CHOICES]
    ]
