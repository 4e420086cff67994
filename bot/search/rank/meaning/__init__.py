"""What a text means, as a vector: alike for the same thing said in other words or languages."""

from .e5 import load_encoder
from .encoder import Encoder, Kind
from .kept import encode_many
from .nearness import MOST_STATEMENTS, Meanings, Nearness
from .terms import Terms

__all__ = [
    "MOST_STATEMENTS",
    "Encoder",
    "Kind",
    "Meanings",
    "Nearness",
    "Terms",
    "encode_many",
    "load_encoder",
]
