"""Naive Bayes over known questions, against numbers worked by hand."""

from __future__ import annotations

import math

import pytest

from bot.search import Searcher
from bot.search.item import Item
from bot.search.likelihood import likelihoods
from bot.search.profile import Asks
from bot.search.signal import signals_of


def item(*terms: str) -> Item:
    return Item(None, (None,), "", frozenset(terms), (), 1.0, None, 0)


def asks(count: int, **naming: tuple[int, ...]) -> Asks:
    return Asks({f"w:{word}": numbers for word, numbers in naming.items()}, (1.0,) * count)


NONE = asks(0)


def test_a_statement_that_people_ask_for_in_these_words_is_likelier() -> None:
    # "drone" is in 9 of 10 questions for the first and 1 of 10 for the second: with the prior of
    # ten questions, (9 + 10s) / (1 + 10s), where s is (10 + 0.5) / (20 + 1).
    first, second = asks(10, drone=tuple(range(9))), asks(10, drone=(0,))
    one, two = likelihoods([item("w:drone")], [first, second], NONE)
    share = 10.5 / 21
    odds = (9 + 10 * share) / (1 + 10 * share)
    assert one.posterior / two.posterior == pytest.approx(odds)
    assert one.posterior + two.posterior == pytest.approx(1)


def test_the_lead_is_over_questions_without_an_answer() -> None:
    known, silent = asks(10, drone=tuple(range(9))), asks(10, model=tuple(range(10)))
    [lead] = [found.lead for found in likelihoods([item("w:drone")], [known], silent)]
    share = 9.5 / 21
    assert lead == pytest.approx(math.log((9 + 10 * share) / (10 * share)) / 10)
    [other] = [found.lead for found in likelihoods([item("w:model")], [known], silent)]
    assert other < 0 < lead


def test_of_several_meanings_each_candidate_has_its_best() -> None:
    first, second = asks(10, call=tuple(range(10))), asks(10, phone=tuple(range(10)))
    found = likelihoods([item("w:call", "w:phone")], [first, second], NONE)
    assert [f.posterior for f in found] == pytest.approx([0.5, 0.5])


def test_words_that_no_known_question_has_tell_nothing() -> None:
    [first, second] = likelihoods([item("w:unheard")], [asks(3, drone=(0,)), asks(30)], NONE)
    assert first.posterior == second.posterior == pytest.approx(0.5)
    assert first.lead == second.lead == 0


def test_a_record_without_known_questions_leaves_all_alike() -> None:
    found = likelihoods([item("w:drone")], [NONE] * 4, NONE)
    assert [(f.posterior, f.lead) for f in found] == [(0.25, 0)] * 4


def test_nothing_is_compared_where_there_are_no_candidates() -> None:
    assert likelihoods([item("w:drone")], [], NONE) == []


def test_what_names_only_people_tells_nothing_of_the_record() -> None:
    known = Asks({"s:a": (0, 1), "w:son": (1,), "p:b": (2,)}, (1.0, 1.5, 0.5))
    assert known.telling() == Asks({"s:a": (0,), "w:son": (0,), "p:b": ()}, (1.5,))


def test_behind_a_bare_name_any_statement_of_the_speaker_is_meant(shipped: Searcher) -> None:
    bare = shipped.trace("what did Sobhani say")
    own = [r for r in bare.ranked if r.profile.statement.speaker == "mehdi-sobhani"]
    together = sum(ranked.evidence.likely for ranked in own)
    assert signals_of(bare.question, bare.ranked).likely == pytest.approx(together)
    # Two things are named, so that one of his statements is meant.
    told = shipped.trace("what did Sobhani say about the drones and the territory")
    signals = signals_of(told.question, told.ranked)
    assert signals.told == 2
    assert signals.likely == told.ranked[0].evidence.likely < 1
