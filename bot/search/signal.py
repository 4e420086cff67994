"""What tells whether the best statement answers: one named number for each way to look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from .credit import Explained
from .item import UNUSED_CONCEPT
from .premise import MET, NAMES, SPEAKS, has_false_premise
from .ranking import Ranked, logistic
from .understand import Asked, Role, SenseKind, Understanding
from .weight import CONFIDENCE

_BARE = 2.0
_SURE = 0.3  # twenty times likelier than not


@dataclass(frozen=True, slots=True)
class Signals:
    """What tells whether the best statement answers; fitted in `bot.search.weight`.

    `coverage` to `lead` are its evidence, `likely` and `lead` those of certainty where nothing but
    names are named. `missing` is the weight of the heaviest thing it leaves unexplained, 2 at most.
    `beyond` is 1 where a concept is named that no statement is about. `factual` is 1 where the
    question asks how, when, where, why or how many without a word for saying. `told` counts the
    things besides names and days that it explains, three at most, 2 where none is named.
    `premise` is 1 where the question takes for done what the record does not have.
    """

    coverage: float
    acts: float
    days: float
    likely: float
    lead: float
    missing: float
    beyond: float
    factual: float
    told: float
    premise: float

    def values(self) -> dict[str, float]:
        """Give the signals by name."""
        return {field.name: float(getattr(self, field.name)) for field in fields(self)}


def confidence_of(signals: Signals) -> float:
    """Give how likely the best statement answers the question."""
    values = signals.values()
    total = sum(CONFIDENCE.get(name, 0.0) * value for name, value in values.items())
    return logistic(CONFIDENCE["bias"] + total)


def signals_of(question: Understanding, best: Ranked) -> Signals:
    """Read the signals off the best of the ranked statements."""
    is_bare = _is_bare(question, best.explained)
    missing = [e.item.weight * (1 - e.credit) for e in best.explained]
    return Signals(
        coverage=best.evidence.coverage,
        acts=best.evidence.acts,
        days=best.evidence.days,
        likely=1.0 if is_bare else best.evidence.likely,
        lead=max(_SURE, best.evidence.lead) if is_bare else best.evidence.lead,
        missing=min(2.0, max(missing, default=0.0)),
        beyond=float(any(_is_beyond(e) for e in best.explained)),
        factual=float(_asks_for_facts(question)),
        told=_told(best.explained),
        premise=float(has_false_premise(question, best)),
    )


def _is_bare(question: Understanding, explained: Sequence[Explained]) -> bool:
    """Whether who is named is all there is to know: "what did X say", "X on Y".

    Somebody or somewhere that the statement has nothing of is a topic that it lacks.
    """
    lacks = any(e.item.kind in NAMES and _lacks(e) for e in explained)
    return not _things(explained) and not lacks and not _asks_for_facts(question)


def _lacks(explained: Explained) -> bool:
    is_party = explained.item.kind is SenseKind.PARTY  # they are named all the time
    return not is_party and explained.item.role is not Role.SUBJECT and explained.credit < MET


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
    is_unused = item.kind is SenseKind.CONCEPT and item.weight >= UNUSED_CONCEPT
    return is_unused and explained.credit < SPEAKS
