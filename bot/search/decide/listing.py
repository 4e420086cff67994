"""The answer to a question for a list: all statements that fit, in the published order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.record import DateSpan, Record, RelationKind, Speaker, SpeakerKind, Speech, Statement

from ..parse import Request, Wanted
from .account import accounts_wanted
from .decision import Answer, Decision, Guide, Hit, NothingOnRecord, Reason
from .subject import Naming, about_all, about_somebody, is_worded, tagged, topics_of

_OPPOSING = frozenset({RelationKind.DENIES, RelationKind.ANSWERS, RelationKind.CRITICISES})
_GUIDES = {
    Wanted.ABOUT: Guide.ABOUT,
    Wanted.HELP: Guide.HELP,
    Wanted.SOURCES: Guide.SOURCES,
}


def decide_request(record: Record, request: Request, named_in: Naming) -> Decision | None:
    """Return what is wanted; None where no statement fits, and the question is one as any other.

    `named_in` returns whom and what single words of a text name, whose people too ("Armenian").
    """
    if guide := _GUIDES.get(request.wanted):
        return NothingOnRecord(Reason.NOT_A_QUESTION, guide=guide)
    if request.wanted is Wanted.ACCOUNTS:
        found: Sequence[Statement] = accounts_wanted(record, request)
    else:
        found = _wanted(record, request, _fitting(record, request, named_in))
    if request.about and not (found or request.speakers or request.parties):
        return NothingOnRecord(Reason.NOT_ON_RECORD)
    if is_worded(record, request):
        request = replace(request, is_worded=True)
    return answer_with(found, request) if found else None


def answer_with(statements: Sequence[Statement], request: Request | None = None) -> Answer:
    """Answer with statements that fit equally well, one at least, in the order given."""
    return Answer(tuple(Hit(s, 1.0) for s in statements), len(statements), request)


def published(record: Record, statements: Iterable[Statement]) -> list[Statement]:
    """Put statements in the published order: by day, then by the speaker's name."""
    return sorted(statements, key=record.published_order)


def _fitting(record: Record, request: Request, named_in: Naming) -> Sequence[Statement]:
    topics = topics_of(record, request)
    pool = _pool(record, request, topics)
    is_named = pool is not record.in_published_order
    found = [s for s in pool if _is_by(record, s, request)] if is_named else pool
    if topics or request.words or request.places:
        found = about_all(record, request, topics, found, named_in)
    if request.about:
        found = about_somebody(record, request.about, request.called, found)
    if request.published:
        found = [s for s in found if record.source_of(s).publisher in request.published]
    if request.since or request.until:
        since, until = request.since or date.min, request.until or date.max
        # What can only be of these days is no answer to what was said on them.
        found = [s for s in found if _lies_in(_days_of(record, s, request), since, until)]
    if request.days:
        found = [s for s in found if _is_of(s.said, request.days)]
    return published(record, found) if is_named else found


def _days_of(record: Record, statement: Statement, request: Request) -> DateSpan:
    """Return the days of a statement: of one in an outlet those on which it was published."""
    return record.source_of(statement).published if request.published else statement.said


def _lies_in(days: DateSpan, since: date, until: date) -> bool:
    return since <= days.earliest and days.latest <= until


def _is_of(said: DateSpan, days: Iterable[DateSpan]) -> bool:
    return any(day.earliest <= said.earliest and said.latest <= day.latest for day in days)


def _pool(
    record: Record, request: Request, topics: Sequence[Sequence[Statement]]
) -> Sequence[Statement]:
    """Return the fewest statements that one thing which is named leaves, else all in their order.

    So that a list costs what it holds, and not what the whole record does.
    """
    pools = list(topics) if not request.is_either else []
    if request.acts:
        pools.append(tagged(record, request.acts))
    if request.speakers or request.parties:
        of_party = (s.id for s in record.speakers.values() if s.party_ids & request.parties)
        named = sorted({*request.speakers, *of_party})
        said = {s.id: s for id_ in named for s in record.by_speaker.get(id_, ())}
        pools.append(list(said.values()))
    return min(pools, key=len, default=record.in_published_order)


def _is_by(record: Record, statement: Statement, request: Request) -> bool:
    is_somebodys = bool(request.speakers or request.parties)
    if is_somebodys and not any(
        _is_meant(speaker, statement, request) for speaker in record.speakers_of(statement)
    ):
        return False
    return not request.acts or not request.acts.isdisjoint(statement.topics)


def _is_meant(speaker: Speaker, statement: Statement, request: Request) -> bool:
    # Nobody speaks for a party without a name.
    is_named = speaker.kind is not SpeakerKind.UNNAMED
    is_of_party = is_named and not request.parties.isdisjoint(speaker.parties_on(statement.said))
    return speaker.id in request.speakers or is_of_party


def _wanted(record: Record, request: Request, found: Sequence[Statement]) -> Sequence[Statement]:
    if request.wanted is Wanted.SIDES:
        return _by_side(record, request, _both(record, request, found))
    if request.wanted not in (Wanted.LATEST, Wanted.OLDEST):
        return found
    said = [s for s in found if s.speech is not Speech.NOTE] or found
    key = _lateness if request.wanted is Wanted.LATEST else _earliness
    best = max((key(s.said) for s in said), default=None)
    return [s for s in said if key(s.said) == best]


def _by_side(record: Record, request: Request, found: Sequence[Statement]) -> Sequence[Statement]:
    """Put statements in the order of their sides; last, of several who are named, those of none."""
    places = {party.id: at for at, party in enumerate(record.dispute.parties)}
    sided = {s.id: min((places[p] for p in record.parties_of(s)), default=None) for s in found}
    named = request.speakers if len(request.speakers) > 1 else frozenset[str]()
    asked = [s for s in found if sided[s.id] is not None or named & {*s.speakers}]
    return sorted(asked, key=lambda s: len(places) if (at := sided[s.id]) is None else at)


def _both(record: Record, request: Request, found: Sequence[Statement]) -> Sequence[Statement]:
    """Return the statements; of people who are named, with what others of them answer to those.

    So that no side is left out of whom it asks for.
    """
    replies = (reply for one in found for reply in record.replies.get(one.id, ()))
    related = [s for s, relation in replies if relation.kind in _OPPOSING]
    relations = (relation for one in found for relation in one.relations)
    related += [record.statements[r.target] for r in relations if r.kind in _OPPOSING]
    heard = {speaker for s in found for speaker in s.speakers}
    silent = request.speakers - heard
    # of one side alone whoever turned to it is the other
    is_one = len(request.speakers) + len(request.parties) == 1 and not request.topics
    is_of_one = is_one and any(record.parties_of(s) for s in found)
    others = {s.id: s for s in related if is_of_one or not silent.isdisjoint(s.speakers)}
    others = {id_: s for id_, s in others.items() if s not in found}
    return [*found, *published(record, others.values())]


def _lateness(said: DateSpan) -> tuple[date, date]:
    """Put last what was certainly said last."""
    return said.earliest, said.latest


def _earliness(said: DateSpan) -> tuple[int, int]:
    """Put last what was certainly said first."""
    return -said.latest.toordinal(), -said.earliest.toordinal()
