"""What was encoded once is read instead of encoded again, also when the work was interrupted."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.artefact.shelf import Shelf
from bot.search.rank.meaning import encode_many
from tests.search.encoders import Topics

_TEXTS = [f"the drone over border post {number}" for number in range(300)]
_TOPICS = (("drone", "border"), ("1", "2", "3"))


def _encode(shelf: Shelf, encoder: Topics, texts: list[str]) -> dict[str, list[float]]:
    rows = encode_many(shelf, texts, encoder, kind="passage", progress=lambda _: None)
    return {text: row.tolist() for text, row in rows.items()}


def test_rows_are_those_of_the_encoder_and_each_text_is_encoded_once(tmp_path: Path) -> None:
    encoder = Topics(*_TOPICS)
    rows = _encode(Shelf(tmp_path), encoder, _TEXTS + _TEXTS[:200])
    assert encoder.encoded == [("passage", text) for text in _TEXTS]
    alone = np.vstack([Topics(*_TOPICS).encode([text], kind="passage") for text in _TEXTS])
    assert rows == dict(zip(_TEXTS, alone.tolist(), strict=True))


def test_a_second_run_encodes_nothing_and_gives_the_same(tmp_path: Path) -> None:
    rows = _encode(Shelf(tmp_path), Topics(*_TOPICS), _TEXTS)
    second = Topics(*_TOPICS)
    assert _encode(Shelf(tmp_path), second, _TEXTS) == rows
    assert second.encoded == []


def test_another_encoder_and_another_kind_read_nothing_of_it(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    _encode(shelf, Topics(*_TOPICS), _TEXTS)
    other = Topics(*_TOPICS, name="topics-2")
    _encode(shelf, other, _TEXTS)
    assert len(other.encoded) == len(_TEXTS)
    asking = Topics(*_TOPICS)
    encode_many(shelf, _TEXTS, asking, kind="query", progress=lambda _: None)
    assert len(asking.encoded) == len(_TEXTS)


def test_what_was_finished_before_an_interruption_is_not_done_again(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        _encode(Shelf(tmp_path), Topics(*_TOPICS, patience=290), _TEXTS)
    second = Topics(*_TOPICS)
    assert len(_encode(Shelf(tmp_path), second, _TEXTS)) == len(_TEXTS)
    assert 0 < len(second.encoded) < 100


def test_whoever_waits_is_told_how_far_it_is(tmp_path: Path) -> None:
    told: list[int] = []
    encode_many(Shelf(tmp_path), _TEXTS, Topics(*_TOPICS), kind="passage", progress=told.append)
    assert told == sorted(told)
    assert told[-1] == len(_TEXTS)
    assert len(told) > 1


def test_no_texts_give_no_rows(tmp_path: Path) -> None:
    assert _encode(Shelf(tmp_path), Topics(*_TOPICS), []) == {}
