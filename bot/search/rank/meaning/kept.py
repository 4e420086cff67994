"""Encodings on a shelf, under the texts and the encoder that they are of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.artefact.shelf import Shelf, digest_of

from .encoder import Encoder, Kind
from .terms import Terms

_FILE = "encodings.npy"
_NUMBERS, _WEIGHTS = "numbers.npy", "weights.npy"
# Texts kept at a time: what is interrupted loses the last few seconds.
_PIECE = 128


def encode_kept(
    shelf: Shelf, texts: Sequence[str], encoder: Encoder, *, kind: Kind
) -> NDArray[np.float32]:
    """Take the encodings of texts from a shelf, made there where they are not, each once.

    Rows are in the order of the texts: (texts, dimensions).
    """

    def write(folder: Path) -> None:
        distinct = list(dict.fromkeys(texts))
        rows = dict(zip(distinct, encoder.encode(distinct, kind=kind), strict=True))
        np.save(folder / _FILE, np.stack([rows[text] for text in texts]))

    return shelf.fetch("encoding", digest_of(encoder.id, kind, texts), write, _read)


def terms_kept(shelf: Shelf, texts: Sequence[str], encoder: Encoder, *, kind: Kind) -> Terms:
    """Take the terms of texts from a shelf, made there where they are not."""

    def write(folder: Path) -> None:
        terms = encoder.terms(texts, kind=kind)
        np.save(folder / _NUMBERS, terms.numbers)
        np.save(folder / _WEIGHTS, terms.weights)

    def read(folder: Path) -> Terms:
        return Terms(np.load(folder / _NUMBERS), np.load(folder / _WEIGHTS))

    return shelf.fetch("terms", digest_of(encoder.id, kind, texts), write, read)


def encode_many(
    shelf: Shelf,
    texts: Iterable[str],
    encoder: Encoder,
    *,
    kind: Kind,
    progress: Callable[[int], None],
) -> dict[str, NDArray[np.float32]]:
    """Encode any number of texts, keeping them in pieces, so that no finished piece is lost.

    `progress` is told after each piece how many distinct texts are done.
    """
    distinct = list(dict.fromkeys(texts))
    rows: dict[str, NDArray[np.float32]] = {}
    for start in range(0, len(distinct), _PIECE):
        piece = distinct[start : start + _PIECE]
        rows.update(zip(piece, encode_kept(shelf, piece, encoder, kind=kind), strict=True))
        progress(len(rows))
    return rows


def _read(folder: Path) -> NDArray[np.float32]:
    rows: NDArray[np.float32] = np.load(folder / _FILE)
    return rows
