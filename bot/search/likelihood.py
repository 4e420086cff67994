"""Which statement do people ask for in such words? Naive Bayes over the questions that each is
known to answer, so that words tell by how often they are used, not only by being used."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .item import Item
from .profile import Asks

# Dirichlet smoothing (Zhai and Lafferty, 2004), in questions: as many as speak like everybody.
_PRIOR = 10.0
_LONG = 10.0  # a log-likelihood ratio this large leaves no doubt
_NONE = 0.5  # of a question: so often is a term used that no known question has


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How much likelier a question is where a statement is asked for.

    `posterior` is the probability of the statement among the candidates, 0 to 1. `lead` is the
    logarithm of how much likelier the question is for it than for what has no answer, in tens,
    -1 to 1.
    """

    posterior: float
    lead: float


def likelihoods(
    items: Sequence[Item], candidates: Sequence[Asks], unanswered: Asks
) -> list[Likelihood]:
    """Compare the candidates, in their order, by the questions that they are known to answer."""
    ratios = _log_ratios(items, [*candidates, unanswered])
    against = ratios.pop()
    most = max(ratios, default=0.0)
    total = sum(math.exp(ratio - most) for ratio in ratios)
    return [
        Likelihood(
            posterior=math.exp(ratio - most) / total,
            lead=min(1.0, max(-1.0, (ratio - against) / _LONG)),
        )
        for ratio in ratios
    ]


def _log_ratios(items: Iterable[Item], groups: Sequence[Asks]) -> list[float]:
    """Give for each group how much likelier it has what is named than all of them together."""
    sizes = [len(asks.weights) for asks in groups]
    everybody = sum(sizes) + 1.0
    sums = [0.0] * len(groups)
    for item in items:
        by_term = []
        for term in sorted(item.terms):
            counts = [len(asks.naming.get(term, ())) for asks in groups]
            if any(counts):
                share = (sum(counts) + _NONE) / everybody
                by_term.append(
                    [
                        math.log((count + _PRIOR * share) / (size + _PRIOR) / share)
                        for count, size in zip(counts, sizes, strict=True)
                    ]
                )
        if by_term:
            # Of several meanings, the one that suits the group best.
            sums = [total + max(logs) for total, *logs in zip(sums, *by_term, strict=True)]
    return sums
