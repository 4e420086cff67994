"""A ruling as the JSON object that other programs read."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from bot.record import Record
from bot.search import Answer, Hit, Outcome, Ruling, hits_of


class SourceJson(BaseModel):
    """Where a statement was published; `published` is EDTF."""

    id: str
    title: str
    publisher: str
    url: str
    published: str


class StatementJson(BaseModel):
    """A statement and its score; `said` is EDTF, `role` the speaker's office."""

    id: str
    quote: str
    speech: str
    passage: str
    speaker: str
    speaker_id: str
    role: str | None
    said: str
    said_basis: str
    via: tuple[str, ...]
    disputed: str | None
    source: SourceJson
    score: float


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


def to_json(
    ruling: Ruling,
    revision: str,
    record: Record,
    *,
    question_id: str | None = None,
    text: str | None = None,
) -> dict[str, Any]:
    """Give the object for one question, ready for `json.dumps`; statements best first."""
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


def _statement(record: Record, hit: Hit) -> StatementJson:
    statement = hit.statement
    speaker = record.speaker_of(statement)
    source = record.source_of(statement)
    return StatementJson(
        id=statement.id,
        quote=statement.quote,
        speech=statement.speech.value,
        passage=statement.passage,
        speaker=speaker.name,
        speaker_id=speaker.id,
        role=speaker.office,
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
