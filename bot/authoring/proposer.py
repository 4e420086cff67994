"""Proposes what a text may hold, sentence by sentence: each statement a slice of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from bot.language.language import Language
from bot.record import DateSpan, Record, SaidBasis, Speech
from bot.search.parse.sense import SenseKind
from bot.search.parse.understander import Understander

from .attribution import Attributor
from .clause import break_before, clause_of, is_direct, is_saying
from .content import meant_in, placed
from .course import Course
from .day import Calendar, Day
from .deed import Deeds, Ways
from .misprint import misprints_in
from .own_word import OwnWords
from .proposal import MAX_PASSAGE, Placed, Proposal
from .quotation import Quotation, is_unclosed, quotations_in
from .reader import Reader
from .reading import Reading, Saying
from .relay import relay_of
from .sentence import Sentence, Slice, headline_end, sentences_in
from .watch import Watch, unwatched

_SILENCE = "keep_silent"
# What a text puts inside the marks, and its own sentence goes on behind.
_OF_SENTENCE = " ,;،՝"


def propose(
    text: str,
    *,
    record: Record,
    understander: Understander,
    language: Language,
    published: DateSpan,
    publisher: str | None = None,
    title: str = "",
    watch: Watch = unwatched,
) -> tuple[Proposal, ...]:
    """Return what a text may have to say for the record, in its order.

    `text` has LF at its line ends. `publisher` is the speaker id of whoever published it, and the
    voice of what the text remarks itself. A headline says nothing for itself: it is what stands
    before the text, `title` or without a full stop. `watch` goes through the sentences, and then
    through what was found in them.
    """
    reader = Reader(understander, language)
    quotations = tuple(q for q in quotations_in(text) if not reader.is_name(text, q))
    sentences = sentences_in(text, quotations)
    readings = [reader.read(text, s, quotations) for s in watch(sentences, "reading")]
    calendar = Calendar(record.dispute, published, language)
    proposer = _Proposer(text, record, readings, calendar, publisher, OwnWords(reader, language))
    told = tuple(proposer.told(watch(readings, "weighing"), headline_end(text, title)))
    return Course(told, record, calendar).proposals()


class _Proposer:
    """Goes through the sentences and remembers who spoke last, and on which day."""

    def __init__(
        self,
        text: str,
        record: Record,
        readings: list[Reading],
        calendar: Calendar,
        publisher: str | None,
        own_words: OwnWords,
    ) -> None:
        self._text = text
        self._record = record
        self._readings = readings
        self._attribution = Attributor(text, readings, record)
        self._calendar = calendar
        self._publisher = publisher
        self._deeds = Deeds(text, record, own_words)
        self._day: date | None = None
        self._spoke: dict[int, str | None] = {}  # who speaks last in a sentence, by its place

    def told(self, readings: Iterable[Reading], begin: int) -> Iterator[Placed]:
        """Go through all readings, and tell what stands from a place on."""
        for at, reading in enumerate(readings):
            named = self._calendar.day_in(self._text, reading.tokens, reading.mentions, self._day)
            if named is not None and named.basis is not SaidBasis.BOUNDED:
                self._day = date.fromisoformat(named.said)
            if reading.sentence.start >= begin:
                yield from self._in_sentence(at, named)

    def _in_sentence(self, at: int, day: Day | None) -> Iterator[Placed]:
        reading = self._readings[at]
        if reading.is_denial:
            yield from self._remark(at)
        sayings = [q for q in reading.quotations if is_saying(self._text, reading, q)]
        direct = [q for q in sayings if is_direct(self._text, reading, q)]
        if direct:
            for quotation in direct:
                yield from self._quoted(at, quotation, day)
        elif sayings:
            yield from self._reported(at, sayings[0], day)
        else:
            yield from self._reported(at, None, day)

    def _quoted(self, at: int, quotation: Quotation, day: Day | None) -> Iterator[Placed]:
        """Propose a quotation that is a sentence, with whoever says it here or beside it."""
        reading = self._readings[at]
        saying = reading.saying(quotation)
        voice = saying[1] if saying else None
        speaker, named = self._attribution.settled(at, voice)
        for passage, quote in self._passages(reading.sentence, quotation):
            yield self._proposal(at, passage, quote, Speech.DIRECT, (speaker, saying, named), day)

    def _reported(self, at: int, quotation: Quotation | None, day: Day | None) -> Iterator[Placed]:
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
            yield from self._remark(at)
            return
        speaker, named = self._attribution.settled(at, voice)
        speech = Speech.INDIRECT if quotation is None else Speech.MIXED
        passage = reading.sentence.of(self._text)
        if len(passage.text) > MAX_PASSAGE:
            return
        quote = clause_of(self._text, reading, saying[0], voice)
        if day and day.start is not None and not reading.is_near(saying, day.start):
            day = None
        relay = relay_of(reading, saying)
        if day and relay and day.basis is not SaidBasis.BOUNDED:
            day = self._calendar.of_report(day, self._text[relay.start : relay.end])
        yield self._proposal(at, passage, quote, speech, (speaker, saying, named), day)

    def _remark(self, at: int) -> Iterator[Placed]:
        """Propose what the text itself says of a silence: the clause before anybody's words."""
        reading = self._readings[at]
        whole = reading.sentence.of(self._text)
        if len(whole.text) > MAX_PASSAGE:
            return
        saying = reading.saying(next(iter(reading.quotations), None))
        quote = whole.text
        if saying and saying[1] and reading.acts:
            begin = len(quote) - len(clause_of(self._text, reading, *saying))
            quote = quote[: break_before(quote, 0, begin)] or quote
        parts = (self._publisher, None, None)
        yield self._proposal(at, whole, quote, Speech.NOTE, parts, self._calendar.of_remark())

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
        at: int,
        passage: Slice,
        quote: str,
        speech: Speech,
        parts: tuple[str | None, Saying | None, Slice | None],
        day: Day | None,
    ) -> Placed:
        reading, (speaker, saying, named) = self._readings[at], parts
        voice = saying[1] if saying else None
        deed = self._deeds.of(reading, passage, quote, speech, (speaker, voice))
        is_note = speech is Speech.NOTE
        by = named or (self._attribution.naming(at, speaker) if voice else None)
        ways = Ways() if is_note else self._deeds.ways(reading, saying, self._publisher)
        proposal = Proposal(
            passage=passage,
            quote=quote,
            speech=speech,
            speaker=speaker,
            voice=self._text[voice.start : voice.end] if voice and speaker is None else None,
            attributed_by=by if by and len(by.text) <= MAX_PASSAGE else None,
            day=day or self._calendar.bounds(),
            to=ways.to,
            medium=ways.medium,
            via=ways.via,
            event=None,
            topics=deed.topics,
            kinds=deed.kinds,
            reports=self._remarked(at) if is_note else deed.reports,
            disputed=ways.disputed if speech is not Speech.DIRECT else None,
            misprints=misprints_in(reading, passage, self._record),
            is_unclosed=any(is_unclosed(self._text, q) for q in reading.quotations),
        )
        if not is_note:
            self._spoke[at] = speaker
        owner, nameless, dated = self._owner(at, speaker), named is not None, day is not None
        return placed(proposal, at, reading, owner=owner, is_nameless=nameless, has_day=dated)

    def _owner(self, at: int, speaker: str | None) -> str | None:
        """Return whose words a pronoun of the sentence tells."""
        if not self._readings[at].has_owning_pronoun:
            return None
        return self._attribution.owner(at, speaker, self._spoke.get(at - 1))

    def _remarked(self, at: int) -> tuple[str, ...]:
        """Return whose silence a remark tells of, where it can be told."""
        reading = self._readings[at]
        if reading.silent is not None:
            speaker, _ = self._attribution.settled(at, reading.silent)
            return (speaker,) if speaker and speaker != self._publisher else ()
        named = meant_in(reading) - {self._publisher}
        return tuple(named) if len(named) == 1 else ()
