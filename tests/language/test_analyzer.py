"""Folding a corpus fast gives what folding it word by word gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.analyzer import keys, tokenize

_LETTERS = "aZ9 .'’-&_İıəßЙёÉéكىآՙևﬁ\u200c\u0301\u05b4״,?\n"


@given(st.text(alphabet=_LETTERS) | st.text())
def test_keys_are_those_of_the_tokens(text: str) -> None:
    assert [token.key for token in tokenize(text)] == keys(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who DIDN'T say it?", ["who", "didnt", "say", "it"]),
        ("Iran's U.S. policy", ["iran", "us", "policy"]),
        ("co-author", ["co", "author"]),
        ("Hacızadə", ["hacizade"]),
        ("Ёлка", ["елка"]),
        ("pro\u200bvo\u2060ca\ufefftion", ["provocation"]),
        ("\u2068Aliyev\u2069 sa\u00adid\u200d\ufe0f", ["aliyev", "said"]),
        ("Әliyev, ǝliyev", ["eliyev", "eliyev"]),
        ("נשיא־איראן", ["נשיא", "איראן"]),
        ("", []),
        ("?!", []),
    ],
)
def test_words_are_folded(text: str, expected: list[str]) -> None:
    assert expected == keys(text)
