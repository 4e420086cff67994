"""`/knowledge`: who may, what a moderator is told, and that nothing happens unasked."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import discord
import pytest
import simcord

from bot.app.outcome import Refusal, Refused, Reloaded
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.discord import WhoSaid
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.locales import load_locales
from bot.store import Actor, Store
from tests.conftest import INVENTED, Scripted
from tests.discord.conftest import Stage, open_to_the_bot
from tests.discord.test_gaps import all_buttons_in, texts_in

COMMANDS = tuple(
    f"knowledge {name}" for name in ("status", "check", "diff", "reload", "history", "audit")
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the record that a test may change."""
    return Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))


def build(files: Files) -> KnowledgeBase:
    record = load(files)
    return KnowledgeBase(record, Scripted(record, {}))


@pytest.fixture
async def services(folder: Path, store: Store) -> Services:
    return await Services.start(store, lambda: Files.read(folder), build)


@pytest.fixture
def everybody_sees_the_commands(stage: Stage) -> Iterator[None]:
    """An administrator has lifted the default permission for everybody."""
    (command,) = (c for c in stage.env.backend.commands[None].values() if c["name"] == "knowledge")
    stage.env.backend.set_command_permissions(
        stage.guild.id,
        int(command["id"]),
        [{"id": str(stage.guild.id), "type": 1, "permission": True}],
    )
    return iter(())


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def response(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    assert result.response is not None
    assert result.ephemeral
    return result.response


def told(result: simcord.InteractionResult) -> str:
    """All that the moderator reads."""
    message = response(result)
    parts = [message.content, texts_in(message.message)]
    for embed in message.embeds:
        parts += [embed.title or "", embed.description or ""]
        parts += [f"{field.name}: {field.value}" for field in embed.fields]
        parts.append(embed.footer.text or "")
    return "\n".join(parts)


def labels(result: simcord.InteractionResult) -> list[str]:
    return [button.label or "" for button in all_buttons_in(response(result).message)]


async def attached(result: simcord.InteractionResult) -> str:
    (attachment,) = response(result).attachments
    return (await attachment.read()).decode()


def served(stage: Stage) -> str:
    return stage.bot.services.serving.base.revision


class TestWho:
    """Who may."""

    async def test_members_are_not_offered_the_commands(self, stage: Stage) -> None:
        assert not set(COMMANDS) & set(stage.member.available_commands(stage.channel))
        assert set(COMMANDS) <= set(stage.moderator.available_commands(stage.channel))

    @pytest.mark.parametrize("command", COMMANDS)
    @pytest.mark.usefixtures("everybody_sees_the_commands")
    async def test_a_member_is_refused_even_when_the_command_is_offered(
        self, stage: Stage, command: str, folder: Path
    ) -> None:
        (folder / "speakers.yaml").unlink()
        before = stage.bot.services.serving.base
        result = await stage.member.slash(stage.channel, command)
        assert "Manage Server" in told(result)
        assert stage.bot.services.serving.base is before
        assert [type(error).__name__ for error in stage.env.errors] == ["MissingPermissions"]

    async def test_the_commands_are_for_servers_only(self, stage: Stage) -> None:
        assert not set(COMMANDS) & set(stage.member.user.available_commands())


class TestReload:
    """A reload is shown, asked for, and then done."""

    async def test_a_change_is_shown_word_by_word_and_waits_for_consent(
        self, stage: Stage, folder: Path
    ) -> None:
        before = served(stage)
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        result = await stage.moderator.slash(stage.channel, "knowledge reload")
        assert "~~The oil~~ **Oil**" in told(result)
        assert "1 changed" in told(result)
        assert labels(result) == ["Serve them", "Leave it"]
        assert "[-The oil-]{+Oil+} in" in await attached(result)
        assert served(stage) == before

    async def test_consent_serves_what_was_shown(self, stage: Stage, folder: Path) -> None:
        before = served(stage)
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        asked = await stage.moderator.slash(stage.channel, "knowledge reload")
        await stage.moderator.click(response(asked), label="Serve them")
        after = served(stage)
        assert after != before
        assert after[:12] in told(asked)
        assert f"Now serving revision `{after[:12]}`" in told(asked)
        assert before[:12] in told(asked)
        assert labels(asked) == []

    async def test_leaving_it_changes_nothing(self, stage: Stage, folder: Path) -> None:
        before = served(stage)
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        asked = await stage.moderator.slash(stage.channel, "knowledge reload")
        await stage.moderator.click(response(asked), label="Leave it")
        assert "Nothing has changed" in told(asked)
        assert labels(asked) == []
        assert served(stage) == before

    async def test_files_that_change_before_consent_are_not_served(
        self, stage: Stage, folder: Path
    ) -> None:
        before = served(stage)
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        asked = await stage.moderator.slash(stage.channel, "knowledge reload")
        edit(folder / "dispute.yaml", "Oil in", "Some oil in")
        await stage.moderator.click(response(asked), label="Serve them")
        assert "changed since this was shown" in told(asked)
        assert served(stage) == before

    async def test_of_two_who_agree_only_the_first_changes_anything(
        self, stage: Stage, folder: Path
    ) -> None:
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        first = await stage.moderator.slash(stage.channel, "knowledge reload")
        second = await stage.moderator.slash(stage.channel, "knowledge reload")
        await stage.moderator.click(response(first), label="Serve them")
        await stage.moderator.click(response(second), label="Serve them")
        assert "Another revision has been put to use" in told(second)

    async def test_consent_given_too_late_is_refused_politely(
        self, stage: Stage, folder: Path
    ) -> None:
        before = served(stage)
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        asked = await stage.moderator.slash(stage.channel, "knowledge reload")
        await stage.env.advance_time(601)
        await stage.moderator.click(response(asked), label="Serve them")
        assert "too long ago" in told(asked)
        assert served(stage) == before

    async def test_consent_given_after_a_restart_still_counts(
        self, stage: Stage, folder: Path, services: Services
    ) -> None:
        before = served(stage)
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        asked = await stage.moderator.slash(stage.channel, "knowledge reload")
        bot = WhoSaid(services, load_locales())
        await stage.env.restart_bot(bot)
        await stage.moderator.click(response(asked), label="Serve them")
        assert services.serving.base.revision != before

    async def test_another_moderator_cannot_answer_in_ones_place(
        self, stage: Stage, folder: Path
    ) -> None:
        before = served(stage)
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        asked = await stage.moderator.slash(stage.channel, "knowledge reload")
        other = stage.guild.add_member(
            stage.env.create_user("mod2"),
            roles=[
                stage.guild.create_role("M", permissions=discord.Permissions(manage_guild=True))
            ],
        )
        ids = [b["custom_id"] for row in response(asked).components for b in row["components"]]
        for custom_id in ids:
            result = await press(stage, other, custom_id)
            assert "Only the moderator who was asked" in told(result)
        assert served(stage) == before

    async def test_who_has_lost_the_permission_cannot_agree_any_more(
        self, stage: Stage, folder: Path
    ) -> None:
        before = served(stage)
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        asked = await stage.moderator.slash(stage.channel, "knowledge reload")
        stage.env.backend.edit_role(
            stage.guild.id, stage.guild.roles["Moderators"].id, {"permissions": 0}
        )
        result = await stage.moderator.click(response(asked), label="Serve them")
        assert "Manage Server" in told(result)
        assert served(stage) == before

    async def test_unchanged_files_are_said_to_be(self, stage: Stage) -> None:
        result = await stage.moderator.slash(stage.channel, "knowledge reload")
        assert "being served already" in told(result)
        assert labels(result) == []

    async def test_files_that_differ_in_comments_only_are_said_to(
        self, stage: Stage, folder: Path
    ) -> None:
        with (folder / "dispute.yaml").open("a") as file:
            file.write("# seen by two\n")
        result = await stage.moderator.slash(stage.channel, "knowledge reload")
        assert "only comments, order or spacing" in told(result)
        assert labels(result) == ["Serve them", "Leave it"]


@pytest.mark.parametrize("command", ["knowledge reload", "knowledge check", "knowledge diff"])
async def test_a_faulty_file_is_named_and_the_old_record_serves(
    stage: Stage, folder: Path, command: str
) -> None:
    before = served(stage)
    dispute = folder / "dispute.yaml"
    text = dispute.read_text("utf-8")
    line = text[: text.index("period:")].count("\n") + 1
    edit(dispute, "period: 2019-03-04", "period: 2019-13-04")
    result = await stage.moderator.slash(stage.channel, command)
    assert f"dispute.yaml:{line}" in told(result).replace("\\", "")
    assert labels(result) == []
    assert served(stage) == before


async def test_check_of_good_files_says_so(stage: Stage) -> None:
    assert "in order" in told(await stage.moderator.slash(stage.channel, "knowledge check"))


async def test_many_faults_come_as_a_file_too(stage: Stage, folder: Path) -> None:
    for name in ("courier-2019-03-12", "straitwise-2019-03-18"):
        edit(folder / "sources" / f"{name}.yaml", "    said:", "    unheard_of: 1\n    said:")
    result = await stage.moderator.slash(stage.channel, "knowledge check")
    assert "33 faults" in told(result)
    assert "in the file" in told(result)
    assert len(response(result).content) <= 2000
    lines = (await attached(result)).splitlines()
    assert len(lines) == 33
    assert all("'unheard_of' is not known here" in line for line in lines)


async def test_diff_asks_for_nothing(stage: Stage, folder: Path) -> None:
    edit(folder / "dispute.yaml", "The oil in", "Oil in")
    result = await stage.moderator.slash(stage.channel, "knowledge diff")
    assert "~~The oil~~ **Oil**" in told(result)
    assert labels(result) == []


async def test_a_diff_tells_a_rename_as_a_rename(stage: Stage, folder: Path) -> None:
    rename_statement(folder, "vennick-keep-petrel-out", "vennick-no-petrel")
    result = await stage.moderator.slash(stage.channel, "knowledge diff")
    text = told(result)
    assert "Renamed: statement, Orla Vennick (vennick-no-petrel)" in text
    assert "> id: ~~vennick-keep-petrel-out~~ **vennick-no-petrel**" in text
    # Neither what relates to it nor the questions that it answers.
    assert not any(fate in text for fate in ("Added", "Removed", "Changed"))


async def test_a_diff_of_everything_fits_into_one_message(stage: Stage, folder: Path) -> None:
    rename_statements(folder)
    result = await stage.moderator.slash(stage.channel, "knowledge diff")
    (embed,) = response(result).embeds
    assert len(embed) <= 6000
    assert "more changes are in the file" in told(result)
    text = await attached(result)
    statements = len(stage.bot.services.serving.base.record.statements)
    assert text.count("Added: statement") == text.count("Removed: statement") == statements


async def test_thousands_of_known_questions_fit_into_one_message_and_its_file(
    stage: Stage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.discord.kit.text_file._MAX_BYTES", 100_000)
    rows = "".join(f"why number {n},\n" for n in range(5000))
    (folder / "questions" / "az.csv").write_text(f"question,answered_by\n{rows}", "utf-8")
    result = await stage.moderator.slash(stage.channel, "knowledge diff")
    (embed,) = response(result).embeds
    assert len(embed) <= 6000
    assert ("Known questions", "5,000 added") in [(f.name, f.value) for f in embed.fields]
    text = await attached(result)
    assert len(text.encode()) <= 100_100
    listed = text.count("Added: known question")
    assert text.endswith(f"\n{5000 - listed:,} more do not fit into this file.")


def rename_statements(folder: Path) -> None:
    """Return every statement another id, also where relations name it; no known question does."""
    shutil.rmtree(folder / "questions")
    for source in (folder / "sources").glob("*.yaml"):
        text = re.sub("(?m)^  - id: ", "  - id: z", source.read_text("utf-8"))
        source.write_text(re.sub(r"(relations: \[\{\w+: )", r"\1z", text), "utf-8")


def rename_statement(folder: Path, old: str, new: str) -> None:
    """Give a statement another id wherever the files name it, and keep the old one as such."""
    for file in [*folder.rglob("*.yaml"), *folder.rglob("*.csv")]:
        text = re.sub(rf"\b{old}\b", new, file.read_text("utf-8"))
        text = text.replace(f"  - id: {new}\n", f"  - id: {new}\n    formerly: [{old}]\n")
        file.write_text(text, "utf-8")


class TestNotes:
    """What the moderators' channel is told of files that change by themselves."""

    async def test_many_faults_are_told_in_full_where_moderators_have_set(
        self, stage: Stage
    ) -> None:
        faults = tuple(f"speakers.yaml:{n}: 'unheard_of' is not known here" for n in range(99))
        await stage.bot.tell_moderators(Refused(Refusal.FAULTY, faults))
        assert stage.said == []  # no channel is set
        await stage.moderator.slash(stage.channel, "settings notes", channel=stage.channel)
        await stage.bot.tell_moderators(Refused(Refusal.FAULTY, faults))
        (note,) = stage.said
        assert note.content.startswith("The files of the record have changed.\nNothing changed")
        assert "**speakers.yaml:0**" in note.content
        assert len(note.content) <= 2000
        assert "in the file" in note.content
        (attachment,) = note.attachments
        assert len((await attachment.read()).splitlines()) == 99

    async def test_what_serves_now_is_told(self, stage: Stage) -> None:
        await stage.moderator.slash(stage.channel, "settings notes", channel=stage.channel)
        await stage.bot.tell_moderators(Reloaded("b" * 64, "a" * 64, 24))
        (note,) = stage.said
        assert "Now serving revision `bbbbbbbbbbbb` with 24 statements" in note.content


class TestStatus:
    """What serves, and what waits."""

    async def test_it_names_who_loaded_what(self, stage: Stage, folder: Path) -> None:
        text = told(await stage.moderator.slash(stage.channel, "knowledge status"))
        assert "when the bot started" in text
        assert "The same as what is served" in text
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        asked = await stage.moderator.slash(stage.channel, "knowledge reload")
        await stage.moderator.click(response(asked), label="Serve them")
        text = told(await stage.moderator.slash(stage.channel, "knowledge status"))
        assert stage.moderator.mention in text
        assert served(stage)[:12] in text

    async def test_status_says_what_could_not_be_noted(self, stage: Stage) -> None:
        text = told(await stage.moderator.slash(stage.channel, "knowledge status"))
        assert "Not noted" not in text
        stage.bot.services.backlog.dropped = 2
        text = told(await stage.moderator.slash(stage.channel, "knowledge status"))
        assert "Not noted: 2 questions and answers since the start" in text

    async def test_it_tells_what_waits_on_disk(self, stage: Stage, folder: Path) -> None:
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        text = told(await stage.moderator.slash(stage.channel, "knowledge status"))
        assert "without faults" in text
        edit(folder / "dispute.yaml", "period: 2019-03-04", "period: 2019-13-04")
        text = told(await stage.moderator.slash(stage.channel, "knowledge status"))
        assert "fault" in text
        assert "/knowledge check" in text


class TestHistory:
    """What has served can serve again."""

    async def test_a_kept_revision_is_offered_shown_and_served_again(
        self, stage: Stage, folder: Path
    ) -> None:
        one = served(stage)
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        asked = await stage.moderator.slash(stage.channel, "knowledge reload")
        await stage.moderator.click(response(asked), label="Serve them")
        two = served(stage)
        shutil.rmtree(folder)

        offered = await stage.moderator.autocomplete(
            stage.channel, "knowledge rollback", "revision", ""
        )
        assert [choice["value"] for choice in offered] == [two, one]
        typed = await stage.moderator.autocomplete(
            stage.channel, "knowledge rollback", "revision", one[:6]
        )
        assert [choice["value"] for choice in typed] == [one]

        asked = await stage.moderator.slash(stage.channel, "knowledge rollback", revision=one)
        assert "~~Oil~~ **The oil**" in told(asked)
        assert served(stage) == two
        await stage.moderator.click(response(asked), label="Serve it again")
        assert served(stage) == one
        history = told(await stage.moderator.slash(stage.channel, "knowledge history"))
        assert [line[1:13] for line in history.splitlines() if line.startswith("`")] == [
            one[:12],
            two[:12],
            one[:12],
        ]

    async def test_a_revision_that_nobody_kept_is_refused(self, stage: Stage) -> None:
        result = await stage.moderator.slash(stage.channel, "knowledge rollback", revision="x")
        assert "No kept revision begins so" in told(result)

    @pytest.mark.parametrize("around", ["\u2068{}\u2069", "\u2067`{}`\u2069", " {} ", "{}…"])
    async def test_a_revision_is_known_as_it_was_copied(self, stage: Stage, around: str) -> None:
        """Texts that run from right to left hold it between marks of direction."""
        copied = around.format(served(stage)[:12].upper())
        offered = await stage.moderator.autocomplete(
            stage.channel, "knowledge rollback", "revision", copied
        )
        assert [choice["value"] for choice in offered] == [served(stage)]
        result = await stage.moderator.slash(stage.channel, "knowledge rollback", revision=copied)
        assert "being served already" in told(result)

    async def test_the_one_that_serves_is_said_to(self, stage: Stage) -> None:
        result = await stage.moderator.slash(
            stage.channel, "knowledge rollback", revision=served(stage)
        )
        assert "being served already" in told(result)

    @pytest.mark.usefixtures("everybody_sees_the_commands")
    async def test_members_are_offered_no_revision(self, stage: Stage) -> None:
        offered = await stage.member.autocomplete(
            stage.channel, "knowledge rollback", "revision", ""
        )
        assert offered == []


class TestAudit:
    """Who did what."""

    async def test_what_was_done_is_on_the_log(self, stage: Stage, folder: Path) -> None:
        assert "Nothing has been changed" in told(
            await stage.moderator.slash(stage.channel, "knowledge audit")
        )
        one = served(stage)
        edit(folder / "dispute.yaml", "The oil in", "Oil in")
        asked = await stage.moderator.slash(stage.channel, "knowledge reload")
        await stage.moderator.click(response(asked), label="Serve them")
        text = told(await stage.moderator.slash(stage.channel, "knowledge audit"))
        assert stage.moderator.mention in text
        assert "knowledge reload" in text
        assert f"`{one[:12]}` → `{served(stage)[:12]}`" in text

    async def test_pages_are_turned(self, stage: Stage, store: Store) -> None:
        for number in range(25):
            await store.audit.note(Actor("1", stage.guild.id), f"action {number:02}")
        page = await stage.moderator.slash(stage.channel, "knowledge audit")
        assert "action 24" in told(page)
        assert labels(page) == ["Older"]
        await stage.moderator.click(response(page), label="Older")
        assert "action 14" in told(page)
        assert "action 15" not in told(page)
        assert labels(page) == ["Newest", "Older"]
        await stage.moderator.click(response(page), label="Older")
        assert "action 00" in told(page)
        assert labels(page) == ["Newest"]
        await stage.moderator.click(response(page), label="Newest")
        assert "action 24" in told(page)

    async def test_nobody_else_turns_pages(self, stage: Stage, store: Store) -> None:
        await store.audit.note(Actor("1", stage.guild.id), "secret action")
        result = await press(stage, stage.member, "audit:0")
        assert "Manage Server" in told(result)

    async def test_what_other_guilds_did_to_themselves_stays_with_them(
        self, stage: Stage, store: Store
    ) -> None:
        await store.audit.note(Actor("1", stage.guild.id + 1), "settings language", "de", "fr")
        await store.audit.note(Actor("1", stage.guild.id + 1), "knowledge reload")
        text = told(await stage.moderator.slash(stage.channel, "knowledge audit"))
        assert "settings language" not in text
        assert "knowledge reload" in text

    async def test_hostile_values_do_nothing(self, stage: Stage, store: Store) -> None:
        value = "@everyone [x](https://x.example) **b** \u202e" * 40
        await store.audit.note(Actor("1", stage.guild.id), value, value, value)
        page = await stage.moderator.slash(stage.channel, "knowledge audit")
        text = told(page)
        assert "@everyone" not in text.replace("\\@", "")
        assert "](https://" not in text

    async def test_a_page_of_the_longest_lines_fits_into_a_message(
        self, stage: Stage, store: Store
    ) -> None:
        for _ in range(11):
            await store.audit.note(Actor("1" * 19, stage.guild.id), *["*" * 900] * 3)
        assert len(told(await stage.moderator.slash(stage.channel, "knowledge audit"))) < 4000

    async def test_a_channel_is_told_by_its_name(self, stage: Stage) -> None:
        await open_to_the_bot(stage)
        text = told(await stage.moderator.slash(stage.channel, "knowledge audit"))
        assert f"true in channel <#{stage.channel.id}>" in text

    @pytest.mark.parametrize("form", ["csv", "jsonl"])
    async def test_the_whole_log_is_given_as_a_file(
        self, stage: Stage, store: Store, form: str
    ) -> None:
        for number in range(30):
            await store.audit.note(Actor("1", stage.guild.id), f"action {number}", "=1+1", None)
        result = await stage.moderator.slash(stage.channel, "knowledge audit", export=form)
        text = await attached(result)
        if form == "csv":
            rows = list(csv.DictReader(io.StringIO(text)))
            assert rows[0]["before"] == "'=1+1"
        else:
            rows = [json.loads(line) for line in text.splitlines()]
            assert rows[0]["before"] == "=1+1"
        assert [row["action"] for row in rows] == [f"action {n}" for n in range(29, -1, -1)]
        assert rows[0]["guild"] == str(stage.guild.id)


async def press(
    stage: Stage, who: simcord.MemberActor, custom_id: str
) -> simcord.InteractionResult:
    """Press a button that somebody else can see, in a message that all can see."""
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="x", custom_id=custom_id))
    channel = stage.bot.get_channel(stage.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send("x", view=view)
    return await who.click(message, custom_id=custom_id)
