"""Writes the files of a knowledge folder in one shape, and changes nothing that they say."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from .fault import Fault
from .layout_node import Layout, Node, read_layout
from .question_file import read_questions, written_questions
from .yaml_reader import read_yaml

_WIDTH = 100
_INDENT = "  "
# What YAML takes for a line break or for no character at all.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_PLAIN_START = re.compile(r"[A-Za-z0-9_(.$+]|[^\x00-\x7f\s]")
_PLAIN_BREAKS = re.compile(r": |:$| #|^\.\.\.|\s$")
_FLOW_BREAKS = re.compile(r"[,\[\]{}:#]")


class FormatError(ValueError):
    """A file cannot be brought into shape; `faults` say why."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


def formatted(path: str, raw: bytes) -> bytes:
    """Return a file in the one shape; raise `FormatError` where it cannot be read as it stands.

    Values, their order, comments, and the choice between brackets and lines of their own stay.
    """
    if path.endswith(".csv"):
        return _formatted_questions(path, raw)
    file = read_yaml(path, raw)
    if file.faults:
        raise FormatError(file.faults)
    if not isinstance(file.tree, dict):
        raise FormatError([Fault(path, 1, "must hold fields, each with its name and a colon")])
    text = raw.decode().removeprefix("\ufeff").replace("\r\n", "\n")
    layout = read_layout(text)
    shaped = _written(layout)
    again = read_yaml(path, shaped.encode())
    # Nothing may depend on the writer being right: what reads back in any other way is not given.
    if (
        again.faults
        or again.tree != file.tree
        or _comments(layout) != _comments(read_layout(shaped))
    ):
        raise FormatError([Fault(path, 1, "cannot be put into shape without a change; left as is")])
    return shaped.encode()


def _formatted_questions(path: str, raw: bytes) -> bytes:
    file = read_questions(path, raw)
    if file.faults:
        raise FormatError(file.faults)
    return written_questions(question for _, question in file.questions)


def _comments(layout: Layout) -> Counter[str]:
    found = Counter(remark for remark in layout.footer if remark)

    def collect(node: Node) -> None:
        found.update(remark for remark in (*node.above, node.behind) if remark)
        for child in node.children or ():
            collect(child)

    collect(layout.root)
    return found


def _written(layout: Layout) -> str:
    lines = [*_block_lines(layout.root, ""), *layout.footer]
    first = next((number for number, line in enumerate(lines) if line), 0)
    return "\n".join(lines[first:]) + "\n"


def _block_lines(node: Node, indent: str) -> Iterator[str]:
    """Return the lines of a list or mapping that stands on lines of its own."""
    if node.is_mapping:
        for key, value in node.pairs:
            yield from _above(key, indent)
            yield from _entry_lines(
                f"{indent}{_scalar(key, in_flow=True)}:", value, key.behind, indent
            )
        return
    for item in node.children or ():
        yield from _above(item, indent)
        if item.children is None or _in_brackets(item, f"{indent}-"):
            yield from _entry_lines(f"{indent}-", item, item.behind, indent)
            continue
        # The first line of what is in the item stands behind its dash, comments above that.
        lines = list(_block_lines(item, indent + _INDENT))
        first = next(
            n for n, line in enumerate(lines) if line and not line.lstrip().startswith("#")
        )
        for remark in (item.behind, *map(str.strip, lines[:first])):
            if remark:
                yield f"{indent}{remark}"
        yield f"{indent}- {lines[first].lstrip()}"
        yield from lines[first + 1 :]


def _above(node: Node, indent: str) -> Iterator[str]:
    for remark in node.above:
        yield f"{indent}{remark}" if remark else ""


def _entry_lines(start: str, value: Node, behind: str, indent: str) -> Iterator[str]:
    """Return the lines of a key or dash with its value."""
    comment = f"  {behind}" if behind else ""
    if value.children is None:
        yield from _text_lines(start, value, comment, indent)
    elif _in_brackets(value, start):
        *lines, last = _flow_lines(f"{start} ", value)
        yield from lines
        yield f"{last}{comment}"
    else:
        yield f"{start}{comment}"
        yield from _block_lines(value, indent + _INDENT)


def _in_brackets(node: Node, start: str) -> bool:
    """Whether it is written in brackets: empty, or so before, and no mapping of several lines."""
    if not node.children:
        return True
    if not node.is_flow or any(True for _ in _remarks_in(node)):
        return False
    is_list_of_texts = not node.is_mapping and all(c.children is None for c in node.children)
    return is_list_of_texts or len(f"{start} {_flow(node)}") <= _WIDTH


def _remarks_in(node: Node) -> Iterator[str]:
    for child in node.children or ():
        yield from (remark for remark in (*child.above, child.behind) if remark)
        yield from _remarks_in(child)


def _flow(node: Node) -> str:
    if node.children is None:
        return _scalar(node, in_flow=True)
    if node.is_mapping:
        inner = (f"{_flow(key)}: {_flow(value)}" for key, value in node.pairs)
        return f"{{{', '.join(inner)}}}"
    return f"[{', '.join(map(_flow, node.children))}]"


def _flow_lines(start: str, node: Node) -> list[str]:
    """Return a list in brackets, as many of its items to a line as fit; none is broken."""
    whole = f"{start}{_flow(node)}"
    if len(whole) <= _WIDTH or node.is_mapping or not node.children:
        return [whole]
    lines, line = [], f"{start}["
    margin = " " * len(line)
    for number, item in enumerate(node.children, start=1):
        piece = _flow(item) + ("]" if number == len(node.children) else ",")
        if len(line) > len(margin) and len(f"{line} {piece}") > _WIDTH:
            lines.append(line)
            line = margin
        line += f" {piece}" if len(line) > len(margin) else piece
    return [*lines, line]


def _text_lines(start: str, value: Node, comment: str, indent: str) -> Iterator[str]:
    if block := _block_text(start, value):
        mark, lines = block
        yield f"{start} {mark}{comment}"
        yield from (f"{indent}{_INDENT}{line}" if line else "" for line in lines)
    else:
        yield f"{start} {_scalar(value)}".rstrip() + comment


def _block_text(start: str, value: Node) -> tuple[str, list[str]] | None:
    """Give mark and lines of text that is written as a block: so before, or too long for a line."""
    text = value.text
    if _UNSAFE.search(text.replace("\n", "")) or text[:1].isspace() or not text.strip():
        return None
    is_block = value.style in {">", "|"}
    if "\n" in text:
        body, end = (text[:-1], "|") if text.endswith("\n") else (text, "|-")
        return None if body.endswith("\n") or not is_block else (end, body.split("\n"))
    is_long = " " in text and len(f"{start} {text}") > _WIDTH
    if (
        not (is_block or is_long)
        or text[-1:].isspace()
        or re.search(r"  |[^\S \u00a0\u202f]", text)
    ):
        return None
    return ">-", _folded(text, _WIDTH - len(start) + len(start.lstrip()) - len(_INDENT))


def _folded(text: str, width: int) -> list[str]:
    """Break text at blanks into lines that fit where they can."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _scalar(node: Node, *, in_flow: bool = False) -> str:
    """Write text on one line; quoted where it was, or has to be."""
    text = node.text
    if node.style is None and not text:
        return ""
    was_quoted = node.style in {'"', "'"}
    if not was_quoted and _is_plain(text, in_flow=in_flow):
        return text
    if not _UNSAFE.search(text) and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    quoted = json.dumps(text, ensure_ascii=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", quoted)


def _is_plain(text: str, *, in_flow: bool) -> bool:
    if not _PLAIN_START.match(text) or _UNSAFE.search(text) or _PLAIN_BREAKS.search(text):
        return False
    return not (in_flow and _FLOW_BREAKS.search(text))
