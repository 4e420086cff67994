"""The searchers that judged questions are asked, built once."""

from __future__ import annotations

import pytest

from bot.search import Searcher
from tests.records import invented_base, shipped_base


@pytest.fixture(scope="session")
def shipped() -> Searcher:
    """Return the searcher on the shipped record."""
    return shipped_base().searcher


@pytest.fixture(scope="session")
def invented() -> Searcher:
    """Return the searcher on the invented record."""
    return invented_base().searcher
