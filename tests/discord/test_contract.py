"""Every request that the bot makes is one that Discord takes, in the widest of cases too.

The stage holds each request of every test against Discord's API description and limits.
"""

from __future__ import annotations

from typing import Any

import discord
import pytest
import simcord

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.record import Record
from bot.search import Answer, Closest, Comparison, Edit, Reason, Span, Verdict
from bot.store import Store
from tests.conftest import INVENTED, Scripted, hits
from tests.discord.conftest import Stage, custom_id, more_id
from tests.discord.contract import WHERE_TO_GET_IT, contract
from tests.discord.limit import overruns


@pytest.fixture
def searcher(record: Record) -> Scripted:
    everything = tuple(record.statements)
    spans = (Span(Edit.CHANGED, "_" * 400, "*" * 400), Span(Edit.SAME, "so", "so"))
    return Scripted(
        record,
        {
            "everything": Answer(hits(record, *everything)),
            "equally": Answer(hits(record, *everything), equal=3),
            "nearly": Closest(
                Reason.UNKNOWN_SPEAKER, hits(record, *everything[:3]), about="*" * 900
            ),
        },
        Comparison(Verdict.ALTERED, spans),
    )


async def test_discord_takes_every_request_of_the_bot(stage: Stage) -> None:
    for text in ("everything", "nearly", "what?", "who? " * 300):
        await stage.member.send(stage.channel, f"{stage.mention} {text}")
        await stage.member.slash(stage.channel, "ask", question=text[:1000])
        await stage.member.slash(stage.channel, "who-said", words=text[:1000])
    asked = await stage.member.send(stage.channel, "everything")
    await stage.member.context_menu(stage.channel, "Who said this?", asked)
    await stage.member.click(stage.said[0], custom_id=more_id(stage.said[0]))
    await stage.member.context_menu(stage.channel, "Check this quote", asked)
    for command in ("reload", "check", "status", "diff", "history", "audit"):
        await stage.moderator.slash(stage.channel, f"knowledge {command}")
    await use_every_setting(stage)
    await use_every_list(stage)
    await press_every_button(stage)
    assert sum(request.json is not None for request in stage.env.http_requests) > 20


async def use_every_setting(stage: Stage) -> None:
    channel = {"channel": stage.channel}
    for command, options in (
        ("channel", {"open": True, **channel}),
        ("language", {"language": "en", **channel}),
        ("private", {"answers": "public", **channel}),
        ("strictness", {"bar": "eager", **channel}),
        ("moderators", {"role": stage.guild.create_role("Keepers")}),
        ("notes", channel),
        ("questions", {"days": 30}),
        ("show", {}),
    ):
        result = await stage.moderator.slash(stage.channel, f"settings {command}", **options)
        assert result.acknowledged
    await stage.moderator.autocomplete(stage.channel, "settings language", "language", "e")


class TestKeeping:
    """The same for moderators who change the record, on files that change under them."""

    @pytest.fixture
    def contents(self) -> dict[str, bytes]:
        return dict(Files.read(INVENTED).contents)

    @pytest.fixture
    async def services(self, contents: dict[str, bytes], store: Store) -> Services:
        def build(files: Files) -> KnowledgeBase:
            record = load(files)
            return KnowledgeBase(record, Scripted(record, {}))

        return await Services.start(store, lambda: Files(contents), build)

    async def test_discord_takes_every_request(
        self, stage: Stage, contents: dict[str, bytes]
    ) -> None:
        one = stage.bot.services.serving.base.revision
        source = "sources/courier-2019-03-12.yaml"
        contents[source] = contents[source].replace(b"  - id: brekkan-s", b"  - id: brekkan-z")
        for name in [name for name in contents if name.startswith("questions/")]:
            contents[name] = contents[name].replace(b"brekkan-scapegoat", b"brekkan-zcapegoat")
        contents["lexicon.yaml"] = contents["lexicon.yaml"].replace(b"name: ", b"name: the ")
        channel, moderator = stage.channel, stage.moderator
        for label in ("Leave it", "Serve them"):
            await moderator.slash(channel, "knowledge check")
            asked = await moderator.slash(channel, "knowledge reload")
            contents[source] = contents[source].replace(
                b"brekkan-scapegoat}", b"brekkan-zcapegoat}"
            )
            asked = await moderator.slash(channel, "knowledge reload")
            assert asked.response is not None
            await moderator.click(asked.response, label=label)
        for command in ("status", "diff", "history", "audit"):
            await moderator.slash(channel, f"knowledge {command}")
        await moderator.autocomplete(channel, "knowledge rollback", "revision", "")
        asked = await moderator.slash(channel, "knowledge rollback", revision=one)
        assert asked.response is not None
        await moderator.click(asked.response, label="Serve it again")
        for form in ("csv", "jsonl"):
            await moderator.slash(channel, "knowledge audit", export=form)
        assert stage.bot.services.serving.base.revision == one


async def use_every_list(stage: Stage) -> None:
    """Look at every list and press what is below it, also as somebody else."""
    for option in ("speaker", "topic"):
        await stage.member.autocomplete(stage.channel, "timeline", option, "")
    for command, options in (
        ("said-by", {"speaker": "orla-vennick", "since": "2019-03-04", "until": "2019-03-18"}),
        ("both-sides", {"topic": "mussels"}),
        ("timeline", {}),
        ("sources", {}),
        ("about", {}),
        ("said-by", {"speaker": "*" * 100}),
    ):
        shown = (await stage.member.slash(stage.channel, command, **options)).response
        assert shown is not None
        rows = [r for r in shown.message.components if isinstance(r, discord.ActionRow)]
        for component in (child for row in rows for child in row.children):
            for actor in (stage.moderator, stage.member):
                if isinstance(component, discord.SelectMenu):
                    await actor.select(shown, [component.options[0].value])
                elif isinstance(component, discord.Button) and not component.disabled:
                    await actor.click(shown, custom_id=component.custom_id)


async def press_every_button(stage: Stage) -> None:
    """Open everything that a card leads to, fill in its form, turn a page."""
    await stage.member.send(stage.channel, f"{stage.mention} equally")
    answer = stage.said[-1]
    card = (await stage.member.click(answer, custom_id=custom_id(answer, "1"))).response
    assert card is not None
    for label in ("Context", "Replies"):
        await stage.member.click(card, custom_id=custom_id(card, label))
    opened = await stage.member.click(answer, custom_id=custom_id(answer, "More"))
    assert opened.response is not None
    await stage.member.click(opened.response, custom_id=custom_id(opened.response, "Next"))
    form = await stage.member.click(answer, custom_id=custom_id(answer, "Not helpful"))
    await stage.member.submit_modal(form, {"reason": "other", "remark": "x" * 300})


def message(**body: Any) -> simcord.HttpLogEntry:
    return simcord.HttpLogEntry("POST", "/channels/1/messages", {}, body, None)


def button(**values: Any) -> dict[str, Any]:
    return {"type": 2, "style": 2, "label": "Context", "custom_id": "context", **values}


def row(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": 1, "components": list(parts)}


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 4001},
        {"embeds": [{"description": "x"}] * 11},
        {"embeds": [{"author": {"name": "x" * 257}}]},
        {"components": [row(button(custom_id="x" * 101))]},
        {"components": [row(*[button()] * 6)]},
    ],
)
def test_the_contract_notices_what_is_too_much(body: dict[str, Any]) -> None:
    described = contract()
    if described is None:
        pytest.skip(WHERE_TO_GET_IT)
    assert described.faults(message(**body))
    assert described.faults(message(content="x", components=[row(button())])) == []


SIX_THOUSAND = [{"description": "x" * 3000}, {"footer": {"text": "x" * 3000}}]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"content": "x" * 2001}, "2001 characters of content"),
        ({"embeds": [*SIX_THOUSAND, {"title": "x"}]}, "6001 characters in embeds"),
        ({"embeds": [{"fields": [{"name": "x", "value": " "}]}]}, "an empty field"),
        ({"components": [row(button(custom_id=str(n))) for n in range(6)]}, "6 rows"),
        ({"components": [row(button(), button())]}, "2 components are 'context'"),
        ({"components": [row(button(label=None))]}, "says nothing"),
        (
            {"components": [{"type": 17, "components": [{"type": 10, "content": "x" * 4001}]}]},
            "4001 characters in components",
        ),
        ({"components": [{"type": 10, "content": "x"}] * 41, "flags": 1 << 15}, "41 components"),
        (
            {
                "components": [
                    row({"type": 3, "custom_id": "menu", "options": [{"value": "1"}] * 2})
                ]
            },
            "two options of 'menu' have one value",
        ),
    ],
)
def test_limits_that_the_contract_cannot_express_are_noticed(
    body: dict[str, Any], said: str
) -> None:
    (fault,) = overruns(message(**body))
    assert said in fault
    (fault,) = overruns(
        simcord.HttpLogEntry("POST", "/interactions/1/x/callback", {}, {"data": body}, None)
    )
    assert said in fault


def test_what_is_just_within_the_limits_is_taken() -> None:
    rows = [row(button(custom_id=str(n))) for n in range(5)]
    assert overruns(message(content="x" * 2000, embeds=SIX_THOUSAND, components=rows)) == []
