"""Someone's words beside the words on record, told apart without colour."""

from __future__ import annotations

from collections.abc import Callable

from bot.locales import Phrases
from bot.search import Comparison, Edit, Verdict

_VERDICTS = {
    Verdict.VERBATIM: "verdict-verbatim",
    Verdict.ALTERED: "verdict-altered",
    Verdict.OTHER_SPEAKER: "verdict-other-speaker",
    Verdict.NOT_ON_RECORD: "verdict-not-on-record",
}


def verdict_text(comparison: Comparison, phrases: Phrases) -> str:
    """Say in one sentence how the words stand to the record."""
    return phrases.text(_VERDICTS[comparison.verdict])


def spell_out(
    comparison: Comparison,
    *,
    same: Callable[[str], str],
    typed: Callable[[str], str],
    recorded: Callable[[str], str],
) -> str:
    """Write both wordings as one line, in order.

    The three callables mark a run of words that is in both, only typed, or only on record.
    """
    runs: list[str] = []
    for span in comparison.spans:
        if span.edit is Edit.SAME:
            runs.append(same(span.recorded or span.theirs))
            continue
        if span.theirs:
            runs.append(typed(span.theirs))
        if span.recorded:
            runs.append(recorded(span.recorded))
    return " ".join(runs)


def differs(comparison: Comparison) -> bool:
    """Tell whether there is anything to spell out."""
    return any(span.edit is not Edit.SAME for span in comparison.spans)
