"""How common words are: the shipped tables, beside the lists they are made from."""

import math
import shutil
import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
import wordfreq

from bot.language.frequency import Frequencies, FrequencyTable
from lab.frequencies import FOLDER, LANGUAGES, shares_of

FREQUENCIES = Frequencies()
shares = cache(shares_of)

_DIGEST = "from bot.artefact.shelf import make; print(make())"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_is_as_common_as_wordfreq_counts_it(language: str) -> None:
    counted = shares(language)
    for word in sorted(counted)[:: len(counted) // 200]:
        rarity = FREQUENCIES.rarity(word, language)
        assert rarity == pytest.approx(-1.0 - math.log10(counted[word]), abs=0.001), word


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shipped_is_what_would_be_made_now(language: str) -> None:
    made = BytesIO()
    FrequencyTable.of(shares(language)).save(made)
    shipped = (FOLDER / f"{language}.npz").read_bytes()
    assert made.getvalue() == shipped, "make frequencies"


def test_every_language_with_a_list_has_a_table_and_no_other() -> None:
    assert {path.stem for path in FOLDER.glob("*.npz")} == set(LANGUAGES)
    assert set(LANGUAGES) <= wordfreq.available_languages("small").keys()


def test_spellings_that_fold_into_one_word_count_together() -> None:
    spelt = [wordfreq.word_frequency(word, "fr", "small") for word in ("ou", "où")]
    assert FREQUENCIES.share("ou", "fr") == pytest.approx(sum(spelt), rel=0.01)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_nobody_counted_is_rarer_than_all_others(language: str) -> None:
    assert FREQUENCIES.share("qzxjkvq", language) == 0.0
    assert FREQUENCIES.rarity("qzxjkvq", language) == 8.0


@pytest.mark.parametrize("language", ["az", "hy"])
def test_every_word_of_a_language_without_a_table_is_of_middling_rarity(language: str) -> None:
    assert FREQUENCIES.share("the", language) == 0.0
    assert FREQUENCIES.rarity("the", language) == 5.0
    assert FREQUENCIES.plain_rarity("teh", language) == 5.0


def test_a_misspelt_common_word_is_as_common_as_the_word_that_is_meant() -> None:
    assert FREQUENCIES.rarity("becuase", "en") > 4.5
    assert FREQUENCIES.plain_rarity("becuase", "en") == FREQUENCIES.rarity("because", "en")


def test_a_changed_table_makes_artefacts_anew(tmp_path: Path) -> None:
    package = tmp_path / "bot"
    shutil.copytree(FOLDER.parents[1], package, ignore=shutil.ignore_patterns("__pycache__"))
    before = _printed(tmp_path)
    shutil.copy(FOLDER / "en.npz", package / "language" / "frequencies" / "tr.npz")
    assert _printed(tmp_path) != before


def _printed(folder: Path) -> str:
    command = [sys.executable, "-c", _DIGEST]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return done.stdout
