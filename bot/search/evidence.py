"""How far a statement explains a question: one named feature for each way to look at it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter

from rapidfuzz import fuzz

from .classifier import Posterior
from .credit import Explained, credit_of, is_opposed, is_supposed
from .item import Item
from .meaning import Nearness
from .profile import Profile
from .understand import Role, SenseKind, Understanding

_CONCEPTS = (SenseKind.CONCEPT, SenseKind.PLACE)
_LONG = 10.0  # a logarithm of a ratio this large leaves no doubt
_LEAST = 1e-9  # probabilities below it are all the same
_MIN_LITERAL = 8  # letters: shorter stretches are found in any text


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a statement; each feature from 0 to 1 where nothing else is said.

    `coverage` is the weighted share of everything the question names that the statement explains;
    `concepts`, `words` and `acts` the same for one kind of thing, 1 where none is named.
    `speaker` is 1 where the one asked about speaks, 0 where someone else does, 0.5 where nobody
    is asked about. `days` is 1 where the days agree or none is asked about. `literal` is how far
    the question's wording stands in the quote. `focus` is the share of the statement's topics that
    the question names. `opposed` is 1 where the question supposes the opposite act.

    What was learnt from known questions, None where nothing was: `likely` is how probable the
    classifier finds it that this statement is asked for, `lead` the logarithm of how much more so
    than that none is, in tens, -1 to 1.

    What an encoder makes of it, None where there is none: `near_speaker`, `near_quote` and
    `near_passage` are the cosines of the question with three ways to read the statement, and
    `nearest` their highest, in standard deviations above the mean of all statements; `cosine` is
    that highest itself.
    """

    coverage: float
    speaker: float
    concepts: float
    words: float
    acts: float
    days: float
    literal: float
    focus: float
    wording: float
    supposed: float
    opposed: float
    likely: float | None
    lead: float | None
    near_speaker: float | None
    near_quote: float | None
    near_passage: float | None
    nearest: float | None
    cosine: float | None

    def values(self) -> tuple[float | None, ...]:
        """Give the features in the order of their fields."""
        return _VALUES(self)


_VALUES: Callable[[Evidence], tuple[float | None, ...]] = attrgetter(
    *(f.name for f in fields(Evidence))
)


def explain(items: Sequence[Item], profile: Profile, question: Understanding) -> list[Explained]:
    """Say for each item of a question how far the statement explains it."""
    return [Explained(item, credit_of(item, profile, question)) for item in items]


def weigh(
    explained: Sequence[Explained],
    profile: Profile,
    question: Understanding,
    core: str,
    wording: float,
    posterior: Posterior | None,
    nearness: Nearness | None,
) -> Evidence:
    """Sum up what speaks for a statement.

    `core` is the question without its framing, `wording` the reranker's score, `posterior` what
    the classifier takes the question for, `nearness` what the encoder does.
    """
    likely = posterior.of(profile.statement.id) if posterior else None
    near = _near(nearness, profile.statement.id) if nearness else (None,) * 5
    return Evidence(
        coverage=share_of(explained),
        speaker=_speaker(explained),
        concepts=share_of([e for e in explained if e.item.kind in _CONCEPTS]),
        words=share_of([e for e in explained if e.item.kind is None]),
        acts=share_of([e for e in explained if e.item.kind is SenseKind.ACT]),
        days=min((e.credit for e in explained if e.item.kind is SenseKind.DAY), default=1.0),
        literal=_literal(core, profile),
        focus=_focus(explained, profile),
        wording=min(1.0, wording),
        supposed=float(any(is_supposed(e) for e in explained)),
        opposed=float(
            not question.is_whether and any(is_opposed(e.item, profile) for e in explained)
        ),
        likely=likely,
        lead=None if posterior is None or likely is None else _lead(likely, posterior.none),
        near_speaker=near[0],
        near_quote=near[1],
        near_passage=near[2],
        nearest=near[3],
        cosine=near[4],
    )


def _near(nearness: Nearness, statement_id: str) -> tuple[float, ...]:
    row = nearness.rows[statement_id]
    own = nearness.standard[row].tolist()
    return (*own, float(nearness.standard_best[row]), float(nearness.best[row]))


def share_of(explained: Sequence[Explained]) -> float:
    """Give the weighted share of what is named that is explained, 1 where nothing is."""
    total = sum(e.item.weight for e in explained)
    return sum(e.item.weight * e.credit for e in explained) / total if total else 1.0


def _speaker(explained: Sequence[Explained]) -> float:
    asked = [e for e in explained if e.item.role is Role.SUBJECT]
    return max((e.credit for e in asked), default=0.5)


def _lead(likely: float, none: float) -> float:
    ratio = math.log((likely + _LEAST) / (none + _LEAST))
    return min(1.0, max(-1.0, ratio / _LONG))


def _literal(core: str, profile: Profile) -> float:
    if len(core) < _MIN_LITERAL:
        return 0.0
    return fuzz.partial_ratio(core, profile.folded_passage) / 100


def _focus(explained: Sequence[Explained], profile: Profile) -> float:
    named = {t for e in explained for t in e.item.terms}
    return len(profile.topics & named) / len(profile.topics) if profile.topics else 0.0
