"""What a decision is made on, put together by hand: what was asked, and how statements rank."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TypedDict

from bot.record import Record
from bot.search.decide.decide import decide
from bot.search.decide.decision import Closest, Decision, NothingOnRecord, Reason, hits_of
from bot.search.decide.presupposition import is_sound
from bot.search.parse import Mention, Role, Sense, SenseKind, Understanding
from bot.search.parse.query_term import QueryTerm
from bot.search.rank.document_features import DocumentReader
from bot.search.rank.match import Match
from bot.search.rank.model import Basis
from bot.search.rank.ranking import Ranked
from bot.search.rank.ranking_features import RankingFeatures
from tests.conftest import SHELF
from tests.records import invented_base

_NOTHING = RankingFeatures(*(0.0,) * 13, *(None,) * 8)
# With a day that agrees nothing speaks against an answer, and with all of it much speaks for one.
FITTING = dict.fromkeys(
    ("coverage", "related", "related_words", "speaker", "concepts", "words", "days", "focus"), 1.0
) | {"wording": 0.65}


def record() -> Record:
    return invented_base().record


@cache
def _reader() -> DocumentReader:
    searcher = invented_base().searcher
    ranker = searcher.ranker
    return DocumentReader(
        searcher.record, searcher.understander, ranker.seen, ranker.thesaurus, SHELF
    )


@cache
def _bare() -> Understanding:
    question = invented_base().searcher.understander.understand("what of it?")
    return replace(question, mentions=(), asked=frozenset(), roles={}, has_question_mark=True)


def question(**given: object) -> Understanding:
    """Return a question that names nothing and has a question mark, but for what is given."""
    return replace(_bare(), **given)  # type: ignore[arg-type]


def mention(kind: SenseKind, text: str, id_: str = "any") -> Mention:
    tokens = invented_base().searcher.understander.understand(text).tokens
    return Mention(0, len(tokens) - 1, tokens, (Sense(kind, id_, "en"),), 1.0)


def match(
    kind: SenseKind | None,
    score: float,
    text: str = "word",
    *,
    ids: frozenset[str] = frozenset(),
    weight: float = 1.0,
    role: Role | None = None,
    at: int = 1,
) -> Match:
    return Match(QueryTerm(kind, (kind,), text, ids, (text,), weight, role, at), score, score)


def ranked(statement: str, *matches: Match, odds: float = 2.0, **features: float | None) -> Ranked:
    """Rank a statement; features that are not given are 0, so that its day speaks against it."""
    told = replace(_NOTHING, **features)  # type: ignore[arg-type]
    return Ranked(_reader().document(statement), matches, told, odds)


def decided(
    question: Understanding, *ranked: Ranked, basis: Basis = Basis.WORDS
) -> tuple[Decision, float]:
    return decide(record(), question, ranked, basis, unprompted=None)


class Asking(TypedDict):
    """Part of an understanding."""

    mentions: tuple[Mention, ...]
    roles: dict[int, Role]


BREKKAN = mention(SenseKind.SPEAKER, "Brekkan", "tomas-brekkan")
BREKKAN_ASKED: Asking = {"mentions": (BREKKAN,), "roles": {0: Role.SUBJECT}}
SUBJECT = match(SenseKind.SPEAKER, 1.0, "Brekkan", role=Role.SUBJECT)


def refused(best: Ranked, *others: Ranked, **asked: object) -> tuple[Reason, str | None, list[str]]:
    decision, _ = decided(question(**asked), best, *others)
    assert isinstance(decision, Closest | NothingOnRecord)
    return decision.reason, decision.about, [hit.statement.id for hit in hits_of(decision)]


# The parts of questions that presuppositions are read from, and a statement that fits them.
TOPIC = match(SenseKind.CONCEPT, 1.0, at=9)
SAYS = mention(SenseKind.ACT, "say", "say")
WHY = mention(SenseKind.QUESTION, "why", "why")
WHO = mention(SenseKind.QUESTION, "who", "who")
DID = mention(SenseKind.QUESTION, "did", "whether")
ON = mention(SenseKind.FUNCTION, "on")
PERMIT = mention(SenseKind.CONCEPT, "permit")


def best(
    *matches: Match, id_: str = "brekkan-scapegoat", days: float = 1.0, **features: float
) -> Ranked:
    return ranked(id_, TOPIC, *matches, days=days, **features)


def sound(asked: Understanding, told: Ranked) -> bool:
    return is_sound(record(), asked, told)
