"""What a snapshot that no longer serves leaves in memory: nothing."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from bot.app.revisions.knowledge_base import Builder
from bot.knowledge.files import Files
from tests.conftest import INVENTED, SHELF


@pytest.fixture
def uncollected() -> Iterator[None]:
    """Let nothing go by the garbage collector."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("uncollected")
def test_a_snapshot_goes_as_soon_as_another_is_built_from_other_files() -> None:
    build = Builder(SHELF)
    files = Files.read(INVENTED)
    base = build(files)
    base.searcher.ask("who said nobody opened the valve?")
    parts = ref(base.searcher), ref(base.searcher.ranker), ref(base.searcher.understander)
    changed = files.contents["dispute.yaml"] + b"\n# another revision\n"
    base = build(files.replaced("dispute.yaml", changed))
    assert [part() for part in parts] == [None, None, None]
