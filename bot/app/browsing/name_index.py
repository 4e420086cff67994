"""Names people type, in any script and spelling, to the ids that they stand for. From memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.language.analyzer import keys

# Discord shows this many choices.
MOST_SUGGESTED = 25
# A misspelling is looked for from so many letters on, and taken from this likeness on (0 to 100).
_LEAST_LETTERS = 3
_LEAST_LIKENESS = 80.0
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker or a topic, and how many statements on record are theirs or about it."""

    id: str
    name: str
    statements: int


class NameIndex:
    """Finds what is named by a whole name, by its first letters, or by a misspelling of it.

    It is made of what is named, its names, and what else people say for it ("the Iranian
    president"), which comes after the names where the same letters begin both. All is compared
    as search compares words: case, diacritics, spaces, joiners and apostrophes make no difference.
    """

    def __init__(self, names: Iterable[tuple[Named, Iterable[str], Iterable[str]]]) -> None:
        self._named: dict[str, Named] = {}
        self._whole: dict[str, dict[str, Named]] = {}
        self._own_names: set[str] = set()
        # The letters that a name is found by, whether it is only said for it, and whose it is.
        self._starts: list[tuple[str, bool, str]] = []
        for named, own, other in names:
            self._named[named.id] = named
            self._add(named, {named.name, *own}, is_other=False)
            self._add(named, set(other), is_other=True)
        self._starts.sort()

    def _add(self, named: Named, spellings: Iterable[str], *, is_other: bool) -> None:
        for spelling in spellings:
            words = keys(spelling)
            if not words:
                continue
            self._whole.setdefault("".join(words), {})[named.id] = named
            if not is_other:
                self._own_names.add("".join(words))
            # A name is found by the first letters of each of its words.
            self._starts += (("".join(words[i:]), is_other, named.id) for i in range(len(words)))

    def called(self, text: str) -> Sequence[Named]:
        """Return what a whole name, or an id, stands for; those with statements first."""
        if text in self._named:
            return [self._named[text]]
        return sorted(self._whole.get(_key(text), {}).values(), key=_first_with_statements)

    def suggest(self, typed: str) -> Sequence[Named]:
        """Return what typed letters can become, `MOST_SUGGESTED` at most, statements first.

        A whole name gives nobody whose title or office only mentions it. Nothing typed gives those
        with the most statements; letters that begin no name are taken for a misspelling.
        """
        key = _key(typed)
        if not key:
            ranked = sorted(self._named.values(), key=lambda n: (-n.statements, n.name))
            return [named for named in ranked if named.statements][:MOST_SUGGESTED]
        starts = self._beginning(key) or self._alike(key)
        # The best start of each, so that a name counts before what is only said for it.
        found = {id_: is_other for _, is_other, id_ in sorted(starts, key=_others_first)}
        is_name = key in self._own_names
        best = sorted(
            (not self._named[id_].statements, is_other, self._named[id_].name, id_)
            for id_, is_other in found.items()
            if not (is_name and is_other)
        )
        return [self._named[id_] for *_, id_ in best[:MOST_SUGGESTED]]

    def _beginning(self, key: str) -> list[tuple[str, bool, str]]:
        first = bisect_left(self._starts, (key,))
        last = bisect_left(self._starts, (key + _LAST,))
        return self._starts[first:last]

    def _alike(self, key: str) -> list[tuple[str, bool, str]]:
        if len(key) < _LEAST_LETTERS:
            return []
        # A much shorter name would be found inside almost anything.
        long_enough = [start for start in self._starts if len(start[0]) >= len(key) - 1]
        alike = process.extract(
            key,
            [text for text, *_ in long_enough],
            scorer=fuzz.partial_ratio,
            score_cutoff=_LEAST_LIKENESS,
            limit=MOST_SUGGESTED,
        )
        return [long_enough[at] for *_, at in alike]


def _key(text: str) -> str:
    return "".join(keys(text))


def _others_first(start: tuple[str, bool, str]) -> bool:
    return not start[1]


def _first_with_statements(named: Named) -> tuple[bool, str]:
    return not named.statements, named.name
