"""Makes files of a knowledge folder from what was accepted: a source, and those it names first."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from anyascii import anyascii
from ruamel.yaml import YAML

from bot.knowledge.draft import statement_id, with_entry, written
from bot.knowledge.formatter import formatted
from bot.knowledge.sealing import with_seals
from bot.locales import Phrases

from .proposal import Proposal, is_reference, reference_to

Entry = Mapping[str, object]
_ID_LETTERS = 60
_TITLE_WIDTH = 10_000  # a title is never folded


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands in a source's file above its statements."""

    id: str
    title: str
    publisher: str
    url: str
    published: str
    retrieved: str
    language: str
    sha256: str
    archived: str | None = None


def entry_of(proposal: Proposal, phrases: Phrases) -> dict[str, object]:
    """Return fields of a statement as far as the text tells them, in the order of the format.

    `phrases` are in the language of the record's notes.
    """
    named, reason = proposal.attributed_by, proposal.day.reason
    entry: dict[str, object] = {
        "speaker": proposal.speaker,
        "quote": proposal.quote,
        "speech": proposal.speech.value,
        "passage": proposal.passage.text,
        "misprints": list(proposal.misprints),
        "start": proposal.passage.start,
        "attributed_by": {"text": named.text, "start": named.start} if named else None,
        "said": proposal.day.said,
        "said_basis": proposal.day.basis.value,
        "said_from": reason.note(phrases) if reason else None,
        "to": proposal.to if proposal.to != proposal.speaker else None,
        "medium": proposal.medium,
        "via": [proposal.via] if proposal.via else None,
        "disputed": proposal.disputed,
        "reports": list(proposal.reports),
        "relations": [{relation.kind.value: relation.target} for relation in proposal.relations],
        "event": proposal.event,
        "topics": list(proposal.topics),
    }
    return {name: value for name, value in entry.items() if value not in (None, [])}


def source_file(heading: Heading, choices: Sequence[Entry | None], taken: Sequence[str]) -> bytes:
    """Write a source with its statements in the order of the text, sealed.

    `choices` has None for each proposal that was left; `taken` are the ids of statements that
    other sources have.
    """
    names = "id", "title", "publisher", "url", "archived", "published", "retrieved", "language"
    head = {name: value for name in names if (value := getattr(heading, name))}
    out = io.StringIO()
    yaml = YAML(typ="rt")
    yaml.width, yaml.allow_unicode = _TITLE_WIDTH, True
    yaml.dump({**head, "sha256": heading.sha256}, out)
    # Bare days are days to YAML, and text to the record.
    text = re.sub(r"(?m)^(published|retrieved): '(.+)'$", r"\1: \2", out.getvalue())
    parts = [text, "statements:\n"]
    for entry in with_ids(choices, taken):
        parts.append(("\n" if len(parts) > 2 else "") + written(entry, 2))
    path = f"sources/{heading.id}.yaml"
    content = formatted(path, "".join(parts).encode())
    return with_seals(path, content, date.fromisoformat(heading.retrieved))


def with_ids(choices: Sequence[Entry | None], taken: Sequence[str]) -> list[Entry]:
    """Return the statements of a source in the order of the text, each with the id it will have.

    What one does to another of the same text has that one's id too, and is left out where that was.
    """
    known, names = set(taken), dict[str, str]()
    numbered = [(number, entry) for number, entry in enumerate(choices, 1) if entry is not None]
    numbered.sort(key=lambda one: int(str(one[1]["start"])))
    for number, entry in numbered:
        name = statement_id(str(entry["speaker"]), str(entry["quote"]), known)
        known.add(name)
        names[reference_to(number)] = name
    return [
        {"id": names[reference_to(number)], **_resolved(entry, names)} for number, entry in numbered
    ]


def relations_in(entry: Entry) -> list[tuple[str, str]]:
    """Return what a statement does to which others, as they are named in it."""
    relations = entry.get("relations")
    listed = relations if isinstance(relations, list) else []
    return [(str(kind), str(target)) for edge in listed for kind, target in edge.items()]


def _resolved(entry: Entry, names: Mapping[str, str]) -> Entry:
    kept = [
        {kind: names.get(target, target)}
        for kind, target in relations_in(entry)
        if target in names or not is_reference(target)
    ]
    found = {**entry, "relations": kept}
    return found if kept else {name: found[name] for name in entry if name != "relations"}


def with_speakers(content: bytes, speakers: Sequence[Entry]) -> bytes:
    """Return the speakers' file with new ones behind its last; all else stays as it stands."""
    for speaker in speakers:
        content = with_entry(content, "speakers", speaker)
    return content


def id_of(name: str, taken: Sequence[str]) -> str:
    """Make an id of a name or title, like no other that is taken."""
    stem = "-".join(re.findall(r"[a-z0-9]+", anyascii(name).lower()))[:_ID_LETTERS].strip("-")
    found, number = stem or "unnamed", 2
    while found in taken:
        found, number = f"{stem}-{number}", number + 1
    return found
