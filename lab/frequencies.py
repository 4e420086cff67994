"""Count the words of general language anew, from the lists of wordfreq, into the package.

Run from the project's folder: ``python -m lab.frequencies``.
The tables hold words as the engine folds them: a change of folding calls for new ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import wordfreq

from bot.language.analyzer import keys
from bot.language.frequency import FrequencyTable

FOLDER = Path(__file__).parents[1] / "bot" / "language" / "frequencies"
# Those that the bot reads or is to read, and that have a list.
LANGUAGES = ("ar", "en", "es", "fa", "fr", "he", "ru", "tr")


def shares_of(language: str) -> Mapping[str, float]:
    """Return the share of running text of each folded word that comes once in a million or more.

    What a listed word falls into has the whole of its share each, as in a text.
    """
    shares: dict[str, float] = {}
    for word, share in wordfreq.get_frequency_dict(language, "small").items():
        for key in keys(word):
            shares[key] = shares.get(key, 0.0) + share
    return shares


def main() -> None:
    """Write the table of every language and tell its size."""
    for language in LANGUAGES:
        path = FOLDER / f"{language}.npz"
        table = FrequencyTable.of(shares_of(language))
        with path.open("wb") as file:
            table.save(file)
        print(f"{path.name}: {len(table):,} words, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
