"""Someone's words beside the words on record, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from bot.language.analyzer import Token, keys, tokenize


class Verdict(StrEnum):
    """How half-remembered words stand to the record."""

    VERBATIM = "verbatim"
    ALTERED = "altered"
    OTHER_SPEAKER = "other_speaker"
    NOT_ON_RECORD = "not_on_record"


class Edit(StrEnum):
    """What became of a run of words: `theirs` was typed, `recorded` is on record."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words; `theirs` is empty when missing, `recorded` when added."""

    edit: Edit
    theirs: str
    recorded: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The words typed, compared with the best matching stretch of one statement's quote."""

    verdict: Verdict
    spans: tuple[Span, ...]


# Words that share less than this with the quote (0 to 1) are not taken for a memory of it.
_REMEMBERED = 0.5
# Letters alone may look alike: of more words than these, one at least has to be the same.
_FEW = 2
_PROMISING = 8
_OTHER_LENGTH = 10.0  # of 100, for a whole stretch: people change words, and seldom drop them


def compare(words: str, quote: str, *, is_claimed_speaker: bool = True) -> Comparison:
    """Compare words with the stretch of a quote that they are most like, word by word.

    Letter case, diacritics and punctuation do not count as differences. `is_claimed_speaker` is
    False where the words were put into the mouth of somebody else.
    """
    theirs = tokenize(words)
    recorded = tokenize(quote)
    own, kept = _keys_of(theirs), _keys_of(recorded)
    first, last = _whole_stretch(own, kept)
    spans = tuple(_spans(words, theirs, quote, recorded[first:last]))
    alike = _likeness(own, kept[first:last])
    nothing_shared = len(theirs) > _FEW and all(span.edit is not Edit.SAME for span in spans)
    if alike < _REMEMBERED or nothing_shared:
        return Comparison(Verdict.NOT_ON_RECORD, spans)
    if not is_claimed_speaker:
        return Comparison(Verdict.OTHER_SPEAKER, spans)
    is_same = all(span.edit is Edit.SAME for span in spans)
    return Comparison(Verdict.VERBATIM if is_same else Verdict.ALTERED, spans)


def most_like(words: str, quotes: Sequence[str]) -> tuple[int, float]:
    """Say which of some quotes words are likeliest a memory of, and how far; the first of equals.

    There has to be a quote.
    """
    typed, recorded = keys(words), [keys(quote) for quote in quotes]
    texts = [" ".join(quote) for quote in recorded]
    # Quick to tell, and about what the best stretch comes to: stretch by stretch only where it is
    # high.
    about = sum(
        process.cdist([" ".join(typed)], texts, scorer=scorer)[0]
        for scorer in (fuzz.partial_ratio, fuzz.token_set_ratio)
    )
    promising = sorted(np.argsort(-about, kind="stable")[:_PROMISING].tolist())
    found = [(_stretch(typed, recorded[at])[2], at) for at in promising]
    alike, at = max(found, key=lambda pair: pair[0])
    return at, alike


def likeness(words: str, quote: str) -> float:
    """Say how far words can be a memory of a quote: 1 verbatim, 0 nothing in common."""
    return _stretch(keys(words), keys(quote))[2]


def _likeness(theirs: Sequence[str], stretch: Sequence[str]) -> float:
    if not theirs or not stretch:
        return 0.0
    return float(_all_alike(" ".join(theirs), [" ".join(stretch)])[0]) / 100


def _all_alike(theirs: str, recorded: Sequence[str]) -> NDArray[np.float64]:
    """Compare a text with others, 0 to 100: half in their order, half whatever the order of the
    words."""
    ordered, sorted_ = (
        process.cdist([theirs], recorded, scorer=scorer, dtype=np.float64)[0]
        for scorer in (fuzz.ratio, fuzz.token_sort_ratio)
    )
    found: NDArray[np.float64] = (ordered + sorted_) / 2
    return found


def _stretch(theirs: Sequence[str], recorded: Sequence[str]) -> tuple[int, int, float]:
    """Return the stretch of recorded words (start, end) that the typed ones are most like.

    And how much they are, 0 to 1.
    """
    size = len(theirs)
    if not size or size >= len(recorded):
        return 0, len(recorded), _likeness(theirs, recorded)
    windows = [
        (first, width)
        for width in range(max(1, size - 1), size + 3)
        for first in range(max(1, len(recorded) - width + 1))
    ]
    texts = [" ".join(recorded[first : first + width]) for first, width in windows]
    alike = _all_alike(" ".join(theirs), texts)
    other_length = np.array([abs(width - size) for _, width in windows])
    best = int((alike - _OTHER_LENGTH * other_length / size).argmax())
    first, width = windows[best]
    return first, min(len(recorded), first + width), float(alike[best]) / 100


def _whole_stretch(theirs: Sequence[str], recorded: Sequence[str]) -> tuple[int, int]:
    """Return the stretch (start, end) that is to be shown beside the typed words.

    It has a word on record for each that was typed before or behind those that agree, as far as the
    quote goes, and no other there.
    """
    first, last, _ = _stretch(theirs, recorded)
    before, behind = _edges(theirs, recorded[first:last])
    first = max(0, first - before)
    last = min(len(recorded), last + behind)
    before, behind = _edges(theirs, recorded[first:last])
    return first - min(0, before), last + min(0, behind)


def _edges(theirs: Sequence[str], stretch: Sequence[str]) -> tuple[int, int]:
    """Say how many more words were typed than recorded before the first and behind the last that
    agree; less than 0 where it is fewer."""
    blocks = [b for b in Levenshtein.opcodes(theirs, stretch).as_matching_blocks() if b.size]
    if not blocks:
        return 0, 0
    first, last = blocks[0], blocks[-1]
    typed_behind = len(theirs) - last.a - last.size
    return first.a - first.b, typed_behind - (len(stretch) - last.b - last.size)


def _keys_of(tokens: Sequence[Token]) -> list[str]:
    return [token.key for token in tokens]


def _spans(
    words: str, theirs: Sequence[Token], quote: str, recorded: Sequence[Token]
) -> list[Span]:
    edits = {"equal": Edit.SAME, "replace": Edit.CHANGED, "insert": Edit.MISSING}
    operations = Levenshtein.opcodes(_keys_of(theirs), _keys_of(recorded))
    return [
        Span(
            edits.get(operation.tag, Edit.ADDED),
            _shown(words, theirs[operation.src_start : operation.src_end]),
            _shown(quote, recorded[operation.dest_start : operation.dest_end]),
        )
        for operation in operations
    ]


def _shown(text: str, tokens: Sequence[Token]) -> str:
    """Return the text from the first to the last of some tokens as it stands."""
    return text[tokens[0].start : tokens[-1].end] if tokens else ""
