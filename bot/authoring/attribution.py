"""Who says something that a sentence tells, by that sentence or those before it."""

from __future__ import annotations

from collections.abc import Sequence, Set

from bot.language.analyzer import tokenize
from bot.record import Record, Speaker, SpeakerKind
from bot.search.parse.sense import SenseKind

from .reading import Reading
from .sentence import Slice
from .voice import Voice

_NEAR = 3  # sentences before


class Attributor:
    """Knows the sentences of a text in order, and whom the record has."""

    def __init__(self, text: str, readings: Sequence[Reading], record: Record) -> None:
        self._text = text
        self._readings = readings
        self._speakers = record.speakers

    def settled(self, at: int, voice: Voice | None) -> tuple[str | None, Slice | None]:
        """Return who speaks, and the sentence that names them where this one does not.

        A pronoun, and a quotation without a name beside it, stand for whoever the sentence before
        settles: the only one it names, or for a quotation the one who speaks there. One that only
        goes on in the same way is passed over; for two who could be meant there is nobody, nor
        where somebody unknown seems to speak.
        """
        if voice is not None and not voice.is_pronoun:
            return voice.speaker, None
        if voice is None and self._readings[at].has_unknown_subject:
            return None, None
        if voice is not None:
            voices = self._readings[at].voices
            own = {v.speaker for v in voices if v.start < voice.start and v.speaker}
            if may := self._may_be(voice, own):
                # Of two people in a sentence the pronoun may be either.
                return (next(iter(may)) if voice.is_thing and len(may) == 1 else None), None
        for earlier in range(at - 1, -1, -1):
            before = self._readings[earlier]
            saying = before.saying(next(iter(before.quotations), None))
            said = saying[1] if saying else None
            named = before.sentence.of(self._text)
            if voice is None and said is not None and said.speaker is not None:
                return said.speaker, named
            people = self._may_be(voice, before.people)
            # Whoever only has words that are spoken of there does nothing.
            people = people - before.owners or people
            if len(people) == 1:
                return next(iter(people)), named
            if people or (said is not None and not said.is_pronoun):
                return None, None
            if not before.quotations and said is None:
                return None, None
        return None, None

    def naming(self, at: int, speaker: str | None) -> Slice | None:
        """Return the sentence before that names whom this one calls by an office or role alone."""
        known = self._speakers.get(speaker or "")
        if known is None or known.kind is not SpeakerKind.PERSON:
            return None
        here, *earlier = self._readings[at::-1][: 1 + _NEAR]
        if _names(here, known):
            return None
        return next((r.sentence.of(self._text) for r in earlier if _names(r, known)), None)

    def owner(self, at: int, speaker: str | None, spoke: str | None) -> str | None:
        """Return whose words a pronoun tells ("her words"), as the sentence before settles it.

        It is never whoever speaks, but who spoke there (`spoke`), else the only one it names;
        nobody where its own sentence names somebody else.
        """
        if at == 0 or self._readings[at].people - {speaker}:
            return None
        if spoke not in (None, speaker):
            return spoke
        others = self._readings[at - 1].people - {speaker}
        return next(iter(others)) if len(others) == 1 else None

    def _may_be(self, pronoun: Voice | None, named: Set[str]) -> Set[str]:
        """Return those whom a pronoun may stand for; all of them where there is none.

        Beside people it stands for one of them, not for whom they speak for.
        """
        if pronoun is None:
            return named
        people = {one for one in named if self._speakers[one].kind is SpeakerKind.PERSON}
        if pronoun.is_thing:
            return named - people
        return people or {o for o in named if self._speakers[o].kind is not SpeakerKind.OUTLET}


def _names(reading: Reading, speaker: Speaker) -> bool:
    """Tell whether somebody is named outside of quotations, and not by office or role alone."""
    parts = {token.key for name in speaker.names for token in tokenize(name)}
    return any(
        speaker.id in mention.ids(SenseKind.SPEAKER, SenseKind.TITLE)
        and (mention.kind is SenseKind.SPEAKER or any(t.key in parts for t in mention.tokens))
        for mention in reading.mentions
    )
