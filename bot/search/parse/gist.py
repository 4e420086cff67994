"""What a question is about in its own words, without those that only ask or speak of the asker."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from .sense import PLAIN_ACTS, Mention, SenseKind

_TALK = frozenset({SenseKind.FRAMING, SenseKind.CHATTER})
_SHAPES = frozenset({SenseKind.QUESTION, SenseKind.FUNCTION, *_TALK})
# Any other question word tells something of what is asked for: "how many", "where".
_OPEN = frozenset({"who", "whether"})
_FEWEST = 2  # things told: a single one is near to too much
_SENTENCE_END = re.compile(r"[.:;!?…؟։]['\"’”»)]?\s|\n|\s[-–—]\s")
_CLAUSE_END = re.compile(r"[,،]\s")
_ANYONE = 3  # words at most that stand for anybody


def gist_of(text: str, mentions: Sequence[Mention], anybody: Set[str]) -> str:
    """Return the words of a question without those that ask for anybody's words, or chat.

    They are left out at either end, and so is a sentence that asks nothing and names nothing of
    the record, beside one that asks: it is about whoever asks. It is the whole text where hardly
    anything else would be left. `anybody` are the folded words that stand for anybody.
    """
    idle = _idle(mentions, anybody)
    told = [at for at, m in enumerate(mentions) if at not in idle and m.kind not in _SHAPES]
    whole = _parts(text, mentions, range(len(mentions)), _SENTENCE_END)
    kept = [part for part in whole if _is_of_matter(part, mentions, idle, beside=whole)]
    if kept:
        kept[-1] = _without_tail(text, kept[-1], mentions, idle)
        kept[0] = _without_head(kept[0], mentions, idle)
    if kept == whole or sum(at in part for part in kept for at in told) < _FEWEST:
        return text
    return " ".join(
        text[mentions[part.start].tokens[0].start : mentions[part.stop - 1].tokens[-1].end]
        for part in kept
    )


def _idle(mentions: Sequence[Mention], anybody: Set[str]) -> frozenset[int]:
    """Return the places of what asks for words, greets, or stands for anybody."""
    meant = _meant_for_anybody(mentions, anybody)
    return frozenset(
        at
        for at, mention in enumerate(mentions)
        if (mention.kind in _TALK and mention.similarity == 1.0)
        or (mention.kind is SenseKind.ACT and mention.ids(SenseKind.ACT) <= PLAIN_ACTS)
        or meant.issuperset(mention.positions)
    )


def _meant_for_anybody(mentions: Sequence[Mention], anybody: Set[str]) -> set[int]:
    tokens = [
        (at, token.key) for m in mentions for at, token in zip(m.positions, m.tokens, strict=True)
    ]
    return {
        position
        for count in range(1, _ANYONE + 1)
        for first in range(len(tokens) - count + 1)
        if " ".join(key for _, key in tokens[first : first + count]) in anybody
        for position, _ in tokens[first : first + count]
    }


def _parts(
    text: str, mentions: Sequence[Mention], within: range, end: re.Pattern[str]
) -> list[range]:
    starts = [
        at
        for at in within
        if at == within.start
        or end.search(text, mentions[at - 1].tokens[-1].end, mentions[at].tokens[0].start)
    ]
    return [range(a, b) for a, b in zip(starts, [*starts[1:], within.stop], strict=False)]


def _is_of_matter(
    part: range, mentions: Sequence[Mention], idle: Set[int], *, beside: Sequence[range]
) -> bool:
    """Whether a sentence asks, or names something of the record, or no other one asks."""
    if _only_asks(part, mentions, idle):
        return False
    known = _SHAPES | {None}
    if any(mentions[at].kind not in known and at not in idle for at in part):
        return True
    asking = [p for p in beside if not _only_asks(p, mentions, idle) and _asks(p, mentions)]
    return part in asking or not asking


def _asks(part: range, mentions: Sequence[Mention]) -> bool:
    return any(mentions[at].kind is SenseKind.QUESTION for at in part)


def _is_open(mention: Mention) -> bool:
    return mention.kind is SenseKind.QUESTION and mention.ids(SenseKind.QUESTION) <= _OPEN


def _only_asks(part: range, mentions: Sequence[Mention], idle: Set[int]) -> bool:
    """Whether nothing is told, and something does ask."""
    asking = [at for at in part if at in idle or _is_open(mentions[at])]
    plain = [at for at in part if mentions[at].kind is SenseKind.FUNCTION]
    return bool(asking) and {*asking, *plain}.issuperset(part)


def _without_head(part: range, mentions: Sequence[Mention], idle: Set[int]) -> range:
    """Cut what comes before the matter, if any of it is idle: "who" alone belongs to it."""
    start, is_idle = part.start, False
    for at in part:
        if at in idle or _is_open(mentions[at]):
            start, is_idle = at + 1, is_idle or at in idle
        elif mentions[at].kind is not SenseKind.FUNCTION:
            break
    return range(start, part.stop) if is_idle else part


def _without_tail(text: str, part: range, mentions: Sequence[Mention], idle: Set[int]) -> range:
    *clauses, last = _parts(text, mentions, part, _CLAUSE_END)
    return range(part.start, last.start) if clauses and _only_asks(last, mentions, idle) else part
