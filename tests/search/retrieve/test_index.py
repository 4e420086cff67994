"""Candidates for questions, from an index on a shelf."""

import shutil
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.artefact.shelf import Shelf
from bot.search.retrieve import Document, Index
from tests.conftest import FREQUENCIES
from tests.search.documents import index_of

_DOCUMENTS = (
    Document(
        "border", "en", "No drone has crossed our border, the minister said.", keywords=("s:a",)
    ),
    Document("apology", "en", "They owe us an apology.", keywords=("s:b", "c:apology")),
    Document("closed", "en", "The embassy stays closed until further notice.", keywords=("s:b",)),
    Document(
        "name", "az", "Hacızadə təxribat olduğunu dedi.", {"en": ("who called it provocation",)}
    ),
    Document(
        "russian", "ru", "Беспилотники не пересекали границу.", {"fa": ("چه کسی گفت پهپاد نبود",)}
    ),
)


_INDEX = index_of(_DOCUMENTS)


def _found(index: Index, question: str, language: str = "en", limit: int = 50) -> list[str]:
    query = index.analyze(question, language=language)
    return [candidate.id for candidate in index.search(query, limit=limit)]


@pytest.fixture(scope="module", params=["just written", "written before"])
def index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Index:
    if request.param == "just written":
        return index_of(_DOCUMENTS, Shelf(tmp_path_factory.mktemp("artefacts")))
    return _INDEX


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("who said that no drone crossed the border", "en", "border"),
        ("DRONES CROSSING BORDERS", "en", "border"),  # inflected
        ("drnoe brder", "en", "border"),  # misspelt
        ("apologies", "en", "apology"),
        ("aplogy", "en", "apology"),
        ("embasy clsoed", "en", "closed"),
        ("Hajizadə", "az", "name"),
        ("hacizade texribat", "az", "name"),  # without diacritics
        ("who called it a provocasion", "en", "name"),  # by an ask in another language
        ("беспилотник границы", "ru", "russian"),
        ("پهپاد", "fa", "russian"),
    ],
)
def test_the_right_document_comes_first(
    index: Index, question: str, language: str, expected: str
) -> None:
    assert expected == _found(index, question, language)[0]


@pytest.mark.parametrize("question", ["", " ", "?!", "\x00", "🙂", "qqqq xxxx"])
def test_nothing_to_search_with_finds_nothing(index: Index, question: str) -> None:
    assert _found(index, question) == []


def test_a_document_is_read_as_its_text_and_as_the_asks_that_are_like_the_query(
    index: Index,
) -> None:
    query = index.analyze("texribat provocation", language="en")
    (found,) = index.search(query, limit=1)
    layout = index.readings.lay_out([found.number], query)
    assert layout.texts == ["hacizade texribat oldugunu dedi", "who called it provocation"]
    assert (layout.owners.tolist(), layout.sizes.tolist()) == ([0, 0], [4, 4])


def test_keywords_are_exact_and_add_up(index: Index) -> None:
    nothing = index.analyze("", language="en")
    found = index.search(nothing, keywords=[("s:b", 2.0), ("c:apology", 1.5), ("s:none", 9.0)])
    assert [(c.id, c.score) for c in found] == [("apology", 3.5), ("closed", 2.0)]


def test_keywords_join_with_words(index: Index) -> None:
    query = index.analyze("drone", language="en")
    found = index.search(query, keywords=[("s:b", 0.5)])
    assert [candidate.id for candidate in found] == ["border", "apology", "closed"]


def test_a_limit_is_kept(index: Index) -> None:
    assert len(_found(index, "drone apology embassy", limit=1)) == 1
    assert _found(index, "drone", limit=0) == []


@pytest.mark.parametrize("text", ["word " * 100_000, "x" * 1_000_000, "ab-" * 100_000])
def test_a_huge_question_is_cut(text: str) -> None:
    query = _INDEX.analyze(f"drone {text}", language="en")
    assert len(query.words) <= 128
    assert len(query.terms) <= 48
    assert "drone" in query.words


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(["en", "az", "fa", "xx", ""]))
def test_any_question_is_answered(question: str, language: str) -> None:
    found = _found(_INDEX, question, language)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("size", [0, 1])
def test_a_tiny_corpus_serves(size: int) -> None:
    index = index_of(_DOCUMENTS[:size])
    assert size == len(index)
    assert ["border"][:size] == _found(index, "drone")


def test_threads_find_the_same(index: Index) -> None:
    questions = ["drnoe brder", "aplogy", "embasy", "texribat", "провокация", ""] * 20
    expected = [_found(index, question) for question in questions]
    with ThreadPoolExecutor(8) as threads:
        assert expected == list(threads.map(lambda question: _found(index, question), questions))


def test_progress_ends_with_the_number_of_documents(tmp_path: Path) -> None:
    told: list[int] = []
    documents = [Document(str(n), "en", "words") for n in range(2500)]
    Index.on(Shelf(tmp_path), "one", lambda: documents, FREQUENCIES, progress=told.append)
    assert told == [1000, 2000, 2500]


def test_an_index_that_is_there_is_opened_without_looking_at_the_documents(tmp_path: Path) -> None:
    Index.on(Shelf(tmp_path), "one", lambda: _DOCUMENTS, FREQUENCIES)

    def none() -> Iterable[Document]:
        raise AssertionError

    again = Index.on(Shelf(tmp_path), "one", none, FREQUENCIES)
    assert _found(again, "drnoe aplogy") == _found(_INDEX, "drnoe aplogy")


def test_an_open_index_serves_on_when_its_files_are_gone(tmp_path: Path) -> None:
    index = index_of(_DOCUMENTS, Shelf(tmp_path))
    shutil.rmtree(tmp_path)
    assert _found(index, "drnoe brder") == ["border"]
