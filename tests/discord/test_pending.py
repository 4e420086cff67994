"""`/knowledge add|pending`: proposing a change, and the second moderator who decides on it."""

from __future__ import annotations

import re
from collections.abc import Mapping

import discord
import pytest
import simcord

from bot.app.proposals.pending import MAX_FILE_BYTES
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.discord import WhoSaid
from bot.knowledge.files import Files
from bot.locales import load_locales
from bot.record import Record
from bot.store import Store
from tests.conftest import INVENTED, Scripted
from tests.discord.conftest import Stage, buttons_of
from tests.discord.test_gaps import ask, gaps, id_of, ids_in, texts_in

DISPUTE = (INVENTED / "dispute.yaml").read_bytes()
PASSAGE = "Vennick said: “It was a puddle.” Nobody else was asked."
QUOTE = "It was a puddle."
SOURCE = "courier-2019-03-12"


@pytest.fixture
async def services(record: Record, searcher: Scripted, store: Store) -> Services:
    base = KnowledgeBase(record, searcher)
    return await Services.start(store, lambda: Files.read(INVENTED), lambda _: base)


@pytest.fixture
def second(stage: Stage) -> simcord.MemberActor:
    user = stage.env.create_user("second")
    return stage.guild.add_member(user, roles=[stage.guild.roles["Moderators"]])


def told(result: simcord.InteractionResult) -> discord.Message:
    assert result.response is not None
    assert result.response.ephemeral
    return result.response.message


async def add(stage: Stage, content: bytes, name: str = "dispute.yaml") -> discord.Message:
    return told(await stage.moderator.slash(stage.channel, "knowledge add", file=(name, content)))


async def fill_in(
    stage: Stage, shown: simcord.InteractionResult, **values: str | list[str]
) -> discord.Message:
    return told(await stage.moderator.submit_modal(shown, fields(shown, values)))


def fields(
    shown: simcord.InteractionResult, values: Mapping[str, str | list[str]]
) -> dict[str, str | list[str]]:
    """Return values by custom id, which is found by what the label says."""
    assert shown.modal is not None
    labels = {
        label["label"]: label["component"]["custom_id"] for label in shown.modal["components"]
    }
    return {labels[name.replace("_", " ")]: value for name, value in values.items()}


async def propose(stage: Stage) -> discord.Message:
    form = await stage.moderator.slash(stage.channel, "knowledge add")
    return await fill_in(
        stage,
        form,
        Source=[SOURCE],
        Speaker="orla vennick",
        Passage=PASSAGE,
        Quote="It was a puddle.",
    )


async def opened(stage: Stage, by: simcord.MemberActor) -> discord.Message:
    listed = told(await by.slash(stage.channel, "knowledge pending"))
    return told(await by.click(listed, custom_id=id_of(listed, "pending:open")))


def labels(message: discord.Message) -> list[str | None]:
    return [button.label for button in buttons_of(message)]


async def test_an_attached_file_is_kept_and_accepted_by_a_second_moderator(
    stage: Stage, second: simcord.MemberActor, services: Services
) -> None:
    kept = await add(stage, DISPUTE.replace(b"The oil in", b"Oil in"))
    assert "Kept as change 1" in kept.content
    assert labels(kept) == ["Withdraw"]
    assert kept.embeds[0].title == "Change 1: dispute.yaml"
    message = await opened(stage, second)
    assert labels(message) == ["Accept", "Reject"]
    result = await second.click(message, label="Accept")
    assert "Accepted change 1" in told(result).content
    assert (await services.pending.export()).files.keys() == {"dispute.yaml"}
    assert "Nothing waits" in texts_in(told(await second.slash(stage.channel, "knowledge pending")))


async def test_faults_of_a_file_are_told_and_nothing_is_kept(stage: Stage) -> None:
    message = await add(stage, DISPUTE.replace(b"period: 2019-03-04", b"period: 2019-13-04"))
    assert "Nothing was kept" in message.content
    assert "dispute.yaml:" in message.content
    assert "where it belongs" in (await add(stage, b"x", "notes.csv")).content
    listed = told(await stage.moderator.slash(stage.channel, "knowledge pending"))
    assert "Nothing waits" in texts_in(listed)


async def test_a_new_source_and_a_corrected_statement_are_shown_as_what_they_are(
    stage: Stage,
) -> None:
    name = f"{SOURCE}.yaml"
    sealed = (INVENTED / "sources" / name).read_bytes()
    content = re.sub(rb"(?m)^ *seal: .*\n", b"", sealed)
    renamed = re.sub(rb"(?m)^  - id: ", b"  - id: z", content.replace(SOURCE.encode(), b"tidings"))
    new = await add(stage, renamed.replace(b"courier.example", b"tidings.example"), "tidings.yaml")
    assert "Added: source" in str(new.embeds[0].description)
    assert str(new.embeds[0].footer.text).startswith("a new file → ")
    corrected = await add(stage, content.replace(b"a larder, not", b"a larder, never"), name)
    shown = str(corrected.embeds[0].description)
    assert "Changed: statement, Orla Vennick" in shown
    assert "~~not~~ **never**" in shown


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("tidings.yaml", b"id: [", "sources/tidings.yaml:"),
        ("tidings.yaml", b"id: courier\n", "sources/tidings.yaml:1"),
        ("tidings.yaml", b"", "sources/tidings.yaml:1"),
        ("tidings.yaml", "title: Küste".encode("latin-1"), "sources/tidings.yaml:1"),
        ("tidings.yaml", "title: Küste".encode("utf-16"), "sources/tidings.yaml:1"),
        ("tidings.yaml", b"\x89PNG\r\n\x1a\n\0", "sources/tidings.yaml:"),
        ("tidings.yaml", (INVENTED / "sources" / f"{SOURCE}.yaml").read_bytes(), "tidings.yaml:"),
        ("tidings.yaml", b"PK\x03\x04" + b"\0" * 999, "sources/tidings.yaml:"),
        ("tidings.yaml", b"a: &a [x]\n" + b"b: [*a, *a]\n" * 9999, "sources/tidings.yaml:"),
        ("speakers.yaml", b"- {id: a}\n- {id: a}\n", "speakers.yaml:"),
        ("dispute.yaml", DISPUTE * 2, "dispute.yaml:"),
        ("dispute.yaml", b"#" * (1024 * 1024 + 1), "too large"),
        ("DISPUTE.YAML", DISPUTE, "where it belongs"),
        ("../dispute.yaml", DISPUTE, "where it belongs"),
        ("..\\dispute.yaml", DISPUTE, "where it belongs"),
        ("/etc/passwd", DISPUTE, "where it belongs"),
        ("dispute.yaml.zip", DISPUTE, "where it belongs"),
    ],
)
async def test_whatever_is_attached_is_answered_with_what_is_wrong_with_it(
    stage: Stage, services: Services, name: str, content: bytes, fault: str
) -> None:
    message = await add(stage, content, name)
    assert fault in message.content.replace("\\", "")
    assert len(message.content) <= 2000
    assert labels(message) == []
    assert await services.pending.waiting(stage.guild.id) == ()


async def test_a_statement_from_the_form_is_added_to_its_source(
    stage: Stage, second: simcord.MemberActor, services: Services
) -> None:
    kept = await propose(stage)
    assert "Kept as change 1" in kept.content
    assert "It was a puddle." in str(kept.embeds[0].description)
    assert labels(kept) == ["Edit", "More details", "Withdraw"]
    details = await stage.moderator.click(kept, label="More details")
    shown = await fill_in(
        stage,
        details,
        How_it_is_said=["indirect"],
        Topics="deny",
        Questions_it_answers="was it a puddle\nwho called it a puddle",
    )
    assert "now reads so" in shown.content
    message = await opened(stage, second)
    await second.click(message, label="Accept")
    (content,) = (await services.pending.export()).files.values()
    for words in ("speech: indirect", "- deny", "- who called it a puddle"):
        assert words in content.decode()


async def test_what_is_wrong_with_a_statement_can_be_mended_without_typing_it_again(
    stage: Stage,
) -> None:
    form = await stage.moderator.slash(stage.channel, "knowledge add")
    faulty = await fill_in(
        stage, form, Source=[SOURCE], Speaker="orla vennik", Passage=PASSAGE, Quote="It was"
    )
    assert "is no speaker" in faulty.content
    again = await stage.moderator.click(faulty, label="Mend it")
    assert again.modal is not None
    assert PASSAGE in str(again.modal)
    mended = await fill_in(
        stage, again, Source=[SOURCE], Speaker="Orla Vennick", Passage=PASSAGE, Quote="It was"
    )
    assert "Kept as change 1" in mended.content


async def test_a_gap_leads_to_the_form_with_its_question(stage: Stage, services: Services) -> None:
    await ask(stage, "nearly flooded dykes")
    message = await gaps(stage)
    form = await stage.moderator.click(message, custom_id=id_of(message, "gaps:propose"))
    kept = await fill_in(
        stage,
        form,
        Source=[SOURCE],
        Speaker="orla vennick",
        Passage=PASSAGE,
        Quote="It was a puddle.",
    )
    assert "Kept as change 1" in kept.content
    (change,) = await services.pending.waiting(stage.guild.id)
    assert b"- nearly flooded dykes" in change.content


async def test_the_author_cannot_accept_even_with_the_button_of_another(
    stage: Stage, second: simcord.MemberActor, services: Services
) -> None:
    await add(stage, DISPUTE.replace(b"The oil in", b"Oil in"))
    message = await opened(stage, second)
    (accept,) = (b.custom_id for b in buttons_of(message) if b.label == "Accept")
    mine = await opened(stage, stage.moderator)
    assert labels(mine) == ["Withdraw"]
    assert accept not in ids_in(mine)
    withdrawn = await stage.moderator.click(mine, label="Withdraw")
    assert "Withdrew change 1" in told(withdrawn).content
    late = await second.click(message, label="Accept")
    assert "does not wait any more" in told(late).content
    assert (await services.pending.export()).files == {}


async def test_a_change_that_was_revised_is_not_accepted_unseen(
    stage: Stage, second: simcord.MemberActor
) -> None:
    kept = await propose(stage)
    message = await opened(stage, second)
    details = await stage.moderator.click(kept, label="More details")
    await fill_in(stage, details, Topics="deny")
    assert "has revised change 1" in told(await second.click(message, label="Accept")).content


@pytest.mark.parametrize("label", ["Accept", "Reject"])
async def test_buttons_outlive_a_restart(
    stage: Stage, second: simcord.MemberActor, services: Services, label: str
) -> None:
    await add(stage, DISPUTE.replace(b"The oil in", b"Oil in"))
    message = await opened(stage, second)
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    assert "ed change 1" in told(await second.click(message, label=label)).content


async def test_who_lost_the_permission_while_a_dialog_was_open_changes_nothing(
    stage: Stage, second: simcord.MemberActor, services: Services
) -> None:
    kept = await propose(stage)
    message = await opened(stage, second)
    form = await stage.moderator.slash(stage.channel, "knowledge add")
    role = stage.guild.roles["Moderators"]
    stage.env.backend.edit_role(stage.guild.id, role.id, {"permissions": 0})
    refused = [
        await second.click(message, label="Accept"),
        await second.click(message, label="Reject"),
        await stage.moderator.click(kept, label="Withdraw"),
        await stage.moderator.click(kept, label="Edit"),
        await stage.moderator.submit_modal(
            form, fields(form, {"Source": [SOURCE], "Speaker": "x", "Passage": PASSAGE})
        ),
    ]
    for result in refused:
        assert "for moderators" in told(result).content
    assert [type(error).__name__ for error in stage.env.errors] == ["MissingPermissions"]
    (change,) = await services.pending.waiting(stage.guild.id)
    assert change.id == 1


async def test_strangers_and_direct_messages_are_not_offered_the_commands(stage: Stage) -> None:
    commands = {"knowledge add", "knowledge pending", "knowledge gaps", "knowledge stats"}
    assert not commands & set(stage.member.available_commands(stage.channel))
    assert not commands & set(stage.moderator.user.available_commands())
    assert commands <= set(stage.moderator.available_commands(stage.channel))


async def test_a_file_that_is_too_large_is_not_even_fetched(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fetched(_: discord.Attachment) -> bytes:
        raise AssertionError

    monkeypatch.setattr(discord.Attachment, "read", fetched)
    message = await add(stage, b"x" * (MAX_FILE_BYTES + 1))
    assert "too large" in message.content


async def test_a_server_is_told_to_wait_for_what_it_has_asked_for(
    stage: Stage, services: Services
) -> None:
    async with services.keeper._workshop.turn(stage.guild.id):
        assert "for this server already" in (await add(stage, DISPUTE)).content
        result = await stage.moderator.slash(stage.channel, "knowledge check")
        assert "for this server already" in told(result).content
    assert len(stage.env.errors) == 2
