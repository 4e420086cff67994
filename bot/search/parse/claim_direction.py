"""Does a question turn the claim of the dispute around: did another side do it, or to another?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.language.language import VerbPlace
from bot.record import Claim

from .sense import Mention, SenseKind


def is_swapped(mentions: Sequence[Mention], claim: Claim | None, verb: VerbPlace) -> bool:
    """Whether the deed of the claim is told of other sides than the claim does.

    That is where it is done to the party that is claimed to do it, by the one it is claimed to be
    done to; or to a third party by one of the two.
    """
    if claim is None:
        return False
    return any(
        _is_wrong(mentions, at, claim, verb)
        for at, mention in enumerate(mentions)
        if mention.ids(SenseKind.CONCEPT) & set(claim.deeds)
    )


def is_taken_as_done(
    mentions: Sequence[Mention], claim: Claim | None, is_negation: Callable[[str], bool]
) -> bool:
    """Whether what nobody on record says to have done is named without a word for not.

    Such a word may stand within a phrase ("will not allow"), so that every word is looked at.
    """
    if claim is None or any(is_negation(t.key) for m in mentions for t in m.tokens):
        return False
    return any(m.ids(SenseKind.CONCEPT) & set(claim.disowned) for m in mentions)


def _is_wrong(mentions: Sequence[Mention], at: int, claim: Claim, verb: VerbPlace) -> bool:
    before, behind = _parties(mentions[:at]), _parties(mentions[at + 1 :])
    if verb is VerbPlace.LAST and len(before) >= 2 and not behind:
        doer, done_to = before[-2:]
        return doer == claim.against and done_to != claim.against
    if verb is VerbPlace.FIRST and len(behind) >= 2:
        doer, done_to = behind[:2]
        return doer == claim.against and done_to != claim.against
    next_to = _parties(mentions[max(0, at - 1) : at]), _parties(mentions[at + 1 : at + 2])
    if all(next_to) and next_to[0] != [claim.by]:
        return True
    return behind[:1] == [claim.by] and claim.against in before


def _parties(mentions: Sequence[Mention]) -> list[str]:
    return [i for m in mentions if m.kind is SenseKind.PARTY for i in m.ids(SenseKind.PARTY)]
