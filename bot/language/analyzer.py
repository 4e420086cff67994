"""Text to tokens: folded for comparison, stemmed for search. The shown text is never touched."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

import Stemmer

# What is not seen: soft breaks, joiners, marks of direction, variation selectors. They are most of
# Unicode's Default_Ignorable_Code_Point, https://www.unicode.org/reports/tr44/.
_UNSEEN = (
    "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
_MOST_FOLDED = 1 << 14  # characters: more than all languages together write with
_UNSEEN_RUN = re.compile(f"[{_UNSEEN}]+")
_SPECIAL = str.maketrans(
    {
        "ı": "i",
        "ə": "e",
        "ә": "e",  # the Cyrillic one and the turned e, which keyboards have in its place
        "ǝ": "e",
        "ø": "o",
        "ł": "l",
        "ß": "ss",
        "ي": "ی",
        "ى": "ی",
        "ك": "ک",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ی",
        "և": "եւ",
        # Marks inside a word: tatweel, and the Armenian question, exclamation and emphasis marks,
        # which stand on a vowel.
        "ـ": None,
        "՞": None,
        "՜": None,
        "՛": None,
        # Hebrew geresh and gershayim, and what is typed for them inside a word.
        "׳": None,
        "״": None,
    }
)
# A letter with what may stand on or in it: combining marks of NFD text, Hebrew points (not the
# maqaf, which is a hyphen), Arabic vowels, and the marks that `fold` drops.
_LETTER = (
    "(?:[^\\W_][\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670"
    f"\u055b\u055c\u055e\u0640\u05f3\u05f4{_UNSEEN}]*)"
)
# A double quotation mark between Hebrew letters is a gershayim: it marks an acronym.
_GERSHAYIM = '(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])'
_TOKEN = re.compile(f"{_LETTER}+(?:(?:['’ʼ`´.&-]|{_GERSHAYIM}){_LETTER}+)*")
# The same for lower-case ASCII, where no mark stands on a letter; few texts join words.
_ASCII_WORD = re.compile("[a-z0-9]+")
_ASCII_JOINT = re.compile("[a-z0-9]['`.&-][a-z0-9]")
_ASCII_TOKEN = re.compile("[a-z0-9]+(?:['`.&-][a-z0-9]+)*")
_APOSTROPHES = re.compile("['’ʼ`´\"]")
_LETTER_APOSTROPHE = "ʼ"  # the only one that is a letter
_POSSESSIVE = re.compile("['’ʼ`´](?:s|in|un|de|te|da|ta|den|dan|ten|tan|e|a|ye|ya|i|u)$")
# With any mark on them, since a mark of its own behind a letter does not change what it is.
_VOWELS = "aeiouyæœ" + "".join(
    letter
    for letter in map(chr, chain(range(0xC0, 0x250), range(0x1E00, 0x1F00)))
    if unicodedata.normalize("NFD", letter)[0].lower() in "aeiouy"
)
# A French article, preposition or pronoun that has lost its vowel before another is a word.
_ELIDED = re.compile(
    f"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)['’ʼ`´](?=h?[{_VOWELS}])", re.IGNORECASE
)
_SPLIT = re.compile(r"[.&-]")

_LIKE = {"az": "tr"}  # languages without a stemmer that have the endings of another
# A shorter stem stands for too many words: Armenian Iran and Iraq would be one.
_LEAST_STEM = {"hy": 4}
# The stemmer leaves this noun ending on the base form and drops it from the others.
_ARMENIAN_NOUN = re.compile("ությ(?:ուն|ան)(?:ը|ն|ներ.*|ից|ով)?$|ությամբ$")


class Token(NamedTuple):
    """One word: `text` as typed, `key` folded; `start` and `end` are offsets in the question."""

    text: str
    key: str
    start: int
    end: int


def fold(text: str) -> str:
    """Casefold, drop diacritics and joiners, unify letters that keyboards confuse."""
    return text.lower() if text.isascii() else _folded(text)


class _Folding(dict[int, str]):
    """What each character folds to, whatever stands beside it; worked out at its first use."""

    def __missing__(self, code: int) -> str:
        lowered = chr(code).replace("İ", "i").casefold().translate(_SPECIAL)
        # Some letters are capitals only once they are decomposed (ϒ, U+03D2).
        decomposed = unicodedata.normalize("NFKD", lowered).casefold()
        bare = "".join(c for c in decomposed if not unicodedata.combining(c))
        found = _UNSEEN_RUN.sub("", bare).translate(_SPECIAL)
        if len(self) < _MOST_FOLDED:
            self[code] = found
        return found


_FOLDING = _Folding()


@lru_cache(maxsize=1 << 14)
def _folded(text: str) -> str:
    return text.translate(_FOLDING)


def tokenize(text: str) -> list[Token]:
    """Split into words, hyphenated and elided ones (``qu'a-t-il``) into their parts, in order.

    Any other apostrophe inside a word is dropped with a possessive or case ending behind it
    (``Iran's``, ``X'te``) and without one stays silent (``don't`` -> ``dont``).
    """
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, word = match.start(), match.group()
        if _is_plain(word):
            if key := fold(word):
                tokens.append(Token(word, key, start, match.end()))
            continue
        parts = _SPLIT.split(word)
        if len(parts) > 1 and all(len(fold(part)) == 1 for part in parts):  # U.S., I.D.F
            parts = [word]
        for part in chain.from_iterable(map(_unelided, parts)):
            key = _key(part)
            if key:
                tokens.append(Token(part, key, start, start + len(part)))
            start += len(part) + 1
    return tokens


def keys(text: str) -> list[str]:
    """Return the keys of `tokenize(text)` alone, many times faster: for whole corpora."""
    if text.isascii():
        text = text.lower()
        if not _ASCII_JOINT.search(text):
            return _ASCII_WORD.findall(text)
        words = _ASCII_TOKEN.findall(text)
    else:
        words = _TOKEN.findall(text)
    found: list[str] = []
    for word in words:
        if _is_plain(word):
            found.append(fold(word))
        else:
            found += _keys_of(word)
    return [key for key in found if key]


@lru_cache(maxsize=1 << 14)
def _keys_of(word: str) -> tuple[str, ...]:
    return tuple(token.key for token in tokenize(word))


def _is_plain(word: str) -> bool:
    """Whether nothing is in a word that splits or joins it."""
    return word.isalnum() and _LETTER_APOSTROPHE not in word


def _unelided(word: str) -> tuple[str, ...]:
    """Split a word from what is elided before it, without the apostrophe."""
    elided = _ELIDED.match(word)
    return (word[: elided.end() - 1], word[elided.end() :]) if elided else (word,)


def _key(word: str) -> str:
    bare = _POSSESSIVE.sub("", word.lower()) if _APOSTROPHES.search(word) else word
    return fold(_APOSTROPHES.sub("", bare).replace(".", ""))


@cache
def _stemmed_as(language: str) -> str | None:
    """Return the language whose endings Snowball takes off, None where it knows none.

    It goes by the same tags.
    """
    tag = _LIKE.get(language, language)
    try:
        Stemmer.Stemmer(tag, 0)
    except KeyError:
        return None
    return tag


@lru_cache(maxsize=1 << 14)
def stem(key: str, language: str) -> str:
    """Stem a folded word; words of languages without a stemmer stay as they are."""
    tag = _stemmed_as(language)
    if tag is None:
        return key
    bare = _ARMENIAN_NOUN.sub("", key) if language == "hy" else key
    # PyStemmer objects are not thread-safe, so each call makes its own; the cache keeps it cheap.
    found = str(Stemmer.Stemmer(tag, 0).stemWord(bare))
    return found if len(found) >= _LEAST_STEM.get(language, 0) else bare
