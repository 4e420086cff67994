"""Whether a question leaves open who speaks: "who said so", "did anyone say so"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.language.analyzer import stem

from .marker import Markers, Role
from .sense import SOMEONE, Mention, SenseKind


def _asks_which_voice(mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether "which" stands right before what can speak: a minister, a site, a side."""
    return any(
        "which" in asking.ids(SenseKind.QUESTION)
        and stem(mention.tokens[0].key, markers.language) in markers.voice
        for asking, mention in pairwise(mentions)
    )


def _asks_whether_any(mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether a question for yes or no goes on with "any" and what can speak, or "anything"."""
    if len(mentions) < 3 or "whether" not in mentions[0].ids(SenseKind.QUESTION):
        return False
    words, voice = mentions[1].key, mentions[2].tokens[0].key
    is_voice = words in markers.some and stem(voice, markers.language) in markers.voice
    return is_voice or words in markers.anything


def is_speaker_open(mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether the speaker is asked for: there is a "who", or "anyone" before anybody is named."""
    asking = [m.ids(m.kind) for m in mentions if m.kind is SenseKind.QUESTION]
    if any("who" in ids for ids in asking) or _asks_which_voice(mentions, markers):
        return True
    if _asks_whether_any(mentions, markers):
        return True
    named = next((at for at, m in enumerate(mentions) if m.kind in SOMEONE), len(mentions))
    before = mentions[:named]
    if any(
        m.kind is SenseKind.QUESTION
        and "which" in m.ids(m.kind)
        # "in which speech did X say" leaves the speaker closed
        and not (at and before[at - 1].kind is SenseKind.FUNCTION)
        for at, m in enumerate(before)
    ):
        return True
    words = [
        token.key
        for mention in before
        if mention.kind not in (SenseKind.FRAMING, SenseKind.CHATTER)
        for token in mention.tokens
    ]
    return any(
        " ".join(words[at : at + count]) in markers.anyone
        # "did he talk to anyone" leaves the speaker closed
        and not (at and markers.words.get(words[at - 1]) is Role.ADDRESSEE)
        for count in (1, 2)
        for at in range(len(words))
    )
