"""`who-said pending`: what moderators accepted on Discord, as files ready to commit."""

from __future__ import annotations

import asyncio
import sys
from functools import partial
from pathlib import Path

from bot.app.proposals.pending import Export, Pending
from bot.knowledge.files import Files
from bot.store import Address, PendingChange, StoreError, open_beside


def pending(database: Address, knowledge: Path, export_dir: Path | None) -> int:
    """List what was accepted and not exported yet, or write it; give the exit code.

    A file that is there already is not overwritten: then nothing is written at all.
    """
    try:
        return asyncio.run(_pending(database, knowledge, export_dir))
    except StoreError as error:
        print(f"{database}: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(error, file=sys.stderr)
        return 1


async def _pending(database: Address, knowledge: Path, export_dir: Path | None) -> int:
    async with open_beside(database) as store:
        service = Pending(store, partial(Files.read, knowledge))
        export = await service.export()
        for change in export.stale:
            print(f"{_line(change)}: {knowledge / change.path} has changed since", file=sys.stderr)
        for change in export.changes:
            print(_line(change))
        if not export.changes:
            print("nothing to export")
        elif export_dir is not None:
            _write(export, export_dir)
            await service.mark_exported(export)
            _tell_of_offsets(export)
    return 1 if export.stale else 0


def _line(change: PendingChange) -> str:
    decided = f"{change.decided_at:%Y-%m-%d}" if change.decided_at else "-"
    people = f"proposed by {change.proposed_by}, accepted by {change.decided_by}"
    return f"{change.id}  {change.path}  {people}, {decided}"


def _tell_of_offsets(export: Export) -> None:
    """Say what a form cannot know and check does."""
    for path in dict.fromkeys(c.path for c in export.changes if c.draft is not None):
        print(
            f"{path}: has a passage from a form, with 'start: 0';"
            " `who-said check --captures DIR` tells where it stands"
        )


def _write(export: Export, directory: Path) -> None:
    """Write every file, or none where one of them is there already."""
    for path in export.files:
        if (directory / path).exists():
            raise FileExistsError(f"{directory / path}: is there already; name an empty folder")
    for path, content in export.files.items():
        target = directory / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(content)
        print(f"wrote {target}")
