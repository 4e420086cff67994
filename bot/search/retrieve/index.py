"""The inverted index over documents: candidates for a query, best first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import tantivy

from bot.artefact.shelf import Shelf
from bot.artefact.table import WordList
from bot.language.analyzer import keys, stem
from bot.language.frequency import Frequencies

from .document import Candidate, Document, Query, Term
from .grams import GramTable
from .readings import Readings, ReadingsWriter
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
_PROGRESS_STEP = 1000
_DOCUMENTS, _WORDS, _IDS, _GRAMS = "documents", "words", "ids", "grams.npy"


class Index:
    """An immutable snapshot of a corpus, made ready to search. Safe to use from several threads."""

    def __init__(
        self,
        index: tantivy.Index,
        vocabulary: Vocabulary,
        ids: WordList,
        readings: Readings,
        grams: GramTable,
        frequencies: Frequencies,
    ) -> None:
        self._schema = index.schema
        index.config_reader("manual")  # nothing changes that would have to be watched for
        self._searcher = index.searcher()
        self._vocabulary = vocabulary
        self._ids = ids
        self._frequencies = frequencies
        self.readings = readings
        self.grams = grams

    def __len__(self) -> int:
        return self._searcher.num_docs

    @property
    def words(self) -> int:
        """How many distinct words are in it."""
        return len(self._vocabulary)

    @classmethod
    def on(
        cls,
        shelf: Shelf,
        digest: str,
        documents: Callable[[], Iterable[Document]],
        frequencies: Frequencies,
        *,
        progress: Callable[[int], None] | None = None,
    ) -> Index:
        """Take the index of a digest from a shelf, made of the documents where it is not there.

        `progress` is told now and then, and at the end, how many documents are in.
        """
        told = progress or (lambda _: None)
        write = partial(_write, documents, told)
        return shelf.fetch("index", digest, write, partial(cls._read, frequencies))

    @classmethod
    def _read(cls, frequencies: Frequencies, folder: Path) -> Index:
        return cls(
            tantivy.Index.open(str(folder / _DOCUMENTS)),
            Vocabulary.load(folder / _WORDS),
            WordList.load(folder, _IDS),
            Readings.load(folder),
            GramTable.load(folder / _GRAMS),
            frequencies,
        )

    def analyze(self, question: str, *, language: str) -> Query:
        """Make a question ready: its terms, their weight, and what they may stand for here."""
        words = tuple(keys(question[:_MOST_LETTERS])[:_MOST_WORDS])
        terms = [self._term(word, language) for word in dict.fromkeys(words)]
        terms.sort(key=lambda term: -term.weight)
        return Query(language, words, tuple(terms[:_MOST_TERMS]))

    def search(
        self, query: Query, *, keywords: Sequence[tuple[str, float]] = (), limit: int = 50
    ) -> list[Candidate]:
        """Return the documents that may answer, best first, ties in the order of the corpus.

        A keyword adds its number to the score of every document that has it; one word of middling
        rarity is worth about 5. Nothing to search with gives nothing.
        """
        clauses = [*self._word_clauses(query), *self._keyword_clauses(keywords)]
        if not clauses or limit < 1:
            return []
        boolean = tantivy.Query.boolean_query([(tantivy.Occur.Should, q) for q in clauses])
        hits = self._searcher.search(boolean, limit, count=False).hits
        return self._found(hits)

    def _term(self, word: str, language: str) -> Term:
        if not self._vocabulary.count(word):
            spellings = self._vocabulary.similar(word)
        elif self._frequencies.share(word, language):
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
        share = self._frequencies.share(word, language)
        in_general = -math.expm1(-share * self.readings.mean_length)
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

    def _found(self, hits: Sequence[tuple[float, tantivy.DocAddress]]) -> list[Candidate]:
        found = self._searcher.fast_field_values("number", [address for _, address in hits])
        numbers = [int(number or 0) for number in found]
        named = zip(self._ids.take(np.array(numbers, np.int64)), numbers, hits, strict=True)
        return [Candidate(id_, number, float(score)) for id_, number, (score, _) in named]


def _write(
    documents: Callable[[], Iterable[Document]], progress: Callable[[int], None], folder: Path
) -> None:
    """Write documents, vocabulary and readings into an empty folder."""
    (folder / _DOCUMENTS).mkdir()
    (folder / _WORDS).mkdir()
    index = tantivy.Index(_schema(), path=str(folder / _DOCUMENTS), reuse=False)
    counts: Counter[str] = Counter()
    readings = ReadingsWriter()
    ids: list[str] = []
    with index.writer(256_000_000, 1) as writer:
        for number, document in enumerate(documents()):
            read = [(document.language, keys(document.text))]
            read += [(lang, keys(ask)) for lang, asks in document.asks.items() for ask in asks]
            readings.add(read)
            for _, words in read:
                counts.update(words)
            writer.add_document(_entry(number, document, read))
            ids.append(document.id)
            if len(ids) % _PROGRESS_STEP == 0:
                progress(len(ids))
        writer.commit()
        writer.wait_merging_threads()
    Vocabulary.write(counts, folder / _WORDS)
    WordList.of(ids).save(folder, _IDS)
    readings.save(folder).save(folder / _GRAMS)
    progress(len(ids))


def _entry(
    number: int, document: Document, readings: Sequence[tuple[str, Sequence[str]]]
) -> tantivy.Document:
    entry = tantivy.Document()
    entry.add_unsigned("number", number)
    for language, words in readings:
        entry.add_text("stems", " ".join([stem(word, language) for word in words]))
    for keyword in document.keywords:
        entry.add_text("keywords", keyword)
    return entry


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("number", fast=True)
    builder.add_text_field("stems", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("keywords", tokenizer_name="raw", index_option="basic")
    return builder.build()
