"""Holds a file against the model of what it may hold, and says in plain words where it does not."""

from __future__ import annotations

from typing import TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from .fault import closest, quoted
from .yaml_file import Location, YamlFile

_Model = TypeVar("_Model", bound=BaseModel)

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
    """Give the file as its model, or None and the faults in `file.faults`.

    `ground` is what the model's references are checked against. A file with faults of its YAML
    is checked too, so that all are told at once, but never given.
    """
    try:
        value = model.model_validate(file.tree, context=ground)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            is_key = _is_about_key(details)
            location = details["loc"][:-1] if is_key else details["loc"]
            if not file.is_refused(location):
                name = "the key" if is_key else _name(location)
                file.add(location, f"{name} {_complaint(details, location, model)}")
        return None
    return None if file.faults else value


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
    """Give the names of the fields that may stand beside the one at a location."""
    for part in location[:-1]:
        if isinstance(part, str):
            inner = _model_in(model.model_fields[part].annotation)
            if inner is None:
                return []
            model = inner
    return list(model.model_fields)


def _model_in(annotation: object) -> type[BaseModel] | None:
    """Find the model in an annotation such as ``tuple[Model, ...]`` or ``Model | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for arg in get_args(annotation) if (found := _model_in(arg))), None)
