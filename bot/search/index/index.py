"""The inverted index over documents: candidates for a query, best first."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

import tantivy

from ..analyzer import keys, stem
from ..frequency import general_frequencies
from .document import Candidate, Document, Query, Reading, Term
from .grams import GramCounter, GramTable
from .storage import building, folder_of, locked
from .vocabulary import Vocabulary

# How many documents of general language stand behind the corpus when a word's rarity is told.
_GENERAL_DOCUMENTS = 1000
# Words with a larger share of running text are function words, and weigh less.
_FUNCTION_SHARE = 1e-3
_FUNCTION_WEIGHT = 0.35
# How far a known word that general language lacks is taken for a far more common one.
_DOUBT = 0.8
# Longer questions are cut, so that none takes unbounded time.
_MOST_LETTERS = 4000
_MOST_WORDS = 128
_MOST_TERMS = 48
# In a large corpus, words that more than this share of documents have only order candidates that
# rarer words found, and take most of the time; the reranker weighs them all the same.
_COMMON = 0.1
_MANY = 100_000
_ENOUGH = 3
# An ask can be like a question if one of its words starts like one of the most telling words.
_START, _TELLING = 4, 6
_MOST_ASKS = 4  # of a document that are laid beside the question
# By language: the asks, and for each start of a word which of them have it.
_Asks: TypeAlias = dict[str, tuple[list[Reading], dict[str, list[int]]]]
_MOST_KEPT = 1024  # documents that stay read
_PROGRESS_STEP = 1000
_SEPARATOR = "\n"


class Index:
    """An immutable snapshot of a corpus, made ready to search. Safe to use from several threads."""

    def __init__(
        self, index: tantivy.Index, vocabulary: Vocabulary, grams: GramTable, mean_length: float
    ) -> None:
        self._schema = index.schema
        self._searcher = index.searcher()
        self._vocabulary = vocabulary
        self._grams = grams
        self._mean_length = mean_length
        self._document = lru_cache(maxsize=_MOST_KEPT)(self._read_document)

    def __len__(self) -> int:
        return self._searcher.num_docs

    @property
    def words(self) -> int:
        """How many distinct words are in it."""
        return len(self._vocabulary)

    @classmethod
    def build(
        cls,
        documents: Iterable[Document],
        *,
        directory: Path | None = None,
        digest: str = "",
        progress: Callable[[int], None] | None = None,
    ) -> Index:
        """Index documents: in memory, or below `directory` under the digest of their revision.

        An index of that digest that is there already is taken as it is. `progress` is told now
        and then, and at the end, how many documents are in.
        """
        told = progress or (lambda _: None)
        if directory is None:
            return _build(documents, None, told)
        with locked(directory):
            ready = cls.open(directory, digest)
            if ready is None:
                with building(directory, digest) as folder:
                    _build(documents, folder, told)
                ready = cls._read(folder_of(directory, digest))
        return ready

    @classmethod
    def open(cls, directory: Path, digest: str) -> Index | None:
        """Open the index of a revision, or give None where there is no whole one."""
        try:
            return cls._read(folder_of(directory, digest))
        except (OSError, ValueError, KeyError):
            return None

    @classmethod
    def _read(cls, folder: Path) -> Index:
        facts = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
        return cls(
            tantivy.Index.open(str(folder / "documents")),
            Vocabulary(tantivy.Index.open(str(folder / "words"))),
            GramTable.load(folder / "grams.npy"),
            facts["mean_length"],
        )

    def analyze(self, question: str, *, language: str) -> Query:
        """Make a question ready: its terms, their weight, and what they may stand for here."""
        words = tuple(keys(question[:_MOST_LETTERS])[:_MOST_WORDS])
        terms = [self._term(word, language) for word in dict.fromkeys(words)]
        terms.sort(key=lambda term: -term.weight)
        return Query(language, words, tuple(terms[:_MOST_TERMS]), self._grams, self._mean_length)

    def search(
        self, query: Query, *, keywords: Sequence[tuple[str, float]] = (), limit: int = 50
    ) -> list[Candidate]:
        """Give the documents that may answer, best first, ties in the order of the corpus.

        A keyword adds its number to the score of every document that has it; one word of middling
        rarity is worth about 5. Nothing to search with gives nothing.
        """
        clauses = [*self._word_clauses(query), *self._keyword_clauses(keywords)]
        if not clauses or limit < 1:
            return []
        boolean = tantivy.Query.boolean_query([(tantivy.Occur.Should, q) for q in clauses])
        hits = self._searcher.search(boolean, limit, count=False).hits
        starts = frozenset(term.key[:_START] for term in query.terms[:_TELLING])
        return [
            self._candidate(float(score), address, query.language, starts)
            for score, address in hits
        ]

    def _term(self, word: str, language: str) -> Term:
        if not self._vocabulary.count(word):
            spellings = self._vocabulary.similar(word)
        elif word in general_frequencies(language):
            spellings = {word: 1.0}
        else:
            others = self._vocabulary.similar(word)
            spellings = {word: 1.0} | {other: _DOUBT * alike for other, alike in others.items()}
        rarity = {spelling: self._weight(spelling, language) for spelling in spellings or [word]}
        weight = next(iter(rarity.values()))
        stems: dict[str, float] = {}
        for spelling, alike in spellings.items():
            value = alike * min(1.0, rarity[spelling] / weight)
            stemmed = stem(spelling, language)
            stems[stemmed] = max(stems.get(stemmed, 0.0), value)
        return Term(word, weight, stems)

    def _weight(self, word: str, language: str) -> float:
        """Tell how rare a word is: the logarithm of one in how many documents has it."""
        share = general_frequencies(language).get(word, 0.0)
        in_general = -math.expm1(-share * self._mean_length)
        found: float = self._document_frequency(stem(word, language))
        found += _GENERAL_DOCUMENTS * in_general
        total = len(self) + _GENERAL_DOCUMENTS
        weight = math.log1p((total - found + 0.5) / (found + 0.5))
        return weight * (_FUNCTION_WEIGHT if share > _FUNCTION_SHARE else 1.0)

    def _document_frequency(self, stemmed: str) -> int:
        return self._searcher.doc_freq("stems", stemmed)

    def _word_clauses(self, query: Query) -> list[tantivy.Query]:
        boosts: dict[str, float] = {}
        for term in query.terms:
            for stemmed, alike in term.stems.items():
                boosts[stemmed] = max(boosts.get(stemmed, 0.0), term.weight * alike)
        found = {stemmed: self._document_frequency(stemmed) for stemmed in boosts}
        common = [s for s in boosts if found[s] > _COMMON * len(self)]
        if len(self) > _MANY and len(boosts) - len(common) >= _ENOUGH:
            for stemmed in common:
                del boosts[stemmed]
        clauses = []
        for stemmed, boost in boosts.items():
            if found[stemmed]:
                # The engine multiplies by a rarity of its own, which knows this corpus only.
                rarity = math.log1p((len(self) - found[stemmed] + 0.5) / (found[stemmed] + 0.5))
                clause = tantivy.Query.term_query(self._schema, "stems", stemmed)
                clauses.append(tantivy.Query.boost_query(clause, boost / rarity))
        return clauses

    def _keyword_clauses(self, keywords: Sequence[tuple[str, float]]) -> list[tantivy.Query]:
        term_query, const = tantivy.Query.term_query, tantivy.Query.const_score_query
        return [const(term_query(self._schema, "keywords", k), score) for k, score in keywords]

    def _candidate(
        self, score: float, address: tantivy.DocAddress, language: str, starts: frozenset[str]
    ) -> Candidate:
        """Read a document, with the asks that share most starts of words with the question."""
        name, text, asks = self._document(address.segment_ord, address.doc)
        readings, having = asks.get(language, ([], {}))
        shared: dict[int, int] = {}
        for start in starts:
            for at in having.get(start, ()):
                shared[at] = shared.get(at, 0) + 1
        best = sorted(shared, key=lambda at: (-shared[at], at))[:_MOST_ASKS]
        return Candidate(name, score, (text, *(readings[at] for at in best)))

    def _read_document(self, segment: int, number: int) -> tuple[str, Reading, _Asks]:
        stored = self._searcher.doc(tantivy.DocAddress(segment, number))
        lines = bytes(stored["readings"][0]).decode().split(_SEPARATOR)
        split = (line.split(" ") for line in lines)
        text, *asks = (Reading(language, tuple(words)) for language, *words in split)
        by_language: _Asks = {}
        for ask in asks:
            readings, having = by_language.setdefault(ask.language, ([], {}))
            for start in {word[:_START] for word in ask.words}:
                having.setdefault(start, []).append(len(readings))
            readings.append(ask)
        return bytes(stored["id"][0]).decode(), text, by_language


def _build(
    documents: Iterable[Document], folder: Path | None, progress: Callable[[int], None]
) -> Index:
    """Write documents, vocabulary and facts; without a folder, all stay in memory."""
    path = None
    if folder is not None:
        path = folder / "documents"
        path.mkdir()
        (folder / "words").mkdir()
    index = tantivy.Index(_schema(), path=str(path) if path else None, reuse=False)
    counts: Counter[str] = Counter()
    grams = GramCounter()
    length = number = 0
    with index.writer(256_000_000 if folder else 32_000_000, 1) as writer:
        for number, document in enumerate(documents, 1):
            length += _add(writer, document, counts, grams)
            if number % _PROGRESS_STEP == 0:
                progress(number)
        writer.commit()
        writer.wait_merging_threads()
    index.reload()
    vocabulary = Vocabulary.build(counts, folder / "words" if folder else None)
    table = grams.table()
    mean_length = length / number if length else 1.0
    if folder is not None:
        table.save(folder / "grams.npy")
        table.save(folder / "grams.npy")
        facts = json.dumps({"documents": number, "mean_length": mean_length})
        (folder / "facts.json").write_text(facts, encoding="utf-8")
    progress(number)
    return Index(index, vocabulary, table, mean_length)


def _add(
    writer: tantivy.IndexWriter, document: Document, counts: Counter[str], grams: GramCounter
) -> int:
    """Write one document, count its words, and give the number of words of its text."""
    readings = [(document.language, keys(document.text))]
    readings += [(lang, keys(ask)) for lang, asks in document.asks.items() for ask in asks]
    entry = tantivy.Document()
    entry.add_bytes("id", document.id.encode())
    lines = _SEPARATOR.join(" ".join([language, *words]) for language, words in readings)
    entry.add_bytes("readings", lines.encode())
    for language, words in readings:
        entry.add_text("stems", " ".join([stem(word, language) for word in words]))
        counts.update(words)
        grams.add(" ".join(words))
    for keyword in document.keywords:
        entry.add_text("keywords", keyword)
    writer.add_document(entry)
    return len(readings[0][1])


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_bytes_field("id", stored=True)
    builder.add_bytes_field("readings", stored=True)
    builder.add_text_field("stems", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("keywords", tokenizer_name="raw", index_option="basic")
    return builder.build()
