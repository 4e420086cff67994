"""A clause tells of whom words are asked for, and asks for nobody itself."""

from __future__ import annotations

import pytest

from bot.search import Answer
from bot.search.parse import Role, SenseKind, Understanding
from tests.records import ROOT, base_of

_SAFFRON = ROOT / "tests" / "disputes" / "saffron-olympics-2012" / "hour"


def _understood(question: str) -> Understanding:
    return base_of(_SAFFRON).searcher.understander.understand(question)


@pytest.mark.parametrize(
    ("question", "voice"),
    [
        ("what did the plumber who saw Renzel say about the boat", "plumber"),
        ("the notary whose seal was broken, any word?", "notary"),
        ("qu'a dit le plombier qui a vu Renzel ?", "plombier"),
        ("¿qué dijo el fontanero que vio a Renzel?", "fontanero"),
        ("что сказал сантехник, который видел Рензеля?", "сантехник"),
        ("ماذا قال السباك الذي رأى القارب؟", "السباك"),
    ],
)
def test_who_has_a_clause_is_asked_for_and_nobody_within_it(question: str, voice: str) -> None:
    found = _understood(question)
    assert " ".join(found.mentions[at].text for at in sorted(found.voice)) == voice
    assert not found.is_speaker_open
    assert Role.SUBJECT not in found.roles.values()


@pytest.mark.parametrize(
    "question",
    [
        "who denied it",
        "the boycott: who was against it",
        "what did Renzel say and who answered",
        "the man who sang, what did he say",  # no more is known than what he did
        "somebody swore that the bottle was open, no?",
        "has anyone in the boatyard denied it",
        "qui a parlé du thé ?",
        "кто говорил о чае?",
    ],
)
def test_who_is_asked_for_otherwise_stays_open(question: str) -> None:
    found = _understood(question)
    assert found.is_speaker_open
    assert not found.voice


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("the chaperone who was in the corridor, what did he say", "jonas-ebele"),
        ("what did the lawyer who went to court say", "cosmin-adeola"),
        ("the swimmer who gets up at four, any quote", "kaia-rivers"),
        ("the courier driver who had soup, did he talk", None),
        ("any word from the plumber who saw the bottle", None),
        ("did the plumbers themselves say what they saw", None),
        ("did the boatyard answer", None),
        ("the plumbers, did they speak out?", None),
        ("the plumbers' own words on the bottle", None),
        ("l'UNESCO a-t-elle réagi au boycott ?", None),
    ],
)
def test_whoever_has_words_on_record_answers_and_nobody_for_him(
    question: str, speaker: str | None
) -> None:
    decision = base_of(_SAFFRON).searcher.ask(question).decision
    shown = [hit.statement.speaker for hit in getattr(decision, "hits", ())]
    assert isinstance(decision, Answer) is (speaker is not None)
    assert speaker is None or shown[0] == speaker


def test_whose_words_are_spoken_about_is_no_speaker() -> None:
    found = _understood("what did Okpara say about the words of Renzel")
    roles = [found.roles[at] for at, m in enumerate(found.mentions) if m.kind is SenseKind.SPEAKER]
    assert roles == [Role.SUBJECT, Role.MENTIONED]


def test_somebody_who_is_talked_to_is_not_asked_for() -> None:
    assert not _understood("did the plumber talk to anyone").is_speaker_open
    assert _understood("did anyone talk to the plumber").is_speaker_open
