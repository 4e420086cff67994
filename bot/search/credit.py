"""How far a statement explains one thing that a question names, 0 to 1."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.record import ACTS, DateSpan

from .item import Item
from .profile import Profile
from .understand import Role, SenseKind, Understanding

# Acts that cannot both be true of the same words: asking when one of them happened, where the
# record has the other, is a false premise.
OPPOSED: Mapping[str, frozenset[str]] = {
    "a:admit": frozenset({"a:deny"}),
    "a:confirm": frozenset({"a:deny", "a:keep_silent"}),
    "a:agree": frozenset({"a:deny", "a:criticise"}),
    "a:deny": frozenset({"a:confirm", "a:admit"}),
    "a:accuse": frozenset({"a:thank", "a:praise"}),
    "a:criticise": frozenset({"a:thank", "a:praise"}),
    "a:thank": frozenset({"a:accuse", "a:criticise"}),
    "a:praise": frozenset({"a:accuse", "a:criticise"}),
}
# Acts that nobody does by the way: a question that names one supposes that it happened.
SUPPOSED = frozenset(f"a:{act}" for act in ACTS) - {
    "a:answer",
    "a:expect",
    "a:keep_silent",
    "a:say",
    "a:suspect",
}
# Of these, the ones that a question about the words on record never names in passing.
PRESUMED = frozenset({"a:admit", "a:agree", "a:apologise", "a:confirm", "a:expel", "a:retract"})
_ALIKE = 85.0  # of 100: two words this alike are one, misspelt
_MIN_FUZZY = 5
_UNEXPLAINED = 0.45
_OFFICE = 0.9
_TOPIC = 0.95  # about it; the very words are worth a little more


@dataclass(frozen=True, slots=True)
class Explained:
    """An item of the question, and how far (0 to 1) a statement explains it."""

    item: Item
    credit: float


def credit_of(item: Item, profile: Profile, question: Understanding) -> float:
    """Give the credit of the meaning that the statement explains best."""
    return max(_credit_as(kind, item, profile, question) for kind in item.kinds)


def _credit_as(
    kind: SenseKind | None, item: Item, profile: Profile, question: Understanding
) -> float:
    match kind:
        case SenseKind.SPEAKER | SenseKind.TITLE:
            return _speaker_credit(item, profile)
        case SenseKind.PARTY:
            return _party_credit(item, profile)
        case SenseKind.PLACE:
            # A place speaks through nobody on record: it is no party.
            return float(item.role is not Role.SUBJECT and bool(item.terms & profile.spoken_of))
        case SenseKind.CONCEPT:
            return max(_topic_credit(item, profile), _word_credit(item, profile))
        case SenseKind.ACT:
            if question.is_whether and is_opposed(item, profile):
                return 1.0  # "did he confirm it?" is answered by a denial
            return max(_act_credit(item, profile), 0.6 * _word_credit(item, profile))
        case SenseKind.DAY:
            return _day_credit(question, profile.statement.said)
        case SenseKind.QUESTION:
            return float(profile.has_quantity)
        case SenseKind.ELSEWHERE | SenseKind.TASK:
            return 0.0
        case _:
            return _word_credit(item, profile)


def _speaker_credit(item: Item, profile: Profile) -> float:
    statement = profile.statement
    speaks = "s:" + statement.speaker in item.terms
    hears = f"s:{statement.to}" in item.terms
    reported = any("s:" + s in item.terms for s in statement.reports)
    named = bool(item.terms & profile.spoken_of)
    match item.role:
        case Role.ADDRESSEE:
            return 1.0 if hears else 0.6 if named or reported else 0.3 * speaks
        case Role.MENTIONED:
            return 1.0 if hears or reported else 0.9 if named else 0.5 * speaks
        case _:
            publishes = "s:" + profile.publisher in item.terms
            if not speaks and item.terms & profile.speaks_for:
                return 0.8  # a ministry through its spokesman
            return 1.0 if speaks else 0.7 if reported or publishes else 0.2 * (hears or named)


def _party_credit(item: Item, profile: Profile) -> float:
    speaks = f"p:{profile.speaker_party}" in item.terms
    named = bool(item.terms & profile.spoken_of)
    if item.role is Role.SUBJECT:
        reported = any("p:" + p in item.terms for p in profile.reported_parties)
        return 1.0 if speaks else 0.6 if reported else 0.3 * named
    return 1.0 if named else 0.7 * speaks


def _topic_credit(item: Item, profile: Profile) -> float:
    if item.terms & profile.topics:
        return _TOPIC
    if item.terms & profile.office:
        return _OFFICE  # "which diplomat" is who he is
    if item.terms & profile.spotted:
        return 0.7
    return 0.5 if _is_asked(item, profile) else 0.0


def _act_credit(item: Item, profile: Profile) -> float:
    if item.terms & profile.acts:
        return 1.0
    if is_opposed(item, profile):
        return 0.0
    if item.terms & profile.spotted:
        return 0.6
    return 0.4 if _is_asked(item, profile) else 0.0


def is_opposed(item: Item, profile: Profile) -> bool:
    """Whether an item names the opposite of what a statement does."""
    return (
        item.kind is SenseKind.ACT
        and not item.terms & profile.acts
        and all(OPPOSED.get(act, frozenset()) & profile.acts for act in item.terms)
    )


def _is_asked(item: Item, profile: Profile) -> bool:
    return not item.terms.isdisjoint(profile.asked)


def alternatives(explained: Sequence[Explained]) -> frozenset[str]:
    """Give the acts that a question names beside an opposite which the statement does."""
    done = {act for e in explained if e.credit >= _UNEXPLAINED for act in e.item.terms}
    return frozenset(act for act, opposed in OPPOSED.items() if opposed & done)


def is_presumed(explained: Explained) -> bool:
    """Whether the question takes for granted an act that the statement does not do."""
    return is_supposed(explained) and explained.item.terms <= PRESUMED


def is_supposed(explained: Explained) -> bool:
    """Whether an item supposes an act that the statement does not do."""
    return (
        explained.item.kind is SenseKind.ACT
        and explained.credit < _UNEXPLAINED
        and explained.item.terms <= SUPPOSED
        and bool(explained.item.terms)
    )


def _word_credit(item: Item, profile: Profile) -> float:
    """Say how far the very words of an item stand in the passage."""
    if item.kind is None and item.terms & profile.stems:
        return 1.0
    if item.kind is None and item.terms & profile.office:
        return _OFFICE
    if all(word in profile.words for word in item.words):
        return 1.0
    if item.kind is None:
        word = item.words[0]
        if len(word) >= _MIN_FUZZY:
            near = process.extractOne(word, profile.words, scorer=fuzz.ratio, score_cutoff=_ALIKE)
            if near:
                return near[1] / 100
        if _is_asked(item, profile):
            return 0.7
    return 0.0


def _day_credit(question: Understanding, said: DateSpan) -> float:
    if question.when is None:
        return 1.0
    asked = question.when.span
    if asked is None or not asked.overlaps(said):
        return 0.0
    within = asked.earliest <= said.earliest and said.latest <= asked.latest
    return 1.0 if within else 0.6
