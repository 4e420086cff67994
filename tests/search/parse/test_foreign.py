"""A word means what it does in the question's language, before what it is in another."""

from __future__ import annotations

import pytest

from bot.search.parse import SenseKind
from tests.records import understood

FUNCTION, ELSEWHERE, ACT, MONTH = (
    SenseKind.FUNCTION,
    SenseKind.ELSEWHERE,
    SenseKind.ACT,
    SenseKind.MONTH,
)


def kinds_of(question: str, word: str) -> set[SenseKind]:
    (mention,) = [m for m in understood(question).mentions if word in m.text.split()]
    return {sense.kind for sense in mention.senses}


@pytest.mark.parametrize(
    ("question", "word", "kind"),
    [
        ("pourquoi ? car il a nié", "car", FUNCTION),
        ("quién dijo que se sale de la reunión", "sale", FUNCTION),
        ("what did the EU say about it", "EU", ELSEWHERE),
        ("le ministre a eu peur de quoi", "eu", FUNCTION),
        ("¿qué dijo el gobierno francés?", "francés", ELSEWHERE),
        ("que dit la Russie sur Aliyev", "Russie", ELSEWHERE),
        # A word of another language that is no common one of the question's.
        ("Aliyev deny etti mi", "deny", ACT),
    ],
)
def test_a_word_is_taken_for(question: str, word: str, kind: SenseKind) -> None:
    assert kind in kinds_of(question, word)


@pytest.mark.parametrize(
    ("question", "word", "kind"),
    [
        ("who burned the car of the ambassador", "car", FUNCTION),
        ("who put the house on sale", "sale", FUNCTION),
        ("who threw the grenade at Aliyev", "grenade", ELSEWHERE),
        ("did Aliyev attend the ceremony", "attend", ACT),
        ("où a eu lieu la réunion avec Aliyev", "réunion", ELSEWHERE),
        ("¿quién habló en la reunión con Aliyev?", "reunión", ELSEWHERE),
        ("¿quién lanzó la granada?", "granada", ELSEWHERE),
        ("qu'a dit Maurice sur Aliyev", "Maurice", ELSEWHERE),
        ("¿quién habló del mar Caspio?", "mar", MONTH),
        ("qui a vu sept drones", "sept", MONTH),
    ],
)
def test_a_word_is_not_taken_for(question: str, word: str, kind: SenseKind) -> None:
    assert kind not in kinds_of(question, word)


@pytest.mark.parametrize(
    ("question", "act"),
    [
        ("Aliyev desmintió los rumores", "deny"),
        ("ont-ils démenti les rumeurs", "deny"),
        ("Pezeshkian pidió una investigación", "ask"),
        ("Pezeshkian a demandé une enquête", "ask"),
        ("Aliyev dijo que no", "deny"),
        ("Hajizada n'a rien dit", "keep_silent"),
        ("Hajizada no dijo nada", "keep_silent"),
        ("Aliyev prometieron algo", "promise"),
        ("Sobhani est revenu sur ses propos", "retract"),
        ("Sobhani se retractó", "retract"),
        ("Aliyev lui a donné sa parole", "promise"),
        ("que ministro convocaron", "expel"),
    ],
)
def test_what_is_done_with_words_is_known(question: str, act: str) -> None:
    acts = {i for m in understood(question).mentions for i in m.ids(SenseKind.ACT)}
    assert act in acts


@pytest.mark.parametrize(
    "question",
    [
        "quién escribió un artículo sobre Jamenei",
        "a quién apoya Aliyev",
        "¿qué opina Aliyev de Irán?",
        "qui a rédigé le communiqué d'Aliyev",
        "les diplomates bannis par Aliyev",
        "qui a fait une blague sur Aliyev",
    ],
)
def test_what_others_did_is_no_task_for_the_bot(question: str) -> None:
    assert not [m for m in understood(question).mentions if m.kind is SenseKind.TASK]


@pytest.mark.parametrize(
    "question",
    [
        "tradúceme esto al inglés",
        "escríbeme un poema sobre Aliyev",
        "traduis-moi cette phrase",
        "raconte-moi une blague",
        "qu'en penses-tu",
        "quién tiene razón",
    ],
)
def test_other_work_is_known_as_a_task(question: str) -> None:
    assert [m for m in understood(question).mentions if m.kind is SenseKind.TASK]
