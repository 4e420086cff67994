"""Which candidates are worth a closer look: by what is known of statements beforehand."""

from __future__ import annotations

from collections.abc import Sequence

from bot.language.memo import remembered
from bot.record import ACTS, Record, Statement

from ..parse.query_term import QueryTerm
from ..retrieve import Candidate
from ..retrieve.rerank import Scored
from .intent import Posterior

_MOST = 16  # by all that is known beforehand
_BESIDES = 4  # by what the index says alone, and by the wording alone
_FEW = 50  # statements: where a record has no more, all candidates are looked at
# What the keywords explain of all that is named, beside the wording's score (about 1 at most).
_NAMED = 0.5
_MOST_KEPT = 1 << 13  # sets of keywords


def keywords_of(record: Record, statement: Statement) -> frozenset[str]:
    """Return the exact terms that a statement is found by: topics, acts, people, party and day."""
    people = {*statement.speakers, *statement.reports, *filter(None, (statement.to,))}
    return frozenset(
        [
            *(f"a:{t}" if t in ACTS else f"c:{t}" for t in statement.topics),
            *(f"s:{person}" for person in people),
            *(f"p:{party}" for party in record.parties_of(statement)),
            *([f"d:{statement.said.edtf}"] if statement.said.is_day else []),
        ]
    )


class Shortlist:
    """Chooses among candidates from one record."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._keywords = remembered(self._keywords_of, _MOST_KEPT)

    def promising(
        self,
        terms: Sequence[QueryTerm],
        posterior: Posterior | None,
        found: Sequence[Candidate],
        scored: Sequence[Scored],
    ) -> list[tuple[str, float]]:
        """Choose candidates, in the order of the wording's score, and give it with each id.

        `posterior` is what the classifier takes the question for, None where nothing was learnt;
        `found` are candidates as the index has them, `scored` the same by their wording.
        """
        if len(self._record.statements) <= _FEW:
            return [(one.id, one.score) for one in scored]
        total = sum(term.weight for term in terms) or 1.0

        def guess(one: Scored) -> float:
            keywords = self._keywords(one.id)
            named = sum([term.weight for term in terms if not term.ids.isdisjoint(keywords)])
            likely = posterior.of(one.id) if posterior else 0.0
            return one.score + _NAMED * named / total + likely

        best = sorted(scored, key=guess, reverse=True)[:_MOST]
        kept = {one.id for some in (best, found[:_BESIDES], scored[:_BESIDES]) for one in some}
        return [(one.id, one.score) for one in scored if one.id in kept]

    def _keywords_of(self, statement_id: str) -> frozenset[str]:
        return keywords_of(self._record, self._record.statements[statement_id])
