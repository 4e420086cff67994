"""What tells whether the best statement answers: one named number for each way to look at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from .credit import Explained
from .item import UNUSED_CONCEPT
from .premise import MET, PEOPLE, SPEAKS, is_other_speaker
from .ranking import Ranked, logistic
from .understand import Asked, Role, SenseKind, Understanding
from .weight import CONFIDENCE

_NAMES = frozenset({*PEOPLE, SenseKind.PARTY, SenseKind.PLACE})
_SEEKING = frozenset({Asked.WHICH, Asked.WHAT, Asked.HOW_MANY})
_BARE = 2.0
_LEAD = 0.3  # twenty times likelier is as good as certain
_SOUGHT = 2  # mentions: "which city", "what flight altitude"


@dataclass(frozen=True, slots=True)
class Signals:
    """What tells whether the best statement answers; fitted in `bot.search.weight`.

    `relevance` is that of the best statement, `margin` its lead over the next by somebody else;
    coverage to topic are that statement's evidence, `lead` capped, `likely` summed over a speaker's
    statements where nothing but a name is named. `missing` is the weight of the heaviest thing it
    leaves unexplained, `left` the sum of all such weights, `found` the sum of what it explains,
    each capped so that long questions do not outweigh. `shaped` is 1 for a question with
    a question word or mark. `beyond` is 1 where a place, a task or a concept is named that no
    statement is about, `supposed` where an act is that the statement does not do, `opposed` where
    that is the opposite act, `chatter` the share of words that ask nothing. `other_speaker` is 1
    where a person, or a party that does something, is asked about and somebody else speaks,
    `told_elsewhere` how much more of that question's concepts another statement explains.
    `strange` counts the words, four at most, that nothing knows and the statement lacks, `unmet`
    the people and places, two at most, that it has nothing to do with. `factual` is 1 where the
    question asks how, when, where, why or how many without a word for saying. `named` is the
    weight, three at most, of the people, parties and places that the statement explains, `told` the
    number, three at most, of other things, 2 where none is named. `sought` is 1 where what stands
    behind "which" or "what" is a thing the statement has nothing of.
    """

    relevance: float
    coverage: float
    speaker: float
    concepts: float
    words: float
    acts: float
    days: float
    ask: float
    asked: float
    likely: float
    lead: float
    gap: float
    literal: float
    wording: float
    topic: float
    margin: float
    missing: float
    left: float
    found: float
    shaped: float
    beyond: float
    supposed: float
    opposed: float
    chatter: float
    other_speaker: float
    told_elsewhere: float
    strange: float
    unmet: float
    factual: float
    named: float
    told: float
    sought: float

    def values(self) -> dict[str, float]:
        """Give the signals by name."""
        return {field.name: float(getattr(self, field.name)) for field in fields(self)}


def confidence_of(signals: Signals) -> float:
    """Give how likely the best statement answers the question."""
    values = signals.values()
    total = sum(CONFIDENCE.get(name, 0.0) * value for name, value in values.items())
    return logistic(CONFIDENCE["bias"] + total)


def signals_of(question: Understanding, ranked: Sequence[Ranked]) -> Signals:
    """Read the signals off the ranked statements; there must be one at least."""
    best = ranked[0]
    missing = [e.item.weight * (1 - e.credit) for e in best.explained]
    found = sum(e.item.weight * e.credit for e in best.explained)
    speaker = best.profile.statement.speaker
    rival = next((r for r in ranked[1:] if r.profile.statement.speaker != speaker), None)
    chatter = sum(len(m.tokens) for m in question.of_kind(SenseKind.CHATTER))
    return Signals(
        relevance=best.relevance,
        coverage=best.evidence.coverage,
        speaker=best.evidence.speaker,
        concepts=best.evidence.concepts,
        words=best.evidence.words,
        acts=best.evidence.acts,
        days=best.evidence.days,
        ask=best.evidence.ask,
        asked=best.evidence.asked,
        likely=_likely(ranked),
        lead=min(_LEAD, max(-_LEAD, best.evidence.lead)),
        gap=best.evidence.gap,
        literal=best.evidence.literal,
        wording=best.evidence.wording,
        topic=best.evidence.topic,
        margin=best.relevance - rival.relevance if rival else 0.0,
        missing=min(2.0, max(missing, default=0.0)),
        left=min(4.0, sum(missing)),
        found=min(4.0, found),
        shaped=float(question.is_shaped_as_question),
        beyond=float(any(_is_beyond(e) for e in best.explained)),
        opposed=best.evidence.opposed,
        chatter=chatter / max(1, len(question.tokens)),
        supposed=best.evidence.supposed,
        other_speaker=float(is_other_speaker(best)),
        told_elsewhere=_told_elsewhere(ranked),
        unmet=min(2.0, sum(_is_unmet(e) for e in best.explained)),
        factual=float(_asks_for_facts(question)),
        strange=min(4.0, sum(e.item.kind is None and e.credit == 0 for e in best.explained)),
        named=min(3.0, sum(e.item.weight * e.credit for e in best.explained if _is_name(e))),
        told=_told(best.explained),
        sought=float(_seeks_elsewhere(question, best)),
    )


def _likely(ranked: Sequence[Ranked]) -> float:
    """Give how likely the best statement is meant; behind a bare name, any of that speaker's is."""
    best = ranked[0]
    if _told(best.explained) != _BARE:
        return best.evidence.likely
    speaker = best.profile.statement.speaker
    own = (r.evidence.likely for r in ranked if r.profile.statement.speaker == speaker)
    return min(1.0, sum(own))


def _is_unmet(explained: Explained) -> bool:
    kinds = (*PEOPLE, SenseKind.PLACE)
    return explained.item.kind in kinds and explained.credit < MET


def _is_name(explained: Explained) -> bool:
    return explained.item.kind in _NAMES


def _told(explained: Sequence[Explained]) -> float:
    others = [e for e in explained if not _is_name(e) and e.item.kind is not SenseKind.DAY]
    # "What did X say on that day" names nothing else, and so leaves nothing untold.
    return min(3.0, sum(e.credit >= SPEAKS for e in others)) if others else _BARE


def _seeks_elsewhere(question: Understanding, best: Ranked) -> bool:
    """Whether "which town" or "what altitude" asks for a thing the statement has nothing of."""
    lacking = {e.item.at for e in best.explained if e.credit == 0 and not _is_name(e)}
    return any(
        at in lacking
        for asking, mention in enumerate(question.mentions)
        if mention.ids(SenseKind.QUESTION) & _SEEKING
        for at in range(asking + 1, asking + 1 + _SOUGHT)
        if all(m.kind in (None, SenseKind.CONCEPT) for m in question.mentions[asking + 1 : at + 1])
    )


def _asks_for_facts(question: Understanding) -> bool:
    asks = question.asked - {Asked.WHO, Asked.WHAT, Asked.WHICH, Asked.WHETHER}
    return bool(asks) and not question.of_kind(SenseKind.ACT)


def _is_beyond(explained: Explained) -> bool:
    item = explained.item
    if item.kind in (SenseKind.ELSEWHERE, SenseKind.TASK):
        return True
    is_unused = item.kind is SenseKind.CONCEPT and item.weight >= UNUSED_CONCEPT
    return is_unused and explained.credit < SPEAKS


def _told_elsewhere(ranked: Sequence[Ranked]) -> float:
    """Say how much better somebody else explains the concepts that one person is asked about."""
    best = ranked[0]
    is_asked = any(e.item.role is Role.SUBJECT and e.item.kind in PEOPLE for e in best.explained)
    most = max(r.evidence.concepts for r in ranked)
    return most - best.evidence.concepts if is_asked else 0.0
