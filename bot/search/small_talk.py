"""A reply that only says "lol" or "thanks"."""

from __future__ import annotations

from collections.abc import Sequence

from .parse import Cue, Mention, SenseKind, Understanding

_PLEASED = frozenset({"thank", "agree", "praise"})
_SAID = frozenset({SenseKind.CHATTER, SenseKind.FUNCTION})
_REMARKED = _SAID | {SenseKind.CONCEPT, None}


def is_small_talk(text: Understanding) -> bool:
    """Whether it asks for nothing, of nobody: no word of it is more than talk, or it has none.

    Beside a word of thanks may stand whom it thanks, and what it is for.
    """
    if text.is_shaped_as_question or text.others:
        return False
    acts = {id_ for m in text.of_kind(SenseKind.ACT) for id_ in m.ids(SenseKind.ACT)}
    is_thanks = text.cues.found == {Cue.THANKS} or bool(acts & _PLEASED)
    if text.cues.found and not is_thanks:
        return False
    mentions: Sequence[Mention] = [m for m in text.mentions if m.first not in text.cues.positions()]
    if text.cues.found == {Cue.THANKS}:
        mentions = _without_sound(mentions)
    left = {m.kind for m in mentions}
    talk = _SAID | {SenseKind.ACT, SenseKind.FRAMING} if is_thanks else _SAID
    return left <= talk


def _without_sound(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Leave out a word that nothing knows, where it stands alone beside a word of thanks: "huh"."""
    said = [m.kind for m in mentions if m.kind is not SenseKind.FUNCTION]
    return [] if said == [None] else mentions


def is_remark_on_it(text: Understanding, is_empty: bool) -> bool:
    """Whether it only remarks on what it replies to ("good for her"), in words that nothing knows.

    For a text that names nobody; one that names something does so too beside a word of talk ("wow
    harsh"). `is_empty` says that it names nothing.
    """
    if text.is_shaped_as_question or text.others or text.cues.found or text.asked or text.when:
        return False
    kinds = {m.kind for m in text.mentions}
    if is_empty:
        return None in kinds and kinds <= {*_SAID, None}
    return SenseKind.CHATTER in kinds and kinds <= _REMARKED
