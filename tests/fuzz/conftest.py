"""The stage of the tests of the chat, on the shipped record."""

from __future__ import annotations

from collections import defaultdict

import pytest

from bot.app.services import Services
from bot.store import Store
from tests.conftest import services_on
from tests.discord.conftest import message_content, simcord_bot, stage
from tests.records import shipped_base

__all__ = ["message_content", "simcord_bot", "stage"]


@pytest.fixture
async def services(store: Store) -> Services:
    """Answer from the shipped record."""
    return await services_on(store, shipped_base())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line what all tests together came to, in however many processes."""
    figures = defaultdict(list)
    for report in terminalreporter.getreports("passed"):
        for name, value in report.user_properties:
            figures[name].append(value)
    if "slowest" in figures:
        took, text = max(figures.pop("slowest"))
        sums = ", ".join(f"{sum(values)} {name}" for name, values in figures.items())
        terminalreporter.write_line(f"{sums}; the slowest took {1000 * took:.0f} ms: {text}")
