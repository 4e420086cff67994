"""A reply asks when else, whether somebody stood by it, and who else: what stands around tells."""

from __future__ import annotations

import pytest

from bot.search import NothingOnRecord, Reason, Searcher, hits_of, is_small_talk
from bot.search.decide.decision import Closest
from bot.search.parse import ReplyCue
from tests.search.replies import decided, replied, searcher_of

DRONES = "sobhani-drones-from-neighbours"
FABRICATED, FAKE = "hajiyev-fabricated-claims", "hajiyev-fake-news"


@pytest.fixture(scope="module")
def ward() -> Searcher:
    return searcher_of("ward-nine-2020")


@pytest.fixture(scope="module")
def halvard() -> Searcher:
    return searcher_of("halvard-2021")


@pytest.fixture(scope="module")
def saffron() -> Searcher:
    return searcher_of("saffron-olympics-2012")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("and before that?", "maartens-old-people-die"),
        ("what had he said earlier?", "maartens-old-people-die"),
        ("что он говорил до этого?", "maartens-old-people-die"),
        ("bundan önce ne demişti?", "maartens-old-people-die"),
        ("¿y antes de eso?", "maartens-old-people-die"),
        ("and later?", "maartens-never-said-no-part"),
        ("et après ?", "maartens-never-said-no-part"),
        ("وماذا قال بعد ذلك؟", "maartens-never-said-no-part"),
        ("ומה הוא אמר אחר כך?", "maartens-never-said-no-part"),
        ("բա հետո՞", "maartens-never-said-no-part"),
    ],
)
def test_what_its_speaker_said_before_or_after_is_told(ward: Searcher, text: str, ids: str) -> None:
    assert replied(ward, "maartens-savings-never-motive", text) == {ids}


@pytest.mark.parametrize(
    "text",
    [
        *("did he stick to that?", "does he still say so?", "did he change his story?"),
        *("он до сих пор так считает?", "bunu tekrar söyledi mi?", "¿lo mantuvo?"),
    ],
)
def test_whether_somebody_stood_by_it_is_what_he_said_later_on_the_same(
    ward: Searcher, text: str
) -> None:
    assert replied(ward, "maartens-savings-never-motive", text) == {"maartens-never-said-no-part"}


def test_who_took_it_back_did_not_stand_by_it(halvard: Searcher) -> None:
    found = replied(halvard, "tavari-man-from-ministry", "did she stand by that?")
    assert found == {"tavari-never-said"}


def test_where_nothing_tells_whether_he_stood_by_it_it_is_told(shipped: Searcher) -> None:
    decision = decided(shipped, FABRICATED, "is he still saying that?")
    assert decision == NothingOnRecord(Reason.NOT_ON_RECORD, "hikmat-hajiyev")


@pytest.mark.parametrize(
    "text",
    [
        *("what else did he say that evening?", "что ещё он сказал в тот вечер?"),
        *("o akşam başka ne dedi?", "¿qué más dijo ese día?", "what else did he say that day?"),
    ],
)
def test_what_else_was_said_that_day_is_of_that_day(saffron: Searcher, text: str) -> None:
    assert replied(saffron, "renzel-boycott", text) == {"renzel-ambassador"}


@pytest.mark.parametrize("text", ["in full please", "the exact words?", "дословно?", "tam metin"])
def test_the_full_words_are_on_the_card(shipped: Searcher, text: str) -> None:
    assert replied(shipped, DRONES, text) == {DRONES}


@pytest.mark.parametrize(
    "text",
    ["and did they do it?", "did he keep his promise?", "и они это сделали?", "l'ont-ils fait ?"],
)
def test_whether_it_came_about_is_not_on_record(shipped: Searcher, text: str) -> None:
    decision = decided(shipped, "hajizada-expects-steps-from-iran", text)
    assert decision == NothingOnRecord(Reason.NOT_ON_RECORD)


@pytest.mark.parametrize("text", ["who else reacted?", "кто ещё отреагировал?"])
def test_who_else_reacted_is_told_by_the_same_source(saffron: Searcher, text: str) -> None:
    found = replied(saffron, "court-ruling", text)
    assert {"dubrey-victory", "vink-victory", "niamh-sleep"} <= found


def test_a_denial_on_the_same_is_shown_where_no_relation_is_written_down() -> None:
    cinnabar = searcher_of("cinnabar-mine-2016")
    assert replied(cinnabar, "donations", "who denied it?") == {"gave-back"}


def test_where_nobody_denies_it_others_on_the_same_are_near_and_no_answer(
    halvard: Searcher,
) -> None:
    decision = decided(halvard, "szeleny-mushrooms", "anyone contradict him?")
    assert isinstance(decision, Closest)
    assert {hit.statement.speaker for hit in hits_of(decision)}.isdisjoint({"bogdan-szeleny"})


def test_who_did_not_react_is_told_to_have_nothing_on_record(halvard: Searcher) -> None:
    decision = decided(halvard, "tamboura-held-back", "has the hospital answered him?")
    assert isinstance(decision, NothingOnRecord)


@pytest.mark.parametrize("text", ["and the ministry, did they say anything?", "and the union?"])
def test_who_is_nobody_on_record_is_told_so(halvard: Searcher, text: str) -> None:
    decision = decided(halvard, "tavari-man-from-ministry", text)
    assert isinstance(decision, NothingOnRecord)
    assert decision.about in {"ministry", "union"}


def test_somebody_of_there_is_of_the_side_of_what_is_shown(halvard: Searcher) -> None:
    found = replied(halvard, "laboratory-confirms", "¿y la ministra de allí?")
    assert {halvard.record.statements[i].speaker for i in found} == {"paolina-estevane"}


def test_what_about_somebody_is_his_turn(saffron: Searcher) -> None:
    found = replied(saffron, "court-ruling", "what about the foreign minister?")
    assert {saffron.record.statements[i].speaker for i in found} == {"soledad-vink"}


def test_of_a_topic_that_its_speaker_left_out_others_speak(saffron: Searcher) -> None:
    assert "rivers-asked" in replied(saffron, "renzel-boycott", "and the athletes?")


def test_every_language_has_words_for_what_a_reply_asks(shipped: Searcher) -> None:
    for language in shipped.understander.languages:
        assert language.replies.keys() == set(ReplyCue), language.code


def test_where_somebody_said_so_is_on_the_card(shipped: Searcher) -> None:
    assert replied(shipped, FAKE, "where did he say so") == {FAKE}


@pytest.mark.parametrize("text", ["huh, interesting", "whew, thanks"])
def test_a_sound_beside_thanks_asks_for_nothing(shipped: Searcher, text: str) -> None:
    assert is_small_talk(decided(shipped, DRONES, text))


@pytest.mark.parametrize(
    "text",
    [
        *("is it true?", "so which of them is right?", "но это правда?", "bu doğrudurmu?"),
        *("bu doğru mu peki?", "est-ce vrai ?", "¿quién tiene razón?", "هل هذا صحيح؟"),
        *("حالا کی راست میگه؟", "כן אבל זה נכון?", "դա ճի՞շտ է"),
    ],
)
def test_what_is_true_is_not_ruled_on_and_who_denies_it_is_near(
    shipped: Searcher, text: str
) -> None:
    decision = decided(shipped, DRONES, text)
    assert isinstance(decision, Closest)
    assert {hit.statement.speaker for hit in hits_of(decision)}.isdisjoint({"mehdi-sobhani"})


@pytest.mark.parametrize(
    "text",
    [
        *(
            "was it on TV?",
            "did he post that?",
            "was that live or in writing?",
            "это было в эфире?",
        ),
        *("bunu televiziyada deyib?", "televizyonda mı söyledi?", "c'était à la radio ?"),
        *("¿fue en una entrevista?", "هل قال ذلك في مقابلة؟", "זה היה בטלוויזיה?"),
    ],
)
def test_by_what_means_it_was_said_its_card_tells(shipped: Searcher, text: str) -> None:
    on_x = "hajiyev-fabricated-claims"
    assert replied(shipped, on_x, text) == {on_x}


@pytest.mark.parametrize(
    "text", ["was it on TV?", "televizyonda mı söyledi?", "هل قال ذلك في مقابلة؟"]
)
def test_by_what_means_nothing_tells_is_not_on_record(shipped: Searcher, text: str) -> None:
    assert isinstance(decided(shipped, DRONES, text), NothingOnRecord)


@pytest.mark.parametrize(
    "text", ["et le ministre ?", "peki bakanlık?", "İsrail'den yalanlama geldi mi"]
)
def test_whoever_is_asked_for_has_his_own_words_or_none(shipped: Searcher, text: str) -> None:
    decision = decided(shipped, "hajizada-categorically-refutes", text)
    said = {hit.statement.speaker for hit in hits_of(decision)}
    assert not said & {"aykhan-hajizada", "mehdi-sobhani"}


@pytest.mark.parametrize(
    "text",
    [
        *("who disagrees?", "anyone opposed to that?", "кто с ним не согласен?"),
        *("buna etiraz edən oldu?", "buna karşı çıkan var mı?", "quelqu'un s'y oppose ?"),
        *("¿alguien en contra?", "من عارض ذلك؟", "کی مخالف بود؟", "מי חולק על זה?", "ո՞վ առարկեց"),
    ],
)
def test_who_is_of_another_mind_is_whoever_denies_it(shipped: Searcher, text: str) -> None:
    found = replied(shipped, DRONES, text)
    assert found == {"hajizada-categorically-refutes", "ministry-refutes-insinuations"}


@pytest.mark.parametrize(
    ("dispute", "statement", "text", "ids"),
    [
        ("saffron-olympics-2012", "renzel-boycott", "who was against?", {"rivers-asked"}),
        ("saffron-olympics-2012", "vink-host", "who had accused them?", {"adeola-scratch"}),
        ("pharos-cable-2022", "cantrell-fuse", "who had asked about it?", {"brook-slow"}),
        ("pharos-cable-2022", "trask-agreed", "what was he contradicting?", {"falkenau-law"}),
        ("pharos-cable-2022", "amarisen-sabotage", "who made fun of her?", {"nwachek-proof"}),
        (
            "petrelair-2019",
            "tamm-no-nod",
            "who claimed that in the first place?",
            {"fenella-nodded"},
        ),
        (
            "castellan-fc-2018",
            "price-flag-down",
            "and what did the federation say?",
            {"karimbek-price-needed-leave"},
        ),
    ],
)
def test_what_a_source_tells_beside_it_stands_for_relations_that_nobody_wrote_down(
    dispute: str, statement: str, text: str, ids: set[str]
) -> None:
    assert replied(searcher_of(dispute), statement, text) == ids


def test_to_whom_he_said_it_is_asked_of_what_is_shown(halvard: Searcher) -> None:
    found = replied(halvard, "varga-no-tractor-man", "to whom did he say that?")
    assert found == {"varga-no-tractor-man"}
