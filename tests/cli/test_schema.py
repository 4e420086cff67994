"""The schemas for editors say what the check says, as far as a schema can."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from bot.knowledge.schema import schemas
from tests.cli.conftest import Run
from tests.knowledge.oxbow import LEXICON, SOURCE

ROOT = Path(__file__).parents[2]
KNOWLEDGE = ROOT / "knowledge"


def validator(name: str) -> Draft202012Validator:
    schema = json.loads(schemas()[f"{name}.json"])
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def as_an_editor(text: str) -> Any:
    """Read YAML with numbers as numbers and, as editors do, days as text."""
    yaml = YAML(typ="safe", pure=True)
    yaml.constructor.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))
    return yaml.load(text)


def complaints(name: str, text: str) -> list[str]:
    return [error.message for error in validator(name).iter_errors(as_an_editor(text))]


def test_the_written_schemas_are_current() -> None:
    for name, text in schemas().items():
        written = (ROOT / "docs" / "schema" / name).read_text(encoding="utf-8")
        assert written == text, "run who-said schema docs/schema"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("dispute.yaml", "dispute"),
        ("speakers.yaml", "speakers"),
        *((f"sources/{path.name}", "source") for path in (KNOWLEDGE / "sources").glob("*.yaml")),
    ],
)
def test_the_shipped_files_are_right(path: str, name: str) -> None:
    assert complaints(name, (KNOWLEDGE / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("speech: ", "spech: "),
        ("speech: direct", "speech: shouted"),
        ("url: https://", "url: ftp://"),
        ("start: ", "start: about "),
        ("language: en", "language: plain English"),
    ],
)
def test_a_slip_in_a_source_is_underlined(right: str, wrong: str) -> None:
    assert complaints("source", SOURCE) == []
    assert right in SOURCE
    assert complaints("source", SOURCE.replace(right, wrong, 1))


def test_words_stand_under_a_language() -> None:
    assert complaints("lexicon", LEXICON) == []
    assert complaints("lexicon", LEXICON.replace("en: [toll]", "en: toll"))


def test_a_field_is_explained() -> None:
    statement = json.loads(schemas()["source.json"])["$defs"]["StatementEntry"]
    assert "slice of the passage" in statement["properties"]["quote"]["description"]


def test_they_are_written_where_asked(who_said: Run, tmp_path: Path) -> None:
    result = who_said("schema", tmp_path / "schema")
    assert result.exit_code == 0
    assert {path.name for path in (tmp_path / "schema").iterdir()} == set(schemas())
