"""The "More" button: it reveals the rest, and outlives the process that sent it."""

from __future__ import annotations

from bot.chat import WhoSaid
from bot.chat.more import MAX_TOKENS, MoreButton
from bot.locales import load_locales
from bot.record import Record
from bot.search import Decision
from bot.service import KnowledgeBase, Services, token_of
from tests.chat.conftest import Stage, buttons_of, more_id
from tests.conftest import ENGLISH, Scripted


async def test_an_answer_shows_one_card_and_its_source(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} everything")
    (answer,) = stage.said
    assert len(answer.embeds) == 1
    (link,) = (b.url for b in buttons_of(answer) if b.label == "Open the source")
    assert link is not None
    assert "#:~:text=" in link


async def test_pressing_more_reveals_the_next_statements_in_private(
    stage: Stage, record: Record
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} everything")
    (answer,) = stage.said
    result = await stage.member.click(answer, custom_id=more_id(answer))
    assert result.ephemeral
    assert result.response is not None
    second = record.speaker_of(list(record.statements.values())[1]).name
    assert result.response.embeds[0].author.name is not None
    assert result.response.embeds[0].author.name.startswith(second)


async def test_an_only_answer_has_no_more(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} larder")
    assert [b.label for b in buttons_of(stage.said[0])] == ["Open the source"]


async def test_near_statements_are_up_to_three_and_marked(stage: Stage) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} nearly")
    (reply,) = stage.said
    assert 1 <= len(reply.embeds) <= 3
    assert "Nothing on record answers that. Closest on record" in reply.content
    assert all("not an answer" in str(embed.footer.text) for embed in reply.embeds)


async def test_the_button_works_after_a_restart_on_a_new_revision(
    stage: Stage, record: Record, services: Services
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} everything")
    (answer,) = stage.said
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    result = await stage.member.click(answer, custom_id=more_id(answer))
    assert result.response is not None
    assert result.response.embeds


async def test_statements_no_longer_on_record_are_left_out(
    stage: Stage, record: Record, services: Services
) -> None:
    await stage.member.send(stage.channel, f"{stage.mention} everything")
    (answer,) = stage.said
    nothing: dict[str, Decision] = {}
    empty = Record("0" * 12, record.dispute, record.speakers, record.sources, {}, record.concepts)
    services.clerk._serving.base = KnowledgeBase(empty, Scripted(empty, nothing))
    result = await stage.member.click(answer, custom_id=more_id(answer))
    assert result.response is not None
    assert "no longer on record" in result.response.content


async def test_the_custom_id_keeps_within_discords_limit(record: Record) -> None:
    tokens = [token_of(s) for s in record.statements.values()] * 5
    button = MoreButton(tokens, ENGLISH, near=False)
    assert len(button.custom_id) <= 100
    assert len(button.tokens) == MAX_TOKENS
