"""Words that somebody half remembers, laid beside what is on record."""

from __future__ import annotations

from dataclasses import replace

from bot.record import Record, Statement

from .decide.decision import Answer, Hit, hits_of
from .parse import quoted_in
from .parse.attribution import Reading, claim_outside, readings_of
from .quote import compare, most_like
from .rank.ranking import Ranked
from .ranker import Trace
from .ruling import Ruling

# From this likeness on, words are taken for a memory of a quote whatever else the question says.
VERBATIM_BAR = 0.75
_MIN_WORDS = 2
_AS_TYPED = 0.95  # likeness of words that are on record but for a letter or two
_SAYING = 4  # words: fewer may stand in anything
_MOST_ASKING = 5  # words around a quotation: more of them are no "X said"


def compared(record: Record, ruling: Ruling, trace: Trace) -> Ruling:
    """Answer with the quote that remembered words are most like, and lay them beside it.

    The words may stand alone or within a question ("who said ... ?").
    """
    if not trace.ranked:
        return ruling
    reading, best, alike = _remembered(trace)
    remembered, statement = reading.words, best.document.statement
    decision = ruling.decision
    if alike >= VERBATIM_BAR and len(remembered.split()) >= _MIN_WORDS:
        others = [h for h in hits_of(decision) if h.statement.id != statement.id]
        decision = Answer((Hit(statement, alike), *others))
    if not isinstance(decision, Answer):
        return ruling
    shown = decision.hits[0].statement
    is_meant = _is_meant(record, reading, shown)
    comparison = compare(remembered, shown.quote, is_claimed_speaker=is_meant)
    return replace(ruling, decision=decision, comparison=comparison)


def recalled(record: Record, ruling: Ruling, trace: Trace) -> Ruling:
    """Answer who said words that are on record as they were typed, whatever they are about."""
    asks_who = bool(trace.ranked) and trace.question.is_speaker_open
    if not asks_who or isinstance(ruling.decision, Answer):
        return ruling
    reading, best, alike = _remembered(trace)
    statement = best.document.statement
    is_saying = alike >= _AS_TYPED and len(reading.words.split()) >= _SAYING
    if not is_saying or not _is_meant(record, reading, statement):
        return ruling
    return replace(ruling, decision=Answer((Hit(statement, alike),)), confidence=alike)


def _is_meant(record: Record, reading: Reading, statement: Statement) -> bool:
    return reading.claim.fits(statement.speakers, record.parties_of(statement))


def _remembered(trace: Trace) -> tuple[Reading, Ranked, float]:
    """Return the words that are remembered, the statement they are most like, and how far.

    Those are the words between quotation marks, or all but the asking and a name that is set
    apart where there are none, or where so much stands around them that it is a quote with
    quotation marks inside.
    """
    question = trace.question
    readings = [(r, *_most_like(r, trace)) for r in readings_of(question)]
    best = max(readings, key=lambda found: found[2])
    quoted = quoted_in(question.text)
    if not quoted:
        return best
    whole, _, alike = readings[0]
    around = len(whole.words.split()) - len(quoted.split())
    if alike >= VERBATIM_BAR and around >= _MOST_ASKING:
        return readings[0]
    within = Reading(quoted, claim_outside(question, quoted))
    return within, *_most_like(within, trace)


def _most_like(reading: Reading, trace: Trace) -> tuple[Ranked, float]:
    quotes = [r.document.statement.quote for r in trace.ranked]
    at, alike = most_like(reading.words, quotes)
    return trace.ranked[at], alike
