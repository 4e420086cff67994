"""The words that a question is about, apart from the words that ask about them."""

from __future__ import annotations

from collections.abc import Callable

from .role import Role
from .sense import Mention, SenseKind
from .understanding import Understanding

_SHAPES = frozenset({SenseKind.QUESTION, SenseKind.FUNCTION, SenseKind.FRAMING, SenseKind.CHATTER})


def wording_of(question: Understanding) -> str:
    """Give the folded words of a question without what shapes it at both ends."""
    return " ".join(t.key for m in _core(question, _shapes) for t in m.tokens)


def words_of(question: Understanding) -> str:
    """Give the words of "who said ...?" as they were typed, without the asking at both ends."""
    core = _core(question, _asks)
    if not core:
        return question.text
    return question.text[core[0].tokens[0].start : core[-1].tokens[-1].end]


def claimed_speaker(question: Understanding, *, outside: str = "") -> str | None:
    """Give the id of the speaker into whose mouth the question puts the words, if any.

    A name inside the words themselves (`outside` of which it must stand) claims nothing.
    """
    start = question.text.find(outside) if outside else -1
    for at, role in question.roles.items():
        mention = question.mentions[at]
        if start <= mention.tokens[0].start < start + len(outside):
            continue
        ids = mention.ids(SenseKind.SPEAKER, SenseKind.TITLE)
        if role is Role.SUBJECT and len(ids) == 1:
            return next(iter(ids))
    return None


def _core(question: Understanding, is_frame: Callable[[Mention], bool]) -> list[Mention]:
    mentions = list(question.mentions)
    while mentions and is_frame(mentions[0]):
        mentions.pop(0)
    while mentions and is_frame(mentions[-1]):
        mentions.pop()
    return mentions


def _shapes(mention: Mention) -> bool:
    return mention.kind in _SHAPES


def _asks(mention: Mention) -> bool:
    """Whether a mention only asks: "who said that", but not "the" or "not" within a memory."""
    if mention.kind in (SenseKind.QUESTION, SenseKind.FRAMING, SenseKind.CHATTER):
        return True
    return mention.kind is SenseKind.ACT and "say" in mention.ids(SenseKind.ACT)
