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
        ("es", "¿Qué dijo Aliyev sobre los rumores?"),
        ("es", "quien dijo eso"),
        ("es", "por que nego"),
        ("es", "q dijo aliyev"),
        ("es", "respuesta de hajizada"),
        ("es", "palabras exactas del portavoz"),
        ("es", "cuándo"),
        ("fr", "Qu'a dit Aliyev sur les rumeurs ?"),
        ("fr", "qui l'a dit"),
        ("fr", "pourquoi a t il nie"),
        ("fr", "kestudi aliyev"),
        ("fr", "pk il a dit ca"),
        ("fr", "déclaration d’Hajizada"),
        ("fr", "où"),
        # Words that Spanish or French have too, and others of those languages about them.
        ("en", "the car was on fire"),
        ("en", "no comment from him"),
        ("en", "who met whom"),
        ("en", "did macron comment"),
        ("tr", "en son ne dedi"),
        ("tr", "o ne dedi"),
        ("tr", "Macron ne dedi"),
        ("az", "ne deyib axi"),
        # Where nothing tells: the first language.
        ("en", ""),
        ("en", "12345"),
        ("en", "😀"),
    ],
)
def test_language_of_a_question(shipped: Searcher, language: str, question: str) -> None:
    assert shipped.ask(question).language == language
