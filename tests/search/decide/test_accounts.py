"""Where accounts of the same words differ is an answer, for whatever event, in any language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.record import Record, Speech
from bot.search import Answer, Request, Wanted, hits_of
from bot.search.decide.listing import decide_request
from tests.records import shipped_base

ALL = {
    "handout-does-not-mention-exchange",
    "pezeshkian-urges-baku-to-verify",
    "aliyev-denies-use-of-territory",
    "pezeshkian-urges-aliyev-to-investigate",
    "sobhani-drones-from-neighbours",
}


@pytest.mark.parametrize(
    "question",
    [
        "Where do the two readouts differ?",
        "where do the accounts of the phone call differ?",
        "how do the Iranian and the Azerbaijani readouts differ",
        "what is the difference between the two handouts on 26 June",
        "Чем отличаются два сообщения о телефонном разговоре?",
        "İki açıklama arasındaki fark ne?",
        "İki məlumat nə ilə fərqlənir?",
        "تفاوت دو روایت از تماس تلفنی چیست؟",
        "ما الفرق بين الروايتين؟",
        "מה ההבדל בין שתי הגרסאות?",
        "Ինչո՞վ են տարբերվում երկու տարբերակները",
        "En qué se diferencian las dos versiones de la llamada?",
        "En quoi les deux comptes rendus diffèrent-ils ?",
    ],
)
def test_where_accounts_differ_is_answered_with_all_of_them(question: str) -> None:
    decision = shipped_base().searcher.ask(question).decision
    assert isinstance(decision, Answer), decision
    assert decision.listed is not None
    assert decision.listed.wanted is Wanted.ACCOUNTS
    assert {hit.statement.id for hit in hits_of(decision)} == ALL
    # What a source says of another's silence leads: it is where they differ most.
    assert decision.hits[0].statement.speech is Speech.NOTE


@pytest.mark.parametrize(
    "question",
    [
        "compare the two accounts of the meeting in Paris",
        "do the reports of Israel and Iran about the nuclear deal differ?",
        "do the versions of Caliber and OC Media differ?",
        "where do the readouts of 13 June differ?",
    ],
)
def test_accounts_of_what_no_event_is_are_not_compared(question: str) -> None:
    decision = shipped_base().searcher.ask(question).decision
    assert not (isinstance(decision, Answer) and decision.listed), decision


def test_alone_the_words_ask_for_no_comparison() -> None:
    decision = shipped_base().searcher.ask("what is in the Iranian readout?").decision
    assert not (isinstance(decision, Answer) and decision.listed), decision


def test_a_record_without_events_has_nothing_to_compare() -> None:
    record: Record = shipped_base().record
    bare = replace(record, dispute=replace(record.dispute, events=()))
    assert decide_request(bare, Request(Wanted.ACCOUNTS), lambda _: frozenset()) is None
