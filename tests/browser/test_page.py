"""What a newcomer does first, in a real browser, on the shipped record."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.browser.page import Page


@pytest.fixture
def phone(driver: Chrome, page: Page) -> Iterator[Page]:
    """The page on a phone of 390 by 844."""
    size = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    yield page
    driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_mention_typed_by_hand_gives_the_right_card(page: Page) -> None:
    page.say("@bot who called it an open provocation?")
    card = page.answers[-1]
    assert "Aykhan Hajizada" in card
    assert "open provocation" in card
    assert "between 27 and 30 June 2025" in card
    assert "OC Media" in card


def test_half_remembered_words_give_the_right_card(page: Page) -> None:
    page.use("who-said", words="firm and principled stance")
    card = page.answers[-1]
    assert "Mojtaba Demirchilou" in card
    assert "principled and firm position" in card


def test_the_timeline_comes_with_a_picture_that_describes_itself(page: Page) -> None:
    page.use("timeline")
    page.wait_for("Page 1 of")
    assert page.picture().startswith(b"\x89PNG")
    assert "a row for each" in page.described


def test_a_chart_of_what_was_asked_describes_itself_and_when_that_was_is_past(page: Page) -> None:
    page.say("@bot what did the pope say?")
    page.view_as("A moderator")
    page.use("knowledge stats")
    page.wait_for("By outcome")
    assert page.picture().startswith(b"\x89PNG")
    assert page.described.startswith("Bar chart of questions by day.")
    page.use("knowledge gaps")
    page.wait_for("what did the pope say?")
    assert "asked once, in " not in page.answers[-1]


def test_chatter_gives_nothing(page: Page) -> None:
    before = page.answers
    page.say("lol same")
    assert page.answers == before


def test_what_a_statement_of_a_text_denies_is_shown_and_picked_beforehand(page: Page) -> None:
    page.view_as("A moderator")
    text = "Mehdi Sobhani said that the airspace was used. Aykhan Hajizada denied it."
    page.paste("oc-media", "Two of them", "https://oc.example/two", "2025-06-30", text)
    page.press("Accept")
    page.wait_for("denies · Mehdi Sobhani · Mehdi Sobhani said that the airspace was used.")
    assert page.picked[-1] == "denies · Mehdi Sobhani"


@pytest.mark.parametrize(
    "question",
    [
        "What did Sobhani say about drones?",
        "Sobhani dronlar haqqında nə dedi?",
        "سبحانی درباره پهپادها چه گفت؟",
    ],
)
def test_on_a_phone_a_card_of_many_accounts_shows_its_buttons(phone: Page, question: str) -> None:
    phone.say(f"@bot {question}")
    assert "Mehdi Sobhani" in phone.answers[-1]
    phone.wait_until_in_view()


@pytest.mark.parametrize(
    ("question", "button"),
    [
        ("What did Sobhani say about drones?", "Accounts"),
        ("Sobhani dronlar haqqında nə dedi?", "Şərhlər"),
        ("سبحانی درباره پهپادها چه گفت؟", "\u200f\u2067روایت‌ها"),
    ],
)
def test_on_a_phone_the_accounts_of_a_call_are_seen_at_once(
    phone: Page, question: str, button: str
) -> None:
    phone.say(f"@bot {question}")
    phone.press(button)
    phone.wait_for("Ilham Aliyev")
    phone.wait_until_in_view()


def test_a_member_cannot_reload_and_a_moderator_can(page: Page, knowledge: Path) -> None:
    speakers = knowledge / "speakers.yaml"
    text = speakers.read_text("utf-8")
    name = "name: Aykhan Hajizada"
    assert name in text
    speakers.write_text(text.replace(name, f"{name} the Second"), "utf-8")

    assert "/knowledge" not in page.offers()
    before = page.answers
    page.say("/knowledge reload")
    assert page.answers == before
    page.say("@bot who called it an open provocation?")
    assert "the Second" not in page.answers[-1]

    page.view_as("A moderator")
    page.use("knowledge reload")
    page.press("Serve them")
    page.wait_for("Now serving revision")
    page.say("@bot who called it an open provocation?")
    assert "Aykhan Hajizada the Second" in page.answers[-1]
