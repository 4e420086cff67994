"""`who-said eval`: the same engine on any data set in BEIR layout."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.artefact.shelf import Shelf, digest_of, make
from bot.extra import Extra
from bot.language.frequency import Frequencies
from bot.search.rank.meaning import Encoder, encode_many
from bot.search.retrieve import Document, Index, second_stage
from bot.search.retrieve.rerank import Scored, rerank

from .unreadable import told_unreadable

# How many candidates are reranked, and stand in the run.
_DEPTH = 100


class FaultyDataSetError(ValueError):
    """A data set's file is not in BEIR layout; the message says which and where."""


@dataclass(frozen=True, slots=True)
class DataSet:
    """Documents, the queries of one split by id, and its judgments: query, document, grade."""

    documents: tuple[Document, ...]
    queries: Mapping[str, str]
    qrels: Mapping[str, Mapping[str, int]]


def evaluate(
    folder: Path,
    shelf: Shelf,
    encoder: Encoder | None,
    *,
    split: str,
    run_out: Path | None,
    language: str,
    as_json: bool,
) -> int:
    """Search every query of a split, print the measures; give 2 where a file cannot be read.

    An `encoder` orders the first candidates by meaning too. `run_out` gets the run in TREC format.
    All texts are taken to be of one language (BCP 47). Without the extra `eval` it says so and
    gives 1.
    """
    if not Extra.EVAL.is_installed:
        print(
            f"The measures are not installed; install them with: {Extra.EVAL.how_to_install}",
            file=sys.stderr,
        )
        return 1
    try:
        data = read_data_set(folder, split, language)
    except (FaultyDataSetError, OSError, UnicodeDecodeError) as error:
        told = error if isinstance(error, FaultyDataSetError) else told_unreadable(folder, error)
        print(told, file=sys.stderr)
        return 2
    run = search_all(data, language, shelf)
    if encoder is not None:
        run = order_by_meaning(run, data, shelf, encoder)
    if run_out is not None:
        run_out.write_text("".join(trec_lines(run)), encoding="utf-8")
    figures = _figures(data, run)
    if as_json:
        print(json.dumps(figures))
    else:
        by = "without an encoder" if encoder is None else f"with {encoder.id}"
        Console().print(_table(f"{folder.name}, {split}, {by}", figures))
    return 0


def _table(what: str, figures: Mapping[str, float]) -> Table:
    table = Table("measure", what)
    for measure, figure in figures.items():
        table.add_row(measure, f"{figure:.4f}")
    return table


def _figures(data: DataSet, run: Mapping[str, list[Scored]]) -> dict[str, float]:
    """Return what a run is worth, by the measures' usual names."""
    import ir_measures
    from ir_measures import AP, R, nDCG

    measures = (AP @ 5, nDCG @ 10, R @ 1, R @ 5, R @ 10, R @ _DEPTH)
    scored = {query: {hit.id: hit.score for hit in hits} for query, hits in run.items()}
    figures = ir_measures.calc_aggregate(measures, data.qrels, scored)
    return {str(measure): figures[measure] for measure in measures}


def read_data_set(folder: Path, split: str, language: str) -> DataSet:
    """Read `corpus.jsonl`, `queries.jsonl` and `qrels/SPLIT.tsv`."""
    qrels: dict[str, dict[str, int]] = {}
    path = folder / "qrels" / f"{split}.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.reader(file, delimiter="\t"), 1):
            if number == 1 and row[-1:] == ["score"]:
                continue
            try:
                query, document, grade = row
                qrels.setdefault(query, {})[document] = int(grade)
            except ValueError as error:
                raise FaultyDataSetError(f"{path}:{number}: {error}") from error
    documents = tuple(
        Document(fields["_id"], language, f"{fields.get('title', '')} {fields['text']}".strip())
        for fields in _read_lines(folder / "corpus.jsonl")
    )
    texts = {fields["_id"]: fields["text"] for fields in _read_lines(folder / "queries.jsonl")}
    missing = qrels.keys() - texts.keys()
    if missing:
        raise FaultyDataSetError(f"{path}: no query has the id {min(missing)!r}")
    return DataSet(documents, {query: texts[query] for query in qrels}, qrels)


def search_all(data: DataSet, language: str, shelf: Shelf) -> dict[str, list[Scored]]:
    """Search every query in the index that a shelf has or gets; bars on the standard error."""
    with Progress(console=Console(stderr=True), transient=True) as bars:
        told = _teller(bars, "indexing", len(data.documents))
        index = Index.on(
            shelf,
            digest_of(make(), data.documents),
            lambda: data.documents,
            Frequencies(),
            progress=told,
        )
        told = _teller(bars, "searching", len(data.queries))
        run = {}
        for number, (name, question) in enumerate(data.queries.items(), 1):
            query = index.analyze(question, language=language)
            run[name] = rerank(index, query, index.search(query, limit=_DEPTH), limit=_DEPTH)
            told(number)
    return run


def order_by_meaning(
    run: Mapping[str, list[Scored]], data: DataSet, shelf: Shelf, encoder: Encoder
) -> dict[str, list[Scored]]:
    """Lay the first candidates beside their query; bars on the standard error.

    Only these are encoded, and kept on the shelf, so that a second run reads them.
    """
    texts = {document.id: document.text for document in data.documents}
    first = {query: [texts[hit.id] for hit in run[query][: second_stage.DEPTH]] for query in run}
    passages = [text for found in first.values() for text in found]
    with Progress(console=Console(stderr=True), transient=True) as bars:
        told = _teller(bars, "encoding passages", len(set(passages)))
        passage_rows = encode_many(shelf, passages, encoder, kind="passage", progress=told)
        queries = set(data.queries.values())
        told = _teller(bars, "encoding queries", len(queries))
        query_rows = encode_many(shelf, sorted(queries), encoder, kind="query", progress=told)
    ordered = {}
    for query, found in first.items():
        row = query_rows[data.queries[query]]
        cosines = [float(passage_rows[text] @ row) for text in found]
        ordered[query] = second_stage.blend(run[query], cosines)
    return ordered


def trec_lines(run: Mapping[str, list[Scored]]) -> Iterator[str]:
    """Return a run line by line: query, Q0, document, rank from 1, score, name of the run."""
    for query, hits in run.items():
        for rank, hit in enumerate(hits, 1):
            yield f"{query} Q0 {hit.id} {rank} {hit.score:.6f} who-said\n"


def _read_lines(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                fields = json.loads(line)
            except json.JSONDecodeError as error:
                raise FaultyDataSetError(f"{path}:{number}: {error}") from error
            if not isinstance(fields, dict) or not {"_id", "text"} <= fields.keys():
                raise FaultyDataSetError(f'{path}:{number}: not an object with "_id" and "text"')
            yield fields


def _teller(bars: Progress, doing: str, total: int) -> Callable[[int], None]:
    task = bars.add_task(doing, total=total)
    return lambda number: bars.update(task, completed=number)
