"""What tests of the search share."""

from __future__ import annotations

import pytest

from bot.search import Searcher
from tests.records import shipped_base


@pytest.fixture(scope="session")
def shipped() -> Searcher:
    """Return the searcher on the shipped record; it is immutable."""
    return shipped_base().searcher
