"""Questions, changes and privacy as Discord is asked to show them, held to its limits."""

from __future__ import annotations

import pytest
import simcord

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.knowledge.files import Files
from bot.record import Record
from bot.store import Store
from tests.conftest import INVENTED, Scripted
from tests.discord.conftest import Stage
from tests.discord.test_gaps import SIX, ask, gaps, id_of
from tests.discord.test_pending import PASSAGE, QUOTE, SOURCE, add, fields, told

# As long as it may be, and every character takes a backslash.
LONGEST = f"nearly {'*' * 993}"


@pytest.fixture
async def services(record: Record, searcher: Scripted, store: Store) -> Services:
    base = KnowledgeBase(record, searcher)
    return await Services.start(store, lambda: Files.read(INVENTED), lambda _: base)


async def test_discord_takes_every_request(stage: Stage) -> None:
    moderator, channel = stage.moderator, stage.channel
    for command in ("knowledge gaps", "knowledge stats", "knowledge pending", "privacy show"):
        await moderator.slash(channel, command)
    await ask(stage, *SIX, LONGEST, *(f"{LONGEST[:-2]}{n:02}" for n in range(12)))
    page = await gaps(stage)
    await moderator.click(page, custom_id="gaps:page:1")
    await moderator.click(await gaps(stage), custom_id="gaps:export")
    await moderator.slash(channel, "knowledge stats", days=365)
    page = await gaps(stage)
    propose_id = id_of(page, "gaps:propose")
    await propose(stage, await moderator.click(page, custom_id=propose_id), "x" * 200)
    form = await moderator.click(page, custom_id=propose_id)
    kept = told(await propose(stage, form, "orla vennick"))
    await moderator.click(kept, label="Edit")
    await moderator.click(kept, label="More details")
    dispute = (INVENTED / "dispute.yaml").read_bytes()
    for number in range(12):
        await add(stage, dispute.replace(b"The oil in", b"Oil %d in" % number))
    listed = told(await moderator.slash(channel, "knowledge pending"))
    await moderator.click(listed, custom_id=id_of(listed, "pending:open"))
    await moderator.click(kept, label="Withdraw")
    await stage.member.slash(channel, "privacy show")
    for command in ("opt-out", "opt-in", "delete"):
        await stage.member.slash(channel, f"privacy {command}")
    assert sum(request.json is not None for request in stage.env.http_requests) > 40


async def propose(
    stage: Stage, form: simcord.InteractionResult, speaker: str
) -> simcord.InteractionResult:
    values: dict[str, str | list[str]] = {
        "Source": [SOURCE],
        "Speaker": speaker,
        "Passage": PASSAGE,
        "Quote": QUOTE,
    }
    return await stage.moderator.submit_modal(form, fields(form, values))
