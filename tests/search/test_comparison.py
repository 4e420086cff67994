"""Words are laid beside a quote, word by word, and nothing typed gets lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.analyzer import keys
from bot.search import Comparison, Edit, Verdict
from bot.search.quote import compare, likeness

QUOTE = "We will await the results of this investigation, and nobody will stop us."
_WORDS = st.lists(
    st.sampled_from(
        ["we", "will", "await", "the", "results", "of", "this", "drones", "не", "دزد", "26", "it’s"]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


def changes(comparison: Comparison) -> list[tuple[Edit, str, str]]:
    return [(s.edit, s.theirs, s.recorded) for s in comparison.spans if s.edit is not Edit.SAME]


@given(_WORDS, _WORDS)
def test_the_typed_words_of_all_spans_are_the_typed_words(words: str, quote: str) -> None:
    spans = compare(words, quote).spans
    assert keys(" ".join(span.theirs for span in spans)) == keys(words)


@given(_WORDS, _WORDS)
def test_the_recorded_words_of_all_spans_are_a_stretch_of_the_quote(words: str, quote: str) -> None:
    recorded = keys(" ".join(span.recorded for span in compare(words, quote).spans))
    every = keys(quote)
    starts = range(len(every) - len(recorded) + 1)
    assert any(every[at : at + len(recorded)] == recorded for at in starts)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_texts_can_be_compared(words: str, quote: str) -> None:
    for span in compare(words, quote).spans:
        assert bool(span.theirs) is (span.edit is not Edit.MISSING)
        assert bool(span.recorded) is (span.edit is not Edit.ADDED)
    assert 0 <= likeness(words, quote) <= 1


@given(_WORDS)
def test_identical_text_is_verbatim(words: str) -> None:
    assert compare(words, words).verdict is Verdict.VERBATIM
    assert likeness(words, words) == 1


@pytest.mark.parametrize(
    "words",
    [
        QUOTE,
        QUOTE.upper(),
        "“We will await the results”",
        "the results of this investigation",
        "nobody will stop us",
        "Nobody, will stop... us!",
        "investigation",
    ],
)
def test_a_stretch_of_the_quote_is_verbatim(words: str) -> None:
    comparison = compare(words, QUOTE)
    assert comparison.verdict is Verdict.VERBATIM
    assert changes(comparison) == []


@pytest.mark.parametrize(
    ("words", "change"),
    [
        (QUOTE.replace("results", "findings"), (Edit.CHANGED, "findings", "results")),
        ("we will await the outcome of this", (Edit.CHANGED, "outcome", "results")),
        (QUOTE.replace(" will await", " will gladly await"), (Edit.ADDED, "gladly", "")),
        (QUOTE.replace(" await", " not await"), (Edit.ADDED, "not", "")),
        (QUOTE.replace("nobody ", ""), (Edit.MISSING, "", "nobody")),
    ],
)
def test_one_change_is_named(words: str, change: tuple[Edit, str, str]) -> None:
    comparison = compare(words, QUOTE)
    assert comparison.verdict is Verdict.ALTERED
    assert changes(comparison) == [change]


@pytest.mark.parametrize(
    ("words", "quote", "change"),
    [
        (
            "complete rubbish",
            "The leader described all such claims as complete nonsense.",
            (Edit.CHANGED, "rubbish", "nonsense"),
        ),
        (
            "we will await the findings of this investigation",
            (
                "Therefore our president asked to conduct a serious investigation into this "
                "matter. We will await the results of this investigation"
            ),
            (Edit.CHANGED, "findings", "results"),
        ),
    ],
)
def test_a_changed_word_stands_beside_the_one_on_record(
    words: str, quote: str, change: tuple[Edit, str, str]
) -> None:
    assert changes(compare(words, quote)) == [change]


@pytest.mark.parametrize("words", ["bananas ripen slowly in October", "zebra", "", "?!"])
def test_words_with_nothing_in_common_are_not_on_record(words: str) -> None:
    assert compare(words, QUOTE).verdict is Verdict.NOT_ON_RECORD


def test_letters_that_look_alike_are_no_memory_without_a_word_in_common() -> None:
    quote = "ties were based on friendship, neighborliness, and brotherhood"
    assert compare("we came as friends", quote).verdict is Verdict.NOT_ON_RECORD
    assert compare("frendship", quote).verdict is Verdict.ALTERED


@pytest.mark.parametrize("words", [QUOTE, QUOTE.replace("results", "findings")])
def test_words_in_the_wrong_mouth_are_somebody_elses(words: str) -> None:
    assert compare(words, QUOTE, is_claimed_speaker=False).verdict is Verdict.OTHER_SPEAKER
