"""Statements that a text may hold, each a slice of it, for somebody to accept, mend or leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.language.language import Language
from bot.record import DateSpan, Record, RelationKind, SaidBasis, Speech
from bot.search.parse.sense import Mention, SenseKind
from bot.search.parse.understanding import Understander

from .day import Calendar, Day
from .quotation import Quotation, quotations_in
from .reader import Reader
from .reading import Reading, Voice
from .sentence import Sentence, sentences_in

MAX_PASSAGE = 800
_SAYING = 3  # words: fewer between quotation marks are a name or a term set apart
_RELATIONS: Mapping[str, RelationKind] = {
    "deny": RelationKind.DENIES,
    "answer": RelationKind.ANSWERS,
    "ask": RelationKind.ASKS,
    "thank": RelationKind.THANKS,
    "criticise": RelationKind.CRITICISES,
    "accuse": RelationKind.CRITICISES,
}
_SILENCE = "keep_silent"
# What a text puts inside the marks, and its own sentence goes on behind.
_OF_SENTENCE = " ,;،՝"


@dataclass(frozen=True, slots=True)
class Slice:
    """Words of the text, and where they stand."""

    text: str
    start: int


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
) -> tuple[Proposal, ...]:
    """Return what a text may have to say for the record, in its order.

    `text` has LF at its line ends. `publisher` is the speaker id of whoever published it, and the
    voice of what the text remarks itself.
    """
    quotations = quotations_in(text)
    reader = Reader(understander, language)
    readings = [reader.read(text, s, quotations) for s in sentences_in(text, quotations)]
    calendar = Calendar(record.dispute, published, language)
    return tuple(_Proposer(text, record, readings, calendar, publisher).proposals())


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
        self._calendar = calendar
        self._publisher = publisher
        self._day: date | None = None

    def proposals(self) -> Iterator[Proposal]:
        for at, reading in enumerate(self._readings):
            named = self._calendar.day_in(self._text, reading.tokens, reading.mentions, self._day)
            if named is not None and named.basis is not SaidBasis.BOUNDED:
                self._day = date.fromisoformat(named.said)
            yield from self._in_sentence(at, named or self._calendar.bounds())

    def _in_sentence(self, at: int, day: Day) -> Iterator[Proposal]:
        reading = self._readings[at]
        sayings = [q for q in reading.quotations if self._is_saying(reading, q)]
        direct = [q for q in sayings if self._is_direct(reading, q)]
        if direct:
            for quotation in direct:
                yield from self._quoted(at, quotation, day)
        elif sayings:
            yield from self._reported(at, sayings[0], day)
        else:
            yield from self._reported(at, None, day)

    def _is_saying(self, reading: Reading, quotation: Quotation) -> bool:
        words = self._text[quotation.start : quotation.end].split()
        return len(words) >= _SAYING or bool(reading.acts)

    def _is_direct(self, reading: Reading, quotation: Quotation) -> bool:
        """Tell whether a quotation is a sentence of its own, and not a part of the source's."""
        words = self._text[quotation.start : quotation.end]
        if quotation.is_interrupted:
            return False
        if len(words.split()) < _SAYING or words[:1].islower():
            return False
        before = self._text[reading.sentence.start : quotation.outer_start].rstrip()
        behind = self._text[quotation.outer_end : reading.sentence.end].lstrip()
        is_led_in = not before or before[-1] in ",:;،՝–—-՝" or words[-1:] in ".!?…؟։,،"
        return is_led_in or behind[:1] in ",،"

    def _quoted(self, at: int, quotation: Quotation, day: Day) -> Iterator[Proposal]:
        """Propose a quotation that is a sentence, with whoever says it here or beside it."""
        reading = self._readings[at]
        saying = reading.saying(quotation)
        voice = saying[1] if saying else None
        speaker, named = self._settled(at, voice)
        for passage, quote in self._passages(reading.sentence, quotation):
            yield self._proposal(
                reading, passage, quote, Speech.DIRECT, (speaker, voice, named), day
            )

    def _reported(self, at: int, quotation: Quotation | None, day: Day) -> Iterator[Proposal]:
        """Propose a clause with a verb of saying, where somebody is named who says it."""
        reading = self._readings[at]
        saying = reading.saying(quotation)
        if saying is None:
            return
        voice = saying[1]
        if voice is None and quotation is None and not self._is_silence(reading):
            return
        if quotation is None and self._is_silence(reading) and self._publisher:
            whole = Slice(self._of(reading.sentence), reading.sentence.start)
            parts = (self._publisher, None, None)
            yield self._proposal(reading, whole, whole.text, Speech.NOTE, parts, day)
            return
        speaker, named = self._settled(at, voice)
        speech = Speech.INDIRECT if quotation is None else Speech.MIXED
        passage = Slice(self._of(reading.sentence), reading.sentence.start)
        if len(passage.text) > MAX_PASSAGE:
            return
        quote = self._clause(reading, saying[0], voice)
        yield self._proposal(reading, passage, quote, speech, (speaker, voice, named), day)

    def _is_silence(self, reading: Reading) -> bool:
        acts = [act.ids(SenseKind.ACT) for act in reading.acts]
        return bool(acts) and all(_SILENCE in ids for ids in acts)

    def _clause(self, reading: Reading, act: Mention, voice: Voice | None) -> str:
        """Return the sentence from its speaker on, where the verb is behind that.

        All of it where what is left out has a "not" or words of a quotation.
        """
        start, end = reading.sentence.start, reading.sentence.end
        begin = voice.start if voice and voice.start < act.tokens[0].start else start
        is_inside = any(q.outer_start < begin for q in reading.quotations)
        if is_inside or any(start <= at < begin for at in reading.negations):
            begin = start
        return self._text[begin:end]

    def _settled(self, at: int, voice: Voice | None) -> tuple[str | None, Slice | None]:
        """Return who speaks, and the sentence that names them where this one does not.

        A pronoun, and a quotation without a name beside it, stand for whoever the sentence before
        settles: the only one it names, or for a quotation the one who speaks there. One that only
        goes on in the same way is passed over; for two who could be meant there is nobody.
        """
        if voice is not None and not voice.is_pronoun:
            return voice.speaker, None
        for earlier in range(at - 1, -1, -1):
            before = self._readings[earlier]
            saying = before.saying(next(iter(before.quotations), None))
            said = saying[1] if saying else None
            named = Slice(self._of(before.sentence), before.sentence.start)
            if voice is None and said is not None and said.speaker is not None:
                return said.speaker, named
            if len(before.people) == 1:
                return next(iter(before.people)), named
            if before.people or (said is not None and not said.is_pronoun):
                return None, None
            if not before.quotations and said is None:
                return None, None
        return None, None

    def _passages(self, sentence: Sentence, quotation: Quotation) -> Iterator[tuple[Slice, str]]:
        """Return passage and quote, in as many pieces as keep each within its limit."""
        whole = self._of(sentence)
        if len(whole) <= MAX_PASSAGE:
            words = self._text[quotation.start : quotation.end].strip()
            yield Slice(whole, sentence.start), words.rstrip(_OF_SENTENCE) or words
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
        day: Day,
    ) -> Proposal:
        speaker, voice, named = parts
        acts = tuple(dict.fromkeys(i for act in reading.acts for i in act.ids(SenseKind.ACT)))
        medium = next((self._text[a:b] for a, b in reading.media), None)
        via = next((w for w in reading.ways if not voice or not w[0] <= voice.start < w[1]), None)
        return Proposal(
            passage=passage,
            quote=quote,
            speech=speech,
            speaker=speaker,
            voice=self._text[voice.start : voice.end] if voice and speaker is None else None,
            attributed_by=named if named and len(named.text) <= MAX_PASSAGE else None,
            day=day,
            to=reading.addressee(voice) if speech is not Speech.NOTE else None,
            medium=medium,
            via=self._text[via[0] : via[1]] if via else None,
            topics=tuple(dict.fromkeys((*self._concepts(reading.mentions), *acts))),
            relations=tuple(dict.fromkeys(_RELATIONS[act] for act in acts if act in _RELATIONS)),
        )

    def _of(self, sentence: Sentence) -> str:
        return self._text[sentence.start : sentence.end]

    def _concepts(self, mentions: tuple[Mention, ...]) -> Iterator[str]:
        # What the record only inherits is no topic of it.
        for mention in mentions:
            yield from sorted(mention.ids(SenseKind.CONCEPT) & self._record.concepts.keys())
