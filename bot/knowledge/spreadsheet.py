"""Tables as spreadsheets save them: which separator they chose, and rows with their lines."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

# A spreadsheet takes what its country does not use for decimals; some write tabs.
_SEPARATORS = (",", ";", "\t")


def separator_of(text: str, header: Sequence[str]) -> str:
    """Tell the separator of a table by its first line; a comma where that is no such header."""
    first = text.partition("\n")[0].removesuffix("\r")
    for separator in _SEPARATORS:
        cells = [cell.strip().strip('"') for cell in first.split(separator)]
        if _without_empty_end(cells, len(header)) == list(header):
            return separator
    return ","


def rows_of(text: str, separator: str, width: int) -> Iterator[tuple[int, list[str] | None]]:
    """Return each row that is not blank with its line, None for one that is no CSV.

    Such a row is taken to end with its line, or an open quotation mark would swallow the rest.
    Empty cells beyond `width` columns are no part of a row where the first row has them too: a
    spreadsheet saves every row as long as its longest.
    """
    stream = io.StringIO(text, newline="\n")
    reader, line = csv.reader(stream, strict=True, delimiter=separator), 1
    longest: int | None = None
    while True:
        start, lines_read = stream.tell(), reader.line_num
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield line, None
            line += 1
            stream.seek(start)
            stream.readline()
            reader = csv.reader(stream, strict=True, delimiter=separator)
            continue
        longest = len(row) if longest is None else longest
        if any(cell.strip() for cell in row):
            yield line, _without_empty_end(row, width) if len(row) == longest else row
        line += reader.line_num - lines_read


def _without_empty_end(row: list[str], width: int) -> list[str]:
    kept = len(row)
    while kept > width and not row[kept - 1].strip():
        kept -= 1
    return row[:kept]
