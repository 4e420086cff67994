"""What belongs to one language and not to a dispute; read from files by `bot.knowledge`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Side(StrEnum):
    """On which side of a name something stands."""

    BEFORE = "before"
    BEHIND = "behind"
    BOTH = "both"


class VerbPlace(StrEnum):
    """Where a language puts the deed among the one who does it and the one it is done to."""

    FIRST = "first"
    BETWEEN = "between"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language that make a question, name an act of speech or carry no content.

    `code` is a BCP 47 tag. `questions` are keyed by what is asked (``who``, ``how_many``, and
    ``whether`` for a yes or no), `acts` by the ids of `bot.record.ACTS`, `relative_days` by
    ``day_after``, ``day_before``, ``same_day``, `markers` by the role a name plays:
    ``addressee``, ``about``, ``source``; ``anyone`` holds the words for somebody not named,
    ``voice`` those for what can speak ("which minister", "which site"), ``outlet`` those of them
    for what publishes, ``people`` those that say no more than that it is a person ("the lady"),
    ``origin`` those between such a one and where from ("from"),
    ``kin`` those for who belongs to somebody ("wife", "deputy"), ``bodies`` those for what a side
    has and is not ("army", "police"),
    ``others`` those that ask for more than is known ("else"), ``duty`` those
    before what somebody has to do, ``pronoun`` those that stand for somebody named before,
    ``medium`` those for what words come by ("letter", "press conference"), ``occasion`` those that
    lead to what happened on a dated day ("the day of"), ``then`` those for a date named before,
    ``printed`` those beside an outlet for what it publishes, ``camp`` those beside a party that
    mean no more than that, ``of`` those between an office and whose it is,
    ``address`` those before a name ("Mr"), ``her_address`` and ``his_address`` those of them for a
    woman and for a man, ``her_pronoun`` and ``his_pronoun`` the same of pronouns, ``holder`` those
    for who held an office before or will ("former", "late"), ``firm`` those that make a name one
    of a firm ("Ltd"), ``field_before`` and ``field_behind`` those for bodies and offices that have
    their field right before or behind them ("finance ministry"), ``up_to`` those before or behind
    the last of several days, ``between`` those before or behind the first and the last of them,
    ``article`` the articles, ``some``
    those before what is not told apart ("any"), ``anything`` those for a thing that is not told,
    ``thing`` pronouns that stand for no person ("it"),
    ``absolute`` those before who does what follows ("with X calling it so"),
    ``title`` those beside the title of a text, ``reporting`` verbs of saying that only texts use so
    ("added"), ``relaying`` verbs of who passes words on ("quoted an official"), ``blame`` words
    that find fault with what somebody says or does ("disgraceful"),
    ``unproven`` those for what is said without a proof, ``words`` nouns for what somebody says
    ("remarks"), ``whose`` pronouns before them for whose they are and never for whoever speaks
    there, ``whose_behind`` the same behind them, ``genitive`` endings of a name before them,
    ``possessive`` what stands before whoever belongs to somebody ("its spokesman").
    `institutions` are the kinds of body that speak ("federation", "court").
    `state_offices` are what one person or body of a country is ("foreign minister"), told apart as
    finely as people do.
    `solar_months` are the names of each month of the Solar Hijri calendar, which CLDR's data in
    Babel lacks, `day_words` how each day of a month is spelled out. `requests` are keyed by what is
    wanted in place of one statement, or of one that is shown: ``latest``, ``sides``, ``help``,
    ``source``. `replies` are keyed by what a reply asks of a statement that is shown, and mean
    nothing elsewhere: ``earlier``, ``in_full``. `topics` are keyed by those that any record may be
    asked about (`bot.language.topic`).
    `tasks` ask for other work than looking something up (translate, write a poem). `countries`
    are demonyms, capitals and other names by ISO 3166-1 code, `places` what lies in a country and
    does not stand for it, `quantities` words that tell how many. Words keep the order and spelling
    of their file.

    The rest is how the language is written and built. `script` is one of
    `bot.language.script`, and `letters` are those that few other languages of it have.
    `kin` is the tag of a language whose words are taken for its own. `typed` has what people also
    type for a letter, besides it without diacritics; `is_romanised` tells that they type Latin
    letters which map onto its own, `joins_pairs` that they type two words as one. `endings` are
    all that may follow a word, any few letters where there are none, and `dropped` what the word
    may lose before them; `number_endings` follow digits. `marked_at` is the side of a name on
    which the words for its role stand. `plain_words` are names of months and countries in CLDR
    that are taken for everyday words or for people's names. `her_surnames` are the ends of women's
    surnames, `shared_surnames` those of them that are a case of a man's as well; verbs with
    `her_verbs` at their end have a woman for a subject, those with `other_verbs` have not.
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
    places: Mapping[str, tuple[str, ...]]
    relative_days: Mapping[str, tuple[str, ...]]
    solar_months: tuple[tuple[str, ...], ...]
    day_words: tuple[tuple[str, ...], ...]
    markers: Mapping[str, tuple[str, ...]]
    requests: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    replies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    offices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    state_offices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    institutions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    topics: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    script: str = "latin"
    letters: str = ""
    kin: str | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    is_romanised: bool = False
    joins_pairs: bool = False
    endings: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    number_endings: frozenset[str] = frozenset()
    plain_words: frozenset[str] = frozenset()
    her_surnames: tuple[str, ...] = ()
    shared_surnames: tuple[str, ...] = ()
    her_verbs: tuple[str, ...] = ()
    other_verbs: tuple[str, ...] = ()
    verb: VerbPlace = VerbPlace.BETWEEN
    marked_at: Side = Side.BEFORE
    is_owner_first: bool = False
    asks_at_end: bool = False
