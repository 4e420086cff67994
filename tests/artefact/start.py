"""Starts a searcher in a process of its own, which says what it had to make and what it answers.

`python -m tests.artefact.start ARTEFACTS KNOWLEDGE QUESTION...` prints it as JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from bot.app.revisions.knowledge_base import load_knowledge_base
from bot.artefact.shelf import Shelf
from bot.search import Ruling, Searcher, hits_of

# What a process does to files, by the names that `sys.addaudithook` has for it.
_CHANGES = frozenset({"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.utime"})


@dataclass(frozen=True, slots=True)
class Started:
    """What a start made, by kind and in order, and an account of each ruling."""

    made: list[str]
    answers: list[list[str]]


def account_of(ruling: Ruling) -> list[str]:
    """Return a ruling to the last digit."""
    hits = [f"{hit.statement.id} {hit.score!r}" for hit in hits_of(ruling.decision)]
    return [type(ruling.decision).__name__, ruling.language, repr(ruling.confidence), *hits]


def answers_of(searcher: Searcher, questions: Sequence[str]) -> list[list[str]]:
    """Ask, and look half-remembered words up."""
    asked = [account_of(searcher.ask(question)) for question in questions]
    return asked + [account_of(searcher.who_said(question)) for question in questions]


def start(directory: Path, knowledge: Path, questions: Sequence[str]) -> Started:
    """Load a knowledge folder with a shelf, and ask."""
    made: list[str] = []
    searcher = load_knowledge_base(knowledge, Shelf(directory, making=made.append)).searcher
    return Started(made, answers_of(searcher, questions))


def start_and_tell(
    told: Connection, directory: Path, knowledge: Path, questions: Sequence[str], dies_at: int
) -> None:
    """Do so in a process that is killed when it is about to do its so many-th thing to files."""
    left = dies_at

    def watch(event: str, _arguments: object) -> None:
        nonlocal left
        if event in _CHANGES:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    told.send(start(directory, knowledge, questions))


def _main(directory: str, knowledge: str, *questions: str) -> None:
    unpickled: list[str] = []

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event == "pickle.find_class":
            unpickled.append(str(arguments))

    sys.addaudithook(watch)
    started = start(Path(directory), Path(knowledge), questions)
    told = {"made": started.made, "answers": started.answers, "unpickled": unpickled}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    _main(*sys.argv[1:])
