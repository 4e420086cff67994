"""How a ruling came about, for whoever tends the knowledge: no magic, only named features."""

from __future__ import annotations

from dataclasses import fields

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from bot.record import Record
from bot.search import Ruling, Trace
from bot.search.decide.decide import judge, read_answerability
from bot.search.rank.model import height, models

_SHOWN = 3


def render_trace(record: Record, trace: Trace, ruling: Ruling) -> RenderableType:
    """Show what was recognised, what explains it, and the features behind the decision.

    Evidence that there is none of here is left out: it has no say.
    """
    parts: list[RenderableType] = [_recognised(trace)]
    if trace.ranked and trace.ranked[0].matches:
        parts += [_explained(trace), _evidence(trace), _signals(record, trace)]
    bar = models()[trace.basis].answer_bar
    parts.append(Text(f"judged on: {trace.basis}"))
    parts.append(Text(f"confidence {ruling.confidence:.3f}, an answer from {bar:.3f} on"))
    return Group(*parts)


def _recognised(trace: Trace) -> Table:
    question = trace.question
    table = Table(title=f"Recognised (language {question.language})", title_justify="left")
    for column in ("words", "as", "role", "alike"):
        table.add_column(column)
    for at, mention in enumerate(question.mentions):
        role = question.roles.get(at)
        meanings = ", ".join(
            f"{s.kind} {s.id}" if s.id != s.kind else s.kind for s in mention.senses
        )
        table.add_row(
            mention.text,
            meanings or "unknown word",
            role.value if role else "",
            f"{mention.similarity:.2f}" if mention.senses else "",
        )
    return table


def _explained(trace: Trace) -> Table:
    best = trace.ranked[0]
    table = Table(title=f"Explained by {best.document.statement.id}", title_justify="left")
    for column in ("words", "weight", "explained", "in other words"):
        table.add_column(column)
    for match in best.matches:
        term = match.term
        more = f"{match.related:.0%}" if match.related > match.score else ""
        table.add_row(term.text, f"{term.weight:.2f}", f"{match.score:.0%}", more)
    return table


def _evidence(trace: Trace) -> Table:
    ranked = trace.ranked[:_SHOWN]
    table = Table(title="Evidence (each times its weight)", title_justify="left")
    table.add_column("feature")
    table.add_column("weight", justify="right")
    for r in ranked:
        table.add_column(r.document.statement.id, justify="right", overflow="fold")
    relevance = models()[trace.basis].relevance
    for field in fields(ranked[0].features):
        weight = relevance.get(field.name)
        if weight is not None:
            values = [f"{getattr(r.features, field.name):.2f}" for r in ranked]
            table.add_row(field.name, f"{weight:.2f}", *values)
    table.add_row("relevance", "", *(f"{r.relevance:.3f}" for r in ranked))
    return table


def _signals(record: Record, trace: Trace) -> Table:
    table = Table(title="Signals for an answer", title_justify="left")
    for column in ("signal", "value", "log-odds"):
        table.add_column(column, justify="left" if column == "signal" else "right")
    sound, _ = judge(record, trace.question, trace.ranked, trace.basis)
    found = read_answerability(record, trace.question, trace.ranked, is_sound=sound).values()
    for name, curve in models()[trace.basis].confidence.items():
        value = found[name]
        if value is not None:
            table.add_row(name, f"{value:.2f}", f"{height(curve, value):+.2f}")
    return table
