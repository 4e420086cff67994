"""Does a question turn the claim of the dispute around: did the other side do it?"""

from __future__ import annotations

from collections.abc import Sequence

from bot.record import Claim

from .sense import Mention, SenseKind

# Languages that name the doer before the deed and the one it is done to behind it.
_DEED_BETWEEN = frozenset({"en", "ru", "he", "ar"})


def is_swapped(mentions: Sequence[Mention], claim: Claim | None, language: str) -> bool:
    """Whether the deed of the claim is said to be done to the party that is claimed to do it."""
    if claim is None or language not in _DEED_BETWEEN:
        return False
    for at, mention in enumerate(mentions):
        if mention.ids(SenseKind.CONCEPT) & set(claim.deeds):
            before = _parties(mentions[:at])
            behind = _parties(mentions[at + 1 : at + 4])
            return behind[:1] == [claim.by] and claim.against in before
    return False


def _parties(mentions: Sequence[Mention]) -> list[str]:
    return [i for m in mentions if m.kind is SenseKind.PARTY for i in m.ids(SenseKind.PARTY)]
