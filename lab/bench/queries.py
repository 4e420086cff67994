"""Questions to statements, the way people half remember and mistype."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

_FRAMES = ("who said something about {}?", "what was said on {}", "{} - who was that?", "{}")
_LETTERS = "etaoinsrhldcumfpgwybv"
_ENDINGS = ("s", "ed", "ing")
_LONG = 5  # letters of a word that tells something


class Kind(StrEnum):
    """What has become of a statement's words in a question."""

    FRAGMENT = "exact fragment"
    CLAUSE = "four to six words"
    TYPOS = "one or two typos"
    KEYWORDS = "shuffled keywords in a question"
    INFLECTED = "words dropped and inflected"
    SHUFFLED = "shuffled, 40 % dropped"
    MISSPELT = "two edits in every long word"
    TOGETHER = "short, shuffled and misspelt"


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the number of the statement it was made from."""

    kind: Kind
    text: str
    target: int


def questions(texts: Sequence[str], count: int, *, seed: int = 621) -> list[Question]:
    """Make so many questions, the kinds in turn, each from a statement of its own."""
    chance = random.Random(seed)
    kinds = list(Kind)
    asked: list[Question] = []
    while len(asked) < count:
        kind, target = kinds[len(asked) % len(kinds)], chance.randrange(len(texts))
        fewest, most = (4, 6) if kind is Kind.CLAUSE else (8, 12)
        part = _part(texts[target].rstrip(".").replace(",", "").split(), fewest, most, chance)
        if _telling(part) >= (3 if kind is Kind.CLAUSE else 5):
            asked.append(Question(kind, _ask(kind, part, chance), target))
    return asked


def _part(words: list[str], fewest: int, most: int, chance: random.Random) -> list[str]:
    """Take so many words in a row."""
    length = chance.randint(fewest, most)
    start = chance.randrange(max(1, len(words) - length + 1))
    return words[start : start + length]


def _telling(words: Sequence[str]) -> int:
    """Count the different long words."""
    return len({word for word in words if len(word) >= _LONG})


def _ask(kind: Kind, words: list[str], chance: random.Random) -> str:
    match kind:
        case Kind.KEYWORDS:
            keywords = sorted({word for word in words if len(word) >= _LONG})
            chance.shuffle(keywords)
            return chance.choice(_FRAMES).format(" ".join(keywords[:6]))
        case Kind.TYPOS:
            words = _mistyped(words, chance.randint(1, 2), chance)
        case Kind.INFLECTED:
            words = [_inflected(word, chance) for word in _fewer(words, 0.75, chance)]
        case Kind.SHUFFLED:
            words = _shuffled(_fewer(words, 0.6, chance), chance)
        case Kind.MISSPELT:
            words = [_misspelt(word, chance) for word in words]
        case Kind.TOGETHER:
            kept = _shuffled(_fewer(words, 0.6, chance), chance)
            words = [_misspelt(word, chance) for word in kept]
    return " ".join(words)


def _fewer(words: list[str], share: float, chance: random.Random) -> list[str]:
    """Drop words at random, those in their order that are left; three long ones at least."""
    kept: list[str] = []
    while _telling(kept) < 3:
        kept = [word for word in words if chance.random() < share]
    return kept


def _shuffled(words: list[str], chance: random.Random) -> list[str]:
    return chance.sample(words, len(words))


def _misspelt(word: str, chance: random.Random) -> str:
    return _typo(_typo(word, chance), chance) if len(word) >= _LONG else word


def _mistyped(words: list[str], count: int, chance: random.Random) -> list[str]:
    """Make a slip in so many words, in long ones first."""
    order = sorted(range(len(words)), key=lambda n: (len(words[n]) < _LONG, chance.random()))
    slips = set(order[:count])
    return [_typo(word, chance) if n in slips else word for n, word in enumerate(words)]


def _typo(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    letter = chance.choice(_LETTERS)
    return chance.choice(
        (
            word[:at] + letter + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        )
    )


def _inflected(word: str, chance: random.Random) -> str:
    """Return a third of the long words another ending."""
    if len(word) < 6 or not word.isalpha() or chance.random() > 0.35:
        return word
    return next((word.removesuffix(e) for e in _ENDINGS if word.endswith(e)), word) + (
        chance.choice(_ENDINGS)
    )
