"""Discord's own API description as the contract that every request of the bot has to keep.

`DISCORD_OPENAPI` names the description: `openapi.json` of the repository discord/discord-api-spec.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import simcord
from jsonschema import Draft202012Validator, TypeChecker
from jsonschema.validators import extend

_NAMED_BY = "DISCORD_OPENAPI"
WHERE_TO_GET_IT = (
    f"{_NAMED_BY} does not name Discord's API description: "
    "https://github.com/discord/discord-api-spec has it as specs/openapi.json"
)
# A number this large is a snowflake, which may be sent as text or as a number.
_SNOWFLAKE = 2**40


class Contract:
    """The request bodies that Discord takes, by method and path."""

    def __init__(self, description: Mapping[str, Any]) -> None:
        self._components = _lenient(description["components"])
        self._operations = [
            (method.upper(), re.compile(re.sub(r"\{\w+\}", "[^/]+", path)), operation)
            for path, operations in description["paths"].items()
            for method, operation in operations.items()
            if method in {"post", "put", "patch"}
        ]
        self._kept: set[tuple[str, str, str]] = set()

    def faults(self, request: simcord.HttpLogEntry) -> list[str]:
        """Say what Discord would refuse; a request without a body has nothing to refuse."""
        if request.json is None:
            return []
        # Every test registers the same commands: what was found good once is not read again.
        known = request.method, request.path, json.dumps(request.json)
        if known in self._kept:
            return []
        if faults := self._read(request):
            return faults
        self._kept.add(known)
        return []

    def _read(self, request: simcord.HttpLogEntry) -> list[str]:
        where = f"{request.method} {request.path}"
        found = [
            operation
            for method, path, operation in self._operations
            if method == request.method and path.fullmatch(request.path)
        ]
        if not found:
            return [f"{where}: no such request"]
        schema = found[0]["requestBody"]["content"]["application/json"]["schema"]
        validator = _VALIDATOR({**_lenient(schema), "components": self._components})
        errors = validator.iter_errors(_snowflakes_as_text(request.json))
        return [f"{where}: {error.json_path}: {error.message}" for error in errors]


@cache
def contract() -> Contract | None:
    """Read Discord's description, once; None where nobody says where it is."""
    path = os.environ.get(_NAMED_BY)
    return Contract(json.loads(Path(path).read_text("utf-8"))) if path else None


def _is_integer(_checker: TypeChecker, value: object) -> bool:
    """Take an integer that arrives as text: the description's own README allows it."""
    if isinstance(value, str):
        return value.removeprefix("-").isdecimal()
    return isinstance(value, int) and not isinstance(value, bool)


_VALIDATOR = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer),
)


def _lenient(schema: Any) -> Any:
    """Read `oneOf` as `anyOf`, as the description's README says it is meant."""
    if isinstance(schema, dict):
        return {("anyOf" if k == "oneOf" else k): _lenient(v) for k, v in schema.items()}
    return [_lenient(item) for item in schema] if isinstance(schema, list) else schema


def _snowflakes_as_text(value: Any) -> Any:
    if isinstance(value, dict):
        # The id of a file that comes with the request is its place among the files.
        return {
            key: str(item) if key == "id" and isinstance(item, int) else _snowflakes_as_text(item)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_snowflakes_as_text(item) for item in value]
    if isinstance(value, int) and value >= _SNOWFLAKE:
        return str(value)
    return value
