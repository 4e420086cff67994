"""Names are heard in other scripts: by consonants, and vowels as far as those are written."""

from __future__ import annotations

import pytest

from bot.language.analyzer import fold
from bot.language.sound import NameSounds, is_closed, is_heard

_NAMES = ("trudeau", "hajiyev", "hajizada", "joseph", "sobhani", "weir", "araghchi", "zakharova")
_SOUNDS = NameSounds(enumerate(_NAMES))


def _heard(word: str, least: float = 0.0) -> set[str]:
    return {_NAMES[number] for number, _ in _SOUNDS.heard_in(fold(word), least)}


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Трюдо", "trudeau"),
        ("ترودو", "trudeau"),
        ("טרודו", "trudeau"),
        ("Гаджиев", "hajiyev"),
        ("Хаджиевым", "hajiyev"),
        ("Гаджизаде", "hajizada"),
        ("יוסף", "joseph"),
        ("يوسف", "joseph"),
        ("Սոբհանին", "sobhani"),
        ("Արաղչի", "araghchi"),
        ("Захаровой", "zakharova"),
        ("זחרובה", "zakharova"),
    ],
)
def test_a_name_is_heard_in_another_script(word: str, name: str) -> None:
    assert _heard(word) == {name}


@pytest.mark.parametrize("word", ["брат", "трудно", "برر", "الحاجة", "עיר", "գիրք", "захват"])
def test_a_plain_word_is_no_name(word: str) -> None:
    assert not _heard(word)


def test_a_word_with_an_ending_is_not_just_the_name() -> None:
    ((_, bare),) = _SOUNDS.heard_in(fold("Арагчи"), 0.0)
    ((_, ending),) = _SOUNDS.heard_in(fold("Арагчием"), 0.0)
    assert ending < bare == 1.0


def test_only_another_script_is_heard() -> None:
    assert is_heard("hajiyev", "гаджиев", 0.8)
    assert not is_heard("hajiyev", "hajiyev", 0.8)


def test_a_mans_surname_is_closed() -> None:
    assert is_closed("aliyev")
    assert not is_closed("zakharova")
