"""A statement typed into a form, and the source file that it makes.

What is typed is not judged here: the file is checked like any other.
"""

from __future__ import annotations

import io
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

from anyascii import anyascii
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import YAMLError

from bot.record import Record, SaidBasis, Speech

_OPENING, _CLOSING = "“‘«„\"'", "”’»“\"'"
_MAX_ID_WORDS = 5
_MAX_ID = 60
_WIDTH = 100


class DraftError(ValueError):
    """The statement cannot be put into its source; the message says why."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The fields of a form, as typed; several speakers have semicolons between.

    An empty `quote` is the whole passage; `speech`, `said` and `said_basis` may be left to be
    told from the rest. `start` is the passage's offset in the captured text, which nobody knows
    by heart: 0 until `who-said check --captures` tells it. `asks` are questions it answers, by
    language.
    """

    source: str
    speaker: str
    passage: str
    quote: str = ""
    said: str = ""
    speech: str = ""
    said_basis: str = ""
    said_from: str = ""
    start: str = "0"
    topics: tuple[str, ...] = ()
    asks: Mapping[str, tuple[str, ...]] | None = None


def statement_entry(draft: Draft, record: Record) -> dict[str, object]:
    """Return the fields of the statement, with what was left out told from the rest."""
    passage, quote = draft.passage.strip(), draft.quote.strip() or draft.passage.strip()
    # Quotation marks around a direct quote are the source's, and no part of it.
    if len(quote) > 2 and quote[0] in _OPENING and quote[-1] in _CLOSING:
        quote = quote[1:-1]
    said, basis, said_from = _said(draft, record)
    entry: dict[str, object] = {
        "id": statement_id(draft.speaker, quote, record.statements),
        "speaker": _speakers(draft.speaker, record),
        "quote": quote,
        "speech": draft.speech or _speech(quote, passage).value,
        "passage": passage,
        "start": int(draft.start) if draft.start.isdecimal() else draft.start,
        "said": said,
        "said_basis": basis,
        "said_from": said_from,
        "topics": list(draft.topics),
        "asks": {tag: list(asks) for tag, asks in (draft.asks or {}).items()},
    }
    return {name: value for name, value in entry.items() if value not in ("", [], {})}


def with_statement(content: bytes, entry: Mapping[str, object]) -> bytes:
    """Return a source file with a statement behind its last; everything else stays as it stands."""
    return with_entry(content, "statements", entry)


def with_entry(content: bytes, key: str, entry: Mapping[str, object]) -> bytes:
    """Return a file with an entry behind the last of a list; everything else stays as it stands."""
    try:
        text = content.decode("utf-8")
        tree = YAML(typ="rt").load(text)
    except (UnicodeDecodeError, YAMLError) as error:
        raise DraftError("the file cannot be read") from error
    listed = tree.get(key) if isinstance(tree, CommentedMap) else None
    if not listed or not hasattr(listed, "lc") or listed.fa.flow_style():
        raise DraftError(f"the file has no list of {key} to add to")
    indent = listed.lc.col  # where its dashes stand
    lines = text.splitlines(keepends=True)
    after = [tree.lc.key(name)[0] for name in tree if tree.lc.key(name)[0] > listed.lc.line]
    end = min(after, default=len(lines))
    while end and not lines[end - 1].strip():
        end -= 1
    above = "".join(lines[:end])
    above += "" if above.endswith("\n") else "\n"
    return f"{above}{written(entry, indent)}{''.join(lines[end:])}".encode()


def speaker_id(typed: str, record: Record) -> str:
    """Return the id of the speaker whose id, name or alias was typed; else what was typed."""
    wanted = " ".join(typed.split()).casefold()
    for speaker in record.speakers.values():
        if wanted in {speaker.id, *(name.casefold() for name in speaker.names)}:
            return speaker.id
    return typed.strip()


def _speakers(typed: str, record: Record) -> str | list[str]:
    """Return the id of the speaker, or those of several with semicolons between."""
    ids = [speaker_id(name, record) for name in re.split("[;؛]", typed) if name.strip()]
    return ids if len(ids) > 1 else "".join(ids)


def _said(draft: Draft, record: Record) -> tuple[str, str, str]:
    """Return the day, how it is known and from what; without a day, what bounds it."""
    basis, said_from = draft.said_basis, draft.said_from.strip()
    if draft.said.strip():
        return draft.said.strip(), basis or SaidBasis.STATED.value, said_from
    source = record.sources.get(draft.source)
    published = source.published if source else None
    first = record.dispute.period.earliest.isoformat()
    if published is not None and published.is_day:
        said_from = said_from or f"not after publication on {published.edtf}"
        said = published.edtf if published.edtf == first else f"{first}/{published.edtf}"
        return said, basis or SaidBasis.BOUNDED.value, said_from
    said_from = said_from or "within the time that the record covers"
    return record.dispute.period.edtf, basis or SaidBasis.BOUNDED.value, said_from


def _speech(quote: str, passage: str) -> Speech:
    """Tell how it is said from the quotation marks around and in the quote."""
    before, _, behind = passage.partition(quote or "\n")
    if before[-1:] and before[-1] in _OPENING and behind[:1] and behind[0] in _CLOSING:
        return Speech.DIRECT
    is_marked = any(mark in quote for mark in '“”«»„"‘')
    return Speech.MIXED if is_marked else Speech.INDIRECT


def statement_id(speaker: str, quote: str, taken: Container[str]) -> str:
    """Make an id of the speaker's last name and the first other telling words, like no other."""
    names = re.findall(r"[a-z0-9]+", anyascii(speaker).lower())
    told = re.findall(r"[a-z0-9]+", anyascii(quote).lower())
    words = dict.fromkeys(word for word in told if len(word) > 3 and word not in names)
    stem = "-".join([*names[-1:], *[*words][:_MAX_ID_WORDS]])[:_MAX_ID].strip("-") or "statement"
    number, found = 2, stem
    while found in taken:
        number, found = number + 1, f"{stem}-{number}"
    return found


def written(entry: Mapping[str, object], indent: int) -> str:
    """Write an entry of a list as the project's files have them, its dash behind `indent`."""
    yaml = YAML(typ="rt")
    yaml.width, yaml.allow_unicode = _WIDTH, True
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump([dict(entry)], out)
    # The library indents the list by its offset already.
    extra = indent - 2
    # Where it breaks a line it leaves the space, which means nothing there.
    lines = (line.rstrip(" ") for line in out.getvalue().split("\n")[:-1])
    return "".join(
        f"{' ' * extra}{line}\n" if extra >= 0 else f"{line[-extra:]}\n" for line in lines
    )
