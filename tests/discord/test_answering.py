"""What answers a gap: a moderator says so, a second one accepts it, the operator exports it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import discord
import pytest
import simcord

from bot.app.browsing.lookup import Found
from bot.app.browsing.name_index import MOST_SUGGESTED
from bot.app.gaps.gap import Gap
from bot.app.gaps.grouping import AskedQuestion
from bot.app.revisions.knowledge_base import Builder, KnowledgeBase
from bot.app.services import Services
from bot.discord import WhoSaid
from bot.discord.moderation.answering import StatementMenu, answering_view
from bot.discord.moderation.gap_page import gaps_view
from bot.knowledge.files import Files
from bot.knowledge.loader import check, load
from bot.locales import load_locales
from bot.record import KnownQuestion, Record
from bot.search import Outcome, hits_of
from bot.store import Store
from tests.conftest import INVENTED, SHELF, Scripted
from tests.discord.conftest import Stage
from tests.discord.test_gaps import ask, gaps, id_of, texts_in
from tests.discord.test_pending import fields, labels, opened, told

LARDER, LOG = "vennick-larder-not-drain", "vennick-asks-for-log"
QUESTION = "nearly every mussel in the *harbour*"


@pytest.fixture
def more() -> int:
    """How many more statements Vennick has on record; a test may say otherwise."""
    return 0


@pytest.fixture
async def services(record: Record, searcher: Scripted, store: Store, more: int) -> Services:
    added = {f"more-{n}": replace(record.statements[LARDER], id=f"more-{n}") for n in range(more)}
    longer = replace(record, statements={**record.statements, **added})
    searcher.record = longer
    base = KnowledgeBase(longer, searcher)
    return await Services.start(store, lambda: Files.read(INVENTED), lambda _: base)


@pytest.fixture
def second(stage: Stage) -> simcord.MemberActor:
    user = stage.env.create_user("second")
    return stage.guild.add_member(user, roles=[stage.guild.roles["Moderators"]])


def menu_in(message: discord.Message) -> discord.SelectMenu | None:
    """The menu of a message that is laid out in components."""

    def walk(component: Any) -> Iterator[discord.SelectMenu]:
        if isinstance(component, discord.SelectMenu):
            yield component
        for child in getattr(component, "children", ()):
            yield from walk(child)

    return next((menu for row in message.components for menu in walk(row)), None)


def values_in(message: discord.Message) -> list[str]:
    menu = menu_in(message)
    return [option.value for option in menu.options] if menu else []


async def answering(stage: Stage, question: str = QUESTION) -> discord.Message:
    """A member asks, and a moderator wants to say what answers it."""
    await ask(stage, question)
    page = await gaps(stage)
    return told(await stage.moderator.click(page, custom_id=id_of(page, "gaps:answer:")))


async def search(stage: Stage, message: discord.Message, typed: str) -> discord.Message:
    form = await stage.moderator.click(message, custom_id=id_of(message, "gaps:search:"))
    values = fields(form, {"Speaker, words or id": typed})
    result = await stage.moderator.submit_modal(form, values)
    assert result.response is not None
    return result.response.message


async def nothing(stage: Stage, message: discord.Message) -> discord.Message:
    return told(await stage.moderator.click(message, custom_id=id_of(message, "gaps:nothing:")))


def field(message: discord.Message, name: str) -> str:
    (value,) = (f.value for f in message.embeds[0].fields if f.name == name)
    return str(value)


async def test_what_is_picked_is_accepted_by_a_second_moderator_and_exported(
    stage: Stage, second: simcord.MemberActor, services: Services
) -> None:
    message = await answering(stage)
    assert "nearly every mussel in the \\*harbour\\*" in texts_in(message)
    assert LARDER in values_in(message)
    kept = told(await stage.moderator.select(message, [LARDER]))
    assert "Kept as change 1" in kept.content
    assert labels(kept) == ["Withdraw"]
    assert len(await services.gaps.of(stage.guild.id)) == 1
    seen = await opened(stage, second)
    assert labels(seen) == ["Accept", "Reject"]
    assert seen.embeds[0].title == kept.embeds[0].title
    assert field(seen, "Question") == "nearly every mussel in the \\*harbour\\*"
    assert field(seen, "Answered by").startswith("- Orla Vennick · ")
    assert "a harbour is a larder" in field(seen, "Answered by")
    assert "Accepted change 1" in told(await second.click(seen, label="Accept")).content
    assert "Nothing is open" in texts_in(await gaps(stage))
    (content,) = (await services.pending.export()).files.values()
    files = Files.read(INVENTED).replaced("questions/en.csv", content)
    assert check(files) == ()
    assert load(files).questions.count(KnownQuestion(QUESTION, "en", (LARDER,))) == 1
    assert str(stage.member.id).encode() not in content
    decision = Builder(SHELF)(files).searcher.ask(QUESTION).decision
    assert decision.outcome is Outcome.ANSWER
    (hit, *_) = hits_of(decision)
    assert hit.statement.id == LARDER, "it is answered as soon as that is loaded"


async def test_nothing_on_record_is_an_answer_too(
    stage: Stage, second: simcord.MemberActor, services: Services
) -> None:
    kept = await nothing(stage, await answering(stage))
    assert field(kept, "Answered by") == "Nothing on record answers it."
    await second.click(await opened(stage, second), label="Accept")
    (content,) = (await services.pending.export()).files.values()
    assert content.decode().splitlines()[-1] == f"{QUESTION},"
    assert "Nothing is open" in texts_in(await gaps(stage))


async def test_several_statements_answer(stage: Stage, services: Services) -> None:
    message = await search(stage, await answering(stage), "Vennick")
    kept = told(await stage.moderator.select(message, [LARDER, LOG]))
    assert len(field(kept, "Answered by").splitlines()) == 2
    (change,) = await services.pending.waiting(stage.guild.id)
    assert change.content.decode().endswith(f",{LARDER} {LOG}\n")


async def test_statements_are_searched_by_speaker_words_and_id(stage: Stage) -> None:
    message = await answering(stage)
    of_askeby = values_in(await search(stage, message, "jorun askeby"))
    assert "askeby-sheen" in of_askeby
    assert LARDER not in of_askeby
    assert values_in(await search(stage, message, "diesel")) != []
    assert values_in(await search(stage, message, LOG)) == [LOG]
    none = await search(stage, message, "xylophone")
    assert "Nothing on record is like that" in texts_in(none)
    assert menu_in(none) is None
    assert id_of(none, "gaps:nothing:")


@pytest.mark.parametrize("more", [30])
async def test_a_menu_shows_as_many_as_discord_takes_and_says_how_many_more_there_are(
    stage: Stage,
) -> None:
    message = await search(stage, await answering(stage), "Orla Vennick")
    assert len(values_in(message)) == MOST_SUGGESTED
    assert "more statements are there" in texts_in(message)
    kept = told(await stage.moderator.select(message, values_in(message)[:1]))
    assert "Kept as change 1" in kept.content


async def test_a_question_that_waits_or_is_known_is_told(
    stage: Stage, second: simcord.MemberActor
) -> None:
    message = await answering(stage)
    await nothing(stage, message)
    assert "waits there already" in (await nothing(stage, message)).content
    await second.click(await opened(stage, second), label="Accept")
    assert "known already" in (await nothing(stage, message)).content


async def test_what_cannot_stand_on_record_is_told(stage: Stage, services: Services) -> None:
    kept = await nothing(stage, await answering(stage, f"nearly {'long' * 80}"))
    assert "Nothing was kept" in kept.content
    assert "has 327 characters" in kept.content
    assert await services.pending.waiting(stage.guild.id) == ()


async def test_a_question_in_a_language_without_a_file_makes_one(
    stage: Stage, services: Services, searcher: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask_it = searcher.ask
    monkeypatch.setattr(
        searcher, "ask", lambda text, **options: replace(ask_it(text, **options), language="az")
    )
    kept = await nothing(stage, await answering(stage))
    assert str(kept.embeds[0].title).replace("\\", "") == "Change 1: questions/az.csv"
    assert "a new file" in str(kept.embeds[0].footer.text)
    (change,) = await services.pending.waiting(stage.guild.id)
    assert change.content.decode() == f"question,answered_by\n{QUESTION},\n"


async def test_a_question_that_was_deleted_meanwhile_goes_on_no_record(
    stage: Stage, services: Services
) -> None:
    message = await answering(stage)
    page = await gaps(stage)
    form = await stage.moderator.click(message, custom_id=id_of(message, "gaps:search:"))
    await stage.member.slash(stage.channel, "privacy delete")
    late = [
        await stage.moderator.select(message, [LARDER]),
        await stage.moderator.click(message, custom_id=id_of(message, "gaps:nothing:")),
        await stage.moderator.submit_modal(form, fields(form, {"Speaker, words or id": "drain"})),
        await stage.moderator.click(page, custom_id=id_of(page, "gaps:answer:")),
    ]
    for result in late:
        texts = [m.content for m in (*result.followups, result.response) if m is not None]
        assert any("no longer kept" in text for text in texts)
    assert await services.pending.waiting(stage.guild.id) == ()


def test_an_answer_whose_question_is_not_kept_has_nothing_to_put_on_record() -> None:
    asked = AskedQuestion("", discord.utils.utcnow(), "en", statement=LARDER)
    view = gaps_view([Gap("0" * 16, (asked,))], 0, load_locales().base)
    ids = [getattr(item, "custom_id", "") or "" for item in view.walk_children()]
    assert not any(id_.startswith("gaps:answer:") for id_ in ids)
    assert any(id_.startswith("gaps:dismiss:") for id_ in ids)


async def test_what_is_shown_outlives_a_restart(
    stage: Stage, services: Services, second: simcord.MemberActor
) -> None:
    message = await answering(stage)
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert "Kept as change 1" in told(await stage.moderator.select(message, [LARDER])).content


async def test_who_lost_the_permission_can_say_nothing(stage: Stage, services: Services) -> None:
    message = await answering(stage)
    page = await gaps(stage)
    form = await stage.moderator.click(message, custom_id=id_of(message, "gaps:search:"))
    role = stage.guild.roles["Moderators"]
    stage.env.backend.edit_role(stage.guild.id, role.id, {"permissions": 0})
    refused = [
        await stage.moderator.select(message, [LARDER]),
        await stage.moderator.click(message, custom_id=id_of(message, "gaps:nothing:")),
        await stage.moderator.click(message, custom_id=id_of(message, "gaps:search:")),
        await stage.moderator.click(page, custom_id=id_of(page, "gaps:answer:")),
        await stage.moderator.submit_modal(form, fields(form, {"Speaker, words or id": "drain"})),
    ]
    for result in refused:
        assert "for moderators" in told(result).content
    assert [type(error).__name__ for error in stage.env.errors] == ["MissingPermissions"]
    assert await services.pending.waiting(stage.guild.id) == ()


@pytest.mark.parametrize("tag", sorted(load_locales()))
def test_the_longest_question_and_statements_stay_within_what_discord_takes(
    tag: str, record: Record
) -> None:
    asked = AskedQuestion("*" * 1000, discord.utils.utcnow(), "en")
    statement = replace(record.statements[LARDER], quote="*" * 700)
    found = Found(record, tuple(replace(statement, id=f"more-{n}") for n in range(25)), 999)
    view = answering_view("0" * 16, asked, found, load_locales().of(tag))
    assert view.content_length() < 4000
    (menu,) = (i.item for i in view.walk_children() if isinstance(i, StatementMenu))
    assert len(menu.options) == 25
    assert all(len(o.label) <= 100 and len(o.description or "") <= 100 for o in menu.options)
