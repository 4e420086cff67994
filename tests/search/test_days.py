"""Days are read however they are written; a day without a year is one of the dispute's."""

from __future__ import annotations

import pytest

from tests.search.shipped import understood


@pytest.mark.parametrize(
    ("question", "edtf"),
    [
        ("what did Aliyev say on 26 June", "2025-06-26"),
        ("what did Aliyev say on June 26", "2025-06-26"),
        ("what did Aliyev say on the 26th of June", "2025-06-26"),
        ("what did Aliyev say on June 26, 2025", "2025-06-26"),
        ("what did Aliyev say on 26.06.2025", "2025-06-26"),
        ("what did Aliyev say on 26/06/2025", "2025-06-26"),
        ("what did Aliyev say on 06/26/2025", "2025-06-26"),
        ("what did Aliyev say on 2025-06-26", "2025-06-26"),
        ("june 27 aliyev rumors", "2025-06-27"),
        ("Əliyev 26 iyunda nə dedi", "2025-06-26"),
        ("что сказал Алиев 26 июня", "2025-06-26"),
        ("Aliyev 26 Haziran'da ne dedi", "2025-06-26"),
        ("علی‌اف ۲۶ ژوئن چه گفت", "2025-06-26"),
        ("ماذا قال علييف في 26 يونيو", "2025-06-26"),
        ("ماذا قال علييف في ٢٦ يونيو", "2025-06-26"),
        ("מה אמר אלייב ב-26 ביוני", "2025-06-26"),
        ("Ալիևը հունիսի 26-ին ինչ ասաց", "2025-06-26"),
        ("¿qué dijo Aliyev el 26 de junio?", "2025-06-26"),
        ("qu'a dit Aliyev le 26 juin", "2025-06-26"),
        ("qu'a dit Aliyev le 1er juin", "2025-06-01"),
        ("¿qué dijo Aliyev al día siguiente de hablar con Pezeshkian?", "2025-06-27"),
        ("Aliyev a dit quoi le lendemain de son appel avec Pezeshkian", "2025-06-27"),
        ("what did Bayramov say on the first day of the war", "2025-06-13"),
        ("what did Baku promise when the war broke out", "2025-06-13"),
        ("müharibənin ilk günü Bakı nə dedi", "2025-06-13"),
        ("что Баку обещал в первый день войны", "2025-06-13"),
        ("savaşın ilk günü Bakü ne dedi", "2025-06-13"),
        ("باکو روز اول جنگ چه گفت", "2025-06-13"),
        ("ماذا قالت باكو في أول يوم من الحرب", "2025-06-13"),
        ("מה אמרה באקו - היום הראשון למלחמה", "2025-06-13"),
        pytest.param(
            "מה אמרה באקו ביום הראשון למלחמה",
            "2025-06-13",
            marks=pytest.mark.xfail(strict=True, reason="a prefix takes the place of the article"),
        ),
        ("պատերազմի առաջին օրը ինչ ասաց Բաքուն", "2025-06-13"),
        ("what did Aliyev say the day after the call", "2025-06-27"),
        ("what did Aliyev say the day after he talked to Pezeshkian", "2025-06-27"),
        ("what was said the day before the first day of the war", "2025-06-12"),
        ("what did Aliyev say in June", "2025-06-01/2025-06-30"),
        ("what did Aliyev say in December 2024", "2024-12-01/2024-12-31"),
        ("что сказал Алиев в декабре", "2025-12-01/2025-12-31"),
        ("what did Aliyev say in February 2024", "2024-02-01/2024-02-29"),
        ("what did Aliyev say in 2020", "2020-01-01/2020-12-31"),
        pytest.param(
            "what did Aliyev tell Demirchilou the day after he talked to Pezeshkian",
            "2025-06-27",
            marks=pytest.mark.xfail(
                strict=True, reason="only where two people are named and no third"
            ),
        ),
    ],
)
def test_day_that_is_asked_about(question: str, edtf: str) -> None:
    when = understood(question).when
    assert when is not None
    assert when.span.edtf == edtf


@pytest.mark.parametrize(
    "question",
    [
        "what did Aliyev say",
        "",
        "how many drones flew in",
        "what did he say on 30 February",
        "a small number, 12 or 13, of drones",
        "he is 99 years old",
        "who may have used the airspace",
        "¿qué dijo Aliyev sobre el mar?",
        "qui a parlé de sept drones",
    ],
)
def test_no_day_is_asked_about(question: str) -> None:
    assert understood(question).when is None
