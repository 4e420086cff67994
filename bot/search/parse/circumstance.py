"""What of a question tells when or where something was said, and not what."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from .cue import Cue
from .sense import SenseKind
from .understanding import Understanding

_NAMED = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.PARTY})
_MONTH = timedelta(days=31)


def circumstances_of(question: Understanding) -> frozenset[int]:
    """Return the positions of what tells when or where it was said, and not what."""
    outlets = (at for outlet in outlets_of(question) for at in (outlet, *question.outlets[outlet]))
    return _told_of_day(question) | question.positions_of(outlets) | _endings(question)


def _told_of_day(question: Understanding) -> frozenset[int]:
    """Return the positions of what only tells of which day words of anybody are wanted."""
    span = question.when.span if question.when else None
    is_short = span is not None and span.latest - span.earliest <= _MONTH
    is_of_anybody = question.roles.keys() <= question.members
    return question.occasion if is_short and is_of_anybody else frozenset()


def cues_of(question: Understanding) -> frozenset[Cue]:
    """Return the cues of a question but those of what only tells of which day words are wanted."""
    told = _told_of_day(question)
    at = question.cues.at
    return frozenset(cue for position in at.keys() - told for cue in at[position])


def _endings(question: Understanding) -> frozenset[int]:
    """Return the positions of what a hyphen ties to a name: its ending."""
    return frozenset(
        ending.first
        for name, ending in pairwise(question.mentions)
        if name.kind in _NAMED
        and ending.kind in (SenseKind.FUNCTION, None)
        and question.text[name.tokens[-1].end : ending.tokens[0].start] == "-"
    )


def outlets_of(question: Understanding) -> frozenset[int]:
    """Return the places of the outlets in which a list is to be looked for."""
    is_list = bool(question.cues.found & {Cue.ALL, Cue.STATEMENTS})
    return frozenset(question.outlets) if is_list else frozenset()
