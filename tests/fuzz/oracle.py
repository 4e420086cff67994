"""Says of a message of the bot, whatever it was asked, what it must never hold.

Reads the message as Discord is told it, and knows nothing of how it came about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from bot.cards import quote_text, span_text
from bot.locales import load_locales
from bot.record import DateSpan, Record

LOCALES = load_locales()
_APART = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_LINK = re.compile(r"\]\(([^()\s]+)\)")
# What the bot's own words never do on Discord; an escaped mark does nothing.
_ACTIVE = re.compile(
    r"@everyone|@here|<@|<#|</|<t:|<a?:|<id:|\]\(|[a-z+]+://|\|\||`|:[\w+-]+:|[\w-]\.[\w.-]+/"
    r"|^\s*#{1,3} |^>>> ",
    re.MULTILINE,
)
# The bot's own words name its commands so.
_COMMAND = re.compile(r"`/[a-z -]+`")
# A line of a list of statements, and what its quote comes behind.
_NUMBERED = re.compile(r"\d+\. ")
_LISTED = re.compile(r"[\u2066-\u2069\u200f]*\d+ · ")
_BEFORE_QUOTE = re.compile("[:՝] ")
# Discord's limit on the custom id of a component.
_MAX_ID = 100


class Oracle:
    """Knows one record, and with it everything that a message about it may show."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._urls = tuple(
            s.url.replace("(", "%28").replace(")", "%29") for s in record.sources.values()
        )

        # Of speakers, and of the parties that lists of both sides are headed with.
        self._names = (
            *(speaker.name for speaker in record.speakers.values()),
            *(party.name for party in record.dispute.parties),
        )

    def faults(self, message: Mapping[str, Any]) -> list[str]:
        """Say what is wrong with the body of a message; content, embeds and components count."""
        return [*self._active(message), *self._unfounded(message), *self._beyond_ids(message)]

    def _active(self, message: Mapping[str, Any]) -> Iterator[str]:
        for text in _texts(message):
            bare = _COMMAND.sub("", _without_escaped(_LINK.sub(self._own_link, text)))
            yield from (f"active: {found!r} in {text[:200]!r}" for found in _ACTIVE.findall(bare))

    def _own_link(self, link: re.Match[str]) -> str:
        return "]" if link[1].startswith(self._urls) else link[0]

    def _unfounded(self, message: Mapping[str, Any]) -> Iterator[str]:
        for tails, byline in _quotes(message.get("content") or ""):
            if not (self._is_said(tails, byline) if byline else self._is_read(*tails)):
                yield f"not on record: {tails!r} as {byline!r} has it"
        embeds = message.get("embeds") or ()
        for embed in embeds:
            name = (embed.get("author") or {}).get("name") or ""
            if name and not any(known in name for known in self._names):
                yield f"nobody is called {name!r}"
            for field in embed.get("fields") or ():
                if _LISTED.match(field["name"]) and not self._is_listed(field):
                    yield f"not on record: {field}"
        footers = [(embed.get("footer") or {}).get("text") or "" for embed in embeds]
        has_statements = any(embed.get("author") for embed in embeds)
        if has_statements and not any(self._record.revision[:12] in footer for footer in footers):
            yield f"of another revision: {footers}"

    def _is_listed(self, field: Mapping[str, Any]) -> bool:
        """Tell whether an entry of a list has the words of a statement, and its day."""
        day, lines = _read(field["name"]), _quote_in(field["value"])
        return any(
            any(said in day for said in _days(statement.said))
            and _is_of(lines, quote_text(statement))
            for statement in self._record.statements.values()
        )

    def _is_said(self, tails: Sequence[str], byline: str) -> bool:
        """Tell whether a statement has such a quote, by who is named, on the day that is named."""
        return any(
            f"**{_words(self._record.speaker_of(statement).name)}**" in byline
            and any(day in byline for day in _days(statement.said))
            and statement.quote in statement.passage
            and any(_is_of(tail, quote_text(statement)) for tail in tails)
            for statement in self._record.statements.values()
        )

    def _is_read(self, text: str) -> bool:
        """Tell whether a text stands in a source as it is."""
        read = text.replace("**", "")
        return any(
            read in _words(statement.passage)
            or (statement.attributed_by and _is_of(read, statement.attributed_by.text))
            for statement in self._record.statements.values()
        )

    @staticmethod
    def _beyond_ids(message: Mapping[str, Any]) -> Iterator[str]:
        for row in message.get("components") or ():
            for part in row.get("components") or ():
                if len(part.get("custom_id") or "") > _MAX_ID:
                    yield f"too long an id: {part['custom_id']!r}"


def _is_of(shown: str, quote: str) -> bool:
    """Tell whether it is the quote, or its first words and that it is cut."""
    whole, beginning = _words(quote), shown.removesuffix("”")
    return shown == whole or (beginning[-1:] == "…" and whole.startswith(beginning[:-1]))


@cache
def _days(said: DateSpan) -> frozenset[str]:
    """Give a day in every language of the bot."""
    return frozenset(_read(span_text(said, LOCALES.of(tag))) for tag in LOCALES)


def _quotes(content: str) -> Iterator[tuple[Sequence[str], str]]:
    """Give what may be the words of each quote of a text, and the line that says whose they are.

    No line does so below a passage.
    """
    lines = [line for line in content.split("\n") if not line.startswith("-# ")]
    for at, line in enumerate(lines):
        if line.startswith("> ") and not (at and lines[at - 1].startswith("> ")):
            block = list(takewhile(lambda other: other.startswith("> "), lines[at:]))
            byline = "".join(lines[at + len(block) :][:1])
            yield [_words(" ".join(part[2:] for part in block))], _words(byline)
        elif _NUMBERED.match(line):
            told = _words(_NUMBERED.sub("", line, count=1))
            yield [told[mark.end() :] for mark in _BEFORE_QUOTE.finditer(told)], told


def _quote_in(entry: str) -> str:
    """Give the block quotation of an entry."""
    return _words(" ".join(line[2:] for line in entry.split("\n") if line.startswith("> ")))


def _words(text: str) -> str:
    return " ".join(_read(text).split())


def _read(text: str) -> str:
    """Read as people see it: no escapes, nothing that only keeps directions apart."""
    return _ESCAPED.sub(r"\1", text.translate(_APART))


def _without_escaped(text: str) -> str:
    return re.sub(r"\\[!-/:-@\[-`{-~]", "\0", text)


def _texts(message: Mapping[str, Any]) -> Iterator[str]:
    yield message.get("content") or ""
    for embed in message.get("embeds") or ():
        yield embed.get("description") or ""
        yield from (field["value"] for field in embed.get("fields") or ())
