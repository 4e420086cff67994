"""What came of a change to the record, in words. Pure."""

from __future__ import annotations

from typing import TypeAlias

import discord

from bot.app.outcome import Refusal, Refused, Reloaded
from bot.locales import Phrases

from .fault import fault_list

_SHORT = 12

# A text, and the faults as a file where they are more than the text holds.
Note: TypeAlias = tuple[str, list[discord.File]]


def outcome_text(outcome: Reloaded | Refused, phrases: Phrases) -> Note:
    """Say what serves now, or why the old record stays."""
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


def refusal_text(refused: Refused, phrases: Phrases, *, lead: str = "") -> Note:
    """Say why the old record stays, after a line that leads to it."""
    heading = lead + phrases.text(f"refused-{refused.reason}")
    if refused.reason is Refusal.FAULTY:
        return fault_list(heading, refused.faults, phrases)
    return heading, []


def watch_note(outcome: Reloaded | Refused, phrases: Phrases) -> Note:
    """Tell the moderators' channel what came of a change of the files."""
    lead = f"{phrases.text('watch-changed')}\n"
    if isinstance(outcome, Refused):
        return refusal_text(outcome, phrases, lead=lead)
    text, files = outcome_text(outcome, phrases)
    return lead + text, files
