"""What stands side by side in a question ("A and B", "drones or radar"), and what is an aside."""

from __future__ import annotations

from .cue import Cue
from .sense import SenseKind
from .understanding import Understanding

_BETWEEN = frozenset({SenseKind.FUNCTION, SenseKind.QUESTION})
_TYING = frozenset({Cue.JOINED, Cue.SIDES})
_JOINING = ",،&+/"
_PAUSES = ",;:،؛—–("
_LISTING = frozenset(
    {Cue.ALL, Cue.BOTH, Cue.STATEMENTS, Cue.TIMES, Cue.MENTIONS, Cue.SIDES, Cue.TIMELINE, Cue.EACH}
)


def is_aside(question: Understanding, at: int, named: list[int]) -> bool:
    """Whether an unknown word of a list stands in a part that names nothing.

    Behind what is named it says what the list is for, or how it is meant (", for an exam"), and
    behind two who share a name which of them they are ("both Karsavels, brother and sister").
    """
    if not (named and question.cues.found & _LISTING):
        return False
    end = question.mentions[max(named)].tokens[-1].end
    gap = question.text[end : question.mentions[at].tokens[0].start]
    pause = max(gap.rfind(mark) for mark in _PAUSES)
    shared = question.mentions[named[0]]
    if Cue.BOTH in question.cues.found and shared.kind and len(shared.ids(shared.kind)) > 1:
        return pause >= 0
    return pause >= 0 and any(
        m.kind is SenseKind.FUNCTION and Cue.JOINED not in question.cues.at.get(m.first, ())
        for m in question.mentions[max(named) + 1 : at]
        if m.tokens[0].start > end + pause
    )


def are_alike(question: Understanding, first: int, second: int) -> bool:
    """Whether two things are named side by side, with a word for "and" or "or" or a comma."""
    between = question.mentions[first + 1 : second]
    joining = [m for m in between if Cue.JOINED in question.cues.at.get(m.first, ())]
    asking = [m for m in between if Cue.MENTIONS in question.cues.at.get(m.first, ())]
    if any(m.kind not in _BETWEEN and m not in (*joining, *asking) for m in between):
        return False
    left, right = question.mentions[first].tokens[-1], question.mentions[second].tokens[0]
    gap = question.text[left.end : right.start]
    return bool(joining) or (not between and any(mark in gap for mark in _JOINING))


def are_joined(question: Understanding, first: int, second: int) -> bool:
    """Whether nothing but a comma or a word for "and" or "versus" stands between two names.

    An article may stand with it ("X and the Y").
    """
    left, right = question.mentions[first], question.mentions[second]
    between = question.mentions[first + 1 : second]
    cues = [question.cues.at.get(m.first, frozenset[Cue]()) for m in between]
    joining = [at for at, found in enumerate(cues) if found & _TYING]
    loose = [m for at, m in enumerate(between) if at not in joining]
    if loose and not joining:
        return False
    if any(m.kind is not SenseKind.FUNCTION for m in loose) or len(loose) > 1:
        return False
    if loose and (joining[-1] != 0 or second in question.topic):
        return False
    gap = question.text[left.tokens[-1].end : right.tokens[0].start]
    has_prefix = right.tokens[0].key.startswith(question.cues.joining or "\0")
    is_marked = any(mark in gap for mark in _JOINING)
    return bool(between) or is_marked or (has_prefix and right.similarity < 1.0)
