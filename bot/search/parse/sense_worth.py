"""What each kind of meaning is worth, and how alike a typed word must be to a word that has it."""

from __future__ import annotations

from collections.abc import Mapping

from .sense import SenseKind

# What a meaning is worth when several fit a stretch: names over content over form.
WORTH: Mapping[SenseKind, float] = {
    SenseKind.SPEAKER: 1.30,
    SenseKind.TITLE: 1.28,
    SenseKind.OFFICE: 1.28,
    SenseKind.DAY: 1.25,
    SenseKind.PARTY: 1.24,
    SenseKind.PLACE: 1.24,
    SenseKind.RELATIVE: 1.22,
    SenseKind.CONCEPT: 1.20,
    SenseKind.ACT: 1.19,
    SenseKind.MONTH: 1.18,
    SenseKind.QUESTION: 1.18,
    SenseKind.NEGATION: 1.17,
    SenseKind.TASK: 1.16,
    SenseKind.FRAMING: 1.16,
    SenseKind.CHATTER: 1.14,
    SenseKind.FUNCTION: 1.12,
    SenseKind.ELSEWHERE: 1.10,
    SenseKind.POST: 1.0,
}
# Words that shape a question are short and have few endings: anything less alike is another word.
LEAST_ALIKE: Mapping[SenseKind, float] = {
    SenseKind.FUNCTION: 1.0,
    SenseKind.NEGATION: 1.0,
    SenseKind.CHATTER: 1.0,
    SenseKind.ELSEWHERE: 0.92,
    SenseKind.TASK: 0.93,
    SenseKind.MONTH: 0.93,
    SenseKind.POST: 0.93,
    SenseKind.QUESTION: 0.93,
    SenseKind.FRAMING: 0.93,
}
