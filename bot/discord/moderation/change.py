"""What a reload would change, as an embed and as a file. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

import discord

from bot.app.outcome import Proposal
from bot.locales import Phrases
from bot.record import Change, Fate, FieldChange, Kind, Run
from bot.render import cut

from ..kit.text import fitted, typed_text
from ..kit.text_file import text_file

_MAX_DESCRIPTION = 3500
_MAX_QUOTE = 300
_MAX_FIELD = 700
_MAX_RUN = 120
# Words that have not changed are shown only next to those that have.
_CONTEXT = 40

# Makes a text fit to be shown, in so many characters at most.
_Show: TypeAlias = Callable[[str, int], str]

_COLOUR = discord.Colour(0x2F6F9F)


def proposal_embed(proposal: Proposal, phrases: Phrases) -> discord.Embed:
    """Say how much would change, and as much of it as fits."""
    text = phrases.text
    embed = discord.Embed(title=text("diff-title"), colour=_COLOUR)
    lines = list(_fitting(proposal.changes, phrases))
    left_out = len(proposal.changes) - len(lines)
    if left_out:
        lines.append(f"*{text('diff-left-out', count=left_out)}*")
    embed.description = "\n\n".join(lines) or text("diff-nothing-said")
    for kind in Kind:
        if told := _summary(proposal.changes, kind, phrases):
            embed.add_field(name=text(f"diff-kind-{kind}"), value=told)
    return embed.set_footer(
        text=text("diff-revisions", before=proposal.in_place_of[:12], after=proposal.revision[:12])
    )


def changes_file(proposal: Proposal, phrases: Phrases) -> discord.File:
    """Return every change in full, as text; of very many, the first."""
    parts = (_in_full(change, phrases) for change in proposal.changes)
    name = f"changes-{proposal.revision[:12]}.txt"
    return text_file(name, parts, len(proposal.changes), phrases)


def _summary(changes: Sequence[Change], kind: Kind, phrases: Phrases) -> str:
    counts = Counter(change.fate for change in changes if change.kind is kind)
    return "\n".join(
        phrases.text(f"diff-count-{fate}", count=counts[fate]) for fate in Fate if counts[fate]
    )


def _fitting(changes: Sequence[Change], phrases: Phrases) -> Iterator[str]:
    room = _MAX_DESCRIPTION
    for change in changes:
        shown = "\n".join(_shown(change, phrases))
        room -= len(shown) + 2
        if room < 0:
            return
        yield shown


def _shown(change: Change, phrases: Phrases) -> Iterator[str]:
    yield f"**{_heading(change, phrases, typed_text)}**"
    if change.fate in (Fate.CHANGED, Fate.RENAMED):
        for field in change.fields:
            yield f"> {field.name}: {_marked(field) or phrases.text('diff-spacing')}"
    elif quote := next((f.before or f.after for f in change.fields if f.name == "quote"), ""):
        yield f"> {fitted(' '.join(quote.split()), _MAX_QUOTE)}"


def _heading(change: Change, phrases: Phrases, shown: _Show = cut) -> str:
    return phrases.text(
        f"diff-{change.fate}",
        kind=phrases.text(f"diff-one-{change.kind}"),
        name=shown(change.name, 100),
        id=shown(change.id, 100),
    )


def _marked(field: FieldChange) -> str:
    """Write both texts as one line, struck out what goes, in bold what comes; else nothing."""
    runs = field.runs
    if all(run.is_same for run in runs):
        return ""
    parts: list[str] = []
    room = _MAX_FIELD
    for index, run in enumerate(runs):
        part = _same(run, index, len(runs)) if run.is_same else _changed(run)
        room -= len(part) + 1
        if room < 0:
            return " ".join([*parts, "…"])
        parts.append(part)
    return " ".join(filter(None, parts))


def _changed(run: Run) -> str:
    before, after = typed_text(run.before, _MAX_RUN), typed_text(run.after, _MAX_RUN)
    return " ".join(filter(None, (before and f"~~{before}~~", after and f"**{after}**")))


def _same(run: Run, index: int, count: int) -> str:
    """Leave out the middle of what stays, and what stands before the first or after the last."""
    text = " ".join(run.after.split())
    if len(text) <= 2 * _CONTEXT:
        return typed_text(text, 2 * _CONTEXT)
    start = cut(text, _CONTEXT) if index else "…"
    end = text[-_CONTEXT:].partition(" ")[2] if index < count - 1 else ""
    return " ".join(typed_text(part, 2 * _CONTEXT) for part in (start, end) if part)


def _in_full(change: Change, phrases: Phrases) -> str:
    fields = (
        f"    {field.name}: {''.join(map(_with_signs, field.runs))}\n" for field in change.fields
    )
    return f"{_heading(change, phrases)}\n{''.join(fields)}"


def _with_signs(run: Run) -> str:
    """Mark a run as `git diff --word-diff` does."""
    if run.is_same:
        return run.after
    before, after = run.before.strip(), run.after.strip()
    blank = " " if (run.after or run.before)[:1].isspace() else ""
    return blank + (f"[-{before}-]" if before else "") + (f"{{+{after}+}}" if after else "")
