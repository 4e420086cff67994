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
from bot.search.parse.understander import Understander

from .conftest import Propose

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
    assert related(found) == [("denies", "#1")]


def spoken(found: tuple[Proposal, ...]) -> list[str | None]:
    return [proposal.speaker for proposal in found]


def test_whoever_rejects_words_of_their_own_answers_nobody(proposing: Propose) -> None:
    found = proposing("Ада Мосс заявила, что мост стоит. Рид извинился за свои слова.", "ru")
    assert related(found) == []


def test_words_that_words_came_by_tell_who_speaks(proposing: Propose) -> None:
    found = proposing("Бен Рид отверг слова Мосс. По его словам, мост упал.", "ru")
    assert spoken(found) == ["ben-reed", "ben-reed"]
    found = proposing("По словам Бена Рида, опоры не проверяла Мосс.", "ru")
    assert spoken(found) == ["ben-reed"]
    assert related(found) == []


def test_the_subject_behind_a_noun_for_words_still_speaks(proposing: Propose) -> None:
    found = proposing("Мосс заявила, что мост стоит. Эти слова Рид назвал выпадом.", "ru")
    assert spoken(found) == ["ada-moss", "ben-reed"]


def test_a_pronoun_is_not_for_who_only_has_words_there(proposing: Propose) -> None:
    found = proposing("Рид опроверг слова Ады Мосс. «Мост упал», — сказал он.", "ru")
    assert spoken(found) == ["ben-reed", "ben-reed"]


def test_whose_words_are_meant_stays_open_where_the_sentence_names_another(
    proposing: Propose,
) -> None:
    text = "Мэр Апхэма сообщила, что мост стоит. Бен Рид при Аде Мосс отверг его слова."
    assert related(proposing(text, "ru")) == []
