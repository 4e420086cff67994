"""Likeness of texts by runs of characters."""

import math
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.search.retrieve import grams
from bot.search.retrieve.grams import GramCounter, GramTable

_CORPUS = (
    "no drone crossed our border",
    "the border stays closed",
    "drones were seen near the border",
    "they asked for an apology",
)


def _table(texts: tuple[str, ...] = _CORPUS) -> GramTable:
    counter = GramCounter()
    for text in texts:
        counter.add(text)
    return counter.table()


def _cosines(table: GramTable, text: str, others: Sequence[str]) -> list[float]:
    found: list[float] = table.cosines(text, others, table.lengths(others)).tolist()
    return found


def _runs(text: str) -> Counter[int]:
    return Counter((grams._keys([text]) & grams._MASK).tolist())


def _by_hand(one: str, other: str) -> float:
    """Compute the cosine as it is defined, run by run."""
    found = Counter(run for text in _CORPUS for run in _runs(text))
    vectors = [
        {
            r: (1 + math.log(n)) * math.log((len(_CORPUS) + 1) / (found[r] + 1))
            for r, n in _runs(t).items()
        }
        for t in (one, other)
    ]
    shared = sum(value * vectors[1].get(run, 0) for run, value in vectors[0].items())
    lengths = [math.sqrt(sum(value * value for value in vector.values())) for vector in vectors]
    return shared / (lengths[0] * lengths[1]) if all(lengths) else 0.0


@given(st.lists(st.text(max_size=12), max_size=4))
def test_runs_stay_within_their_text(texts: list[str]) -> None:
    together = grams._keys(texts)
    assert len(together) == sum(max(0, len(t) + 3 - n) for t in texts for n in (3, 4, 5))
    for place, text in enumerate(texts):
        own = together[together >> grams._BITS == place] & grams._MASK
        assert own.tolist() == grams._keys([text]).tolist()


_TEXT = st.lists(st.sampled_from(" ".join(_CORPUS).split()), max_size=8).map(" ".join)


@settings(deadline=None)
@given(_TEXT, st.lists(_TEXT, max_size=4))
def test_cosines_are_as_defined(text: str, others: list[str]) -> None:
    expected = [_by_hand(text, other) for other in others]
    assert pytest.approx(expected, abs=1e-4) == _cosines(_SHARED, text, others)


@settings(deadline=None)
@given(st.text(max_size=30), st.lists(st.text(max_size=30), max_size=3))
def test_any_text_gives_shares(text: str, others: list[str]) -> None:
    assert all(0 <= cosine <= 1 for cosine in _cosines(_SHARED, text, others))


def test_a_saved_table_gives_the_same(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("grams") / "grams.npy"
    _SHARED.save(path)
    text, others = "a drone at the border", list(_CORPUS)
    assert _cosines(_SHARED, text, others) == _cosines(GramTable.load(path), text, others)


def test_a_large_corpus_is_sampled_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grams, "_BATCH", 8)
    table = _table(("common words",) * 200 + ("rare ending",) * 200)
    common, rare = _cosines(table, "rare words", ["common words", "rare ending"])
    assert common > 0
    assert rare > 0


def test_an_empty_corpus_makes_a_table() -> None:
    assert _cosines(_table(()), "anything", [""]) == [0.0]


_SHARED = _table()
