"""Statements that a text may hold, each a slice of it, for somebody to accept, mend or leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.language.language import Language
from bot.record import DateSpan, Record, RelationKind, SaidBasis, Speech
from bot.search.parse.sense import Mention, SenseKind
from bot.search.parse.understanding import Understander

from .attribution import Attributor
from .clause import break_before, clause_of, is_direct, is_saying
from .day import Calendar, Day
from .quotation import Quotation, quotations_in
from .reader import Reader
from .reading import Reading, Voice
from .sentence import Sentence, Slice, headline_end, sentences_in

MAX_PASSAGE = 800
_RELATIONS: Mapping[str, RelationKind] = {
    "deny": RelationKind.DENIES,
    "answer": RelationKind.ANSWERS,
    "ask": RelationKind.ASKS,
    "thank": RelationKind.THANKS,
    "criticise": RelationKind.CRITICISES,
    "accuse": RelationKind.CRITICISES,
}
_SILENCE = "keep_silent"
# Every statement says something, so that this is no topic of any.
_SAYS = "say"
# What a text puts inside the marks, and its own sentence goes on behind.
_OF_SENTENCE = " ,;،՝"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement as far as the text tells it.

    `speaker` is an id of the record, None where nobody there is named: `voice` is then what the
    text calls them, if anything. `relations` are what its verbs do to some other statement.
    """

    passage: Slice
    quote: str
    speech: Speech
    speaker: str | None
    voice: str | None
    attributed_by: Slice | None
    day: Day
    to: str | None
    medium: str | None
    via: str | None
    event: str | None
    topics: tuple[str, ...]
    relations: tuple[RelationKind, ...]


def propose(
    text: str,
    *,
    record: Record,
    understander: Understander,
    language: Language,
    published: DateSpan,
    publisher: str | None = None,
    title: str = "",
) -> tuple[Proposal, ...]:
    """Return what a text may have to say for the record, in its order.

    `text` has LF at its line ends. `publisher` is the speaker id of whoever published it, and the
    voice of what the text remarks itself. A headline says nothing for itself: it is what stands
    before the text, `title` or without a full stop.
    """
    quotations = quotations_in(text)
    reader = Reader(understander, language)
    readings = [reader.read(text, s, quotations) for s in sentences_in(text, quotations)]
    calendar = Calendar(record.dispute, published, language)
    proposer = _Proposer(text, record, readings, calendar, publisher)
    return tuple(proposer.proposals(headline_end(text, title)))


class _Proposer:
    """Goes through the sentences and remembers who spoke last, and on which day."""

    def __init__(
        self,
        text: str,
        record: Record,
        readings: list[Reading],
        calendar: Calendar,
        publisher: str | None,
    ) -> None:
        self._text = text
        self._record = record
        self._readings = readings
        self._attribution = Attributor(text, readings, record)
        self._calendar = calendar
        self._publisher = publisher
        self._day: date | None = None
        self._days: dict[int, Day] = {}  # by where the sentence stands that names one

    def proposals(self, begin: int) -> Iterator[Proposal]:
        """Go through what stands from a place on."""
        for at, reading in enumerate(self._readings):
            named = self._calendar.day_in(self._text, reading.tokens, reading.mentions, self._day)
            if named is not None and named.basis is not SaidBasis.BOUNDED:
                self._day = date.fromisoformat(named.said)
                self._days[reading.sentence.start] = named
            if reading.sentence.start >= begin:
                yield from self._in_sentence(at, named)

    def _in_sentence(self, at: int, day: Day | None) -> Iterator[Proposal]:
        reading = self._readings[at]
        if reading.is_denial:
            yield from self._remark(reading)
        sayings = [q for q in reading.quotations if is_saying(self._text, reading, q)]
        direct = [q for q in sayings if is_direct(self._text, reading, q)]
        if direct:
            for quotation in direct:
                yield from self._quoted(at, quotation, day)
        elif sayings:
            yield from self._reported(at, sayings[0], day)
        else:
            yield from self._reported(at, None, day)

    def _quoted(self, at: int, quotation: Quotation, day: Day | None) -> Iterator[Proposal]:
        """Propose a quotation that is a sentence, with whoever says it here or beside it."""
        reading = self._readings[at]
        saying = reading.saying(quotation)
        voice = saying[1] if saying else None
        speaker, named = self._attribution.settled(at, voice)
        before = self._days.get(named.start) if named and voice is None else None
        if day is None and before is not None:
            day = self._calendar.going_on(before)
        for passage, quote in self._passages(reading.sentence, quotation):
            yield self._proposal(
                reading, passage, quote, Speech.DIRECT, (speaker, voice, named), day
            )

    def _reported(
        self, at: int, quotation: Quotation | None, day: Day | None
    ) -> Iterator[Proposal]:
        """Propose a clause with a verb of saying, where somebody is named who says it."""
        reading = self._readings[at]
        saying = reading.saying(quotation)
        if saying is None or not reading.acts:
            return
        voice = saying[1]
        is_open = voice is None and quotation is None
        if is_open and not (reading.leaves_subject_out or self._is_silence(reading)):
            return
        if quotation is None and self._is_silence(reading):
            yield from self._remark(reading)
            return
        speaker, named = self._attribution.settled(at, voice)
        speech = Speech.INDIRECT if quotation is None else Speech.MIXED
        passage = reading.sentence.of(self._text)
        if len(passage.text) > MAX_PASSAGE:
            return
        quote = clause_of(self._text, reading, saying[0], voice)
        yield self._proposal(reading, passage, quote, speech, (speaker, voice, named), day)

    def _remark(self, reading: Reading) -> Iterator[Proposal]:
        """Propose what the text itself says of a silence: the clause before anybody's words."""
        whole = reading.sentence.of(self._text)
        if len(whole.text) > MAX_PASSAGE:
            return
        saying = reading.saying(next(iter(reading.quotations), None))
        quote = whole.text
        if saying and saying[1] and reading.acts:
            begin = len(quote) - len(clause_of(self._text, reading, *saying))
            quote = quote[: break_before(quote, 0, begin)] or quote
        parts = (self._publisher, None, None)
        yield self._proposal(reading, whole, quote, Speech.NOTE, parts, self._calendar.of_remark())

    def _is_silence(self, reading: Reading) -> bool:
        acts = [act.ids(SenseKind.ACT) for act in reading.acts]
        return bool(acts) and all(_SILENCE in ids for ids in acts)

    def _passages(self, sentence: Sentence, quotation: Quotation) -> Iterator[tuple[Slice, str]]:
        """Return passage and quote, in as many pieces as keep each within its limit."""
        whole = sentence.of(self._text)
        if len(whole.text) <= MAX_PASSAGE:
            words = self._text[quotation.start : quotation.end].strip()
            yield whole, words.rstrip(_OF_SENTENCE) or words
            return
        for piece in sentences_in(self._text[quotation.start : quotation.end], ()):
            start = quotation.start + piece.start
            words = self._text[start : quotation.start + piece.end]
            if len(words) <= MAX_PASSAGE:
                yield Slice(words, start), words

    def _proposal(
        self,
        reading: Reading,
        passage: Slice,
        quote: str,
        speech: Speech,
        parts: tuple[str | None, Voice | None, Slice | None],
        day: Day | None,
    ) -> Proposal:
        speaker, voice, named = parts
        # A sentence that tells of a silence too has topics that are not this one's.
        about = quote if speech is Speech.DIRECT or reading.is_denial else passage.text
        done = reading.acts if not reading.is_denial else _in(reading.acts, passage, quote)
        acts = tuple(dict.fromkeys(i for act in done for i in sorted(act.ids(SenseKind.ACT))))
        topics = (
            *self._concepts(_in((*reading.mentions, *reading.within), passage, about)),
            *(act for act in acts if act != _SAYS),
        )
        medium = next((self._text[a:b] for a, b in reading.media), None)
        to = reading.addressee(voice) if speech is not Speech.NOTE else None
        event = self._calendar.occasion((speaker, to), day) if medium and to else None
        if event and day is None:
            day = self._calendar.of_event(event)
        via = next((w for w in reading.ways if not voice or not w[0] <= voice.start < w[1]), None)
        return Proposal(
            passage=passage,
            quote=quote,
            speech=speech,
            speaker=speaker,
            voice=self._text[voice.start : voice.end] if voice and speaker is None else None,
            attributed_by=named if named and len(named.text) <= MAX_PASSAGE else None,
            day=day or self._calendar.bounds(),
            to=to,
            medium=medium,
            via=self._text[via[0] : via[1]] if via else None,
            event=event.id if event else None,
            topics=tuple(dict.fromkeys(topics)),
            relations=tuple(dict.fromkeys(_RELATIONS[act] for act in acts if act in _RELATIONS)),
        )

    def _concepts(self, mentions: Iterable[Mention]) -> Iterator[str]:
        # What the record only inherits is no topic of it.
        for mention in mentions:
            yield from sorted(mention.ids(SenseKind.CONCEPT) & self._record.concepts.keys())


def _in(mentions: Iterable[Mention], passage: Slice, quote: str) -> Iterator[Mention]:
    """Return what is mentioned in a quote."""
    start = passage.start + passage.text.index(quote)
    for mention in mentions:
        if start <= mention.tokens[0].start and mention.tokens[-1].end <= start + len(quote):
            yield mention
