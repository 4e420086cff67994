"""Which known words can a typed word be? Endings, prefixes, misspellings, in any script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from .analyzer import stem
from .frequency import Frequencies
from .known_word import MIN_FUZZY_LETTERS, KnownWords
from .language import Language
from .memo import remembered
from .script import script_of
from .sound import NameSounds

# A typed word this common in its language (occurrences per billion words, log 10) is meant as it
# is typed: only its endings may differ. 3.5 is about the ten thousand commonest words.
_COMMON_ZIPF = 3.5
_LONG_WORD = 8
_LEAST_LOSING = 4  # letters that a word of five is left with; shorter ones lose none
_OTHER_FIRST_LETTER = 0.1
_MOST_MEANT = 8  # by one misspelling
_MAX_ENDING = 7
_SHORT_ENDING = 4
_LONG_BASE = 5  # letters: a shorter word has shorter endings, or it is another word
_SHORT_NAME = 4
_LEAST_HEARD = 3  # letters
_HEARD_IN_KNOWN = 0.95  # how alike a word of a language must be to a name
UNHEARD: tuple[Mapping[int, float], Set[int]] = ({}, frozenset())
_FORM_ENDING = 3  # letters: a longer ending makes another word
_HEBREW = ("ו", "ה", "ב", "ל", "מ", "ש", "כ")
_ARABIC = ("وال", "بال", "فال", "كال", "کال", "ال", "لل", "و", "ب", "ل", "ف", "ک")
_PERSIAN = ("نمی", "می", "ب")


class WordMatcher:
    """Finds the known words that a typed word can stand for.

    `names` are those of them, in Latin letters, that are heard in words of other scripts.
    """

    def __init__(
        self,
        words: KnownWords,
        frequencies: Frequencies,
        languages: Sequence[Language],
        names: Iterable[str] = (),
    ) -> None:
        self._endings = {
            known.code: (known.endings, {"", *known.dropped})
            for known in languages
            if known.endings
        }
        self._kin = {known.code: known.kin for known in languages}
        listed = (ending for endings, _ in self._endings.values() for ending in endings)
        self._longest_ending = max(_MAX_ENDING, max(map(len, listed), default=0))
        self._words = words
        self._names = NameSounds((words.number(name), name) for name in names)
        self._frequencies = frequencies
        self.languages = words.languages
        self.match = remembered(self._match, 1 << 12)
        self.heard = remembered(self._heard, 1 << 12)
        self.match_inflected = remembered(self._match_inflected, 1 << 12)

    def is_common(self, key: str, language: str) -> bool:
        """Whether a word is so common in its language that it is hardly a misspelling."""
        return self._frequencies.rarity(key, language) < 8 - _COMMON_ZIPF

    def _match(self, key: str, language: str) -> Mapping[int, float]:
        """Return the numbers of known words and how alike they are, 0.7 to 1.0; empty where nothing
        is near."""
        found = self.match_inflected(key, language)
        if found or self.is_common(key, language):
            return found
        return self._misspelt(key)

    def _heard(self, key: str, language: str) -> tuple[Mapping[int, float], Set[int]]:
        """Return the names that a word of another script sounds like, as `match` does.

        Of a common word, those that it only resembles as well: beside others of a name it is one.
        """
        if script_of(key) == "latin" or len(key) < _LEAST_HEARD:
            return UNHEARD
        found: dict[int, float] = {}
        is_known = self._frequencies.share(key, language) > 0.0
        for bare, cost in _without_prefix(key, language):
            for number, alike in self._names.heard_in(bare, _HEARD_IN_KNOWN if is_known else 0.0):
                found[number] = max(found.get(number, 0.0), alike - cost)
        is_common = bool(found) and self.is_common(key, language)
        return found, {number for number, alike in found.items() if is_common and alike < 1.0}

    def _match_inflected(self, key: str, language: str) -> Mapping[int, float]:
        """Return the same for a word that is spelt right."""
        found: dict[int, float] = {}
        for bare, cost in _without_prefix(key, language):
            number, longest = self._words.place(bare)
            if number is not None:
                found[number] = max(found.get(number, 0.0), 1.0 - cost)
            self._add_inflected(bare, longest, language, cost, found)
        if not found:
            return found
        # A word of another language means something only in exactly that form.
        own = {None, language, self._kin.get(language)}
        return {
            number: alike
            for number, alike in found.items()
            if alike == 1.0 or own & self._words.languages_of(number)
        }

    def _add_inflected(
        self, key: str, longest: int, language: str, cost: float, found: dict[int, float]
    ) -> None:
        """Add known words of which a word is a form; with `longest` of its letters one begins."""
        for number in self._words.of_stem(stem(key, language), language):
            if self._is_word_apart(key, self._words.words[number], language):
                continue
            found[number] = max(found.get(number, 0.0), 0.97 - cost)
        if script_of(key) == "hebrew":
            return
        for end in range(longest, max(2, len(key) - self._longest_ending - 1), -1):
            ending = key[end:]
            if language in self._endings and ending and ending not in self._endings[language][0]:
                continue
            for number in self._losing_letters(key[:end]):
                left = self._words.words[number][end:]
                if self._is_ending(end, ending, left, language):
                    alike = 0.95 - 0.03 * len(left) - 0.01 * len(ending) - cost
                    found[number] = max(found.get(number, 0.0), alike)

    def _is_word_apart(self, key: str, word: str, language: str) -> bool:
        """Whether a common word has another's stem, and neither is made of the other.

        "Government" and "governance" are both made of a third. Only a language whose endings are
        listed can tell.
        """
        if key == word or language not in self._endings or not self.is_common(key, language):
            return False
        is_made = word.startswith(self._bases(key, language))
        return not (is_made or key.startswith(self._bases(word, language)))

    def _bases(self, word: str, language: str) -> tuple[str, ...]:
        """Return what a word can be a form of: itself, and itself without a short ending."""
        endings, dropped = self._endings[language]
        bare = (word.removesuffix(end) for end in ("", *endings) if len(end) <= _FORM_ENDING)
        return tuple({base.removesuffix(last) for base in bare for last in dropped})

    def is_no_name(self, key: str, language: str) -> bool:
        """Whether a word is so common that it is no form of a name which it only resembles.

        "Same" is not Sam. Where names have endings that are not listed, only the shortest words
        are sure not to be such a form.
        """
        is_short = len(key) <= _SHORT_NAME
        return self.is_common(key, language) and (language in self._endings or is_short)

    def _is_ending(self, base: int, ending: str, dropped: str, language: str) -> bool:
        """Whether letters can follow the first so many of a known word that lost its last ones."""
        if not ending and not dropped:
            return True
        if language in self._endings:
            endings, droppable = self._endings[language]
            return ending in endings and dropped in droppable
        most = _MAX_ENDING if base >= _LONG_BASE else _SHORT_ENDING
        return len(ending) <= most - 2 * len(dropped)

    def _losing_letters(self, base: str) -> Iterator[int]:
        """Return words that are these letters, with as many more as they lose before endings."""
        if len(base) < _LEAST_LOSING:
            number = self._words.number(base)
            if number is not None:
                yield number
            return
        for number in self._words.beginning(base):
            word = self._words.words[number]
            if len(word) - len(base) <= _droppable(word):
                yield number

    def _misspelt(self, key: str) -> Mapping[int, float]:
        found: dict[int, float] = {}
        if len(key) < MIN_FUZZY_LETTERS:
            return found
        for form, cost in _bare_forms(key):
            edits = 1 if len(form) < _LONG_WORD else 2
            for number, word, distance in self._words.near(form, edits)[:_MOST_MEANT]:
                if len(word) >= _LONG_WORD - 1 or distance <= 1:
                    # People rarely mistype the first letter.
                    first = 0.0 if word[0] == form[0] else _OTHER_FIRST_LETTER
                    alike = 0.92 - 0.07 * distance - cost - first
                    found[number] = max(found.get(number, 0.0), alike)
        return found


def _bare_forms(key: str) -> list[tuple[str, float]]:
    """Return a word, and what is left of it without an English ending (thnked -> thnk)."""
    return [(key, 0.0)] + [
        (key.removesuffix(ending), 0.03)
        for ending in ("ing", "ed", "es", "s")
        if key.endswith(ending) and len(key) - len(ending) >= MIN_FUZZY_LETTERS
    ]


def _droppable(word: str) -> int:
    """Return how many last letters of a word may change under an ending."""
    return 0 if len(word) < 5 else 1 if len(word) < 7 else 2


def _without_prefix(key: str, language: str) -> list[tuple[str, float]]:
    """Return a word as it is, and without the prefixes that Semitic and Persian words carry."""
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
