"""A statement as others cite it: whose words, from where, and when that was last looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.locales import Phrases
from bot.record import Record, Source, Speech, Statement

from .card import Card, card_of
from .date import span_text
from .telling import line_text, reporter_text, words_text

_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    # BibTeX counts braces, those behind a backslash too.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{mark: f"\\{mark}" for mark in "&%$#_"},
}
# The last is what begins a heading or a list where a line begins.
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&]|^\s*(?:[#+=-]|\d+[.)]))", re.MULTILINE)

_ENDED = re.compile(r"[.!?…؟。։]['\"’”»)\]]*$")


class CitationStyle(StrEnum):
    """How a citation is written."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    BIBTEX = "bibtex"


@dataclass(frozen=True, slots=True)
class _Cited:
    """What a citation is made of.

    `line` tells the statement in one line, `report` the source's own sentence where there is one;
    `looked_at` tells when the text was saved and last checked.
    """

    statement: Statement
    source: Source
    card: Card
    line: str
    report: str | None
    speakers: tuple[str, ...]
    publisher: str
    looked_at: tuple[str, ...]

    @property
    def said(self) -> str:
        """Tell who said what and when, in one line."""
        return f"{self.card.speaker}, {self.card.said}: {self.line}"


def citation(record: Record, statement: Statement, style: CitationStyle, phrases: Phrases) -> str:
    """Cite a statement; what is not known (a day, an archive's copy) is left out."""
    card, source = card_of(record, statement, phrases), record.source_of(statement)
    retrieved = source.retrieved and phrases.text(
        "cite-retrieved", date=span_text(source.retrieved, phrases)
    )
    archived = source.archived and phrases.text("cite-archived", url=source.archived)
    checked = card.checked if statement.seal and source.checked else None
    looked_at = tuple(part for part in (retrieved, archived, checked) if part)
    cited = _Cited(
        statement,
        source,
        card,
        line_text(card, phrases),
        reporter_text(card, phrases),
        tuple(speaker.name for speaker in record.speakers_of(statement)),
        record.publisher_of(statement).name,
        looked_at,
    )
    match style:
        case CitationStyle.PLAIN:
            return _plain(cited)
        case CitationStyle.MARKDOWN:
            return _markdown(cited)
        case CitationStyle.BIBTEX:
            return _bibtex(cited)


def _plain(cited: _Cited) -> str:
    source = cited.source
    place = ", ".join([cited.publisher, f"“{source.title}”", cited.card.published, source.url])
    return f"{_joined([cited.said, place, *cited.looked_at])} [{cited.statement.id}]"


def _markdown(cited: _Cited) -> str:
    card = cited.card
    told = [f"> {_escaped(line)}" for line in words_text(card).splitlines()]
    if cited.report:
        told += ["", _escaped(cited.report)] if told else [_escaped(cited.report)]
    quote = "\n".join(told)
    title = f"[{_escaped(cited.source.title)}]({card.link})"
    place = ", ".join([_escaped(cited.publisher), title, card.published])
    parts = "; ".join([place, *cited.looked_at])
    return f"{quote}\n\n— {_escaped(card.speaker)}, {card.said}. {parts}. `{cited.statement.id}`"


def _joined(parts: Sequence[str]) -> str:
    """Put semicolons between, but for one behind the end of a sentence."""
    *before, last = parts
    return "".join(f"{part} " if _ENDED.search(part) else f"{part}; " for part in before) + last


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", text)


def _bibtex(cited: _Cited) -> str:
    """Return an entry for classic BibTeX and for biblatex; the author is who worded the quote."""
    source, published = cited.source, cited.source.published
    is_own = cited.statement.speech is Speech.DIRECT
    day = published.earliest if published.is_day else None
    looked_at = source.retrieved or source.checked
    fields = {
        "author": " and ".join(map(_braced, cited.speakers if is_own else (cited.publisher,))),
        "title": _braced(source.title),
        "howpublished": _latex(cited.publisher),
        "year": day and str(day.year),
        "month": day and str(day.month),
        "url": source.url,
        "urldate": looked_at and looked_at.edtf,
        "note": _latex(_joined([cited.said, *cited.looked_at])),
    }
    lines = (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    return "\n".join([f"@misc{{{cited.statement.id},", *lines, "}"])


def _braced(text: str) -> str:
    """Keep a name or title as it is: braces keep BibTeX from taking it apart."""
    return f"{{{_latex(text)}}}"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(char, char) for char in text)
