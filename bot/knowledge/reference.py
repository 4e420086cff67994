"""Checks that need more than one entry: ids and words that clash, edges that bite their tail."""

from __future__ import annotations

from collections.abc import Sequence

from bot.record import ACTS

from .fault import quoted
from .folder import Folder
from .question_file import QuestionFile
from .yaml_file import YamlFile, text_of, word_key, words_in


def check_references(folder: Folder) -> None:
    """Add to the files' faults whatever clashes between their entries."""
    _check_unique([folder.dispute], "parties", "places")
    _check_unique([folder.dispute], "days")
    _check_unique([folder.dispute], "events")
    _check_unique([folder.speakers], "speakers")
    _check_unique([folder.lexicon], "concepts")
    _check_unique(folder.sources, "statements")
    _check_former(folder.sources)
    _check_concepts(folder.lexicon)
    for source in folder.sources:
        _check_file_name(source)
        _check_relations(source)
    for file in folder.questions:
        _check_questions(file)


def _check_unique(files: Sequence[YamlFile], *keys: str) -> None:
    """Find ids that stand twice in the lists under the keys, taken together."""
    first: dict[str, str] = {}
    for file in files:
        for location, entry in (found for key in keys for found in file.entries(key)):
            name, place = text_of(entry, "id"), (*location, "id")
            if name is None:
                continue
            if name in first:
                message = f"'id' {quoted(name)} is taken already in {first[name]}; choose another"
                file.add(place, message)
            else:
                first[name] = f"{file.path}:{file.line(place)}"


def _check_former(sources: Sequence[YamlFile]) -> None:
    """Find ids of before that are somebody's now: what names them must mean one statement."""
    taken = {
        text_of(entry, "id"): f"{file.path}:{file.line((*location, 'id'))}"
        for file in sources
        for location, entry in file.entries("statements")
    }
    for file in sources:
        for location, entry in file.entries("statements"):
            former = entry.get("formerly")
            for index, name in enumerate(former if isinstance(former, list) else ()):
                place = (*location, "formerly", index)
                if name in taken:
                    message = f"'formerly' {quoted(name)} is taken already in {taken[name]}"
                    file.add(place, f"{message}; take it away there or here")
                elif isinstance(name, str):
                    taken[name] = f"{file.path}:{file.line(place)}"


def _check_concepts(lexicon: YamlFile) -> None:
    first: dict[tuple[str, str], int] = {}
    for location, entry in lexicon.entries("concepts"):
        name = text_of(entry, "id")
        if name is not None and name in ACTS:
            lexicon.add(
                (*location, "id"), f"'id' {quoted(name)} is an act of speech; choose another"
            )
        for tag, word, place in words_in(entry, "words", location):
            key = (tag, word_key(word))
            if key in first:
                message = (
                    f"{quoted(word)} stands already in line {first[key]} for {quoted(tag)};"
                    " keep it in one concept, once"
                )
                lexicon.add(place, message)
            else:
                first[key] = lexicon.line(place)


def _check_file_name(source: YamlFile) -> None:
    name = source.text("id")
    if name is not None and source.path != f"sources/{name}.yaml":
        source.add(
            ("id",),
            f"'id' {quoted(name)} is not the file's name; rename the file or correct the id",
        )


def _check_relations(source: YamlFile) -> None:
    for location, entry in source.entries("statements"):
        relations = entry.get("relations")
        for index, relation in enumerate(relations if isinstance(relations, list) else ()):
            for kind, target in relation.items() if isinstance(relation, dict) else ():
                if target is not None and target == text_of(entry, "id"):
                    source.add(
                        (*location, "relations", index, kind),
                        f"{quoted(kind)} names the statement itself; name another or take it away",
                    )


def _check_questions(file: QuestionFile) -> None:
    first: dict[str, int] = {}
    for line, question in file.questions:
        earlier = first.setdefault(word_key(question.text), line)
        if earlier != line and question.text.strip():
            message = f"{quoted(question.text)} stands already in line {earlier}; keep it once"
            file.add(line, message)
