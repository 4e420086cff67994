"""`/knowledge`: who may, and what a moderator is told."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import simcord

from bot.knowledge import load
from bot.service import KnowledgeBase, Services
from bot.store import Store
from tests.chat.conftest import Stage
from tests.conftest import INVENTED, Scripted

COMMANDS = "knowledge reload", "knowledge check", "knowledge status"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the record that a test may change."""
    return Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))


@pytest.fixture
async def services(folder: Path, store: Store) -> Services:
    def load_scripted() -> KnowledgeBase:
        record = load(folder)
        return KnowledgeBase(record, Scripted(record, {}))

    return await Services.start(store, load_scripted)


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


def told(result: simcord.InteractionResult) -> str:
    assert result.response is not None
    assert result.ephemeral
    return str(result.response.content)


async def test_members_are_not_offered_the_commands(stage: Stage) -> None:
    assert not set(COMMANDS) & set(stage.member.available_commands(stage.channel))
    assert set(COMMANDS) <= set(stage.moderator.available_commands(stage.channel))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.usefixtures("everybody_sees_the_commands")
async def test_a_member_is_refused_even_when_the_command_is_offered(
    stage: Stage, command: str, folder: Path
) -> None:
    (folder / "speakers.yaml").unlink()
    before = stage.bot.services.clerk.base
    result = await stage.member.slash(stage.channel, command)
    assert "Manage Server" in told(result)
    assert stage.bot.services.clerk.base is before
    assert [type(error).__name__ for error in stage.env.errors] == ["MissingPermissions"]


async def test_a_moderator_reloads_what_has_changed(stage: Stage, folder: Path) -> None:
    before = stage.bot.services.clerk.base.revision
    dispute = folder / "dispute.yaml"
    dispute.write_text(dispute.read_text("utf-8").replace("The oil in", "Oil in"), "utf-8")
    text = told(await stage.moderator.slash(stage.channel, "knowledge reload"))
    after = stage.bot.services.clerk.base.revision
    assert after != before
    assert after[:12] in text
    assert before[:12] in text


async def test_a_reload_of_unchanged_files_says_so(stage: Stage) -> None:
    text = told(await stage.moderator.slash(stage.channel, "knowledge reload"))
    assert "not changed" in text


@pytest.mark.parametrize("command", ["knowledge reload", "knowledge check"])
async def test_a_faulty_file_is_named_and_the_old_record_serves(
    stage: Stage, folder: Path, command: str
) -> None:
    before = stage.bot.services.clerk.base
    dispute = folder / "dispute.yaml"
    text = dispute.read_text("utf-8")
    line = text[: text.index("period:")].count("\n") + 1
    dispute.write_text(text.replace("period: 2019-03-04", "period: 2019-13-04"), "utf-8")
    told_text = told(await stage.moderator.slash(stage.channel, command))
    assert f"dispute.yaml:{line}: " in told_text.replace("\\", "")
    assert stage.bot.services.clerk.base is before


async def test_check_of_good_files_says_so(stage: Stage) -> None:
    assert "in order" in told(await stage.moderator.slash(stage.channel, "knowledge check"))


async def test_many_faults_are_cut_to_one_message(stage: Stage, folder: Path) -> None:
    source = next((folder / "sources").glob("*.yaml"))
    text = source.read_text("utf-8")
    source.write_text(text.replace("    said:", "    unheard_of: 1\n    said:"), "utf-8")
    shown = told(await stage.moderator.slash(stage.channel, "knowledge check"))
    assert len(shown) <= 2000


async def test_status_names_who_loaded_what(stage: Stage, folder: Path) -> None:
    assert "when the bot started" in told(
        await stage.moderator.slash(stage.channel, "knowledge status")
    )
    (folder / "dispute.yaml").write_text(
        (folder / "dispute.yaml").read_text("utf-8").replace("The oil in", "Oil in"), "utf-8"
    )
    await stage.moderator.slash(stage.channel, "knowledge reload")
    status = told(await stage.moderator.slash(stage.channel, "knowledge status"))
    assert stage.moderator.mention in status
    assert stage.bot.services.clerk.base.revision[:12] in status


async def test_the_commands_are_for_servers_only(stage: Stage) -> None:
    assert not set(COMMANDS) & set(stage.member.user.available_commands())
