"""Nobody is harder to ask about: the same question is answered for speakers of either side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.record import Speaker
from bot.search import Answer, Searcher
from tests.records import speaker_ids

SIDES = ("iran", "azerbaijan")
PLAIN = (
    "what did {} say",
    "What did {} say?",
    "what is {} quoted as saying",
    "quotes of {}",
    "when did {} speak",
    "did {} say anything",
)
# "What did X say" in the other languages.
ABROAD = {
    "az": "{} nə dedi",
    "ru": "что сказал {}",
    "tr": "{} ne dedi",
    "fa": "{} چه گفت",
    "ar": "ماذا قال {}",
    "he": "מה אמר {}",
    "hy": "ինչ ասաց {}",
}


def quoted(searcher: Searcher, side: str) -> list[Speaker]:
    record = searcher.record
    ids = {statement.speaker for statement in record.statements.values()}
    return [
        speaker
        for speaker in record.speakers.values()
        if side in speaker.party_ids and speaker.id in ids
    ]


def own_titles(speaker: Speaker, language: str) -> list[str]:
    """Return the titles that are nobody else's."""
    return [t for t in speaker.titles.get(language, ()) if speaker_ids(t) == {speaker.id}]


def is_answered(searcher: Searcher, question: str, speaker: Speaker) -> bool:
    """Whether the first answer is that speaker's own."""
    decision = searcher.ask(question).decision
    return isinstance(decision, Answer) and decision.hits[0].statement.speaker == speaker.id


def share(searcher: Searcher, side: str, questions: Callable[[Speaker], list[str]]) -> float:
    asked = [(q, speaker) for speaker in quoted(searcher, side) for q in questions(speaker)]
    return sum(is_answered(searcher, q, speaker) for q, speaker in asked) / len(asked)


@pytest.mark.parametrize("template", PLAIN)
def test_plain_questions_about_anybody_are_answered(shipped: Searcher, template: str) -> None:
    for side in SIDES:
        assert share(shipped, side, lambda s: [template.format(s.name)]) == 1, side


@pytest.mark.parametrize("side", SIDES)
def test_every_english_title_is_as_good_as_the_name(shipped: Searcher, side: str) -> None:
    def by_title(speaker: Speaker) -> list[str]:
        return [f"what did {title} say" for title in own_titles(speaker, "en")]

    assert share(shipped, side, by_title) == 1


@pytest.mark.parametrize("language", ABROAD)
def test_plain_questions_in_any_language_are_answered(shipped: Searcher, language: str) -> None:
    def by_name(speaker: Speaker) -> list[str]:
        return [ABROAD[language].format(name) for name in speaker.aliases.get(language, ())[:2]]

    for side in SIDES:
        assert share(shipped, side, by_name) == 1, side


@pytest.mark.parametrize("language", ABROAD)
def test_titles_in_any_language_are_answered_at_equal_rates(
    shipped: Searcher, language: str
) -> None:
    def by_title(speaker: Speaker) -> list[str]:
        return [ABROAD[language].format(title) for title in own_titles(speaker, language)[:3]]

    iran, azerbaijan = (share(shipped, side, by_title) for side in SIDES)
    assert min(iran, azerbaijan) >= 0.8
    assert abs(iran - azerbaijan) <= 0.2


@pytest.mark.parametrize(
    "template",
    [
        "what is on record from {}",
        "what does {} claim",
        "who is {} quoted as",
    ],
)
def test_odd_questions_are_answered_at_equal_rates(shipped: Searcher, template: str) -> None:
    iran, azerbaijan = (share(shipped, side, lambda s: [template.format(s.name)]) for side in SIDES)
    assert abs(iran - azerbaijan) <= 0.1
