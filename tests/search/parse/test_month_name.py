"""A month's name that stands where a speaker does is a name; elsewhere it is a month."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.search import Closest, NothingOnRecord, Reason
from bot.search.parse import SenseKind, Understander
from tests.conftest import INVENTED, SHELF
from tests.records import invented_base


@pytest.fixture(scope="module")
def understander() -> Understander:
    """Return what understands a record with one person who is called like a month."""
    record = load(INVENTED)
    first, *others = (s for s in record.speakers.values() if s.kind == "person")
    called = replace(first, name="June Halloran", aliases={})
    speakers = {first.id: called, **{s.id: s for s in others}}
    return Understander(
        replace(record, speakers={**record.speakers, **speakers}), load_languages(), SHELF
    )


@pytest.mark.parametrize(
    "question",
    [
        "what did Jan say",
        "What did April say?",
        "did April apologise",
        "why did Jan deny it",
        "what did April Smith say about the pier",
        "April Smith said what?",
        "Jan on the pier",
        "Eylül ne dedi",
        "¿qué dijo Abril?",
        "что сказал Май",
        "qu'a dit Avril",
    ],
)
def test_a_month_where_a_speaker_stands_is_no_day(
    understander: Understander, question: str
) -> None:
    assert understander.understand(question).when is None


@pytest.mark.parametrize(
    "question",
    [
        "what was said in Jan",
        "what did they say in April",
        "April statements",
        "what was said April",
        "what did April 2019 bring",
        "did they say so in June?",
        "Eylülde ne dedi",
        "¿qué dijo en Abril?",
        "что сказал в мае",
    ],
)
def test_a_month_elsewhere_is_one(understander: Understander, question: str) -> None:
    assert understander.understand(question).when is not None


@pytest.mark.parametrize("question", ["what did June say", "did June deny it", "June said what"])
def test_a_person_on_record_is_known_by_a_name_that_is_a_months(
    understander: Understander, question: str
) -> None:
    (named,) = understander.understand(question).of_kind(SenseKind.SPEAKER)
    assert named.text == "June"


def test_another_of_that_name_is_not_the_one_on_record(understander: Understander) -> None:
    assert not understander.understand("what did June Smith say").of_kind(SenseKind.SPEAKER)


def test_who_is_called_like_a_month_and_not_on_record_is_told_as_nobody() -> None:
    decision = invented_base().searcher.ask("what did Jan say").decision
    assert isinstance(decision, Closest | NothingOnRecord)
    assert (decision.reason, decision.about) == (Reason.UNKNOWN_SPEAKER, "Jan")
