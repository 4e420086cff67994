"""What does the question ask? Speakers, dates, concepts and acts named in it, and its kind."""

from .content import Content, content_of
from .cue import Cue, Cues
from .marker import Role
from .office_reader import halves_in
from .quotation import quoted_in
from .reply_cue import ReplyCue, ReplyCueReader
from .request import request_of
from .sense import Mention, Sense, SenseKind
from .spokesman import Spokesmen
from .time_expression import When
from .understander import Understander
from .understanding import Asked, Understanding
from .wanted import Request, Wanted

__all__ = [
    "Asked",
    "Content",
    "Cue",
    "Cues",
    "Mention",
    "ReplyCue",
    "ReplyCueReader",
    "Request",
    "Role",
    "Sense",
    "SenseKind",
    "Spokesmen",
    "Understander",
    "Understanding",
    "Wanted",
    "When",
    "content_of",
    "halves_in",
    "quoted_in",
    "request_of",
]
