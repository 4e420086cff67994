"""Tables as CSV that spreadsheets open without running anything in them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence

# A cell that begins so is run as a formula by spreadsheets (OWASP, "CSV Injection").
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_lines(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Return RFC 4180 lines under a header; lists are joined by semicolons.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    lines = _Lines()
    writer = csv.DictWriter(lines, columns)
    writer.writeheader()
    yield lines.taken()
    for row in rows:
        writer.writerow({column: _cell(row[column]) for column in columns})
        yield lines.taken()


def _cell(value: object) -> str:
    text = "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


class _Lines:
    """What a CSV writer writes to, emptied line by line."""

    def __init__(self) -> None:
        self._text = ""

    def write(self, text: str) -> None:
        self._text += text

    def taken(self) -> str:
        text, self._text = self._text, ""
        return text
