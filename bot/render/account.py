"""What was said once and is told more than once: who tells what of it, and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.language.analyzer import keys, stem, tokenize
from bot.locales import Phrases
from bot.record import (
    Account,
    Concept,
    Event,
    Record,
    Speech,
    Statement,
    Utterance,
    teller_of,
)

from .date import span_text
from .note import Notes, pair_text, reported_by
from .words import with_sic


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a telling; `is_only_here` where no other telling has words like these."""

    text: str
    is_only_here: bool


@dataclass(frozen=True, slots=True)
class Retelling:
    """One statement of what was said: who tells it, and the words, in `language` (BCP 47)."""

    statement: str
    teller: str
    language: str
    words: tuple[Words, ...]

    @property
    def text(self) -> str:
        """All the words."""
        return "".join(part.text for part in self.words)


@dataclass(frozen=True, slots=True)
class ToldUtterance:
    """What somebody said once. `topics` are told by all, `only` by one teller each.

    `missing` names those who tell of the event, and of this nothing that is on record.
    """

    speaker: str
    tellings: tuple[Retelling, ...]
    topics: tuple[str, ...]
    only: tuple[tuple[str, tuple[str, ...]], ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event as its accounts tell it; `remarks` are what a source says of another's account."""

    name: str
    who: str
    utterances: tuple[ToldUtterance, ...]
    remarks: tuple[Retelling, ...]


def event_name(event: Event, notes: Notes) -> str:
    """Name an event by how, where and on which day it was."""
    day = span_text(event.day, notes.phrases)
    how = pair_text(notes.of(event.medium), notes.of(event.place), notes.phrases)
    return pair_text(how, day, notes.phrases) or day


def retold_by(record: Record, statement: Statement, notes: Notes) -> tuple[Retelling, ...]:
    """Return how other accounts tell what a statement tells; nothing of most statements."""
    utterance = record.retold.get(statement.id)
    if utterance is None:
        return ()
    others = (other for other in utterance.tellings if other is not statement)
    return tuple(_telling(record, other, utterance.tellings, notes) for other in others)


def told_event(record: Record, event: Event, phrases: Phrases) -> ToldEvent:
    """Lay the accounts of an event beside each other."""
    notes, accounts = Notes(record, phrases), record.accounts.get(event.id, ())
    told = (one for account in accounts for one in account.statements)
    return ToldEvent(
        name=event_name(event, notes),
        who=phrases.listed(record.speakers[one].name for one in event.who),
        utterances=tuple(
            _utterance(record, utterance, notes)
            for utterance in record.utterances.get(event.id, ())
        ),
        remarks=tuple(
            _telling(record, one, (), notes) for one in told if one.speech is Speech.NOTE
        ),
    )


def teller_name(record: Record, account: Account, notes: Notes) -> str:
    """Name who gives an account, and by which way."""
    return _teller(record, account.statements[0], notes)


def _teller(record: Record, statement: Statement, notes: Notes) -> str:
    reporter = reported_by(record, statement, notes)
    event = record.events.get(statement.event or "")
    teller = teller_of(event, statement) if event else None
    if teller is None:
        return reporter
    name = record.speakers[teller].name
    return notes.phrases.text("account-through", teller=name, reporter=reporter)


def _utterance(record: Record, utterance: Utterance, notes: Notes) -> ToldUtterance:
    tellings = utterance.tellings
    told = [_topics(record, one) for one in tellings]
    only = [
        (
            _teller(record, one, notes),
            tuple(
                _concept_name(record.concepts[topic], notes)
                for topic in told[at]
                if not any(_tells_of(record, other, topic) for other in tellings if other != one)
            ),
        )
        for at, one in enumerate(tellings)
    ]
    shared = [t for t in told[0] if all(_tells_of(record, one, t) for one in tellings[1:])]
    is_retold = len(tellings) > 1
    return ToldUtterance(
        speaker=record.speakers[utterance.speaker].name,
        tellings=tuple(_telling(record, one, tellings, notes) for one in tellings),
        topics=tuple(_concept_name(record.concepts[t], notes) for t in shared if is_retold),
        only=tuple((teller, topics) for teller, topics in only if topics and is_retold),
        missing=tuple(
            dict.fromkeys(teller_name(record, account, notes) for account in utterance.missing)
        ),
    )


def _topics(record: Record, statement: Statement) -> list[str]:
    """Return the concepts that a statement is about and names in its very words."""
    return [
        id_
        for id_ in sorted(statement.topics & record.concepts.keys())
        if _names(statement.quote, record.concepts[id_], record.source_of(statement).language)
    ]


def _tells_of(record: Record, statement: Statement, topic: str) -> bool:
    language = record.source_of(statement).language
    return topic in statement.topics or _names(statement.passage, record.concepts[topic], language)


def _names(text: str, concept: Concept, language: str) -> bool:
    """Tell whether a text has one of the words for a concept."""
    said = f" {' '.join(_stems(text, language))} "
    phrases = (" ".join(_stems(words, language)) for words in concept.words.get(language, ()))
    return any(f" {phrase} " in said for phrase in phrases if phrase)


@lru_cache(1024)  # what many ask for is laid beside the same tellings again and again
def _stems(text: str, language: str) -> tuple[str, ...]:
    return tuple(stem(key, language) for key in keys(text))


def _concept_name(concept: Concept, notes: Notes) -> str:
    if notes.phrases.is_in(notes.language):
        return concept.name
    own = concept.words.get(notes.phrases.tag)
    return own[0] if own else concept.name


def _telling(
    record: Record, statement: Statement, tellings: Sequence[Statement], notes: Notes
) -> Retelling:
    language = record.source_of(statement).language
    others = [one for one in tellings if one is not statement]
    words: Iterable[Words] = (Words(_shown(statement), is_only_here=False),)
    if others and all(record.source_of(other).language == language for other in others):
        known = {found for other in others for found in _stems(other.passage, language)}
        words = _marked(statement, language, known)
    return Retelling(statement.id, _teller(record, statement, notes), language, tuple(words))


def _shown(statement: Statement) -> str:
    quote = with_sic(statement.quote, statement.misprints)
    return f"“{quote}”" if statement.speech is Speech.DIRECT else quote


def _marked(statement: Statement, language: str, known: set[str]) -> Iterator[Words]:
    """Cut a telling where words of its own begin and end; neighbours are one stretch."""
    text = _shown(statement)
    spans: list[tuple[int, int]] = []
    was_own = False
    for token in tokenize(text):
        is_own = stem(token.key, language) not in known
        if is_own and was_own:
            spans[-1] = (spans[-1][0], token.end)
        elif is_own:
            spans.append((token.start, token.end))
        was_own = is_own
    at = 0
    for start, end in spans:
        if start > at:
            yield Words(text[at:start], is_only_here=False)
        yield Words(text[start:end], is_only_here=True)
        at = end
    if at < len(text):
        yield Words(text[at:], is_only_here=False)
