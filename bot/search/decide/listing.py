"""The answer to a question for a list: all statements that fit, in the published order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from datetime import date

from bot.language.analyzer import Token, keys, stem, tokenize
from bot.record import (
    DateSpan,
    Party,
    Place,
    Record,
    Speaker,
    SpeakerKind,
    Speech,
    Statement,
    Wording,
)

from ..parse import Request, Sense, SenseKind, Wanted
from .account import accounts_wanted
from .decision import Answer, Decision, Guide, Hit, NothingOnRecord, Reason

_MOST_READ = 2000  # statements whose words are read for one question
_SIDES = frozenset({SenseKind.PLACE, SenseKind.PARTY})
_GUIDES = {
    Wanted.ABOUT: Guide.ABOUT,
    Wanted.HELP: Guide.HELP,
    Wanted.SOURCES: Guide.SOURCES,
}


Naming = Callable[[Sequence[Token]], frozenset[Sense]]


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
    if request.about and not found:
        return NothingOnRecord(Reason.NOT_ON_RECORD)
    return answer_with(found, request) if found else None


def answer_with(statements: Sequence[Statement], request: Request | None = None) -> Answer:
    """Answer with statements that fit equally well, one at least, in the order given."""
    return Answer(tuple(Hit(s, 1.0) for s in statements), len(statements), request)


def published(record: Record, statements: Iterable[Statement]) -> list[Statement]:
    """Put statements in the published order: by day, then by the speaker's name."""
    return sorted(statements, key=record.published_order)


def _fitting(record: Record, request: Request, named_in: Naming) -> Sequence[Statement]:
    pool = _pool(record, request)
    is_named = pool is not record.in_published_order
    found = [s for s in pool if _fits(record, s, request)] if is_named else pool
    if request.words or request.places:
        found = _with_words(record, request, found, named_in)
    if request.about:
        found = _about_somebody(record, request.about, found)
    if request.since or request.until:
        since, until = request.since or date.min, request.until or date.max
        # What can only be of these days is no answer to what was said on them.
        found = [s for s in found if since <= s.said.earliest and s.said.latest <= until]
    if request.days:
        found = [s for s in found if _is_of(s.said, request.days)]
    return published(record, found) if is_named else found


def _is_of(said: DateSpan, days: Iterable[DateSpan]) -> bool:
    return any(day.earliest <= said.earliest and said.latest <= day.latest for day in days)


def _pool(record: Record, request: Request) -> Sequence[Statement]:
    """Return the fewest statements that one thing which is named leaves, else all in their order.

    So that a list costs what it holds, and not what the whole record does.
    """
    pools = [_about(record, topic) for topic in request.topics]
    if request.acts:
        pools.append(_about(record, request.acts))
    if request.speakers or request.parties:
        of_party = (s.id for s in record.speakers.values() if s.party_ids & request.parties)
        named = sorted({*request.speakers, *of_party})
        said = {s.id: s for id_ in named for s in record.by_speaker.get(id_, ())}
        pools.append(list(said.values()))
    return min(pools, key=len, default=record.in_published_order)


def _about(record: Record, topics: frozenset[str]) -> list[Statement]:
    """Return the statements about one of some topics, each once."""
    found = {s.id: s for topic in sorted(topics) for s in record.by_topic.get(topic, ())}
    return list(found.values())


def _fits(record: Record, statement: Statement, request: Request) -> bool:
    is_somebodys = bool(request.speakers or request.parties)
    if is_somebodys and not any(
        _is_meant(speaker, statement, request) for speaker in record.speakers_of(statement)
    ):
        return False
    if request.acts and request.acts.isdisjoint(statement.topics):
        return False
    return not any(topic.isdisjoint(statement.topics) for topic in request.topics)


def _is_meant(speaker: Speaker, statement: Statement, request: Request) -> bool:
    # Nobody speaks for a party without a name.
    is_named = speaker.kind is not SpeakerKind.UNNAMED
    is_of_party = is_named and not request.parties.isdisjoint(speaker.parties_on(statement.said))
    return speaker.id in request.speakers or is_of_party


def _with_words(
    record: Record, request: Request, found: Sequence[Statement], named_in: Naming
) -> Sequence[Statement]:
    """Return the statements that have the words; those about a topic where one of them has.

    "The Saltry lease" is the lease: whoever speaks of it need not say where it is.
    """
    if len(found) > _MOST_READ:
        return []
    words = [frozenset((form,) for form in forms) for forms in request.words]
    having = [{s.id for s in found if _has_one_of(record, s, phrases)} for phrases in words]
    having += [{s.id for s in found if _names(record, s, p, named_in)} for p in request.places]
    if request.topics:
        return found if all(having) else []
    return [s for s in found if all(s.id in ids for ids in having)]


def _about_somebody(
    record: Record, people: Set[str], found: Sequence[Statement]
) -> Sequence[Statement]:
    """Return what others say in passages that have a name of somebody."""
    if len(found) > _MOST_READ:
        return []
    speakers = [record.speakers[id_] for id_ in people]
    names = {tuple(keys(name)) for s in speakers for name in s.names}
    return [
        s for s in found if people.isdisjoint(s.speakers) and _has_one_of(record, s, names - {()})
    ]


def _names_of(record: Record, places: frozenset[str]) -> frozenset[tuple[str, ...]]:
    """Return the names of places and parties, each as its folded words."""
    known: Iterable[Place | Party] = (*record.dispute.places, *record.dispute.parties)
    words = (w for p in known if p.id in places for w in (p.name, *_flat(p.words)))
    return frozenset(tuple(keys(word)) for word in words) - {()}


def _names(record: Record, statement: Statement, places: frozenset[str], named_in: Naming) -> bool:
    """Whether a passage names one of some places or parties, or who or what is of it."""
    tokens = tokenize(statement.passage.replace("-", " "))
    named = {sense.id for sense in named_in(tokens) if sense.kind in _SIDES}
    return bool(named & places) or _has_one_of(record, statement, _names_of(record, places))


def _flat(wording: Wording) -> Iterable[str]:
    return (word for words in wording.values() for word in words)


def _has_one_of(record: Record, statement: Statement, phrases: Set[tuple[str, ...]]) -> bool:
    """Whether the words of one phrase stand side by side in a passage, whatever their endings.

    A word that has a hyphen counts in parts as well ("pro-Armenian").
    """
    language = record.source_of(statement).language
    texts = (statement.passage, statement.passage.replace("-", " "))
    read = [[stem(key, language) for key in keys(text)] for text in texts]
    wanted = {tuple(stem(word, language) for word in phrase) for phrase in phrases}
    return any(
        tuple(stems[first : first + len(phrase)]) == phrase
        for stems in read
        for phrase in wanted
        for first in range(len(stems))
    )


def _wanted(record: Record, request: Request, found: Sequence[Statement]) -> Sequence[Statement]:
    if request.wanted is Wanted.SIDES:
        places = {party.id: at for at, party in enumerate(record.dispute.parties)}
        sided = {s.id: min((places[p] for p in record.parties_of(s)), default=None) for s in found}
        return sorted((s for s in found if sided[s.id] is not None), key=lambda s: sided[s.id] or 0)
    if request.wanted not in (Wanted.LATEST, Wanted.OLDEST):
        return found
    said = [s for s in found if s.speech is not Speech.NOTE] or found
    key = _lateness if request.wanted is Wanted.LATEST else _earliness
    best = max((key(s.said) for s in said), default=None)
    return [s for s in said if key(s.said) == best]


def _lateness(said: DateSpan) -> tuple[date, date]:
    """Put last what was certainly said last."""
    return said.earliest, said.latest


def _earliness(said: DateSpan) -> tuple[int, int]:
    """Put last what was certainly said first."""
    return -said.latest.toordinal(), -said.earliest.toordinal()
