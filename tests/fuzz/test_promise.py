"""Whatever is asked, of whatever record: what is shown is what the record has, and nothing else."""

from __future__ import annotations

import io
import json
import random
import re
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from bot.app.answering.finding import Finding
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.discord.answers.answer import reply_to
from bot.discord.kit.reply import Reply
from bot.render.json import to_json
from bot.render.terminal import render
from bot.search import Ruling, hits_of
from tests.fuzz.oracle import LOCALES, Oracle
from tests.fuzz.text import hostile_question
from tests.records import ROOT, base_of
from tests.soak.scale import FULL, scaled

# Records that nothing of the program was made for, with much to go by and with little.
_FOREIGN = sorted((ROOT / "tests" / "disputes").glob("*/*/dispute.yaml"))
_OTHER_TESTS_USE = ("ommer-hill-2014/minimal", "ostrey-bay-2024/hour")
FOLDERS = [
    ROOT / "knowledge",
    ROOT / "tests" / "invented" / "knowledge",
    *(f.parent for f in _FOREIGN if FULL or f.parent.as_posix().endswith(_OTHER_TESTS_USE)),
]

_MARKS = re.compile(r" \[sic\]|[⟦⟧]")


@cache
def questions_about(folder: Path) -> list[str]:
    """Return what people ask about a record, in all its languages, and its own words."""
    record = base_of(folder).record
    asks = [
        question
        for statement in record.statements.values()
        for words in statement.asks.values()
        for question in words
    ]
    judged = [
        json.loads(line)["q"]
        for file in folder.parent.glob("*.jsonl")
        for line in file.read_text("utf-8").splitlines()
    ]
    return [*asks, *judged, *(statement.quote for statement in record.statements.values())]


def decide(base: KnowledgeBase, text: str, way: str) -> Ruling:
    match way:
        case "who said":
            return base.searcher.who_said(text)
        case "reply":
            shown = list(base.record.statements.values())[:2]
            return base.searcher.follow_up(text, None, shown)
        case _:
            return base.searcher.ask(text, hurried=way == "hurried")


def body_of(reply: Reply) -> dict[str, Any]:
    """Return a reply as Discord is told it."""
    view = reply.view.to_components() if reply.view else []
    embeds = [embed.to_dict() for embed in reply.embeds]
    return {"content": reply.content, "embeds": embeds, "components": view}


def faults_of(base: KnowledgeBase, text: str, way: str, tag: str) -> list[str]:
    """Answer a text in every way in which it is shown, and say what is wrong with that."""
    ruling = decide(base, text, way)
    record, statements = base.record, [hit.statement for hit in hits_of(ruling.decision)]
    faults = Oracle(record).faults(body_of(reply_to(Finding(base, ruling), LOCALES.of(tag))))
    faults += [f"{s.id} is not of this revision" for s in statements if _is_foreign(base, s.id, s)]
    told = json.loads(json.dumps(to_json(ruling, base.revision, record)))
    assert told["revision"] == record.revision
    for shown, statement in zip(told["statements"], statements, strict=True):
        assert shown["quote"] == statement.quote
        assert shown["quote"] in shown["passage"] == statement.passage
        assert shown["speaker"] == ", ".join(record.speakers[s].name for s in statement.speakers)
        assert (shown["said"], shown["said_basis"]) == (
            statement.said.edtf,
            statement.said_basis.value,
        )
    written = io.StringIO()
    Console(file=written, width=2000).print(render(record, ruling, LOCALES.of(tag)))
    # What a source misprints is marked, and not mended; words in which accounts differ are too.
    panels = _MARKS.sub("", written.getvalue())
    faults += [f"{s.id} is not whole" for s in statements if s.quote[:40] not in panels]
    return faults


def _is_foreign(base: KnowledgeBase, id_: str, statement: object) -> bool:
    return base.record.statements.get(id_) is not statement


@settings(max_examples=scaled(20_000, 12))
@given(
    folder=st.sampled_from(FOLDERS),
    r=st.randoms(use_true_random=False),
    way=st.sampled_from(["ask", "hurried", "who said", "reply"]),
    tag=st.sampled_from(sorted(LOCALES)),
)
def test_what_is_shown_is_what_the_record_has(
    folder: Path, r: random.Random, way: str, tag: str
) -> None:
    text = hostile_question(r, questions_about(folder), longest=40)
    assert faults_of(base_of(folder), text, way, tag) == []
