"""No text breaks a question, and none takes long."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.search import Searcher, Strictness
from tests.records import shipped_base, understood

_WORDS = st.one_of(
    st.sampled_from(["who", "what did", "say", "not", "drones", "Aliyev", "Sobhani", "Baku"]),
    st.sampled_from(
        ["26", "June", "2025", "31.02.2025", "'“open", "provocation”", "--", "?", "😀"]
    ),
    st.sampled_from(
        ["кто", "сказал", "Алиев", "kim", "dedi", "علی\u200cاف", "گفت؟", "ماذا", "قال"]
    ),
    st.sampled_from(["מי", "אמר", "Ո՞վ", "ասաց"]),
)
_ANY = st.text(max_size=200) | st.lists(_WORDS, max_size=12).map(" ".join)
# Discord lets nobody type more than this.
_LONGEST = 6000


@settings(deadline=None, derandomize=True, max_examples=150)
@given(_ANY)
@example("\ud800 lone surrogate")
@example("\x00\x1b[31m")
@example("َ" * 50)
@example("ՙ՛՜՞" * 20)
@example("''''“”‘’")
@example("a" * 300)
@example("0000-00-00 99.99.9999 June 31 99999999999999999999")
def test_any_text_is_decided_on(text: str) -> None:
    searcher = shipped_base().searcher
    ruling = searcher.ask(text)
    assert ruling.question == text
    assert 0 <= ruling.confidence <= 1
    searcher.ask(text, unprompted=Strictness.NORMAL)
    searcher.who_said(text)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(_ANY)
def test_every_word_understood_stands_in_exactly_one_mention(text: str) -> None:
    seen = understood(text)
    covered = [at for m in seen.mentions for at in range(m.first, m.last + 1)]
    assert covered == list(range(len(seen.tokens)))
    assert set(seen.roles) <= set(range(len(seen.mentions)))
    assert not seen.when or seen.when.positions <= set(covered)


@pytest.mark.parametrize(
    "text",
    [
        "drones " * (_LONGEST // 7),
        "who " * (_LONGEST // 4),
        "a" * _LONGEST,
        "ա" * _LONGEST,
        "a." * (_LONGEST // 2),
        "a'" * (_LONGEST // 2),
        "a-" * (_LONGEST // 2),
        "7" * _LONGEST,
        "“a" * (_LONGEST // 2),
        "‘a'" * (_LONGEST // 3),
        "a" + "\u0301" * _LONGEST,
        "?" * _LONGEST,
    ],
    ids=lambda text: text[:6],
)
def test_the_longest_message_is_decided_on_at_once(shipped: Searcher, text: str) -> None:
    begin = time.process_time()
    shipped.ask(text)
    shipped.who_said(text)
    assert time.process_time() - begin < 3
