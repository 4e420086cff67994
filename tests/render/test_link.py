"""Links land on the words of a passage."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render import MAX_LINK, passage_link

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
