"""Assembles a record from a knowledge folder, or tells all that keeps it from being one."""

from __future__ import annotations

from pathlib import Path

from bot.record import (
    Attribution,
    Claim,
    Concept,
    Dispute,
    Event,
    NamedDay,
    Party,
    Place,
    Record,
    Relation,
    Source,
    Speaker,
    Statement,
    Tenure,
)

from .capture import check_captures
from .fault import Fault, FaultyKnowledgeError, bounded
from .files import Files
from .folder import Folder, read_folder
from .ground import survey
from .hint import Hint, hints_at
from .model import (
    ClaimEntry,
    DisputeFile,
    LexiconFile,
    SourceFile,
    SpeakerEntry,
    SpeakersFile,
    StatementEntry,
)
from .reference import check_references
from .seal import check_seals
from .shape import shaped


def load(source: Path | Files, known: Record | None = None) -> Record:
    """Read a knowledge folder; raise `FaultyKnowledgeError` with all that is wrong in it.

    With `known`, an earlier record, a broken seal is told with the words that differ.
    """
    folder = _folder(source)
    record = _assembled(folder)
    check_seals(folder.sources, known)
    faults = _faults(folder)
    if faults or record is None:
        raise FaultyKnowledgeError(faults)
    return record


def check(
    source: Path | Files, known: Record | None = None, captures: Path | None = None
) -> tuple[Fault, ...]:
    """Return all that is wrong with a folder, by file and line; nothing where all is well.

    `captures` may have the text of a broken seal, to tell the words that differ.
    """
    folder = _folder(source)
    _assembled(folder)
    check_seals(folder.sources, known, captures)
    return _faults(folder)


def check_against(
    source: Path | Files, captures: Path, *, is_sealing: bool = False
) -> tuple[tuple[Fault, ...], tuple[str, ...]]:
    """Check a folder and hold it against captured texts; give the faults, and what was not held.

    Every passage must stand in the text with its source's digest, at its offset in code points
    after CRLF has become LF. Sources whose text is not there are given by path. While sealing,
    the seals of the others are not held: they are to be made anew.
    """
    folder = _folder(source)
    _assembled(folder)
    missing = check_captures(folder.sources, captures)
    held = [file for file in folder.sources if not is_sealing or file.path in missing]
    check_seals(held, captures=captures)
    return _faults(folder), missing


def hints(source: Path | Files) -> tuple[Hint, ...]:
    """Return what a folder could do better, sound or not, the most telling first."""
    return hints_at(_folder(source))


def _folder(source: Path | Files) -> Folder:
    return read_folder(source if isinstance(source, Files) else Files.read(source))


def _claim(entry: ClaimEntry | None) -> Claim | None:
    return None if entry is None else Claim(entry.by, entry.against, entry.deeds, entry.disowned)


def _faults(folder: Folder) -> tuple[Fault, ...]:
    return bounded((*folder.faults, *(fault for file in folder.files for fault in file.faults)))


def _assembled(folder: Folder) -> Record | None:
    """Build the record, or give None where a file is faulty; the faults stand in the files."""
    ground = survey(folder)
    dispute = shaped(folder.dispute, DisputeFile, ground)
    speakers = shaped(folder.speakers, SpeakersFile, ground)
    lexicon = shaped(folder.lexicon, LexiconFile, ground)
    shaped_sources = [shaped(file, SourceFile, ground.of_source(file)) for file in folder.sources]
    sources = [source for source in shaped_sources if source is not None]
    check_references(folder)
    for file in folder.questions:
        file.check_answers(ground.statements)
    if dispute is None or speakers is None or lexicon is None:
        return None
    return Record(
        revision=folder.revision,
        dispute=_dispute(dispute),
        speakers={entry.id: _speaker(entry) for entry in speakers.speakers},
        sources={file.id: _source(file) for file in sources},
        statements={
            entry.id: _statement(entry, file.id) for file in sources for entry in file.statements
        },
        concepts={
            entry.id: Concept(entry.id, entry.name, entry.words) for entry in lexicon.concepts
        },
        questions=tuple(question for file in folder.questions for _, question in file.questions),
    )


def _dispute(file: DisputeFile) -> Dispute:
    return Dispute(
        id=file.id,
        title=file.title,
        question=file.question,
        period=file.period,
        parties=tuple(Party(p.id, p.name, p.words, p.territory) for p in file.parties),
        places=tuple(Place(p.id, p.name, p.words, p.territory) for p in file.places),
        days=tuple(NamedDay(d.id, d.name, d.day, d.words) for d in file.days),
        claim=_claim(file.claim),
        language=file.language,
        translations=file.translations,
        events=tuple(Event(e.id, e.day, e.medium, e.place, e.who) for e in file.events),
    )


def _speaker(entry: SpeakerEntry) -> Speaker:
    return Speaker(
        id=entry.id,
        kind=entry.kind,
        name=entry.name,
        offices=tuple(Tenure(o.name, o.since, o.until, o.titles) for o in entry.office),
        parties=tuple(Tenure(p.id, p.since, p.until) for p in entry.party),
        wikidata=entry.wikidata,
        aliases=entry.aliases,
        titles=entry.titles,
    )


def _source(file: SourceFile) -> Source:
    return Source(
        id=file.id,
        title=file.title,
        publisher=file.publisher,
        url=file.url,
        published=file.published,
        retrieved=file.retrieved,
        sha256=file.sha256,
        language=file.language,
        checked=file.checked,
        archived=file.archived,
    )


def _statement(entry: StatementEntry, source: str) -> Statement:
    attribution = entry.attributed_by
    return Statement(
        id=entry.id,
        source=source,
        speakers=entry.speaker,
        quote=entry.quote,
        speech=entry.speech,
        passage=entry.passage,
        start=entry.start,
        attributed_by=Attribution(attribution.text, attribution.start) if attribution else None,
        said=entry.said,
        said_basis=entry.said_basis,
        said_from=entry.said_from,
        to=entry.to,
        medium=entry.medium,
        via=entry.via,
        disputed=entry.disputed,
        reports=entry.reports,
        relations=tuple(
            Relation(kind, target)
            for relation in entry.relations
            for kind, target in relation.items()
        ),
        topics=frozenset(entry.topics),
        asks=entry.asks,
        formerly=entry.formerly,
        misprints=entry.misprints,
        seal=entry.seal,
        event=entry.event,
    )
