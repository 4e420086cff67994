"""Statements that were made when their speakers are not known to have been anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias, TypeGuard

from bot.record import DateSpan, Tenure

from .fault import quoted
from .field import read_date
from .folder import Folder
from .yaml_file import Location, YamlFile, text_of

_Careers: TypeAlias = Mapping[str, tuple[Tenure, ...]]


def outside_all_tenures(folder: Folder) -> Iterator[tuple[YamlFile, Location, str]]:
    """Find the statements on whose days a speaker had no office, or no party, that is on record.

    Only of speakers who have some with days; gives file, place and what could be done.
    """
    careers = {
        field: {
            name: tenures
            for _, entry in folder.speakers.entries("speakers")
            if (name := text_of(entry, "id")) and (tenures := _tenures(entry, field))
        }
        for field in ("office", "party")
    }
    for file in folder.sources:
        for location, entry in file.entries("statements"):
            for field, by_speaker in careers.items():
                for speaker in _outside(entry, by_speaker):
                    yield file, location, _message(field, speaker, text_of(entry, "said") or "")


def _message(field: str, speaker: str, said: str) -> str:
    return (
        f"{quoted(speaker)} has no {field} for {said} in speakers.yaml;"
        f" add the one of that time, or correct the days"
    )


def _outside(entry: Mapping[str, object], careers: _Careers) -> Iterator[str]:
    said = _date(entry.get("said"))
    speakers = entry.get("speaker")
    listed = speakers if isinstance(speakers, list) else [speakers]
    for speaker in filter(_is_text, listed):
        tenures = careers.get(speaker, ())
        if said and tenures and not any(tenure.meets(said) for tenure in tenures):
            yield speaker


def _tenures(entry: Mapping[str, object], field: str) -> tuple[Tenure, ...]:
    listed = entry.get(field)
    return tuple(
        Tenure("", _date(item.get("from")), _date(item.get("until")))
        if isinstance(item, dict)
        else Tenure("")
        for item in (listed if isinstance(listed, list) else ())
    )


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def _date(value: object) -> DateSpan | None:
    try:
        return read_date(value)
    except ValueError:
        return None
