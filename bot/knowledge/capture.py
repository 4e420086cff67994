"""Holds passages against the captured texts they are said to be taken from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from rapidfuzz import fuzz

from .difference import told_difference
from .yaml_file import Location, YamlFile, text_of

# RapidFuzz's partial ratio, 0 to 100: what is less alike is another passage altogether.
_MIN_LIKENESS = 75.0


def check_captures(sources: Iterable[YamlFile], captures: Path) -> tuple[str, ...]:
    """Add to the sources' faults every passage that is not in its captured text at its offset.

    Gives the paths of the sources whose text is not in the folder, and which were not held to it.
    """
    by_digest = captures_by_digest(captures)
    missing = []
    for source in sources:
        digest = source.text("sha256")
        if digest not in by_digest:
            missing.append(source.path)
            continue
        try:
            text = read_capture(by_digest[digest].read_bytes())
        except (OSError, UnicodeDecodeError) as error:
            source.add(("sha256",), f"the captured text cannot be read ({error}); capture it again")
            continue
        for location, entry in source.entries("statements"):
            _check_slice(source, location, entry, "passage", text)
            attribution = entry.get("attributed_by")
            if isinstance(attribution, dict):
                _check_slice(source, (*location, "attributed_by"), attribution, "text", text)
    return tuple(missing)


def read_capture(raw: bytes) -> str:
    """Return a captured text as offsets count it, with LF for CRLF."""
    return raw.decode().replace("\r\n", "\n")


def captures_by_digest(captures: Path) -> Mapping[str | None, Path]:
    """Return the files directly in the folder by the SHA-256 of their bytes."""
    found: dict[str | None, Path] = {}
    for path in sorted(captures.iterdir()) if captures.is_dir() else ():
        if path.is_file():
            with path.open("rb") as stream:
                found[hashlib.file_digest(stream, "sha256").hexdigest()] = path
    return found


def _check_slice(
    source: YamlFile, location: Location, entry: Mapping[str, object], key: str, text: str
) -> None:
    """Check that the text under `key` stands in the captured text at the entry's `start`."""
    passage, start = text_of(entry, key), text_of(entry, "start")
    if not passage or start is None or not re.fullmatch("[0-9]{1,9}", start):
        return
    if text.startswith(passage, int(start)):
        return
    places = [match.start() for match in re.finditer(re.escape(passage), text)]
    if places:
        nearest = min(places, key=lambda place: abs(place - int(start)))
        source.add(
            (*location, "start"),
            f"'start' is {start}, but {key!r} stands at {nearest} in the captured text;"
            f" write {nearest}",
        )
    else:
        told = told_instead(passage, text)
        source.add(
            (*location, key),
            f"{key!r} does not stand in the captured text{f', it {told}' if told else ''};"
            " copy it from there letter by letter",
        )


def told_instead(passage: str, text: str) -> str:
    """Say which words differ at the place in the text that is most alike; "" where none is."""
    found = fuzz.partial_ratio_alignment(passage, text, score_cutoff=_MIN_LIKENESS)
    if found is None or found.src_end - found.src_start < len(passage):
        return ""
    words = re.finditer(r"\S+", text)
    near = [w[0] for w in words if found.dest_start < w.end() and w.start() < found.dest_end]
    return f"has {told_difference(' '.join(near), passage)}"
