"""Who is told by a description is meant where all of its words fit one or two, and nobody else."""

from __future__ import annotations

import pytest

from bot.search import Answer
from bot.search.parse import SenseKind, Understander
from tests.records import ROOT, base_of, speaker_ids, understood

_DISPUTES = ROOT / "tests" / "disputes"


def understander(dispute: str) -> Understander:
    return base_of(_DISPUTES / dispute / "hour").searcher.understander


def meant(dispute: str, question: str) -> set[str]:
    """Return who is meant by what somebody is."""
    mentions = understander(dispute).understand(question).mentions
    return {id_ for m in mentions for id_ in m.ids(SenseKind.TITLE)}


@pytest.mark.parametrize(
    ("dispute", "question", "speaker"),
    [
        # by what a text says beside the name
        ("halvard-2021", "what did the woman who tunes pianos say?", "judith-halvard"),
        ("halvard-2021", "that chemist from the irenne lab", "tobias-winter"),
        ("greywater-games-2021", "the ceo's sister, any comment?", "perpetua-malloway"),
        # by whose he is, and by a word that means much the same
        ("halvard-2021", "what did the owner of the restaurant say?", "nino-tavari"),
        ("halvard-2021", "the patient's sister on her brother", "judith-halvard"),
        ("saffron-olympics-2012", "the amarenth doctor on the tea", "pavlo-achterlin"),
        ("cinnabar-mine-2016", "the ex-chief of the dam inspectors, any comment?", "sabugo"),
        ("lowmoor-rail-2017", "the boss of the drivers' union, on shifts", "carlo-winterbourne"),
        # by what offices are called among people, in any language
        ("halvard-2021", "что сказал главный дипломат Лотмера?", "nkechi-ravensdale"),
        ("halvard-2021", "the guy running the lothmere security service", "colm-varga"),
        ("halvard-2021", "the lady fronting for veskaria, any comment?", "larisa-kettunen"),
        ("skerry-2016", "¿qué dijo la mujer al mando de la guardia de Orsund?", "ingeborg-krag"),
        ("saffron-olympics-2012", "l'entraîneur d'Amarenth, qu'a-t-il dit ?", "gunnar-saravolt"),
        ("cinnabar-mine-2016", "senatör ne dedi", "morada"),
        # by a word cut short, and by what he speaks of
        ("halvard-2021", "the doc at the hospital in kasimor", "bogdan-szeleny"),
        ("tarn-airspace-2024", "boss of the snow measuring institute, his story?", "osterwick"),
        # who has left, and not who has only left another office
        ("lowmoor-rail-2017", "the former transport minister, any comment?", "rosalyn-thwaitely"),
        ("petrelair-2019", "what did the former director of operations say?", "rustam-abadi"),
        # an unnamed one, in another language
        ("halvard-2021", "коллега из посольства, который не назвал себя", "embassy-colleague"),
    ],
)
def test_whom_all_words_fit_is_meant(dispute: str, question: str, speaker: str) -> None:
    assert meant(dispute, question) == {speaker}


@pytest.mark.parametrize(
    ("dispute", "question", "near"),
    [
        # a word that fits nobody
        ("halvard-2021", "the waiter's sister, any comment?", "judith-halvard"),
        ("saffron-olympics-2012", "what did the dorvik team doctor say?", "pavlo-achterlin"),
        ("lowmoor-rail-2017", "the music teacher's mother, any comment?", "chenlin-arbour"),
        # what no head of one speaks of
        ("tarn-airspace-2024", "boss of the sheep breeding institute, his story?", "osterwick"),
        ("halvard-2021", "the guy running the lothmere museum, any comment?", "colm-varga"),
        # whom he works for is not whose people he works for
        ("greywater-games-2021", "what did the lawyer of the studio say?", "theodora-slate"),
        # the noun of it says what he is, in any language
        ("lanternway-2022", "¿qué dijo la abogada de Lanternway?", "chidinma-okwuosa"),
        ("lowmoor-rail-2017", "the chief engineer of brackwater, on the brake", "harun-cardigan"),
    ],
)
def test_a_word_that_fits_nobody_tells_somebody_else(
    dispute: str, question: str, near: str
) -> None:
    decision = base_of(_DISPUTES / dispute / "hour").searcher.ask(question).decision
    hits = decision.hits if isinstance(decision, Answer) else ()
    assert near not in {hit.statement.speaker for hit in hits}


def test_the_press_is_no_press_secretary() -> None:
    assert "aykhan-hajizada" not in speaker_ids("what did the azeri press write?")
    assert "aykhan-hajizada" in speaker_ids("what did the azeri press secretary write?")


def test_who_said_at_the_end_asks_and_tells_of_nobody() -> None:
    assert understood("ambassador should represent his country who said").is_speaker_open
