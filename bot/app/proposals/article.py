"""A text that a moderator brings, taken apart into statements, and the change that comes of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.authoring.document import DocumentError, read_document
from bot.authoring.entry import Heading, id_of, source_file
from bot.authoring.proposal import Proposal, propose
from bot.authoring.review import Review
from bot.knowledge.field import read_date
from bot.language.analyzer import tokenize
from bot.language.detection import language_of
from bot.store import Actor

from ..revisions.serving import Serving
from ..revisions.workshop import Workshop
from .overlay import Unsound
from .pending import Pending, Proposed

_TOLD = 500  # words, which tell the language of a text


@dataclass(frozen=True, slots=True)
class Brought:
    """A text as somebody attached it, and what they say of it."""

    raw: bytes
    title: str
    publisher: str
    url: str
    published: str


@dataclass(frozen=True, slots=True)
class Article:
    """A text with all that is proposed from it; `text` is kept nowhere else."""

    heading: Heading
    text: str
    proposals: tuple[Proposal, ...]


class Articles:
    """Takes texts apart in the workshop, one at a time."""

    def __init__(self, serving: Serving, workshop: Workshop, pending: Pending) -> None:
        self._serving = serving
        self._workshop = workshop
        self._pending = pending

    async def read(self, by: Actor, brought: Brought) -> Article | Unsound:
        """Return what a text may have to say for the record, or what is wrong with it."""
        async with self._workshop.turn(by.guild_id):
            return await self._workshop.do(self._read, brought)

    async def finish(self, by: Actor, article: Article, review: Review) -> Proposed | Unsound:
        """Keep what was accepted as one new file, for a second moderator."""
        taken = tuple(self._serving.base.record.statements)
        content = source_file(article.heading, review.accepted, taken)
        return await self._pending.propose_file(by, f"{article.heading.id}.yaml", content)

    def _read(self, brought: Brought) -> Article | Unsound:
        base = self._serving.base
        understander = base.searcher.understander
        try:
            document = read_document(brought.raw)
            published = read_date(brought.published.strip())
        except DocumentError as error:
            return Unsound((f"the text {error}",))
        except ValueError as error:
            return Unsound((f"the day {error}",))
        sha256 = hashlib.sha256(document.raw).hexdigest()
        if same := next((s for s in base.record.sources.values() if s.sha256 == sha256), None):
            return Unsound((f"this text is on record already, as {same.id}",))
        tag = language_of(
            tokenize(document.text)[:_TOLD], understander.spotter.matcher, understander.languages
        )
        day = published.edtf if published.is_day else ""
        heading = Heading(
            id=id_of(f"{brought.publisher} {day}", tuple(base.record.sources)),
            title=" ".join(brought.title.split()),
            publisher=brought.publisher,
            url=brought.url.strip(),
            published=published.edtf,
            retrieved=datetime.now(UTC).date().isoformat(),
            language=tag,
            sha256=sha256,
        )
        proposals = propose(
            document.text,
            record=base.record,
            understander=understander,
            language=next(known for known in understander.languages if known.code == tag),
            published=published,
            publisher=brought.publisher,
        )
        return Article(heading, document.text, proposals)
