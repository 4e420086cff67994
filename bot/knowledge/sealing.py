"""Writes seals into a source's file, and leaves every other letter of it as it stands."""

from __future__ import annotations

import re
from datetime import date

from .fault import quoted
from .seal import seal_of
from .yaml_file import Location, YamlFile, text_of
from .yaml_reader import read_yaml

_FIELD = r"(?P<indent>[ ]*(?:-[ ]+)?)(?P<key>{})[ ]*:[ ]+[^\s,{{}}\[\]]+[ ]*(?:#.*)?"


class SealingError(ValueError):
    """The seals cannot be written; the message says where and why."""


def with_seals(path: str, content: bytes, today: date) -> bytes:
    """Return a source's file with the seal of every statement, and the day on which it was checked.

    Whoever calls has held the passages against the captured text. What stands at `path` is sound.
    """
    file = read_yaml(path, content)
    lines = content.decode().split("\n")
    sha256 = file.text("sha256") or ""
    wanted: list[tuple[Location, str, str, str]] = [((), "sha256", "checked", today.isoformat())]
    for location, entry in file.entries("statements"):
        if seal := seal_of(sha256, entry):
            # Digits alone, or with an e among them, are a number to other readers of YAML.
            wanted.append((location, "start", "seal", f'"{seal}"'))
    # From below, so that the lines above keep their numbers.
    for location, after, key, value in sorted(wanted, key=lambda w: -_line(file, w)):
        _write(file, lines, (location, after, key, value))
    written = "\n".join(lines).encode()
    if _bare(read_yaml(path, written)) != _bare(file):
        raise SealingError(f"{path}: seals cannot be written into it; write a field a line")
    return written


def seals_in(path: str, content: bytes) -> dict[str, str]:
    """Return the seals in a source's file by the id of their statement."""
    entries = (entry for _, entry in read_yaml(path, content).entries("statements"))
    return {text_of(e, "id") or "": seal for e in entries if (seal := text_of(e, "seal"))}


def _line(file: YamlFile, wanted: tuple[Location, str, str, str]) -> int:
    location, after, key, _ = wanted
    return file.lines.get((*location, key), file.line((*location, after)))


def _write(file: YamlFile, lines: list[str], wanted: tuple[Location, str, str, str]) -> None:
    """Put the value in place of the one that is there, or into a line of its own."""
    location, after, key, value = wanted
    place = (*location, key)
    name = key if place in file.lines else after
    number = file.line((*location, name))
    row = lines[number - 1]
    found = re.fullmatch(_FIELD.format(name), row.removesuffix("\r").removeprefix("\ufeff"))
    if found is None:
        raise SealingError(
            f"{file.path}:{number}: {quoted(name)} must stand in a line of its own to be sealed"
        )
    end = "\r" if row.endswith("\r") else ""
    if name == key:
        lines[number - 1] = f"{found['indent']}{key}: {value}{end}"
    else:
        lines.insert(number, f"{' ' * len(found['indent'])}{key}: {value}{end}")


def _bare(file: YamlFile) -> object:
    """Return what a file says besides its seals."""
    tree = file.tree
    if not isinstance(tree, dict) or file.faults:
        return None
    statements = [
        {name: value for name, value in entry.items() if name != "seal"}
        for _, entry in file.entries("statements")
    ]
    return {k: v for k, v in tree.items() if k not in {"checked", "statements"}}, statements
