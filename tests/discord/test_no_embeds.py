"""Whoever has embeds switched off, or may not embed links, is answered all the same."""

from __future__ import annotations

import discord
import pytest
import simcord

from bot.app.services import Services
from bot.store import Store
from tests.conftest import services_on
from tests.discord.conftest import Stage, buttons_of
from tests.discord.test_browsing import shown
from tests.records import shipped_base


@pytest.fixture
async def services(store: Store) -> Services:
    return await services_on(store, shipped_base())


@pytest.fixture
def bare(stage: Stage) -> simcord.ChannelHandle:
    """A channel in which nobody may embed links, the bot included."""
    no_links = discord.PermissionOverwrite(embed_links=False)
    channel = stage.guild.create_text_channel(
        "bare", overwrites={stage.guild.default_role: no_links}
    )
    seen = stage.bot.get_channel(channel.id)
    assert isinstance(seen, discord.TextChannel)
    assert not seen.permissions_for(seen.guild.me).embed_links
    return channel


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What did Sobhani say about drones?", "“We have received information that"),
        ("what did Aliyev say?", "3. **Ilham Aliyev**, 27 June 2025"),
        ("Where do the two readouts differ?", "**phone call, 26 June 2025**"),
        ("what did Netanyahu say about the airspace?", "Closest on record"),
    ],
)
async def test_an_answer_and_all_that_its_buttons_open_are_text(
    stage: Stage, bare: simcord.ChannelHandle, question: str, words: str
) -> None:
    await stage.member.send(bare, f"{stage.mention} {question}")
    answer = bare.last_message
    assert answer is not None
    assert words in answer.content
    assert answer.embeds == []
    ids = [button.custom_id for button in buttons_of(answer) if button.custom_id]
    # A list of everything, and the form of "Not helpful", are no part of an answer.
    for id_ in (one for one in ids if not one.startswith(("list:", "unhelpful:"))):
        opened = shown(await stage.member.click(answer, custom_id=id_))
        assert opened.content
        assert opened.embeds == []


async def test_of_a_list_the_menu_keeps_every_statement_on_the_page(
    stage: Stage, bare: simcord.ChannelHandle
) -> None:
    message = shown(await stage.member.slash(bare, "said-by", speaker="Aliyev")).message
    (menu,) = (
        child
        for row in message.components
        if isinstance(row, discord.ActionRow)
        for child in row.children
        if isinstance(child, discord.SelectMenu)
    )
    assert [option.label for option in menu.options] == [
        "1 · 26 June 2025 · Ilham Aliyev",
        "2 · 27 June 2025 · Ilham Aliyev",
        "3 · 27 June 2025 · Ilham Aliyev",
    ]
    assert "complete nonsense" in str(menu.options[2].description)
