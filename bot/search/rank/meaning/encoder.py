"""What the search expects of a sentence encoder, whichever it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from .terms import Terms

# A question, or the topic of one, has somebody waiting, and is cut to what is quick; a query may be
# as long as a passage.
Kind = Literal["question", "topic", "query", "passage"]


class Encoder(Protocol):
    """A frozen sentence encoder, to be called from any thread."""

    @property
    def id(self) -> str:
        """Name what encodings depend on; those of another id are never compared."""

    def encode(self, texts: Sequence[str], *, kind: Kind) -> NDArray[np.float32]:
        """Encode texts, in order, as rows of length 1: (texts, dimensions).

        Any text is taken, an empty one too. A row does not depend on the texts beside it.
        """

    def terms(self, texts: Sequence[str], *, kind: Kind) -> Terms:
        """Find the terms of texts, in order; none of an encoder that finds none."""
