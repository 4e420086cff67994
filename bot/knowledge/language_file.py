"""Reads the language files that the package ships with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from importlib import resources
from typing import Annotated, TypeAlias

from pydantic import Field, field_validator

from bot.language.analyzer import fold
from bot.language.language import Language, Side, VerbPlace
from bot.language.script import SCRIPTS
from bot.language.topic import TOPICS
from bot.record import ACTS, OFFICES

from .fault import FaultyKnowledgeError, quoted
from .field import Entry, LanguageTag, Name, Territory, Word, one_of, wrong
from .shape import shaped
from .yaml_file import YamlFile
from .yaml_reader import read_yaml

Words: TypeAlias = tuple[Word, ...]

_TABLES = "bot/language/tables"  # as faults name it
_ASKED = "who", "what", "which", "when", "where", "why", "how", "how_many", "whether"
_MONTHS = 12
_MOST_DAYS = 31  # of a month
_SHAPES = (
    "medium",
    "occasion",
    "then",
    "printed",
    "camp",
    "of",
    "address",
    "article",
    "thing",
    "absolute",
    "title",
)
_TELLING = "reporting", "relaying"
_OWNERS = "words", "possessive", "whose", "whose_behind", "genitive"
_VERDICTS = "blame", "unproven"
_PRONOUNS = "her_pronoun", "his_pronoun"
_BESIDE = (
    *_PRONOUNS,
    "her_address",
    "his_address",
    "women",
    "men",
    "holder",
    "firm",
    "some",
    "anything",
)
_FIELDS = "field_before", "field_behind", "other_before", "other_behind"
_ENDS = "up_to", "between"
_DAYS = "day_after", "day_before", "same_day"
_ROLES = (
    "addressee",
    "about",
    "source",
    "anyone",
    "voice",
    "people",
    "origin",
    "relative",
    "kin",
    "family",
    "bodies",
    "outlet",
    "others",
    "duty",
    "pronoun",
    "own",
    "ours",
    *_SHAPES,
    *_TELLING,
    *_OWNERS,
    *_VERDICTS,
    *_BESIDE,
    *_FIELDS,
    *_ENDS,
)
_HEADS = "president", "prime_minister", "king", "mayor", "deputy", "parliament", "spokesperson"
_ENVOYS = "ambassador", "consul"
_FIELDS_OF_STATE = (
    "foreign",
    "defence",
    "interior",
    "finance",
    "economy",
    "trade",
    "justice",
    "health",
    "education",
    "culture",
    "sports",
    "environment",
    "energy",
    "mines",
    "transport",
    "agriculture",
    "labour",
)
_MINISTERS = *(f"{field}_minister" for field in _FIELDS_OF_STATE), "chief_of_staff"
_STATE_OFFICES = *_HEADS, *_ENVOYS, *_MINISTERS, "foreign_ministry", "defence_ministry"
_LISTS = "all", "both", "each", "units", "statements", "times", "mentions", "figures", "joined"
_LISTED_DAYS = "since", "after", "until", "before"
_LOOKS = "latest", "oldest", "sides", "timeline", "overview", "matter", "help", "sources"
_REPLIES = "source", "other_side", "replied_to", "opposite", "thanks"
_SHOWN = (
    *("same_day", "same_days", "earlier", "later", "stands_by", "done", "in_full", "to_that"),
    *("reaction", "name", "there", "verdict", "medium", "told", "first", "added"),
    *("origin", "against", "others"),
)
_REQUESTS = *_LISTS, *_LISTED_DAYS, *_LOOKS, "accounts", "differ", *_REPLIES


class LanguageFile(Entry):
    """The fields of a language file."""

    language: LanguageTag
    name: Name
    function_words: Words
    negations: Words
    questions: dict[Annotated[str, one_of(_ASKED)], Words]
    acts: dict[Annotated[str, one_of(ACTS)], Words]
    offices: dict[Annotated[str, one_of(OFFICES)], Words] = {}  # noqa: RUF012 - a pydantic default
    state_offices: dict[Annotated[str, one_of(_STATE_OFFICES)], Words] = {}  # noqa: RUF012 - a pydantic default
    institutions: dict[Name, Words] = {}  # noqa: RUF012 - a pydantic default
    framing: Words
    chatter: Words
    tasks: Words = ()
    quantities: Words = ()
    countries: dict[Annotated[str, Territory], Words] = {}  # noqa: RUF012 - a pydantic default
    places: dict[Annotated[str, Territory], Words] = {}  # noqa: RUF012 - a pydantic default
    relative_days: dict[Annotated[str, one_of(_DAYS)], Words]
    solar_months: tuple[Words, ...] = Field((), min_length=_MONTHS, max_length=_MONTHS)
    day_words: tuple[Words, ...] = Field((), min_length=_MOST_DAYS, max_length=_MOST_DAYS)
    markers: dict[Annotated[str, one_of(_ROLES)], Words]
    requests: dict[Annotated[str, one_of(_REQUESTS)], Words] = {}  # noqa: RUF012 - a pydantic default
    replies: dict[Annotated[str, one_of(_SHOWN)], Words] = {}  # noqa: RUF012 - a pydantic default
    topics: dict[Annotated[str, one_of(TOPICS)], Words] = {}  # noqa: RUF012 - a pydantic default
    script: Annotated[str, one_of(SCRIPTS)] = "latin"
    letters: Word = ""
    kin: LanguageTag | None = None
    typed: dict[Word, Word] = {}  # noqa: RUF012 - a pydantic default
    romanised: bool = False
    joins_pairs: bool = False
    endings: Words = ()
    dropped: Words = ()
    number_endings: Words = ()
    plain_words: Words = ()
    her_surnames: Words = ()
    shared_surnames: Words = ()
    her_verbs: Words = ()
    other_verbs: Words = ()
    verb: VerbPlace = VerbPlace.BETWEEN
    marked_at: Side = Side.BEFORE
    owner_first: bool = False
    asks_at_end: bool = False

    @field_validator("questions")
    @classmethod
    def _one_list_each(cls, questions: Mapping[str, Words]) -> Mapping[str, Words]:
        counts = Counter(word for words in questions.values() for word in set(words))
        twice = [word for word, count in counts.items() if count > 1]
        if twice:
            raise wrong(f"has {', '.join(map(quoted, twice))} in two lists; keep each in one")
        return questions

    @field_validator("acts")
    @classmethod
    def _all_acts(cls, acts: Mapping[str, Words]) -> Mapping[str, Words]:
        if missing := [act for act in ACTS if not acts.get(act)]:
            raise wrong(f"has no word for {', '.join(missing)}; add its plain verb")
        return acts


def load_languages() -> tuple[Language, ...]:
    """Read every shipped language, by tag; raise `FaultyKnowledgeError` with all that is wrong."""
    folder = resources.files("bot.language") / "tables"
    files = [
        read_yaml(f"{_TABLES}/{entry.name}", entry.read_bytes())
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".yaml")
    ]
    languages = [language for file in files if (language := _language(file)) is not None]
    faults = [fault for file in files for fault in file.faults]
    if faults:
        raise FaultyKnowledgeError(faults)
    return tuple(languages)


def _language(file: YamlFile) -> Language | None:
    model = shaped(file, LanguageFile)
    tag = file.text("language")
    if tag is not None and file.path != f"{_TABLES}/{tag}.yaml":
        file.add(("language",), f"the file is not named {tag}.yaml; rename it or mend the tag")
    if model is None:
        return None
    return Language(
        code=model.language,
        name=model.name,
        function_words=frozenset(model.function_words),
        negations=model.negations,
        questions=model.questions,
        acts=model.acts,
        offices=model.offices,
        state_offices=model.state_offices,
        institutions=model.institutions,
        framing=model.framing,
        chatter=model.chatter,
        tasks=model.tasks,
        quantities=model.quantities,
        countries=model.countries,
        places=model.places,
        relative_days=model.relative_days,
        solar_months=model.solar_months,
        day_words=model.day_words,
        markers=model.markers,
        requests=model.requests,
        replies=model.replies,
        topics=model.topics,
        script=model.script,
        letters=model.letters,
        kin=model.kin,
        typed=model.typed,
        is_romanised=model.romanised,
        joins_pairs=model.joins_pairs,
        endings=frozenset(model.endings),
        dropped=frozenset(model.dropped),
        number_endings=frozenset(model.number_endings),
        plain_words=frozenset(model.plain_words),
        her_surnames=_folded(model.her_surnames),
        shared_surnames=_folded(model.shared_surnames),
        her_verbs=_folded(model.her_verbs),
        other_verbs=_folded(model.other_verbs),
        verb=model.verb,
        marked_at=model.marked_at,
        is_owner_first=model.owner_first,
        asks_at_end=model.asks_at_end,
    )


def _folded(ends: Words) -> Words:
    return tuple(map(fold, ends))
