"""Whatever becomes of the record's folder while the bot runs, what was loaded serves."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from bot.app.outcome import Refusal, Refused, Reloaded
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.store import Actor, Store
from tests.conftest import INVENTED, Scripted

MODERATOR = Actor("1", 7)


def remove(folder: Path) -> None:
    shutil.rmtree(folder)


def take_a_file(folder: Path) -> None:
    (folder / "speakers.yaml").unlink()


def take_the_sources(folder: Path) -> None:
    shutil.rmtree(folder / "sources")


def empty(folder: Path) -> None:
    for file in folder.rglob("*.yaml"):
        file.write_bytes(b"")


def cut(folder: Path) -> None:
    """Leave half of each file, as a copy that is under way does."""
    for file in folder.rglob("*.yaml"):
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def put_a_file_there(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"a file")


def put_folders_there(folder: Path) -> None:
    for name in ("dispute.yaml", "lexicon.yaml"):
        (folder / name).unlink()
        (folder / name).mkdir()


def fill(folder: Path) -> None:
    with (folder / "dispute.yaml").open("ab") as file:
        file.truncate(2**34)


def link_to_nothing(folder: Path) -> None:
    (folder / "dispute.yaml").unlink()
    (folder / "dispute.yaml").symlink_to(folder / "dispute.yaml")


def mend(folder: Path) -> None:
    """Put a sound folder there, with a comment more than before."""
    if folder.is_dir():
        shutil.rmtree(folder)
    folder.unlink(missing_ok=True)
    shutil.copytree(INVENTED, folder)
    with (folder / "dispute.yaml").open("ab") as file:
        file.write(b"# again\n")


DAMAGES: Mapping[str, Callable[[Path], None]] = {
    "removed": remove,
    "a file removed": take_a_file,
    "the sources removed": take_the_sources,
    "emptied": empty,
    "half copied": cut,
    "a file in its place": put_a_file_there,
    "folders in place of files": put_folders_there,
    "sixteen gibibytes": fill,
    "a link to itself": link_to_nothing,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(INVENTED, tmp_path / "knowledge"))


@pytest.fixture
async def services(folder: Path, store: Store) -> Services:
    def build(files: Files) -> KnowledgeBase:
        record = load(files)
        return KnowledgeBase(record, Scripted(record, {}))

    return await Services.start(store, partial(Files.read, folder), build)


@pytest.mark.parametrize("what", DAMAGES)
async def test_what_was_loaded_serves_until_the_folder_is_sound_again(
    services: Services, folder: Path, what: str
) -> None:
    serves = services.serving.base
    DAMAGES[what](folder)
    assert await services.keeper.check()
    told = await services.keeper.reload(MODERATOR)
    assert isinstance(told, Refused)
    assert told.reason is Refusal.FAULTY
    assert all(fault.isprintable() and "; " in fault for fault in told.faults)
    status = await services.keeper.status()
    assert (status.revision, status.faults) == (serves.revision, told.faults)
    assert (await services.clerk.ask("larder?")).base is serves
    mend(folder)
    assert isinstance(await services.keeper.reload(MODERATOR), Reloaded)
    assert services.serving.base is not serves
