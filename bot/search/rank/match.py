"""How far a statement explains one thing that a question names, 0 to 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.record import ACTS, DateSpan

from ..parse import Role, SenseKind, Understanding
from ..parse.query_term import QueryTerm
from .document_features import DocumentFeatures

# Acts that cannot both be true of the same words: asking when one of them happened, where the
# record has the other, is a false premise.
OPPOSED: Mapping[str, frozenset[str]] = {
    "a:admit": frozenset({"a:deny"}),
    "a:confirm": frozenset({"a:deny", "a:keep_silent"}),
    "a:agree": frozenset({"a:deny", "a:criticise"}),
    "a:deny": frozenset({"a:confirm", "a:admit"}),
    "a:accuse": frozenset({"a:thank", "a:praise"}),
    "a:criticise": frozenset({"a:thank", "a:praise"}),
    "a:thank": frozenset({"a:accuse", "a:criticise"}),
    "a:praise": frozenset({"a:accuse", "a:criticise"}),
}
# Acts that nobody does by the way: a question that names one supposes that it happened.
SUPPOSED = frozenset(f"a:{act}" for act in ACTS) - {
    "a:answer",
    "a:expect",
    "a:keep_silent",
    "a:say",
    "a:suspect",
}
# Of these, the ones that a question about the words on record never names in passing.
PRESUMED = frozenset({"a:admit", "a:agree", "a:apologise", "a:confirm", "a:expel", "a:retract"})
_ALIKE = 85.0  # of 100: two words this alike are one, misspelt
_MIN_FUZZY = 5
_UNEXPLAINED = 0.45
_OFFICE = 0.9
_TOPIC = 0.95  # about it; the very words are worth a little more


@dataclass(frozen=True, slots=True)
class Match:
    """A query term, and how far (0 to 1) a statement explains it.

    `related` is the same where words that mean much the same count too.
    """

    term: QueryTerm
    score: float
    related: float


def score_of(term: QueryTerm, document: DocumentFeatures, question: Understanding) -> float:
    """Return the score of the meaning that the statement explains best."""
    if term.kind is None:
        return _word_score(term, document)
    if len(term.kinds) == 1:
        return _score_as(term.kinds[0], term, document, question)
    return max(_score_as(kind, term, document, question) for kind in term.kinds)


def _score_as(
    kind: SenseKind | None, term: QueryTerm, document: DocumentFeatures, question: Understanding
) -> float:
    match kind:
        case SenseKind.SPEAKER | SenseKind.TITLE:
            return _speaker_score(term, document)
        case SenseKind.PARTY:
            return _party_score(term, document)
        case SenseKind.PLACE | SenseKind.ELSEWHERE:
            return float(_is_placed(term, document))
        case SenseKind.CONCEPT:
            return max(_topic_score(term, document), _word_score(term, document))
        case SenseKind.ACT:
            if question.is_whether and is_opposed(term, document):
                return 1.0  # "did he confirm it?" is answered by a denial
            return max(_act_score(term, document), 0.6 * _word_score(term, document))
        case SenseKind.DAY:
            is_told = bool(term.words) and document.words.issuperset(term.words)
            return 1.0 if is_told else _day_score(question, document.statement.said)
        case SenseKind.QUESTION:
            return float(document.has_quantity)
        case SenseKind.STRANGER | SenseKind.TASK:
            return 0.0
        case _:
            return _word_score(term, document)


def _speaker_score(term: QueryTerm, document: DocumentFeatures) -> float:
    statement = document.statement
    speaks = any("s:" + s in term.ids for s in statement.speakers)
    hears = f"s:{statement.to}" in term.ids
    reported = any("s:" + s in term.ids for s in statement.reports)
    named = bool(term.ids & document.spoken_of)
    match term.role:
        case Role.ADDRESSEE:
            return 1.0 if hears else 0.6 if named or reported else 0.3 * speaks
        case Role.MENTIONED:
            return 1.0 if hears or reported else 0.9 if named else 0.5 * speaks
        case _:
            publishes = "s:" + document.publisher in term.ids
            if not speaks and term.ids & document.speaks_for:
                return 0.8  # a ministry through its spokesman
            return 1.0 if speaks else 0.7 if reported or publishes else 0.2 * (hears or named)


def _party_score(term: QueryTerm, document: DocumentFeatures) -> float:
    speaks = any("p:" + p in term.ids for p in document.speaker_parties)
    named = bool(term.ids & document.spoken_of)
    if term.role is Role.SUBJECT:
        reported = any("p:" + p in term.ids for p in document.reported_parties)
        return 1.0 if speaks else 0.6 if reported else 0.3 * named
    return 1.0 if named else 0.7 * speaks


def _is_placed(term: QueryTerm, document: DocumentFeatures) -> bool:
    """Whether a place is spoken of, or its word stands in the passage ("the Vienna convention").

    It speaks through nobody on record: it is no party.
    """
    if term.role is Role.SUBJECT:
        return False
    return bool(term.ids & document.spoken_of) or document.words.issuperset(term.words)


def _topic_score(term: QueryTerm, document: DocumentFeatures) -> float:
    if term.ids & document.topics:
        return _TOPIC
    if term.ids & document.office:
        return _OFFICE  # "which diplomat" is who he is
    if term.ids & document.spotted:
        return 0.7
    return 0.5 if _is_asked(term, document) else 0.0


def _act_score(term: QueryTerm, document: DocumentFeatures) -> float:
    if term.ids & document.acts:
        return 1.0
    if is_opposed(term, document):
        return 0.0
    if term.ids & document.spotted:
        return 0.6
    return 0.4 if _is_asked(term, document) else 0.0


def is_opposed(term: QueryTerm, document: DocumentFeatures) -> bool:
    """Whether a term names the opposite of what a statement does."""
    return (
        term.kind is SenseKind.ACT
        and not term.ids & document.acts
        and all(OPPOSED.get(act, frozenset()) & document.acts for act in term.ids)
    )


def _is_asked(term: QueryTerm, document: DocumentFeatures) -> bool:
    return not term.ids.isdisjoint(document.asked)


def alternatives(matches: Sequence[Match]) -> frozenset[str]:
    """Return the acts that a question names beside an opposite which the statement does."""
    done = {act for m in matches if m.score >= _UNEXPLAINED for act in m.term.ids}
    return frozenset(act for act, opposed in OPPOSED.items() if opposed & done)


def is_presumed(match: Match) -> bool:
    """Whether the question takes for granted an act that the statement does not do."""
    return is_supposed(match) and match.term.ids <= PRESUMED


def is_supposed(match: Match) -> bool:
    """Whether a term supposes an act that the statement does not do."""
    return (
        match.term.kind is SenseKind.ACT
        and match.score < _UNEXPLAINED
        and match.term.ids <= SUPPOSED
        and bool(match.term.ids)
    )


def _word_score(term: QueryTerm, document: DocumentFeatures) -> float:
    """Say how far the very words of a term stand in the passage."""
    if term.kind is None and not term.ids.isdisjoint(document.stems):
        return 1.0
    if term.kind is None and not term.ids.isdisjoint(document.office):
        return _OFFICE
    if document.words.issuperset(term.words):
        return 1.0
    if term.kind is None:
        word = term.words[0]
        if len(word) >= _MIN_FUZZY:
            near = process.extractOne(word, document.words, scorer=fuzz.ratio, score_cutoff=_ALIKE)
            if near:
                return near[1] / 100
        if _is_asked(term, document):
            return 0.7
    return 0.0


def _day_score(question: Understanding, said: DateSpan) -> float:
    if question.when is None:
        return 1.0
    met = [asked for asked in question.when.spans if asked.overlaps(said)]
    if not met:
        return 0.0
    within = any(a.earliest <= said.earliest and said.latest <= a.latest for a in met)
    return 1.0 if within else 0.6
