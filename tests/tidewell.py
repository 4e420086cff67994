"""A small invented dispute whose people change jobs and sides, and sign together."""

from __future__ import annotations

import hashlib
from pathlib import Path

DISPUTE = """\
id: tidewell-2021
title: The row over the Tidewell breakwater
question: May Tidewell build its breakwater in the harbour of Ostby?
period: 2021-03-01/2022-12-31
parties:
  - id: council
    name: Ostby Council
    words: {en: [Ostby Council, council], es: [Ayuntamiento de Ostby], fr: [mairie d'Ostby]}
  - id: tidewell
    name: Tidewell
    words: {en: [Tidewell], es: [Tidewell], fr: [Tidewell]}
"""

SPEAKERS = """\
speakers:
  - id: vera-holm
    kind: person
    name: Vera Holm
    office:
      - {name: Head of the harbour board, until: 2021-09, titles: {en: [harbour master]}}
      - {name: Chief executive of Tidewell, from: 2022-02-01}
    party:
      - {id: council, until: 2021-09}
      - {id: tidewell, from: 2022-02-01}
    aliases: {en: [Vera Holm, Holm]}
  - id: jan-aalto
    kind: person
    name: Jan Aalto
    office:
      - {name: Head of the harbour board, from: 2021-10-01, titles: {en: [harbour master]}}
    party: council
    aliases: {en: [Jan Aalto, Aalto, Jan]}
  - id: sam-okoro
    kind: person
    name: Sam Okoro
    office: Chief engineer of Tidewell
    party: tidewell
    aliases: {en: [Sam Okoro, Okoro, Sam]}
  - id: august-lind
    kind: person
    name: August Lind
    office: Speaker of the Ostby fishermen
    aliases: {en: [August Lind, Lind, August]}
  - id: ana-brandt
    kind: person
    name: Ana Brandt
    aliases: {en: [Ana Brandt, Brandt]}
  - id: tide-post
    kind: outlet
    name: The Tide Post
    aliases: {en: [Tide Post]}
"""

LEXICON = """\
concepts:
  - id: permit
    name: the permit
    words: {en: [permit, licence], es: [permiso], fr: [permis]}
  - id: dredging
    name: the dredging
    words: {en: [dredging, dredger], es: [dragado], fr: [dragage]}
  - id: jobs
    name: jobs
    words: {en: [jobs, work], es: [empleos], fr: [emplois]}
  - id: mars
    name: the barge Mars
    words: {en: [Mars, barge], es: [Mars, barcaza], fr: [Mars, barge]}
  - id: governance
    name: how the harbour is governed
    words: {en: [governance]}
"""

# id, speakers, day, the words between the quotation marks, topics
SAID = (
    ("holm-no-permit", "vera-holm", "2021-06-14", "We gave no permit for a breakwater", "permit"),
    ("lind-nets", "august-lind", "2021-08-03", "Our nets come up empty", "dredging"),
    ("aalto-valid", "jan-aalto", "2021-11-19", "The permit holds until spring", "permit"),
    ("holm-pays", "vera-holm", "2022-03-07", "Tidewell will pay for the dredging", "dredging"),
    (
        "letter-mars",
        "[sam-okoro, august-lind]",
        "2022-05-02",
        "We ask the council to tow the barge Mars away",
        "mars, ask",
    ),
    ("okoro-jobs", "sam-okoro", "2022-11-19", "It will bring two hundred jobs", "jobs"),
    (
        "aalto-brandt",
        "jan-aalto",
        "2022-06-20",
        "Ana Brandt had no right to sign the plan of the quay",
        "governance",
    ),
)
NAMES = {
    "vera-holm": "Vera Holm",
    "jan-aalto": "Jan Aalto",
    "sam-okoro": "Sam Okoro",
    "august-lind": "August Lind",
    "[sam-okoro, august-lind]": "Sam Okoro and August Lind",
}
PASSAGES = tuple(f"“{quote}”, {NAMES[who]} wrote." for _, who, _, quote, _ in SAID)
CAPTURE = "\n".join(PASSAGES) + "\n"


def _source() -> str:
    head = (
        "id: tide-post-2022\ntitle: Two years of a breakwater\npublisher: tide-post\n"
        "url: https://tide.example/breakwater\npublished: 2022-12-20\nlanguage: en\n"
        f"sha256: {hashlib.sha256(CAPTURE.encode()).hexdigest()}\nstatements:\n"
    )
    entries = (
        f"  - id: {id_}\n    speaker: {who}\n    quote: {quote}\n    speech: direct\n"
        f"    passage: {passage}\n    start: {CAPTURE.index(passage)}\n    said: {day}\n"
        f"    said_basis: stated\n    topics: [{topics}]\n"
        for (id_, who, day, quote, topics), passage in zip(SAID, PASSAGES, strict=True)
    )
    return head + "".join(entries)


def write_tidewell(at: Path) -> Path:
    """Write the folder out, and its one captured text beside it."""
    folder = at / "knowledge"
    files = {
        "knowledge/dispute.yaml": DISPUTE,
        "knowledge/speakers.yaml": SPEAKERS,
        "knowledge/lexicon.yaml": LEXICON,
        "knowledge/sources/tide-post-2022.yaml": _source(),
        "captures/tide-post.txt": CAPTURE,
    }
    for name, text in files.items():
        path = at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder
