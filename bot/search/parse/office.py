"""Who is meant by an office that several have held: whoever held it then, and spoke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.record import DateSpan, Record, Speaker, Tenure

from .sense import Mention, Sense, SenseKind


def office_id(speaker: Speaker, place: int) -> str:
    """Return what stands for one of a speaker's offices, by its place among them."""
    return f"{speaker.id}.{place}"


@dataclass(frozen=True, slots=True)
class _Holder:
    """Somebody, the time of the office, and whether he spoke then, or at all."""

    speaker: str
    tenure: Tenure
    spoke_then: bool
    spoke: bool


class Offices:
    """The offices of a record that were not held for good."""

    def __init__(self, record: Record) -> None:
        self._holders = {
            office_id(speaker, place): _Holder(
                speaker.id,
                office,
                any(office.meets(s.said) for s in record.by_speaker.get(speaker.id, ())),
                speaker.id in record.speaking,
            )
            for speaker in record.speakers.values()
            for place, office in enumerate(speaker.offices)
            if not office.is_for_good
        }

    def are_named(self, mentions: Sequence[Mention]) -> bool:
        """Whether any of them may be meant."""
        return any(mention.ids(SenseKind.OFFICE) for mention in mentions)

    def filled(self, mentions: Sequence[Mention], days: Sequence[DateSpan]) -> list[Mention]:
        """Return the mentions with those who are meant in the place of the offices.

        With days, those who held the office then; without, those who spoke while they held it, or
        who spoke at all; where nobody did, all who ever held it.
        """
        return [self._filled(mention, days) for mention in mentions]

    def _filled(self, mention: Mention, days: Sequence[DateSpan]) -> Mention:
        offices = mention.ids(SenseKind.OFFICE)
        if not offices:
            return mention
        holders = [self._holders[office] for office in sorted(offices)]
        fitting = (
            [h for h in holders if any(map(h.tenure.meets, days))],
            [h for h in holders if h.spoke_then],
            [h for h in holders if h.spoke],
            holders,
        )
        meant = next(found for found in fitting if found)
        named = [Sense(SenseKind.TITLE, holder.speaker, None) for holder in meant]
        others = [sense for sense in mention.senses if sense.kind is not SenseKind.OFFICE]
        return replace(mention, senses=tuple(dict.fromkeys((*named, *others))))
