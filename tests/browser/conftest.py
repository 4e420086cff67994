"""A real browser on the page that `who-said run` serves without a token."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService

from .page import Page

_ROOT = Path(__file__).parents[2]
_BROWSER = "/usr/bin/chromium"
_DRIVER = "/usr/bin/chromedriver"
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    "--window-size=1280,900",
)


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    if not (Path(_BROWSER).exists() and Path(_DRIVER).exists()):
        missing = "no Chromium with its driver; get them with `make test-deps`"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    options = ChromeOptions()
    options.binary_location = _BROWSER
    for flag in (*_FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('chromium')}"):
        options.add_argument(flag)
    # The driver is named, or selenium would look for one to download.
    browser = Chrome(options=options, service=ChromeService(_DRIVER))
    yield browser
    browser.quit()


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the shipped record that a test may change."""
    return Path(shutil.copytree(_ROOT / "knowledge", tmp_path_factory.mktemp("copy") / "knowledge"))


@pytest.fixture(scope="module")
def address(knowledge: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the page is; at the end the process must stop cleanly on Ctrl-C."""
    folder = tmp_path_factory.mktemp("run")
    log = folder / "log.txt"
    with log.open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            # Away from the checkout, so that nobody's `.env` is read.
            cwd=folder,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": str(_ROOT),
                "KNOWLEDGE_DIR": str(knowledge),
                "DATABASE": str(folder / "who-said.sqlite3"),
            },
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        assert process.stdout is not None
        with process.stdout:
            first = process.stdout.readline()
            assert first.startswith("Open http://127.0.0.1:"), log.read_text()
            yield first.split()[1]
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0, log.read_text()
    assert "Traceback" not in log.read_text()


@pytest.fixture
def page(driver: Chrome, address: str) -> Page:
    driver.get("about:blank")  # the address differs by its fragment only: force a new page
    return Page(driver, address)
