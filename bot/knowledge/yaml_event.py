"""YAML text to events, or why there are none. Knows nothing of the values they make."""

from __future__ import annotations

from collections.abc import Generator

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import Event

from .fault import printable

# What the parser complains of, and what has usually happened.
_ADVICE = {
    "mapping values are not allowed": "put text with a colon in quotation marks, or align the line",
    "expected <block end>": "align the line with the ones it belongs to",
    "cannot start any token": "indent with blanks, or put the text in quotation marks",
    "end of stream": "close the quotation mark or bracket that is opened here",
    "could not find expected ':'": "write a colon and a blank after the field's name",
    "unknown escape character": "write \\\\ for a backslash, or use single quotation marks",
}


class UnreadableError(Exception):
    """The rest of the file, from a line on, cannot be made sense of."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


def events_of(text: str, *, is_quick: bool) -> Generator[Event, None, None]:
    """Return the events of a text; raise `UnreadableError` where it is not YAML.

    The quick way is libyaml's, ten times as fast, which says less well what is wrong and where.
    """
    line = 1
    try:
        for event in YAML(typ="safe", pure=not is_quick).parse(text):
            line = line_of(event)
            yield event
    except MarkedYAMLError as error:
        raise _unreadable(error, line) from error
    # The parser lets through what chr(), int() and its own tables raise on odd escapes and
    # directives.
    except (
        YAMLError,
        ValueError,
        ArithmeticError,
        LookupError,
        AttributeError,
        TypeError,
    ) as error:
        raise UnreadableError(
            line, "this is not YAML; check backslashes, and lines that begin with %"
        ) from error


def _unreadable(error: MarkedYAMLError, line: int) -> UnreadableError:
    """Say where and why the parser gave up, and how such a place is usually mended."""
    problem = str(error.problem or error.context)
    marks = [error.problem_mark, error.context_mark]
    if "end of stream" in problem or "could not find expected ':'" in problem:
        # Found out at the end of what began earlier.
        marks.reverse()
    mark = next((mark for mark in marks if mark is not None), None)
    advice = next(
        (advice for part, advice in _ADVICE.items() if part in problem),
        "check indentation, colons and quotation marks",
    )
    return UnreadableError(
        line if mark is None else mark.line + 1,
        f"this is not YAML ({printable(problem[:120])}); {advice}",
    )


def line_of(event: Event) -> int:
    """Return the line that an event begins in, from 1."""
    return int(event.start_mark.line) + 1
