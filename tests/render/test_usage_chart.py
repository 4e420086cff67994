"""The picture of how much was asked."""

from __future__ import annotations

import threading

import pytest

from bot.render.usage_chart import UsageChart, draw

PNG = b"\x89PNG\r\n\x1a\n"


def chart(days: int, *, peak: int = 3, languages: int = 2) -> UsageChart:
    counts = [number % (peak + 1) for number in range(days)]
    return UsageChart(
        "Questions",
        [f"day {number}" for number in range(days)],
        {"answered": counts, "closest": counts, "nothing": [0] * days},
        {
            "By language": {f"language {n} {'x' * 40}": n + 1 for n in range(languages)},
            "By party": {},
        },
    )


@pytest.mark.parametrize("days", [1, 2, 30, 365])
@pytest.mark.parametrize("peak", [0, 1, 100_000])
def test_any_number_of_days_can_be_drawn(days: int, peak: int) -> None:
    assert draw(chart(days, peak=peak)).startswith(PNG)


def test_many_bars_and_letters_of_every_script_can_be_drawn() -> None:
    names = "English", "Azərbaycanca", "русский", "فارسی", "עברית", "հայերեն", "العربية"
    drawn = UsageChart("Вопросы · سؤال", ["1"], {"a": [1]}, {"names": dict.fromkeys(names, 1)})
    assert draw(drawn).startswith(PNG)
    assert draw(chart(7, languages=40)).startswith(PNG)


def test_the_same_numbers_give_the_same_picture_in_any_thread() -> None:
    here, there = draw(chart(7)), []
    thread = threading.Thread(target=lambda: there.append(draw(chart(7))))
    thread.start()
    thread.join(60)
    assert there == [here]
