"""`who-said judge`: answers held against judged questions, with every miss."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.judge import (
    FaultyQuestionError,
    Judged,
    JudgedAnswer,
    JudgedCounts,
    Mark,
    judge,
    read_judged,
    tally,
)
from bot.search import hits_of

from .progress import progress
from .unreadable import told_unreadable


def judge_files(load: Callable[[], KnowledgeBase], files: Sequence[Path], *, as_json: bool) -> int:
    """Judge files of questions and print the figures; give 2 where a file cannot be read."""
    questions: list[Judged] = []
    for path in files:
        try:
            questions += read_judged(path)
        except FaultyQuestionError as error:
            print(error, file=sys.stderr)
            return 2
        except (OSError, UnicodeDecodeError) as error:
            print(told_unreadable(path, error), file=sys.stderr)
            return 2
    base = load()
    outcomes = judge(base.searcher, progress(questions, "judging"))
    tables = tally(outcomes, base.record)
    if as_json:
        print(json.dumps(_as_json(tables, outcomes), ensure_ascii=False))
        return 0
    console = Console()
    for name, groups in tables.items():
        console.print(_table(name, groups))
    for outcome in outcomes:
        if outcome.mark is not Mark.RIGHT:
            console.print(_miss(outcome), highlight=False, markup=False, soft_wrap=True)
    return 0


def _table(name: str, groups: Mapping[str, JudgedCounts]) -> Table:
    table = Table(title=f"by {name}" if name != "all" else "all", title_justify="left")
    table.add_column(name)
    for column in ("questions", "right", "right %", "in first 3", "wrong answer", "wrong silence"):
        table.add_column(column, justify="right")
    for group, counts in sorted(groups.items()):
        share = 100 * counts.right / counts.questions
        table.add_row(
            group,
            str(counts.questions),
            str(counts.right),
            f"{share:.1f}",
            str(counts.reached),
            str(counts.wrong_answers),
            str(counts.wrong_silences),
        )
    return table


def _miss(outcome: JudgedAnswer) -> str:
    judged, ruling = outcome.judged, outcome.ruling
    shown = ", ".join(hit.statement.id for hit in hits_of(ruling.decision)[:3]) or "nothing"
    reason = getattr(ruling.decision, "reason", None)
    why = f" ({reason})" if reason else ""
    reach = ", right one shown" if outcome.is_reached else ""
    return (
        f"{outcome.mark}: {judged.id} [{judged.language} {judged.group}] {judged.question}\n"
        f"    {ruling.confidence:.2f}{why}: {shown}{reach}"
    )


def _as_json(
    tables: Mapping[str, Mapping[str, JudgedCounts]], outcomes: Sequence[JudgedAnswer]
) -> dict[str, object]:
    figures = {
        name: {
            group: {
                "questions": t.questions,
                "right": t.right,
                "reached": t.reached,
                "wrong_answers": t.wrong_answers,
                "wrong_silences": t.wrong_silences,
            }
            for group, t in sorted(groups.items())
        }
        for name, groups in tables.items()
    }
    misses = [
        {
            "id": o.judged.id,
            "question": o.judged.question,
            "mark": o.mark.value,
            "confidence": round(o.ruling.confidence, 4),
            "statements": [hit.statement.id for hit in hits_of(o.ruling.decision)],
        }
        for o in outcomes
        if o.mark is not Mark.RIGHT
    ]
    return {"by": figures, "misses": misses}
