"""Make the pictures of the documents from the local page, so that they never lie.

Run from the project's folder with Chromium installed: ``python -m lab.pictures``.
Each picture is one message of the bot as a browser shows it, cut out and kept small.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from PIL import Image

from bot.discord.kit.budget import ACTIONS, WINDOW_S
from tests.browser.page import Page
from tests.browser.start import ROOT, browser, has_browser, local_page

_FOLDER = ROOT / "docs" / "pictures"
# Tall enough that the longest message needs no scrolling.
_WINDOW = (1000, 2600)
_COLOURS = 256
# Some pictures take two actions of what the bot takes from one person.
_AT_ONCE = ACTIONS - 2


_MEMBER, _MODERATOR = "A member", "A moderator"
# The same, said otherwise.
_NOTE = "said_from: not before Sobhani's words of 27 June, not after publication on 30 June"
_NOTE_IN_OTHER_WORDS = "said_from: between Sobhani's words of 27 June and publication on 30 June"

Act: TypeAlias = Callable[[Page], None]


@dataclass(frozen=True, slots=True)
class Picture:
    """What is done on the page, and words that must then be in the message that is shown."""

    name: str
    act: Act
    shows: str


def pictures(knowledge: Path) -> tuple[Picture, ...]:
    """Name every picture, in the order in which they are made, on files that may be changed."""
    return (
        Picture("answer", _say("who called it an open provocation?"), "open provocation"),
        Picture("context", _press("Context"), "The quote is in bold"),
        Picture("replies", _press("Replies"), "What this statement does"),
        Picture(
            "accounts",
            _both(_say("what did Sobhani say about drones?"), _press("Accounts")),
            "remarks",
        ),
        Picture("several", _say("what did Pezeshkian say?"), "Masoud Pezeshkian"),
        Picture(
            "more",
            _both(_use("who-said", words="'open provocation', said Aliyev"), _press("More")),
            "1 of ",
        ),
        Picture("closest", _say("what did Netanyahu say about the airspace?"), "Closest on record"),
        Picture(
            "false-premise",
            _say("when did Iran admit launching drones at Azerbaijan?"),
            "takes as given. Closest",
        ),
        Picture(
            "nothing-on-record",
            _say("what did they say about the price of bread?"),
            "is about that",
        ),
        Picture(
            "who-said", _use("who-said", words="firm and principled stance"), "in another form"
        ),
        Picture(
            "not-on-record",
            _use("who-said", words="thanks for solidarity"),
            "These words are not on record",
        ),
        Picture("persian", _say("چه کسی آن را تحریک آشکار خواند؟"), "زبان نقل‌قول"),
        Picture("said-by", _use("said-by", speaker="Aliyev"), "Ilham Aliyev"),
        Picture("both-sides", _use("both-sides", topic="attacks"), "each side"),
        Picture("timeline", _use("timeline"), "Timeline"),
        Picture("sources", _use("sources"), "Sources"),
        Picture("about", _use("about"), "revision"),
        Picture("privacy", _use("privacy show"), "What is kept about you"),
        Picture("settings", _moderate("settings show"), "Settings of"),
        Picture("gaps", _moderate("knowledge gaps"), "the record does not answer"),
        Picture("stats", _moderate("knowledge stats"), "By outcome"),
        Picture("reload", partial(_propose, knowledge), "Serve the files as they are now"),
        Picture("correction", _serve, "Corrected on"),
    )


def _say(question: str) -> Act:
    return lambda page: page.say(f"@bot {question}")


def _use(command: str, **options: str) -> Act:
    return lambda page: page.use(command, **options)


def _press(label: str) -> Act:
    return lambda page: page.press(label)


def _both(first: Act, then: Act) -> Act:
    def act(page: Page) -> None:
        first(page)
        then(page)

    return act


def _moderate(command: str) -> Act:
    return _both(lambda page: page.view_as(_MODERATOR), _use(command))


def _propose(knowledge: Path, page: Page) -> None:
    """Have an answer on show, change the files that it is from, and ask for a reload."""
    page.view_as(_MEMBER)
    page.say("@bot who called it an open provocation?")
    file = knowledge / "sources" / "oc-media-2025-06-30.yaml"
    text = file.read_text("utf-8")
    if _NOTE not in text:
        raise LookupError(f"{file.name} has no {_NOTE!r}")
    file.write_text(text.replace(_NOTE, _NOTE_IN_OTHER_WORDS), "utf-8")
    page.view_as(_MODERATOR)
    page.use("knowledge reload")


def _serve(page: Page) -> None:
    """Consent to the reload, and look at the answer as the one who was given it."""
    page.press("Serve them")
    page.wait_for("Now serving")
    page.view_as(_MEMBER)


def main() -> int:
    """Make every picture anew; give the exit code."""
    if not has_browser():
        print("no Chromium with its driver; get them with `make test-deps`", file=sys.stderr)
        return 1
    _FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as name:
        run, profile = Path(name, "run"), Path(name, "chromium")
        run.mkdir()
        made = pictures(knowledge := shutil.copytree(ROOT / "knowledge", Path(name, "knowledge")))
        with (
            local_page(knowledge, run) as url,
            browser(profile, size=_WINDOW) as driver,
        ):
            page = Page(driver, url)
            for asked, picture in enumerate(made):
                if asked and asked % _AT_ONCE == 0:
                    time.sleep(WINDOW_S)  # the bot takes no more from one person in that time
                picture.act(page)
                page.wait_for(picture.shows)
                _save(page.picture(), _FOLDER / f"{picture.name}.png")
    for file in _FOLDER.glob("*.png"):
        if file.stem not in {picture.name for picture in made}:
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
