"""A statement that a text may hold, for somebody to accept, mend or leave."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.record import Relation, RelationKind, Speech

from .day import Day
from .sentence import Slice

MAX_PASSAGE = 800
KINDS: Mapping[str, RelationKind] = {
    "deny": RelationKind.DENIES,
    "answer": RelationKind.ANSWERS,
    "thank": RelationKind.THANKS,
    "criticise": RelationKind.CRITICISES,
    "accuse": RelationKind.CRITICISES,
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement as far as the text tells it.

    `speaker` is an id of the record, None where nobody there is named: `voice` is then what the
    text calls them, if anything. `kinds` are what its verbs may do to some other statement,
    `relations` what they do to which: an id of the record, or the number of a proposal from the
    same text (`reference_to`). `reports` are ids, `disputed` is a slice of the text. One is
    unclosed where a quotation mark of its sentence never closes.
    """

    passage: Slice
    quote: str
    speech: Speech
    speaker: str | None
    voice: str | None
    attributed_by: Slice | None
    day: Day
    to: str | None
    medium: str | None
    via: str | None
    event: str | None
    topics: tuple[str, ...]
    kinds: tuple[RelationKind, ...]
    reports: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    disputed: str | None = None
    misprints: tuple[str, ...] = ()
    is_unclosed: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A proposal with what its sentence tells beside it, to find out what it has to do with others.

    `at` counts the sentences. `others` are all on record whom the sentence names beside whoever
    speaks, `owners` those of them whose words it speaks of ("X's remarks"), `sides` the parties
    and people that it names, in quotations too, `words` what it says that the record has no
    meaning for. It is nameless where another sentence settles who speaks, bare where it says
    nothing of what was said, and `has_day` where its own words give the day.
    """

    proposal: Proposal
    at: int
    paragraph: int
    others: frozenset[str]
    owners: frozenset[str]
    sides: frozenset[str]
    words: frozenset[str]
    is_nameless: bool
    is_bare: bool
    has_day: bool


def reference_to(number: int) -> str:
    """Return how a proposal is named within its text, counted from 1: no id looks like that."""
    return f"#{number}"


def place_of(target: str) -> int | None:
    """Return the place of a proposal that is named within its text; None for another name."""
    number = target[1:]
    return int(number) - 1 if is_reference(target) and number.isdecimal() else None


def places_of(targets: Iterable[str]) -> list[int]:
    """Return the places of those targets that are proposals of the same text, in its order."""
    return sorted({at for target in targets if (at := place_of(target)) is not None})


def is_reference(target: str) -> bool:
    """Tell whether a target is a proposal of the same text."""
    return target.startswith("#")
