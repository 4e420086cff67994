"""How far a statement explains a question: one named feature for each way to look at it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from rapidfuzz import fuzz, process

from bot.record import ACTS, DateSpan, SaidBasis

from .item import Item
from .profile import Profile, term_weight
from .understand import Asked, Role, SenseKind, Understanding

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
_MIN_LITERAL = 8  # letters: shorter stretches are found in any text
_MIN_FUZZY = 5
_UNEXPLAINED = 0.45
_TOPIC = 0.95  # about it; the very words are worth a little more


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a statement, each feature from 0 to 1.

    `coverage` is the weighted share of everything the question names that the statement explains;
    `concepts`, `words` and `acts` the same for one kind of thing, 1 where none is named.
    `speaker` is 1 where the one asked about speaks, 0 where someone else does, 0.5 where nobody
    is asked about. `days` is 1 where the days agree or none is asked about. `ask` is how alike the
    question is to the nearest question the statement is known to answer. `literal` is how far the
    question's wording stands in the quote. `focus` is the share of the statement's topics that
    the question names. `opposed` is 1 where the question supposes the opposite act.
    """

    coverage: float
    speaker: float
    concepts: float
    words: float
    acts: float
    days: float
    ask: float
    literal: float
    focus: float
    wording: float
    dated: float
    topic: float
    supposed: float
    opposed: float

    def values(self) -> tuple[float, ...]:
        """Give the features in the order of their fields."""
        return tuple(float(getattr(self, field.name)) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Explained:
    """An item of the question, and how far (0 to 1) a statement explains it."""

    item: Item
    credit: float


def explain(items: Sequence[Item], profile: Profile, question: Understanding) -> list[Explained]:
    """Say for each item of a question how far the statement explains it."""
    return [Explained(item, _credit(item, profile, question)) for item in items]


def weigh(
    explained: Sequence[Explained],
    profile: Profile,
    question: Understanding,
    core: str,
    wording: float,
    concept_weights: Mapping[str, float],
) -> Evidence:
    """Sum up what speaks for a statement.

    `core` is the question without its framing, `wording` the reranker's score.
    """
    concepts = {SenseKind.CONCEPT, SenseKind.PLACE}
    return Evidence(
        coverage=_share(explained),
        speaker=_speaker(explained),
        concepts=_share([e for e in explained if e.item.kind in concepts]),
        words=_share([e for e in explained if e.item.kind is None]),
        acts=_share([e for e in explained if e.item.kind is SenseKind.ACT]),
        days=min((e.credit for e in explained if e.item.kind is SenseKind.DAY), default=1.0),
        ask=_ask(explained, profile, concept_weights),
        literal=_literal(core, profile),
        focus=_focus(explained, profile),
        wording=min(1.0, wording),
        dated=_dated(profile) if Asked.WHEN in question.asked else 1.0,
        topic=_share([e for e in explained if e.item.at in question.topic]),
        supposed=float(any(_is_supposed(e) for e in explained)),
        opposed=float(
            not question.is_whether and any(_is_opposed(e.item, profile) for e in explained)
        ),
    )


def _share(explained: Sequence[Explained]) -> float:
    total = sum(e.item.weight for e in explained)
    return sum(e.item.weight * e.credit for e in explained) / total if total else 1.0


def _speaker(explained: Sequence[Explained]) -> float:
    asked = [e for e in explained if e.item.role is Role.SUBJECT]
    return max((e.credit for e in asked), default=0.5)


def _credit(item: Item, profile: Profile, question: Understanding) -> float:
    """Give the credit of the meaning that the statement explains best."""
    if item.kind is SenseKind.DAY or item.kind is None:
        return _credit_as(item.kind, item, profile, question)
    kinds = {sense.kind for sense in question.mentions[item.at].senses}
    return max(_credit_as(kind, item, profile, question) for kind in kinds)


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
            if question.is_whether and _is_opposed(item, profile):
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
    if item.terms & profile.spotted:
        return 0.7
    return 0.5 if _is_asked(item, profile) else 0.0


def _act_credit(item: Item, profile: Profile) -> float:
    if item.terms & profile.acts:
        return 1.0
    if _is_opposed(item, profile):
        return 0.0
    if item.terms & profile.spotted:
        return 0.6
    return 0.4 if _is_asked(item, profile) else 0.0


def _is_opposed(item: Item, profile: Profile) -> bool:
    return (
        item.kind is SenseKind.ACT
        and not item.terms & profile.acts
        and all(OPPOSED.get(act, frozenset()) & profile.acts for act in item.terms)
    )


def _is_asked(item: Item, profile: Profile) -> bool:
    return any(term in profile.asks.naming for term in item.terms)


def is_presumed(explained: Explained) -> bool:
    """Whether the question takes for granted an act that the statement does not do."""
    return _is_supposed(explained) and explained.item.terms <= PRESUMED


def _is_supposed(explained: Explained) -> bool:
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
        return 0.9
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
    if not asked.overlaps(said):
        return 0.0
    within = asked.earliest <= said.earliest and said.latest <= asked.latest
    return 1.0 if within else 0.6


def _ask(
    explained: Sequence[Explained], profile: Profile, concept_weights: Mapping[str, float]
) -> float:
    """Give twice the shared weight over the summed weight, for the nearest ask."""
    asks = profile.asks
    shared: dict[int, float] = {}
    rest: dict[int, float] = {}
    for e in explained:
        met: set[int] = set()
        for term in e.item.terms:
            weight = term_weight(term, concept_weights)
            for number in asks.naming.get(term, ()):
                met.add(number)
                rest[number] = rest.get(number, asks.weights[number]) - weight
        for number in met:
            shared[number] = shared.get(number, 0.0) + e.item.weight
    total = sum(e.item.weight for e in explained)
    return max(
        (2 * both / (total + both + max(0.0, rest[n])) for n, both in shared.items()), default=0.0
    )


def _literal(core: str, profile: Profile) -> float:
    if len(core) < _MIN_LITERAL:
        return 0.0
    return fuzz.partial_ratio(core, profile.folded_passage) / 100


def _focus(explained: Sequence[Explained], profile: Profile) -> float:
    named = {t for e in explained for t in e.item.terms}
    return len(profile.topics & named) / len(profile.topics) if profile.topics else 0.0


def _dated(profile: Profile) -> float:
    statement = profile.statement
    if not statement.said.is_day:
        return 0.0
    return 1.0 if statement.said_basis is SaidBasis.STATED else 0.7
