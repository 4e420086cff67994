"""A name of somebody on record that a space stands in is that name."""

from __future__ import annotations

import pytest

from tests.records import ROOT, base_of, speaker_ids, understood

_KESTREL = ROOT / "tests" / "disputes" / "kestrel-spy-2012" / "minimal"


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("tell me that bayram off thing", "jeyhun-bayramov"),
        ("what did hajiy ev say?", "hikmat-hajiyev"),
        ("ali yev on rumours", "ilham-aliyev"),
        ("что сказал Собх ани", "mehdi-sobhani"),
        ("Pezeş kiyan ne dedi", "masoud-pezeshkian"),
    ],
)
def test_a_name_in_two_words_is_found(question: str, speaker: str) -> None:
    assert speaker in speaker_ids(question)


@pytest.mark.parametrize(
    "question",
    [
        "what did aliyev say",
        "mehdi sobhani on drones",
        "bayramov is right",
        "what did Pezshkian say",
        "is that off the record",
        "the good man said so",
    ],
)
def test_other_words_keep_their_spaces(question: str) -> None:
    assert understood(question).text == question


def test_on_another_record_too() -> None:
    found = base_of(_KESTREL).searcher.understand("what did okon ta say?")
    assert found.text == "what did okonta say?"
