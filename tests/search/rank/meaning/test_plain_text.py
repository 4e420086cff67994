"""What reaches the encoder is bounded, and nothing in it is a trap for foreign code."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.search.rank.meaning.plain_text import plain

_MOST = 40
_RAW = st.text(st.characters(exclude_categories=()), max_size=400)


@given(_RAW)
@example("\ufdfa" * 400)
@example("a" + "\u0334\u0316" * 200)
@example("\ud83d\ude00 halves of an emoji")
@example(" \t" * 300)
def test_what_reaches_the_encoder_is_seen_unfolded_and_short(raw: str) -> None:
    text = plain(raw, _MOST)
    assert len(text) <= _MOST
    assert all(c.isprintable() for c in text)
    assert "  " not in text
    text.encode("utf-8")
    assert not [c for c in text if len(unicodedata.normalize("NFKC", c)) > 2]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Who said that?", "Who said that?"),
        ("who\x00said\ud800that\n\n \u202ethere", "who said that there"),
        ("İlham Əliyev nə dedi?", "İlham Əliyev nə dedi?"),
        ("می\u200cگوید", "می گوید"),
        ("air\u00adspace", "airspace"),
        ("Ｗｈｏ", "Who"),
        ("\ufdfa", "صلى الله عليه وسلم"),
        ("\x00\u200b\ue000", ""),
    ],
)
def test_words_stay_and_what_cannot_be_seen_parts_them(raw: str, text: str) -> None:
    assert plain(raw, 1000) == text
