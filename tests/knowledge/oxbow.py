"""A small invented dispute that is right in every file, for tests to put something wrong into."""

import hashlib
from pathlib import Path

from bot.knowledge.loader import check

DISPUTE = """\
id: bridge-1998
title: The row over the Oxbow bridge
question: Who let the Oxbow bridge fall into the river?
period: 1998-03-01/1998-04-30
parties:
  - id: upham
    name: Upham
    territory: GB
    words: {en: [Upham, Uphamite]}
  - id: nether
    name: Nether
    words: {en: [Nether]}
places:
  - id: ferry
    name: Ferry Point
    words: {en: [Ferry Point]}
days:
  - id: the-fall
    name: the night of the fall
    day: 1998-03-02
    words: {en: [night of the fall]}
"""

SPEAKERS = """\
speakers:
  - id: ada-moss
    kind: person
    name: Ada Moss
    office: Mayor of Upham
    party: upham
    wikidata: Q42
    aliases: {en: [Ada Moss, Moss]}
    titles: {en: [mayor of Upham]}
  - id: ben-reed
    kind: person
    name: Ben Reed
    party: nether
    aliases: {en: [Ben Reed]}
  - id: gazette
    kind: outlet
    name: The Gazette
"""

LEXICON = """\
concepts:
  - id: bridge
    name: the bridge
    words:
      en: [bridge, span]
      tr: [köprü]
  - id: toll
    name: tolls
    words:
      en: [toll]
"""

# The second line has a letter of four bytes, so that code points and bytes differ.
CAPTURE = (
    "The bridge fell at night.\r\n"
    "𝒜 crowd came. Mayor Moss spoke on 3 March.\r\n"
    "‘We never took a toll’, she said. Ben Reed of Nether denied it.\r\n"
    "The mayor named no one. Ben Reed of Nether denied it.\r\n"
)

SOURCE = f"""\
id: gazette-fall
title: The bridge is down
publisher: gazette
url: https://gazette.example/fall
published: 1998-03-05
retrieved: 1998-03-06
language: en
sha256: {hashlib.sha256(CAPTURE.encode()).hexdigest()}
statements:
  - id: moss-no-toll
    speaker: ada-moss
    quote: We never took a toll
    speech: direct
    passage: ‘We never took a toll’, she said.
    start: 69
    attributed_by:
      text: Mayor Moss spoke on 3 March.
      start: 40
    said: 1998-03-03
    said_basis: stated
    to: ben-reed
    topics: [toll, deny]
    asks: {{en: [did Upham take a toll]}}
  - id: reed-denies
    speaker: ben-reed
    quote: Ben Reed of Nether denied it.
    speech: indirect
    passage: Ben Reed of Nether denied it.
    start: 103
    said: 1998-03-03/1998-03-05
    said_basis: bounded
    said_from: after Moss spoke, before the paper came out
    relations: [{{denies: moss-no-toll}}]
  - id: gazette-no-name
    speaker: gazette
    quote: The mayor named no one.
    speech: note
    passage: The mayor named no one.
    start: 133
    said: 1998-03-05
    said_basis: inferred
    said_from: the day of the paper
    reports: [ada-moss]
    topics: [keep_silent]
"""

FILES = {
    "dispute.yaml": DISPUTE,
    "speakers.yaml": SPEAKERS,
    "lexicon.yaml": LEXICON,
    "sources/gazette-fall.yaml": SOURCE,
}


def write_folder(at: Path) -> Path:
    """Write the dispute out."""
    for name, text in FILES.items():
        path = at / "knowledge" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return at / "knowledge"


def write_captures(at: Path) -> Path:
    """Write out the one captured text that the dispute is taken from."""
    (at / "captures").mkdir()
    (at / "captures" / "fall.txt").write_bytes(CAPTURE.encode())
    return at / "captures"


def edit(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the first `old` in a file; it must be there."""
    path = folder / name
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode("utf-8", "surrogatepass"))


def faults_after(at: Path, name: str, old: str, new: str) -> list[str]:
    """Write the folder, put `new` for `old` in one file, and give what the check then tells."""
    folder = write_folder(at)
    edit(folder, name, old, new)
    return [str(fault) for fault in check(folder)]
