"""Candidates in the order of how much of a question they explain."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.index import Document, Index
from bot.search.rerank import Scored, rerank

_DOCUMENTS = (
    Document("denied", "en", "The ministry denied that any drone had crossed the border."),
    Document("asked", "en", "The ministry asked whether any drone had crossed the river."),
    Document("long", "en", "A drone is a thing. " * 30),
    Document("other", "en", "The embassy stays closed.", {"ru": ("когда откроют посольство",)}),
    Document("empty", "en", "...", keywords=("c:none",)),
)
_INDEX = Index.build(_DOCUMENTS)


def _ranked(question: str, language: str = "en", **options: int) -> list[Scored]:
    query = _INDEX.analyze(question, language=language)
    found = _INDEX.search(query, keywords=[("c:none", 0.1)])
    return rerank(query, found, **options)


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
    best = _ranked(_DOCUMENTS[0].text)[0]
    assert best.score == pytest.approx(1.0, abs=0.1)
    assert pytest.approx((1.0, 1.0, 1.0)) == (best.coverage, best.char_cosine, best.partial_ratio)


def test_nothing_shared_scores_nothing() -> None:
    empty = next(hit for hit in _ranked("drone border") if hit.id == "empty")
    assert (empty.score, empty.coverage, empty.char_cosine) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("question", "language", "reading"),
    [("откроют посольство", "ru", 1), ("embassy closed", "en", 0)],
)
def test_the_reading_that_matched_is_named(question: str, language: str, reading: int) -> None:
    best = _ranked(question, language)[0]
    assert (best.id, best.reading) == ("other", reading)


def test_more_of_the_question_explained_scores_more() -> None:
    scores = {hit.id: hit for hit in _ranked("the ministry denied that a drone crossed")}
    assert scores["denied"].coverage > scores["asked"].coverage > scores["long"].coverage


def test_the_limit_keeps_the_best() -> None:
    everything = _ranked("drone border ministry")
    assert everything[:2] == _ranked("drone border ministry", limit=2)


def test_no_candidates_give_no_hits() -> None:
    assert rerank(_INDEX.analyze("drone", language="en"), []) == []


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["any", "drone", "had", "crossed", "the", "border", "drnoe", "x", "river"])
    )
)
def test_scores_fall_and_features_are_shares(words: list[str]) -> None:
    hits = _ranked(" ".join(words))
    assert hits == sorted(hits, key=lambda hit: -hit.score)
    for hit in hits:
        assert 0 <= hit.coverage <= 1.0001
        assert 0 <= hit.char_cosine <= 1
        assert 0 <= hit.partial_ratio <= 1
