"""Puts questions together that ask the same thing in other words. Pure and bounded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from rapidfuzz import fuzz, process

from bot.language.analyzer import keys, stem

# RapidFuzz's token set ratio, 0 to 100: word order does not count, nor what one of two has more.
_ALIKE = 85.0
# A short question is part of many long ones: one word in common does not make them the same.
_LEAST_SHARE = 0.5
# "What did ... say about" tells nothing; by `rarity`, "said" has 2.2 and "statement" 3.0.
_TELLING = 2.5
_MOST_WORDS = 12


# How rare a folded word of a language is (`bot.language.frequency.Frequencies.rarity`).
Rarity: TypeAlias = Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class GapMark:
    """Why an answer was no help; `ask_back` is the id of one who agreed to be asked about it."""

    reason: str
    remark: str | None = None
    ask_back: int | None = None


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question as it is grouped.

    `about` is whom or what it is about, as far as that is known, `statement` the first one that
    was shown; `mark` is what somebody said of the answer where it was no help. The text is empty
    where only the answer is known.
    """

    text: str
    at: datetime
    language: str
    reason: str | None = None
    about: str | None = None
    statement: str | None = None
    mark: GapMark | None = None


@dataclass(slots=True)
class _Group:
    about: str | None
    length: int
    members: list[AskedQuestion] = field(default_factory=list)


def grouped(
    asked: Sequence[AskedQuestion], rarity: Rarity
) -> tuple[tuple[AskedQuestion, ...], ...]:
    """Group questions that are alike, each with the first of its group; both keep their order.

    Two are alike where their telling words are, and where they are not known to be about
    different things.
    """
    groups: dict[tuple[str, str], _Group] = {}
    for question in asked:
        words = _telling(question, rarity)
        about = " ".join(keys(question.about or ""))
        name = _alike(words, about, groups) or (" ".join(words), about)
        group = groups.setdefault(name, _Group(about or None, len(words)))
        group.members.append(question)
    return tuple(tuple(group.members) for group in groups.values())


def _telling(question: AskedQuestion, rarity: Rarity) -> list[str]:
    """Return a question's rarest words, inflections taken off, in the order of the alphabet."""
    language = question.language
    weighed = {key: rarity(key, language) for key in keys(question.text)[: 4 * _MOST_WORDS]}
    telling = [key for key, weight in weighed.items() if weight >= _TELLING] or list(weighed)
    rarest = sorted(telling, key=lambda key: (-weighed[key], key))[:_MOST_WORDS]
    return sorted({stem(key, language) for key in rarest})


def _alike(
    words: Sequence[str], about: str, groups: dict[tuple[str, str], _Group]
) -> tuple[str, str] | None:
    key = " ".join(words)
    if (key, about) in groups:
        return key, about
    names = list(groups)
    for _, _, place in process.extract_iter(
        key, [name for name, _ in names], scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE
    ):
        group = groups[names[place]]
        shorter, longer = sorted((len(words), group.length))
        same = not about or not group.about or about == group.about
        if same and shorter > _LEAST_SHARE * longer:
            return names[place]
    return None
