"""What was said once and is told more than once is shown once, with who tells what of it."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from bot.knowledge.loader import load
from bot.record import Record
from bot.render import accounts_text, card_of, render, to_json, told_event
from bot.search import Answer, Hit, Request, Ruling, Wanted
from tests.conftest import ENGLISH, hits
from tests.knowledge.meeting import write_meeting

MOSS = "moss-no-toll", "herald-no-toll"


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return load(write_meeting(tmp_path))


def test_accounts_of_the_same_words_are_one_utterance(record: Record) -> None:
    told = [
        (u.speaker, [s.id for s in u.tellings], [a.publisher for a in u.missing])
        for u in record.utterances["press-day"]
    ]
    assert told == [
        ("ada-moss", ["moss-no-toll", "herald-no-toll"], []),
        ("ben-reed", ["reed-denies"], ["herald"]),
    ]


def test_what_shares_no_topic_is_an_utterance_of_its_own(record: Record) -> None:
    other = replace(record.statements["herald-no-toll"], topics=frozenset({"bridge"}))
    changed = replace(record, statements={**record.statements, other.id: other})
    assert [len(u.tellings) for u in changed.utterances["press-day"]] == [1, 1, 1]
    assert changed.retold == {}


def test_who_passes_on_the_words_of_one_who_took_part_tells_that_ones_words(
    record: Record,
) -> None:
    passed_on = replace(
        record.statements["herald-no-toll"], speakers=("gazette",), reports=("ada-moss",)
    )
    changed = replace(record, statements={**record.statements, passed_on.id: passed_on})
    assert [u.speaker for u in changed.utterances["press-day"]] == ["ada-moss", "ben-reed"]
    assert changed.retold.keys() == {*MOSS}


def test_a_list_has_an_utterance_once(record: Record) -> None:
    assert [s.id for s in record.told_once(record.statements.values())] == [
        "moss-no-toll",
        "reed-denies",
        "gazette-no-name",
    ]


def test_words_that_the_other_account_does_not_have_are_marked(record: Record) -> None:
    (other,) = card_of(record, record.statements["moss-no-toll"], ENGLISH).retold
    assert other.teller == "Herald (via town hall readout)"
    assert other.text == "Moss denied that the bridge ever had a toll."
    assert [part.text for part in other.words if part.is_only_here] == [
        "Moss denied that the bridge ever had",
    ]


def test_accounts_in_two_languages_are_not_compared_word_by_word(record: Record) -> None:
    turkish = replace(record.sources["herald-fall"], language="tr")
    changed = replace(record, sources={**record.sources, turkish.id: turkish})
    (other,) = card_of(changed, changed.statements["moss-no-toll"], ENGLISH).retold
    assert not any(part.is_only_here for part in other.words)


def test_it_is_said_what_all_tell_what_only_one_does_and_who_tells_nothing(
    record: Record,
) -> None:
    told = told_event(record, record.events["press-day"], ENGLISH)
    assert (told.name, told.who) == ("town hall, 3 March 1998", "Ada Moss and Ben Reed")
    moss, reed = told.utterances
    assert moss.topics == ("tolls",)
    assert moss.only == (("Herald (via town hall readout)", ("the bridge",)),)
    assert reed.missing == ("Herald (via town hall readout)",)
    assert [remark.text for remark in told.remarks] == ["The mayor named no one."]


def test_a_terminal_shows_an_utterance_once_with_its_other_account(record: Record) -> None:
    out = io.StringIO()
    ruling = Ruling("?", "en", Answer(hits(record, *MOSS), 2))
    Console(file=out, width=200, color_system=None).print(render(record, ruling, ENGLISH))
    text = out.getvalue()
    assert text.count("We never took a toll") == 1
    assert "Also told by Herald (via town hall readout): ⟦Moss denied" in text


def test_json_names_the_event_and_the_other_accounts(record: Record) -> None:
    ruling = Ruling("?", "en", Answer(hits(record, "moss-no-toll", "reed-denies")))
    first, second = to_json(ruling, "r", record)["statements"]
    assert (first["event"], first["retold_by"]) == ("press-day", ["herald-no-toll"])
    assert second["event"] == "press-day"
    assert "retold_by" not in second


def test_the_difference_of_the_accounts_is_an_answer_in_words(record: Record) -> None:
    told = tuple(Hit(s, 1.0) for s in record.statements.values() if s.event)
    text = accounts_text(record, Answer(told, len(told), Request(Wanted.ACCOUNTS)), ENGLISH)
    assert text is not None
    assert "Only Herald (via town hall readout) tells of: the bridge" in text
    assert "Nothing of this is on record from Herald (via town hall readout)" in text
    assert accounts_text(record, Answer(told, len(told)), ENGLISH) is None
