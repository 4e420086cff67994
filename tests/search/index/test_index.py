"""Candidates for questions, in memory and on disk."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.index import Document, Index

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
_MEMORY = Index.build(_DOCUMENTS)


def _found(index: Index, question: str, language: str = "en", limit: int = 50) -> list[str]:
    query = index.analyze(question, language=language)
    return [candidate.id for candidate in index.search(query, limit=limit)]


@pytest.fixture(scope="module", params=["in memory", "on disk"])
def index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Index:
    if request.param == "in memory":
        return Index.build(_DOCUMENTS)
    return Index.build(_DOCUMENTS, directory=tmp_path_factory.mktemp("index"), digest="one")


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


def test_a_candidate_carries_its_readings_folded(index: Index) -> None:
    (found,) = index.search(index.analyze("texribat provocation", language="en"), limit=1)
    assert [reading.language for reading in found.readings] == ["az", "en"]
    assert found.readings[0].words == ("hacizade", "texribat", "oldugunu", "dedi")


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
    query = _MEMORY.analyze(f"drone {text}", language="en")
    assert len(query.words) <= 128
    assert len(query.terms) <= 48
    assert "drone" in query.words


@settings(deadline=None)
@given(st.text(max_size=80), st.sampled_from(["en", "az", "fa", "xx", ""]))
def test_any_question_is_answered(question: str, language: str) -> None:
    found = _found(_MEMORY, question, language)
    assert len(found) == len(set(found))


@pytest.mark.parametrize("size", [0, 1])
def test_a_tiny_corpus_serves(size: int) -> None:
    index = Index.build(_DOCUMENTS[:size])
    assert size == len(index)
    assert ["border"][:size] == _found(index, "drone")


def test_threads_find_the_same(index: Index) -> None:
    questions = ["drnoe brder", "aplogy", "embasy", "texribat", "провокация", ""] * 20
    expected = [_found(index, question) for question in questions]
    with ThreadPoolExecutor(8) as threads:
        assert expected == list(threads.map(lambda question: _found(index, question), questions))


def test_progress_ends_with_the_number_of_documents() -> None:
    told: list[int] = []
    Index.build((Document(str(n), "en", "words") for n in range(2500)), progress=told.append)
    assert told == [1000, 2000, 2500]


def _failing() -> Iterator[Document]:
    yield _DOCUMENTS[0]
    raise KeyboardInterrupt


def _emptied(folder: Path) -> None:
    (folder / "facts.json").unlink()


def _torn(folder: Path) -> None:
    (folder / "grams.npy").write_bytes(b"torn")


class TestOnDisk:
    def test_a_built_index_opens_by_its_digest(self, tmp_path: Path) -> None:
        Index.build(_DOCUMENTS, directory=tmp_path, digest="one")
        opened = Index.open(tmp_path, "one")
        assert opened is not None
        assert _found(_MEMORY, "drnoe aplogy") == _found(opened, "drnoe aplogy")

    def test_another_digest_opens_nothing(self, tmp_path: Path) -> None:
        Index.build(_DOCUMENTS, directory=tmp_path, digest="one")
        assert Index.open(tmp_path, "two") is None
        assert Index.open(tmp_path / "none", "one") is None

    def test_an_interrupted_build_leaves_the_old_index(self, tmp_path: Path) -> None:
        Index.build(_DOCUMENTS, directory=tmp_path, digest="one")
        with pytest.raises(KeyboardInterrupt):
            Index.build(_failing(), directory=tmp_path, digest="two")
        assert Index.open(tmp_path, "two") is None
        old = Index.open(tmp_path, "one")
        assert old is not None
        assert _found(old, "drone") == ["border"]

    def test_a_build_after_an_interrupted_one_succeeds(self, tmp_path: Path) -> None:
        with pytest.raises(KeyboardInterrupt):
            Index.build(_failing(), directory=tmp_path, digest="one")
        assert _found(Index.build(_DOCUMENTS, directory=tmp_path, digest="one"), "drone") == [
            "border"
        ]

    def test_a_whole_index_is_not_built_again(self, tmp_path: Path) -> None:
        Index.build(_DOCUMENTS, directory=tmp_path, digest="one")
        again = Index.build(_failing(), directory=tmp_path, digest="one")
        assert len(again) == len(_DOCUMENTS)

    def test_the_next_revision_replaces_the_last(self, tmp_path: Path) -> None:
        first = Index.build(_DOCUMENTS, directory=tmp_path, digest="one")
        Index.build(_DOCUMENTS[1:], directory=tmp_path, digest="two")
        assert Index.open(tmp_path, "one") is None
        assert _found(first, "drone") == ["border"]  # whoever has it open keeps it

    @pytest.mark.parametrize("damage", [_emptied, _torn])
    def test_a_damaged_index_counts_as_none(
        self, tmp_path: Path, damage: Callable[[Path], None]
    ) -> None:
        Index.build(_DOCUMENTS, directory=tmp_path, digest="one")
        (folder,) = tmp_path.glob("index-*")
        damage(folder)
        assert Index.open(tmp_path, "one") is None

    def test_facts_tell_how_many_documents(self, tmp_path: Path) -> None:
        Index.build(_DOCUMENTS, directory=tmp_path, digest="one")
        (facts,) = tmp_path.glob("index-*/facts.json")
        assert len(_DOCUMENTS) == json.loads(facts.read_text())["documents"]
