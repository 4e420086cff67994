"""Which statements are about what a list is wanted of: as they are tagged, and as they read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set

from bot.language.analyzer import Token, keys, stem, tokenize
from bot.record import Party, Place, Record, Statement, Wording

from ..parse import Request, Sense, SenseKind

_MOST_READ = 2000  # statements whose words are read for one question
_SIDES = frozenset({SenseKind.PLACE, SenseKind.PARTY})

Naming = Callable[[Sequence[Token]], frozenset[Sense]]


def about_all(
    record: Record,
    request: Request,
    on_topics: Sequence[Sequence[Statement]],
    found: Sequence[Statement],
    named_in: Naming,
) -> Sequence[Statement]:
    """Return which of some statements are about all that is named, or about any of it.

    `on_topics` are those about each topic, as `topics_of` returns them.
    Beside a topic, a word that nothing knows is only to stand in one of them: whoever speaks of
    "the Saltry lease" need not say where it is.
    """
    topics = [{s.id for s in about} for about in on_topics]
    having: list[Set[str]] = []
    if request.words or request.places:
        is_short = len(found) <= _MOST_READ
        on_all = [s for s in found if request.is_either or all(s.id in ids for ids in topics)]
        read = on_all if is_short else []
        words = [frozenset((form,) for form in forms) for forms in request.words]
        having += [{s.id for s in read if _has_one_of(record, s, phrases)} for phrases in words]
        having += [{s.id for s in read if _names(record, s, p, named_in)} for p in request.places]
    if request.is_either:
        return [s for s in found if any(s.id in ids for ids in (*topics, *having))]
    if topics and not all(having):
        return []
    return [s for s in found if all(s.id in ids for ids in topics or having)]


def topics_of(record: Record, request: Request) -> Sequence[Sequence[Statement]]:
    """Return the statements about each topic; where that is to be mentioned, who has its name too.

    Where the words of the question are but a part of what the topic covers ("Christmas" of "the
    family"), only those whose passage has them, if there are any.
    """
    spoken = request.spoken or ((),) * len(request.topics)
    topics = zip(request.topics, spoken, strict=True)
    return [_on(record, *topic, is_mentioned=request.is_mentioned) for topic in topics]


def is_worded(record: Record, request: Request) -> bool:
    """Whether the words of a question make another list of a topic than its tags do."""
    by_words = topics_of(record, request)
    by_tags = (tagged(record, topic) for topic in request.topics)
    return any(len(one) != len(two) for one, two in zip(by_words, by_tags, strict=True))


def _on(
    record: Record, topic: Set[str], words: tuple[str, ...], *, is_mentioned: bool
) -> Sequence[Statement]:
    about = tagged(record, topic)
    is_name = _is_name_of(record, topic, words)
    if not words or (is_name and not is_mentioned) or len(record.statements) > _MOST_READ:
        return about
    having = [s for s in record.in_published_order if _has_one_of(record, s, {words})]
    if having and not is_name:
        return having
    language = {s.id: record.source_of(s).language for s in having}
    quoted = (s for s in having if _stands_in(s.quote, language[s.id], {words}))
    return list({s.id: s for s in (*about, *quoted)}.values())


def tagged(record: Record, topics: Set[str]) -> list[Statement]:
    """Return the statements that are said to be about one of some topics or acts, each once."""
    found = {s.id: s for topic in sorted(topics) for s in record.by_topic.get(topic, ())}
    return list(found.values())


def _is_name_of(record: Record, topic: Set[str], words: tuple[str, ...]) -> bool:
    """Whether words have one of the words by which a record names a topic; an act has any."""
    language = record.dispute.language
    named = [record.concepts[id_].name for id_ in topic if id_ in record.concepts]
    names = {
        stem(key, language) for text in (*named, *topic) for key in keys(text.replace("-", " "))
    }
    is_act = topic.isdisjoint(record.concepts)
    return is_act or any(stem(word, language) in names for word in words)


def about_somebody(
    record: Record,
    people: Set[str],
    called: Set[tuple[str, ...]],
    found: Sequence[Statement],
) -> Sequence[Statement]:
    """Return what others say in passages that have a name of somebody (ids), or what he is called.

    What he is called are folded words.
    """
    if len(found) > _MOST_READ:
        return []
    speakers = [record.speakers[id_] for id_ in people]
    names = {tuple(keys(name)) for s in speakers for name in s.names} | called
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
    return _stands_in(statement.passage, record.source_of(statement).language, phrases)


def _stands_in(text: str, language: str, phrases: Set[tuple[str, ...]]) -> bool:
    texts = (text, text.replace("-", " "))
    read = [[stem(key, language) for key in keys(text)] for text in texts]
    wanted = {tuple(stem(word, language) for word in phrase) for phrase in phrases}
    return any(
        tuple(stems[first : first + len(phrase)]) == phrase
        for stems in read
        for phrase in wanted
        for first in range(len(stems))
    )
