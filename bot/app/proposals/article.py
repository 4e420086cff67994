"""A text that a moderator brings, taken apart into statements, and the change that comes of it."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.authoring.document import DocumentError, read_document
from bot.authoring.entry import Entry, Heading, id_of, source_file
from bot.authoring.proposal import Proposal
from bot.authoring.proposer import propose
from bot.authoring.review import Frame, Review, new_speaker
from bot.knowledge.draft import speaker_id
from bot.knowledge.field import read_date
from bot.language.analyzer import tokenize
from bot.language.detection import language_of
from bot.record import DateSpan, Record, SpeakerKind
from bot.store import Actor

from ..revisions.serving import Serving
from ..revisions.workshop import Workshop
from .bundle import bundled
from .overlay import Unsound
from .pending import Pending, Proposed

_TOLD = 500  # words, which tell the language of a text
_MOST_UNFINISHED = 20  # texts of a MiB at most, in memory


@dataclass(frozen=True, slots=True)
class Brought:
    """A text as somebody attached or pasted it, and what they say of it.

    `publisher` is the id of an outlet, or the name of one that the record does not have yet.
    """

    raw: bytes
    title: str
    publisher: str
    url: str
    published: str


@dataclass(frozen=True, slots=True)
class Article:
    """A text with all that is proposed from it; `text` is kept nowhere else.

    `outlet` is the entry of its publisher where that is new. A text is joined whose lines were
    broken to fit a width.
    """

    heading: Heading
    text: str
    proposals: tuple[Proposal, ...]
    outlet: Entry | None = None
    is_joined: bool = False

    def frame(self, record: Record) -> Frame:
        """Return what its statements have to stand in."""
        published = DateSpan.parse(self.heading.published)
        return Frame(self.text, record.dispute.period, published)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """How far somebody has come with a text; `entry` is the statement on view as it is mended."""

    article: Article
    review: Review
    entry: Entry | None = None


class Articles:
    """Takes texts apart in the workshop, one at a time."""

    def __init__(self, serving: Serving, workshop: Workshop, pending: Pending) -> None:
        self._serving = serving
        self._workshop = workshop
        self._pending = pending
        self._unfinished: OrderedDict[tuple[int | None, str], Unfinished] = OrderedDict()

    def unfinished(self, by: Actor) -> Unfinished | None:
        """Return what somebody has begun in a guild and not finished since the bot started."""
        return self._unfinished.get((by.guild_id, by.id))

    def keep(self, by: Actor, begun: Unfinished) -> None:
        """Remember how far somebody has come, one text a person; the oldest make room."""
        self._unfinished[by.guild_id, by.id] = begun
        self._unfinished.move_to_end((by.guild_id, by.id))
        while len(self._unfinished) > _MOST_UNFINISHED:
            self._unfinished.popitem(last=False)

    def drop(self, by: Actor) -> None:
        """Forget what somebody has begun."""
        self._unfinished.pop((by.guild_id, by.id), None)

    async def read(self, by: Actor, brought: Brought) -> Article | Unsound:
        """Return what a text may have to say for the record, or what is wrong with it."""
        async with self._workshop.turn(by.guild_id):
            return await self._workshop.do(self._read, brought)

    async def finish(self, by: Actor, article: Article, review: Review) -> Proposed | Unsound:
        """Keep what was accepted, and whom it names first, as one change for a second moderator."""
        taken = tuple(self._serving.base.record.statements)
        content = source_file(article.heading, review.choices, taken)
        if article.outlet is not None:
            review = review.with_speaker(article.outlet)
        new = review.named(article.heading.publisher)
        name = f"{article.heading.id}.yaml"
        proposed = await self._pending.propose_file(by, name, bundled(content, new))
        if isinstance(proposed, Proposed):
            self.drop(by)
        return proposed

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
        publisher, outlet = _outlet(base.record, brought.publisher, tag)
        heading = Heading(
            id=id_of(f"{publisher} {day}", tuple(base.record.sources)),
            title=" ".join(brought.title.split()),
            publisher=publisher,
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
            publisher=publisher,
            title=heading.title,
        )
        return Article(heading, document.text, proposals, outlet, document.is_joined)


def _outlet(record: Record, named: str, language: str) -> tuple[str, Entry | None]:
    """Return the id of whoever is named, and an entry for them where the record has none."""
    known = speaker_id(named, record)
    if known in record.speakers:
        return known, None
    made = id_of(named, tuple(record.speakers))
    return made, new_speaker(made, named, SpeakerKind.OUTLET.value, language)
