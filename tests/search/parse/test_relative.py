"""Whose words are asked for: somebody's, or those of who belongs to him."""

from __future__ import annotations

import pytest

from bot.search.parse import SenseKind
from tests.records import ROOT, base_of

_MINE = ROOT / "tests" / "disputes" / "cinnabar-mine-2016" / "hour"


def _strangers(folder: str, question: str) -> list[str]:
    base = base_of(_MINE if folder == "mine" else ROOT / "knowledge")
    mentions = base.searcher.understander.understand(question).mentions
    return [mention.text for mention in mentions if mention.kind is SenseKind.STRANGER]


@pytest.mark.parametrize(
    ("question", "somebody"),
    [
        ("any words from Aliyev's cousin", "Aliyev's cousin"),
        ("hajiyevs deputy on the airspace", "hajiyevs deputy"),
        ("the brother of Pezeshkian", "brother of Pezeshkian"),
        ("что сказала дочь Алиева", "дочь Алиева"),
        ("Pezeşkiyan'ın annesi ne dedi", "Pezeşkiyan'ın annesi"),
        ("qu'a dit le fils de Khamenei", "fils de Khamenei"),
        ("¿qué dijo la hermana de Aliyev?", "hermana de Aliyev"),
        ("برادر پزشکیان چه گفت", "برادر پزشکیان"),
        ("ماذا قالت ابنة علييف", "ابنة علييف"),
    ],
)
def test_who_belongs_to_somebody_is_somebody_else(question: str, somebody: str) -> None:
    assert _strangers("shipped", question) == [somebody]


@pytest.mark.parametrize(
    ("folder", "question"),
    [
        ("shipped", "what is said about the origins of Khamenei's family"),  # spoken about
        ("shipped", "Hamaney'in ailesinin soyu hakkında ne dendi"),
        ("shipped", "who spoke of Khamenei's family"),
        ("shipped", "what did Aliyev say to his friend Pezeshkian"),  # another is asked for
        ("mine", "what did Rusk say"),
    ],
)
def test_who_is_spoken_about_or_asked_for_is_left(folder: str, question: str) -> None:
    assert _strangers(folder, question) == []


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("did the Iranian navy admit it", "Iranian navy"),
        ("İran ordusu dronlar haqqında nə dedi?", "İran ordusu"),
        ("מה אמר חיל האוויר של ישראל", "חיל האוויר של ישראל"),
        ("что ответила полиция Ирана", "полиция Ирана"),
        ("ماذا قال الجيش الإيراني", "الجيش الإيراني"),
    ],
)
def test_what_a_side_has_is_not_the_side(question: str, body: str) -> None:
    assert _strangers("shipped", question) == [body]


@pytest.mark.parametrize(
    "question",
    [
        "did the Israeli army use Azerbaijan's airspace",  # what it did, not what it said
        "İran ordusu haqqında nə dedilər",
        "did Baku deny that the Israeli army used its airspace",
        "what did the Azerbaijani ministry say",
    ],
)
def test_what_a_side_has_may_be_what_others_speak_of(question: str) -> None:
    assert _strangers("shipped", question) == []
