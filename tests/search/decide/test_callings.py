"""Words for what somebody is are held to who speaks, and nobody with words on record lacks them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.search import Answer, Reason, Searcher, hits_of
from tests.records import ROOT, base_of

_DISPUTES = ROOT / "tests" / "disputes"


def _searcher(record: str) -> Searcher:
    return base_of(ROOT / "knowledge" if not record else _DISPUTES / Path(record)).searcher


@pytest.mark.parametrize(
    "record",
    ["kestrel-spy-2012/minimal", "sable-lake-2015/minimal", "tessaly-2017/hour"],
)
@pytest.mark.parametrize(
    "asking", ["did the {} say anything about volcanoes?", "what did the {} say about volcanoes?"]
)
def test_nobody_with_words_on_record_is_told_to_have_none(record: str, asking: str) -> None:
    searcher = _searcher(record)
    speakers = [s for s in searcher.record.speakers.values() if s.id in searcher.record.speaking]
    offices = {
        re.split(r" (?:of|at|in|for|to|and)\b|,|’s ", s.offices[0].of)[0]
        for s in speakers
        if s.offices
    }
    assert len(offices) > 9
    for office in sorted(offices):
        decision = searcher.ask(asking.format(office.lower())).decision
        is_known = isinstance(decision, Answer) or decision.reason is not Reason.UNKNOWN_SPEAKER
        assert is_known, office


@pytest.mark.parametrize(
    ("record", "question", "speaker"),
    [
        ("", "has the ministry said anything about rules?", "azerbaijan-foreign-ministry"),
        ("", "did the ministry say anything about rules", "azerbaijan-foreign-ministry"),
        ("", "has the ambassador said anything about rules?", "mehdi-sobhani"),
        (
            "ommer-hill-2014/minimal",
            "has the court said anything about dogs?",
            "drevanka-district-court",
        ),
    ],
)
def test_what_is_nearest_to_a_body_on_record_is_its_own(
    record: str, question: str, speaker: str
) -> None:
    decision = _searcher(record).ask(question).decision
    hits = hits_of(decision)
    assert isinstance(decision, Answer) or decision.reason is not Reason.UNKNOWN_SPEAKER
    assert not hits or hits[0].statement.speaker == speaker


@pytest.mark.parametrize(
    ("record", "question"),
    [
        ("", "what did the journalists say"),
        ("", "что сказали журналисты?"),
        ("", "jurnalistlər nə dedi?"),
        ("", "gazeteciler ne dedi?"),
        ("", "did eyewitnesses mention drones from neighbouring countries?"),
        ("", "did the iranian army say drones came from azerbaijan"),
        ("", "did israeli intelligence deny the mossad rumours"),
        ("", "¿qué dijo el ejército israelí sobre Azerbaiyán?"),
        ("", "what did israel's foreign ministry answer?"),
        ("", "что ответило МИД Израиля?"),
        ("", "İsrail Dışişleri Bakanlığı ne dedi?"),
        ("", "İsrail iddialara cevap verdi mi?"),
        ("", "what's the israeli position on these reports"),
        ("kestrel-spy-2012/minimal", "qu'a dit le parlement sur les écoutes ?"),
        ("kestrel-spy-2012/hour", "did the Pemberland parliament apologise?"),
        ("tessaly-2017/minimal", "has Veldmark's president said anything on the election"),
        ("tessaly-2017/minimal", "what did the students say about the polling station?"),
        ("neruna-flood-2017/hour", "¿qué dijo el barco?"),
        ("ommer-hill-2014/minimal", "a word from the plumber on the wells"),
        ("lanternway-2022/hour", "the founder's mother on the dismissal"),
        ("ostrey-bay-2024/hour", "qu'a dit Greenpeace de la bactérie ?"),
        ("ostrey-bay-2024/minimal", "what did the chancellor of the university say"),
    ],
)
def test_who_is_described_is_not_answered_with_the_words_of_another(
    record: str, question: str
) -> None:
    assert not isinstance(_searcher(record).ask(question).decision, Answer)


@pytest.mark.parametrize(
    ("record", "question", "speaker"),
    [
        ("", "what did the newspapers say?", "caliber"),
        ("", "top azeri diplomat promising that nobody may attack iran", "jeyhun-bayramov"),
        ("", "what did azerbaijan's foreign ministry answer?", "azerbaijan-foreign-ministry"),
        ("", "Azərbaycan XİN nə cavab verdi?", "azerbaijan-foreign-ministry"),
        ("ommer-hill-2014/hour", "list everything the court said", "drevanka-district-court"),
    ],
)
def test_who_is_what_the_words_say_still_answers(record: str, question: str, speaker: str) -> None:
    decision = _searcher(record).ask(question).decision
    assert isinstance(decision, Answer)
    assert decision.hits[0].statement.speaker == speaker


def test_a_body_that_may_be_called_otherwise_in_another_language_is_not_told_to_be_silent() -> None:
    decision = _searcher("ommer-hill-2014/minimal").ask("¿qué dijo el tribunal?").decision
    assert isinstance(decision, Answer) or decision.reason is not Reason.UNKNOWN_SPEAKER
