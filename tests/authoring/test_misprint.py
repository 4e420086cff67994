"""A misprinted name is told from one that is only spelt otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.record import Record
from tests.authoring.conftest import Propose


@pytest.mark.parametrize(
    ("who", "misprints"),
    [
        ("Albert Reed", ()),
        ("Alberg Reed", ("Alberg",)),
        ("Alberd Reed", ()),
        ("Alburt Reed", ()),
        ("Alber Reed", ()),
        ("Mayor Reed", ()),
        ("Reed", ()),
    ],
)
def test_a_name_with_another_sound_in_it_is_misprinted(
    bridge: Record, proposing: Propose, who: str, misprints: tuple[str, ...]
) -> None:
    reed = replace(
        bridge.speakers["ben-reed"], name="Albert Reed", aliases={"en": ("Albert Reed", "Reed")}
    )
    known = replace(bridge, speakers={**bridge.speakers, reed.id: reed}, revision="albert")
    (proposal,) = proposing(f"{who} said that it fell.", record=known)
    assert proposal.misprints == misprints
