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

    def filled(self, mentions: Sequence[Mention], days: Sequence[DateSpan] | None) -> list[Mention]:
        """Return the mentions with those who are meant in the place of the offices.

        With days, those who held the office then; where there are none, those who spoke while they
        held it, or who spoke at all; where nobody did, and with None, all who ever held it.
        """
        return [self._filled(mention, days) for mention in mentions]

    def _filled(self, mention: Mention, days: Sequence[DateSpan] | None) -> Mention:
        offices = mention.ids(SenseKind.OFFICE)
        if not offices:
            return mention
        holders = [self._holders[office] for office in sorted(offices)]
        meant = holders if days is None else _meant(holders, days)
        named = [Sense(SenseKind.TITLE, holder.speaker, None) for holder in meant]
        others = [sense for sense in mention.senses if sense.kind is not SenseKind.OFFICE]
        return replace(mention, senses=tuple(dict.fromkeys((*named, *others))))


def _meant(holders: Sequence[_Holder], days: Sequence[DateSpan]) -> Sequence[_Holder]:
    fitting = (
        [holder for holder in holders if any(map(holder.tenure.meets, days))],
        [holder for holder in holders if holder.spoke_then],
        [holder for holder in holders if holder.spoke],
    )
    return next((found for found in fitting if found), holders)
