"""What a question asks, taken apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.language.analyzer import Token

from .calling import Called
from .cue import Cues
from .marker import Role
from .sense import Mention, SenseKind
from .time_expression import When

MAX_TOKENS = 60  # a longer question is understood by its first words


class Asked(StrEnum):
    """What kind of thing is asked for."""

    WHO = "who"
    WHAT = "what"
    WHICH = "which"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW = "how"
    HOW_MANY = "how_many"
    WHETHER = "whether"


_PRESUPPOSING = frozenset({Asked.WHEN, Asked.WHY, Asked.HOW})


@dataclass(frozen=True, slots=True)
class Understanding:
    """A question taken apart.

    `text` is what was typed, but for what stands beside words or splits a name, `links` the
    addresses among that.
    `roles` has one entry for each mention of someone, by position, `topic` the positions of the
    mentions that a word for "about" governs, `occasion` those of the tokens that tell no more than
    which day a date is, `outlets` the places of those who are named for what they publish, each
    with the words for that, `members` those of a side of which anybody is asked for,
    `is_day_spoken_of` says that a day may be one of them and not the day on which it was said.
    `is_swapped` tells that it has the dispute's claim
    the wrong way round, `is_taken_as_done` that it names what nobody says to have done,
    `is_speaker_open` that it asks who it was, `side_that_acts` which mention of a party or place it
    asks about as one who says or does something, `voice` which mentions describe a speaker whom no
    name tells, `body` which one at its beginning is a court or ministry that nobody on record is,
    `people` which say no more than that it is a person,
    `called` who with words on record is called so, `address` which say what somebody is right
    before his name. `owed` are the places of
    what it says somebody has to do, and of a side that has to. `others` are the positions of the
    tokens that ask for more than is known already ("else"), `pronouns` the places of the mentions
    that mean somebody by "he", `asks_at_end` whether its language may ask at its end,
    `is_noun_last` whether a noun stands there behind the words that describe it.
    `cues` are the words that ask for something else than one statement, `is_told` says that a plain
    act of speech is named, within a question word too ("what said"). `gist` is the text without
    what only asks ("did anyone say").
    """

    text: str
    links: frozenset[str]
    language: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    asked: frozenset[Asked]
    roles: dict[int, Role]
    topic: frozenset[int]
    when: When | None
    occasion: frozenset[int]
    outlets: Mapping[int, frozenset[int]]
    members: frozenset[int]
    is_day_spoken_of: bool
    has_question_mark: bool
    is_swapped: bool
    is_taken_as_done: bool
    is_speaker_open: bool
    side_that_acts: int | None
    voice: frozenset[int]
    body: int | None
    people: frozenset[int]
    called: Called
    address: frozenset[int]
    pronouns: frozenset[int]
    others: frozenset[int]
    owed: frozenset[int]
    asks_at_end: bool
    is_noun_last: bool
    cues: Cues
    is_told: bool
    gist: str

    @property
    def has_pronoun(self) -> bool:
        """Whether it means somebody by "he"."""
        return bool(self.pronouns)

    @property
    def is_presupposing(self) -> bool:
        """Whether it begins by asking when, why or how: what comes next is taken for granted."""
        asking = [m.ids(SenseKind.QUESTION) for m in self.of_kind(SenseKind.QUESTION)]
        wants = next((ids for ids in asking if ids - {Asked.WHETHER}), frozenset[str]())
        return bool(wants & _PRESUPPOSING)

    @property
    def asked_for(self) -> frozenset[Asked]:
        """What is asked for; "what has he said" asks for a yes or no no more than "what"."""
        return (self.asked - {Asked.WHETHER}) or self.asked

    @property
    def is_whether(self) -> bool:
        """Whether it asks for a yes or no and nothing else."""
        return self.asked == {Asked.WHETHER}

    @property
    def is_shaped_as_question(self) -> bool:
        """Whether it has a question mark, or a question word where questions have one.

        A word for "did" or "is" makes a question only at its start, or as a particle at its end.
        """
        if self.has_question_mark:
            return True
        asking = [m for m in self.mentions if m.kind is SenseKind.QUESTION]
        if any(m.ids(SenseKind.QUESTION) - {Asked.WHETHER.value} for m in asking):
            return True
        last = self.mentions[-2:] if self.asks_at_end else ()
        return any(m in (*self.mentions[:2], *last) for m in asking)

    @property
    def dated(self) -> frozenset[int]:
        """The positions of the tokens that say when, whether or not a calendar has such a day."""
        return self.when.positions if self.when else frozenset()

    def typed(self, positions: Collection[int]) -> str:
        """Return the text as it was typed, from the first to the last of some tokens."""
        return self.text[self.tokens[min(positions)].start : self.tokens[max(positions)].end]

    def positions_of(self, places: Iterable[int]) -> frozenset[int]:
        """Return the positions of the tokens of some mentions, which are told by their places."""
        mentions = (self.mentions[at] for at in places)
        return frozenset(p for m in mentions for p in m.positions)

    def of_kind(self, *kinds: SenseKind) -> list[Mention]:
        """Return the mentions whose likeliest meaning is of one of these kinds."""
        return [m for m in self.mentions if m.kind in kinds]
