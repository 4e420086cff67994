"""Starts a real browser, and the page that `who-said run` serves without a token."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from selenium.webdriver import Chrome, ChromeOptions, ChromeService

from tests.conftest import ARTEFACTS

ROOT = Path(__file__).parents[2]
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
)


def has_browser() -> bool:
    """Tell whether Chromium and its driver are there."""
    return Path(_BROWSER).exists() and Path(_DRIVER).exists()


@contextmanager
def browser(profile: Path, *, size: tuple[int, int] = (1280, 900)) -> Iterator[Chrome]:
    """Open a browser with a fresh profile in a folder."""
    options = ChromeOptions()
    options.binary_location = _BROWSER
    width, height = size
    for flag in (*_FLAGS, f"--window-size={width},{height}", f"--user-data-dir={profile}"):
        options.add_argument(flag)
    # The driver is named, or selenium would look for one to download.
    opened = Chrome(options=options, service=ChromeService(_DRIVER))
    try:
        yield opened
    finally:
        opened.quit()


@contextmanager
def local_page(knowledge: Path, folder: Path) -> Iterator[str]:
    """Serve the page and give its address; at the end it must stop cleanly on Ctrl-C."""
    log = folder / "log.txt"
    with log.open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            # Away from the checkout, so that nobody's `.env` is read.
            cwd=folder,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": str(ROOT),
                "KNOWLEDGE_DIR": str(knowledge),
                "DATABASE": str(folder / "who-said.sqlite3"),
                "CACHE_DIR": str(ARTEFACTS),
            },
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        assert process.stdout is not None
        with process.stdout:
            try:
                first = process.stdout.readline()
                assert first.startswith("Open http://127.0.0.1:"), log.read_text()
                yield first.split()[1]
            finally:
                process.send_signal(signal.SIGINT)
                code = process.wait(20)
    assert code == 0, log.read_text()
    assert "Traceback" not in log.read_text()
