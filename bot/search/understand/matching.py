"""Which known words can a typed word be? Endings, prefixes, misspellings, in any script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search.analyzer import stem
from bot.search.frequency import rarity

# A typed word this common in its language (occurrences per billion words, log 10) is meant as it
# is typed: only its endings may differ. 3.5 is about the ten thousand commonest words.
_COMMON_ZIPF = 3.5
_MIN_FUZZY_LETTERS = 4
_LONG_WORD = 8
_OTHER_FIRST_LETTER = 0.1
_MAX_ENDING = 7
_SHORT_ENDING = 4
_LONG_BASE = 5  # letters: a shorter word has shorter endings, or it is another word
_HEBREW = ("ו", "ה", "ב", "ל", "מ", "ש", "כ")
_ARABIC = ("وال", "بال", "فال", "كال", "کال", "ال", "لل", "و", "ب", "ل", "ف", "ک")
_PERSIAN = ("نمی", "می", "ب")
_ENGLISH_ENDINGS = frozenset(
    {"s", "es", "ed", "d", "ing", "er", "ers", "ion", "ions", "ly", "n", "an", "ian", "ians"}
    | {"is", "i", "e", "al", "ment", "ness", "ity"}
)


class WordMatcher:
    """Finds the known words that a typed word can stand for."""

    def __init__(self, words: Mapping[str, Iterable[str | None]]) -> None:
        # The garbage collector goes through every container that stays, and all else waits for it.
        # So what many words have in common is there once, and tuples of text stand for lists.
        shared: dict[frozenset[str | None], frozenset[str | None]] = {}
        known = {word: frozenset(languages) for word, languages in words.items()}
        self._words = {word: shared.setdefault(found, found) for word, found in known.items()}
        by_start: dict[str, list[str]] = defaultdict(list)
        by_stem: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._by_script: dict[tuple[str, int], list[str]] = defaultdict(list)
        self._pool = lru_cache(maxsize=256)(self._within)
        for word, languages in self._words.items():
            for dropped in range(_droppable(word) + 1):
                by_start[word[: len(word) - dropped]].append(word)
            for language in languages:
                if language is not None:
                    by_stem[language, stem(word, language)].append(word)
            if len(word) >= _MIN_FUZZY_LETTERS:
                self._by_script[script_of(word), len(word)].append(word)
        self._by_stem = {stemmed: tuple(found) for stemmed, found in by_stem.items()}
        self._by_start = {start: tuple(found) for start, found in by_start.items()}
        self.match = lru_cache(maxsize=8192)(self._match)

    def _within(self, script: str, length: int, edits: int) -> list[str]:
        """Give the known words that so many edits can make of a word of this length."""
        lengths = range(length - edits, length + edits + 1)
        return [word for size in lengths for word in self._by_script.get((script, size), ())]

    def languages(self, key: str) -> frozenset[str | None]:
        """Give the languages in which exactly this word is known."""
        return self._words.get(key, frozenset())

    def _match(self, key: str, language: str) -> Mapping[str, float]:
        """Give known words and how alike they are, 0.7 to 1.0; empty where nothing is near."""
        found: dict[str, float] = {}
        if key in self._words:
            found[key] = 1.0
        for bare, cost in _without_prefix(key, language):
            if bare in self._words:
                found[bare] = max(found.get(bare, 0.0), 1.0 - cost)
            self._add_inflected(bare, language, cost, found)
        if not found and not is_common(key, language):
            self._add_misspelt(key, found)
        return found

    def _add_inflected(self, key: str, language: str, cost: float, found: dict[str, float]) -> None:
        for word in self._by_stem.get((language, stem(key, language)), ()):
            found[word] = max(found.get(word, 0.0), 0.97 - cost)
        if script_of(key) == "hebrew":
            return
        for end in range(len(key), 2, -1):
            ending = key[end:]
            for word in self._by_start.get(key[:end], ()):
                if _is_ending(end, ending, word[end:], language):
                    dropped = len(word) - end
                    alike = 0.95 - 0.03 * dropped - 0.01 * len(ending) - cost
                    found[word] = max(found.get(word, 0.0), alike)

    def _add_misspelt(self, key: str, found: dict[str, float]) -> None:
        if len(key) < _MIN_FUZZY_LETTERS:
            return
        for form, cost in _bare_forms(key):
            edits = 1 if len(form) < _LONG_WORD else 2
            pool = self._pool(script_of(form), len(form), edits)
            for word, distance, _ in process.extract(
                form, pool, scorer=OSA.distance, score_cutoff=edits, limit=8
            ):
                if len(word) >= _LONG_WORD - 1 or distance <= 1:
                    # People rarely mistype the first letter.
                    first = 0.0 if word[0] == form[0] else _OTHER_FIRST_LETTER
                    alike = 0.92 - 0.07 * distance - cost - first
                    found[word] = max(found.get(word, 0.0), alike)


def _bare_forms(key: str) -> list[tuple[str, float]]:
    """Give a word, and what is left of it without an English ending (thnked -> thnk)."""
    return [(key, 0.0)] + [
        (key.removesuffix(ending), 0.03)
        for ending in ("ing", "ed", "es", "s")
        if key.endswith(ending) and len(key) - len(ending) >= _MIN_FUZZY_LETTERS
    ]


def _droppable(word: str) -> int:
    """Give how many last letters of a word may change under an ending."""
    return 0 if len(word) < 5 else 1 if len(word) < 7 else 2


def _is_ending(base: int, ending: str, dropped: str, language: str) -> bool:
    """Whether letters can follow the first so many of a known word that lost its last ones."""
    if not ending and not dropped:
        return True
    if language == "en":
        # English has few endings and a stemmer; anything longer is another word.
        return ending in _ENGLISH_ENDINGS and dropped in ("", "e", "y")
    most = _MAX_ENDING if base >= _LONG_BASE else _SHORT_ENDING
    return len(ending) <= most - 2 * len(dropped)


def _without_prefix(key: str, language: str) -> list[tuple[str, float]]:
    """Give a word as it is, and without the prefixes that Semitic and Persian words carry."""
    script = script_of(key)
    forms = [(key, 0.0)]
    if script == "hebrew":
        prefixes: tuple[str, ...] = _HEBREW
    elif script == "arabic":
        prefixes = _PERSIAN if language == "fa" else _ARABIC
    else:
        return forms
    for _ in range(2):
        bare, cost = forms[-1]
        prefix = next((p for p in prefixes if bare.startswith(p) and len(bare) - len(p) >= 3), None)
        if prefix is None:
            break
        forms.append((bare[len(prefix) :], cost + 0.03))
    return forms


@lru_cache(maxsize=65536)
def is_common(key: str, language: str) -> bool:
    """Whether a word is so common in its language that it is hardly a misspelling."""
    return rarity(key, language) < 8 - _COMMON_ZIPF


def script_of(key: str) -> str:
    """Name the script of a folded word by its first letter."""
    letter = key[0] if key else "a"
    for name, first, last in _SCRIPTS:
        if first <= letter <= last:
            return name
    return "other"


_SCRIPTS = (
    ("latin", "0", "ɏ"),
    ("cyrillic", "Ѐ", "ӿ"),
    ("armenian", "\u0530", "\u058f"),
    ("hebrew", "\u0590", "\u05ff"),
    ("arabic", "\u0600", "\u06ff"),
)
