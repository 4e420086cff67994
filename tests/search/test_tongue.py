"""The language of a question is read off its script, its letters and its words."""

from __future__ import annotations

import pytest

from bot.search import Searcher


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "what did Aliyev say about the rumours?"),
        ("en", "who"),
        ("en", "Aliyev drones Baku"),
        ("az", "Əliyev şayiələr haqqında nə dedi?"),
        ("az", "kim açıq təxribat dedi"),
        ("az", "kim deyib ki bu cefengiyatdir"),
        ("az", "nə vaxt"),
        ("ru", "что сказал Алиев о слухах?"),
        ("ru", "что сказал Aliyev"),
        ("ru", "chto skazal aliyev"),
        ("ru", "kto nazval eto provokaciej"),
        ("tr", "Aliyev söylentiler hakkında ne dedi?"),
        ("tr", "kim açık provokasyon dedi"),
        ("tr", "büyükelçi ne zaman konuştu"),
        ("fa", "علی‌اف درباره شایعات چه گفت؟"),
        ("fa", "چرا"),
        ("fa", "pezeshkian chi goft"),
        ("ar", "ماذا قال علييف عن الشائعات؟"),
        ("ar", "متى"),
        ("he", "מה אמר אלייב על השמועות?"),
        ("he", "מי"),
        ("hy", "Ի՞նչ ասաց Ալիևը լուրերի մասին։"),
        ("hy", "inch asac aliyev"),
        # Where nothing tells: the first language.
        ("en", ""),
        ("en", "12345"),
        ("en", "😀"),
    ],
)
def test_language_of_a_question(shipped: Searcher, language: str, question: str) -> None:
    assert shipped.ask(question).language == language
