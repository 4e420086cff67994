"""A real browser on the page that `who-said run` serves without a token."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.browser.page import Page
from tests.browser.start import ROOT, browser, has_browser, local_page


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    if not has_browser():
        missing = "no Chromium with its driver; get them with `make test-deps`"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    with browser(tmp_path_factory.mktemp("chromium")) as opened:
        yield opened


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped record that a test may change."""
    return Path(shutil.copytree(ROOT / "knowledge", tmp_path_factory.mktemp("copy") / "knowledge"))


@pytest.fixture(scope="module")
def address(knowledge: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with local_page(knowledge, tmp_path_factory.mktemp("run")) as url:
        yield url


@pytest.fixture
def page(driver: Chrome, address: str) -> Page:
    driver.get("about:blank")  # the address differs by its fragment only: force a new page
    return Page(driver, address)
