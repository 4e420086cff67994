"""Names that a source misprints: a letter of a known name is another that sounds otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from anyascii import anyascii

from bot.language.analyzer import Token, fold, tokenize
from bot.record import Record, Speaker
from bot.search.parse.sense import SenseKind

from .reading import Reading
from .sentence import Slice

# Letters that spellings of one name in several alphabets exchange, as Soundex puts them together;
# vowels and what is hardly heard are one kind more.
_SOUNDS = ("bfpvw", "cgjkqsxz", "dt", "l", "mn", "r", "aeiouhy")
_SOUND = {letter: sound for sound, letters in enumerate(_SOUNDS) for letter in letters}


def misprints_in(reading: Reading, passage: Slice, record: Record) -> tuple[str, ...]:
    """Return the words of a passage that misprint a part of the name beside them.

    Such a word stands right before or in a name, is in no spelling of it that is on record, and
    has one letter that differs by sound from a part of it. All else may be another spelling.
    """
    end = passage.start + len(passage.text)
    return tuple(
        dict.fromkeys(
            token.text
            for speaker, token in _beside_names(reading, record)
            if passage.start <= token.start < end and _is_misprint(token.text, speaker)
        )
    )


def _beside_names(reading: Reading, record: Record) -> Iterator[tuple[Speaker, Token]]:
    """Return each word of a name, and the one right before it, with whose name that is."""
    before = {b.start: a for a, b in zip(reading.tokens, reading.tokens[1:], strict=False)}
    for mention in reading.mentions:
        ids = mention.ids(SenseKind.SPEAKER)
        if len(ids) == 1:
            speaker = record.speakers[next(iter(ids))]
            first = before.get(mention.tokens[0].start)
            for token in (*([first] if first else []), *mention.tokens):
                yield speaker, token


def _is_misprint(word: str, speaker: Speaker) -> bool:
    parts = {fold(t.text) for name in speaker.names for t in tokenize(name)}
    own = fold(word)
    return word[:1].isupper() and own not in parts and any(_differs(own, p) for p in parts)


def _differs(word: str, part: str) -> bool:
    """Tell whether one letter is another, of another sound, and neither the first nor vowels."""
    if len(word) != len(part):
        return False
    one, other = anyascii(word).lower(), anyascii(part).lower()
    if len(one) != len(other):
        return False
    changed = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(changed) == 1 and len(one) > 3 and len({_SOUND.get(x) for x in changed[0]}) > 1
