"""Of a large record the likeliest candidates are looked at, however they are known to be likely."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.record import Record
from bot.search.parse import SenseKind
from bot.search.parse.query_term import QueryTerm
from bot.search.rank.intent import Posterior
from bot.search.rank.shortlist import Shortlist, keywords_of
from bot.search.retrieve import Candidate
from bot.search.retrieve.rerank import Scored

QUAY = QueryTerm(
    SenseKind.CONCEPT, (SenseKind.CONCEPT,), "quay", frozenset({"c:quay"}), ("quay",), 1.0, None, 0
)


def many(record: Record, count: int) -> Record:
    """Return a record of so many statements; the last of them alone is about the quay."""
    model = record.statements["ostlie-divers"]
    last = str(count - 1)
    statements = {str(at): replace(model, id=str(at)) for at in range(count)}
    return replace(
        record,
        statements={**statements, last: replace(model, id=last, topics=frozenset({"quay"}))},
    )


def chosen(
    record: Record, *, named: tuple[QueryTerm, ...] = (), posterior: Posterior | None = None
) -> list[str]:
    # By their wording from the first on, by the index from the last on.
    scored = [Scored(id_, 1 - at / 1000) for at, id_ in enumerate(record.statements)]
    found = [Candidate(one.id, at, 1.0) for at, one in enumerate(reversed(scored))]
    told = Shortlist(record).promising(named, posterior, found, scored)
    assert told == [(one.id, one.score) for one in scored if (one.id, one.score) in told]
    return [id_ for id_, _ in told]


def test_of_a_small_record_every_candidate_is_looked_at(record: Record) -> None:
    assert chosen(many(record, 50)) == [str(at) for at in range(50)]


def test_of_a_large_one_the_best_by_wording_and_the_first_of_the_index(record: Record) -> None:
    ids = chosen(many(record, 60))
    assert ids == [*(str(at) for at in range(16)), *(str(at) for at in range(56, 60))]


def test_what_is_named_counts_beside_the_wording(record: Record) -> None:
    ids = chosen(many(record, 60), named=(QUAY,))
    assert "14" in ids
    assert "15" not in ids  # for the last comes before it


def test_what_was_learnt_of_questions_counts_beside_the_wording(record: Record) -> None:
    learnt = Posterior({"30": 0.9}, none=0.1, others=0.0)
    ids = chosen(many(record, 60), posterior=learnt)
    assert "30" in ids
    assert "15" not in ids


@pytest.mark.parametrize(
    ("id_", "keywords"),
    [
        (
            "vennick-thanks-brekkan",
            "a:thank c:meeting s:orla-vennick s:tomas-brekkan p:kelsund d:2019-03-09",
        ),
        ("corvald-fairy-tale", "a:deny c:fairy-tale c:smell s:ines-corvald"),
    ],
)
def test_a_statement_is_found_by_what_it_does_and_is_about_by_whom_and_on_which_day(
    record: Record, id_: str, keywords: str
) -> None:
    assert keywords_of(record, record.statements[id_]) == set(keywords.split())
