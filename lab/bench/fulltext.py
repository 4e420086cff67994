"""PostgreSQL's full text and `pg_trgm` as what finds candidates, beside the index here.

`python -m lab.bench.fulltext SIZE` fills a server of its own on loopback, asks the questions of the
benchmark, and prints how often the right statement is among a hundred candidates, and how much
processor time that takes, of the server as well.
"""

from __future__ import annotations

import asyncio
import math
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import asyncpg

from bot.artefact.shelf import Shelf
from bot.language.frequency import Frequencies
from bot.search.retrieve import Document, Index
from bot.search.retrieve.rerank import rerank
from tests.postgres import serving

from .corpus import statements
from .queries import Question, questions

_QUESTIONS, _CANDIDATES = 320, 100
_SPELLINGS, _ALIKE = 4, 0.35
# So many statements at most are put in order for a question; commoner words are left out.
_MOST_RANKED = 20_000
_WORD = re.compile(r"\w+")

_TABLES = """
CREATE EXTENSION pg_trgm;
CREATE TABLE statement (id integer PRIMARY KEY, body text NOT NULL, stems tsvector);
"""
_INDEXES = """
UPDATE statement SET stems = to_tsvector('english', body);
CREATE INDEX ON statement USING gin (stems) WITH (fastupdate = off);
CREATE TABLE vocabulary AS
    SELECT word, ndoc FROM ts_stat('SELECT to_tsvector(''simple'', body) FROM statement');
CREATE INDEX ON vocabulary USING gin (word gin_trgm_ops);
CREATE INDEX ON vocabulary (word);
VACUUM ANALYZE;
"""
_RANKED = """
SELECT id FROM statement, to_tsquery('english', $1) AS query
WHERE stems @@ query ORDER BY ts_rank(stems, query) DESC, id LIMIT $2
"""
_SIMILAR = """
SELECT word, ndoc, similarity(word, $1) AS alike FROM vocabulary
WHERE word % $1 ORDER BY alike DESC, ndoc DESC LIMIT $2
"""

Find = Callable[[str], Awaitable[Sequence[int]]]


class FullText:
    """Finds candidates in a filled database."""

    def __init__(self, connection: asyncpg.Connection, size: int) -> None:
        self._connection, self._size = connection, size

    async def by_words(self, question: str) -> Sequence[int]:
        """Rank whatever has one of the words, as PostgreSQL ranks."""
        query = " | ".join(dict.fromkeys(_words(question)))
        rows = await self._connection.fetch(_RANKED, query, _CANDIDATES)
        return [id_ for (id_,) in rows]

    async def by_rarity(self, question: str) -> Sequence[int]:
        """Rank by how rare the words are, each spelt as it may be meant, the rarest words first."""
        terms: dict[str, tuple[float, int]] = {}
        for word in dict.fromkeys(_words(question)):
            found = await self._connection.fetch(_SIMILAR, word, _SPELLINGS)
            exact = [row for row in found if row[0] == word]
            for spelling, count, alike in exact or found:
                weight = alike * math.log1p(self._size / count)
                terms[spelling] = max(terms.get(spelling, (0.0, 0)), (weight, count))
        taken: list[tuple[str, float]] = []
        ranked = 0
        for term, (weight, count) in sorted(terms.items(), key=lambda item: item[1][1]):
            ranked += count
            if taken and ranked > _MOST_RANKED:
                break
            taken.append((term, weight))
        return await self._weighed(taken) if taken else []

    async def _weighed(self, terms: Sequence[tuple[str, float]]) -> Sequence[int]:
        score = " + ".join(
            f"CASE WHEN stems @@ to_tsquery('english', ${n}) THEN {weight:.4f} ELSE 0 END"
            for n, (_, weight) in enumerate(terms, 2)
        )
        rows = await self._connection.fetch(
            f"SELECT id FROM statement WHERE stems @@ to_tsquery('english', $1)"  # noqa: S608 - numbers
            f" ORDER BY {score} DESC, id LIMIT {_CANDIDATES}",
            " | ".join(term for term, _ in terms),
            *(term for term, _ in terms),
        )
        return [id_ for (id_,) in rows]


def _words(question: str) -> list[str]:
    return _WORD.findall(question.lower())


def _own(texts: Sequence[str], folder: Path) -> Find:
    documents = [Document(id=str(n), language="en", text=t) for n, t in enumerate(texts)]
    index = Index.on(Shelf(folder), "fulltext", lambda: documents, Frequencies())

    async def find(question: str) -> Sequence[int]:
        query = index.analyze(question, language="en")
        found = index.search(query, limit=_CANDIDATES)
        rerank(index, query, found, limit=_CANDIDATES)
        return [candidate.number for candidate in found]

    return find


async def _fill(connection: asyncpg.Connection, texts: Sequence[str]) -> None:
    await connection.execute(_TABLES)
    await connection.copy_records_to_table(
        "statement", records=enumerate(texts), columns=["id", "body"]
    )
    for statement in filter(str.strip, _INDEXES.split(";")):
        await connection.execute(statement)
    await connection.execute(f"SET pg_trgm.similarity_threshold = {_ALIKE}")


def _spent_s(server: int | None) -> float:
    """Return the processor time of this process and of the one that serves it."""
    if server is None:
        return time.process_time()
    fields = Path(f"/proc/{server}/schedstat").read_text("ascii").split()
    return time.process_time() + int(fields[0]) / 1e9


async def _ask(name: str, find: Find, asked: Sequence[Question], server: int | None = None) -> None:
    times, right = [], 0
    await find(asked[0].text)
    for question in asked:
        begun_s = _spent_s(server)
        found = await find(question.text)
        times.append(1000 * (_spent_s(server) - begun_s))
        right += question.target in found
    p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{name}: {right / len(asked):.3f} found, {p50:.1f} ms in the median, {p95:.1f} at p95")


async def _measure(size: int, url: str, folder: Path) -> None:
    texts = [text.text for text in statements(size)]
    asked = questions(texts, _QUESTIONS)
    await _ask("index here, candidates and their likeness", _own(texts, folder), asked)
    connection = await asyncpg.connect(url)
    server = await connection.fetchval("SELECT pg_backend_pid()")
    await connection.execute("SET max_parallel_workers_per_gather = 0")  # so that one does it all
    begun_s = _spent_s(server)
    await _fill(connection, texts)
    took_s = _spent_s(server) - begun_s
    bytes_ = await connection.fetchval("SELECT pg_database_size(current_database())")
    print(f"PostgreSQL filled in {took_s:.0f} s, {bytes_ / 1e6:.0f} MB")
    found = FullText(connection, size)
    await _ask("PostgreSQL, words and their spellings by rarity", found.by_rarity, asked, server)
    await _ask("PostgreSQL, ts_rank of any word", found.by_words, asked, server)
    await connection.close()


if __name__ == "__main__":
    with serving() as server, tempfile.TemporaryDirectory() as name:
        asyncio.run(_measure(int(sys.argv[1]), server.new_database().url, Path(name)))
