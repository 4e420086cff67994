"""Seals: proof that the words of a statement are those once found in the captured text.

A seal is the first digits of a SHA-256 over the capture's digest and the verbatim fields, so that
it can be held wherever the record is, without the text itself.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.record import Record, Statement

from .capture import captures_by_digest, read_capture, told_instead
from .difference import told_difference
from .fault import quoted
from .yaml_file import YamlFile, text_of

SEAL_DIGITS = 16


def seal_of(sha256: str, entry: Mapping[str, object]) -> str | None:
    """Return the seal of a statement's fields as their file has them; None where one is missing.

    It is over a JSON list without blanks: the capture's digest, `start`, `passage`, `quote`, and
    where there is `attributed_by` its `start` and `text`.
    """
    parts: list[object] = [sha256, _number(entry), text_of(entry, "passage")]
    parts.append(text_of(entry, "quote"))
    if (named := entry.get("attributed_by")) is not None:
        parts += [_number(named), text_of(named, "text")]
    if any(part is None for part in parts):
        return None
    written = json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:SEAL_DIGITS]


def check_seals(
    sources: Iterable[YamlFile], known: Record | None = None, captures: Path | None = None
) -> None:
    """Add to the sources' faults every statement that is not as it was sealed.

    `known` is a record in which its words may still stand, and `captures` a folder that may have
    the text that they are from, to tell which of them differ.
    """
    for source in sources:
        sha256 = source.text("sha256")
        for location, entry in source.entries("statements") if sha256 else ():
            seal = text_of(entry, "seal")
            # What is missing, or is no seal at all, is told by the shape of the file.
            made = seal_of(sha256 or "", entry) if seal else None
            if made is None or made == seal or not is_seal(seal):
                continue
            name = text_of(entry, "id")
            earlier = known.statements.get(name or "") if known else None
            is_earlier = earlier is not None and earlier.seal == seal
            differing = _differing(entry, earlier) if earlier and is_earlier else None
            if differing is None and captures is not None:
                differing = _captured_otherwise(entry, sha256 or "", captures)
            place = (*location, "quote" if differing and differing[0] == "quote" else "passage")
            source.add(
                place,
                f"statement {quoted(name or '')} is not as it was sealed"
                f"{f': {differing[1]}' if differing else ''}; put its words back, or prove them by"
                " `who-said check --captures DIR --seal`",
            )


def is_seal(text: str | None) -> bool:
    """Tell whether a text has the form of a seal."""
    return re.fullmatch(rf"[0-9a-f]{{{SEAL_DIGITS}}}", text or "") is not None


def _number(entry: object) -> int | None:
    start = text_of(entry, "start")
    return int(start) if start is not None and re.fullmatch("[0-9]{1,9}", start) else None


def _differing(entry: Mapping[str, object], earlier: Statement) -> tuple[str, str] | None:
    """Return the field whose words are others than before, and which those are."""
    for field, before in (("quote", earlier.quote), ("passage", earlier.passage)):
        after = text_of(entry, field) or ""
        if after != before:
            return field, f"{quoted(field)} has {told_difference(before, after)}"
    return None


def _captured_otherwise(
    entry: Mapping[str, object], sha256: str, captures: Path
) -> tuple[str, str] | None:
    """Return the field whose words the captured text has otherwise, and which those are."""
    path, passage, start = captures_by_digest(captures).get(sha256), *_placed(entry)
    if path is None or passage is None or start is None:
        return None
    try:
        text = read_capture(path.read_bytes())
    except (OSError, UnicodeDecodeError):
        return None
    if not text.startswith(passage, start):
        told = "stands elsewhere in the text" if passage in text else told_instead(passage, text)
        return ("passage", f"'passage' {told}") if told else None
    named, named_start = _placed(entry.get("attributed_by"), "text")
    if named is not None and not text.startswith(named, named_start or 0):
        return "passage", "'attributed_by' is not what the text has there"
    quote = text_of(entry, "quote") or ""
    if quote not in passage and (told := told_instead(quote, passage)):
        return "quote", f"'quote' {told}"
    return "quote", "'passage' is as the text has it, so that 'quote' is another part of it"


def _placed(entry: object, key: str = "passage") -> tuple[str | None, int | None]:
    return text_of(entry, key), _number(entry)
