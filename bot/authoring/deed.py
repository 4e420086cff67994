"""What a statement does and is about, whom it speaks to and whose words it passes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.record import Record, RelationKind, SpeakerKind, Speech
from bot.search.parse.sense import Mention, SenseKind

from .content import sides_at
from .doubt import doubt_of
from .own_word import OwnWords
from .proposal import KINDS
from .reading import Reading, Saying
from .relay import relay_of
from .sentence import Slice
from .voice import Voice

# Every statement says something, so that this is no topic of any.
_SAYS = "say"
_DENIES, _ACCUSES, _CRITICISES = "deny", "accuse", "criticise"
_WITH = 6  # words between a medium and whom it was with: "a call with his Azeri counterpart X"


@dataclass(frozen=True, slots=True)
class Deed:
    """Ids of concepts and acts, what those may do to other statements, and who is passed on."""

    topics: tuple[str, ...]
    kinds: tuple[RelationKind, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """Whom words are spoken to, and by what they came to the source: ids and slices of the text."""

    to: str | None = None
    medium: str | None = None
    via: str | None = None
    disputed: str | None = None


class Deeds:
    """Reads what is done in the sentences of a text."""

    def __init__(self, text: str, record: Record, own_words: OwnWords) -> None:
        self._text = text
        self._record = record
        self._own_words = own_words

    def of(
        self,
        reading: Reading,
        passage: Slice,
        quote: str,
        speech: Speech,
        parts: tuple[str | None, Voice | None],
    ) -> Deed:
        """Return what somebody does by a passage; a silence beside it is no part of that."""
        speaker, voice = parts
        about = quote if speech is Speech.DIRECT or reading.is_denial else passage.text
        done = reading.acts if not reading.is_denial else _in(reading.acts, passage, quote)
        acts = [act for mention in done for act in sorted(mention.ids(SenseKind.ACT))]
        own, reports = self._within(passage, quote, speech, speaker)
        # Whose words are spoken of did what their noun tells ("answered X's criticism").
        by_them = (a for a in reading.done_by(voice) if a.tokens[0].start not in reading.owned)
        near = {id_ for act in by_them for id_ in act.ids(SenseKind.ACT)} | {*own}
        if _DENIES in near:
            # An accusation that is denied is the other's.
            near.discard(_ACCUSES)
        elif speech is not Speech.NOTE and _finds_fault(reading, passage, quote):
            own = (*own, _CRITICISES)
            near.add(_CRITICISES)
        kinds = (KINDS[act] for act in (*acts, *own) if act in KINDS and act in near)
        acts = list(dict.fromkeys((*acts, *own)))
        mentions = _in((*reading.mentions, *reading.within), passage, about)
        topics = (*self._concepts(mentions), *(act for act in acts if act != _SAYS))
        return Deed(
            topics=tuple(dict.fromkeys(topics)),
            kinds=tuple(dict.fromkeys(kinds)),
            reports=reports,
        )

    def ways(
        self,
        reading: Reading,
        saying: Saying | None,
        publisher: str | None,
    ) -> Ways:
        """Return whom on record a sentence speaks to, and by what its words came.

        An outlet that is spoken to passes the words on, and one that published them is neither.
        """
        voice = saying[1] if saying else None
        media = [m for m in reading.media if saying is None or reading.is_near(saying, m[0])]
        medium = self._text[slice(*media[0])] if media else None
        to = reading.addressee(saying) or self._beside_medium(reading, media, voice)
        way = next((w for w in reading.ways if not voice or not w[0] <= voice.start < w[1]), None)
        relay = relay_of(reading, saying)
        if relay and relay.speaker != publisher:
            way = way or (relay.begin, relay.end)
        via = self._text[slice(*way)] if way else None
        if to is None or self._record.speakers[to].kind is not SpeakerKind.OUTLET:
            return Ways(to, medium, via, doubt_of(self._text, reading, saying))
        outlet = next(v for v in reading.voices if v.speaker == to)
        named = None if to == publisher else self._text[outlet.start : outlet.end]
        return Ways(None, medium, via or named, doubt_of(self._text, reading, saying))

    def _beside_medium(
        self, reading: Reading, media: Sequence[tuple[int, int]], speaker: Voice | None
    ) -> str | None:
        """Return who stands right beside a medium as the one it was with ("in a call with X")."""
        own = speaker.speaker if speaker else None
        for start, end in media:
            for voice in reading.voices:
                is_other = voice.speaker not in (None, own) and not voice.is_owner
                if is_other and voice.start in reading.marked:
                    low, high = (end, voice.start) if voice.start >= end else (voice.end, start)
                    if reading.is_flush(low, high, _WITH):
                        return voice.speaker
        return None

    def _within(
        self, passage: Slice, quote: str, speech: Speech, speaker: str | None
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the acts that somebody's own words name as their own, and who else speaks in them.

        They are those of "we", of the speaker's party, or of nobody who is named.
        """
        known = self._record.speakers.get(speaker or "")
        if speech is not Speech.DIRECT or known is None:
            return (), ()
        start = passage.start + passage.text.index(quote)
        home = frozenset(
            other.id
            for other in self._record.speakers.values()
            if other.party_ids & known.party_ids
        )
        acts: list[str] = []
        reports: list[str] = []
        for inner in self._own_words.read(self._text, start, start + len(quote), home):
            saying = inner.saying(None)
            if saying is None or not inner.acts:
                continue
            act, voice = saying
            begin = inner.sentence.start if voice is None else voice.end
            if not inner.is_close(begin, act):
                continue
            if voice is None or voice.is_own or sides_at(inner, voice) & known.party_ids:
                acts += sorted(act.ids(SenseKind.ACT))
            elif voice.speaker not in (None, speaker):
                reports.append(str(voice.speaker))
        return tuple(acts), tuple(dict.fromkeys(reports))

    def _concepts(self, mentions: Iterable[Mention]) -> Iterator[str]:
        # What the record only inherits is no topic of it.
        for mention in mentions:
            yield from sorted(mention.ids(SenseKind.CONCEPT) & self._record.concepts.keys())


def _finds_fault(reading: Reading, passage: Slice, quote: str) -> bool:
    start = passage.start + passage.text.index(quote)
    return any(start <= at < start + len(quote) for at in reading.blames)


def _in(mentions: Iterable[Mention], passage: Slice, quote: str) -> Iterator[Mention]:
    """Return what is mentioned in a quote."""
    start = passage.start + passage.text.index(quote)
    for mention in mentions:
        if start <= mention.tokens[0].start and mention.tokens[-1].end <= start + len(quote):
            yield mention
