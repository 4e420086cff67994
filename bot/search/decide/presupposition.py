"""What a question takes for granted, and whether the record bears it out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.record import Record

from ..parse import Asked, Role, SenseKind, Understanding
from ..parse.query_term import QueryTerm
from ..rank.match import Match, alternatives, is_presumed, is_supposed
from ..rank.ranking import Ranked
from .stranger import is_other_voice, stranger_asked

PEOPLE = (SenseKind.SPEAKER, SenseKind.TITLE)
NAMES = frozenset({*PEOPLE, SenseKind.PARTY, SenseKind.PLACE})
MET = 0.15  # less credit than this, and the statement has nothing to do with somebody
SPEAKS = 0.5  # less credit than this, and the one asked about does not speak here
_THINGS = frozenset({SenseKind.CONCEPT, None})
_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})
_NAMED = 0.75  # less credit than this, and a side is not spoken of, though it may speak
_DISTANCING = frozenset({"answer", "deny"})  # whoever asks for these leaves open what was done


def is_sound(record: Record, question: Understanding, best: Ranked) -> bool:
    """Whether nothing the question takes for granted rules an answer out.

    It does where the question has the sides of the dispute swapped, asks for the words of somebody
    who has none on record or is not known at all, names a stranger, or a country or somebody silent
    that the statement has nothing of, asks what somebody said where another speaks, or one without
    a name for a party, asks when, why or how somebody did what the statement does not do, who said
    that somebody should do so, or whether it was done to whom it was not, sets a task, names a day
    that the statement cannot be of, or asks who somebody is. Whatever else is taken for done and is
    not on record counts against an answer (`.answerability`): words for it are too many to be sure.
    """
    if question.is_swapped or is_other_speaker(question, best) or is_unnamed_voice(question, best):
        return False
    if _presupposes_undone(question, best) or _owes_otherwise(question, best):
        return False
    if _is_done_to_another(question, best):
        return False
    if asked_but_silent(record, question, [m.term for m in best.matches]) is not None:
        return False
    if _is_about_nothing_asked(question, best):
        return False
    if stranger_asked(question, best) is not None or _is_beyond_record(record, best):
        return False
    return best.features.days > 0 and not _asks_who_somebody_is(question, best)


def _is_about_nothing_asked(question: Understanding, best: Ranked) -> bool:
    """Whether it has nothing of what the one who is described is asked about, by any word."""
    described = [m for m in best.matches if m.term.at in question.voice]
    rest = [m for m in best.matches if m.term.kind in _THINGS and m not in described]
    return bool(described and rest) and not any(m.score or m.related for m in rest)


def _asks_who_somebody_is(question: Understanding, best: Ranked) -> bool:
    """Whether it asks "who is X": nothing is said or done, and nothing but names is named."""
    if Asked.WHO not in question.asked or question.of_kind(SenseKind.ACT):
        return False
    return all(m.term.kind in NAMES for m in best.matches)


def _is_beyond_record(record: Record, best: Ranked) -> bool:
    """Whether a stranger, somebody silent, or a country or task far from the record is named."""
    for m in best.matches:
        if m.term.kind in (SenseKind.STRANGER, SenseKind.TASK):
            return True
        if m.term.kind is SenseKind.ELSEWHERE and m.score < MET:
            return True
        is_silent = m.term.speakers.isdisjoint(record.speaking)
        if m.term.kind is SenseKind.SPEAKER and m.score < MET and is_silent:
            return True
    return False


def has_false_premise(question: Understanding, best: Ranked) -> bool:
    """Whether the question takes for done what the record does not have, or has the opposite of."""
    if question.is_swapped:
        return True
    if is_other_side(question, best) and question.of_kind(SenseKind.ACT):
        told = [m.score for m in best.matches if m.term.kind is SenseKind.ACT]
        return bool(told) and min(told) > SPEAKS  # it was done, but by somebody else
    if _presupposes_undone(question, best):
        return True
    either = alternatives(best.matches)  # "confirmed or denied" takes neither for granted
    return not question.is_whether and (
        (bool(best.features.opposed) and not either)
        or _takes_as_done(question)
        or any(is_presumed(m) and not m.term.ids & either for m in best.matches)
    )


def _presupposes_undone(question: Understanding, best: Ranked) -> bool:
    """Whether it asks when, why or how somebody did what the statement has not, or the opposite."""
    if not question.is_presupposing:
        return False
    either = alternatives(best.matches)
    if best.features.opposed and not either:
        return True
    return any(
        is_supposed(m) and (m.score == 0 or (is_presumed(m) and not m.term.ids & either))
        for m in best.matches
    )


def _owes_otherwise(question: Understanding, best: Ranked) -> bool:
    """Whether it asks who said that somebody should do what the statement has nothing of."""
    owed = [m for m in best.matches if m.term.at in question.owed]
    return question.is_speaker_open and any(
        m.score < (_NAMED if m.term.kind is SenseKind.PARTY else SPEAKS) for m in owed
    )


def _is_done_to_another(question: Understanding, best: Ranked) -> bool:
    """Whether it asks if something was done to a side, and it was done to another."""
    hears = {f"p:{party}" for party in best.document.hearing_parties}
    return (
        question.is_whether
        and bool(hears)
        and any(
            m.term.kind is SenseKind.PARTY
            and m.term.role is Role.ADDRESSEE
            and question.mentions[m.term.at - 1].kind is SenseKind.ACT
            and hears.isdisjoint(m.term.ids)
            for m in best.matches
        )
    )


def _takes_as_done(question: Understanding) -> bool:
    denied = any(m.ids(SenseKind.ACT) & _DISTANCING for m in question.of_kind(SenseKind.ACT))
    return question.is_taken_as_done and question.is_presupposing and not denied


def is_other_speaker(question: Understanding, best: Ranked) -> bool:
    """Whether it is asked what a person, party or country says or does, and another speaks."""
    asked = [m for m in best.matches if m.term.role is Role.SUBJECT]
    if not asked or not question.of_kind(SenseKind.ACT):
        return False
    if people := [m for m in asked if m.term.kind in PEOPLE]:
        return max(m.score for m in people) < SPEAKS
    side = _side_asked(question, best)
    return side is not None and side.score < SPEAKS


def _side_asked(question: Understanding, best: Ranked) -> Match | None:
    """Return the party or place that is asked about as one who acts."""
    at = question.side_that_acts
    if at is None or question.roles.get(at) is not Role.SUBJECT:
        return None
    return next((m for m in best.matches if m.term.at == at), None)


def is_other_side(question: Understanding, best: Ranked) -> bool:
    """Whether a person, or a party that does something, is asked about, and another speaks."""
    does = question.of_kind(SenseKind.ACT)
    return _speaks_otherwise(best, (*PEOPLE, SenseKind.PARTY) if does else PEOPLE)


def is_unnamed_voice(question: Understanding, best: Ranked) -> bool:
    """Whether a party is asked about, and nobody with a name speaks for it here.

    For a party he does not stand: he answers only what he is known to have spoken about, and
    never what the party's position is.
    """
    asked = {m.term.kind for m in best.matches if m.term.role is Role.SUBJECT}
    is_of_side = bool(asked & _SIDES) and asked.isdisjoint(PEOPLE)
    if not best.document.is_unnamed or not is_of_side:
        return False
    rest = [m for m in best.matches if m.term.role is None]
    if not rest or _asks_for_position(question):
        return True
    return _side_asked(question, best) is not None and min(m.score for m in rest) < SPEAKS


def _asks_for_position(question: Understanding) -> bool:
    """Whether a side stands right beside a word for somebody's words ("the Israeli position")."""
    mentions = question.mentions
    sides = [at for at, role in question.roles.items() if role is Role.SUBJECT]
    beside = (
        m for at in sides for m in (*mentions[max(0, at - 1) : at], *mentions[at + 1 : at + 2])
    )
    told = question.of_kind(SenseKind.ACT)
    framing = [m for m in beside if m.kind is SenseKind.FRAMING]
    return not told and any(m.first not in question.cues.at for m in framing)


def standing(question: Understanding, ranked: Ranked) -> tuple[bool, float]:
    """Return what comes before relevance when statements are put in order; the least comes first.

    Where it is asked what somebody said, his own words come before words about him. Behind a bare
    name there is nothing else to go by: his own come before those that others pass on, too.
    """
    is_bare = all(m.term.kind in NAMES for m in ranked.matches)
    is_other = is_other_speaker(question, ranked) or is_other_voice(question, ranked)
    return is_other, -ranked.features.speaker if is_bare else 0.0


def _speaks_otherwise(best: Ranked, kinds: Collection[SenseKind]) -> bool:
    asked = [m for m in best.matches if m.term.role is Role.SUBJECT and m.term.kind in kinds]
    return bool(asked) and max(m.score for m in asked) < SPEAKS


def asked_but_silent(
    record: Record, question: Understanding, terms: Sequence[QueryTerm]
) -> QueryTerm | None:
    """Return the one whose words are asked for, if a stranger or without a statement on record."""
    if stranger := next((t for t in terms if t.kind is SenseKind.STRANGER), None):
        return stranger
    is_done = bool(question.of_kind(SenseKind.ACT))
    for term in terms:
        known = term.speakers
        is_asked = is_done or _is_bare(question, term)
        if term.role is Role.SUBJECT and is_asked and known and not known & record.speaking:
            return term
        if is_done and term.at == question.side_that_acts and term.role is Role.SUBJECT:
            parties = {p for speaker in record.speaking for p in record.speakers[speaker].party_ids}
            if not any(f"p:{party}" in term.ids for party in parties):
                return term
    return None


def _is_bare(question: Understanding, term: QueryTerm) -> bool:
    """Whether somebody's words are asked for where nothing is said to be said: "X on the permit".

    In a question, or with an ending, it is about somebody.
    """
    if question.asked or any(mark in term.text for mark in "'’ʼ"):
        return False
    return all(name.similarity == 1.0 for name in question.mentions[term.at : term.at + 1])
