"""Says of a message of the bot, whatever it was asked, what it must never hold.

Reads the message as Discord is told it, and knows nothing of how it came about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from bot.locales import load_locales
from bot.record import DateSpan, Record, Statement
from bot.render.date import span_text

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
# A line of an utterance that is told more than once, below the name of the one who made it.
_TELLING = re.compile(r"(?:\d+ ·|•) ")
# A line of a list of statements, and what its quote comes behind.
_NUMBERED = re.compile(r"\d+\. ")
_BEFORE_QUOTE = re.compile("[:՝] ")
_NAMED = re.compile(r"\*\*([^*]+)\*\*")
_NUMBER = re.compile(r"\*\*\d+\.\*\* ?")
# Discord's limit on the custom id of a component.
_MAX_ID = 100


class Oracle:
    """Knows one record, and with it everything that a message about it may show."""

    def __init__(self, record: Record) -> None:
        self._record = record
        # The page of a passage names the statement by its id, as code.
        self._ids = re.compile(
            "|".join(f"`{re.escape(id_)}`" for id_ in record.statements) or "(?!)"
        )
        # By what whoever said a statement is called: each, and all together.
        self._called: dict[str, list[Statement]] = {s.name: [] for s in record.speakers.values()}
        for statement in record.statements.values():
            for name in _callings(record, statement):
                self._called.setdefault(name, []).append(statement)
        self._urls = tuple(
            s.url.replace("(", "%28").replace(")", "%29") for s in record.sources.values()
        )

    def faults(self, message: Mapping[str, Any]) -> list[str]:
        """Say what is wrong with the body of a message; content, embeds and components count."""
        return [*self._active(message), *self._unfounded(message), *self._beyond_ids(message)]

    def _active(self, message: Mapping[str, Any]) -> Iterator[str]:
        for text in _texts(message):
            known = self._ids.sub("", _LINK.sub(self._own_link, text))
            bare = _COMMAND.sub("", _without_escaped(known))
            yield from (f"active: {found!r} in {text[:200]!r}" for found in _ACTIVE.findall(bare))

    def _own_link(self, link: re.Match[str]) -> str:
        return "]" if link[1].startswith(self._urls) else link[0]

    def _unfounded(self, message: Mapping[str, Any]) -> Iterator[str]:
        lines = [_read(line) for line in (message.get("content") or "").split("\n")]
        lines = [_NUMBER.sub("", line) for line in lines if not line.startswith("-# ")]
        quoted: list[str] = []
        above = ""
        for at, line in enumerate(lines):
            if line.startswith("> "):
                quoted.append(line[2:])
            elif _NUMBERED.match(line):
                entry = _NUMBERED.sub("", line, count=1)
                # Words in another direction of writing stand on a line below.
                own = takewhile(lambda line: not _NUMBERED.match(line), lines[at + 1 : at + 3])
                below = [tail for line in own for tail in _tails(line)]
                is_sound = self._is_listed(entry) or self._is_said(
                    self._name_in(entry[entry.find("**") :]), entry, below
                )
                yield from self._unless(is_sound, line)
            elif _TELLING.match(line):
                told = lines[at : at + 2] if line.rstrip().endswith(":") else [line]
                yield from self._unless(self._is_told(told[-1].replace("**", "")), *told)
            elif (name := self._name_in(line)) and not self._heads_tellings(lines[at : at + 2]):
                told = [_words(" ".join(quoted))] if quoted else _tails(above)
                around = " ".join(lines[at : at + 2])
                yield from self._unless(self._is_said(name, around, told), line, *told)
                quoted = []
            above = line
        # What nobody's name stands below is a passage, with the words in bold in it.
        yield from self._unless(not quoted or any("**" in line for line in quoted), *quoted)
        for line in filter(None, quoted):
            yield from self._unless(self._is_read(line.replace("**", "")), line)

    @staticmethod
    def _unless(is_sound: bool, *what: str) -> Iterator[str]:
        if not is_sound:
            yield f"not on record: {what}"

    def _name_in(self, line: str) -> str | None:
        """Return the speaker whose name in bold begins a line."""
        found = _NAMED.match(line)
        return found[1] if found and found[1] in self._called else None

    def _is_said(self, name: str | None, around: str, told: Iterable[str]) -> bool:
        """Tell whether somebody of that name has said so on the day that is named around it.

        A note of the source has no name beside it.
        """
        return any(
            any(day in around for day in _days(statement.said))
            and statement.quote in statement.passage
            and any(_is_slice(text, statement.quote) for text in told)
            for statement in (
                self._record.statements.values() if name is None else self._called[name]
            )
        )

    def _is_listed(self, line: str) -> bool:
        """Tell whether a line of a list has the words of a statement behind a name and a day."""
        name = self._name_in(line)
        words, _, report = line.partition("” — ")
        if report and not self._is_said(name, line, _tails(report)):
            return False
        return self._is_said(name, line, _tails(words))

    @staticmethod
    def _heads_tellings(lines: Sequence[str]) -> bool:
        """Tell whether a line is a name alone, with a line of what its bearer said below it."""
        return bool(_NAMED.fullmatch(lines[0]) and _TELLING.match(lines[-1]))

    def _is_told(self, line: str) -> bool:
        """Tell whether a line has, behind who tells it or alone, words that stand in a source."""
        return any(self._is_read(tail) for tail in _tails(line))

    def _is_read(self, text: str) -> bool:
        """Tell whether a text stands in a source as it is."""
        return any(
            _is_slice(text, source)
            for statement in self._record.statements.values()
            for source in (
                statement.passage,
                statement.attributed_by and statement.attributed_by.text,
            )
            if source
        )

    @staticmethod
    def _beyond_ids(message: Mapping[str, Any]) -> Iterator[str]:
        for row in message.get("components") or ():
            for part in row.get("components") or ():
                if len(part.get("custom_id") or "") > _MAX_ID:
                    yield f"too long an id: {part['custom_id']!r}"


def _callings(record: Record, statement: Statement) -> frozenset[str]:
    """Return the names of whoever said a statement, and all of them in every language."""
    names = [speaker.name for speaker in record.speakers_of(statement)]
    return frozenset((*names, *(_read(LOCALES.of(tag).listed(names)) for tag in LOCALES)))


def _is_slice(shown: str, text: str) -> bool:
    """Tell whether a text has these words, each run of them without a gap, and there is one.

    The note that a source misprints a word is no word of it.
    """
    runs = [_bare(run) for run in re.split(r"”\W{1,4}“", shown.replace("[sic]", ""))]
    return any(runs) and all(run in _bare(text) for run in runs)


def _bare(text: str) -> str:
    """Return the words of a text alone."""
    return " ".join(re.findall(r"\w+", text))


def _tails(text: str) -> list[str]:
    """Return what may be the words behind who says them: all that comes after a colon, or all."""
    return [text, *(text[mark.end() :] for mark in _BEFORE_QUOTE.finditer(text))]


@cache
def _days(said: DateSpan) -> frozenset[str]:
    """Return a day in every language of the bot."""
    return frozenset(_read(span_text(said, LOCALES.of(tag))) for tag in LOCALES)


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
