"""Reads YAML into plain values. Knows nothing of what they mean.

Values are text, lists and mappings; an empty value is None. Plain `no`, `2025` or `2025-06-30`
stay the text they are. Anchors, aliases and tags are refused as they are met, so nothing is ever
expanded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import msgspec
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from .fault import MOST_FAULTS, Fault, not_utf8, quoted
from .file_cache import FileCache, Packing
from .yaml_event import UnreadableError, events_of, line_of
from .yaml_file import Location, YamlFile

# The deepest thing a file can hold is a word: statements, 3, asks, en, 2.
_MAX_DEPTH = 12
# The parser takes time that grows with the square of some tokens' length, and a token has a line.
_MAX_LINE = 100_000
# Tabs and byte order marks, which libyaml takes for blanks.
_ODD = re.compile(b"\t|\xef\xbb\xbf")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def read_yaml(path: str, raw: bytes) -> YamlFile:
    """Read one file; whatever is wrong with it as YAML stands in its `faults`."""
    return _cache(path, raw)


def _read(path: str, raw: bytes) -> YamlFile:
    if not _ODD.search(raw):
        file = _read_with(path, raw, is_quick=True)
        if not file.faults:
            return file
    return _read_with(path, raw, is_quick=False)


def _read_with(path: str, raw: bytes, *, is_quick: bool) -> YamlFile:
    file = YamlFile(path)
    try:
        text = _decode(raw)
        for line, message in islice(_unfit_lines(text), MOST_FAULTS + 1):
            file.add_at(line, message)
        if file.faults:
            file.refused.add(())
        else:
            file.tree = _Reader(file, events_of(text, is_quick=is_quick)).read()
    except UnreadableError as error:
        file.faults.append(Fault(path, error.line, str(error)))
        file.refused.add(())
    return file


def _pack(file: YamlFile) -> bytes | None:
    return None if file.faults else msgspec.msgpack.encode((file.tree, file.lines))


def _unpack(path: str, packed: bytes) -> YamlFile:
    tree, lines = _UNPACKED.decode(packed)
    return YamlFile(path, tree, lines=lines)


# What is kept of a file without faults: its values, and the line of each.
_UNPACKED = msgspec.msgpack.Decoder(tuple[Any, dict[Location, int]])
# A reload finds most files as they were, and has to read the others only.
_cache = FileCache(_read, Packing(_pack, _unpack), most_bytes=2 << 20)


def _decode(raw: bytes) -> str:
    try:
        return raw.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise UnreadableError(*not_utf8(error)) from error


def _unfit_lines(text: str) -> Iterator[tuple[int, str]]:
    """Find lines that the parser, or an editor, would not read as they look."""
    for number, row in enumerate(text.split("\n"), start=1):
        if len(row) > _MAX_LINE:
            yield number, f"the line has {len(row)} characters; break it below {_MAX_LINE}"
        elif control := _CONTROL.search(row.removesuffix("\r")):
            yield number, f"the line holds the control character U+{ord(control[0]):04X}; delete it"


class _Reader:
    """Builds values from the parser's events, one at a time."""

    def __init__(self, file: YamlFile, events: Iterator[Event]) -> None:
        self._file = file
        self._events = events

    def read(self) -> object:
        started = False
        tree: object = None
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                if started:
                    raise UnreadableError(
                        line_of(event),
                        "a second document begins here; keep one to a file, without ---",
                    )
                started = True
                tree = self._value(next(self._events), ())
        if tree is None:
            raise UnreadableError(1, "the file is empty; fill it in or delete it")
        return tree

    def _value(self, event: Event, location: Location) -> object:
        self._file.lines.setdefault(location, line_of(event))
        if len(location) > _MAX_DEPTH:
            raise UnreadableError(
                line_of(event),
                f"more than {_MAX_DEPTH} levels deep; take away brackets or indentation",
            )
        self._refuse_references(event, location)
        if isinstance(event, SequenceStartEvent):
            return [
                self._value(inner, (*location, index))
                for index, inner in enumerate(self._until_end())
            ]
        if isinstance(event, MappingStartEvent):
            return self._mapping(location)
        if isinstance(event, ScalarEvent):
            return self._scalar(event, location)
        return None

    def _scalar(self, event: ScalarEvent, location: Location) -> str | None:
        if event.value == "" and not event.style:
            return None
        text = str(event.value)
        if any("\ud800" <= char <= "\udfff" for char in text):
            self._file.refused.add(location)
            self._fault(line_of(event), "\\ud800 to \\udfff are no characters; write the one meant")
            return None
        return text

    def _mapping(self, location: Location) -> dict[str, object]:
        mapping: dict[str, object] = {}
        for event in self._until_end():
            line = line_of(event)
            # A negative index is no one's: keys, and values that are passed over, are read there.
            aside = (*location, -line)
            key = self._value(event, aside)
            value_event = next(self._events)
            if not isinstance(key, str):
                self._fault(line, "a field's name is missing or no text; write it before the colon")
                self._value(value_event, aside)
            elif key in mapping:
                first = self._file.lines[(*location, key)]
                self._fault(
                    line,
                    f"{quoted(key)} stands twice, first in line {first}; make one of them,"
                    " or take one away",
                )
                self._value(value_event, aside)
            else:
                self._file.lines[(*location, key)] = line
                mapping[key] = self._value(value_event, (*location, key))
        return mapping

    def _until_end(self) -> Iterator[Event]:
        for event in self._events:
            if isinstance(event, CollectionEndEvent):
                return
            yield event

    def _refuse_references(self, event: Event, location: Location) -> None:
        if isinstance(event, AliasEvent):
            self._file.refused.add(location)
            self._fault(
                line_of(event),
                f"{quoted(f'*{event.anchor}')} is an alias; write out what it stands for",
            )
        elif isinstance(event, NodeEvent) and event.anchor is not None:
            self._fault(line_of(event), f"{quoted(f'&{event.anchor}')} is an anchor; take it away")
        if (tag := getattr(event, "tag", None)) is not None:
            self._fault(line_of(event), f"{quoted(str(tag))} is a YAML tag; take it away")

    def _fault(self, line: int, message: str) -> None:
        if self._file.is_full:
            raise UnreadableError(line, "more is wrong from here on; mend what is above first")
        self._file.add_at(line, message)
