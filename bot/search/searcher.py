"""The whole road from a question to a decision, on one immutable record."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from bot.artefact.shelf import Shelf, digest_of, make
from bot.language.frequency import Frequencies
from bot.language.language import Language
from bot.record import ACTS, Record, Statement

from .decide.decide import decide
from .decide.decision import Answer, Decision, Hit, answers_of, hits_of
from .decide.listing import decide_request
from .decide.presupposition import standing
from .decide.strictness import Strictness
from .follow_up import follow_up, language_of_reply
from .parse import SenseKind, Understander, Understanding, When, quoted_in, request_of
from .parse.attribution import Reading, claim_outside, readings_of
from .parse.content_word import wording_of
from .parse.query_term import UNUSED_CONCEPT, QueryTerm, query_terms_of
from .parse.typed import address_of
from .quote import Comparison, compare, most_like
from .rank.document_features import DocumentReader
from .rank.intent import Lesson, Posterior, Seen, known_of
from .rank.meaning import MOST_STATEMENTS, Encoder, Meanings, load_encoder
from .rank.model import Basis
from .rank.ranking import Ranked, odds_of
from .rank.ranking_features import matches_of, ranking_features_of
from .rank.shortlist import keywords_of, promising
from .reply import reply_to
from .retrieve import Document, Index
from .retrieve.rerank import rerank

# From this likeness on, words are taken for a memory of a quote whatever else the question says.
VERBATIM_BAR = 0.75
_MIN_WORDS = 2
_AS_TYPED = 0.95  # likeness of words that are on record but for a letter or two
_SAYING = 4  # words: fewer may stand in anything
_MOST_ASKING = 5  # words around a quotation: more of them are no "X said"
MOST_CANDIDATES = 100
MOST_NEAREST = 32  # in meaning, that are ranked beside the candidates
_LINKED = 1.0  # log-odds that a link to its source gives a statement: a hint, and no more
SURE = 0.95  # words alone: no encoder would change the answer


@dataclass(frozen=True, slots=True)
class Ruling:
    """A question, the language it is in (BCP 47), and what it leads to.

    `confidence` is how likely the best statement answers, 0 to 1. `comparison` is there for
    `Searcher.who_said`: the words typed beside the first hit's quote.
    """

    question: str
    language: str
    decision: Decision
    confidence: float = 0.0
    comparison: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """How a ruling came about: the question taken apart, and the statements it was held to."""

    question: Understanding
    terms: tuple[QueryTerm, ...]
    ranked: tuple[Ranked, ...]
    basis: Basis


class Searcher:
    """Answers questions from one record. Safe to use from several threads at once.

    What takes long to make is kept on a shelf, where a next start with the same record finds it,
    and taken over from an `earlier` searcher where that has the same. `encoder` loads one, for a
    record of which too little is learnt from known questions. `progress` is told how many
    statements are indexed.
    """

    def __init__(
        self,
        record: Record,
        languages: Sequence[Language],
        shelf: Shelf,
        *,
        encoder: Callable[[], Encoder | None] = load_encoder,
        progress: Callable[[int], None] | None = None,
        earlier: Searcher | None = None,
    ) -> None:
        self.record = record
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
        self._reader = DocumentReader(record, self.understander, self.seen)
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

    def ask(
        self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
    ) -> Ruling:
        """Decide what on record answers a question.

        `unprompted`, in a channel where nobody addressed the bot, says how much higher the bar is.
        Where words alone are sure, or it is `hurried`, nothing is encoded.
        """
        wanted = self._requested(self.understand(question), unprompted)
        if wanted is not None:
            return wanted
        return self._recalled(*self._decided(question, unprompted=unprompted, hurried=hurried))

    def _requested(
        self, question: Understanding, unprompted: Strictness | None = None
    ) -> Ruling | None:
        """Give what a question for a list, an overview or help leads to; None for another one.

        In a channel where nobody addressed the bot it lists what the question names, nothing else.
        """
        request = request_of(question, self.frequencies, self.record.speaking)
        if request is None:
            return None
        speaks_up = question.is_shaped_as_question and request.names_something
        decision = decide_request(self.record, request)
        if decision is None or (unprompted is not None and not speaks_up):
            return None
        return Ruling(question.text, question.cues.language, decision, 1.0)

    def follow_up(self, text: str, earlier: str | None, shown: Sequence[Statement]) -> Ruling:
        """Decide on a question that goes on from an earlier one, as `ask` does where prompted.

        `shown` are the statements that answered the earlier one; where its words are no longer
        kept, a question that the first of them answers stands for it. The ruling's question is
        the one made whole.
        """
        new = self.understand(text)
        before = self.understand(earlier or _any_question(shown, new.language))
        language = language_of_reply(new, before)
        if decision := reply_to(self.record, new, shown, self.frequencies):
            return Ruling(text, language, decision, 1.0)
        # Who did so to what is shown is asked there, not who ever did so.
        is_of_own = not new.of_kind(SenseKind.ACT) or new.is_told
        if is_of_own and (wanted := self._requested(new)):
            return wanted
        whole = follow_up(self.record, before, shown, new, self.frequencies)
        ruling, _ = self._decided(whole.question, besides=whole.besides)
        return replace(ruling, language=whole.language)

    def go_on(self, text: str, earlier: Ruling) -> Ruling:
        """Decide on a reply to what an earlier question led to."""
        return self.follow_up(text, earlier.question, answers_of(earlier.decision))

    def who_said(self, words: str) -> Ruling:
        """Find who said words that someone half remembers, and compare them with the record.

        The words may stand alone or within a question ("who said ... ?").
        """
        ruling, trace = self._decided(words)
        if not trace.ranked:
            return ruling
        reading, best, alike = self._remembered(trace)
        remembered, statement = reading.words, best.document.statement
        decision = ruling.decision
        if alike >= VERBATIM_BAR and len(remembered.split()) >= _MIN_WORDS:
            others = [h for h in hits_of(decision) if h.statement.id != statement.id]
            decision = Answer((Hit(statement, alike), *others))
        if not isinstance(decision, Answer):
            return ruling
        shown = decision.hits[0].statement
        party = self.record.speaker_of(shown).party
        comparison = compare(
            remembered, shown.quote, is_claimed_speaker=reading.claim.fits(shown.speaker, party)
        )
        return replace(ruling, decision=decision, comparison=comparison)

    def _recalled(self, ruling: Ruling, trace: Trace) -> Ruling:
        """Answer who said words that are on record as they were typed, whatever they are about."""
        asks_who = bool(trace.ranked) and trace.question.is_speaker_open
        if not asks_who or isinstance(ruling.decision, Answer):
            return ruling
        reading, best, alike = self._remembered(trace)
        statement = best.document.statement
        party = self.record.speaker_of(statement).party
        is_meant = reading.claim.fits(statement.speaker, party)
        if alike < _AS_TYPED or len(reading.words.split()) < _SAYING or not is_meant:
            return ruling
        return replace(ruling, decision=Answer((Hit(statement, alike),)), confidence=alike)

    def nearest(self, text: str, limit: int) -> tuple[Statement, ...]:
        """Give the statements that have most to do with a text, answer or not, best first."""
        return tuple(ranked.document.statement for ranked in self.trace(text).ranked[:limit])

    def when(self, text: str) -> When | None:
        """Give the days that a text names ("27 June", "the first day of the war"), if it does."""
        return self.understand(text).when

    def _remembered(self, trace: Trace) -> tuple[Reading, Ranked, float]:
        """Give the words that are remembered, the statement they are most like, and how far.

        Those are the words between quotation marks, or all but the asking and a name that is set
        apart where there are none, or where so much stands around them that it is a quote with
        quotation marks inside.
        """
        question = trace.question
        readings = [(r, *self._most_like(r, trace)) for r in readings_of(question)]
        best = max(readings, key=lambda found: found[2])
        quoted = quoted_in(question.text)
        if not quoted:
            return best
        whole, _, alike = readings[0]
        around = len(whole.words.split()) - len(quoted.split())
        if alike >= VERBATIM_BAR and around >= _MOST_ASKING:
            return readings[0]
        within = Reading(quoted, claim_outside(question, quoted))
        return within, *self._most_like(within, trace)

    @staticmethod
    def _most_like(reading: Reading, trace: Trace) -> tuple[Ranked, float]:
        quotes = [r.document.statement.quote for r in trace.ranked]
        at, alike = most_like(reading.words, quotes)
        return trace.ranked[at], alike

    def _decided(
        self,
        question: str,
        *,
        besides: Set[str] = frozenset(),
        unprompted: Strictness | None = None,
        hurried: bool = False,
    ) -> tuple[Ruling, Trace]:
        quick, *surer = self.bases
        trace = self.trace(question, besides=besides, basis=quick)
        ruling = self._ruling(question, trace, unprompted=unprompted)
        if not surer or hurried or _is_sure(ruling):
            return ruling, trace
        trace = self.trace(question, besides=besides, basis=surer[0])
        return self._ruling(question, trace, unprompted=unprompted), trace

    def _ruling(self, question: str, trace: Trace, *, unprompted: Strictness | None) -> Ruling:
        decision, confidence = decide(
            self.record, trace.question, trace.ranked, trace.basis, unprompted=unprompted
        )
        return Ruling(question, trace.question.language, decision, confidence)

    def understand(self, text: str) -> Understanding:
        """Take a question apart; any text is taken."""
        return self.understander.understand(text)

    def trace(
        self, question: str, *, besides: Set[str] = frozenset(), basis: Basis | None = None
    ) -> Trace:
        """Take a question apart and rank the statements by it, best first.

        `besides` are ids of statements that are left out. Without a `basis`, it is the surest.
        """
        basis = basis or self.bases[-1]
        understood = self.understand(question)
        terms = query_terms_of(understood, self._concept_weights, self.frequencies)
        core = wording_of(understood)
        posterior, nearness = None, None
        if basis is Basis.TAUGHT and self.lesson is not None:
            posterior = self.lesson.classifier.posterior(understood.text, understood.mentions)
        if basis is Basis.MEANING and self._meanings is not None:
            nearness = self._meanings.compare(understood.text)
        found = dict(self._candidates(understood, terms, posterior))
        if nearness is not None:
            found |= {s: 0.0 for s in nearness.nearest(MOST_NEAREST) if s not in found}
        linked = {self._pages[link] for link in understood.links if link in self._pages}
        ranked = []
        for id_, wording in found.items():
            if id_ not in besides:
                document = self._reader.document(id_)
                matches = matches_of(terms, document, understood)
                features = ranking_features_of(
                    matches, document, understood, core, wording, posterior, nearness
                )
                is_linked = document.statement.source in linked
                odds = odds_of(features, basis) + is_linked * _LINKED
                ranked.append(Ranked(document, tuple(matches), features, odds))
        ranked.sort(key=lambda r: (standing(understood, r), -r.odds))
        return Trace(understood, tuple(terms), tuple(ranked), basis)

    def _candidates(
        self, question: Understanding, terms: Sequence[QueryTerm], posterior: Posterior | None
    ) -> list[tuple[str, float]]:
        """Give the statements that may answer, with the reranker's score for their wording."""
        query = self._index.analyze(question.text, language=question.language)
        keywords = [(id_, term.weight) for term in terms for id_ in sorted(term.ids)]
        span = question.when.span if question.when else None
        if span and span.is_day:
            keywords.append((f"d:{span.edtf}", 1.0))
        found = self._index.search(query, keywords=keywords, limit=MOST_CANDIDATES)
        scored = rerank(self._index, query, found, limit=MOST_CANDIDATES)
        return promising(self.record, terms, posterior, found, scored)


def _meanings(
    record: Record, shelf: Shelf, encoder: Callable[[], Encoder | None]
) -> Meanings | None:
    """Encode the statements, unless they are too many or there is no encoder."""
    if len(record.statements) > MOST_STATEMENTS or not record.statements:
        return None
    loaded = encoder()
    return None if loaded is None else Meanings.on(shelf, record, loaded)


def _is_sure(ruling: Ruling) -> bool:
    return isinstance(ruling.decision, Answer) and ruling.confidence >= SURE


def _any_question(shown: Sequence[Statement], language: str) -> str:
    """Give a question that the first statement answers, in the language if there is one."""
    asks = shown[0].asks if shown else {}
    return next((w[0] for w in (asks.get(language), *asks.values()) if w), "")


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
