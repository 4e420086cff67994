"""How far a statement explains a question: one named feature for each way to look at it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
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

# Groups of what a question names, and the ones that a kind of it is in.
_GROUPS = 4
_ALL, _CONCEPTS, _WORDS, _ACTS = range(_GROUPS)
_IN_ALL = (_ALL,)
_GROUPS_OF: Mapping[SenseKind | None, tuple[int, ...]] = {
    None: (_ALL, _WORDS),
    SenseKind.CONCEPT: (_ALL, _CONCEPTS),
    SenseKind.PLACE: (_ALL, _CONCEPTS),
    SenseKind.ACT: (_ALL, _ACTS),
}
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
    encoder's terms, `topic` the cosine of what the question asks about, without whom and when, with
    the passage. `cosine` is the highest cosine itself, `topic_cosine` that of the topic.
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
    topic: float | None
    cosine: float | None
    topic_cosine: float | None

    def values(self) -> tuple[float | None, ...]:
        """Return the features in the order of their fields."""
        return _VALUES(self)


_VALUES: Callable[[RankingFeatures], tuple[float | None, ...]] = attrgetter(
    *(f.name for f in fields(RankingFeatures))
)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question as it is laid beside each statement.

    `core` is it without its framing, `kin` its words as a thesaurus knows them. `named` are the
    ids of all its terms; `subjects`, `days` and `acts` the places of those of each sort.
    """

    question: Understanding
    terms: tuple[QueryTerm, ...]
    core: str
    kin: Kin | None
    named: frozenset[str]
    subjects: tuple[int, ...]
    days: tuple[int, ...]
    acts: tuple[int, ...]

    @classmethod
    def of(
        cls, question: Understanding, terms: Sequence[QueryTerm], core: str, kin: Kin | None
    ) -> Inquiry:
        """Sort the terms once for all statements."""
        placed = list(enumerate(terms))
        return cls(
            question,
            tuple(terms),
            core,
            kin,
            named=frozenset(id_ for term in terms for id_ in term.ids),
            subjects=tuple(at for at, term in placed if term.role is Role.SUBJECT),
            days=tuple(at for at, term in placed if term.kind is SenseKind.DAY),
            acts=tuple(at for at, term in placed if term.kind is SenseKind.ACT),
        )


def matches_of(inquiry: Inquiry, document: DocumentFeatures) -> list[Match]:
    """Say for each term of a question how far the statement explains it."""
    kin, question = inquiry.kin, inquiry.question
    akin = kin.scores(document.ideas) if kin and document.ideas else {}
    scores = [score_of(term, document, question) for term in inquiry.terms]
    return [
        Match(term, score, max(score, akin.get(at, 0.0)) if akin else score)
        for at, (term, score) in enumerate(zip(inquiry.terms, scores, strict=True))
    ]


def ranking_features_of(
    inquiry: Inquiry,
    matches: Sequence[Match],
    document: DocumentFeatures,
    wording: float,
    posterior: Posterior | None,
    nearness: Nearness | None,
) -> RankingFeatures:
    """Sum up what speaks for a statement.

    `wording` is the reranker's score, `posterior` what the classifier takes the question for,
    `nearness` what the encoder does.
    """
    likely = posterior.of(document.statement.id) if posterior else None
    near = _near(nearness, document.statement.id) if nearness else (None,) * 6
    shares, related = _shares(matches)
    acts = [matches[at] for at in inquiry.acts]
    is_open = not inquiry.question.is_whether
    return RankingFeatures(
        coverage=shares[_ALL],
        related=related[_ALL],
        related_words=related[_WORDS],
        speaker=max((matches[at].score for at in inquiry.subjects), default=0.5),
        concepts=shares[_CONCEPTS],
        words=shares[_WORDS],
        acts=shares[_ACTS],
        days=min((matches[at].score for at in inquiry.days), default=1.0),
        literal=_literal(inquiry.core, document),
        focus=_focus(inquiry, document),
        wording=min(1.0, wording),
        supposed=float(any(map(is_supposed, acts))),
        opposed=float(is_open and any(is_opposed(m.term, document) for m in acts)),
        likely=likely,
        lead=None if posterior is None or likely is None else _lead(likely, posterior.none),
        nearest=near[0],
        near_ask=near[1],
        terms=near[2],
        topic=near[3],
        cosine=near[4],
        topic_cosine=near[5],
    )


def _near(nearness: Nearness, statement_id: str) -> tuple[float, ...]:
    row = nearness.rows[statement_id]
    found = (nearness.standard, nearness.asks, nearness.terms, nearness.topic)
    return tuple(float(v[row]) for v in (*found, nearness.cosine, nearness.topic_cosine))


def share_of(matches: Sequence[Match]) -> float:
    """Return the weighted share of what is named that is explained, 1 where nothing is."""
    total = sum(m.term.weight for m in matches)
    return sum(m.term.weight * m.score for m in matches) / total if total else 1.0


def _shares(matches: Sequence[Match]) -> tuple[list[float], list[float]]:
    """Return that share of each group, and the same where other words with its sense count too."""
    totals, explained, related = [0.0] * _GROUPS, [0.0] * _GROUPS, [0.0] * _GROUPS
    for match in matches:
        weight = match.term.weight
        for group in _GROUPS_OF.get(match.term.kind, _IN_ALL):
            totals[group] += weight
            explained[group] += weight * match.score
            related[group] += weight * match.related
    return _ratios(explained, totals), _ratios(related, totals)


def _ratios(parts: Sequence[float], totals: Sequence[float]) -> list[float]:
    return [part / total if total else 1.0 for part, total in zip(parts, totals, strict=True)]


def _lead(likely: float, none: float) -> float:
    ratio = math.log((likely + _LEAST) / (none + _LEAST))
    return min(1.0, max(-1.0, ratio / _LONG))


def _literal(core: str, document: DocumentFeatures) -> float:
    if len(core) < _MIN_LITERAL:
        return 0.0
    return fuzz.partial_ratio(core, document.folded_passage) / 100


def _focus(inquiry: Inquiry, document: DocumentFeatures) -> float:
    topics = document.topics
    return len(topics & inquiry.named) / len(topics) if topics else 0.0
