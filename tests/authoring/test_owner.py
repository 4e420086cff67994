"""Whose words somebody rejects is read from a name or a pronoun beside them, in each language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.artefact.shelf import Shelf
from bot.authoring.proposal import Proposal
from bot.authoring.proposer import propose
from bot.knowledge.language_file import load_languages
from bot.knowledge.loader import load
from bot.record import DateSpan
from bot.search.parse.understanding import Understander

Proposed = Callable[[str, str], tuple[Proposal, ...]]

REJECTED = {
    "ar": "قال مهدي سبحاني إن الطائرات عبرت الحدود. ورفض أيخان حاجي زاده تصريحات سبحاني.",
    "az": "Mehdi Sobhani bildirdi ki, təyyarələr sərhədi keçib. Ayxan Hacızadə Sobhaninin sözlərini"
    " təkzib etdi.",
    "en": "Mehdi Sobhani said that planes had crossed the border. Aykhan Hajizada denied Sobhani's"
    " words.",
    "es": "Mehdi Sobhani afirmó que los aviones cruzaron la frontera. Aykhan Hajizada rechazó las"
    " palabras de Sobhani.",
    "fa": "مهدی سبحانی گفت که هواپیماها از مرز گذشتند. آیخان حاجی‌زاده سخنان سبحانی را رد کرد.",
    "fr": "Mehdi Sobhani a déclaré que des avions avaient franchi la frontière. Aykhan Hajizada a"
    " démenti les propos de Sobhani.",
    "he": "מהדי סובהאני אמר שמטוסים חצו את הגבול. אייח'אן האג'יזאדה דחה את דברי סובהאני.",
    "hy": "Մեհդի Սոբհանին հայտարարեց, որ ինքնաթիռները հատել են սահմանը։ Այխան Հաջիզադեն հերքեց"
    " Սոբհանիի խոսքերը։",
    "ru": "Мехди Собхани заявил, что самолёты пересекли границу. Айхан Гаджизаде отверг слова"
    " Собхани.",
    "tr": "Mehdi Sobhani uçakların sınırı geçtiğini söyledi. Aykhan Hajizada, Sobhani'nin sözlerini"
    " reddetti.",
}
HIS = {
    "az": "Mehdi Sobhani bildirdi ki, təyyarələr sərhədi keçib. Ayxan Hacızadə onun sözlərini"
    " təkzib etdi.",
    "fa": "مهدی سبحانی گفت که هواپیماها از مرز گذشتند. آیخان حاجی‌زاده سخنان او را رد کرد.",
    "hy": "Մեհդի Սոբհանին հայտարարեց, որ ինքնաթիռները հատել են սահմանը։ Այխան Հաջիզադեն հերքեց"
    " նրա խոսքերը։",
    "ru": "Мехди Собхани заявил, что самолёты пересекли границу. Айхан Гаджизаде отверг его слова.",
    "tr": "Mehdi Sobhani uçakların sınırı geçtiğini söyledi. Aykhan Hajizada onun sözlerini"
    " reddetti.",
}


@pytest.fixture(scope="module")
def proposed(tmp_path_factory: pytest.TempPathFactory) -> Proposed:
    shipped = load(Path(__file__).parents[2] / "knowledge")
    shelf = Shelf(tmp_path_factory.mktemp("shelf"))
    understander = Understander(shipped, load_languages(), shelf)

    def run(language: str, text: str) -> tuple[Proposal, ...]:
        return propose(
            text,
            record=shipped,
            understander=understander,
            language=next(known for known in understander.languages if known.code == language),
            published=DateSpan.parse("2025-06-30"),
            publisher="oc-media",
        )

    return run


def related(found: tuple[Proposal, ...]) -> list[tuple[str, str]]:
    return [(relation.kind.value, relation.target) for relation in found[-1].relations]


@pytest.mark.parametrize(
    ("language", "text"),
    [*REJECTED.items(), *HIS.items()],
    ids=[*REJECTED, *(f"{language}-his" for language in HIS)],
)
def test_somebody_denies_what_they_reject_the_words_of(
    proposed: Proposed, language: str, text: str
) -> None:
    found = proposed(language, text)
    assert [p.speaker for p in found] == ["mehdi-sobhani", "aykhan-hajizada"]
    assert related(found) == [("denies", "#1"), ("answers", "#1")]
