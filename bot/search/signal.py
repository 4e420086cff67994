"""What tells whether the best statement answers: one named number for each way to look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from .credit import Explained
from .item import UNUSED_CONCEPT
from .premise import MET, NAMES, PEOPLE, SPEAKS
from .ranking import Ranked, logistic
from .understand import Asked, Role, SenseKind, Understanding
from .weight import CONFIDENCE

_BARE = 2.0
_LEAD = 0.3  # twenty times likelier is as good as certain


@dataclass(frozen=True, slots=True)
class Signals:
    """What tells whether the best statement answers; fitted in `bot.search.weight`.

    `margin` is the lead of the best statement's relevance over the next by somebody else; coverage
    to topic are that statement's evidence, `lead` capped, `likely` summed over a speaker's
    statements where nothing but a name is named. `missing` is the weight of the heaviest thing it
    leaves unexplained, `found` the sum of what it explains, both capped so that long questions do
    not outweigh. `beyond` is 1 where a place, a task or a concept is named that no statement is
    about, `told_elsewhere` how much more of its concepts another statement explains where a person
    is asked about. `unmet` counts the people and places, two at most, that it has nothing to do
    with. `factual` is 1 where the question asks how, when, where, why or how many without a word
    for saying. `told` counts the things besides names and days that it explains, three at most, 2
    where none is named.
    """

    coverage: float
    concepts: float
    acts: float
    days: float
    ask: float
    likely: float
    lead: float
    gap: float
    wording: float
    topic: float
    margin: float
    missing: float
    found: float
    beyond: float
    told_elsewhere: float
    unmet: float
    factual: float
    told: float

    def values(self) -> dict[str, float]:
        """Give the signals by name."""
        return {field.name: float(getattr(self, field.name)) for field in fields(self)}


def confidence_of(signals: Signals) -> float:
    """Give how likely the best statement answers the question."""
    values = signals.values()
    total = sum(CONFIDENCE.get(name, 0.0) * value for name, value in values.items())
    return logistic(CONFIDENCE["bias"] + total)


def signals_of(question: Understanding, ranked: Sequence[Ranked]) -> Signals:
    """Read the signals off the ranked statements; there must be one at least."""
    best = ranked[0]
    missing = [e.item.weight * (1 - e.credit) for e in best.explained]
    found = sum(e.item.weight * e.credit for e in best.explained)
    speaker = best.profile.statement.speaker
    rival = next((r for r in ranked[1:] if r.profile.statement.speaker != speaker), None)
    return Signals(
        coverage=best.evidence.coverage,
        concepts=best.evidence.concepts,
        acts=best.evidence.acts,
        days=best.evidence.days,
        ask=best.evidence.ask,
        likely=_likely(ranked),
        lead=min(_LEAD, max(-_LEAD, best.evidence.lead)),
        gap=best.evidence.gap,
        wording=best.evidence.wording,
        topic=best.evidence.topic,
        margin=best.relevance - rival.relevance if rival else 0.0,
        missing=min(2.0, max(missing, default=0.0)),
        found=min(4.0, found),
        beyond=float(any(_is_beyond(e) for e in best.explained)),
        told_elsewhere=_told_elsewhere(ranked),
        unmet=min(2.0, sum(_is_unmet(e) for e in best.explained)),
        factual=float(_asks_for_facts(question)),
        told=_told(best.explained),
    )


def _likely(ranked: Sequence[Ranked]) -> float:
    """Give how likely the best statement is meant; behind a bare name, any of that speaker's is."""
    best = ranked[0]
    if _things(best.explained):
        return best.evidence.likely
    speaker = best.profile.statement.speaker
    own = (r.evidence.likely for r in ranked if r.profile.statement.speaker == speaker)
    return min(1.0, sum(own))


def _is_unmet(explained: Explained) -> bool:
    kinds = (*PEOPLE, SenseKind.PLACE)
    return explained.item.kind in kinds and explained.credit < MET


def _is_name(explained: Explained) -> bool:
    return explained.item.kind in NAMES


def _told(explained: Sequence[Explained]) -> float:
    things = _things(explained)
    # "What did X say on that day" names nothing else, and so leaves nothing untold.
    return min(3.0, sum(e.credit >= SPEAKS for e in things)) if things else _BARE


def _things(explained: Sequence[Explained]) -> list[Explained]:
    """Give what is named besides people, parties, places and days."""
    return [e for e in explained if not _is_name(e) and e.item.kind is not SenseKind.DAY]


def _asks_for_facts(question: Understanding) -> bool:
    asks = question.asked - {Asked.WHO, Asked.WHAT, Asked.WHICH, Asked.WHETHER}
    return bool(asks) and not question.of_kind(SenseKind.ACT)


def _is_beyond(explained: Explained) -> bool:
    item = explained.item
    if item.kind in (SenseKind.ELSEWHERE, SenseKind.TASK):
        return True
    is_unused = item.kind is SenseKind.CONCEPT and item.weight >= UNUSED_CONCEPT
    return is_unused and explained.credit < SPEAKS


def _told_elsewhere(ranked: Sequence[Ranked]) -> float:
    """Say how much better somebody else explains the concepts that one person is asked about."""
    best = ranked[0]
    is_asked = any(e.item.role is Role.SUBJECT and e.item.kind in PEOPLE for e in best.explained)
    most = max(r.evidence.concepts for r in ranked)
    return most - best.evidence.concepts if is_asked else 0.0
