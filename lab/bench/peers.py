"""Engines behind one interface: build from a file of statements, then search."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import bm25s
import numpy as np
import Stemmer
import tantivy
from rapidfuzz import fuzz, process, utils

from bot.artefact.shelf import Shelf, digest_of, make
from bot.language.analyzer import keys
from bot.language.frequency import Frequencies
from bot.search.retrieve import Document, Index
from bot.search.retrieve.rerank import rerank

# What a peer reranks, where it does.
_RERANKED = 200


class Engine(Protocol):
    """Finds statements; a statement is known by its line number in the corpus."""

    def search(self, question: str, limit: int) -> Sequence[int]:
        """Give the line numbers of the statements found, best first."""


# A builder makes what it needs in a folder of its own; an opener makes an engine of that.
Builder = Callable[[Path, Path], None]
Opener = Callable[[Path, Path], Engine]


def read(corpus: Path) -> Iterator[str]:
    """Give the statements of a corpus, one a line."""
    with corpus.open(encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def build_ours(corpus: Path, folder: Path) -> None:
    """Build the engine of this project."""
    Ours(corpus, folder)


class Ours:
    """The engine of this project, from its folder."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        shelf = Shelf(folder)
        self._index = Index.on(
            shelf,
            digest_of(make(), corpus.name),
            lambda: (Document(str(n), "en", text) for n, text in enumerate(read(corpus))),
            Frequencies(),
        )

    def search(self, question: str, limit: int) -> Sequence[int]:
        """Analyze, find candidates, rerank."""
        query = self._index.analyze(question, language="en")
        hits = rerank(self._index, query, self._index.search(query), limit=limit)
        return [int(hit.id) for hit in hits]


class BruteForce:
    """rapidfuzz's token_set_ratio over everything."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        self._texts = [utils.default_process(text) for text in read(corpus)]

    def search(self, question: str, limit: int) -> Sequence[int]:
        """Compare with every statement."""
        text = utils.default_process(question)
        found = process.extract(text, self._texts, scorer=fuzz.token_set_ratio, limit=limit)
        return [place for _, _, place in found]


def _build_fts(corpus: Path, folder: Path, tokenizer: str) -> None:
    base = sqlite3.connect(folder / "fts.sqlite3")
    base.execute(f"CREATE VIRTUAL TABLE statements USING fts5(text, tokenize='{tokenizer}')")
    rows = ((n, text) for n, text in enumerate(read(corpus)))
    base.executemany("INSERT INTO statements(rowid, text) VALUES (?, ?)", rows)
    base.execute("INSERT INTO statements(statements) VALUES ('optimize')")
    base.commit()
    base.close()


class Porter:
    """SQLite FTS5, Porter's stems, BM25."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        self._base = sqlite3.connect(folder / "fts.sqlite3")

    @staticmethod
    def build(corpus: Path, folder: Path) -> None:
        """Fill the table."""
        _build_fts(corpus, folder, "porter unicode61")

    def _terms(self, question: str) -> list[str]:
        return keys(question)

    def _find(self, question: str, columns: str, limit: int) -> list[tuple[int, ...]]:
        match = " OR ".join(f'"{term}"' for term in dict.fromkeys(self._terms(question)))
        statement = f"SELECT {columns} FROM statements WHERE statements MATCH ? "  # noqa: S608
        return self._base.execute(statement + "ORDER BY rank LIMIT ?", (match, limit)).fetchall()

    def search(self, question: str, limit: int) -> Sequence[int]:
        """Rank by BM25."""
        return [row[0] for row in self._find(question, "rowid", limit)]


class Trigrams(Porter):
    """SQLite FTS5 over character trigrams, the first two hundred reranked by rapidfuzz."""

    @staticmethod
    def build(corpus: Path, folder: Path) -> None:
        """Fill the table."""
        _build_fts(corpus, folder, "trigram")

    def _terms(self, question: str) -> list[str]:
        words = keys(question)
        return [w[i : i + 3] for w in words for i in range(max(1, len(w) - 2)) if len(w) >= 3]

    def search(self, question: str, limit: int) -> Sequence[int]:
        """Rank by BM25, then by token_set_ratio."""
        rows = self._find(question, "rowid, text", _RERANKED)
        texts = {row[0]: str(row[1]) for row in rows}
        found = process.extract(
            question,
            texts,
            scorer=fuzz.token_set_ratio,
            processor=utils.default_process,
            limit=limit,
        )
        return [int(place) for _, _, place in found]


class Bm25s:
    """bm25s, stemmed, in memory."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        self._stemmer = Stemmer.Stemmer("english")
        self._engine = bm25s.BM25.load(folder / "bm25s")

    @staticmethod
    def build(corpus: Path, folder: Path) -> None:
        """Score every term of every statement beforehand."""
        stemmer = Stemmer.Stemmer("english")
        tokens = bm25s.tokenize(list(read(corpus)), stemmer=stemmer, show_progress=False)
        engine = bm25s.BM25()
        engine.index(tokens, show_progress=False)
        engine.save(folder / "bm25s")

    def search(self, question: str, limit: int) -> Sequence[int]:
        """Add up the scores of the question's terms."""
        tokens = bm25s.tokenize(question, stemmer=self._stemmer, show_progress=False)
        found, _ = self._engine.retrieve(tokens, k=limit, show_progress=False)
        return [int(place) for place in np.asarray(found)[0]]


class PlainTantivy:
    """tantivy with its English stemmer and nothing else."""

    def __init__(self, corpus: Path, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    @staticmethod
    def build(corpus: Path, folder: Path) -> None:
        """Index every statement."""
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("text", tokenizer_name="en_stem", index_option="freq")
        builder.add_unsigned_field("line", fast=True)
        index = tantivy.Index(builder.build(), path=str(folder))
        with index.writer(256_000_000, 1) as writer:
            for line, text in enumerate(read(corpus)):
                document = tantivy.Document()
                document.add_text("text", text)
                document.add_unsigned("line", line)
                writer.add_document(document)
            writer.commit()
            writer.wait_merging_threads()

    def search(self, question: str, limit: int) -> Sequence[int]:
        """Rank by BM25."""
        query, _ = self._index.parse_query_lenient(" ".join(keys(question)), ["text"])
        hits = self._searcher.search(query, limit, count=False).hits
        lines = self._searcher.fast_field_values("line", [address for _, address in hits])
        return [int(line or 0) for line in lines]


def _nothing(corpus: Path, folder: Path) -> None:
    """Build nothing: it reads the corpus whenever it starts."""


ENGINES: Mapping[str, tuple[Builder, Opener]] = {
    "Who Said": (build_ours, Ours),
    "tantivy, stemmed": (PlainTantivy.build, PlainTantivy),
    "bm25s, stemmed": (Bm25s.build, Bm25s),
    "SQLite FTS5, porter": (Porter.build, Porter),
    "SQLite FTS5, trigrams, 200 reranked": (Trigrams.build, Trigrams),
    "rapidfuzz token_set_ratio, brute force": (_nothing, BruteForce),
}
