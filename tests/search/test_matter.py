"""A reply names a matter: which one it is, who else told of it, or somebody who is named again."""

from __future__ import annotations

import pytest

from bot.search import NothingOnRecord, Searcher
from tests.search.replies import decided, replied, searcher_of

DRONES, PROVOCATION = "sobhani-drones-from-neighbours", "hajizada-open-provocation"
SAFFRON, PHAROS, PETRELAIR = "saffron-olympics-2012", "pharos-cable-2022", "petrelair-2019"


@pytest.mark.parametrize(
    ("statement", "text", "ids"),
    [
        (DRONES, "which neighbours?", DRONES),
        (DRONES, "what drones", DRONES),
        (PROVOCATION, "which remarks exactly?", f"sobhani-enemy-made-use {DRONES}"),
        (PROVOCATION, "anything further from Hajizada?", "hajizada-categorically-refutes"),
        (PROVOCATION, "что ещё от Гаджизаде?", "hajizada-categorically-refutes"),
    ],
)
def test_a_noun_or_a_name_of_what_is_shown_asks_about_that(
    shipped: Searcher, statement: str, text: str, ids: str
) -> None:
    found = replied(shipped, statement, text)
    assert set(ids.split()) <= found
    assert (statement in found) == (statement in ids)


def test_who_else_of_a_side_is_anybody_of_it_but_whoever_is_shown(shipped: Searcher) -> None:
    found = replied(shipped, "sobhani-enemy-made-use", "who else from Iran brought this up?")
    said = {shipped.record.statements[id_].speaker for id_ in found}
    assert said == {"masoud-pezeshkian"}


@pytest.mark.parametrize("text", ["did any athletes object?", "кто-то из спортсменов был против?"])
def test_who_of_a_kind_is_against_it_is_one_who_speaks_against_it(text: str) -> None:
    assert replied(searcher_of(SAFFRON), "renzel-boycott", text) == {"rivers-asked"}


def test_another_of_a_kind_is_another_one() -> None:
    halvard = searcher_of("halvard-2021")
    found = replied(halvard, "institute-thallium", "did any other laboratory confirm that?")
    assert found == {"laboratory-confirms"}


@pytest.mark.parametrize("text", ["and the captain?", "¿y el capitán?"])
def test_of_several_of_one_title_the_one_beside_it_is_meant(text: str) -> None:
    assert replied(searcher_of(PETRELAIR), "hartog-red-box", text) == {"okafor-fit"}


@pytest.mark.parametrize(
    "text", ["and the others?", "а остальные?", "¿y los demás?", "ya diğerleri?"]
)
def test_the_others_are_all_but_whoever_is_shown(text: str) -> None:
    found = replied(searcher_of(SAFFRON), "court-ruling", text)
    assert {"ashgrove-innocent", "dubrey-victory", "vink-victory", "niamh-sleep"} == found


def test_what_nobody_of_a_side_said_besides_is_told(shipped: Searcher) -> None:
    decision = decided(shipped, "caliber-root-of-a-hatred", "anything further from Caliber?")
    assert not isinstance(decision, NothingOnRecord) or decision.speaker


@pytest.mark.parametrize("text", ["and Sobhani's answer to that?", "что на это ответил Собхани?"])
def test_what_was_answered_is_no_answer_to_the_answer(shipped: Searcher, text: str) -> None:
    assert isinstance(decided(shipped, PROVOCATION, text), NothingOnRecord)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("is it true that he said that?", {DRONES}),
        ("is it true that Hajizada denied it?", {"hajizada-categorically-refutes"}),
    ],
)
def test_whether_something_was_said_can_be_told(
    shipped: Searcher, text: str, ids: set[str]
) -> None:
    assert replied(shipped, DRONES, text) == ids
