"""The JSON object keeps its fields: other programs read them."""

from __future__ import annotations

import json

import pytest

from bot.record import Record
from bot.render import to_json
from bot.search import Answer, Closest, Decision, Guide, NothingOnRecord, Reason, Ruling
from tests.conftest import hits


def test_an_answer_has_every_field(record: Record) -> None:
    ruling = Ruling("who asked?", "en", Answer(hits(record, "vennick-asks-for-log")))
    found = to_json(ruling, record.revision, record, question_id="q1")
    statement = record.statements["vennick-asks-for-log"]
    assert json.loads(json.dumps(found)) == {
        "id": "q1",
        "question": "who asked?",
        "language": "en",
        "outcome": "answer",
        "reason": None,
        "revision": record.revision,
        "statements": [
            {
                "id": "vennick-asks-for-log",
                "quote": statement.quote,
                "speech": "indirect",
                "passage": statement.passage,
                "speaker": "Orla Vennick",
                "speaker_id": "orla-vennick",
                "role": "Mayor of Kelsund",
                "said": "2019-03-05",
                "said_basis": "inferred",
                "via": ["letter published by Kelsund town hall"],
                "disputed": None,
                "source": {
                    "id": "courier-2019-03-12",
                    "title": "Kelsund shuts its harbour to the Petrel",
                    "publisher": "Tarn Sound Courier",
                    "url": "https://courier.example/kelsund-shuts-its-harbour",
                    "published": "2019-03-12",
                },
                "score": 0.9,
            }
        ],
    }


@pytest.mark.parametrize("near", [True, False])
def test_nothing_that_answers_has_a_reason(record: Record, *, near: bool) -> None:
    decision: Decision = (
        Closest(Reason.OTHER_PLACE, hits(record, "ostlie-one-room"))
        if near
        else NothingOnRecord(Reason.OTHER_PLACE)
    )
    found = to_json(Ruling("where?", "en", decision), record.revision, record)
    assert found["outcome"] == ("closest" if near else "none")
    assert found["reason"] == "other_place"
    assert len(found["statements"]) == near
    assert found["id"] is None


def test_what_leads_to_no_statement_has_a_text_and_nothing_else_has(record: Record) -> None:
    ruling = Ruling("help", "en", NothingOnRecord(Reason.NOT_A_QUESTION, guide=Guide.HELP))
    found = to_json(ruling, record.revision, record, text="ask me")
    assert (found["outcome"], found["text"]) == ("none", "ask me")
    assert "text" not in to_json(ruling, record.revision, record)
