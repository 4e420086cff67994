"""Lists of what is on record: who finds what, page by page, and what is said of nothing."""

from __future__ import annotations

import pytest
import simcord

from bot.service import KnowledgeBase, Services
from bot.store import Store
from tests.chat.conftest import Stage
from tests.search.shipped import invented_base


@pytest.fixture
async def services(store: Store) -> Services:
    base = invented_base()
    return await Services.start(store, lambda: base)


async def test_said_by_lists_everything_somebody_said_oldest_first(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "said-by", speaker="orla-vennick")
    assert result.response is not None
    (embed,) = result.response.embeds
    print(embed.to_dict())
    for c in ("timeline","sources","about"):
        r = await stage.member.slash(stage.channel, c)
        x = r.response or r.followups[0]
        print([e.to_dict() for e in x.embeds], x.attachments)
    r = await stage.member.slash(stage.channel, "both-sides", topic="mussels")
    print([e.to_dict() for e in r.response.embeds])
    assert 0
