"""What does the question ask? Speakers, dates, concepts and acts named in it, and its kind."""

from .quotation import quoted_in
from .role import Role
from .sense import Mention, Sense, SenseKind
from .time_expression import When
from .understanding import Asked, Understander, Understanding

__all__ = [
    "Asked",
    "Mention",
    "Role",
    "Sense",
    "SenseKind",
    "Understander",
    "Understanding",
    "When",
    "quoted_in",
]
