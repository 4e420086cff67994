"""How far a statement explains a question: one named feature for each way to look at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter

from rapidfuzz import fuzz

from .credit import Explained, credit_of, is_opposed, is_supposed
from .item import Item
from .likelihood import Likelihood
from .profile import Asks, Profile, term_weight
from .understand import Role, SenseKind, Understanding

_CONCEPTS = (SenseKind.CONCEPT, SenseKind.PLACE)
_OFTEN = 0.1  # of a statement's asks: a thing named by so many belongs to it
_MIN_LITERAL = 8  # letters: shorter stretches are found in any text


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a statement, each feature from 0 to 1.

    `coverage` is the weighted share of everything the question names that the statement explains;
    `concepts`, `words` and `acts` the same for one kind of thing, 1 where none is named.
    `speaker` is 1 where the one asked about speaks, 0 where someone else does, 0.5 where nobody
    is asked about. `days` is 1 where the days agree or none is asked about. `ask` is how alike the
    question is to the nearest question the statement is known to answer, `asked` the share of what
    it names that is often asked about it; `likely` and `lead` compare it in this with the other
    candidates and with questions without an answer (`Likelihood`). `literal` is how far the
    question's wording stands in the quote. `focus` is the share of the statement's topics that
    the question names. `opposed` is 1 where the question supposes the opposite act.
    """

    coverage: float
    speaker: float
    concepts: float
    words: float
    acts: float
    days: float
    ask: float
    asked: float
    likely: float
    lead: float
    literal: float
    focus: float
    wording: float
    topic: float
    gap: float
    supposed: float
    opposed: float

    def values(self) -> tuple[float, ...]:
        """Give the features in the order of their fields."""
        return _VALUES(self)


_VALUES: Callable[[Evidence], tuple[float, ...]] = attrgetter(*(f.name for f in fields(Evidence)))


def explain(items: Sequence[Item], profile: Profile, question: Understanding) -> list[Explained]:
    """Say for each item of a question how far the statement explains it."""
    return [Explained(item, credit_of(item, profile, question)) for item in items]


def weigh(
    explained: Sequence[Explained],
    profile: Profile,
    question: Understanding,
    core: str,
    wording: float,
    gap: float,
    likelihood: Likelihood,
    concept_weights: Mapping[str, float],
) -> Evidence:
    """Sum up what speaks for a statement.

    `core` is the question without its framing, `wording` the reranker's score, `gap` how alike it
    is to the nearest question that is known to have no answer.
    """
    return Evidence(
        coverage=_share(explained),
        speaker=_speaker(explained),
        concepts=_share([e for e in explained if e.item.kind in _CONCEPTS]),
        words=_share([e for e in explained if e.item.kind is None]),
        acts=_share([e for e in explained if e.item.kind is SenseKind.ACT]),
        days=min((e.credit for e in explained if e.item.kind is SenseKind.DAY), default=1.0),
        ask=ask_likeness([e.item for e in explained], profile.asks, concept_weights),
        asked=_asked(explained, profile),
        likely=likelihood.posterior,
        lead=likelihood.lead,
        literal=_literal(core, profile),
        focus=_focus(explained, profile),
        wording=min(1.0, wording),
        topic=_share([e for e in explained if e.item.at in question.topic]),
        gap=gap,
        supposed=float(any(is_supposed(e) for e in explained)),
        opposed=float(
            not question.is_whether and any(is_opposed(e.item, profile) for e in explained)
        ),
    )


def _share(explained: Sequence[Explained]) -> float:
    total = sum(e.item.weight for e in explained)
    return sum(e.item.weight * e.credit for e in explained) / total if total else 1.0


def _speaker(explained: Sequence[Explained]) -> float:
    asked = [e for e in explained if e.item.role is Role.SUBJECT]
    return max((e.credit for e in asked), default=0.5)


def ask_likeness(items: Sequence[Item], asks: Asks, concept_weights: Mapping[str, float]) -> float:
    """Give twice the shared weight over the summed weight, for the nearest of known questions."""
    shared: dict[int, float] = {}
    rest: dict[int, float] = {}
    for item in items:
        met: set[int] = set()
        for term in item.terms:
            if numbers := asks.naming.get(term):
                met.update(numbers)
                weight = term_weight(term, concept_weights)
                for number in numbers:
                    rest[number] = rest.get(number, asks.weights[number]) - weight
        for number in met:
            shared[number] = shared.get(number, 0.0) + item.weight
    total = sum(item.weight for item in items)
    most = 0.0
    for number, both in shared.items():
        most = max(most, both / (total + both + max(0.0, rest[number])))
    return 2 * most


def _asked(explained: Sequence[Explained], profile: Profile) -> float:
    """Give the weighted share of what is named that the statement's asks speak of, too."""
    total = sum(e.item.weight for e in explained)
    if not total or not profile.asks.weights:
        return 0.0
    count = len(profile.asks.weights)
    met = 0.0
    for e in explained:
        naming = max((len(profile.asks.naming.get(t, ())) for t in e.item.terms), default=0)
        met += e.item.weight * min(1.0, naming / (_OFTEN * count))
    return met / total


def _literal(core: str, profile: Profile) -> float:
    if len(core) < _MIN_LITERAL:
        return 0.0
    return fuzz.partial_ratio(core, profile.folded_passage) / 100


def _focus(explained: Sequence[Explained], profile: Profile) -> float:
    named = {t for e in explained for t in e.item.terms}
    return len(profile.topics & named) / len(profile.topics) if profile.topics else 0.0
