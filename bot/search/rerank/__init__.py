"""How well each candidate answers: features and one score."""

from .blend import Scored, rerank

__all__ = ["Scored", "rerank"]
