"""How well each candidate answers: features and one score."""

from .blend import Scored, rerank
from .features import Features

__all__ = ["Features", "Scored", "rerank"]
