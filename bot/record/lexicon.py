"""Concepts, acts of speech, and the words people use for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

# BCP 47 language tag -> words and phrases of that language.
Wording: TypeAlias = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing the dispute is about, and its words by language."""

    id: str
    name: str
    words: Wording


# What somebody can be in any dispute. What a speaker is stands in the record, in its own words;
# those by which people ask for it belong to the language (`bot/language/tables`).
OFFICES = (
    "head",
    "director",
    "chief_executive",
    "founder",
    "investor",
    "lawyer",
    "board_member",
    "chair",
    "spokesperson",
    "president",
    "prime_minister",
    "minister",
    "ambassador",
    "mayor",
    "judge",
    "scientist",
    "engineer",
    "maintainer",
    "editor",
    "adviser",
    "employee",
    "resident",
    "prosecutor",
    "coach",
    "spy_chief",
    "lawmaker",
    "doctor",
    "dentist",
    "teacher",
    "journalist",
    "farmer",
    "owner",
    "whistleblower",
)
# Those who are called no more than a head of something ("the boss") are any of these.
HEADS = frozenset(
    {
        "head",
        "director",
        "chief_executive",
        "chair",
        "president",
        "prime_minister",
        "mayor",
        "editor",
    }
)


# What someone can do with words. A statement names its own among its topics; the words for
# them belong to the language, not to a dispute (`bot/language/tables`).
ACTS: Mapping[str, str] = {
    "say": "says, tells, writes, posts, without more",
    "deny": "denies, rejects, refutes, dismisses",
    "confirm": "confirms, verifies that it is so",
    "admit": "admits, owns up, concedes",
    "ask": "asks for, requests, urges, calls for, demands",
    "answer": "answers, replies, responds, reacts",
    "promise": "promises, assures, guarantees, vows",
    "thank": "thanks, expresses gratitude",
    "praise": "praises, welcomes, commends",
    "criticise": "criticises, attacks in words, mocks, lashes out",
    "accuse": "accuses, blames, alleges against someone",
    "apologise": "apologises, says sorry",
    "retract": "takes back, disowns, distances itself from, walks back",
    "agree": "agrees, accepts, is satisfied with",
    "warn": "warns, threatens",
    "expect": "expects, awaits, hopes for",
    "suspect": "thinks it possible, suspects, does not rule out",
    "announce": "announces, publishes results, declares",
    "keep_silent": "does not mention, leaves out, makes no comment",
    "expel": "expels, recalls, summons a diplomat",
}
