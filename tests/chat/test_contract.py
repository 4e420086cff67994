"""Every request that the bot makes is one that Discord's own API description allows.

`DISCORD_OPENAPI` names the description: `openapi.json` of the repository discord/discord-api-spec.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord
from jsonschema import Draft202012Validator, TypeChecker
from jsonschema.validators import extend

from bot.knowledge import Files, load
from bot.record import Record
from bot.search import Answer, Closest, Comparison, Edit, Reason, Span, Verdict
from bot.service import KnowledgeBase, Services
from bot.store import Store
from tests.chat.conftest import Stage, more_id
from tests.conftest import INVENTED, Scripted, hits

_DESCRIPTION = os.environ.get("DISCORD_OPENAPI")
# A number this large is a snowflake, which may be sent as text or as a number.
_SNOWFLAKE = 2**40

pytestmark = pytest.mark.skipif(
    _DESCRIPTION is None, reason="DISCORD_OPENAPI does not name Discord's API description"
)


class Contract:
    """The request bodies that Discord takes, by method and path."""

    def __init__(self, description: Mapping[str, Any]) -> None:
        self._components = _lenient(description["components"])
        self._operations = [
            (method.upper(), re.compile(re.sub(r"\{\w+\}", "[^/]+", path)), operation)
            for path, operations in description["paths"].items()
            for method, operation in operations.items()
            if method in {"post", "put", "patch"}
        ]

    def faults(self, request: simcord.HttpLogEntry) -> list[str]:
        """Say what Discord would refuse; a request without a body has nothing to refuse."""
        if request.json is None:
            return []
        found = [
            operation
            for method, path, operation in self._operations
            if method == request.method and path.fullmatch(request.path)
        ]
        if not found:
            return [f"{request.method} {request.path}: no such request"]
        schema = found[0]["requestBody"]["content"]["application/json"]["schema"]
        validator = _VALIDATOR({**_lenient(schema), "components": self._components})
        where = f"{request.method} {request.path}"
        errors = validator.iter_errors(_snowflakes_as_text(request.json))
        return [f"{where}: {error.json_path}: {error.message}" for error in errors]


def _is_integer(_checker: TypeChecker, value: object) -> bool:
    """Take an integer that arrives as text: the description's own README allows it."""
    if isinstance(value, str):
        return value.removeprefix("-").isdecimal()
    return isinstance(value, int) and not isinstance(value, bool)


_VALIDATOR = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer),
)


def _lenient(schema: Any) -> Any:
    """Read `oneOf` as `anyOf`, as the description's README says it is meant."""
    if isinstance(schema, dict):
        return {("anyOf" if k == "oneOf" else k): _lenient(v) for k, v in schema.items()}
    return [_lenient(item) for item in schema] if isinstance(schema, list) else schema


def _snowflakes_as_text(value: Any) -> Any:
    if isinstance(value, dict):
        # The id of a file that comes with the request is its place among the files.
        return {
            key: str(item) if key == "id" and isinstance(item, int) else _snowflakes_as_text(item)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_snowflakes_as_text(item) for item in value]
    if isinstance(value, int) and value >= _SNOWFLAKE:
        return str(value)
    return value


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract(json.loads(Path(_DESCRIPTION or "").read_text("utf-8")))


@pytest.fixture
def searcher(record: Record) -> Scripted:
    everything = tuple(record.statements)
    spans = (Span(Edit.CHANGED, "_" * 400, "*" * 400), Span(Edit.SAME, "so", "so"))
    return Scripted(
        record,
        {
            "everything": Answer(hits(record, *everything)),
            "nearly": Closest(
                Reason.UNKNOWN_SPEAKER, hits(record, *everything[:3]), about="*" * 900
            ),
        },
        Comparison(Verdict.ALTERED, spans),
    )


async def test_discord_takes_every_request_of_the_bot(stage: Stage, contract: Contract) -> None:
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
    requests = stage.env.http_requests
    assert sum(request.json is not None for request in requests) > 20
    assert [fault for request in requests for fault in contract.faults(request)] == []


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
        self, stage: Stage, contract: Contract, contents: dict[str, bytes]
    ) -> None:
        one = stage.bot.services.clerk.base.revision
        source = "sources/courier-2019-03-12.yaml"
        contents[source] = contents[source].replace(b"  - id: brekkan-s", b"  - id: brekkan-z")
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
        assert stage.bot.services.clerk.base.revision == one
        requests = stage.env.http_requests
        assert [fault for request in requests for fault in contract.faults(request)] == []


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


@pytest.mark.parametrize(
    "body",
    [
        {"content": "x" * 4001},
        {"embeds": [{"description": "x"}] * 11},
        {"embeds": [{"author": {"name": "x" * 257}}]},
        {
            "components": [
                {"type": 1, "components": [{"type": 2, "style": 2, "custom_id": "x" * 101}]}
            ]
        },
    ],
)
def test_the_contract_notices_what_is_too_much(contract: Contract, body: dict[str, Any]) -> None:
    assert contract.faults(simcord.HttpLogEntry("POST", "/channels/1/messages", {}, body, None))
