"""JSON Schemas of the files of a knowledge folder, so that an editor completes and warns.

Made from the models that the files are checked against; what a schema cannot say, the check does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from .model import DisputeFile, LexiconFile, SourceFile, SpeakersFile

_FILES: Mapping[str, type[BaseModel]] = {
    "dispute": DisputeFile,
    "speakers": SpeakersFile,
    "lexicon": LexiconFile,
    "source": SourceFile,
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
# What an editor shows beside a field, where its name does not say it.
_FIELDS = {
    "DisputeFile.question": "The question at issue, in neutral words.",
    "DisputeFile.period": "EDTF: everything on record was said in it.",
    "DisputeFile.claim": "Who is claimed to have done what to whom.",
    "DisputeFile.language": "BCP 47: what notes, offices and media are written in; en if left out.",
    "DisputeFile.translations": "What these say in other languages, by the text as it stands.",
    "ClaimEntry.deeds": "Ids of concepts that name the deed.",
    "ClaimEntry.disowned": "Ids of concepts that nobody on record says to have done.",
    "PartyEntry.territory": "ISO 3166-1 code of a state; left out where it is none.",
    "PartyEntry.words": "Its names and demonyms, by language.",
    "DayEntry.words": "What people call the day, by language.",
    "SpeakerEntry.office": "What the speaker is; a list where that changed, or is more than one.",
    "SpeakerEntry.party": "Id of a party in dispute.yaml; a list where the speaker changed sides.",
    "OfficeEntry.from": "EDTF: since when; left out where that is not known.",
    "OfficeEntry.until": "EDTF: until when, that day included; left out where it goes on.",
    "OfficeEntry.titles": "What people call whoever holds it, by language.",
    "MembershipEntry.from": "EDTF: since when; left out where that is not known.",
    "MembershipEntry.until": "EDTF: until when, that day included; left out where it goes on.",
    "SpeakerEntry.wikidata": "A QID, only where it is certain.",
    "SpeakerEntry.aliases": "Names and their spellings, full and short, by language.",
    "SpeakerEntry.titles": "What people say instead of the name, by language.",
    "ConceptEntry.words": "Words and phrases in their base form, by language.",
    "SourceFile.id": "The name of this file without .yaml.",
    "SourceFile.publisher": "Id of a speaker of the kind outlet.",
    "SourceFile.published": "EDTF: 2025-06-30, or 2025-06-27/.. where only the earliest is known.",
    "SourceFile.retrieved": "EDTF: the day on which the text was captured.",
    "SourceFile.sha256": "Of the bytes of the captured text, as sha256sum gives it.",
    "SourceFile.checked": "EDTF: the day on which the seals were made.",
    "StatementEntry.seal": "Made by who-said check --captures DIR --seal; never written by hand.",
    "StatementEntry.formerly": "Ids that it had before; links to them go on working.",
    "StatementEntry.speaker": "Id of the one whose words or position it is; "
    "a list where several say it together.",
    "StatementEntry.quote": "The words shown: a slice of the passage, to the letter.",
    "StatementEntry.passage": "The sentences of the source that report it, to the letter.",
    "StatementEntry.speech": "direct: the speaker's words; indirect: the source's clause; "
    "mixed: the clause with quoted words in it; note: a remark of the source itself.",
    "StatementEntry.start": "Offset of the passage in the captured text, in code points.",
    "StatementEntry.attributed_by": "The sentence that names the speaker, where another does.",
    "StatementEntry.said": "EDTF; never a day that the source does not give.",
    "StatementEntry.said_basis": "How the day is known.",
    "StatementEntry.said_from": "What an inferred or bounded day is taken from.",
    "StatementEntry.to": "Id of the addressee.",
    "StatementEntry.via": "The chain between speaker and publisher, nearest to the speaker first.",
    "StatementEntry.disputed": "What another account says or leaves out.",
    "StatementEntry.reports": "Ids of those whose words or position it passes on.",
    "StatementEntry.relations": "What it does to other statements, such as {denies: some-id}.",
    "StatementEntry.topics": "Ids of concepts and acts of speech; what it does, not mentions.",
    "StatementEntry.misprints": "Words of the passage that the source misspells; shown with [sic].",
    "StatementEntry.asks": "Questions that it answers, in people's own words, by language.",
}


def schemas() -> Mapping[str, str]:
    """Return the schema of each kind of file as text, by the name of its own file."""
    return {f"{name}.json": _schema(model) for name, model in _FILES.items()}


def _schema(model: type[BaseModel]) -> str:
    schema = model.model_json_schema()
    for shown in (schema, *schema.get("$defs", {}).values()):
        for name, field in shown.get("properties", {}).items():
            _tell(field, _FIELDS.get(f"{shown['title']}.{name}"))
        shown.pop("title")
    return json.dumps({"$schema": _DIALECT, **schema}, indent=2, ensure_ascii=False) + "\n"


def _tell(field: dict[str, Any], description: str | None) -> None:
    """Leave out what only repeats the field's name or says that it may be left out."""
    field.pop("title", None)
    field.pop("default", None)
    choices = [choice for choice in field.pop("anyOf", []) if choice != {"type": "null"}]
    if len(choices) == 1:
        field.update(choices[0])
    elif choices:
        field["anyOf"] = choices
    if description is not None:
        field["description"] = description
