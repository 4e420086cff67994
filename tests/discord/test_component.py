"""No view, form, button or menu of the bot can forget to apologise."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

import discord
import pytest

import bot.discord
from bot.discord.kit.component import DynamicItem, LayoutView, Modal, View
from tests.discord.conftest import Stage

DETAIL = "a detail that is nobody's business"
BASES = {
    discord.ui.View: View,
    discord.ui.LayoutView: LayoutView,
    discord.ui.Modal: Modal,
    discord.ui.DynamicItem: DynamicItem,
}
# What belongs to the one error path, and would leave it where it is written anew.
PATH = {"on_error", "callback", "from_custom_id", "interaction_check"}


def below(cls: type[object]) -> Iterator[type[object]]:
    for child in cls.__subclasses__():
        yield child
        yield from below(child)


def test_no_module_makes_a_view_or_layout_past_its_own_base() -> None:
    past = re.compile(r"discord\.ui\.(View|LayoutView|Modal)\(")
    for file in Path(bot.discord.__path__[0]).rglob("*.py"):
        if file.name != "component.py":
            assert not past.search(file.read_text("utf-8")), file


def test_every_component_of_the_bot_derives_from_its_own_base() -> None:
    for module in pkgutil.walk_packages(bot.discord.__path__, "bot.discord."):
        importlib.import_module(module.name)
    for base, own in BASES.items():
        for cls in below(base):
            if cls is own or not cls.__module__.startswith("bot."):
                continue
            assert issubclass(cls, own), f"{cls} apologises for nothing"
            assert not PATH & set(vars(cls)), f"{cls} leaves the one error path"


class Failing(DynamicItem[discord.ui.Button[Any]], template=r"fail:(?P<at>\w+)"):
    def __init__(self, at: str) -> None:
        self.at = at
        super().__init__(discord.ui.Button(label=at, custom_id=f"fail:{at}"))

    @classmethod
    def restored(cls, _interaction: discord.Interaction[Any], match: re.Match[str]) -> Self:
        if match["at"] == "restoring":
            raise RuntimeError(DETAIL)
        return cls(match["at"])

    async def respond(self, interaction: discord.Interaction[Any]) -> None:
        if self.at == "form":
            await interaction.response.send_modal(FailingForm())
            return
        raise RuntimeError(DETAIL)


class FailingForm(Modal):
    words: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Words", custom_id="words")

    def __init__(self) -> None:
        super().__init__(title="A form")

    async def on_submit(self, _interaction: discord.Interaction[Any], /) -> None:
        raise RuntimeError(DETAIL)


class FailingView(View):
    @discord.ui.button(label="Fail", custom_id="in-a-view")
    async def fail(
        self, _interaction: discord.Interaction[Any], _button: discord.ui.Button[Self]
    ) -> None:
        raise RuntimeError(DETAIL)


async def sent(stage: Stage, view: View) -> discord.Message:
    """A message of the bot with buttons."""
    channel = stage.bot.get_channel(stage.channel.id)
    assert isinstance(channel, discord.TextChannel)
    return await channel.send("press", view=view)


def is_apology(result: Any, caplog: pytest.LogCaptureFixture) -> bool:
    error_id = re.search(r"error ([0-9a-f]{8})", result.response.content)
    assert error_id is not None
    assert DETAIL in caplog.text
    assert DETAIL not in result.response.content
    return error_id[1] in caplog.text and bool(result.ephemeral)


@pytest.mark.parametrize("at", ["restoring", "pressing"])
async def test_a_button_that_fails_apologises_with_an_id(
    stage: Stage, caplog: pytest.LogCaptureFixture, at: str
) -> None:
    stage.bot.add_dynamic_items(Failing)
    view = View(timeout=None)
    view.add_item(Failing(at))
    message = await sent(stage, view)
    result = await stage.member.click(message, custom_id=f"fail:{at}")
    assert is_apology(result, caplog)


async def test_a_form_that_fails_apologises_with_an_id(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    stage.bot.add_dynamic_items(Failing)
    view = View(timeout=None)
    view.add_item(Failing("form"))
    message = await sent(stage, view)
    shown = await stage.member.click(message, custom_id="fail:form")
    assert is_apology(await stage.member.submit_modal(shown, {"words": "x"}), caplog)
    assert len(stage.env.errors) == 1


async def test_a_view_that_fails_apologises_with_an_id(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    message = await sent(stage, FailingView())
    assert is_apology(await stage.member.click(message, custom_id="in-a-view"), caplog)
    assert len(stage.env.errors) == 1
