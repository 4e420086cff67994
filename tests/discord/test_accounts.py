"""What was said once and is told more than once, on Discord: once, with its accounts."""

from __future__ import annotations

import discord
import pytest

from bot.app.services import Services
from bot.store import Store
from tests.conftest import services_on
from tests.discord.conftest import Stage, buttons_of
from tests.discord.test_browsing import heads, shown, text_of
from tests.records import shipped_base


@pytest.fixture
async def services(store: Store) -> Services:
    return await services_on(store, shipped_base())


async def asked(stage: Stage, question: str) -> discord.Message:
    await stage.member.send(stage.channel, f"{stage.mention} {question}")
    return stage.said[-1]


async def test_a_card_names_the_other_accounts_and_leaves_their_words_to_a_press(
    stage: Stage,
) -> None:
    message = await asked(stage, "What did Sobhani say about drones?")
    _, facts = message.content.split("**Mehdi Sobhani**")
    assert "told also by eu-east.com (via Iranian readout) and OC Media" in facts
    assert "urged" not in facts
    assert facts.endswith("-# accounts differ in words, see Accounts")
    assert "not checked" not in message.content


async def test_accounts_are_one_press_away_and_fit_a_phone(stage: Stage) -> None:
    message = await asked(stage, "Did Pezeshkian ask Aliyev to investigate?")
    opened = shown(await stage.member.click(message, label="Accounts"))
    assert [button.label for button in buttons_of(opened)] == ["All of it"]
    text = opened.content
    assert text.startswith("**phone call, 26 June 2025**")
    assert "eu-east.com (via Iranian readout): Pezeshkian urged **Baku** to investigate" in text
    assert (
        "OC Media: Pezeshkian urged Aliyev to investigate **if Israel used** Azerbaijani…" in text
    )
    assert "Nothing of this is on record from Mehdi Sobhani (OC Media) and OC Media" in text
    assert "eu-east.com remarks: However, there is no mention of this exchange" in text
    assert "tells of" not in text
    assert len(text) < 750


async def test_all_of_the_accounts_is_one_press_further(stage: Stage) -> None:
    message = await asked(stage, "Did Pezeshkian ask Aliyev to investigate?")
    glance = shown(await stage.member.click(message, label="Accounts"))
    opened = shown(await stage.member.click(glance, label="All of it"))
    text = opened.content
    assert text.startswith("**phone call, 26 June 2025 · Masoud Pezeshkian and Ilham Aliyev**")
    assert "1 · eu-east.com (via Iranian readout): Pezeshkian urged **Baku**" in text
    assert "2 · Mehdi Sobhani (OC Media): “**We**" in text
    assert "3 · OC Media: Pezeshkian urged Aliyev" in text
    assert "Only Mehdi Sobhani (OC Media) tells of: " in text
    assert "Nothing of this is on record from Mehdi Sobhani (OC Media) and OC Media" in text
    assert "5 · eu-east.com remarks: However, there is no mention of this exchange" in text
    assert [button.label for button in buttons_of(opened)] == ["1", "2", "3", "4", "5"]


async def test_a_statement_of_no_event_has_no_such_button(stage: Stage) -> None:
    message = await asked(stage, "who called it an open provocation?")
    assert "Accounts" not in [button.label for button in buttons_of(message)]


async def test_where_the_readouts_differ_is_answered_with_both(stage: Stage) -> None:
    message = await asked(stage, "Where do the two readouts differ?")
    assert "eu-east.com (via Iranian readout)" in message.content
    assert "bold: words that no other account has" in message.content
    every = shown(await stage.member.click(message, label="All of it"))
    card = shown(await stage.member.click(every, label="3"))
    assert "**Masoud Pezeshkian**" in card.content


async def test_in_persian_it_is_laid_out_in_persian(stage: Stage) -> None:
    message = await asked(stage, "تفاوت دو روایت از تماس تلفنی چیست؟")
    assert "پررنگ" in message.content
    assert [line for line in message.content.split("\n") if "Pezeshkian urged" in line] == [
        line for line in message.content.split("\n") if line.startswith("\u2066Pezeshkian urged")
    ]


async def test_lists_have_an_utterance_once_with_who_tells_it_too(stage: Stage) -> None:
    message = shown(await stage.member.slash(stage.channel, "timeline"))
    assert "· 23 statements" in text_of(message)
    own = shown(await stage.member.slash(stage.channel, "said-by", speaker="Pezeshkian"))
    assert len([1 for head in heads(own) if "26 June" in head]) == 2
    assert "told also by [" in text_of(own)
    sides = shown(await stage.member.slash(stage.channel, "both-sides", topic="investigation"))
    # Once what he said in the call, and what he said elsewhere on that day.
    assert len([1 for head in heads(sides) if "Pezeshkian" in head]) == 2
    assert "told also by" in text_of(sides)
