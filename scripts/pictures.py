"""Make the pictures of the documents from the local page, so that they never lie.

Run from the project's folder with Chromium installed: ``python -m scripts.pictures``.
Each picture is one message of the bot as a browser shows it, cut out and kept small.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from bot.chat.budget import QUESTIONS, WINDOW_S
from tests.browser.page import Page
from tests.browser.start import ROOT, browser, has_browser, local_page

_FOLDER = ROOT / "docs" / "pictures"
# Tall enough that the longest message needs no scrolling.
_WINDOW = (1000, 2600)
_COLOURS = 256


@dataclass(frozen=True, slots=True)
class Picture:
    """What is done on the page, and words that must then be in the message that is shown."""

    name: str
    act: Callable[[Page], None]
    shows: str


PICTURES = (
    Picture(
        "answer",
        lambda page: page.say("@bot who called it an open provocation?"),
        "open provocation",
    ),
    Picture("context", lambda page: page.press("Context"), "The quote is in bold"),
    Picture("replies", lambda page: page.press("Replies"), "What this statement does"),
    Picture(
        "closest",
        lambda page: page.say("@bot what did Netanyahu say about the airspace?"),
        "Closest on record",
    ),
    Picture(
        "nothing-on-record",
        lambda page: page.say("@bot what did they say about the price of bread?"),
        "othing on record",
    ),
    Picture(
        "who-said",
        lambda page: page.use("who-said", words="firm and principled stance"),
        "on record, not typed",
    ),
    Picture("said-by", lambda page: page.use("said-by", speaker="Aliyev"), "Ilham Aliyev"),
    Picture("both-sides", lambda page: page.use("both-sides", topic="attacks"), "each side"),
    Picture("timeline", lambda page: page.use("timeline"), "Timeline"),
    Picture("sources", lambda page: page.use("sources"), "Sources"),
    Picture("about", lambda page: page.use("about"), "revision"),
)


def main() -> int:
    """Make every picture anew; give the exit code."""
    if not has_browser():
        print("no Chromium with its driver; get them with `make test-deps`", file=sys.stderr)
        return 1
    _FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        run, profile = Path(name, "run"), Path(name, "chromium")
        run.mkdir()
        with (
            local_page(ROOT / "knowledge", run) as url,
            browser(profile, size=_WINDOW) as driver,
        ):
            page = Page(driver, url)
            for asked, picture in enumerate(PICTURES):
                if asked and asked % QUESTIONS == 0:
                    time.sleep(WINDOW_S)  # the bot takes no more from one person in that time
                picture.act(page)
                page.wait_for(picture.shows)
                _save(page.picture(), _FOLDER / f"{picture.name}.png")
    for file in _FOLDER.glob("*.png"):
        if file.stem not in {picture.name for picture in PICTURES}:
            file.unlink()
    return 0


def _save(png: bytes, path: Path) -> None:
    """Save with few colours, which flat surfaces do not miss."""
    image = Image.open(BytesIO(png)).convert("RGB")
    # By coverage, so that a colour of few pixels stays what it is.
    small = image.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    print(f"{path.relative_to(ROOT)} {image.width}x{image.height}, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    sys.exit(main())
