"""What a text says of the proof for what somebody says: that none is given."""

from __future__ import annotations

from .reading import Reading, Saying

_COMMAS = ",،՝"
_ENDS = " .!?…؟։"
_JOINING = 1  # words between a comma and what is not proved: "but gave no evidence"


def doubt_of(text: str, reading: Reading, saying: Saying | None) -> str | None:
    """Return the words by which the text says so: right by the verb, or in a clause at the end.

    Anywhere else they may be a part of what is said ("that he was held without evidence").
    """
    if saying is None:
        return None
    act, voice = saying
    ends = [act.tokens[-1].end, *([voice.end] if voice else [])]
    for start, end in reading.unproven:
        if any(place < start and reading.apart(place, start) == 0 for place in ends):
            return text[start:end]
        begin = 1 + max(text.rfind(mark, ends[0], start) for mark in _COMMAS)
        is_clause = begin > ends[0] and reading.apart(begin, start) == _JOINING
        if is_clause and not any(mark in text[end : reading.sentence.end] for mark in _COMMAS):
            return text[begin : reading.sentence.end].strip(_ENDS)
    return None
