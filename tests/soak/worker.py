"""Changes a real store without end, saying what it is about to do and what it has done.

`python -m tests.soak.worker DATABASE SEED` runs until it is killed. Each line is a JSON list:
["try" or "done", what, value].
"""

from __future__ import annotations

import asyncio
import itertools
import json
import random
import sys
from pathlib import Path

from bot.app.answering.asker import Asker
from bot.app.feedback import Unhelpful
from bot.app.outcome import Reloaded
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.app.settings import SettingsKeeper
from bot.knowledge.files import Files
from bot.knowledge.loader import load
from bot.store import Actor, Place, open_store
from tests.conftest import Scripted
from tests.knowledge.oxbow import FILES

ACTOR = Actor("1234", 7)
GUILD = 7
VARIANTS = 6
CHANNELS = 8
PEOPLE = 3


def variant(number: int) -> Files:
    """Return the files of one of several revisions."""
    files = {name: text.encode() for name, text in FILES.items()}
    files["dispute.yaml"] += f"# {number}\n".encode() * 2000
    return Files(files)


def build(files: Files) -> KnowledgeBase:
    """Build a snapshot that need not answer anything."""
    record = load(files)
    return KnowledgeBase(record, Scripted(record, {}))


def tell(*line: object) -> None:
    """Write a line out, past every buffer."""
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


async def work(path: Path, seed: int) -> None:
    """Change the store again and again."""
    chance = random.Random(seed)
    on_disk = variant(0)
    async with open_store(path) as store:
        services = await Services.start(store, lambda: on_disk, build)
        tell("done", "start", services.serving.base.revision)
        for number in itertools.count():
            person = chance.randrange(PEOPLE)
            match chance.choice(("reload", "rollback", "channel", "mark", "mark", "forget")):
                case "reload":
                    on_disk = variant(chance.randrange(VARIANTS))
                    tell("try", "serve", on_disk.revision)
                    assert isinstance(await services.keeper.reload(ACTOR), Reloaded)
                    tell("done", "serve", on_disk.revision)
                case "rollback":
                    kept = await services.keeper.kept("", VARIANTS)
                    revision = chance.choice(kept).revision
                    tell("try", "serve", revision)
                    assert isinstance(await services.keeper.roll_back(revision, ACTOR), Reloaded)
                    tell("done", "serve", revision)
                case "mark":
                    await mark(services, person, f"remark-{person}-{seed:04}-{number:06}")
                case "forget":
                    tell("try", "forget", person)
                    await services.privacy.delete(person)
                    tell("done", "forget", person)
                case _:
                    await change_channel(services.settings, chance.randrange(CHANNELS))


async def mark(services: Services, person: int, remark: str) -> None:
    """Say that an answer was no help."""
    tell("try", "mark", remark)
    await services.feedback.take(
        Unhelpful.WRONG,
        remark,
        outcome="answer",
        statements=(),
        ask_back=False,
        asker=Asker(person, Place.SERVER, GUILD),
        message_id=None,
    )
    tell("done", "mark", remark)


async def change_channel(settings: SettingsKeeper, channel: int) -> None:
    """Open or close a channel, with its line in the audit log."""
    is_open = settings.at(GUILD, channel).is_open
    what = "close" if is_open else "open"
    tell("try", what, channel)
    await settings.set_open(GUILD, channel, not is_open, ACTOR.id)
    tell("done", what, channel)


if __name__ == "__main__":
    asyncio.run(work(Path(sys.argv[1]), int(sys.argv[2])))
