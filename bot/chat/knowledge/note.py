"""What came of a change to the record, in words. Pure."""

from __future__ import annotations

import discord

from bot.locales import Phrases
from bot.service import Refusal, Refused, Reloaded

from .fault import fault_list

_SHORT = 12


def outcome_text(outcome: Reloaded | Refused, phrases: Phrases) -> tuple[str, list[discord.File]]:
    """Say what serves now, or why the old record stays, with the faults as a file if many."""
    if isinstance(outcome, Refused):
        return refusal_text(outcome, phrases)
    if outcome.revision == outcome.previous:
        return phrases.text("reload-unchanged", revision=outcome.revision[:_SHORT]), []
    told = phrases.text(
        "reload-done",
        revision=outcome.revision[:_SHORT],
        previous=outcome.previous[:_SHORT],
        count=outcome.statements,
    )
    return told, []


def refusal_text(refused: Refused, phrases: Phrases) -> tuple[str, list[discord.File]]:
    """Say why the old record stays."""
    heading = phrases.text(f"refused-{refused.reason}")
    if refused.reason is Refusal.FAULTY:
        return fault_list(heading, refused.faults, phrases)
    return heading, []


def watch_note(outcome: Reloaded | Refused, phrases: Phrases) -> str:
    """Tell the moderators' channel what came of a change of the files."""
    text, _ = outcome_text(outcome, phrases)
    return f"{phrases.text('watch-changed')}\n{text}"
