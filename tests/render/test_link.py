"""Links land on the words of a passage."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.record import Record
from bot.render import MAX_LINK, passage_link, statement_link

URL = "https://news.example/a"
LONG = (
    "In a telephone conversation with his counterpart on Thursday, he urged the town to "
    "investigate, according to the official readout of the conversation."
)


@pytest.mark.parametrize(
    ("passage", "fragment"),
    [
        ("An ‘open provocation’.", "An%20%E2%80%98open%20provocation%E2%80%99."),
        ("well-known, so to say & more", "well%2Dknown%2C%20so%20to%20say%20%26%20more"),
        (
            LONG,
            "In%20a%20telephone%20conversation%20with,official%20readout%20of%20the%20conversation.",
        ),
        (
            "First words of one paragraph.\n\nLast words of another.",
            "First%20words%20of%20one%20paragraph.,Last%20words%20of%20another.",
        ),
    ],
)
def test_a_passage_is_named_in_the_fragment(passage: str, fragment: str) -> None:
    assert passage_link(URL, passage) == f"{URL}#:~:text={fragment}"


def test_a_fragment_of_the_address_is_kept() -> None:
    assert passage_link(f"{URL}#part", "Some words.") == f"{URL}#part:~:text=Some%20words."


def test_parentheses_of_the_address_are_encoded() -> None:
    assert passage_link("https://a.example/x_(y)", "Words.").startswith(
        "https://a.example/x_%28y%29#"
    )


def test_a_link_that_would_be_too_long_goes_without_its_fragment() -> None:
    passage = " ".join(["ﷺ" * 12] * 20)
    assert passage_link(URL, passage) == URL


def landing(text: str, link: str) -> int:
    """Return where a browser finds what a link names in a text, as the fragment's grammar says."""
    parts = unquote_parts(link)
    prefix = parts.pop(0)[:-1] if parts[0].endswith("-") else ""
    found = f"{prefix} {parts[0]}" if prefix else parts[0]
    at = text.find(found)
    assert at >= 0
    return at + len(found) - len(parts[0])


def unquote_parts(link: str) -> list[str]:
    return [unquote(part) for part in link.partition(":~:text=")[2].split(",")]


SAID = "The mayor said on Monday that the town would never pay"


def test_a_start_that_stands_earlier_is_lengthened() -> None:
    earlier = f"{SAID} for the bridge, according to the paper that came out on Tuesday night."
    passage = f"{SAID} for the ferry, and that nobody had asked it to, at any time before now."
    text = f"{earlier} Then it rained. {passage}"
    assert landing(text, passage_link(URL, passage)) == 0
    link = passage_link(URL, passage, (earlier,))
    assert landing(text, link) == text.index(passage)
    assert unquote_parts(link)[0] == f"{SAID} for the ferry,"


def test_words_that_all_stand_earlier_get_what_is_before_them() -> None:
    passage = "Reed denied it."
    lead = "The mayor named no one at the time."
    text = f"She spoke. {passage} It rained. {lead} {passage}"
    link = passage_link(URL, passage, (f"She spoke. {passage}", lead), lead)
    assert unquote_parts(link) == ["no one at the time.-", passage]
    assert landing(text, link) == text.rindex(passage)


def test_an_end_that_stands_earlier_in_the_passage_is_lengthened() -> None:
    passage = (
        "He asked for the log of that one night, and when nobody gave him the log of that one "
        "night, wrote for a second time about the log of that one night"
    )
    _, end = unquote_parts(passage_link(URL, passage))
    assert passage.index(end) + len(end) == len(passage)


def test_a_link_to_a_statement_goes_past_those_before_it(record: Record) -> None:
    first, *_ = record.statements.values()
    passage = "Much else was said. " + first.passage
    later = replace(first, id="later", start=first.start + 9000, passage=first.passage)
    before = replace(first, id="z", start=later.start - 20, passage=passage[:20])
    both = {s.id: s for s in (first, before, later)}
    link = statement_link(replace(record, statements=both), later)
    assert unquote_parts(link)[0] == "Much else was said.-"


@given(st.text(min_size=1))
def test_the_fragment_names_words_of_the_passage(passage: str) -> None:
    link = passage_link(URL, passage)
    assert len(link) <= MAX_LINK
    fragment = urlsplit(link).fragment
    assert "-" not in fragment
    assert re.fullmatch(r"[\x21-\x7e]*", link)
    words = " ".join(passage.split())
    for part in fragment.removeprefix(":~:text=").split(","):
        assert unquote(part) in words
