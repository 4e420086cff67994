"""How far a statement explains a question: one named feature for each way to look at it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter

from rapidfuzz import fuzz

from ..parse import Role, SenseKind, Understanding
from ..parse.query_term import QueryTerm
from .document_features import DocumentFeatures
from .intent import Posterior
from .kinship import Kin
from .match import Match, is_opposed, is_supposed, score_of
from .meaning import Nearness

_CONCEPTS = (SenseKind.CONCEPT, SenseKind.PLACE)
_LONG = 10.0  # a logarithm of a ratio this large leaves no doubt
_LEAST = 1e-9  # probabilities below it are all the same
_MIN_LITERAL = 8  # letters: shorter stretches are found in any text


@dataclass(frozen=True, slots=True)
class RankingFeatures:
    """What speaks for a statement; each feature from 0 to 1 where nothing else is said.

    `coverage` is the weighted share of everything the question names that the statement explains;
    `concepts`, `words` and `acts` the same for one kind of thing, 1 where none is named.
    `related` and `related_words` are `coverage` and `words` where other words that mean much the
    same count too.
    `speaker` is 1 where the one asked about speaks, 0 where someone else does, 0.5 where nobody
    is asked about. `days` is 1 where the days agree or none is asked about. `literal` is how far
    the question's wording stands in the quote. `focus` is the share of the statement's topics that
    the question names. `opposed` is 1 where the question supposes the opposite act.

    What was learnt from known questions, None where nothing was: `likely` is how probable the
    classifier finds it that this statement is asked for, `lead` the logarithm of how much more so
    than that none is, in tens, -1 to 1.

    What an encoder makes of it, None where there is none, in standard deviations above the mean of
    all statements: `nearest` is the highest cosine of the question with the ways to read the
    statement, `near_ask` that with its asks, 0 where it has none, `terms` what it shares of the
    encoder's terms. `cosine` is the highest cosine itself.
    """

    coverage: float
    related: float
    related_words: float
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
    nearest: float | None
    near_ask: float | None
    terms: float | None
    cosine: float | None

    def values(self) -> tuple[float | None, ...]:
        """Return the features in the order of their fields."""
        return _VALUES(self)


_VALUES: Callable[[RankingFeatures], tuple[float | None, ...]] = attrgetter(
    *(f.name for f in fields(RankingFeatures))
)


def matches_of(
    terms: Sequence[QueryTerm],
    document: DocumentFeatures,
    question: Understanding,
    kin: Kin | None,
) -> list[Match]:
    """Say for each term of a question how far the statement explains it.

    `kin` are its words as a thesaurus knows them.
    """
    akin = kin.scores(document.ideas) if kin and document.ideas else {}
    scores = [score_of(term, document, question) for term in terms]
    return [
        Match(term, score, max(score, akin.get(at, 0.0)))
        for at, (term, score) in enumerate(zip(terms, scores, strict=True))
    ]


def ranking_features_of(
    matches: Sequence[Match],
    document: DocumentFeatures,
    question: Understanding,
    core: str,
    wording: float,
    posterior: Posterior | None,
    nearness: Nearness | None,
) -> RankingFeatures:
    """Sum up what speaks for a statement.

    `core` is the question without its framing, `wording` the reranker's score, `posterior` what
    the classifier takes the question for, `nearness` what the encoder does.
    """
    likely = posterior.of(document.statement.id) if posterior else None
    near = _near(nearness, document.statement.id) if nearness else (None,) * 4
    return RankingFeatures(
        coverage=share_of(matches),
        related=related_share_of(matches),
        related_words=related_share_of([m for m in matches if m.term.kind is None]),
        speaker=_speaker(matches),
        concepts=share_of([m for m in matches if m.term.kind in _CONCEPTS]),
        words=share_of([m for m in matches if m.term.kind is None]),
        acts=share_of([m for m in matches if m.term.kind is SenseKind.ACT]),
        days=min((m.score for m in matches if m.term.kind is SenseKind.DAY), default=1.0),
        literal=_literal(core, document),
        focus=_focus(matches, document),
        wording=min(1.0, wording),
        supposed=float(any(is_supposed(m) for m in matches)),
        opposed=float(
            not question.is_whether and any(is_opposed(m.term, document) for m in matches)
        ),
        likely=likely,
        lead=None if posterior is None or likely is None else _lead(likely, posterior.none),
        nearest=near[0],
        near_ask=near[1],
        terms=near[2],
        cosine=near[3],
    )


def _near(nearness: Nearness, statement_id: str) -> tuple[float, ...]:
    row = nearness.rows[statement_id]
    found = (nearness.standard, nearness.asks, nearness.terms, nearness.cosine)
    return tuple(float(values[row]) for values in found)


def share_of(matches: Sequence[Match]) -> float:
    """Return the weighted share of what is named that is explained, 1 where nothing is."""
    total = sum(m.term.weight for m in matches)
    return sum(m.term.weight * m.score for m in matches) / total if total else 1.0


def related_share_of(matches: Sequence[Match]) -> float:
    """Return the same where other words that mean much the same count too."""
    total = sum(m.term.weight for m in matches)
    return sum(m.term.weight * m.related for m in matches) / total if total else 1.0


def _speaker(matches: Sequence[Match]) -> float:
    asked = [m for m in matches if m.term.role is Role.SUBJECT]
    return max((m.score for m in asked), default=0.5)


def _lead(likely: float, none: float) -> float:
    ratio = math.log((likely + _LEAST) / (none + _LEAST))
    return min(1.0, max(-1.0, ratio / _LONG))


def _literal(core: str, document: DocumentFeatures) -> float:
    if len(core) < _MIN_LITERAL:
        return 0.0
    return fuzz.partial_ratio(core, document.folded_passage) / 100


def _focus(matches: Sequence[Match], document: DocumentFeatures) -> float:
    named = {t for m in matches for t in m.term.ids}
    return len(document.topics & named) / len(document.topics) if document.topics else 0.0
