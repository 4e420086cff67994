"""The stage of the tests of the chat, on the shipped record."""

from __future__ import annotations

import pytest

from bot.service import Services
from bot.store import Store
from tests.chat.conftest import message_content, simcord_bot, stage
from tests.conftest import services_on
from tests.search.shipped import shipped_base

__all__ = ["message_content", "simcord_bot", "stage"]


@pytest.fixture
async def services(store: Store) -> Services:
    """Answer from the shipped record."""
    return await services_on(store, shipped_base())
