"""`who-said fmt`: the files of a knowledge folder in one shape."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.knowledge.fault import Fault
from bot.knowledge.files import Files
from bot.knowledge.formatter import FormatError, formatted


def fmt(folder: Path, *, check_only: bool) -> int:
    """Write what differs, or only tell it; give the exit code.

    1 where a file cannot be brought into shape, or with `check_only` is not in it.
    """
    files = Files.read(folder)
    faults: list[Fault] = list(files.faults)
    changed = 0
    for path, raw in sorted(files.contents.items()):
        try:
            shaped = formatted(path, raw)
        except FormatError as error:
            faults.extend(error.faults)
            continue
        if shaped == raw:
            continue
        changed += 1
        if check_only:
            print(f"{folder / path}: is not in shape; run who-said fmt")
        else:
            (folder / path).write_bytes(shaped)
            print(f"wrote {folder / path}")
    for fault in faults:
        print(fault, file=sys.stderr)
    if not changed and not faults:
        print(f"{folder}: all files are in shape")
    return 1 if faults or (check_only and changed) else 0
