"""Holds a file against the model of what it may hold, and says in plain words where it does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .fault import closest, quoted
from .yaml_file import Location, YamlFile

_Model = TypeVar("_Model", bound=BaseModel)

# Pydantic lets nothing else run while it validates, so it is given no more than this at a time.
_MOST_VALUES = 20_000
_MUST_BE_TEXT = "must be text; write it after the colon, in quotation marks where in doubt"
_MUST_BE_MAPPING = "must hold fields, each with its name and a colon; write them below it, indented"
_MUST_BE_LIST = "must be a list; begin each item with - or write [one, another]"
_MUST_BE_BOOLEAN = "must be true or false; write one of them after the colon"
_MESSAGES = {
    "string_type": _MUST_BE_TEXT,
    "enum": _MUST_BE_TEXT,
    "model_type": _MUST_BE_MAPPING,
    "model_attributes_type": _MUST_BE_MAPPING,
    "dict_type": _MUST_BE_MAPPING,
    "list_type": _MUST_BE_LIST,
    "tuple_type": _MUST_BE_LIST,
    "bool_type": _MUST_BE_BOOLEAN,
    "bool_parsing": _MUST_BE_BOOLEAN,
}


def shaped(file: YamlFile, model: type[_Model], ground: object = None) -> _Model | None:
    """Return the file as its model, or None and the faults in `file.faults`.

    `ground` is what the model's references are checked against. A file with faults of its YAML
    is checked too, so that all are told at once, but never given.
    """
    if oversized := _oversized(file):
        for location in oversized:
            file.add(location, f"holds more than {_MOST_VALUES:,} values; make several of it")
        return None
    try:
        value = model.model_validate(file.tree, context=ground)
    except ValidationError as error:
        for details in _all_errors(error, file, model, ground):
            is_key = _is_about_key(details)
            location = details["loc"][:-1] if is_key else _as_written(details["loc"], file.tree)
            if not file.is_refused(location):
                name = "the key" if is_key else _name(location)
                file.add(location, f"{name} {_complaint(details, location, model)}")
            if file.is_full:
                break
        return None
    return None if file.faults else value


def _as_written(location: Location, tree: object) -> Location:
    """Return where a value stands in a file in which a text stands for a list, or for a mapping."""
    value = tree
    for depth, part in enumerate(location):
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part] if part < len(value) else None
        elif isinstance(value, str):
            return location[:depth]
        else:
            break
    return location


def _oversized(file: YamlFile) -> list[Location]:
    """Return entries that hold too many values, and the whole file where the rest of it does."""
    if len(file.lines) <= _MOST_VALUES:
        return []
    values = Counter(location[: _entry_depth(location)] for location in file.lines)
    return [location for location, count in values.items() if count > _MOST_VALUES]


def _entry_depth(location: Location) -> int:
    """Say how many parts of a location lead to an entry of a list at the top of a file, if any."""
    is_in_list = len(location) > 1 and isinstance(location[1], int) and location[1] >= 0
    return 2 if is_in_list else 0


def _all_errors(
    error: ValidationError, file: YamlFile, model: type[BaseModel], ground: object
) -> Iterator[ErrorDetails]:
    """Return what is wrong outside the lists of entries, then entry by entry, as long as asked for.

    The validation of the whole stops at the first bad entry of each list.
    """
    bad_lists = set()
    for details in error.errors(include_url=False):
        if _entry_depth(details["loc"]):
            bad_lists.add(str(details["loc"][0]))
        else:
            yield details
    for key in bad_lists:
        entry_model = _model_in(model.model_fields[key].annotation)
        if entry_model is None or not isinstance(file.tree, dict):
            continue
        for index, entry in enumerate(file.tree[key]):
            try:
                entry_model.model_validate(entry, context=ground)
            except ValidationError as in_entry:
                for details in in_entry.errors(include_url=False):
                    yield {**details, "loc": (key, index, *details["loc"])}


def _is_about_key(details: ErrorDetails) -> bool:
    """Whether a mapping's key is wrong and not its value; pydantic marks the location so."""
    return details["loc"][-1:] == ("[key]",) and details["type"] != "extra_forbidden"


def _complaint(details: ErrorDetails, location: Location, model: type[BaseModel]) -> str:
    """Say what is wrong with a value, and how to mend it, to go after its name."""
    kind, found = details["type"], details["input"]
    if kind == "missing":
        return "is missing; add it"
    if kind == "extra_forbidden":
        close = closest(str(location[-1]), _field_names(model, location))
        instead = f"write {quoted(close)}" if close else "correct it"
        return f"is not known here; {instead} or take it away"
    if found is None and kind != "wrong":
        return "is empty; fill it in"
    if kind == "enum" and isinstance(found, str):
        return f"cannot be {quoted(found)}; write {details['ctx']['expected']}"
    return _MESSAGES.get(kind, details["msg"])


def _name(location: Location) -> str:
    """Name a field as people see it in the file: items of a list by their place in it."""
    if not location:
        return "the file"
    *_, last = location
    if isinstance(last, str):
        return quoted(last)
    return f"item {last + 1} of {_name(location[:-1])}"


def _field_names(model: type[BaseModel], location: Location) -> list[str]:
    """Return the names of the fields that may stand beside the one at a location."""
    for part in location[:-1]:
        if isinstance(part, str):
            inner = _model_in(model.model_fields[part].annotation)
            if inner is None:
                return []
            model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Find the model in an annotation such as ``tuple[Model, ...]`` or ``Model | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _model_in(arg))), None)
