"""`who-said site`: the record as a static site."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.knowledge.loader import load
from bot.locales import load_locales
from bot.site.site import SiteError, write_site


def site(knowledge: Path, folder: Path, *, url: str, language: str) -> int:
    """Write it; give the exit code."""
    locales = load_locales()
    if not locales.speak(language):
        print(
            f"the bot does not speak {language!r}; name one of {', '.join(locales)}",
            file=sys.stderr,
        )
        return 2
    try:
        count = write_site(load(knowledge), folder, locales.of(language), url)
    except SiteError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"wrote {count} files to {folder}; open {folder / 'index.html'}")
    return 0
