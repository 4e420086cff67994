"""The sentences of a text, each a slice of it. A quotation is never cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .quotation import Quotation, begun_in

# What ends a sentence, in any of the bot's scripts; the Armenian full stop looks like a colon.
_END = re.compile(r"[.!?…؟。։]+|(?<=[\u0561-\u0587]):")
_LEADING_IN = ":,;،؛՝"
_OPENERS = '«“„"'
_CLOSERS = "”“»\"'’›)]』」"
_ABBREVIATION = 3  # letters: a capitalised word so short before a full stop is hardly a last word


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence from `start` to `end` of a text, without blanks around it.

    `paragraph` counts from 0; a blank line and a line break alike begin another.
    """

    start: int
    end: int
    paragraph: int

    def of(self, text: str) -> Slice:
        """Return its words."""
        return Slice(text[self.start : self.end], self.start)


@dataclass(frozen=True, slots=True)
class Slice:
    """Words of the text, and where they stand."""

    text: str
    start: int


def sentences_in(text: str, quotations: Sequence[Quotation]) -> tuple[Sentence, ...]:
    """Return the sentences of a text in order."""
    found: list[Sentence] = []
    start = 0
    for number, paragraph in enumerate(text.split("\n")):
        end = start + len(paragraph)
        cuts = [*_cuts(text, start, end, quotations), end]
        begin = start
        for cut in cuts:
            if (sentence := _stripped(text, begin, cut, number)) is not None:
                found.append(sentence)
            begin = cut
        start = end + 1
    return tuple(found)


def headline_end(text: str, title: str) -> int:
    """Return where the text begins behind its headline: `title`, or a first line with no end.

    0 where it has none, or nothing but that.
    """
    start = len(text) - len(text.lstrip())
    line = text[start:].partition("\n")[0]
    end = start + len(line)
    if not text[end:].strip():
        return 0
    is_title = " ".join(line.split()).casefold() == " ".join(title.split()).casefold()
    return end if is_title or not is_ended(line) else 0


def led_in(text: str, start: int, most: int) -> str:
    """Return what stands before a place, `most` letters and from a whole word on."""
    begin = max(start - most, 0)
    before = text[begin:start]
    return before if begin == 0 or text[begin - 1].isspace() else before.partition(" ")[2]


def is_ended(line: str) -> bool:
    """Tell whether a line ends as a sentence does, or leads in to another."""
    closed = line.rstrip(f" {_CLOSERS}")[-1:]
    return _END.search(closed) is not None or line.rstrip()[-1:] in _LEADING_IN


def outside(sentence: Sentence, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Return the stretches of a sentence between its quotations."""
    start = sentence.start
    for quotation in quotations:
        if start < quotation.outer_start:
            yield start, quotation.outer_start
        start = max(start, quotation.outer_end)
    if start < sentence.end:
        yield start, sentence.end


def asides_in(
    text: str, sentence: Sentence, quotations: Sequence[Quotation]
) -> Iterator[tuple[int, int]]:
    """Return what stands between each two commas outside of quotations, and whatever is longer."""
    commas = [
        at
        for start, end in outside(sentence, quotations)
        for at in range(start, end)
        if text[at] in ",،՝"
    ]
    for first, start in enumerate(commas):
        for end in commas[first + 1 : first + 4]:
            yield start, end


def clause_ends_in(text: str, sentence: Sentence, quotations: Sequence[Quotation]) -> Iterator[int]:
    """Return where colons and semicolons stand outside of quotations."""
    for start, end in outside(sentence, quotations):
        yield from (at for at in range(start, end) if text[at] in ":;؛")


def _stripped(text: str, start: int, end: int, paragraph: int) -> Sentence | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end, paragraph) if start < end else None


def _cuts(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> Iterator[int]:
    within = [q for q in begun_in(quotations, start, end) if q.depth == 0]
    for match in _END.finditer(text, start, end):
        at = match.end()
        inside = next((q for q in within if q.start <= match.start() < q.end), None)
        if inside is not None:
            # The end of what is quoted ends the sentence too, where another begins behind it.
            if match.end() < inside.end:
                continue
            at = inside.outer_end
        while at < end and text[at] in _CLOSERS:
            at += 1
        if (
            _begins_another(text, at, end)
            and not _leads_in(text, match, at)
            and not _is_abbreviation(text, match, start)
        ):
            yield at


def _begins_another(text: str, at: int, end: int) -> bool:
    if at >= end or not text[at].isspace():
        return False
    rest = text[at:end].lstrip()
    first = rest.lstrip("“„«‘\"'‹([—–- ")[:1]
    return bool(first) and not first.islower()


def _leads_in(text: str, match: re.Match[str], at: int) -> bool:
    """Tell whether a full stop stands before a quotation as a colon does, in Armenian."""
    is_armenian = "\u0561" <= text[match.start() - 1 : match.start()] <= "\u0587"
    return is_armenian and match[0] == "." and text[at:].lstrip()[:1] in _OPENERS


def _is_abbreviation(text: str, match: re.Match[str], start: int) -> bool:
    """Tell whether a full stop shortens a title or a name ("Mr.", "J. Doe", "9.15 p.m.")."""
    if match[0] != ".":
        return False
    word = re.search(r"[^\W\d_]+$", text[start : match.start()])
    if word is None:
        return False
    letters = word[0]
    is_dotted = text[start + word.start() - 1 : start + word.start()] == "."
    return is_dotted or len(letters) == 1 or (letters.istitle() and len(letters) < _ABBREVIATION)
