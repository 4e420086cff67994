"""A question that goes on from an earlier one, made whole: "and what did Iran say?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bot.language.frequency import Frequencies
from bot.record import Record, Speech, Statement, Wording

from .parse import Asked, Mention, Role, Sense, SenseKind, Understanding
from .parse.query_term import word_weight

_TOPICS = frozenset(
    {
        SenseKind.SPEAKER,
        SenseKind.TITLE,
        SenseKind.PARTY,
        SenseKind.PLACE,
        SenseKind.ELSEWHERE,
        SenseKind.CONCEPT,
        SenseKind.TASK,
    }
)
_DAYS = frozenset({SenseKind.DAY, SenseKind.MONTH, SenseKind.RELATIVE})
_TELLING = 0.5  # weight of an unknown word: one of less is no subject


class QuestionPart(Enum):
    """What a mention does in a question."""

    SPEAKER = auto()  # whose words are asked for
    TOPIC = auto()
    ACT = auto()
    DAY = auto()
    ASKING = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question to search with in place of one that leaned on an earlier one.

    `language` is that of the one who asks (BCP 47). `besides` are ids of statements that are
    known already where others are asked for.
    """

    question: str
    language: str
    besides: frozenset[str] = frozenset()


def follow_up(
    record: Record,
    earlier: Understanding,
    shown: Sequence[Statement],
    new: Understanding,
    frequencies: Frequencies,
) -> FollowUp:
    """Make a question whole with what it leaves out of an earlier one.

    What it does not name itself, of speaker, topic, act and day, is taken from the earlier
    question. `shown` are the statements that answered that one, none where nothing did: the first
    one's speaker is meant where it asked who. A question that stands alone is left alone.
    """
    language = language_of_reply(new, earlier)
    besides = _besides(record, shown, new)
    if stands_alone(new, frequencies):
        return FollowUp(new.text, language, besides)
    lacking = _lacking(new, frequencies)
    speaker = shown[0].speaker if shown else None
    # A speaker goes before the new words, lest one of them ("about") be read as governing it.
    before: list[str] = []
    behind: list[str] = []
    for mention, part in zip(
        earlier.mentions, parts_of(earlier, frequencies, speaker), strict=True
    ):
        if part in lacking and not _is_named_in(new, mention):
            words = _put_into(record, mention, language, earlier.language)
            (before if part is QuestionPart.SPEAKER else behind).append(words)
    if speaker and QuestionPart.SPEAKER in lacking and earlier.is_speaker_open:
        before.append(_name_of(record, speaker, language))
    question = " ".join([*before, _without_others(new), *behind])
    return FollowUp(question, language, besides | _of_other_parties(record, new))


def language_of_reply(new: Understanding, earlier: Understanding) -> str:
    """Return the language of a reply: that of its own words, or else of what it replies to."""
    return new.language if _shows_language(new) else earlier.language


def stands_alone(question: Understanding, frequencies: Frequencies) -> bool:
    """Whether a question can be answered without an earlier one.

    It has to name a topic, and to name or ask for a speaker, unless it asks for nobody's words
    ("when was the phone call?").
    """
    parts = parts_of(question, frequencies)
    if QuestionPart.TOPIC not in parts:
        return False
    if QuestionPart.SPEAKER in parts or question.is_speaker_open:
        return True
    asks_otherwise = bool(question.asked - {Asked.WHAT}) or bool(
        question.of_kind(SenseKind.FRAMING)
    )
    return QuestionPart.ACT not in parts and asks_otherwise


def parts_of(
    question: Understanding, frequencies: Frequencies, speaker: str | None = None
) -> list[QuestionPart]:
    """Say what each mention does in the question; `speaker` is who is known to be meant.

    A case ending can hide whose words are asked for; who gave the answer tells.
    """
    parts = [
        _part(question, at, mention, frequencies) for at, mention in enumerate(question.mentions)
    ]
    if QuestionPart.SPEAKER in parts or question.is_speaker_open:
        return parts
    for at, mention in enumerate(question.mentions):
        if speaker in mention.ids(SenseKind.SPEAKER, SenseKind.TITLE):
            parts[at] = QuestionPart.SPEAKER
    return parts


def _part(
    question: Understanding, at: int, mention: Mention, frequencies: Frequencies
) -> QuestionPart:
    if question.dated.issuperset(mention.positions) or mention.kind in _DAYS:
        return QuestionPart.DAY
    if question.roles.get(at) is Role.SUBJECT or at in question.voice:
        return QuestionPart.SPEAKER
    if mention.kind in _TOPICS:
        return QuestionPart.TOPIC
    if mention.kind is None:
        weight = word_weight(mention.tokens[0].key, question.language, frequencies)
        return QuestionPart.TOPIC if weight >= _TELLING else QuestionPart.NOTHING
    if mention.kind in (SenseKind.ACT, SenseKind.NEGATION):
        return QuestionPart.ACT
    return QuestionPart.ASKING if mention.kind is SenseKind.QUESTION else QuestionPart.NOTHING


def _lacking(new: Understanding, frequencies: Frequencies) -> frozenset[QuestionPart]:
    """Say what a question leaves out."""
    named = set(parts_of(new, frequencies))
    if new.is_speaker_open:
        named.add(QuestionPart.SPEAKER)
    return frozenset(
        {QuestionPart.SPEAKER, QuestionPart.TOPIC, QuestionPart.ACT, QuestionPart.DAY} - named
    )


def _is_named_in(new: Understanding, mention: Mention) -> bool:
    return any(set(mention.senses) & set(m.senses) for m in new.mentions)


def _without_others(new: Understanding) -> str:
    """Return the words of a question without "else", which `besides` stands for."""
    text = new.text
    for position in sorted(new.others, reverse=True):
        token = new.tokens[position]
        text = text[: token.start] + text[token.end :]
    return text


def _besides(record: Record, shown: Sequence[Statement], new: Understanding) -> frozenset[str]:
    """Return what "else" leaves out: all that those speakers said, or only what was shown."""
    if not new.others:
        return frozenset()
    if not new.is_speaker_open:
        return frozenset(statement.id for statement in shown)
    speakers = {speaker for statement in shown for speaker in statement.speakers}
    return frozenset(
        s.id for s in record.statements.values() if not speakers.isdisjoint(s.speakers)
    )


def _of_other_parties(record: Record, new: Understanding) -> frozenset[str]:
    """Return what nobody of the party said, or is reported to have said, whose words are wanted.

    A remark of the source itself about the party is none of its words.
    """
    asked = [new.mentions[at] for at, role in new.roles.items() if role is Role.SUBJECT]
    parties = {i for mention in asked for i in mention.ids(SenseKind.PARTY)}
    if not parties:
        return frozenset()
    return frozenset(
        statement.id
        for statement in record.statements.values()
        if statement.speech is Speech.NOTE
        or parties.isdisjoint(
            party
            for i in (*statement.speakers, *statement.reports)
            for party in record.speakers[i].parties_on(statement.said)
        )
    )


def _shows_language(question: Understanding) -> bool:
    """Whether any of its words belongs to its language; names belong to none."""
    return any(sense.language == question.language for m in question.mentions for sense in m.senses)


def _put_into(record: Record, mention: Mention, language: str, typed_in: str) -> str:
    """Return the words for what a mention means in a language; as typed where there are none."""
    if language == typed_in:
        return mention.text
    wordings = (w for sense in mention.senses for w in _wordings(record, sense))
    return next((w[language][0] for w in wordings if w.get(language)), mention.text)


def _wordings(record: Record, sense: Sense) -> Iterator[Wording]:
    match sense.kind:
        case SenseKind.SPEAKER:
            yield record.speakers[sense.id].aliases
        case SenseKind.TITLE:
            yield record.speakers[sense.id].titles
        case SenseKind.CONCEPT:
            yield from (c.words for c in [record.concepts.get(sense.id)] if c is not None)
        case SenseKind.PARTY:
            yield from (p.words for p in record.dispute.parties if p.id == sense.id)
        case SenseKind.PLACE:
            yield from (p.words for p in record.dispute.places if p.id == sense.id)
        case SenseKind.DAY:
            yield from (d.words for d in record.dispute.days if d.id == sense.id)


def _name_of(record: Record, speaker_id: str, language: str) -> str:
    speaker = record.speakers[speaker_id]
    return next(iter(speaker.aliases.get(language, ())), speaker.name)
