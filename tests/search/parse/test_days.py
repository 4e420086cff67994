"""Days are read however they are written; a day without a year is one of the dispute's."""

from __future__ import annotations

from datetime import date

import pytest

from bot.search import Closest, NothingOnRecord, Reason, Searcher
from bot.search.parse.almanac import span_of
from tests.records import understood


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
        ("what did Aliyev say on the twenty-sixth of June", "2025-06-26"),
        ("what did Aliyev say on June the twenty sixth", "2025-06-26"),
        ("что сказал Алиев двадцать шестого июня", "2025-06-26"),
        ("Aliyev haziranın yirmi altısında ne dedi", "2025-06-26"),
        ("Əliyev iyirmi altı iyunda nə dedi", "2025-06-26"),
        ("علی‌اف بیست و ششم ژوئن چه گفت", "2025-06-26"),
        ("ماذا قال علييف في السادس والعشرين من يونيو", "2025-06-26"),
        ("מה אמר אלייב בעשרים ושישה ביוני", "2025-06-26"),
        ("Ալիևը հունիսի քսանվեցին ինչ ասաց", "2025-06-26"),
        ("¿qué dijo Aliyev el veintiséis de junio?", "2025-06-26"),
        ("qu'a dit Aliyev le vingt-six juin", "2025-06-26"),
        ("what did Aliyev say first in June", "2025-06-01/2025-06-30"),
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
        ("what did Aliyev say on 27.6.25", "2025-06-27"),
        ("what did Aliyev say on 6/27/25?", "2025-06-27"),
        ("what did Aliyev say on 25-06-27", "2025-06-27"),
        ("what did Aliyev say on 27 June 25", "2025-06-27"),
        ("what did Aliyev say on June 27, '25", "2025-06-27"),
        ("what did Aliyev say in June '24", "2024-06-01/2024-06-30"),
        ("what did Aliyev say on 3.4.99", "1999-04-03"),
        ("ماذا قال علييف في 27 حزيران", "2025-06-27"),
        ("ماذا قال علييف في 27 تموز؟", "2025-07-27"),
        ("ماذا طلب بزشكيان في 26 كانون الثاني؟", "2025-01-26"),
        ("ماذا قال علييف في 27 جوان", "2025-06-27"),
        ("ماذا قال علييف في 27 يوليوز", "2025-07-27"),
        ("علی‌اف ششم تیر چه گفت، ۶ تیر", "2025-06-27"),
        ("علی‌اف ۵ تیر ۱۴۰۴ چه گفت", "2025-06-26"),
        ("علی‌اف در ۱۴۰۴/۴/۵ چه گفت", "2025-06-26"),
        ("what did Aliyev say on 5 Tir 1404", "2025-06-26"),
        ("what did Aliyev say in 2025-W26", "2025-06-23/2025-06-29"),
        ("what did Aliyev say on 2025W264", "2025-06-26"),
        ("what did Aliyev say in 1404-04", "2025-06-22/2025-07-22"),
        ("علی‌اف در تیر ۱۴۰۴ چه گفت", "2025-06-22/2025-07-22"),
        ("علی‌اف سی‌ام اسفند، ۳۰ اسفند ۱۴۰۳ چه گفت", "2025-03-20"),
        ("علی‌اف در ۱۴۰۴ چه گفت", "2025-03-21/2026-03-20"),
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
    assert when.span is not None
    assert when.span.edtf == edtf


@pytest.mark.parametrize(
    "question",
    [
        "what did Aliyev say",
        "",
        "how many drones flew in",
        "a small number, 12 or 13, of drones",
        "he is 99 years old",
        "who may have used the airspace",
        "¿qué dijo Aliyev sobre el mar?",
        "qui a parlé de sept drones",
    ],
)
def test_no_day_is_asked_about(question: str) -> None:
    assert understood(question).when is None


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("what did he say on 30 February", "30 February"),
        ("what did Aliyev say on 31 June?", "31 June"),
        ("what did Aliyev say on June 31st", "June 31st"),
        ("what did Aliyev say on 32 June", "32 June"),
        ("what did Aliyev say on 2025-06-31", "2025-06-31"),
        ("what did Aliyev say on 2025-13-01", "2025-13-01"),
        ("what did Aliyev say on 31.06.2025", "31.06.2025"),
        ("what did Aliyev say on 31/6", "31/6"),
        ("что сказал Алиев 31 июня 2025", "31 июня 2025"),
        ("علی‌اف ۳۰ اسفند ۱۴۰۴ چه گفت", "۳۰ اسفند ۱۴۰۴"),
        ("what did Aliyev say in 2025-W54", "2025-W54"),
        ("what did Aliyev say on 2025W268", "2025W268"),
        ("what did Aliyev say in 2025-0X", "2025-0X"),
        ("what did Aliyev say in 201X", "201X"),
    ],
)
def test_what_is_written_like_a_day_and_is_none(question: str, typed: str) -> None:
    understanding = understood(question)
    assert understanding.when is not None
    assert understanding.when.span is None
    assert understanding.typed(understanding.when.positions) == typed


def test_a_day_that_does_not_exist_is_told(shipped: Searcher) -> None:
    decision = shipped.ask("what did Aliyev say on 31 June?").decision
    assert isinstance(decision, Closest | NothingOnRecord)
    assert (decision.reason, decision.about) == (Reason.OUTSIDE_DATES, "31 June")


# The first day of the year, as the calendar's own authority in Iran has it.
@pytest.mark.parametrize(
    ("year", "first"),
    [
        (1358, date(1979, 3, 21)),
        (1376, date(1997, 3, 21)),
        (1399, date(2020, 3, 20)),
        (1400, date(2021, 3, 21)),
        (1403, date(2024, 3, 20)),
        (1404, date(2025, 3, 21)),
        (1405, date(2026, 3, 21)),
    ],
)
def test_the_solar_year_begins_with_spring(year: int, first: date) -> None:
    span = span_of([year], None, None, is_solar=True)
    assert span is not None
    assert span.earliest == first
