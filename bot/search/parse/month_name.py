"""Whether the name of a month is somebody's: "what did Jan say", "did June apologise"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from bot.language import cldr
from bot.language.analyzer import keys
from bot.record import Record, SpeakerKind

from .almanac import MOST_DAYS
from .marker import Markers
from .sense import PLAIN_ACTS, Mention, Sense, SenseKind


class MonthNames:
    """Tells people whose name is a month's from the months."""

    def __init__(self, record: Record) -> None:
        called: dict[str, set[str]] = {}
        for speaker in record.speakers.values():
            for word in keys(speaker.name) if speaker.kind is SpeakerKind.PERSON else ():
                called.setdefault(word, set()).add(speaker.id)
        self._called: Mapping[str, Sequence[str]] = {w: sorted(ids) for w, ids in called.items()}

    def told_apart(
        self, mentions: Sequence[Mention], numbers: Mapping[int, int], markers: Markers
    ) -> list[Mention]:
        """Return the mentions with those taken for names that stand where a speaker does.

        They begin with a capital, and have no number beside them (`numbers`, by token position).
        Nobody who is on record is meant where a word that nothing knows is right behind: "June
        Smith" is another June.
        """
        told = list(mentions)
        for at, mention in enumerate(mentions):
            if not _may_be_name(mention, numbers) or not self._speaks(at, mentions, markers):
                continue
            behind = mentions[at + 1] if at + 1 < len(mentions) else None
            ids = () if _is_surname(behind) else self._called.get(mention.key, ())
            senses = tuple(Sense(SenseKind.SPEAKER, id_, None) for id_ in ids)
            told[at] = replace(mention, senses=senses, similarity=float(bool(senses)))
        return told

    def _speaks(self, at: int, mentions: Sequence[Mention], markers: Markers) -> bool:
        before = mentions[at - 1] if at else None
        behind = mentions[at + 1 :]
        if before is not None and before.kind is SenseKind.ACT:
            # Where a capital is no rule for months, and no word for "in" stands before it.
            is_told = bool(before.ids(SenseKind.ACT) & PLAIN_ACTS)
            return is_told and _writes_small(markers.language)
        if not behind:
            return False
        if before is not None:
            is_asked_of = before.kind is SenseKind.QUESTION or _is_surname(before)
            is_surname = before.kind is SenseKind.QUESTION and _is_surname(behind[0])
            return is_surname or (is_asked_of and behind[0].kind is SenseKind.ACT)
        if mentions[at].key in self._called:
            return True
        is_asked = [m.kind for m in behind[:2]] == [SenseKind.QUESTION, SenseKind.ACT]
        is_told = _is_surname(behind[0]) and [m.kind for m in behind[1:2]] == [SenseKind.ACT]
        is_of_topic = behind[0].key in markers.about
        return is_told or is_of_topic or (markers.is_verb_last and is_asked)


# Asked for when it is needed: what it reads takes long to load.
@cache
def _writes_small(language: str) -> bool:
    """Whether the months of a language begin with a small letter."""
    return any(name[0].islower() for name, _ in cldr.months(language))


def _may_be_name(mention: Mention, numbers: Mapping[int, int]) -> bool:
    is_whole = mention.kind is SenseKind.MONTH and mention.similarity == 1.0
    if not is_whole or len(mention.tokens) > 1 or not mention.text[:1].isupper():
        return False
    beside = (numbers.get(mention.first - 1, 0), numbers.get(mention.last + 1, 0))
    return not any(1 <= number <= MOST_DAYS or number > 99 for number in beside)


def _is_surname(mention: Mention | None) -> bool:
    return mention is not None and mention.kind is None and mention.text[:1].isupper()
