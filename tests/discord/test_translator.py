"""Commands are in the languages that Discord has and the bot speaks; what is missing is English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import discord
import pytest
from discord import app_commands
from discord.app_commands import TranslationContextTypes
from fluent.syntax import FluentParser, ast

import bot.locales
from bot.discord.translator import CommandTranslator, is_taken, key_of
from bot.locales import Locales, Phrases, load_locales
from tests.discord.conftest import Stage

# Discord has no Azerbaijani, Persian or Armenian.
LANGUAGES = "ru", "tr"
_FOLDER = Path(bot.locales.__file__).parent


class Places(app_commands.Translator):
    """Notes every place in the command tree that can be translated."""

    def __init__(self) -> None:
        self.found: dict[str, TranslationContextTypes] = {}

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: TranslationContextTypes,
    ) -> str | None:
        self.found[key_of(context)] = context
        return None


async def places_of(stage: Stage) -> dict[str, TranslationContextTypes]:
    places = Places()
    for command in stage.bot.tree.get_commands():
        await command.get_translated_payload(stage.bot.tree, places)
    return places.found


def keys_of(tag: str) -> set[str]:
    text = (_FOLDER / tag / "command.ftl").read_text("utf-8")
    return {e.id.name for e in FluentParser().parse(text).body if isinstance(e, ast.Message)}


@pytest.mark.parametrize("tag", LANGUAGES)
async def test_every_command_option_and_choice_is_translated(stage: Stage, tag: str) -> None:
    assert sorted(set(await places_of(stage)) - keys_of(tag)) == []


@pytest.mark.parametrize("tag", LANGUAGES)
async def test_no_translation_is_of_a_command_that_is_gone(stage: Stage, tag: str) -> None:
    assert sorted(keys_of(tag) - set(await places_of(stage))) == []


@pytest.mark.parametrize("tag", LANGUAGES)
async def test_discord_takes_every_translation(stage: Stage, tag: str) -> None:
    phrases = load_locales().of(tag)
    refused = [
        f"{key} = {phrases.text(key)}"
        for key, context in (await places_of(stage)).items()
        if phrases.has(key) and not is_taken(phrases.text(key), context)
    ]
    assert refused == []


def names_beside_each_other(commands: list[dict[str, object]], tag: str) -> Iterator[list[str]]:
    yield [str(_localised(command, tag)) for command in commands]
    for command in commands:
        options = command.get("options")
        if isinstance(options, list):
            yield from names_beside_each_other(options, tag)


def _localised(command: dict[str, object], tag: str) -> object:
    names = command.get("name_localizations")
    return names.get(tag, command["name"]) if isinstance(names, dict) else command["name"]


@pytest.mark.parametrize("tag", LANGUAGES)
async def test_no_two_commands_beside_each_other_have_one_name(stage: Stage, tag: str) -> None:
    registered = list(stage.env.backend.commands[None].values())
    for names in names_beside_each_other(registered, tag):
        assert sorted(names) == sorted(set(names))


async def test_discord_is_given_the_commands_in_other_languages(stage: Stage) -> None:
    commands = {c["name"]: c for c in stage.env.backend.commands[None].values()}
    assert commands["ask"]["name_localizations"] == {"ru": "спросить", "tr": "sor"}
    assert commands["ask"]["options"][0]["name_localizations"]["tr"] == "soru"
    assert commands["Who said this?"]["name_localizations"]["ru"] == "Кто это сказал?"


@pytest.mark.parametrize("text", ["Sor", "ask it", "x" * 33, "", "ask!"])
async def test_a_name_that_discord_would_refuse_stays_english(stage: Stage, text: str) -> None:
    locales = Locales(
        {
            "en": Phrases("en", []),
            "tr": Phrases("tr", [f'command-ask-name = {{ "" }}{text}']),
        }
    )
    ask = stage.bot.tree.get_command("ask")
    assert isinstance(ask, app_commands.Command)
    payload = await ask.get_translated_payload(stage.bot.tree, CommandTranslator(locales))
    assert payload["name_localizations"] == {}
    assert payload["name"] == "ask"
