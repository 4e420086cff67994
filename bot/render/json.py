"""A ruling as the JSON object that other programs read."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, SerializerFunctionWrapHandler, model_serializer

from bot.record import Record
from bot.search import Answer, Edit, Hit, Outcome, Ruling, Verdict, hits_of


class SourceJson(BaseModel):
    """Where a statement was published; `published` is EDTF."""

    id: str
    title: str
    publisher: str
    url: str
    published: str


class SpeakerJson(BaseModel):
    """One of several who say something together; `role` is the office held then."""

    id: str
    name: str
    role: str | None


class StatementJson(BaseModel):
    """A statement and its score; `said` is EDTF, `role` the office that the speaker held then.

    `speakers` are there where several say it together: `speaker` has the names of all, and
    `speaker_id` and `role` are of the first.
    """

    id: str
    quote: str
    speech: str
    passage: str
    speaker: str
    speaker_id: str
    role: str | None
    speakers: tuple[SpeakerJson, ...] | None = None
    said: str
    said_basis: str
    via: tuple[str, ...]
    disputed: str | None
    source: SourceJson
    score: float

    @model_serializer(mode="wrap")
    def _without_what_one_alone_has_not(
        self, serialized: SerializerFunctionWrapHandler
    ) -> dict[str, Any]:
        found: dict[str, Any] = serialized(self)
        if self.speakers is None:
            del found["speakers"]
        return found


class RulingJson(BaseModel):
    """What a question led to.

    `text` is there where a text leads to no statement: what the record is about, how to ask it.
    """

    id: str | None
    question: str
    language: str
    outcome: Outcome
    reason: str | None
    revision: str
    statements: tuple[StatementJson, ...]
    text: str | None = None


class WordsJson(BaseModel):
    """A run of words: the same, changed, added (not on record) or missing (not typed)."""

    edit: Edit
    typed: str
    recorded: str


class QuoteJson(BaseModel):
    """How words stand to the record, and the statement they are compared with."""

    verdict: Verdict
    statement: StatementJson | None
    words: tuple[WordsJson, ...]


def to_json(
    ruling: Ruling,
    revision: str,
    record: Record,
    *,
    question_id: str | None = None,
    text: str | None = None,
) -> dict[str, Any]:
    """Return the object for one question, ready for `json.dumps`; statements best first."""
    decision = ruling.decision
    answer = RulingJson(
        id=question_id,
        question=ruling.question,
        language=ruling.language,
        outcome=decision.outcome,
        reason=None if isinstance(decision, Answer) else decision.reason.value,
        revision=revision,
        statements=tuple(_statement(record, hit) for hit in hits_of(decision)),
        text=text,
    )
    return answer.model_dump(mode="json", exclude={"text"} if text is None else None)


def quote_to_json(ruling: Ruling, record: Record, *, quote_id: str | None = None) -> dict[str, Any]:
    """Return the object for words that were compared with the record, ready for `json.dumps`.

    Every word that was typed stands in `words`, and every word on record that was left out. `id`
    is there only where one is given.
    """
    comparison = ruling.comparison
    if comparison is None or comparison.verdict is Verdict.NOT_ON_RECORD:
        typed = ruling.question.strip()
        unknown = (WordsJson(edit=Edit.ADDED, typed=typed, recorded=""),) if typed else ()
        found = QuoteJson(verdict=Verdict.NOT_ON_RECORD, statement=None, words=unknown)
    else:
        found = QuoteJson(
            verdict=comparison.verdict,
            statement=_statement(record, hits_of(ruling.decision)[0]),
            words=tuple(
                WordsJson(edit=s.edit, typed=s.theirs, recorded=s.recorded)
                for s in comparison.spans
            ),
        )
    named = {} if quote_id is None else {"id": quote_id}
    return named | found.model_dump(mode="json")


def _statement(record: Record, hit: Hit) -> StatementJson:
    statement = hit.statement
    speakers = tuple(
        SpeakerJson(id=s.id, name=s.name, role=s.role_on(statement.said))
        for s in record.speakers_of(statement)
    )
    source = record.source_of(statement)
    return StatementJson(
        id=statement.id,
        quote=statement.quote,
        speech=statement.speech.value,
        passage=statement.passage,
        speaker=record.name_of(statement),
        speaker_id=statement.speaker,
        role=speakers[0].role,
        speakers=speakers if len(speakers) > 1 else None,
        said=statement.said.edtf,
        said_basis=statement.said_basis.value,
        via=statement.via,
        disputed=statement.disputed,
        source=SourceJson(
            id=source.id,
            title=source.title,
            publisher=record.publisher_of(statement).name,
            url=source.url,
            published=source.published.edtf,
        ),
        score=round(hit.score, 4),
    )
