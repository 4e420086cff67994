"""What a question is judged on: what was learnt, what an encoder says, or words alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.record import KnownQuestion, Record
from bot.search import Searcher, Step
from bot.search.rank.meaning import Kind, Terms
from bot.search.rank.model import Basis
from tests.conftest import SHELF
from tests.records import shipped_base

DISPUTE = Path(__file__).parents[2] / "disputes" / "brindle-fork-2021" / "minimal"


class Letters:
    """An encoder of sorts: texts are alike that have the same letters."""

    id = "letters-1"

    def __init__(self) -> None:
        self.questions: list[str] = []

    def encode(self, texts: Sequence[str], *, kind: Kind) -> NDArray[np.float32]:
        if kind == "question":
            self.questions += texts
        rows = np.array([[text.lower().count(chr(97 + n)) for n in range(26)] for text in texts])
        rows = rows + 0.01
        lengths = np.sqrt((rows * rows).sum(axis=1, keepdims=True))
        found: NDArray[np.float32] = (rows / lengths).astype(np.float32)
        return found

    def terms(self, texts: Sequence[str], *, kind: Kind) -> Terms:
        del kind
        counts = [[text.lower().count(chr(97 + n)) for n in range(26)] for text in texts]
        numbers = np.tile(np.arange(26, dtype=np.uint16), (len(texts), 1))
        return Terms(numbers, np.array(counts, np.float16).reshape(-1, 26))


@cache
def record() -> Record:
    return load(DISPUTE)


def searcher(encoder: Letters | None, of: Record | None = None) -> Searcher:
    return Searcher(of or record(), load_languages(), SHELF, encoder=lambda: encoder)


def test_a_record_with_many_known_questions_is_judged_by_what_was_learnt() -> None:
    assert shipped_base().searcher.bases == (Basis.TAUGHT,)


def test_one_without_is_judged_by_meaning_where_there_is_an_encoder() -> None:
    assert searcher(Letters()).bases == (Basis.WORDS, Basis.MEANING)


def test_without_an_encoder_words_have_to_do() -> None:
    assert searcher(None).bases == (Basis.WORDS,)


def test_a_few_known_questions_teach_nothing_about_others() -> None:
    first = next(iter(record().statements))
    few = (KnownQuestion("who forked it", "en", (first,)), KnownQuestion("hi", "en", ()))
    found = searcher(None, replace(record(), questions=few, revision="few"))
    assert found.ranker.lesson is None
    assert found.bases == (Basis.WORDS,)


@pytest.mark.parametrize("question", ["what is 17 times 23", "lol same", "who won the cup final"])
def test_what_has_nothing_to_do_with_the_record_is_not_carried_over_the_bar(question: str) -> None:
    ruling = searcher(None).ask(question)
    assert ruling.confidence < 0.3


def test_evidence_that_is_absent_is_none_and_not_a_number() -> None:
    words = searcher(None).trace("who forked brindle").ranked[0].features
    assert (words.likely, words.lead, words.cosine, words.nearest) == (None,) * 4
    meant = searcher(Letters()).trace("who forked brindle").ranked[0].features
    assert meant.likely is None
    assert meant.cosine is not None
    taught = shipped_base().searcher.trace("who called it a provocation").ranked[0].features
    assert taught.likely is not None
    assert taught.cosine is None


def test_whoever_is_hurried_is_answered_without_an_encoding() -> None:
    encoder = Letters()
    found = searcher(encoder)
    found.ask("who left the project, and why", hurried=True)
    assert encoder.questions == []
    found.ask("who left the project, and why")
    assert encoder.questions == ["who left the project, and why"]


def test_each_step_that_is_done_is_told_and_an_encoding_only_where_there_was_one() -> None:
    told: list[Step] = []
    found = searcher(Letters()).telling(told.append)
    found.ask("who left the project, and why", hurried=True)
    by_words = [Step.PARSE, Step.RETRIEVE, Step.RANK, Step.DECIDE]
    assert list(dict.fromkeys(told)) == by_words
    told.clear()
    found.ask("who left the project, and why")
    assert list(dict.fromkeys(told)) == [*by_words, Step.ENCODE]


def test_a_statement_that_shares_no_word_is_found_by_what_it_means() -> None:
    statement = next(iter(record().statements.values()))
    anagram = " ".join(reversed(statement.passage.lower().split()))[::-1]
    ranked = searcher(Letters()).trace(anagram, basis=Basis.MEANING).ranked
    assert statement.id in {r.document.statement.id for r in ranked}
