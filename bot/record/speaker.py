"""Those whose words or positions are on record, and those who are only talked about."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .lexicon import Wording


class SpeakerKind(StrEnum):
    """What kind of voice it is."""

    PERSON = "person"
    INSTITUTION = "institution"
    OUTLET = "outlet"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person, ministry, outlet or unnamed source.

    `aliases` are names and their spellings; `titles` are what people say instead of a name
    ("the Azeri foreign minister"). `office` and `party` are None where none is known;
    `wikidata` is a QID.
    """

    id: str
    kind: SpeakerKind
    name: str
    office: str | None
    party: str | None
    wikidata: str | None
    aliases: Wording
    titles: Wording
