"""What the references in a folder's files may name, before any file is known to be sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.record import ACTS, DateSpan, SpeakerKind

from .field import read_date
from .folder import Folder
from .yaml_file import YamlFile, text_of


@dataclass(frozen=True, slots=True)
class Ground:
    """Ids and days that a file is checked against.

    None where the file that would tell cannot be read: then nothing is said about it, since one
    broken file would make a fault of every reference to it. `published` and `publisher` are those
    of the source whose statements are checked.
    """

    speakers: Mapping[str, SpeakerKind | None] | None  # by id
    parties: frozenset[str] | None
    topics: frozenset[str] | None
    statements: frozenset[str] | None
    period: DateSpan | None
    events: Mapping[str, DateSpan | None] | None = None  # by id
    published: DateSpan | None = None
    publisher: str | None = None

    def of_source(self, source: YamlFile) -> Ground:
        """Return what the statements of one source are checked against."""
        publisher = source.text("publisher")
        is_known = publisher in (self.speakers or {})
        return replace(
            self,
            published=_date(source, "published"),
            publisher=publisher if is_known else None,
        )


def survey(folder: Folder) -> Ground:
    """Collect what the files declare, sound or not."""
    speakers = {
        name: _kind(entry)
        for _, entry in folder.speakers.entries("speakers")
        if (name := text_of(entry, "id")) is not None
    }
    concepts = _ids([folder.lexicon], "concepts")
    return Ground(
        speakers=speakers if folder.speakers.lists("speakers") else None,
        parties=_ids([folder.dispute], "parties"),
        topics=None if concepts is None else concepts | ACTS.keys(),
        statements=_ids(folder.sources, "statements"),
        period=_date(folder.dispute, "period"),
        events=_events(folder.dispute),
    )


def _kind(entry: Mapping[str, object]) -> SpeakerKind | None:
    try:
        return SpeakerKind(text_of(entry, "kind") or "")
    except ValueError:
        return None


def _ids(files: Iterable[YamlFile], key: str) -> frozenset[str] | None:
    """Return all ids in the lists under a key, None where a file has no such list."""

    def found() -> Iterator[str]:
        for file in files:
            for _, entry in file.entries(key):
                if (name := text_of(entry, "id")) is not None:
                    yield name

    return frozenset(found()) if all(file.lists(key) for file in files) else None


def _events(dispute: YamlFile) -> Mapping[str, DateSpan | None] | None:
    """Return the days of the events, None where the file cannot be read."""
    if not isinstance(dispute.tree, dict):
        return None
    entries = (entry for _, entry in dispute.entries("events"))
    return {name: _day(entry) for entry in entries if (name := text_of(entry, "id")) is not None}


def _day(event: Mapping[str, object]) -> DateSpan | None:
    try:
        return read_date(event.get("day"))
    except ValueError:
        return None


def _date(file: YamlFile, key: str) -> DateSpan | None:
    try:
        return read_date(file.text(key))
    except ValueError:
        return None
