"""Words that were typed beside those on record, in one line of a message."""

from __future__ import annotations

from bot.locales import Phrases
from bot.render import differs, spell_out, verdict_text
from bot.search import Comparison

from ..kit.text import bold, escape, struck_out, typed_text
from .text import MAX_CONTENT


def comparison_text(comparison: Comparison, phrases: Phrases, limit: int = MAX_CONTENT) -> str:
    """Write typed and recorded words as one line: struck out, in bold, or the same in both.

    Where that would take more than `limit` characters, the verdict stands alone.
    """
    verdict = verdict_text(comparison, phrases)
    if not differs(comparison):
        return verdict
    words = spell_out(
        comparison,
        same=lambda run: typed_text(run, 400),
        typed=lambda run: struck_out(typed_text(run, 400), phrases),
        recorded=lambda run: bold(escape(run), phrases),
    )
    typed, recorded = phrases.text("legend-typed"), phrases.text("legend-recorded")
    legend = phrases.beside(struck_out(typed, phrases), bold(recorded, phrases))
    if len(verdict) + len(words) + len(legend) + 8 > limit:
        return verdict
    return f"{verdict}\n{phrases.apart(words)}\n-# {legend}"
