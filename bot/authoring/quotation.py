"""Spans of a text between quotation marks of every shape, nested and unclosed ones too."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

# What may close what opens. In German and Russian “ closes „, and in Danish « closes ».
_CLOSING = {
    "“": '”"',
    "„": '“”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "‘": "’'",
    "‚": "‘’",
    '"': '"”',
    "'": "'’",
    "「": "」",
    "『": "』",
}
OPENERS = frozenset(_CLOSING)
# A comma or end mark and a dash, a few words in small letters, and the same again.
_BREAK = re.compile(r"(?<=[,.!?…]) ?[—–] (?P<first>[^\W\d_])[^—–]{1,80}[,.:] ?[—–] ")
_SINGLE = "'’"
# Deeper no text quotes; without a limit each mark is held against all before it.
_DEEPEST = 16
_FAR = 2000  # characters, behind which a mark no longer tells what one before it is
_BEFORE_OPENING = " \t\n\u00a0\u202f([{—–-:,/“„«‘\"'‚‹"


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two marks, from `start` to `end`; the marks stand outside of both.

    `depth` is 0 for one that stands in no other. One whose mark never closes goes on to the end
    of its paragraph. One that the source breaks into with dashes («Yes, — he said, — of course»)
    is one for each part, and interrupted.
    """

    start: int
    end: int
    depth: int
    is_closed: bool
    is_interrupted: bool = False

    @property
    def outer_start(self) -> int:
        """Where its opening mark stands."""
        return self.start - 1

    @property
    def outer_end(self) -> int:
        """Where what follows its closing mark begins."""
        return self.end + self.is_closed


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in the order in which they open."""
    found: list[Quotation] = []
    start = 0
    for paragraph in text.split("\n"):
        for quotation in _in_paragraph(text, start, start + len(paragraph)):
            found += _parts(text, quotation)
        start += len(paragraph) + 1
    return tuple(sorted(found, key=lambda q: (q.start, q.depth)))


def begun_in(quotations: Sequence[Quotation], start: int, end: int) -> Sequence[Quotation]:
    """Return those of a text's quotations whose opening marks stand in a stretch of it."""
    first = bisect_left(quotations, start, key=lambda q: q.outer_start)
    return quotations[first : bisect_left(quotations, end, first, key=lambda q: q.outer_start)]


def is_unclosed(text: str, quotation: Quotation) -> bool:
    """Tell whether the mark never closes, so that the words run to the end of the paragraph.

    A part that the source breaks off goes on behind what it puts in between.
    """
    return not quotation.is_closed and text[quotation.end : quotation.end + 1] in {"", "\n"}


def _parts(text: str, quotation: Quotation) -> list[Quotation]:
    """Take what the source puts in between out of a quotation."""
    found = _BREAK.finditer(text, quotation.start, quotation.end)
    breaks = [match for match in found if not match["first"].isupper()]
    if quotation.depth or not breaks:
        return [quotation]
    starts = [quotation.start, *(match.end() for match in breaks)]
    ends = [*(match.start() for match in breaks), quotation.end]
    last = len(breaks)
    return [
        Quotation(start, end, 0, quotation.is_closed and at == last, is_interrupted=True)
        for at, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    open_: list[tuple[str, int]] = []  # marks, and where their words begin
    for at in range(start, end):
        char = text[at]
        depth = _closed_depth(text, at, end, open_)
        if depth is not None:
            # What was opened within and never closed was no quotation.
            del open_[depth + 1 :]
            _, begin = open_.pop()
            if text[begin:at].strip():
                found.append(Quotation(begin, at, depth, is_closed=True))
        elif char in _CLOSING and _opens(text, at, start, end):
            open_.append((char, at + 1))
            del open_[:-_DEEPEST]
    for depth, (mark, begin) in enumerate(open_):
        # A lone single mark is an apostrophe.
        if mark not in "'‘‚" and text[begin:end].strip():
            found.append(Quotation(begin, end, depth, is_closed=False))
            break
    return found


def _closed_depth(text: str, at: int, end: int, open_: list[tuple[str, int]]) -> int | None:
    """Return which of the open marks the character closes, the innermost first."""
    for depth in range(len(open_) - 1, -1, -1):
        mark, begin = open_[depth]
        if text[at] in _CLOSING[mark] and begin <= at and _closes(text, at, end, mark):
            return depth
    return None


def _closes(text: str, at: int, end: int, mark: str) -> bool:
    behind = text[at + 1] if at + 1 < end else " "
    if text[at] in _SINGLE:
        return not behind.isalpha() and not _is_plural(text, at, end, mark)
    if text[at] == '"':
        is_opening = text[at - 1].isspace() and behind.isalnum()
        return not is_opening and not _is_gershayim(text, at, end)
    return True


def _is_plural(text: str, at: int, end: int, mark: str) -> bool:
    """Tell whether an apostrophe ends a word that owns the next ("neighbours’ land")."""
    behind = text[at + 1 : at + 3]
    if not (text[at - 1] == "s" and behind[:1] == " " and behind[1:].islower()):
        return False
    rest = text[at + 1 : min(end, at + _FAR)]
    marks = [i for i, char in enumerate(rest) if char in _CLOSING[mark]]
    later = [i for i in marks if not rest[i + 1 : i + 2].isalpha()]
    opening = rest.find(mark)
    return bool(later) and (mark in _SINGLE or opening < 0 or later[0] < opening)


def _opens(text: str, at: int, start: int, end: int) -> bool:
    char = text[at]
    before = text[at - 1] if at > start else " "
    behind = text[at + 1] if at + 1 < end else " "
    if behind.isspace() and char != "«":
        return False
    if char in "'\"‘»":
        return before in _BEFORE_OPENING and not _is_gershayim(text, at, end)
    return True


def _is_gershayim(text: str, at: int, end: int) -> bool:
    """Tell whether a double mark stands within a Hebrew acronym."""
    around = text[at - 1 : at] + (text[at + 1] if at + 1 < end else "")
    return len(around) == 2 and all("\u05d0" <= c <= "\u05ea" for c in around)
