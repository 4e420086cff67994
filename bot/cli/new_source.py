"""`who-said new-source`: from a text to a source's file, a key for each statement."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import unified_diff
from pathlib import Path

import typer
from rich.console import Console
from rich.text import Text

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.authoring.document import Document, DocumentError, read_document
from bot.authoring.download import fetch
from bot.authoring.entry import Entry, Heading, id_of, source_file, with_speakers
from bot.authoring.proposal import Proposal
from bot.authoring.proposer import propose
from bot.authoring.review import Frame, Review
from bot.knowledge.draft import speaker_id
from bot.knowledge.field import read_date
from bot.knowledge.files import Files
from bot.knowledge.loader import check
from bot.language.analyzer import tokenize
from bot.language.detection import language_of
from bot.record import SpeakerKind

from .progress import progress
from .review import Screen
from .session import Session, TakenError, replace, told_before
from .unreadable import told_unreadable

_SPEAKERS = "speakers.yaml"


@dataclass(frozen=True, slots=True)
class Given:
    """What the command was told of the source; None is asked for."""

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    archived: str | None = None


def new_source(
    named: str, folder: Path, captures: Path, load: Callable[[], KnowledgeBase], given: Given
) -> int:
    """Read a file or a URL, propose its statements, and write what was accepted."""
    try:
        document = _document(named)
    except DocumentError as error:
        print(f"{named}: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(told_unreadable(named, error), file=sys.stderr)
        return 1
    base = load()
    author = _Author(folder, captures, base, document)
    return author.run(given)


def _document(named: str) -> Document:
    if named.startswith(("http://", "https://")):
        return read_document(*fetch(named))
    return read_document(Path(named).read_bytes())


class _Author:
    """One source on its way into a folder."""

    def __init__(
        self, folder: Path, captures: Path, base: KnowledgeBase, document: Document
    ) -> None:
        self._folder, self._captures = folder, captures
        self._base, self._document = base, document
        self._console = Console()
        self._sha256 = hashlib.sha256(document.raw).hexdigest()

    def run(self, given: Given) -> int:
        record = self._base.record
        if same := next((s for s in record.sources.values() if s.sha256 == self._sha256), None):
            print(f"this text is on record already, as {same.id}", file=sys.stderr)
            return 1
        heading, outlet = self._heading(self._going_on(given))
        if heading is None:
            return 1
        kept = self._captures / f"{heading.id}.txt"
        if kept.exists() and kept.read_bytes() != self._document.raw:
            print(f"{kept}: is there already, with another text; name another --id")
            return 1
        self._captures.mkdir(parents=True, exist_ok=True)
        told = {field: getattr(heading, field) for field in Given.__annotations__}
        session = Session(kept, self._sha256, told)
        try:
            with session.open():
                return self._entered(heading, outlet, kept, session)
        except TakenError as error:
            print(error, file=sys.stderr)
            return 1

    def _entered(self, heading: Heading, outlet: Entry | None, kept: Path, session: Session) -> int:
        """Keep the text, and go through its proposals."""
        record = self._base.record
        kept.write_bytes(self._document.raw)
        print(f"the text is kept in {kept}; it is somebody else's, so do not commit it")
        if self._document.is_joined:
            print("its lines were broken to fit a width, and are kept joined into paragraphs")
        proposals = self._proposals(heading)
        review = session.begun(len(proposals))
        if outlet is not None and outlet["id"] not in {made["id"] for made in review.speakers}:
            review = review.with_speaker(outlet)
        published = read_date(heading.published)
        frame = Frame(self._document.text, record.dispute.period, published)
        screen = Screen(self._console, frame, record, heading.language)
        review, is_finished = screen.run(proposals, review, session.save)
        if not is_finished:
            print(f"kept in {session.path}; the same command goes on from here")
            return 0
        return self._write(heading, review, session)

    def _going_on(self, given: Given) -> Given:
        """Take what was told of the text before, where the command says nothing else."""
        told = told_before(self._captures, self._sha256)
        fields = {field: getattr(given, field) for field in Given.__annotations__}
        return Given(**{field: own or told.get(field) for field, own in fields.items()})

    def _proposals(self, heading: Heading) -> tuple[Proposal, ...]:
        known = {known.code: known for known in self._base.searcher.understander.languages}
        return propose(
            self._document.text,
            record=self._base.record,
            understander=self._base.searcher.understander,
            language=known[heading.language],
            published=read_date(heading.published),
            publisher=heading.publisher,
            title=heading.title,
            watch=progress,
        )

    def _heading(self, given: Given) -> tuple[Heading | None, Entry | None]:
        """Ask for what the document does not tell; with the outlet where that is new."""
        document, record = self._document, self._base.record
        languages = self._base.searcher.understander.languages
        found = language_of(
            tokenize(document.text)[:500],
            self._base.searcher.understander.spotter.matcher,
            tuple(languages),
        )
        title = given.title or _asked("title", document.title)
        named = given.publisher or _asked("publisher (an outlet)", document.publisher)
        publisher = speaker_id(named, record)
        outlet: Entry | None = None
        if publisher not in record.speakers:
            publisher = id_of(named, tuple(record.speakers))
            outlet = {"id": publisher, "kind": SpeakerKind.OUTLET.value, "name": named}
        url = given.url or _asked("url", document.url)
        published = given.published or _asked("published (EDTF)", document.published)
        language = given.language or _asked("language", found)
        if fault := _fault_of_day(published):
            print(f"published {fault}", file=sys.stderr)
            return None, None
        if language not in {known.code for known in languages}:
            codes = ", ".join(sorted(known.code for known in languages))
            print(f"language is one of {codes}", file=sys.stderr)
            return None, None
        day = published if len(published) == len("2025-06-30") else ""
        name = given.id or id_of(f"{publisher} {day}", tuple(record.sources))
        if name in record.sources:
            print(f"{name} is on record with another text; name another --id", file=sys.stderr)
            return None, None
        today = datetime.now(UTC).date().isoformat()
        fields = (name, title, publisher, url, published, today, language, self._sha256)
        return Heading(*fields, archived=given.archived), outlet

    def _write(self, heading: Heading, review: Review, session: Session) -> int:
        if not review.accepted:
            print("nothing was accepted, so nothing is written")
            return 0
        files = Files.read(self._folder)
        if f"sources/{heading.id}.yaml" in files.contents:
            print(f"{heading.id} is on record by now, so nothing is written; name another --id")
            return 1
        made = self._made(files, heading, review)
        after = files
        for name, content in made.items():
            after = after.replaced(name, content)
        for name, content in made.items():
            self._show(name, files.contents.get(name, b""), content)
        if faults := check(after, self._base.record):
            for fault in faults:
                print(fault)
            print(
                f"nothing is written; {session.path} has your decisions, the same command goes on"
            )
            return 1
        if not typer.confirm("write this?", default=True):
            return 0
        if Files.read(self._folder).contents != files.contents:
            print("somebody else has changed the record meanwhile; this is what it would be now")
            return self._write(heading, review, session)
        for name, content in made.items():
            replace(self._folder / name, content)
            print(f"wrote {self._folder / name}")
        session.end()
        return 0

    def _made(self, files: Files, heading: Heading, review: Review) -> dict[str, bytes]:
        """Make the files, those whom a source names first."""
        made: dict[str, bytes] = {}
        if new := review.named(heading.publisher):
            made[_SPEAKERS] = with_speakers(files.contents[_SPEAKERS], new)
        taken = tuple(self._base.record.statements)
        made[f"sources/{heading.id}.yaml"] = source_file(heading, review.choices, taken)
        return made

    def _show(self, name: str, before: bytes, after: bytes) -> None:
        lines = unified_diff(
            before.decode().splitlines(), after.decode().splitlines(), name, name, lineterm=""
        )
        colours = {"+": "green", "-": "red", "@": "cyan"}
        for line in lines:
            self._console.print(Text(line, style=colours.get(line[:1], "")), soft_wrap=True)


def _fault_of_day(published: str) -> str | None:
    try:
        day = read_date(published)
    except ValueError as error:
        return str(error)
    is_to_come = day.earliest > datetime.now(UTC).date()
    return f"{published!r} lies in the future; give the day on the page" if is_to_come else None


def _asked(what: str, default: str | None) -> str:
    # Without a default the same is asked until something is typed.
    answer: str = typer.prompt(what if default is not None else f"{what} (needed)", default=default)
    return answer.strip()
