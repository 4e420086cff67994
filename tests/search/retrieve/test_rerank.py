"""Candidates in the order of how much of a question they explain."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.retrieve import Document
from bot.search.retrieve.likeness import compare
from bot.search.retrieve.rerank import Scored, rerank
from tests.search.documents import index_of

_DOCUMENTS = (
    Document("denied", "en", "The ministry denied that any drone had crossed the border."),
    Document("asked", "en", "The ministry asked whether any drone had crossed the river."),
    Document("long", "en", "A drone is a thing. " * 30),
    Document("other", "en", "The embassy stays closed.", {"ru": ("когда откроют посольство",)}),
    Document("empty", "en", "...", keywords=("c:none",)),
)
_INDEX = index_of(_DOCUMENTS)


def _ranked(question: str, language: str = "en", **options: int) -> list[Scored]:
    query = _INDEX.analyze(question, language=language)
    found = _INDEX.search(query, keywords=[("c:none", 0.1)])
    return rerank(_INDEX, query, found, **options)


def _features(question: str, language: str = "en") -> dict[str, tuple[float, float, float]]:
    """Return the BM25, coverage and cosine of every text and ask."""
    query = _INDEX.analyze(question, language=language)
    layout = _INDEX.readings.lay_out(range(len(_DOCUMENTS)), query)
    found = compare(query, layout, _INDEX.grams, _INDEX.readings.mean_length)
    rows = zip(found.bm25, found.coverage, found.char_cosine, strict=True)
    return {
        text: (float(a), float(b), float(c))
        for text, (a, b, c) in zip(layout.texts, rows, strict=True)
    }


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("any drone had crossed the border", "denied"),
        ("any drone crossed the rivr", "asked"),
        ("drone", "long"),
        ("who denyed the drone", "denied"),
        ("drnoe crosed bordr", "denied"),
    ],
)
def test_the_best_comes_first(question: str, expected: str) -> None:
    assert expected == _ranked(question)[0].id


def test_the_same_words_score_about_one() -> None:
    assert _ranked(_DOCUMENTS[0].text)[0].score == pytest.approx(1.0, abs=0.1)
    _, coverage, cosine = _features(_DOCUMENTS[0].text)[
        "the ministry denied that any drone had crossed the border"
    ]
    assert pytest.approx((1.0, 1.0)) == (coverage, cosine)


def test_nothing_shared_scores_nothing() -> None:
    empty = next(hit for hit in _ranked("drone border") if hit.id == "empty")
    assert empty.score == 0.0


@pytest.mark.parametrize(
    ("question", "language", "others"),
    [("откроют посольство", "ru", "embassy closed"), ("embassy closed", "en", "посольство")],
)
def test_a_document_is_as_good_as_its_text_or_its_best_ask(
    question: str, language: str, others: str
) -> None:
    best = _ranked(question, language)[0]
    assert best.id == "other"
    assert best.score == pytest.approx(_ranked(f"{question} {others}", language)[0].score, abs=0.5)
    assert best.score > 0.5


def test_more_of_the_question_explained_is_more_coverage() -> None:
    found = _features("the ministry denied that a drone crossed")
    denied, asked, long = (found[text][1] for text in list(found)[:3])
    assert denied > asked > long


def test_the_limit_keeps_the_best() -> None:
    everything = _ranked("drone border ministry")
    assert everything[:2] == _ranked("drone border ministry", limit=2)


def test_no_candidates_give_no_hits() -> None:
    assert rerank(_INDEX, _INDEX.analyze("drone", language="en"), []) == []


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["any", "drone", "had", "crossed", "the", "border", "drnoe", "x", "river"])
    )
)
def test_scores_fall_and_features_are_shares(words: list[str]) -> None:
    question = " ".join(words)
    hits = _ranked(question)
    assert hits == sorted(hits, key=lambda hit: -hit.score)
    for bm25, coverage, cosine in _features(question).values():
        assert bm25 >= 0
        assert 0 <= coverage <= 1.0001
        assert 0 <= cosine <= 1
