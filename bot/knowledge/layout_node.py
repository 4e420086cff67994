"""A YAML file as nodes that remember their comments, so that it can be written anew with them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    CollectionEndEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)
_BLANK_LINE = re.compile(r"(?<=\n)[ \t]*\n", re.MULTILINE)


@dataclass(slots=True, eq=False)
class Node:
    """A value with where it stands: text, or the items of a list, or keys and values in turn.

    `is_flow` tells that a list or mapping stands in brackets, `style` how text is marked: None
    where it is plain, else a quotation mark, ``>`` or ``|``.
    """

    start: int
    end: int
    text: str = ""
    style: str | None = None
    is_flow: bool = False
    is_mapping: bool = False
    children: list[Node] | None = None
    # Comments and empty lines above it, and the comment behind it: those of the key, where it is
    # the value of a block mapping.
    above: list[str] = field(default_factory=list)
    behind: str = ""

    @property
    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Return keys and values of a mapping."""
        children = self.children or []
        return zip(children[::2], children[1::2], strict=True)


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole file: its root, and the comments below everything."""

    root: Node
    footer: list[str]


def read_layout(text: str) -> Layout:
    """Read a sound YAML text, its lines ended by LF, with every comment at what it is about."""
    events = (
        e
        for e in YAML(typ="safe", pure=True).parse(text)
        if isinstance(e, NodeEvent | CollectionEndEvent)
    )
    root = _node(next(events), events)
    remarks = list(_remarks(text, root))
    _open_around([start for start, remark in remarks if remark], root)
    return Layout(root, _attach(text, root, remarks))


def _node(event: Event, events: Iterator[Event]) -> Node:
    start, end = event.start_mark.index, event.end_mark.index
    if isinstance(event, ScalarEvent):
        return Node(start, end, text=str(event.value), style=event.style or None)
    children = []
    for inner in events:
        if isinstance(inner, CollectionEndEvent):
            end = inner.end_mark.index
            break
        children.append(_node(inner, events))
    return Node(
        start,
        end,
        is_flow=bool(getattr(event, "flow_style", False)),
        is_mapping=isinstance(event, MappingStartEvent),
        children=children,
    )


def _remarks(text: str, root: Node) -> Iterator[tuple[int, str]]:
    """Give comments, and empty lines as empty text, with where they stand: outside of all text."""
    position = 0
    for node in (*_texts(root), Node(len(text), len(text))):
        for match in _COMMENT.finditer(text, position, node.start):
            yield match.start(), match[0].rstrip()
        for match in _BLANK_LINE.finditer(text, position, node.start):
            yield match.start(), ""
        if node.style in {">", "|"}:
            # What stands behind the mark of a block is no part of its text.
            header_end = text.index("\n", node.start) if "\n" in text[node.start :] else len(text)
            for match in _COMMENT.finditer(text, node.start, header_end):
                yield match.start(), match[0].rstrip()
        position = node.end
        while position > node.start and text[position - 1] in " \t\n":
            position -= 1  # what the parser counts as a block's text goes on to what follows


def _texts(node: Node) -> Iterator[Node]:
    if node.children is None:
        yield node
    for child in node.children or ():
        yield from _texts(child)


def _open_around(comments: list[int], node: Node) -> None:
    """Take the brackets away from what has a comment in it: a comment needs a line of its own."""
    if node.is_flow:
        position = bisect_right(comments, node.start)
        if position < len(comments) and comments[position] < node.end:
            node.is_flow = False
    for child in node.children or ():
        _open_around(comments, child)


def _attach(text: str, root: Node, remarks: list[tuple[int, str]]) -> list[str]:
    """Return every remark to a node; give back what stands below the last one."""
    anchors = list(_anchors(root))
    starts = [node.start for node, _ in anchors]
    footer: list[str] = []
    for start, remark in sorted(remarks):
        after = bisect_right(starts, start)
        line_start = text.rfind("\n", 0, start) + 1
        if remark and text[line_start:start].strip() and after:
            node, end = anchors[after - 1]
            if not node.behind and (node.start >= line_start or end >= line_start):
                node.behind = remark
                continue
        # Of nodes that begin at the same place, the outermost stands first.
        above = anchors[after][0].above if after < len(anchors) else footer
        if remark or (above and above[-1]) or not above:
            above.append(remark)
    while footer and not footer[-1]:
        footer.pop()
    return footer


def _anchors(node: Node) -> Iterator[tuple[Node, int]]:
    """Return what has lines of its own, in order, with where it ends: keys and items of lists."""
    if node.children is None or node.is_flow:
        return
    if node.is_mapping:
        for key, value in node.pairs:
            yield key, value.end
            yield from _anchors(value)
    else:
        for item in node.children:
            yield item, item.end
            yield from _anchors(item)
