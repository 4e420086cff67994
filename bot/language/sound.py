"""Names by how they sound: which of them is a word of another script?

Both are read as Latin letters, one for each sound. What scripts or languages write for each other
(g, j, h) costs little where it differs, a vowel that a script leaves out next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from anyascii import anyascii

from .script import script_of

# Letters that are a vowel or a consonant, and those that a romanisation leaves out.
_LETTERS = str.maketrans(
    {"פ": "p", "ב": "b", "و": "w", "ו": "w", "ا": "a", "א": "a", "آ": "a", "ع": "a", "ע": "a"}
)
# Several letters for one sound; capitals are those that Latin has no letter of its own for.
_SOUNDS: Mapping[str, str] = {
    pair[:-1]: pair[-1]
    for pair in (
        *("shchS", "schS", "tchC", "dzhJ", "eauo", "djJ", "khh", "ghg", "shS", "zhZ", "chC", "tsc"),
        *("tzc", "phf", "tht", "dhd", "ckk", "quk", "ouu", "oou", "eei", "qk", "yi"),
    )
}
_SOUND = re.compile("|".join(_SOUNDS))
_DOUBLED = re.compile(r"(.)\1+")
_NO_LETTER = re.compile("[^a-z]")
_WITHOUT_VOWELS = frozenset({"arabic", "hebrew"})
_VOWELS = frozenset("aeiou")
_ALIKE = frozenset(
    (
        *("bp", "bv", "fp", "fv", "gk", "hk", "gh", "Jg", "JZ", "CJ", "Ji", "Jj", "Zj", "ij", "hj"),
        *("Zz", "Zi", "Ss", "CS", "sz", "Cc", "cs", "ck", "Jc", "Ch", "Ck", "dt", "cz", "ct", "Jh"),
        *("JS", "Jz"),
    )
)
_SAME = frozenset(("vw", "ow", "uw"))
# Sounds that are often written for each other are one here; what comes and goes is none.
_COARSE = str.maketrans("bfvdSzZcCJjg", "ppptsssssssk", "haeiouw")
_ENDING_CONSONANTS = 2
_WITH_ALL_CONSONANTS = 0.9  # as alike is no name of which a consonant is missing
_LOOSE = frozenset("aeiouwhjJ")  # what comes and goes at the beginning of a name
_NEAR = 0.25
_ONE_LETTER = 0.1  # the same where a script has few letters
_OTHER = 1.6
_CONSONANT = 1.0
_BREATH = 0.35  # an h, which comes and goes
_OTHER_VOWEL = 0.3
_VOWEL = 0.5
_UNWRITTEN = 0.04
_ADDED_VOWEL = 0.25  # where few are written
_LAST_VOWEL = 0.8
_SHARE_OF_VOWELS = 0.4  # in how much there is of a name, each beside a consonant
_LONGEST_ENDING = 3
_ENDING = 0.06  # a sound of what may follow a name
# What is missing at most, of all of a name, by how many consonants it has.
_MOST_MISSING = (0.0, 0.04, 0.1, 0.16, 0.2)
_MOST_MISSING_UNVOWELLED = (0.0, 0.0, 0.05, 0.1, 0.16)
_TELLING = 4  # sounds but one, or consonants where no vowels are written: no other word by chance
_INEXACT = 0.99
_NOTHING = 0.04  # is missing where only vowels that are never written are
_TIE = 0.06


class NameHeard(NamedTuple):
    """The number of a name that a word sounds like, and how alike they are, up to 1.0."""

    name: int
    alike: float


def sounds_of(key: str) -> str:
    """Return a folded word of any script as its sounds, a letter for each."""
    script = script_of(key)
    latin = _NO_LETTER.sub("", anyascii(key.translate(_LETTERS)).lower())
    if script == "armenian":
        latin = latin.replace("ow", "u")
    if script not in _WITHOUT_VOWELS:
        latin = latin.replace("w", "v")
    elif latin.endswith("h"):
        latin = latin[:-1] + "a"
    return _DOUBLED.sub(r"\1", _SOUND.sub(lambda found: _SOUNDS[found.group()], latin))


class NameSounds:
    """The words of names in Latin letters, by their sounds."""

    def __init__(self, names: Iterable[tuple[int | None, str]]) -> None:
        self._names: dict[str, list[int]] = {}
        for number, name in names:
            if number is None:
                continue
            self._names.setdefault(sounds_of(name), []).append(number)
        # No name is meant by a word twice as long, and what is done grows with its square.
        self._longest = 2 * max(map(len, self._names), default=0)
        self._near: dict[str, list[str]] = {}
        for sounds in self._names:
            for outline in _with_one_less(_outline(sounds)):
                self._near.setdefault(outline, []).append(sounds)

    def heard_in(self, key: str, least: float) -> list[NameHeard]:
        """Return the names that a folded word of another script is most alike, `least` or more.

        They are 1.0 alike where nothing is missing of a name long enough to be no other word.
        """
        sounds = sounds_of(key)
        if not 0 < len(sounds) <= self._longest:
            return []
        is_short = script_of(key) in _WITHOUT_VOWELS
        limits = _MOST_MISSING_UNVOWELLED if is_short else _MOST_MISSING
        found: dict[str, float] = {}
        for name in self._candidates(sounds, least):
            most = min(1.0 - least, limits[min(_consonants(name), len(limits) - 1)])
            missing = _missing(sounds, name, is_short=is_short, most=most)
            if missing <= most:
                found[name] = missing
        is_telling = (_consonants(sounds) if is_short else len(sounds) - 1) >= _TELLING
        least = min(found.values(), default=0.0)
        return [
            NameHeard(number, 1.0 if is_telling and is_whole else min(_INEXACT, 1.0 - missing))
            for name, missing in found.items()
            if missing < least + _TIE
            for is_whole in [_missing(sounds, name, is_short=is_short, ending=0) <= _NOTHING]
            for number in self._names[name]
        ]

    def _candidates(self, sounds: str, least: float) -> set[str]:
        """Return names with about the consonants of a word, or with those that it begins with."""
        outline = _outline(sounds)
        outlines = {outline}
        if least < _WITH_ALL_CONSONANTS:
            outlines |= _with_one_less(outline) | {outline[:-_ENDING_CONSONANTS]}
        return {
            name
            for other in outlines
            for name in self._near.get(other, ())
            if _begin_alike(sounds[0], name[0])
        }


def is_heard(name: str, key: str, least: float) -> bool:
    """Whether a folded word of another script sounds at least this much like a name, up to 1.0."""
    script = script_of(key)
    if script == script_of(name):
        return False
    is_short = script in _WITHOUT_VOWELS
    return _missing(sounds_of(key), sounds_of(name), is_short=is_short) <= 1.0 - least


def is_closed(name: str) -> bool:
    """Whether a folded name ends in a consonant."""
    return sounds_of(name)[-1:] not in _VOWELS


def _consonants(sounds: str) -> int:
    return sum(sound not in _VOWELS for sound in sounds)


def _missing(
    typed: str, name: str, *, is_short: bool, most: float = 1.0, ending: int = _LONGEST_ENDING
) -> float:
    """Return which share of a name's sounds a word lacks or has otherwise, its ending apart.

    `is_short` tells that the word is of a script that leaves out vowels, `ending` how many sounds
    may follow the name. It is 1.0 as soon as it must be more than `most`.
    """
    if not name or not typed:
        return 1.0
    if is_short and name[0] in _VOWELS and typed[0] == "a":
        # An alif or aleph bears any vowel, with a letter for it or none.
        is_borne = typed[1:2] in ("i", "w") and name[1:2] not in _VOWELS
        typed = name[0] + typed[1 + is_borne :]
    whole = sum(_SHARE_OF_VOWELS if sound in _VOWELS else 1.0 for sound in name)
    ends = _costs(typed, name, most * whole, is_short=is_short)
    if not ends:
        return 1.0
    cost = ends[-1]
    for left in range(1, 1 if is_short else min(ending, len(typed) - 1) + 1):
        if not _VOWELS.isdisjoint(typed[-left:]):
            cost = min(cost, ends[-1 - left] + left * _ENDING)
    return min(1.0, cost / whole)


def _costs(typed: str, name: str, most: float, *, is_short: bool) -> list[float]:
    """Return what it costs to make the name of the first one, two ... sounds of a word.

    Nothing where it is more than `most` for all.
    """
    lost = [_absence(sound, _UNWRITTEN if is_short else _VOWEL) for sound in name]
    for place, cost in ((0, _VOWEL), (-1, _LAST_VOWEL)):  # which every script writes
        if name[place] in _VOWELS:
            lost[place] = cost
    near = _ONE_LETTER if is_short else _NEAR
    row = list(accumulate(lost, initial=0.0))
    ends: list[float] = []
    for sound in typed:
        added = _absence(sound, _ADDED_VOWEL if is_short else _VOWEL)
        above, row = row, [row[0] + added]
        for at, other in enumerate(name):
            swapped = above[at] + (0.0 if sound == other else _difference(sound, other, near))
            row.append(min(swapped, above[at + 1] + added, row[at] + lost[at]))
        ends.append(row[-1])
        if min(row) > most and min(ends) > most:
            return []
    return ends


def _outline(sounds: str) -> str:
    return sounds.translate(_COARSE)


def _with_one_less(outline: str) -> set[str]:
    """Return an outline, and what is left of it without any one sound; two have one in common where
    they differ by one."""
    return {outline, *(outline[:at] + outline[at + 1 :] for at in range(len(outline)))} - {""}


@cache
def _begin_alike(sound: str, other: str) -> bool:
    is_loose = sound in _LOOSE and other in _LOOSE
    return is_loose or _difference(sound, other, _NEAR) < _OTHER


def _absence(sound: str, vowel: float) -> float:
    if sound in _VOWELS:
        return vowel
    return _BREATH if sound == "h" else _VOWEL if sound == "w" else _CONSONANT


@cache
def _difference(sound: str, other: str, near: float = _NEAR) -> float:
    pair = min(sound, other) + max(sound, other)
    if sound == other or pair in _SAME:
        return 0.0
    if sound in _VOWELS and other in _VOWELS:
        return _OTHER_VOWEL if near == _NEAR else near
    return near if pair in _ALIKE else _OTHER
