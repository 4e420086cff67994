"""What belongs to one language and not to a dispute; read from files by `bot.knowledge`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language that make a question, name an act of speech or carry no content.

    `code` is a BCP 47 tag. `questions` are keyed by what is asked (``who``, ``how_many``, and
    ``whether`` for a yes or no), `acts` by the ids of `bot.record.ACTS`, `relative_days` by
    ``day_after``, ``day_before``, ``same_day``, `markers` by the role a name plays:
    ``addressee``, ``about``, ``source``; ``anyone`` holds the words for somebody not named,
    ``voice`` those for what can speak ("which minister", "which site"), ``others`` those that
    ask for more than is known ("else").
    `tasks` ask for other work than looking something up (translate, write a poem). `countries`
    are demonyms, capitals and other names by ISO 3166-1 code, `quantities`
    words that tell how many. Words keep the
    order and spelling of their file.
    """

    code: str
    name: str
    function_words: frozenset[str]
    negations: tuple[str, ...]
    questions: Mapping[str, tuple[str, ...]]
    acts: Mapping[str, tuple[str, ...]]
    framing: tuple[str, ...]
    chatter: tuple[str, ...]
    tasks: tuple[str, ...]
    countries: Mapping[str, tuple[str, ...]]
    quantities: tuple[str, ...]
    relative_days: Mapping[str, tuple[str, ...]]
    markers: Mapping[str, tuple[str, ...]]
