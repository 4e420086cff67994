"""The formats that the whole record can be given in."""

from __future__ import annotations

from enum import StrEnum


class ExportFormat(StrEnum):
    """A format the record can be given in."""

    JSONL = "jsonl"
    JSONLD = "jsonld"
    CSV = "csv"
