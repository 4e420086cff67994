"""`who-said cite`: one statement as others cite it."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.knowledge.fault import closest, quoted
from bot.knowledge.loader import load
from bot.locales import load_locales
from bot.render.citation import CitationStyle, citation


def cite(folder: Path, statement_id: str, style: str) -> int:
    """Print the citation; give the exit code, 1 where no statement has or had the id."""
    record = load(folder)
    statement = record.find(statement_id)
    if statement is None:
        near = closest(statement_id, record.statements)
        hint = f"did you mean {quoted(near)}?" if near else "who-said export tells all ids"
        print(f"{quoted(statement_id)} is no statement on record; {hint}", file=sys.stderr)
        return 1
    print(citation(record, statement, CitationStyle(style), load_locales().base))
    return 0
