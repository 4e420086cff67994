"""What a question is about in its own words, without those that only ask or speak of the asker."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from .sense import PLAIN_ACTS, Mention, SenseKind

_ASKING = frozenset({SenseKind.QUESTION, SenseKind.FRAMING, SenseKind.CHATTER})
_SENTENCE_END = re.compile(r"[.:;!?…؟։]|\n|\s[-–—]\s")
_CLAUSE_END = re.compile(r"[,،]")
_ANYONE = 3  # words at most that stand for anybody


def gist_of(text: str, mentions: Sequence[Mention], anyone: Set[str]) -> str:
    """Return the words between those that ask for somebody's words at either end; all if none.

    A sentence that asks nothing and names nothing of the record is about whoever asks, and left
    out beside one that asks.
    """
    frames = _frames(mentions, anyone)
    kept = _sentences_kept(text, mentions, frames)
    while kept and _is_frame_only(kept[-1], mentions, frames):
        kept.pop()
    while kept and _is_frame_only(kept[0], mentions, frames):
        kept.pop(0)
    if not kept:
        return text
    kept[-1] = _without_tail(text, kept[-1], mentions, frames)
    kept[0] = _without_head(kept[0], mentions, frames)
    return (
        " ".join(
            text[mentions[part.start].tokens[0].start : mentions[part.stop - 1].tokens[-1].end]
            for part in kept
            if part
        )
        or text
    )


def _frames(mentions: Sequence[Mention], anyone: Set[str]) -> frozenset[int]:
    """Return the places of what asks, greets, or stands for anybody."""
    anybody = _anybody(mentions, anyone)
    return frozenset(
        at
        for at, mention in enumerate(mentions)
        if mention.kind in _ASKING
        or (mention.kind is SenseKind.ACT and mention.ids(SenseKind.ACT) <= PLAIN_ACTS)
        or anybody.issuperset(mention.positions)
    )


def _anybody(mentions: Sequence[Mention], anyone: Set[str]) -> Set[int]:
    tokens = [token for mention in mentions for token in mention.tokens]
    first = mentions[0].first if mentions else 0
    return {
        first + position
        for count in range(1, _ANYONE + 1)
        for at in range(len(tokens) - count + 1)
        if " ".join(token.key for token in tokens[at : at + count]) in anyone
        for position in range(at, at + count)
    }


def _parts(
    text: str, mentions: Sequence[Mention], within: range, end: re.Pattern[str]
) -> list[range]:
    starts = [within.start] + [
        at
        for at in within[1:]
        if end.search(text, mentions[at - 1].tokens[-1].end, mentions[at].tokens[0].start)
    ]
    return [range(a, b) for a, b in zip(starts, [*starts[1:], within.stop], strict=True)]


def _sentences_kept(text: str, mentions: Sequence[Mention], frames: Set[int]) -> list[range]:
    sentences = _parts(text, mentions, range(len(mentions)), _SENTENCE_END)
    asking = [
        s for s in sentences if _asks(s, mentions) and not _is_frame_only(s, mentions, frames)
    ]
    if not asking:
        return sentences
    return [s for s in sentences if s in asking or any(_is_known(mentions[at]) for at in s)]


def _asks(part: range, mentions: Sequence[Mention]) -> bool:
    return any(mentions[at].kind is SenseKind.QUESTION for at in part)


def _is_known(mention: Mention) -> bool:
    plain = mention.kind is SenseKind.ACT and mention.ids(SenseKind.ACT) <= PLAIN_ACTS
    return mention.kind not in (None, SenseKind.FUNCTION, *_ASKING) and not plain


def _is_frame_only(part: range, mentions: Sequence[Mention], frames: Set[int]) -> bool:
    return all(at in frames or mentions[at].kind is SenseKind.FUNCTION for at in part)


def _without_head(part: range, mentions: Sequence[Mention], frames: Set[int]) -> range:
    start = part.start
    for at in part:
        if at in frames:
            start = at + 1
        elif mentions[at].kind is not SenseKind.FUNCTION:
            break
    return range(start, part.stop)


def _without_tail(text: str, part: range, mentions: Sequence[Mention], frames: Set[int]) -> range:
    *clauses, last = _parts(text, mentions, part, _CLAUSE_END)
    if clauses and _is_frame_only(last, mentions, frames):
        part = range(part.start, last.start)
    return part
