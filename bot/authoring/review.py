"""What somebody decides on proposals, one after another: accept, mend, leave, take back. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.knowledge.field import read_date
from bot.language.analyzer import keys
from bot.record import DateSpan, Record, RelationKind, SaidBasis, SpeakerKind, Speech

from .entry import Entry
from .proposal import MAX_PASSAGE, Proposal, is_reference, place_of
from .refusal import ReviewError

# What can be mended by hand, in the order of the format.
FIELDS = (
    *("speaker", "quote", "speech", "passage", "said", "said_basis", "said_from"),
    *("misprints", "to", "medium", "via", "disputed", "reports", "relations", "event", "topics"),
)
_LISTS = frozenset({"via", "reports", "topics", "misprints"})
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "speech": tuple(Speech),
    "said_basis": tuple(SaidBasis),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """What the statements of a source have to stand in: its text, and the time of the record."""

    text: str
    period: DateSpan
    published: DateSpan

    def has_time_of(self, said: str) -> bool:
        """Tell whether the record covers what was said then."""
        return DateSpan.parse(said).overlaps(self.period)


@dataclass(frozen=True, slots=True)
class Review:
    """How far somebody has come: a choice for each proposal so far, None for one that was left.

    `speakers` are entries of those who were named on the way and whom the record does not know.
    """

    total: int
    choices: tuple[Entry | None, ...] = ()
    speakers: tuple[Entry, ...] = ()

    @property
    def at(self) -> int:
        """The place of the proposal that is next."""
        return len(self.choices)

    @property
    def is_done(self) -> bool:
        """Whether every proposal is decided on."""
        return self.at >= self.total

    @property
    def accepted(self) -> tuple[Entry, ...]:
        """The statements that were taken."""
        return tuple(entry for entry in self.choices if entry is not None)

    def decided(self, entry: Entry | None) -> Review:
        """Take the next proposal as an entry, or leave it."""
        return replace(self, choices=(*self.choices, entry))

    def undone(self) -> Review:
        """Take the last decision back."""
        return replace(self, choices=self.choices[:-1])

    def with_speaker(self, speaker: Entry) -> Review:
        """Remember somebody new."""
        return replace(self, speakers=(*self.speakers, speaker))

    def named(self, *others: str) -> tuple[Entry, ...]:
        """Return those new ones that a statement that was taken, or one of `others`, names."""
        used = {*others}
        for entry in self.accepted:
            reports = entry.get("reports")
            used |= {str(entry.get("speaker")), str(entry.get("to"))}
            used |= set(reports if isinstance(reports, list) else ())
        return tuple(speaker for speaker in self.speakers if speaker["id"] in used)


def words_of(
    target: str, review: Review, proposals: Sequence[Proposal], record: Record
) -> tuple[str | None, str] | None:
    """Return who says what a statement is related to, and its quote; None where that was left.

    Who says a proposal that is not decided yet may be open.
    """
    if not is_reference(target):
        known = record.statements.get(target)
        return (known.speaker, known.quote) if known else None
    at = place_of(target)
    if at is None or not 0 <= at < len(proposals):
        return None
    if at >= review.at:
        return proposals[at].speaker, proposals[at].quote
    entry = review.choices[at]
    return (str(entry["speaker"]), str(entry["quote"])) if entry is not None else None


def mended(entry: Entry, field: str, typed: str, frame: Frame) -> dict[str, object]:
    """Return the statement with another value in a field; an empty one takes the field away.

    Passage and quote are slices of the text and the day is one that can be, or `ReviewError`.
    """
    value: object = typed.strip()
    if field not in FIELDS:
        raise ReviewError("field", typed=field, known=", ".join(FIELDS))
    changed = dict(entry)
    if not value:
        if field in {"speaker", "quote", "speech", "passage", "said", "said_basis"}:
            raise ReviewError("empty", field=field)
        changed.pop(field, None)
        return changed
    if field in _CHOICES and value not in _CHOICES[field]:
        raise ReviewError("choice", field=field, known=", ".join(_CHOICES[field]))
    if field == "said":
        _ensure_possible(str(value), frame)
        # What told of another day does not tell of this one.
        changed.pop("said_from", None)
        return dated({**changed, field: value})
    if field == "passage":
        return _with_passage(changed, str(value), frame.text)
    if field == "quote" and str(value) not in str(entry["passage"]):
        raise ReviewError("quote")
    if field in _LISTS:
        value = [part.strip() for part in str(value).split(",") if part.strip()]
    if field == "relations":
        value = [_relation(part) for part in str(value).split(",") if part.strip()]
    changed[field] = value
    return changed


def dated(entry: Entry) -> dict[str, object]:
    """Return the statement with the basis of its day told from the day and what it is taken from.

    A day that is taken from nothing is stated; one that was stated may say why.
    """
    if "said_from" not in entry:
        return {**entry, "said_basis": SaidBasis.STATED.value}
    if not read_date(str(entry["said"])).is_day:
        return {**entry, "said_basis": SaidBasis.BOUNDED.value}
    is_bounded = entry["said_basis"] == SaidBasis.BOUNDED.value
    basis = SaidBasis.INFERRED.value if is_bounded else entry["said_basis"]
    return {**entry, "said_basis": basis}


def _ensure_possible(said: str, frame: Frame) -> None:
    try:
        span = read_date(said)
    except ValueError as error:
        raise ReviewError("day", typed=said) from error
    if not frame.has_time_of(span.edtf):
        raise ReviewError("period", typed=said, period=frame.period.edtf)
    if span.earliest > frame.published.latest:
        raise ReviewError("publication", typed=said, day=frame.published.edtf)


def _with_passage(entry: dict[str, object], passage: str, text: str) -> dict[str, object]:
    """Take another passage, at the place nearest to the one before.

    A quote that does not stand in it becomes all of it.
    """
    if len(passage) > MAX_PASSAGE:
        raise ReviewError("long", most=str(MAX_PASSAGE))
    places = [at for at in range(len(text)) if text.startswith(passage, at)]
    if not places:
        raise ReviewError("passage")
    before = int(str(entry["start"]))
    start = min(places, key=lambda place: abs(place - before))
    quote = entry["quote"] if str(entry["quote"]) in passage else passage
    return {**entry, "passage": passage, "start": start, "quote": quote}


def _relation(typed: str) -> dict[str, str]:
    kind, _, target = typed.strip().partition(" ")
    if kind not in tuple(RelationKind) or not target.strip():
        raise ReviewError("relation", known=", ".join(RelationKind))
    return {kind: target.strip()}


def new_speaker(
    id_: str,
    name: str,
    kind: str,
    language: str,
    *,
    office: str | None = None,
    party: str | None = None,
) -> dict[str, object]:
    """Make somebody whom the record does not know yet; `party` is an id of the record."""
    if kind not in tuple(SpeakerKind):
        raise ReviewError("choice", field="kind", known=", ".join(SpeakerKind))
    if not keys(name):  # nothing to read, though there may be characters
        raise ReviewError("empty", field="name")
    facts = {"office": office and office.strip(), "party": party}
    told = {field: value for field, value in facts.items() if value}
    name = name.strip()
    return {"id": id_, "kind": kind, "name": name, **told, "aliases": {language: [name]}}


def known_as(typed: str, speakers: Sequence[Entry]) -> str | None:
    """Return the id of somebody new who was named by id or name."""
    wanted = " ".join(typed.split()).casefold()
    for speaker in speakers:
        if wanted in {str(speaker["id"]), str(speaker["name"]).casefold()}:
            return str(speaker["id"])
    return None
