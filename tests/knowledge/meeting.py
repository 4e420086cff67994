"""The Oxbow dispute with a meeting in it that two papers tell of, one more than the other."""

from __future__ import annotations

from pathlib import Path

from tests.knowledge.oxbow import edit, write_folder

EVENT = """\
events:
  - id: press-day
    day: 1998-03-03
    place: town hall
    who: [ada-moss, ben-reed]
"""
HERALD = """\
id: herald-fall
title: Moss on the toll
publisher: herald
url: https://herald.example/fall
published: 1998-03-06
language: en
sha256: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
statements:
  - id: herald-no-toll
    speaker: ada-moss
    quote: Moss denied that the bridge ever had a toll.
    speech: indirect
    passage: Moss denied that the bridge ever had a toll.
    start: 0
    said: 1998-03-03
    said_basis: stated
    via: [town hall readout]
    topics: [toll, bridge, deny]
    event: press-day
"""


def write_meeting(at: Path) -> Path:
    """Write the folder: the Gazette tells of Moss, Reed and a silence, the Herald of Moss alone."""
    folder = write_folder(at)
    edit(folder, "dispute.yaml", "days:\n", f"{EVENT}days:\n")
    for said in ("said: 1998-03-03\n", "said: 1998-03-03/1998-03-05\n", "said: 1998-03-05\n"):
        edit(
            folder, "sources/gazette-fall.yaml", f"    {said}", f"    {said}    event: press-day\n"
        )
    herald = "  - id: gazette\n    kind: outlet\n"
    edit(
        folder, "speakers.yaml", herald, f"  - {{id: herald, kind: outlet, name: Herald}}\n{herald}"
    )
    (folder / "sources" / "herald-fall.yaml").write_text(HERALD, encoding="utf-8")
    return folder
