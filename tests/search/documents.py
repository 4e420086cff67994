"""Documents to an index, kept like everything else that tests make."""

from __future__ import annotations

from collections.abc import Sequence

from bot.artefact.shelf import Shelf, digest_of, make
from bot.search.retrieve import Document, Index
from tests.conftest import FREQUENCIES, SHELF


def index_of(documents: Sequence[Document], shelf: Shelf = SHELF) -> Index:
    """Return an index of documents, the same for the same."""
    return Index.on(shelf, digest_of(make(), documents), lambda: documents, FREQUENCIES)
