"""Holds passages against the captured texts they are said to be taken from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from .yaml_file import Location, YamlFile, text_of


def check_captures(sources: Iterable[YamlFile], captures: Path) -> None:
    """Add to the sources' faults every passage that is not in its captured text at its offset."""
    by_digest = _captures_by_digest(captures)
    for source in sources:
        digest = source.text("sha256")
        if digest is None:
            continue
        if digest not in by_digest:
            source.add(
                ("sha256",),
                "no captured text has this digest; put the text into the captures folder,"
                " or correct the digest",
            )
            continue
        try:
            text = by_digest[digest].read_bytes().decode().replace("\r\n", "\n")
        except (OSError, UnicodeDecodeError) as error:
            source.add(("sha256",), f"the captured text cannot be read ({error}); capture it again")
            continue
        for location, entry in source.entries("statements"):
            _check_slice(source, location, entry, "passage", text)
            attribution = entry.get("attributed_by")
            if isinstance(attribution, dict):
                _check_slice(source, (*location, "attributed_by"), attribution, "text", text)


def _captures_by_digest(captures: Path) -> Mapping[str, Path]:
    """Give the files directly in the folder by the SHA-256 of their bytes."""
    found: dict[str, Path] = {}
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
        source.add(
            (*location, key),
            f"{key!r} does not stand in the captured text; copy it from there letter by letter",
        )
