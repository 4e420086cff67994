"""Half-remembered words find their quote, and every word that differs is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.record import Speech, Statement
from bot.search import Answer, Edit, Ruling, Searcher, Verdict, hits_of

# Words on record with words in quotation marks among them.
_QUOTES_WITHIN = (
    "aliyev-denies-use-of-territory",
    "aliyev-rumours-damage-relations",
    "defence-official-close-country",
    "demirchilou-friendship-brotherhood",
    "demirchilou-thanks-for-position",
    "hajiyev-fake-news",
    "hajizada-open-provocation",
    "caliber-khamenei-behind-everything",
)


def verdict_of(ruling: Ruling) -> Verdict | None:
    return ruling.comparison.verdict if ruling.comparison else None


def changes(ruling: Ruling) -> list[tuple[str, str]]:
    spans = ruling.comparison.spans if ruling.comparison else ()
    return [(s.theirs, s.recorded) for s in spans if s.edit is not Edit.SAME]


def quotes(searcher: Searcher, *left_out: str) -> Iterator[Statement]:
    for statement in searcher.record.statements.values():
        if statement.id not in left_out:
            yield statement


def test_every_quote_comes_back_first(shipped: Searcher) -> None:
    for statement in quotes(shipped):
        decision = shipped.who_said(statement.quote).decision
        assert isinstance(decision, Answer), statement.id
        assert decision.hits[0].statement.id == statement.id


def test_every_quote_is_verbatim(shipped: Searcher) -> None:
    for statement in quotes(shipped):
        assert verdict_of(shipped.who_said(statement.quote)) is Verdict.VERBATIM, statement.id


@pytest.mark.parametrize(
    "statement",
    [
        "handout-does-not-mention-exchange",
        "bayramov-end-of-hostilities",
        "caliber-khamenei-behind-everything",
    ],
)
def test_a_name_within_the_words_claims_nothing(shipped: Searcher, statement: str) -> None:
    quote = shipped.record.statements[statement].quote
    assert verdict_of(shipped.who_said(quote)) is Verdict.VERBATIM


def _one_word_changed(statement: Statement) -> Iterator[tuple[str, str]]:
    """Return a quote with a long word of it changed, one after the other, and that word."""
    for word in list(re.finditer(r"\b[A-Za-z]{5,}\b(?!['’]s)", statement.quote))[1:-1:3]:
        yield f"{statement.quote[: word.start()]}umbrella{statement.quote[word.end() :]}", word[0]


def test_a_changed_word_is_named(shipped: Searcher) -> None:
    for statement in quotes(shipped, *_QUOTES_WITHIN):
        for words, changed in _one_word_changed(statement):
            ruling = shipped.who_said(words)
            assert hits_of(ruling.decision)[0].statement.id == statement.id
            assert ("umbrella", changed) in changes(ruling)
            assert verdict_of(ruling) is not Verdict.VERBATIM


@pytest.mark.parametrize("statement", _QUOTES_WITHIN[:6])
def test_a_changed_word_beside_quotation_marks_is_named(shipped: Searcher, statement: str) -> None:
    for words, _ in _one_word_changed(shipped.record.statements[statement]):
        assert verdict_of(shipped.who_said(words)) is not Verdict.VERBATIM


@pytest.mark.parametrize(
    ("words", "statement", "verdict"),
    [
        ("who said complete nonsense", "aliyev-complete-nonsense", Verdict.VERBATIM),
        ("Who said “complete nonsense”?", "aliyev-complete-nonsense", Verdict.VERBATIM),
        ("who said 'open provocation'?", "hajizada-open-provocation", Verdict.VERBATIM),
        ("WE WILL AWAIT THE RESULTS", "sobhani-drones-from-neighbours", Verdict.VERBATIM),
        (
            "they do not follow any rules, they do not observe any laws",
            "sobhani-enemy-made-use",
            Verdict.VERBATIM,
        ),
        (
            "Such claims are true and lack any credible evidence",
            "hajizada-categorically-refutes",
            Verdict.ALTERED,
        ),
        (
            "a large number of drones flew into Iranian territory",
            "sobhani-drones-from-neighbours",
            Verdict.ALTERED,
        ),
        (
            'Did Pezeshkian say "complete nonsense"?',
            "aliyev-complete-nonsense",
            Verdict.OTHER_SPEAKER,
        ),
        ('Aliyev said "open provocation"', "hajizada-open-provocation", Verdict.OTHER_SPEAKER),
        ("Hajiyev: “open provocation”", "hajizada-open-provocation", Verdict.OTHER_SPEAKER),
        (
            "Khamenei said 'the root of a hatred'",
            "caliber-root-of-a-hatred",
            Verdict.OTHER_SPEAKER,
        ),
        ('Hajizada said "open provocation"', "hajizada-open-provocation", Verdict.VERBATIM),
    ],
)
def test_verdict_on_remembered_words(
    shipped: Searcher, words: str, statement: str, verdict: Verdict
) -> None:
    ruling = shipped.who_said(words)
    assert [hit.statement.id for hit in hits_of(ruling.decision)[:1]] == [statement]
    assert verdict_of(ruling) is verdict


@pytest.mark.parametrize(
    "words",
    [
        "banana bicycle umbrella sunshine",
        "all happy families are alike",
        "it is what it is",
        "to be or not to be, that is the question",
        "",
        "?",
        "“”",
        "a",
        "the",
    ],
)
def test_words_that_nobody_said_have_no_answer(shipped: Searcher, words: str) -> None:
    ruling = shipped.who_said(words)
    assert not isinstance(ruling.decision, Answer)
    assert ruling.comparison is None


def test_a_comparison_comes_with_every_answer(shipped: Searcher) -> None:
    for statement in quotes(shipped):
        if statement.speech is Speech.DIRECT:
            for words in (statement.quote[:60], f"who said “{statement.quote[:60]}”?"):
                ruling = shipped.who_said(words)
                assert isinstance(ruling.decision, Answer) is (ruling.comparison is not None)
