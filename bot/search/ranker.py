"""From a question to statements in order: parsed, retrieved, and ranked by all that is known."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

from bot.artefact.shelf import Shelf, digest_of, make
from bot.language.frequency import Frequencies
from bot.language.language import Language
from bot.language.thesaurus import Thesaurus
from bot.record import ACTS, Record

from .decide.presupposition import standing
from .parse import Understander, Understanding
from .parse.content_word import bare_gist_of, bare_topic_of, without_talk, wording_of
from .parse.query_term import UNUSED_CONCEPT, QueryTerm, query_terms_of
from .parse.typed import address_of
from .rank.document_features import DocumentReader
from .rank.intent import Lesson, Posterior, Seen, known_of
from .rank.kinship import Kin, kin_of
from .rank.meaning import MOST_STATEMENTS, Encoder, Meanings, Nearness
from .rank.model import Basis
from .rank.ranking import Ranked, odds_of
from .rank.ranking_features import Inquiry, matches_of, ranking_features_of
from .rank.shortlist import Shortlist, keywords_of
from .retrieve import Document, Index
from .retrieve.rerank import rerank
from .step import Passed, Step, unheard

MOST_CANDIDATES = 100
MOST_NEAREST = 32  # in meaning, that are ranked beside the candidates
_LINKED = 1.0  # log-odds that a link to its source gives a statement: a hint, and no more


@dataclass(frozen=True, slots=True)
class Trace:
    """How a ruling came about: the question taken apart, and the statements it was held to."""

    question: Understanding
    terms: tuple[QueryTerm, ...]
    ranked: tuple[Ranked, ...]
    basis: Basis


class Ranker:
    """Ranks the statements of one record. Safe to use from several threads at once.

    What takes long to make is kept on a shelf, and taken over from an `earlier` ranker where that
    has the same. `encoder` loads one, for a record of which too little is learnt from known
    questions. `progress` is told how many statements are indexed.
    """

    def __init__(
        self,
        record: Record,
        languages: Sequence[Language],
        shelf: Shelf,
        *,
        encoder: Callable[[], Encoder | None],
        progress: Callable[[int], None] | None,
        earlier: Ranker | None = None,
    ) -> None:
        self._record = record
        self.understander: Understander = Understander(
            record, languages, shelf, earlier.understander if earlier else None
        )
        self.frequencies: Frequencies = self.understander.frequencies
        known, is_telling = known_of(record)
        self.seen: Seen = Seen.on(
            shelf, known, self.understander, earlier.seen if earlier else None
        )
        self.lesson: Lesson | None = None
        if is_telling:
            self.lesson = Lesson.on(shelf, known, self.seen, earlier.lesson if earlier else None)
        self._meanings = None if is_telling else _meanings(record, shelf, encoder)
        self._pages = {address_of(source.url): source.id for source in record.sources.values()}
        self._concept_weights = _concept_weights(record)
        self.thesaurus: Thesaurus = self.understander.thesaurus
        self._reader = DocumentReader(record, self.understander, self.seen, self.thesaurus, shelf)
        self._shortlist = Shortlist(record)
        self._index = Index.on(
            shelf,
            digest_of(make(), tuple(_documents(record))),
            lambda: _documents(record),
            self.frequencies,
            progress=progress,
        )

    @property
    def words(self) -> int:
        """How many distinct words the index holds."""
        return self._index.words

    @property
    def bases(self) -> tuple[Basis, ...]:
        """What questions can be judged on here, the quickest first and the surest last."""
        if self.lesson is not None:
            return (Basis.TAUGHT,)
        return (Basis.WORDS,) if self._meanings is None else (Basis.WORDS, Basis.MEANING)

    def trace(
        self,
        understood: Understanding,
        *,
        besides: Set[str] = frozenset(),
        basis: Basis | None = None,
        passed: Passed = unheard,
    ) -> Trace:
        """Rank the statements by a question, best first.

        `besides` are ids of statements that are left out; the surest `basis` is taken where none
        is named; `passed` is told each step that is done.
        """
        basis = basis or self.bases[-1]
        terms = query_terms_of(understood, self._concept_weights, self.frequencies)
        passed(Step.PARSE)
        posterior = None
        if basis is Basis.TAUGHT and self.lesson is not None:
            posterior = self.lesson.classifier.posterior(
                without_talk(understood), understood.mentions
            )
            passed(Step.RANK)
        nearness = self._nearness(understood, basis, passed)
        kin = self._kin_of(understood, terms, basis)
        inquiry = Inquiry.of(understood, terms, wording_of(understood), kin)
        found = self._candidates(understood, terms, posterior, nearness)
        passed(Step.RETRIEVE)
        linked = {self._pages[link] for link in understood.links if link in self._pages}
        ranked = []
        for id_, wording in found.items():
            if id_ not in besides:
                document = self._reader.document(id_)
                matches = matches_of(inquiry, document)
                features = ranking_features_of(
                    inquiry, matches, document, wording, posterior, nearness
                )
                odds = odds_of(features, basis) + _LINKED * (document.statement.source in linked)
                ranked.append(Ranked(document, tuple(matches), features, odds))
        ranked.sort(key=lambda r: (standing(understood, r), -r.odds))
        passed(Step.RANK)
        return Trace(understood, tuple(terms), tuple(ranked), basis)

    def _nearness(self, question: Understanding, basis: Basis, passed: Passed) -> Nearness | None:
        if basis is not Basis.MEANING or self._meanings is None:
            return None
        nearness = self._meanings.compare(bare_gist_of(question), bare_topic_of(question))
        passed(Step.ENCODE)
        return nearness

    def _kin_of(
        self, question: Understanding, terms: Sequence[QueryTerm], basis: Basis
    ) -> Kin | None:
        """Look up its words in a thesaurus, unless known questions have taught as many."""
        if basis is Basis.TAUGHT:
            return None
        return kin_of(terms, question.language, self.thesaurus)

    def _candidates(
        self,
        question: Understanding,
        terms: Sequence[QueryTerm],
        posterior: Posterior | None,
        nearness: Nearness | None,
    ) -> dict[str, float]:
        """Return the statements that may answer, with the reranker's score for their wording."""
        query = self._index.analyze(without_talk(question), language=question.language)
        keywords = [(id_, term.weight) for term in terms for id_ in sorted(term.ids)]
        spans = question.when.spans if question.when else ()
        keywords += [(f"d:{span.edtf}", 1.0) for span in spans if span.is_day]
        found = self._index.search(query, keywords=keywords, limit=MOST_CANDIDATES)
        scored = rerank(self._index, query, found, limit=MOST_CANDIDATES)
        candidates = dict(self._shortlist.promising(terms, posterior, found, scored))
        if nearness is not None:
            candidates |= {s: 0.0 for s in nearness.nearest(MOST_NEAREST) if s not in candidates}
        return candidates


def _meanings(
    record: Record, shelf: Shelf, encoder: Callable[[], Encoder | None]
) -> Meanings | None:
    """Encode the statements, unless they are too many or there is no encoder."""
    if len(record.statements) > MOST_STATEMENTS or not record.statements:
        return None
    loaded = encoder()
    return None if loaded is None else Meanings.on(shelf, record, loaded)


def _documents(record: Record) -> Iterator[Document]:
    for statement in record.statements.values():
        yield Document(
            id=statement.id,
            language=record.source_of(statement).language,
            text=statement.passage,
            asks=statement.asks,
            keywords=tuple(sorted(keywords_of(record, statement))),
        )


def _concept_weights(record: Record) -> dict[str, float]:
    """Weigh each concept by how few statements are about it, 0.5 to 1.5; 2.0 where none is."""
    count = len(record.statements)
    used = Counter(t for s in record.statements.values() for t in s.topics if t not in ACTS)
    most = math.log(1 + count)
    return {
        concept: 0.5 + math.log((1 + count) / used[concept]) / most
        if used[concept]
        else UNUSED_CONCEPT
        for concept in record.concepts
    }
