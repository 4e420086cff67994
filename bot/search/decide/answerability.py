"""What tells whether the best statement answers: one named number for each way to look at it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields

from ..parse import Asked, Role, SenseKind, Understanding
from ..parse.query_term import UNUSED_CONCEPT
from ..rank.match import Match
from ..rank.ranking import Ranked
from ..rank.ranking_features import RankingFeatures
from .presupposition import MET, NAMES, SPEAKS, has_false_premise

_BARE = 2.0
_SURE = 0.3  # twenty times likelier than not
_LONG = 20  # words
_FURTHER = 3  # places behind the best, for what comes close to it


@dataclass(frozen=True, slots=True)
class Answerability:
    """What tells whether the best statement answers.

    `odds` is its log-odds in the ranking, `margin` how far it is ahead of the second, `margin_more`
    of the fourth, `share` the logarithm of its part of all statements' odds.
    `coverage` to `wording` are its evidence. `missing` is the weight of the heaviest thing it
    leaves unexplained, 2 at most, `unrelated` the same where words that mean much the same count
    too, and `unrelated_sum` that of all such things, in twos, 2 at most. `beyond` is 1 where a
    concept is named that no statement is about.
    `factual` is 1 where the question asks how, when, where, why or how many without a word for
    saying. `told` counts the things besides names and days that it explains, three at most, 2 where
    none is named. `premise` is 1 where the question takes for done what the record does not have,
    `sound` 1 where no rule speaks against an answer. `length` is that of the question, in tens of
    words, `foreign` 1 where it is in another language than the source.
    `presupposing` is 1 where it begins by asking when, why or how, `same_speaker` 1 where the
    second statement is by the same speaker: then who was named may be all that put them first.

    `likely` and `lead` are those of its evidence, of certainty where nothing but names are named;
    None where nothing was learnt. Of an encoder, None without one: `cosine_margin` is the distance
    of the highest cosine of all to the next, `agrees` 1 where the statement nearest in meaning is
    the best one, `near_ask` and `topic` what the best one has of these (`topic` as a cosine).
    """

    odds: float
    margin: float
    margin_more: float
    share: float
    coverage: float
    related: float
    related_words: float
    speaker: float
    concepts: float
    words: float
    acts: float
    days: float
    focus: float
    wording: float
    supposed: float
    missing: float
    unrelated: float
    unrelated_sum: float
    beyond: float
    factual: float
    told: float
    premise: float
    sound: float
    length: float
    foreign: float
    presupposing: float
    same_speaker: float
    likely: float | None
    lead: float | None
    cosine_margin: float | None
    agrees: float | None
    near_ask: float | None
    topic: float | None

    def values(self) -> dict[str, float | None]:
        """Return the signals by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def answerability_of(
    question: Understanding, ranked: Sequence[Ranked], *, is_sound: bool, language: str
) -> Answerability:
    """Read the signals off the ranked statements; `language` is that of the best one's source."""
    best = ranked[0]
    features = best.features
    missing, unrelated, unrelated_sum = _unexplained(best.matches)
    likely, lead = _learnt(features, is_bare=_is_bare(question, best.matches))
    odds = [r.odds for r in ranked]
    return Answerability(
        odds=odds[0],
        margin=odds[0] - odds[min(1, len(odds) - 1)],
        margin_more=odds[0] - odds[min(_FURTHER, len(odds) - 1)],
        share=-math.log(sum(math.exp(min(50.0, other - odds[0])) for other in odds)),
        coverage=features.coverage,
        related=features.related,
        related_words=features.related_words,
        speaker=features.speaker,
        concepts=features.concepts,
        words=features.words,
        acts=features.acts,
        days=features.days,
        focus=features.focus,
        wording=features.wording,
        supposed=features.supposed,
        beyond=float(any(_is_beyond(m) for m in best.matches)),
        factual=float(_asks_for_facts(question)),
        told=_told(best.matches),
        premise=float(has_false_premise(question, best)),
        sound=float(is_sound),
        length=min(_LONG, len(question.tokens)) / 10,
        foreign=float(question.language != language),
        presupposing=float(question.is_presupposing),
        same_speaker=float(_is_same_speaker(ranked)),
        missing=missing,
        unrelated=unrelated,
        unrelated_sum=unrelated_sum,
        likely=likely,
        lead=lead,
        **_nearness(ranked),
    )


def _unexplained(matches: Sequence[Match]) -> tuple[float, float, float]:
    """Return `missing`, `unrelated` and `unrelated_sum` of a statement."""
    missing = [m.term.weight * (1 - m.score) for m in matches]
    unrelated = [m.term.weight * (1 - m.related) for m in matches]
    return (
        min(2.0, max(missing, default=0.0)),
        min(2.0, max(unrelated, default=0.0)),
        min(2.0, sum(unrelated) / 2),
    )


def _learnt(features: RankingFeatures, *, is_bare: bool) -> tuple[float | None, float | None]:
    """Return `likely` and `lead` of a statement; of bare names it is certain enough."""
    likely, lead = features.likely, features.lead
    if likely is None or lead is None or not is_bare:
        return likely, lead
    return 1.0, max(_SURE, lead)


def _is_same_speaker(ranked: Sequence[Ranked]) -> bool:
    if len(ranked) < 2:
        return False
    first, second = (r.document.statement.speakers for r in ranked[:2])
    return not set(first).isdisjoint(second)


def _nearness(ranked: Sequence[Ranked]) -> dict[str, float | None]:
    """Return what an encoder tells, by name."""
    best = ranked[0].features
    near = [r.features.cosine for r in ranked if r.features.cosine is not None]
    first, second = (*sorted(near, reverse=True), *near, None, None)[:2]
    return {
        "cosine_margin": None if first is None or second is None else first - second,
        "agrees": None if best.cosine is None else float(best.cosine == first),
        "near_ask": best.near_ask,
        "topic": best.topic_cosine,
    }


def _is_bare(question: Understanding, matches: Sequence[Match]) -> bool:
    """Whether who is named is all there is to know: "what did X say", "X on Y".

    Somebody or somewhere that the statement has nothing of is a topic that it lacks.
    """
    lacks = any(m.term.kind in NAMES and _lacks(m) for m in matches)
    return not _things(matches) and not lacks and not _asks_for_facts(question)


def _lacks(match: Match) -> bool:
    is_party = match.term.kind is SenseKind.PARTY  # they are named all the time
    return not is_party and match.term.role is not Role.SUBJECT and match.score < MET


def _is_name(match: Match) -> bool:
    return match.term.kind in NAMES


def _told(matches: Sequence[Match]) -> float:
    things = _things(matches)
    # "What did X say on that day" names nothing else, and so leaves nothing untold.
    return min(3.0, sum(m.score >= SPEAKS for m in things)) if things else _BARE


def _things(matches: Sequence[Match]) -> list[Match]:
    """Return what is named besides people, parties, places and days."""
    return [m for m in matches if not _is_name(m) and m.term.kind is not SenseKind.DAY]


def _asks_for_facts(question: Understanding) -> bool:
    asks = question.asked - {Asked.WHO, Asked.WHAT, Asked.WHICH, Asked.WHETHER}
    return bool(asks) and not question.of_kind(SenseKind.ACT)


def _is_beyond(match: Match) -> bool:
    term = match.term
    is_unused = term.kind is SenseKind.CONCEPT and term.weight >= UNUSED_CONCEPT
    return is_unused and match.score < SPEAKS
