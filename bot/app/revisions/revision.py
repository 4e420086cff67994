"""Revisions in the store and on disk: which one the bot starts with, and how one is kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from bot.knowledge.fault import FaultyKnowledgeError
from bot.knowledge.files import Files
from bot.record import Record
from bot.store import START, Load, Store

from .knowledge_base import KnowledgeBase
from .workshop import Workshop

_log = logging.getLogger(__name__)


async def first_base(
    store: Store,
    read: Callable[[], Files],
    build: Callable[[Files], KnowledgeBase],
    workshop: Workshop,
    *,
    from_files: bool = False,
) -> KnowledgeBase:
    """Return the snapshot to start with: what was served last, whatever the files are now.

    The files are taken at the very first start, with `from_files`, and where what was served last
    cannot be loaded any more. `FaultyKnowledgeError` where they are not sound either.
    """
    last = await store.loads.last()
    files = await workshop.do(read)
    if last is not None and last.revision != files.revision and not from_files:
        served = await _served_last(store, last.revision, build, workshop)
        if served is not None:
            _log.warning(
                "the files (revision %.12s) are not what was served last (%.12s), which goes on "
                "serving; /knowledge diff shows what differs, /knowledge reload serves the files",
                files.revision,
                last.revision,
            )
            return served
    base = await workshop.do(build, files)
    await store.revisions.keep(base.revision, files.contents)
    # A revision that was put to use by somebody keeps their name.
    if last is None or last.revision != base.revision:
        await store.loads.add(load_by(START, base.record))
    return base


async def _served_last(
    store: Store, revision: str, build: Callable[[Files], KnowledgeBase], workshop: Workshop
) -> KnowledgeBase | None:
    files = await kept_files(store, revision)
    if files is None:
        return None
    try:
        return await workshop.do(build, files)
    except FaultyKnowledgeError as error:
        _log.error(
            "revision %.12s, which was served last, is no sound record for this version of the "
            "bot, so the files are loaded instead:\n%s",
            revision,
            error,
        )
        return None


async def kept_files(store: Store, revision: str) -> Files | None:
    """Return the files of a kept revision, None where they are not here as they were."""
    files = Files(await store.revisions.contents(revision))
    if files.revision == revision:
        return files
    _log.error("the store does not have the files of revision %.12s as they were", revision)
    return None


def load_by(by: str, record: Record) -> Load:
    """Return the note that somebody puts a record to use now."""
    return Load(record.revision, by, datetime.now(UTC), len(record.statements))
