"""Make the table of which English words mean much the same, from WordNet, into the package.

Run from the project's folder: ``python -m lab.thesaurus /usr/share/wordnet`` (the files of
WordNet 3.0, as Debian's package ``wordnet-base`` has them).
A word stands for its senses, the usual ones more, and for what WordNet ties these to. An idea that
many words stand for tells little, and weighs less.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import wordfreq

from bot.language.analyzer import keys
from bot.language.thesaurus import ThesaurusTable

TARGET = Path(__file__).parents[1] / "bot" / "language" / "thesauri" / "en.npz"
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
# What is left of an inflected word when an ending is exchanged, as WordNet's own tool does it.
ENDINGS = {
    "n": "s: ses:s xes:x zes:z ches:ch shes:sh men:man ies:y",
    "v": "s: ies:y es:e es: ed:e ed: ing:e ing:",
    "a": "er: est: er:e est:e",
    "r": "",
}
DOUBLED = ("ed", "ing")  # "stopped" is "stop" too
# Derived from each other, and groups of verbs; what one is a kind of, entails, causes, is like.
TIES = {"+": 0.9, "\\": 0.9, "<": 0.9, "$": 0.8} | dict.fromkeys(("@", "@i", "&", "*", ">"), 0.55)
FADING = 0.25  # of a sense, with each one that is more usual
TELLING = 60  # words: an idea of no more than these has its full weight
LEAST = 0.12


@dataclass
class WordNet:
    """Senses of each lemma and part of speech, the usual ones first; ties of each sense."""

    senses: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    ties: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    irregular: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> WordNet:
        """Read the files of a folder; their format is that of wndb(5WN)."""
        found = cls()
        for name, part in PARTS.items():
            for entry in _lines(folder / f"index.{name}"):
                count = int(entry[2])
                found.senses[entry[0], part] = [part + offset for offset in entry[-count:]]
            for entry in _lines(folder / f"data.{name}"):
                at = 4 + 2 * int(entry[3], 16)
                ties = (entry[i : i + 4] for i in range(at + 1, at + 1 + 4 * int(entry[at]), 4))
                found.ties[part + entry[0]] = [(t, p.replace("s", "a") + o) for t, o, p, _ in ties]
            for inflected, *lemmas in _lines(folder / f"{name}.exc"):
                found.irregular[inflected, part] = lemmas
        return found

    def lemmas(self, word: str) -> Iterable[tuple[str, str]]:
        """Yield what a word can be a form of, with the part of speech."""
        for part, endings in ENDINGS.items():
            stems = {word, *self.irregular.get((word, part), ())}
            for pair in endings.split():
                ending, _, other = pair.partition(":")
                if word.endswith(ending) and len(word) > len(ending) + 1:
                    stem = word[: -len(ending)] + other
                    stems.add(stem)
                    if ending in DOUBLED and stem[-2:-1] == stem[-1:]:
                        stems.add(stem[:-1])
            yield from ((s, part) for s in sorted(stems) if (s, part) in self.senses)

    def ideas(self, word: str) -> dict[str, float]:
        """Return what a word stands for, 0 to 1 each."""
        found: dict[str, float] = {}
        for lemma in self.lemmas(word):
            for place, sense in enumerate(self.senses[lemma]):
                weight = 1 / (1 + FADING * place)
                found[sense] = max(found.get(sense, 0.0), weight)
        for sense, weight in tuple(found.items()):
            for tie, other in self.ties[sense]:
                less = weight * TIES.get(tie, 0.0)
                if less > LEAST:
                    found[other] = max(found.get(other, 0.0), less)
        return found


def _lines(path: Path) -> Iterable[list[str]]:
    """Yield the fields of each line but the notice, without what explains them."""
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith(" "):
            yield line.partition(" | ")[0].split()


def words_of(wordnet: WordNet) -> Mapping[str, Mapping[int, float]]:
    """Return the numbered ideas of each common word, those left out that only one word has."""
    single = {lemma for lemma, _ in wordnet.senses if lemma.isalpha()}
    common = Counter(idea for lemma in sorted(single) for idea in wordnet.ideas(lemma))
    most = math.log(len(single) / TELLING)

    def telling(idea: str) -> float:
        return min(1.0, math.log(len(single) / max(1, common[idea])) / most)

    found: dict[str, dict[str, float]] = {}
    for word in wordfreq.get_frequency_dict("en", "small"):
        for key in keys(word):
            if key.isalpha() and len(key) > 2:
                ideas = found.setdefault(key, {})
                for idea, weight in wordnet.ideas(word).items():
                    ideas[idea] = max(ideas.get(idea, 0.0), weight * telling(idea))
    shared = Counter(idea for ideas in found.values() for idea in ideas)
    numbers = {idea: at for at, idea in enumerate(sorted(i for i, n in shared.items() if n > 1))}
    rows = {w: {numbers[i]: v for i, v in x.items() if i in numbers} for w, x in found.items()}
    return {word: ideas for word, ideas in rows.items() if ideas}


def main(arguments: list[str]) -> None:
    """Write the table and tell its size."""
    TARGET.parent.mkdir(exist_ok=True)
    table = ThesaurusTable.of(words_of(WordNet.read(Path(arguments[0]))))
    with TARGET.open("wb") as file:
        table.save(file)
    print(f"{TARGET.name}: {len(table):,} words, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
