"""Limits of Discord that its API description cannot express, so that they are always checked.

https://discord.com/developers/docs/resources/message#embed-object-embed-limits
https://discord.com/developers/docs/components/reference#legacy-message-component-behavior
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import simcord

_MAX_CONTENT = 2000
_MAX_EMBEDS = 6000
_MAX_ROWS = 5
_MAX_COMPONENTS = 40
_MAX_WRITTEN = 4000
_ROW, _BUTTON, _SELECT, _WRITTEN = 1, 2, 3, 10
# The flag of a message that is made of components alone.
_OF_COMPONENTS = 1 << 15


def overruns(request: simcord.HttpLogEntry) -> list[str]:
    """Say which limits the message or the form in a request goes over."""
    body = request.json
    if not isinstance(body, Mapping):
        return []
    data = body.get("data") if "/callback" in request.path else body
    if not isinstance(data, Mapping):
        return []
    return [f"{request.method} {request.path}: {fault}" for fault in _faults(data)]


def _faults(message: Mapping[str, Any]) -> Iterator[str]:
    content, embeds = message.get("content") or "", message.get("embeds") or []
    if len(content) > _MAX_CONTENT:
        yield f"{len(content)} characters of content"
    if (total := sum(map(_length, embeds))) > _MAX_EMBEDS:
        yield f"{total} characters in embeds"
    for field in (field for embed in embeds for field in embed.get("fields") or []):
        if not field["name"].strip() or not field["value"].strip():
            yield f"an empty field: {field}"
    yield from _component_faults(message)


def _component_faults(message: Mapping[str, Any]) -> Iterator[str]:
    top = message.get("components") or []
    everything = [part for component in top for part in _walk(component)]
    is_of_components = (message.get("flags") or 0) & _OF_COMPONENTS
    if not is_of_components and sum(part.get("type") == _ROW for part in top) > _MAX_ROWS:
        yield f"{len(top)} rows"
    if len(everything) > _MAX_COMPONENTS:
        yield f"{len(everything)} components"
    if (written := sum(len(p["content"]) for p in everything if _is(p, _WRITTEN))) > _MAX_WRITTEN:
        yield f"{written} characters in components"
    ids = Counter(part["custom_id"] for part in everything if part.get("custom_id"))
    yield from (f"{count} components are {one!r}" for one, count in ids.items() if count > 1)
    for part in everything:
        if _is(part, _ROW) and len({child["type"] for child in part["components"]}) > 1:
            yield "a menu beside buttons"
        if _is(part, _SELECT) and len({o["value"] for o in part["options"]}) < len(part["options"]):
            yield f"two options of {part['custom_id']!r} have one value"
        if _is(part, _BUTTON) and not (part.get("label") or part.get("emoji")):
            yield f"a button that says nothing: {part}"


def _is(part: Mapping[str, Any], kind: int) -> bool:
    return part.get("type") == kind


def _walk(component: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Return a component and all that it holds."""
    yield component
    inner = [*(component.get("components") or []), component.get("component")]
    for part in (*inner, component.get("accessory")):
        if part:
            yield from _walk(part)


def _length(embed: Mapping[str, Any]) -> int:
    """Count what Discord counts of an embed."""
    fields = embed.get("fields") or []
    texts = (
        embed.get("title"),
        embed.get("description"),
        (embed.get("author") or {}).get("name"),
        (embed.get("footer") or {}).get("text"),
        *(field[part] for field in fields for part in ("name", "value")),
    )
    return sum(len(text or "") for text in texts)
