"""A source and the speakers that it names first, as one change: a YAML stream of the two. Pure.

The speakers are entries for `speakers.yaml`, added to whatever stands there, as known questions
are; only the source is a whole file.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from bot.authoring.entry import Entry, with_speakers
from bot.knowledge.draft import DraftError
from bot.knowledge.files import Files

SPEAKERS = "speakers.yaml"
_HEAD = b"speakers:\n"
_BREAK = b"\n---\n"


def bundled(source: bytes, speakers: Sequence[Entry]) -> bytes:
    """Put new speakers before a source; the source alone where there are none."""
    if not speakers:
        return source
    yaml, out = YAML(typ="rt"), io.StringIO()
    yaml.allow_unicode = True
    yaml.dump({"speakers": [dict(speaker) for speaker in speakers]}, out)
    return out.getvalue().strip().encode() + _BREAK + source


def source_of(content: bytes) -> bytes:
    """Return the source of a change, without the speakers before it."""
    head, found, source = content.partition(_BREAK)
    return source if found and head.startswith(_HEAD) else content


def speakers_of(content: bytes) -> tuple[Entry, ...]:
    """Return the entries of new speakers before a source; none where they cannot be read."""
    head, found, _ = content.partition(_BREAK)
    if not found or not head.startswith(_HEAD):
        return ()
    try:
        entries = YAML(typ="safe").load(head.decode())["speakers"]
    except (YAMLError, UnicodeDecodeError):
        return ()
    return tuple(entry for entry in entries or () if isinstance(entry, Mapping))


def unbundled(files: Files, path: str, content: bytes) -> Files | None:
    """Lay a source and its speakers over the files; None where nothing can be added to these."""
    speakers = speakers_of(content)
    if speakers:
        there = files.contents.get(SPEAKERS, b"")
        try:
            files = files.replaced(SPEAKERS, with_speakers(there, speakers))
        except DraftError:
            return None
    return files.replaced(path, source_of(content))


def paths_of(path: str, content: bytes) -> tuple[str, ...]:
    """Return the files that a change changes."""
    return (path, SPEAKERS) if speakers_of(content) else (path,)
