"""What a sound knowledge folder could still do better, found in its files as they were read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from bot.record import ACTS

from .career import outside_all_tenures
from .fault import Fault, quoted
from .field import check_language_tag
from .folder import Folder
from .question_file import QuestionFile
from .yaml_file import Location, YamlFile, text_of, word_key, words_in

_WORDED = {
    "parties": ("words",),
    "places": ("words",),
    "days": ("words",),
    "speakers": ("aliases", "titles"),
    "concepts": ("words",),
    "statements": ("asks",),
}


@dataclass(frozen=True, slots=True, order=True)
class Hint(Fault):
    """One thing that could be better; nothing is wrong, and the folder loads."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: hint: {self.message}"


@cache
def known_languages() -> frozenset[str]:
    """Return the tags of the languages in which the bot understands questions."""
    folder = resources.files("bot.language") / "tables"
    names = (entry.name for entry in folder.iterdir())
    return frozenset(name.removesuffix(".yaml") for name in names if name.endswith(".yaml"))


def hints_at(folder: Folder) -> tuple[Hint, ...]:
    """Return every hint, the most telling kinds first, each kind by file and line."""
    kinds: tuple[Callable[[Folder], Iterator[Hint]], ...] = (
        _unknown_languages,
        _shared_aliases,
        _nameless_parties,
        _outside_all_tenures,
        _unsealed_statements,
        _statements_without_topics,
        _unused_concepts,
    )
    return tuple(hint for kind in kinds for hint in sorted(set(kind(folder))))


def _unknown_languages(folder: Folder) -> Iterator[Hint]:
    """Find the languages of words that the bot does not know, each once in a file."""
    known = known_languages()
    for file in folder.files:
        first: dict[str, int] = {}
        for tag, line in _tags(file):
            first.setdefault(tag, line)
        for tag, line in first.items():
            if tag not in known and _is_tag(tag):
                message = (
                    f"the bot understands no questions in {quoted(tag)}, so its words count within"
                    f" those of others alone, which are {', '.join(sorted(known))}"
                )
                yield Hint(file.path, line, message)


def _is_tag(text: str) -> bool:
    """Whether text is a language tag at all; one that is not is a fault already."""
    try:
        check_language_tag(text)
    except ValueError:
        return False
    return True


def _tags(file: YamlFile | QuestionFile) -> Iterator[tuple[str, int]]:
    """Return the language tags in a file with their lines, in order."""
    if isinstance(file, QuestionFile):
        yield file.language, 1
        return
    for key, fields in _WORDED.items():
        for location, entry in file.entries(key):
            for field in fields:
                yield from _tags_of(file, entry, (*location, field))
            offices = entry.get("office")
            for place, office in enumerate(offices if isinstance(offices, list) else ()):
                yield from _tags_of(file, office, (*location, "office", place, "titles"))


def _tags_of(file: YamlFile, entry: object, location: Location) -> Iterator[tuple[str, int]]:
    words = entry.get(location[-1]) if isinstance(entry, dict) else None
    for tag in words if isinstance(words, dict) else ():
        yield tag, file.line((*location, tag))


def _shared_aliases(folder: Folder) -> Iterator[Hint]:
    """Find what two speakers are called; their full names count."""
    file = folder.speakers
    first: dict[str, tuple[str, int]] = {}
    for location, entry in file.entries("speakers"):
        speaker = text_of(entry, "id")
        if speaker is None:
            continue
        for alias, place in _names(entry, location):
            other, line = first.setdefault(word_key(alias), (speaker, file.line(place)))
            if other != speaker:
                message = (
                    f"{quoted(alias)} is what {quoted(other)} is called too, in line {line}:"
                    " questions that name it mean both; keep it where most people mean one of them"
                )
                yield Hint(file.path, file.line(place), message)


def _names(entry: dict[str, object], location: Location) -> Iterator[tuple[str, Location]]:
    if (name := text_of(entry, "name")) is not None:
        yield name, (*location, "name")
    for _, alias, place in words_in(entry, "aliases", location):
        yield alias, place


def _nameless_parties(folder: Folder) -> Iterator[Hint]:
    """Find the parties without a name in a language of the lexicon; a country has one from CLDR."""
    lexicon = {
        tag
        for location, entry in folder.lexicon.entries("concepts")
        for tag, _, _ in words_in(entry, "words", location)
    }
    for location, entry in folder.dispute.entries("parties"):
        party, words = text_of(entry, "id"), entry.get("words")
        if party is None or entry.get("territory") is not None or not isinstance(words, dict):
            continue
        if missing := sorted((lexicon & known_languages()) - words.keys()):
            message = (
                f"the party {quoted(party)} has no words in {', '.join(missing)}, which the lexicon"
                " has some in; add what people call it there"
            )
            yield Hint(folder.dispute.path, folder.dispute.line((*location, "words")), message)


def _outside_all_tenures(folder: Folder) -> Iterator[Hint]:
    for file, location, message in outside_all_tenures(folder):
        yield Hint(file.path, file.line((*location, "said")), message)


def _unsealed_statements(folder: Folder) -> Iterator[Hint]:
    """Find the sources with statements that nobody has held against the text, one hint each."""
    for file in folder.sources:
        entries = list(file.entries("statements"))
        open_ = [location for location, entry in entries if entry.get("seal") is None]
        if open_:
            which = "no statement is" if len(open_) == len(entries) else f"{len(open_)} are not"
            message = (
                f"{which} sealed: cards say so, and a slip in a quote goes unnoticed; hold them"
                " against the captured text with `who-said check --captures DIR --seal`"
            )
            yield Hint(file.path, file.line((*open_[0], "id")), message)


def _statements_without_topics(folder: Folder) -> Iterator[Hint]:
    for file in folder.sources:
        for location, entry in file.entries("statements"):
            statement = text_of(entry, "id")
            if statement is not None and not entry.get("topics"):
                message = (
                    f"the statement {quoted(statement)} has no topics; name what it does and is"
                    " about, so that questions in other words find it"
                )
                yield Hint(file.path, file.line((*location, "id")), message)


def _unused_concepts(folder: Folder) -> Iterator[Hint]:
    """Find the concepts that no statement is about and the claim does not name."""
    if not folder.sources or not all(file.lists("statements") for file in folder.sources):
        return  # what cannot be read may be about any of them
    used = {topic for file in folder.sources for topic in _topics(file)}
    used |= set(_listed(folder.dispute, "claim"))
    for location, entry in folder.lexicon.entries("concepts"):
        concept = text_of(entry, "id")
        if concept is not None and concept not in used and concept not in ACTS:
            message = (
                f"no statement has {quoted(concept)} among its topics; add it to those about it,"
                " or leave it here to tell what is not on record"
            )
            yield Hint(folder.lexicon.path, folder.lexicon.line((*location, "id")), message)


def _topics(file: YamlFile) -> Iterator[str]:
    for _, entry in file.entries("statements"):
        topics = entry.get("topics")
        yield from (t for t in (topics if isinstance(topics, list) else ()) if isinstance(t, str))


def _listed(file: YamlFile, key: str) -> Iterator[str]:
    """Return the texts in the lists of a mapping under a top key."""
    mapping = file.tree.get(key) if isinstance(file.tree, dict) else None
    for value in mapping.values() if isinstance(mapping, dict) else ():
        yield from (item for item in (value if isinstance(value, list) else ()) if item)
