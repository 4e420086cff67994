"""Forms and menus that a changed client fills in: whatever is in them is answered, and no error."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator, Mapping
from typing import Any

import discord
import pytest
import simcord
from discord import ComponentType, app_commands

from bot.app.revisions.knowledge_base import KnowledgeBase, load_knowledge_base
from bot.app.services import Services
from bot.artefact.shelf import Shelf
from bot.authoring.refusal import ReviewError
from bot.discord.kit.offer import NotOfferedError
from bot.knowledge.files import Files
from bot.record import Record
from bot.store import Actor, Store
from tests.authoring.conftest import KNOWLEDGE
from tests.conftest import ARTEFACTS, ENGLISH, INVENTED, Scripted
from tests.discord.conftest import Stage
from tests.discord.forgery import filled_in, press, send_form
from tests.discord.test_article import ARTICLE, bring, choose, paste
from tests.discord.test_pending import propose
from tests.discord.test_permissions import FORMS, FROM_A_TEXT
from tests.fuzz.text import hostile_text
from tests.soak.scale import scaled

CHANGED = ENGLISH.text("error-changed")
PICKED: list[list[str]] = [[], ["x"], ["x", "y"], ["\x00"], ["x" * 100]]
TIMES = scaled(100, 4)
_MOST_TYPED = 4000


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_knowledge_base(KNOWLEDGE, Shelf(ARTEFACTS))


@pytest.fixture
async def services(base: KnowledgeBase, store: Store) -> Services:
    return await Services.start(store, lambda: Files.read(KNOWLEDGE), lambda _: base)


async def opened(stage: Stage, form: str) -> simcord.InteractionResult:
    if form == "HeadingForm":
        file = ("article.txt", ARTICLE)
        return await stage.moderator.slash(stage.channel, "knowledge add", file=file)
    if form == "WordsForm":
        page = await bring(stage, ARTICLE)
        return await stage.moderator.click(page, label="Edit")
    if form == "SpeakerForm":
        return await choose(stage, await bring(stage, ARTICLE), "+")
    if form == "OutletForm":
        stage.bot.services.articles.drop(Actor(str(stage.moderator.id), stage.guild.id))
        asked = await paste(stage, ARTICLE.decode(), publisher="+")
        return await stage.moderator.click(asked, label="Another or a new one …")
    message = await stage.bot.get_partial_messageable(stage.channel.id).send("press")
    return await FORMS[form][1](stage, message)


def hostile(fields: list[dict[str, Any]], r: random.Random) -> list[dict[str, Any]]:
    """Fill in fields with what nobody would, one of them or all."""
    chosen = {r.randrange(len(fields))} if r.random() < 0.5 else set(range(len(fields)))
    return [_spoilt(field, r) if n in chosen else field for n, field in enumerate(fields)]


def _spoilt(field: Mapping[str, Any], r: random.Random) -> dict[str, Any]:
    match ComponentType(field["type"]):
        case ComponentType.string_select:
            return {**field, "values": r.choice(PICKED)}
        case ComponentType.radio_group:
            return {**field, "value": r.choice([None, "x", ""])}
        case ComponentType.checkbox:
            return {**field, "value": r.random() < 0.5}
    return {**field, "value": hostile_text(r, longest=_MOST_TYPED)[:_MOST_TYPED]}


def unexpected(stage: Stage, caplog: pytest.LogCaptureFixture) -> Iterator[str]:
    """Return what went wrong that should not have."""
    yield from (r.getMessage() + caplog.text for r in caplog.records if r.levelno >= logging.ERROR)
    refusals = (NotOfferedError, ReviewError, app_commands.CheckFailure)
    yield from (repr(error) for error in stage.env.errors if not isinstance(error, refusals))


@pytest.mark.parametrize("form", sorted({*FORMS, *FROM_A_TEXT} - {"DetailsForm"}))
async def test_whatever_is_in_a_form_is_answered_without_an_error(
    stage: Stage, form: str, caplog: pytest.LogCaptureFixture
) -> None:
    await fill_in_again_and_again(stage, form, caplog)


class TestOfAChangeThatWaits:
    @pytest.fixture
    async def services(self, record: Record, searcher: Scripted, store: Store) -> Services:
        base = KnowledgeBase(record, searcher)
        return await Services.start(store, lambda: Files.read(INVENTED), lambda _: base)

    async def test_whatever_is_in_the_form_is_answered_without_an_error(
        self, stage: Stage, caplog: pytest.LogCaptureFixture
    ) -> None:
        await propose(stage)
        await fill_in_again_and_again(stage, "DetailsForm", caplog)


async def fill_in_again_and_again(
    stage: Stage, form: str, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(TIMES):
        r = random.Random(f"{form} {number}")  # noqa: S311
        shown = await opened(stage, form)
        assert shown.modal is not None
        fields = hostile(filled_in(shown.modal), r)
        sent = await send_form(stage.moderator, stage.channel, shown.modal["custom_id"], fields)
        assert sent.acknowledged
        assert list(unexpected(stage, caplog)) == [], fields


@pytest.mark.parametrize("values", PICKED)
async def test_what_a_menu_does_not_offer_is_not_picked(
    stage: Stage, values: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    page = await bring(stage, ARTICLE)
    menus = [
        part.custom_id
        for row in page.components
        if isinstance(row, discord.ActionRow)
        for part in row.children
        if isinstance(part, discord.SelectMenu)
    ]
    assert len(menus) == 2
    for custom_id in menus:
        picked = await press(stage.moderator, page, custom_id, values)
        assert picked.response is not None
        assert picked.response.content == CHANGED
    assert list(unexpected(stage, caplog)) == []
