"""A list says what it is of, and a text that asks for no statement is led on in a few lines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.locales import load_locales
from bot.record import DateSpan, Record
from bot.render.listing import guide_text, listing_title, silence_note, topic_text
from bot.search import Guide, Request, Wanted
from tests.conftest import ENGLISH

BREKKAN, LOG = frozenset({"tomas-brekkan"}), (frozenset({"log"}),)


@pytest.mark.parametrize(
    ("request_", "parts"),
    [
        (Request(Wanted.STATEMENTS, speakers=BREKKAN), ["Tomas Brekkan"]),
        (
            Request(Wanted.STATEMENTS, speakers=BREKKAN, parties=frozenset({"kelsund"})),
            ["Tomas Brekkan", "Kelsund"],
        ),
        (Request(Wanted.PERSON, speakers=BREKKAN), ["Tomas Brekkan", "Mayor of Brannavik"]),
        (Request(Wanted.LATEST, topics=LOG), ["Latest", "about "]),
        (Request(Wanted.OLDEST), ["Oldest"]),
        (Request(Wanted.SIDES, topics=LOG), ["Each side in turn", "about "]),
        (Request(Wanted.TIMELINE, since=date(2019, 3, 9)), ["Timeline", "9 March 2019"]),
        (
            Request(
                Wanted.STATEMENTS,
                days=(DateSpan.parse("2018-06-01"), DateSpan.parse("2019-06-01")),
            ),
            ["1 June 2018", "1 June 2019"],
        ),
    ],
)
def test_a_title_says_of_whom_about_what_and_when_and_how_many(
    record: Record, request_: Request, parts: list[str]
) -> None:
    title = listing_title(record, request_, 3, ENGLISH)
    places = [title.find(part) for part in (*parts, "3 statements")]
    assert -1 not in places, title
    assert places == sorted(places)


def test_who_is_named_and_silent_is_told_beside_the_list(record: Record) -> None:
    silent = Request(Wanted.STATEMENTS, silent=frozenset({"emil-strand"}))
    assert silence_note(record, silent, ENGLISH) == "No statement by Emil Strand is on record."
    assert silence_note(record, Request(Wanted.STATEMENTS), ENGLISH) is None


@pytest.mark.parametrize(
    ("guide", "first", "last"),
    [
        (Guide.ABOUT, "The oil in Kelsund harbour", "4 to 18 March 2019"),
        (Guide.HELP, "The oil in Kelsund harbour", "nothing on record answers"),
        (Guide.SOURCES, "Sources", "Straitwise"),
        (Guide.SMALL_TALK, "asks nothing", "Ask who said what"),
    ],
)
def test_who_asks_for_no_statement_is_told_where_to_look(
    record: Record, guide: Guide, first: str, last: str
) -> None:
    lines = guide_text(record, guide, ENGLISH)
    assert first in lines[0]
    assert last in lines[-1]


def test_a_topic_is_named_in_the_language_of_the_asker(record: Record) -> None:
    log = record.concepts["log"]
    own = replace(
        record, concepts={**record.concepts, "log": replace(log, words={"ru": ("журнал",)})}
    )
    assert topic_text(own, "log", load_locales().of("ru")) == "журнал"
    assert topic_text(own, "log", load_locales().of("fa")) == log.name
    assert topic_text(own, "log", ENGLISH) == log.name
