"""What a text means, as a vector: alike for the same thing said in other words or languages."""

from .e5 import load_encoder
from .encoder import Encoder, Kind

__all__ = ["Encoder", "Kind", "load_encoder"]
