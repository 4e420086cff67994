"""`who-said check`: faults, hints, and seals for what the captured texts prove."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.knowledge.fault import Fault
from bot.knowledge.files import Files
from bot.knowledge.folder import sources_in
from bot.knowledge.loader import check, check_against, hints
from bot.knowledge.sealing import SealingError, seals_in, with_seals

_MOST_HINTS = 50
_CAPTURES = Path("captures")  # where `new-source` keeps texts, which nobody commits


def check_folder(where: Path, captures: Path | None, *, is_sealing: bool) -> int:
    """Print what is wrong with a folder and what could be better; give the exit code.

    While sealing, nothing is written where anything is wrong.
    """
    files = Files.read(where)
    faults, missing = _check(files, captures, is_sealing=is_sealing)
    for fault in faults:
        print(fault)
    if is_sealing and not faults and not _seal(where, files, missing):
        return 1
    if not faults:
        print(f"{where}: no faults{_proved(captures, missing)}")
    for path in missing:
        print(f"{path}: not held against its text, which is not in {captures}")
    _tell_hints(Files.read(where) if is_sealing else files)
    return 1 if faults else 0


def _check(
    files: Files, captures: Path | None, *, is_sealing: bool
) -> tuple[tuple[Fault, ...], tuple[str, ...]]:
    if captures is None:
        # Nothing is held to what was not named, but a broken seal is told with its words.
        return check(files, captures=_CAPTURES), ()
    return check_against(files, captures, is_sealing=is_sealing)


def _proved(captures: Path | None, missing: tuple[str, ...]) -> str:
    if captures is None:
        return ""
    of = " of the other sources" if missing else ""
    return f"; every passage{of} found in {captures}"


def _tell_hints(files: Files) -> None:
    # What concerns one source is nearer to whoever has just written it than what concerns words.
    found = sorted(hints(files), key=lambda hint: not hint.path.startswith("sources/"))
    for hint in found[:_MOST_HINTS]:
        print(hint)
    if len(found) > _MOST_HINTS:
        more = len(found) - _MOST_HINTS
        print(f"and {more} more hint{'s' if more > 1 else ''}")


def _seal(where: Path, files: Files, missing: tuple[str, ...]) -> bool:
    """Write the seals of every source that was proved, or of none where one takes none."""
    today = datetime.now(UTC).date()
    proved = [path for path in sources_in(files) if path not in missing]
    try:
        written = {path: with_seals(path, files.contents[path], today) for path in proved}
    except SealingError as error:
        print(error)
        return False
    for path, content in written.items():
        before, after = seals_in(path, files.contents[path]), seals_in(path, content)
        (where / path).write_bytes(content)
        print(f"{path}: sealed {len(after)} statements")
        for name in before:
            if before[name] != after.get(name):
                print(f"{path}: {name} is sealed anew: its words are not those sealed before")
    return True
