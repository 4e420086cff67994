"""Questions to statements, of five kinds, the way people half remember and mistype."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

_FRAMES = ("who said something about {}?", "what was said on {}", "{} - who was that?", "{}")
_LETTERS = "etaoinsrhldcumfpgwybv"
_ENDINGS = ("s", "ed", "ing")


class Kind(StrEnum):
    """What has become of a statement's words in a question."""

    FRAGMENT = "exact fragment"
    TYPOS = "one or two typos"
    KEYWORDS = "shuffled keywords in a question"
    INFLECTED = "words dropped and inflected"
    MISSPELT = "60 % of the words misspelt"


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the number of the statement it was made from."""

    kind: Kind
    text: str
    target: int


def questions(texts: Sequence[str], count: int, *, seed: int = 621) -> list[Question]:
    """Make so many questions, the kinds in turn, each from a statement of its own."""
    random_ = random.Random(seed)
    kinds = list(Kind)
    asked: list[Question] = []
    while len(asked) < count:
        kind, target = kinds[len(asked) % len(kinds)], random_.randrange(len(texts))
        part = _part(texts[target].split(), random_)
        if _can_be_known(part, 5):
            asked.append(Question(kind, _ask(kind, part, random_), target))
    return asked


def _part(words: list[str], random_: random.Random) -> list[str]:
    """Take 8 to 12 words in a row."""
    length = random_.randint(8, 12)
    start = random_.randrange(max(1, len(words) - length + 1))
    return words[start : start + length]


def _can_be_known(words: Sequence[str], count: int) -> bool:
    """Tell whether words are enough to know a statement by: so many different long ones."""
    return len({word for word in words if len(word) > 4}) >= count


def _ask(kind: Kind, words: list[str], random_: random.Random) -> str:
    if kind is Kind.KEYWORDS:
        keywords = sorted({word for word in words if len(word) > 4})
        random_.shuffle(keywords)
        return random_.choice(_FRAMES).format(" ".join(keywords[:6]))
    if kind is Kind.TYPOS:
        words = _misspell(words, random_.randint(1, 2), random_)
    elif kind is Kind.INFLECTED:
        kept: list[str] = []
        while not _can_be_known(kept, 4):
            kept = [word for word in words if random_.random() > 0.25]
        words = [_inflected(word, random_) for word in kept]
    elif kind is Kind.MISSPELT:
        words = _misspell(words, round(0.6 * len(words)), random_)
    return " ".join(words)


def _misspell(words: list[str], count: int, random_: random.Random) -> list[str]:
    """Misspell so many words, of four letters and more first; one in four long ones twice."""
    order = sorted(range(len(words)), key=lambda n: (len(words[n]) < 4, random_.random()))
    out = list(words)
    for n in order[:count]:
        out[n] = _typo(out[n], random_)
        if len(out[n]) > 8 and random_.random() < 0.25:
            out[n] = _typo(out[n], random_)
    return out


def _typo(word: str, random_: random.Random) -> str:
    at = random_.randrange(len(word))
    letter = random_.choice(_LETTERS)
    return random_.choice(
        (
            word[:at] + letter + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        )
    )


def _inflected(word: str, random_: random.Random) -> str:
    """Give a third of the long words another ending."""
    if len(word) < 6 or not word.isalpha() or random_.random() > 0.35:
        return word
    return next((word.removesuffix(e) for e in _ENDINGS if word.endswith(e)), word) + (
        random_.choice(_ENDINGS)
    )
