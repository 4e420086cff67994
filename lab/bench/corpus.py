"""Statements in any number, drawn by how common words are: nobody's words, and no file to fetch."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import wordfreq

TOPICS = 400
# Words a topic has of its own, and the share of a statement's words that are drawn from them; of
# the rest so many are among the commonest of the language, as in any text.
_OWN_WORDS, _OWN_SHARE = 80, 0.3
_COMMON, _COMMON_SHARE = 300, 0.45
_FEWEST, _MOST = 14, 30
_CLAUSE = (4, 9)
_REUSED = 0.1  # of the clauses: people repeat what others said


@dataclass(frozen=True, slots=True)
class Text:
    """A statement's text and the number of the topic it is about."""

    text: str
    topic: int


def statements(size: int, *, seed: int = 20250630) -> Iterator[Text]:
    """Return so many statements, the same for a seed; the first of more are those of fewer."""
    chance = random.Random(seed)
    words = _Words(chance)
    said: list[str] = []
    for _ in range(size):
        topic = int(TOPICS * chance.random() ** 2)  # few topics are much spoken of
        clauses: list[str] = []
        length = chance.randint(_FEWEST, _MOST)
        while sum(clause.count(" ") + 1 for clause in clauses) < length:
            if said and chance.random() < _REUSED:
                clauses.append(chance.choice(said))
            else:
                clauses.append(words.clause(topic, chance))
                if len(said) < 10_000:
                    said.append(clauses[-1])
        text = ", ".join(clauses)
        yield Text(f"{text[0].upper()}{text[1:]}.", topic)


def topic_words(*, seed: int = 20250630) -> list[list[str]]:
    """Return the words of each topic, the commonest first."""
    return _Words(random.Random(seed)).topics


def write(path: Path, size: int) -> None:
    """Write so many statements, one a line."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{one.topic}\t{one.text}\n" for one in statements(size))


def read(path: Path) -> Iterator[Text]:
    """Return what `write` wrote."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            topic, _, text = line.rstrip("\n").partition("\t")
            yield Text(text, int(topic))


class _Words:
    """General English, and what each topic takes of it."""

    def __init__(self, chance: random.Random) -> None:
        shares = wordfreq.get_frequency_dict("en", "large")
        known = {word: share for word, share in shares.items() if word.isalpha() and len(word) > 1}
        words = sorted(known, key=lambda word: (-known[word], word))
        self._common, self._others = words[:_COMMON], words[_COMMON:]
        self._of_common = list(accumulate(known[word] for word in self._common))
        # Flatter than running text is, or the same thousand words would stand in everything.
        self._of_others = list(accumulate(known[word] ** 0.8 for word in self._others))
        telling = [word for word in words[1000:40_000] if len(word) > 3]
        chance.shuffle(telling)
        self.topics = [telling[n * _OWN_WORDS : (n + 1) * _OWN_WORDS] for n in range(TOPICS)]

    def clause(self, topic: int, chance: random.Random) -> str:
        """Draw some words of a statement about a topic."""
        return " ".join(self._word(topic, chance) for _ in range(chance.randint(*_CLAUSE)))

    def _word(self, topic: int, chance: random.Random) -> str:
        which = chance.random()
        if which < _OWN_SHARE:
            own = self.topics[topic]
            return own[int(len(own) * chance.random() ** 2)]
        if which < _OWN_SHARE + _COMMON_SHARE:
            return chance.choices(self._common, cum_weights=self._of_common)[0]
        return chance.choices(self._others, cum_weights=self._of_others)[0]
