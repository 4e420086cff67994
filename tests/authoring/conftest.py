"""A row about a bridge, told in several languages, and what is proposed from texts about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.artefact.shelf import Shelf
from bot.authoring.proposal import Proposal
from bot.authoring.proposer import propose
from bot.authoring.watch import Watch, unwatched
from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.record import DateSpan, Event, Record
from bot.search.parse.understander import Understander

BRIDGE = Path(__file__).parent / "bridge"
KNOWLEDGE, CAPTURES = BRIDGE / "knowledge", BRIDGE / "captures"

# Proposes from a text in a language, and from one about some events.
Propose = Callable[..., tuple[Proposal, ...]]
ProposeAt = Callable[[tuple[Event, ...], str], tuple[Proposal, ...]]


@pytest.fixture(scope="session")
def bridge() -> Record:
    return load(KNOWLEDGE)


@pytest.fixture(scope="session")
def proposing(bridge: Record, tmp_path_factory: pytest.TempPathFactory) -> Propose:
    languages = load_languages()
    shelf = Shelf(tmp_path_factory.mktemp("shelf"))
    understander = Understander(bridge, languages, shelf)

    def run(
        text: str,
        language: str = "en",
        published: str = "1998-03-05",
        title: str = "",
        record: Record = bridge,
        publisher: str = "ferry-post",
        watch: Watch = unwatched,
    ) -> tuple[Proposal, ...]:
        return propose(
            text,
            record=record,
            understander=understander,
            language=next(known for known in languages if known.code == language),
            published=DateSpan.parse(published),
            publisher=publisher,
            title=title,
            watch=watch,
        )

    return run


@pytest.fixture(scope="session")
def proposing_at(bridge: Record, proposing: Propose) -> ProposeAt:
    def run(events: tuple[Event, ...], text: str) -> tuple[Proposal, ...]:
        return proposing(
            text, record=replace(bridge, dispute=replace(bridge.dispute, events=events))
        )

    return run
