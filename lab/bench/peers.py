"""Engines behind one interface: build from a corpus, then search."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import bm25s
import numpy as np
import Stemmer
import tantivy
from rapidfuzz import fuzz, process, utils

from .corpus import read
from .road import Asking, WhoSaid, build

_FOUND = 10
_RERANKED = 200  # by a peer that reranks
_WORD = re.compile(r"\w+")


class Engine(Protocol):
    """Finds statements; a statement is known by its number in the corpus."""

    def search(self, question: str) -> Sequence[int]:
        """Return the numbers of the statements found, best first."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What builds an engine in a folder of its own, what opens it, and up to which size."""

    build: Callable[[Path, Path], None]
    open: Callable[[Path, Path], Engine]
    most: int


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _best(question: str, texts: Mapping[int, str] | Sequence[str]) -> list[int]:
    """Rank texts as rapidfuzz does."""
    question = utils.default_process(question)
    found = process.extract(question, texts, scorer=fuzz.token_set_ratio, limit=_FOUND)
    return [int(place) for _, _, place in found]


class BruteForce:
    """rapidfuzz's token_set_ratio over everything."""

    def __init__(self, corpus: Path, _folder: Path) -> None:
        self._texts = [utils.default_process(text.text) for text in read(corpus)]

    @staticmethod
    def build(_corpus: Path, _folder: Path) -> None:
        """Build nothing: it reads the corpus whenever it starts."""

    def search(self, question: str) -> Sequence[int]:
        """Compare with every statement."""
        return _best(question, self._texts)


class Porter:
    """SQLite FTS5, Porter's stems, BM25."""

    _TOKENIZER = "porter unicode61"

    def __init__(self, _corpus: Path, folder: Path) -> None:
        self._base = sqlite3.connect(folder / "fts.sqlite3")

    @classmethod
    def build(cls, corpus: Path, folder: Path) -> None:
        """Fill the table."""
        base = sqlite3.connect(folder / "fts.sqlite3")
        columns = f"text, tokenize='{cls._TOKENIZER}'"
        base.execute(f"CREATE VIRTUAL TABLE statements USING fts5({columns})")
        rows = ((n, text.text) for n, text in enumerate(read(corpus)))
        base.executemany("INSERT INTO statements(rowid, text) VALUES (?, ?)", rows)
        base.execute("INSERT INTO statements(statements) VALUES ('optimize')")
        base.commit()
        base.close()

    def _find(self, terms: Sequence[str], limit: int) -> dict[int, str]:
        match = " OR ".join(f'"{term}"' for term in dict.fromkeys(terms))
        statement = "SELECT rowid, text FROM statements WHERE statements MATCH ? "
        rows = self._base.execute(statement + "ORDER BY rank LIMIT ?", (match, limit))
        return {int(row[0]): str(row[1]) for row in rows}

    def search(self, question: str) -> Sequence[int]:
        """Rank by BM25."""
        return list(self._find(_words(question), _FOUND))


class Trigrams(Porter):
    """SQLite FTS5 over character trigrams, the first two hundred reranked by rapidfuzz."""

    _TOKENIZER = "trigram"

    def search(self, question: str) -> Sequence[int]:
        """Rank by BM25, then by token_set_ratio."""
        runs = [word[at : at + 3] for word in _words(question) for at in range(len(word) - 2)]
        found = self._find(runs, _RERANKED)
        return _best(question, {n: utils.default_process(text) for n, text in found.items()})


class Bm25s:
    """bm25s, stemmed, in memory."""

    def __init__(self, _corpus: Path, folder: Path) -> None:
        self._stemmer = Stemmer.Stemmer("english")
        self._engine = bm25s.BM25.load(folder / "bm25s")

    @staticmethod
    def build(corpus: Path, folder: Path) -> None:
        """Score every term of every statement beforehand."""
        texts = [text.text for text in read(corpus)]
        stemmer = Stemmer.Stemmer("english")
        tokens = bm25s.tokenize(texts, stemmer=stemmer, show_progress=False)
        engine = bm25s.BM25()
        engine.index(tokens, show_progress=False)
        engine.save(folder / "bm25s")

    def search(self, question: str) -> Sequence[int]:
        """Add up the scores of the question's terms."""
        tokens = bm25s.tokenize(question, stemmer=self._stemmer, show_progress=False)
        found, _ = self._engine.retrieve(tokens, k=_FOUND, show_progress=False)
        return [int(place) for place in np.asarray(found)[0]]


class Tantivy:
    """tantivy with its English stemmer and nothing else."""

    _TOKENIZER = "en_stem"

    def __init__(self, _corpus: Path, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    @classmethod
    def build(cls, corpus: Path, folder: Path) -> None:
        """Index every statement."""
        builder = tantivy.SchemaBuilder()
        builder.add_text_field(
            "text", stored=True, tokenizer_name=cls._TOKENIZER, index_option="freq"
        )
        builder.add_unsigned_field("number", fast=True)
        index = tantivy.Index(builder.build(), path=str(folder))
        with index.writer(256_000_000, 1) as writer:
            for number, text in enumerate(read(corpus)):
                document = tantivy.Document()
                document.add_text("text", text.text)
                document.add_unsigned("number", number)
                writer.add_document(document)
            writer.commit()
            writer.wait_merging_threads()

    def _query(self, question: str) -> tantivy.Query:
        return self._index.parse_query_lenient(" ".join(_words(question)), ["text"])[0]

    def _find(self, question: str, limit: int) -> tuple[list[Any], list[int]]:
        hits = self._searcher.search(self._query(question), limit, count=False).hits
        addresses = [address for _, address in hits]
        numbers = self._searcher.fast_field_values("number", addresses)
        return addresses, [int(number or 0) for number in numbers]

    def search(self, question: str) -> Sequence[int]:
        """Rank by BM25."""
        return self._find(question, _FOUND)[1]


class FuzzyTantivy(Tantivy):
    """tantivy's fuzzy terms, the first two hundred reranked by rapidfuzz."""

    _TOKENIZER = "default"

    def _query(self, question: str) -> tantivy.Query:
        schema, fuzzy = self._index.schema, tantivy.Query.fuzzy_term_query
        terms = [
            fuzzy(schema, "text", word, distance=0 if len(word) < 4 else 1 if len(word) < 6 else 2)
            for word in dict.fromkeys(_words(question))
        ]
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])

    def search(self, question: str) -> Sequence[int]:
        """Rank by how many words are near, then by token_set_ratio."""
        addresses, numbers = self._find(question, _RERANKED)
        texts = [str(self._searcher.doc(address).get_first("text")) for address in addresses]
        return _best(question, dict(zip(numbers, map(utils.default_process, texts), strict=True)))


_ALL = 10**9
_SEVERAL = 24_000
ENGINES: Mapping[str, Kept] = {
    "Who Said, ranked": Kept(build, WhoSaid.opened(Asking.RANK), _ALL),
    "Who Said, ask": Kept(build, WhoSaid.opened(Asking.ASK), _ALL),
    "Who Said, who-said": Kept(build, WhoSaid.opened(Asking.WHO_SAID), _ALL),
    "tantivy, stemmed": Kept(Tantivy.build, Tantivy, _ALL),
    "tantivy, fuzzy, 200 reranked by rapidfuzz": Kept(FuzzyTantivy.build, FuzzyTantivy, _ALL),
    "bm25s, stemmed": Kept(Bm25s.build, Bm25s, _ALL),
    "SQLite FTS5, porter": Kept(Porter.build, Porter, _SEVERAL),
    "SQLite FTS5, trigrams, 200 reranked by rapidfuzz": Kept(Trigrams.build, Trigrams, _SEVERAL),
    "rapidfuzz token_set_ratio, brute force": Kept(BruteForce.build, BruteForce, _SEVERAL),
}
