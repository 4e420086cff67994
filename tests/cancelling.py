"""Cancels a coroutine at any of its awaits, one after the other, without waiting for luck."""

from __future__ import annotations

import asyncio
import itertools
import types
from collections.abc import Awaitable, Callable, Coroutine, Generator
from typing import Any


@types.coroutine
def _driven(
    work: Coroutine[Any, Any, object],
    number: int,
    *,
    is_done: bool,
    before: Callable[[], Awaitable[object]] | None,
) -> Generator[Any, Any, bool]:
    is_cancelled = False
    try:
        waits_for = work.send(None)
        for awaited in itertools.count():
            if awaited == number:
                if is_done:
                    yield waits_for
                if before is not None:
                    yield from before().__await__()
                is_cancelled = True
                waits_for = work.throw(asyncio.CancelledError())
                continue
            try:
                result = yield waits_for
            except BaseException as error:  # noqa: BLE001 - it is the work's to deal with
                waits_for = work.throw(error)
            else:
                waits_for = work.send(result)
    except StopIteration:
        pass
    except asyncio.CancelledError:
        if not is_cancelled:
            raise
    return not is_cancelled


async def ends_before_cancelled(
    work: Coroutine[Any, Any, object],
    number: int,
    *,
    is_done: bool = False,
    before: Callable[[], Awaitable[object]] | None = None,
) -> bool:
    """Cancel `work` at its await of a number, counted from 0; tell whether it ended before that.

    With `is_done`, what it awaits there is done by then, and only the work has not gone on yet.
    `before` is done while it stands there, before it is cancelled.
    """
    return await _driven(work, number, is_done=is_done, before=before)
