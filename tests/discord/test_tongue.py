"""The words around a quote are in the question's language, else the asker's, else the guild's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import discord
import pytest

from bot.discord.card.context import context_text
from bot.discord.kit.language import chosen
from bot.locales import load_locales
from bot.record import Record
from bot.search import Ruling, Strictness
from tests.conftest import Scripted
from tests.discord.conftest import Stage, buttons_of, custom_id

LOCALES = load_locales()
TAGS = {"فارسی": "fa", "עברית": "he"}
PERSIAN = "فارسی larder"


@pytest.mark.parametrize(
    ("asked_in", "own", "guilds", "tag"),
    [
        ("fa", "tr", "ru", "fa"),
        ("en", "tr", "ru", "en"),
        (None, "tr", "ru", "tr"),
        (None, "en-US", "ru", "en"),
        (None, "de", "ru", "ru"),
        (None, None, "ru", "ru"),
        (None, None, None, "en"),
        # Languages that the bot does not speak.
        ("ar", "en-US", "ru", "en"),
        ("he", "tr", "ru", "tr"),
        ("he", None, "ru", "en"),
        ("ar", "de", None, "en"),
        ("es", "es-ES", "ru", "en"),
        ("fr", "tr", None, "tr"),
    ],
)
def test_the_language_is_chosen(
    asked_in: str | None, own: str | None, guilds: str | None, tag: str
) -> None:
    assert chosen(LOCALES, set_here=None, asked_in=asked_in, own=own, guilds=guilds).tag == tag


def test_what_moderators_set_goes_before_everything() -> None:
    assert chosen(LOCALES, set_here="az", asked_in="ar", own="ru", guilds="tr").tag == "az"


class Multilingual(Scripted):
    """Takes the first word of a question for the name of its language."""

    def ask(
        self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
    ) -> Ruling:
        ruling = super().ask(question, unprompted=unprompted)
        return replace(ruling, language=TAGS.get(question.split(maxsplit=1)[0], "en"))


@pytest.fixture
def searcher(record: Record, searcher: Scripted) -> Multilingual:
    return Multilingual(record, searcher._decisions)


@pytest.mark.parametrize("place", ["mention", "command", "direct message"])
async def test_a_question_is_answered_in_its_own_language(stage: Stage, place: str) -> None:
    if place == "mention":
        await stage.member.send(stage.channel, f"{stage.mention} {PERSIAN}")
        answer = stage.said[0]
    elif place == "command":
        await stage.member.slash(stage.channel, "ask", question=PERSIAN)
        answer = stage.said[0]
    else:
        await stage.member.send_dm(PERSIAN)
        found = stage.member.user.dm_channel.last_message
        assert found is not None
        answer = found
    assert "زبان نقل‌قول و یادداشت‌ها: \u2068انگلیسی\u2069" in answer.content
    assert "> \u2066" in answer.content
    assert "بافت" in str(buttons_of(answer)[0].label)


async def test_a_hebrew_question_is_answered_in_english(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} עברית larder")
    assert buttons_of(stage.said[0])[0].label == "Context"


@pytest.fixture
def turkish_client(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody's Discord is in Turkish: the simulated one has no setting for that."""
    made = discord.Interaction._from_data

    def in_turkish(interaction: discord.Interaction[Any], data: dict[str, Any]) -> None:
        made(interaction, data | {"locale": "tr"})  # type: ignore[arg-type]

    monkeypatch.setattr(discord.Interaction, "_from_data", in_turkish)


@pytest.mark.usefixtures("turkish_client")
async def test_what_is_no_question_is_answered_in_the_members_language(stage: Stage) -> None:
    picture = await stage.moderator.send(stage.channel, attachments=[("a.png", b"png")])
    result = await stage.member.context_menu(stage.channel, "Who said this?", picture)
    assert result.response is not None
    assert result.response.content == "Bu mesajda aranacak söz yok."


@pytest.mark.usefixtures("turkish_client")
async def test_a_hebrew_question_of_a_turkish_member_is_answered_in_turkish(stage: Stage) -> None:
    await stage.member.slash(stage.channel, "ask", question="עברית larder")
    assert buttons_of(stage.said[0])[0].label == "Bağlam"


async def test_what_a_press_opens_is_in_the_language_of_an_answer_that_discord_has_not(
    stage: Stage,
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} {PERSIAN}")
    answer = stage.said[-1]
    button = custom_id(answer, LOCALES.of("fa").text("button-context"))
    opened = (await stage.member.click(answer, custom_id=button)).response
    assert opened is not None
    assert LOCALES.of("fa").text("context-legend") in opened.content


async def test_what_a_press_opens_is_in_the_readers_own_language_elsewhere(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} larder")
    answer = stage.said[-1]
    opened = (await stage.member.click(answer, custom_id=custom_id(answer, "Context"))).response
    assert opened is not None
    assert LOCALES.base.text("context-legend") in opened.content


def test_a_reason_that_the_record_has_in_english_alone_is_marked_and_reads_on_in_one_line(
    record: Record,
) -> None:
    statement = record.statements["vennick-asks-for-log"]
    shown = context_text(record, statement, LOCALES.of("fa")).split("\n")
    at = shown.index(f"\u2066{statement.said_from}\u2069")
    assert shown[at - 1].startswith("\u200f\u2067روز (")
    assert "انگلیسی" in shown[at - 1]
    turkish = context_text(record, statement, LOCALES.of("tr"))
    assert f"{statement.said_from} (İngilizce)" in turkish
