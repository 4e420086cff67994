"""A follow-up keeps the subject of the question before it, in every language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.record import Statement
from bot.search import Answer, Ruling, Searcher, hits_of
from bot.search.follow_up import FollowUp, follow_up
from tests.records import invented_base, shipped_base

DRONES = "what did Sobhani say about drones?"
TERRITORY = "what did Aliyev say about the use of Azerbaijani territory?"
PROVOCATION = "who called it an open provocation?"


def shown_by(base: KnowledgeBase, question: str) -> list[Statement]:
    """The statement on view when a question was answered."""
    decision = base.searcher.ask(question).decision
    return [decision.hits[0].statement] if isinstance(decision, Answer) else []


def made_whole(base: KnowledgeBase, earlier: str, text: str) -> FollowUp:
    searcher = base.searcher
    understand = searcher.understand
    shown = shown_by(base, earlier)
    return follow_up(
        base.record, understand(earlier), shown, understand(text), searcher.frequencies
    )


def answered(base: KnowledgeBase, earlier: str, text: str) -> Ruling:
    return base.searcher.follow_up(text, earlier, shown_by(base, earlier))


@pytest.mark.parametrize(
    ("earlier", "text", "question"),
    [
        # What names no subject of its own takes all of the earlier one's.
        (DRONES, "when?", "Sobhani when? say about drones"),
        (DRONES, "why did he say that?", "Sobhani why did he say that? drones"),
        # What names a speaker replaces the speaker, and keeps the topic.
        (DRONES, "and Aliyev?", "and Aliyev? say about drones"),
        (TERRITORY, "and what did Iran say?", "and what did Iran say? use Azerbaijani territory"),
        # What names a topic replaces the topic, and keeps the speaker.
        (DRONES, "and about the rumours?", "Sobhani and about the rumours? say about"),
        (DRONES, "what did he say about Israel?", "Sobhani what did he say about Israel?"),
        # Where the earlier one asked who, the speaker is who was shown.
        (PROVOCATION, "when?", "Aykhan Hajizada when? called it open provocation"),
        # What stands alone is left alone.
        (DRONES, "who thanked Azerbaijan?", "who thanked Azerbaijan?"),
        (
            DRONES,
            "what did Aliyev say about the rumours?",
            "what did Aliyev say about the rumours?",
        ),
        (DRONES, "when was the phone call?", "when was the phone call?"),
        ("", "and Aliyev?", "and Aliyev?"),
        (DRONES, "", "Sobhani  say about drones"),
    ],
)
def test_a_question_is_made_whole_with_what_it_leaves_out(
    earlier: str, text: str, question: str
) -> None:
    assert made_whole(shipped_base(), earlier, text).question == question


@pytest.mark.parametrize(
    ("earlier", "text", "statement"),
    [
        (DRONES, "when?", "sobhani-drones-from-neighbours"),
        (DRONES, "how many?", "sobhani-drones-from-neighbours"),
        (TERRITORY, "what about the rumours?", "aliyev-rumours-damage-relations"),
        (TERRITORY, "did he deny it?", "aliyev-denies-use-of-territory"),
        (PROVOCATION, "when?", "hajizada-open-provocation"),
        (PROVOCATION, "why?", "hajizada-open-provocation"),
        ("who thanked Azerbaijan?", "what for?", "demirchilou-thanks-for-position"),
        ("Sobhani dronlar haqqında nə dedi?", "nə vaxt?", "sobhani-drones-from-neighbours"),
        ("что Собхани сказал о беспилотниках?", "когда?", "sobhani-drones-from-neighbours"),
        (
            "Sobhani insansız hava araçları hakkında ne dedi?",
            "ne zaman?",
            "sobhani-drones-from-neighbours",
        ),
        ("سبحانی درباره پهپادها چه گفت؟", "چه زمانی؟", "sobhani-drones-from-neighbours"),
        ("ماذا قال سبحاني عن الطائرات المسيرة؟", "متى؟", "sobhani-drones-from-neighbours"),
        ("מה אמר סובהאני על רחפנים?", "מתי?", "sobhani-drones-from-neighbours"),
        ("ինչ ասաց Սոբհանին դրոնների մասին", "երբ՞", "sobhani-drones-from-neighbours"),
    ],
)
def test_a_follow_up_is_answered(earlier: str, text: str, statement: str) -> None:
    decision = answered(shipped_base(), earlier, text).decision
    assert isinstance(decision, Answer)
    assert decision.hits[0].statement.id == statement


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        (DRONES, "who else?"),
        ("Sobhani dronlar haqqında nə dedi?", "başqa kim?"),
        ("что Собхани сказал о беспилотниках?", "кто ещё?"),
        ("Sobhani insansız hava araçları hakkında ne dedi?", "başka kim?"),
        ("سبحانی درباره پهپادها چه گفت؟", "چه کسی دیگر؟"),
        ("ماذا قال سبحاني عن الطائرات المسيرة؟", "من غيره؟"),
        ("מה אמר סובהאני על רחפנים?", "מי עוד?"),
        ("ինչ ասաց Սոբհանին դրոնների մասին", "էլ ով՞"),
    ],
)
def test_who_else_is_somebody_else(earlier: str, text: str) -> None:
    decision = answered(shipped_base(), earlier, text).decision
    assert isinstance(decision, Answer)
    assert decision.hits[0].statement.id == "pezeshkian-urges-baku-to-verify"


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        (DRONES, "and Aliyev?"),
        ("Sobhani dronlar haqqında nə dedi?", "bəs Əliyev?"),
        ("что Собхани сказал о беспилотниках?", "а Алиев?"),
        ("Sobhani insansız hava araçları hakkında ne dedi?", "peki Aliyev?"),
        ("سبحانی درباره پهپادها چه گفت؟", "و علی‌اف؟"),
        ("ماذا قال سبحاني عن الطائرات المسيرة؟", "وعلييف؟"),
        ("מה אמר סובהאני על רחפנים?", "ואלייב?"),
        ("ինչ ասաց Սոբհանին դրոնների մասին", "իսկ Ալիևը՞"),
    ],
)
def test_another_speaker_is_not_answered_with_the_first_ones_words(earlier: str, text: str) -> None:
    decision = answered(shipped_base(), earlier, text).decision
    assert hits_of(decision)[0].statement.speaker == "ilham-aliyev"


def test_a_partys_words_are_nobody_elses() -> None:
    decision = answered(shipped_base(), TERRITORY, "and what did Iran say?").decision
    record = shipped_base().record
    parties = {
        party
        for hit in hits_of(decision)
        for person in (hit.statement.speaker, *hit.statement.reports)
        for party in record.speakers[person].party_ids
    }
    assert "iran" in parties
    assert all("iran" in _parties_of(hit.statement) for hit in hits_of(decision))


def _parties_of(statement: Statement) -> set[str]:
    speakers = shipped_base().record.speakers
    people = (statement.speaker, *statement.reports)
    return {party for person in people for party in speakers[person].party_ids}


def test_what_else_leaves_out_what_was_shown() -> None:
    whole = made_whole(shipped_base(), PROVOCATION, "what else did he say?")
    assert whole.besides == {"hajizada-open-provocation"}


@pytest.mark.parametrize(
    ("earlier", "text", "language", "word"),
    [
        (DRONES, "а Алиев?", "ru", "беспилотник"),
        (DRONES, "və Əliyev nə dedi?", "az", "dron"),
        ("что Собхани сказал о беспилотниках?", "and what did Aliyev say?", "en", "drone"),
        # A name alone belongs to no language: the conversation goes on in its own.
        ("Sobhani insansız hava araçları hakkında ne dedi?", "Aliyev?", "tr", "insansız"),
    ],
)
def test_who_changes_the_language_is_answered_in_it(
    earlier: str, text: str, language: str, word: str
) -> None:
    whole = made_whole(shipped_base(), earlier, text)
    assert whole.language == language
    assert word in whole.question


@pytest.mark.parametrize(
    ("earlier", "text", "statement"),
    [
        ("what did Vennick say about the pump log?", "and Corvald?", "corvald-log-with-insurer"),
        ("what did Vennick say about the pump log?", "who else?", "corvald-log-with-insurer"),
        ("what did Vennick say about the pump log?", "when?", "vennick-asks-for-log"),
        ("who called the accusation a fairy tale?", "when?", "corvald-fairy-tale"),
        ("кто потребовал не пускать паром в гавань?", "когда?", "vennick-keep-petrel-out"),
        ("Vennick Brekkan'dan hangi kaydı istedi?", "ne zaman?", "vennick-asks-for-log"),
    ],
)
def test_another_dispute_works_the_same(earlier: str, text: str, statement: str) -> None:
    decision = answered(invented_base(), earlier, text).decision
    assert isinstance(decision, Answer)
    assert decision.hits[0].statement.id == statement


def test_a_question_that_is_no_longer_kept_is_stood_for_by_what_answered_it() -> None:
    base = shipped_base()
    shown = [base.record.statements["sobhani-drones-from-neighbours"]]
    decision = base.searcher.follow_up("when?", None, shown).decision
    assert isinstance(decision, Answer)
    assert decision.hits[0].statement == shown[0]


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_make_a_question(earlier: str, text: str) -> None:
    base = invented_base()
    searcher = base.searcher
    understand = searcher.understand
    whole = follow_up(base.record, understand(earlier), (), understand(text), searcher.frequencies)
    assert len(whole.question) <= 2 * (len(earlier) + len(text)) + 200


@pytest.mark.parametrize("reply", ["and about the rumours?", "only about rumours", "а о слухах?"])
def test_a_topic_alone_is_asked_of_whoever_was_asked_about(shipped: Searcher, reply: str) -> None:
    ruling = shipped.go_on(reply, shipped.ask("what did Aliyev say?"))
    assert {hit.statement.speaker for hit in hits_of(ruling.decision)} == {"ilham-aliyev"}


def test_after_a_question_for_anybody_a_topic_alone_is_asked_of_all(shipped: Searcher) -> None:
    ruling = shipped.go_on("and about agents?", shipped.ask("who spoke about drones?"))
    assert {hit.statement.speaker for hit in hits_of(ruling.decision)} == {"hikmat-hajiyev"}


@pytest.mark.parametrize(
    ("earlier", "text"),
    [
        (DRONES, "and israel?"),
        ("что Собхани сказал о беспилотниках?", "а Израиль?"),
        ("سبحانی درباره پهپادها چه گفت؟", "و اسرائیل؟"),
        ("what did hajizada say?", "and israel?"),
    ],
)
def test_who_has_no_name_stands_for_no_party_in_a_reply_either(earlier: str, text: str) -> None:
    assert not isinstance(answered(shipped_base(), earlier, text).decision, Answer)


def test_who_is_described_is_whoever_is_asked_about_before() -> None:
    earlier = "what did the ambassador say about drones?"
    decision = answered(shipped_base(), earlier, "who else?").decision
    assert hits_of(decision)[0].statement.id == "pezeshkian-urges-baku-to-verify"
