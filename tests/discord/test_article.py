"""`/knowledge add` with a text: a page for each statement, and one change that comes of it."""

from __future__ import annotations

import re
import textwrap

import discord
import pytest
import simcord
from ruamel.yaml import YAML

from bot.app.proposals.pending import Decided, Proposed
from bot.app.revisions.knowledge_base import KnowledgeBase, load_knowledge_base
from bot.app.services import Services
from bot.artefact.shelf import Shelf
from bot.authoring.refusal import ReviewError
from bot.discord.kit.budget import Budget
from bot.knowledge.files import Files
from bot.store import Actor, Store
from tests.authoring.conftest import CAPTURES, KNOWLEDGE
from tests.conftest import ARTEFACTS, ENGLISH
from tests.discord.conftest import Stage, buttons_of
from tests.discord.test_pending import fields, told

HEADING: dict[str, str | list[str]] = {
    "Published by": ["ferry-post"],
    "Title": "The bridge was sound",
    "Address": "https://ferry.example/new",
    "Published on (such as 2025-06-30)": "1998-03-05",
}
RUSSIAN = (CAPTURES / "ferry-post-ru.txt").read_bytes()


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_knowledge_base(KNOWLEDGE, Shelf(ARTEFACTS))


@pytest.fixture
async def services(base: KnowledgeBase, store: Store) -> Services:
    return await Services.start(store, lambda: Files.read(KNOWLEDGE), lambda _: base)


async def bring(
    stage: Stage, content: bytes, name: str = "article.txt", published: str = "1998-03-05"
) -> discord.Message:
    form = await stage.moderator.slash(stage.channel, "knowledge add", file=(name, content))
    values = {**HEADING, "Published on (such as 2025-06-30)": published}
    return told(await stage.moderator.submit_modal(form, fields(form, values)))


async def press(stage: Stage, page: discord.Message, label: str) -> simcord.InteractionResult:
    return await stage.moderator.click(page, label=label)


ARTICLE = (
    b"Ada Moss said on Tuesday that the bridge was sound. "
    b"A ferry official said that the piers were old. "
    b"Ben Reed denied it on 4 March.\n"
)


async def test_what_is_accepted_page_by_page_becomes_one_change(
    stage: Stage, services: Services
) -> None:
    page = await bring(stage, ARTICLE)
    assert "Statement 1 of 3" in page.content
    assert "**Ada Moss said on Tuesday that the bridge was sound.**" in page.content
    assert "-# 3 March 1998 · " in page.content
    page = shown(await press(stage, page, "Accept"))
    assert "The speaker is not settled" in page.content
    accept = next(b for b in buttons_of(page) if b.label == "Accept")
    assert accept.disabled
    page = shown(await press(stage, page, "Skip"))
    result = await press(stage, page, "Accept")
    (change,) = await services.pending.waiting(stage.guild.id)
    assert change.path == "sources/ferry-post-1998-03-05.yaml"
    content = change.content.decode()
    assert re.findall(r"(?m)^    speaker: (.+)$", content) == ["ada-moss", "ben-reed"]
    assert content.count("    seal: ") == 2
    assert result.response is not None


async def test_a_mark_that_never_closes_is_pointed_out(stage: Stage) -> None:
    told = ENGLISH.text("article-unclosed")
    page = await bring(stage, "Ben Reed said: “The piers were never looked at.\n".encode())
    assert f"-# {told}" in page.content
    page = await bring(stage, "Ben Reed said: “The piers were never looked at.”\n".encode())
    assert told not in page.content


async def test_broken_lines_are_joined_and_that_is_told(stage: Stage) -> None:
    page = await bring(stage, textwrap.fill(ARTICLE.decode(), 30).encode())
    assert ENGLISH.text("article-joined") in page.content
    assert "**Ada Moss said on Tuesday that the bridge was sound.**" in page.content


async def test_a_decision_is_taken_back(stage: Stage) -> None:
    page = await bring(stage, ARTICLE)
    page = shown(await press(stage, page, "Skip"))
    page = shown(await press(stage, page, "Undo"))
    assert "Statement 1 of 3" in page.content


async def test_words_are_mended_within_the_text_only(stage: Stage) -> None:
    page = await bring(stage, ARTICLE)
    form = await press(stage, page, "Edit")
    wrong = fields(form, {"Passage": "Ada Moss said nothing.", "Quote": "nothing", "Said_on": "x"})
    (refused,) = (await stage.moderator.submit_modal(form, wrong)).followups
    assert "It cannot read so: the passage does not stand in the text" in refused.content
    assert refused.ephemeral


async def test_a_day_that_the_record_cannot_have_is_refused_at_once_and_the_rest_kept(
    stage: Stage,
) -> None:
    page = await bring(stage, ARTICLE)
    form = await press(stage, page, "Edit")
    passage = "Ada Moss said on Tuesday that the bridge was sound."
    quote = "the bridge was sound"
    typed = fields(form, {"Passage": passage, "Quote": quote, "Said on": "1998-05-01"})
    result = await stage.moderator.submit_modal(form, typed)
    (refused,) = result.followups
    assert "1998-05-01 is outside the dispute's period 1998-03-01/1998-04-30" in refused.content
    assert "that **the bridge was sound**." in shown(result).content


async def test_a_day_behind_the_period_is_told_before_anything_is_accepted(stage: Stage) -> None:
    text = b"Ada Moss said on 9 May 1998 that the bridge was sound.\n"
    page = await bring(stage, text, published="1998-06-01")
    assert "outside the time that the record covers, between 1 March and 30 April" in page.content
    accept = next(b for b in buttons_of(page) if b.label == "Accept")
    assert accept.disabled


async def test_from_what_a_day_is_known_is_told_in_the_readers_language(stage: Stage) -> None:
    form = await stage.moderator.slash(
        stage.channel, "knowledge add", file=("article.txt", ARTICLE)
    )
    settings, by = stage.bot.services.settings, str(stage.moderator.id)
    await settings.set_language(stage.guild.id, "ru", by)
    page = told(await stage.moderator.submit_modal(form, fields(form, HEADING)))
    assert "считая назад от дня публикации: 5 марта 1998" in page.content


async def test_why_words_are_refused_is_told_in_the_readers_language(stage: Stage) -> None:
    form = await stage.moderator.slash(
        stage.channel, "knowledge add", file=("article.txt", ARTICLE)
    )
    settings, by = stage.bot.services.settings, str(stage.moderator.id)
    await settings.set_language(stage.guild.id, "ru", by)
    page = told(await stage.moderator.submit_modal(form, fields(form, HEADING)))
    form = await press(stage, page, "Изменить")
    wrong = {"Отрывок": ARTICLE.decode()[:51], "Цитата": "nothing", "Когда сказано": "1998-05-01"}
    typed = fields(form, wrong)
    (refused,) = (await stage.moderator.submit_modal(form, typed)).followups
    assert "цитаты нет в отрывке буква в букву" in refused.content
    assert "1998-05-01 вне времени спора, 1998-03-01/1998-04-30" in refused.content


async def test_what_a_statement_denies_is_picked_on_its_page(
    stage: Stage, services: Services
) -> None:
    page = shown(await press(stage, await bring(stage, ARTICLE), "Accept"))
    page = shown(await press(stage, page, "Skip"))
    menu = menu_of(page, ENGLISH.text("article-relation"))
    first = menu.options[0]
    assert first.label == "denies · Ada Moss"
    assert first.description == "Ada Moss said on Tuesday that the bridge was sound."
    assert not first.default
    page = shown(await stage.moderator.select(page, [first.value], custom_id=menu.custom_id))
    menu = menu_of(page, ENGLISH.text("article-relation"))
    assert [option.value for option in menu.options if option.default] == [first.value]
    page = shown(await stage.moderator.select(page, [], custom_id=menu.custom_id))
    menu = menu_of(page, ENGLISH.text("article-relation"))
    page = shown(await stage.moderator.select(page, [first.value], custom_id=menu.custom_id))
    await press(stage, page, "Accept")
    (change,) = await services.pending.waiting(stage.guild.id)
    said, denied = YAML(typ="safe").load(change.content)["statements"]
    assert denied["relations"] == [{"denies": said["id"]}]
    waits = await services.pending.show(stage.guild.id, change.id)
    assert isinstance(waits, Proposed)
    assert waits.fits


async def test_what_the_text_tells_to_be_denied_is_shown_and_picked_beforehand(
    stage: Stage, services: Services
) -> None:
    page = await bring(stage, b"Ada Moss said that the bridge was sound. Ben Reed denied it.\n")
    page = shown(await press(stage, page, "Accept"))
    assert "-# denies · Ada Moss · Ada Moss said that the bridge was sound." in page.content
    assert "-# Topics · deny" in page.content
    (picked,) = menu_of(page, ENGLISH.text("article-relation")).options
    assert (picked.label, picked.value, picked.default) == ("denies · Ada Moss", "denies #1", True)
    await press(stage, page, "Accept")
    (change,) = await services.pending.waiting(stage.guild.id)
    said, denied = YAML(typ="safe").load(change.content)["statements"]
    assert denied["relations"] == [{"denies": said["id"]}]


async def test_nothing_accepted_proposes_nothing(stage: Stage, services: Services) -> None:
    page = await bring(stage, ARTICLE)
    for _ in range(2):
        page = shown(await press(stage, page, "Skip"))
    page = shown(await press(stage, page, "Skip"))
    assert "nothing is proposed" in page.content
    assert await services.pending.waiting(stage.guild.id) == ()


@pytest.mark.parametrize(
    ("content", "published", "why"),
    [
        (RUSSIAN, "1998-03-05", "this text is on record already, as ferry-post-ru"),
        (b"\xff\xfe", "1998-03-05", "is not UTF-8"),
        (ARTICLE, "on Tuesday", "write an EDTF date"),
        (b"It rained.\n", "1998-03-05", "No statement is found"),
    ],
)
async def test_what_keeps_a_text_from_being_read_is_told(
    stage: Stage, content: bytes, published: str, why: str
) -> None:
    assert why in (await bring(stage, content, published=published)).content


def shown(result: simcord.InteractionResult) -> discord.Message:
    assert result.response is not None
    return result.response.message


async def paste(stage: Stage, text: str, publisher: str = "ferry-post") -> discord.Message:
    form = await stage.moderator.slash(stage.channel, "knowledge add", paste=True)
    values = {**HEADING, "Published by": [publisher], "Text (4,000 characters at most)": text}
    return told(await stage.moderator.submit_modal(form, fields(form, values)))


def menu_of(page: discord.Message, name: str) -> discord.SelectMenu:
    return next(
        part
        for row in page.components
        if isinstance(row, discord.ActionRow)
        for part in row.children
        if isinstance(part, discord.SelectMenu) and part.placeholder == name
    )


async def choose(stage: Stage, page: discord.Message, value: str) -> simcord.InteractionResult:
    menu = menu_of(page, "Speaker")
    return await stage.moderator.select(page, [value], custom_id=menu.custom_id)


async def test_an_outlet_without_a_name_is_told_and_not_an_error(stage: Stage) -> None:
    asked = await paste(stage, ARTICLE.decode(), publisher="+")
    form = await press(stage, asked, "Another or a new one …")
    sent = await stage.moderator.submit_modal(form, fields(form, {"Name": " \u200b "}))
    assert "'name' cannot be empty" in told(sent).content
    (refusal,) = stage.env.errors
    assert isinstance(refusal, ReviewError)
    stage.env.errors.clear()


async def test_a_pasted_text_makes_new_speakers_and_a_new_outlet_on_the_way(
    stage: Stage, services: Services
) -> None:
    asked = await paste(stage, ARTICLE.decode(), publisher="+")
    form = await press(stage, asked, "Another or a new one …")
    named = fields(form, {"Name": "River Times"})
    page = told(await stage.moderator.submit_modal(form, named))
    page = shown(await press(stage, page, "Accept"))
    form = await choose(stage, page, "+")
    new: dict[str, str | list[str]] = {
        "Name": "Cy Lund",
        "Kind": ["person"],
        "Office": "Ferry master",
        "Party": ["nether"],
    }
    page = shown(await stage.moderator.submit_modal(form, fields(form, new)))
    page = shown(await press(stage, page, "Accept"))
    await press(stage, page, "Skip")
    (change,) = await services.pending.waiting(stage.guild.id)
    waits = await services.pending.show(stage.guild.id, change.id)
    assert isinstance(waits, Proposed)
    kinds = {(made.kind.value, made.id) for made in waits.changes}
    assert ("speaker", "cy-lund") in kinds
    assert ("speaker", "river-times") in kinds
    actor = Actor("second", stage.guild.id)
    assert await services.pending.accept(actor, change.id, change.digest) is Decided.ACCEPTED
    export = await services.pending.export()
    assert export.files.keys() == {"sources/river-times-1998-03-05.yaml", "speakers.yaml"}
    speakers = export.files["speakers.yaml"].decode()
    assert "office: Ferry master\n    party: nether" in speakers
    assert speakers.startswith((KNOWLEDGE / "speakers.yaml").read_text(encoding="utf-8"))


async def test_a_name_that_the_record_knows_makes_nobody_new(
    stage: Stage, services: Services
) -> None:
    page = shown(await press(stage, await paste(stage, ARTICLE.decode()), "Skip"))
    form = await choose(stage, page, "+")
    known = fields(form, {"Name": "Reed", "Kind": ["person"]})
    page = shown(await stage.moderator.submit_modal(form, known))
    page = shown(await press(stage, page, "Accept"))
    await press(stage, page, "Skip")
    (change,) = await services.pending.waiting(stage.guild.id)
    assert change.content.startswith(b"id: ferry-post-1998-03-05\n")
    assert b"speaker: ben-reed" in change.content


async def test_who_stops_goes_on_where_they_were_or_discards_it(
    stage: Stage, services: Services
) -> None:
    page = shown(await press(stage, await paste(stage, ARTICLE.decode()), "Accept"))
    assert "Statement 2 of 3" in page.content
    again = told(await stage.moderator.slash(stage.channel, "knowledge add", paste=True))
    assert again.content == page.content
    ended = shown(await press(stage, again, "Discard"))
    assert "nothing is proposed" in ended.content
    form = await stage.moderator.slash(stage.channel, "knowledge add", paste=True)
    assert form.modal is not None
    assert await services.pending.waiting(stage.guild.id) == ()


async def test_a_quote_is_shown_within_its_marks_as_the_text_has_it(stage: Stage) -> None:
    page = await bring(stage, b'It rained. Ada Moss said: "The bridge was sound." It stood.\n')
    assert '> It rained. Ada Moss said: "**The bridge was sound.**" It stood.' in page.content


async def test_a_long_text_is_gone_through_without_a_pause_but_not_without_end(
    stage: Stage,
) -> None:
    page = await bring(stage, ARTICLE)
    stage.bot.budget = Budget(2, 30, lambda: 1000.0)
    for _ in range(6):
        page = shown(await press(stage, page, "Skip"))
        page = shown(await press(stage, page, "Undo"))
        assert "Statement 1 of 3" in page.content
    refused = told(await press(stage, page, "Skip"))
    assert refused.content == ENGLISH.text("error-cooldown", seconds=30)
    assert len(stage.env.errors) == 1
