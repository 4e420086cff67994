"""A reply asks about the statement it replies to: its source, who denied it, what else there is."""

from __future__ import annotations

import pytest

from bot.search import Answer, Guide, NothingOnRecord, Reason, Searcher, hits_of, is_small_talk
from tests.records import ROOT, base_of, invented_base

SOBHANI = "sobhani-enemy-made-use"
DRONES = "sobhani-drones-from-neighbours"
PROVOCATION = "hajizada-open-provocation"
HAJIZADA = (
    "hajizada-open-provocation hajizada-categorically-refutes hajizada-expects-steps-from-iran"
)
MINISTRY = "ministry-refutes-insinuations"


@pytest.fixture(scope="module")
def invented() -> Searcher:
    return invented_base().searcher


def replied(searcher: Searcher, statement: str, text: str) -> set[str]:
    """The statements that answer a reply to the card of one."""
    shown = [searcher.record.statements[statement]]
    decision = searcher.follow_up(text, None, shown).decision
    assert isinstance(decision, Answer), decision
    return {hit.statement.id for hit in decision.hits[: decision.equal]}


def is_unanswered(searcher: Searcher, statement: str, text: str) -> bool:
    shown = [searcher.record.statements[statement]]
    return not isinstance(searcher.follow_up(text, None, shown).decision, Answer)


@pytest.mark.parametrize(
    ("statement", "text", "ids"),
    [
        (DRONES, "who denied it?", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "кто это опроверг?", f"{MINISTRY} hajizada-categorically-refutes"),
        (SOBHANI, "who answered him?", f"{MINISTRY} {HAJIZADA}"),
        (SOBHANI, "what did the foreign ministry answer?", MINISTRY),
        (PROVOCATION, "what was he replying to?", f"{SOBHANI} {DRONES}"),
        (PROVOCATION, "neye cevap veriyordu?", f"{SOBHANI} {DRONES}"),
        (
            "aliyev-denies-use-of-territory",
            "what was he denying?",
            "pezeshkian-urges-baku-to-verify",
        ),
        (
            "pezeshkian-calls-for-investigation",  # repeated by what was answered
            "bəs cavab nə oldu?",
            "aliyev-denies-use-of-territory",
        ),
        (
            "aliyev-rumours-damage-relations",  # whoever answered it in that office
            "and what did the ambassador say?",
            "demirchilou-friendship-brotherhood demirchilou-thanks-for-position",
        ),
        (DRONES, "does anyone dispute it?", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "who said the opposite?", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "кто сказал обратное?", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "tersini kim söyledi?", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "kim əksini dedi?", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "من قال العكس؟", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "چه کسی برعکس گفت؟", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "מי אמר את ההפך?", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "ո՞վ ասաց հակառակը", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "qui a dit le contraire ?", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "¿quién dijo lo contrario?", f"{MINISTRY} hajizada-categorically-refutes"),
        (DRONES, "what else did he say about the enemy?", SOBHANI),
        (DRONES, "what else did he say?", SOBHANI),
        (DRONES, "anything else?", SOBHANI),
        (DRONES, "başka ne dedi?", SOBHANI),
        (DRONES, "when?", DRONES),
        (DRONES, "source?", DRONES),
        (DRONES, "who did he say it to?", DRONES),
        (DRONES, "منبع؟", DRONES),
        (DRONES, "מתי?", DRONES),
        (DRONES, "աղբյուրը՞", DRONES),
        (DRONES, "and the other side?", f"{MINISTRY} {HAJIZADA}"),
        (DRONES, "а другая сторона?", f"{MINISTRY} {HAJIZADA}"),
        (DRONES, "bəs qarşı tərəf?", f"{MINISTRY} {HAJIZADA}"),
        (DRONES, "et l'autre camp ?", f"{MINISTRY} {HAJIZADA}"),
        (PROVOCATION, "and Iran?", f"{SOBHANI} {DRONES}"),
        (
            "pezeshkian-urges-aliyev-to-investigate",  # which repeats what was answered
            "and what was the answer?",
            "aliyev-denies-use-of-territory",
        ),
    ],
)
def test_the_record_tells_what_a_reply_asks(
    shipped: Searcher, statement: str, text: str, ids: str
) -> None:
    assert replied(shipped, statement, text) == set(ids.split())


@pytest.mark.parametrize(
    "text",
    [
        "did he ever take it back?",
        "did he apologise?",
        "он взял свои слова обратно?",
        "did he retract that later",
    ],
)
def test_what_nobody_did_is_told_to_be_not_on_record(shipped: Searcher, text: str) -> None:
    decision = shipped.follow_up(text, None, [shipped.record.statements[DRONES]]).decision
    assert decision == NothingOnRecord(Reason.NOT_ON_RECORD, "mehdi-sobhani")


@pytest.mark.parametrize(
    "text", ["did anyone deny that?", "does anyone dispute it?", "who said the opposite?"]
)
def test_what_nobody_denied_is_told_to_be_not_on_record(shipped: Searcher, text: str) -> None:
    shown = [shipped.record.statements["hajizada-expects-steps-from-iran"]]
    decision = shipped.follow_up(text, None, shown).decision
    assert decision == NothingOnRecord(Reason.NOT_ON_RECORD, None)


def test_what_its_publisher_took_back_is_found() -> None:
    neruna = base_of(ROOT / "tests" / "disputes" / "neruna-flood-2017" / "minimal").searcher
    assert replied(neruna, "official-sixty-two", "was this ever withdrawn?") == {"grenko-withdraws"}


def test_what_somebody_did_take_back_is_found(invented: Searcher) -> None:
    found = replied(invented, "vennick-larder-not-drain", "did she ever apologise?")
    assert found == {"vennick-apologises"}


def test_who_has_said_nothing_else_is_told(invented: Searcher) -> None:
    only = invented.record.statements["bollard-admiral"]
    decision = invented.follow_up("what else did they say?", None, [only]).decision
    assert decision == NothingOnRecord(Reason.NOT_ON_RECORD, "the-bollard")


@pytest.mark.parametrize(
    "text",
    [
        *("lol ok", "thanks!", "haha nice", "thx bot!", "I knew it", "\N{THUMBS UP SIGN}"),
        *("спасибо", "teşekkürler", "ممنون", "תודה", "merci"),
    ],
)
def test_small_talk_asks_for_nothing(shipped: Searcher, text: str) -> None:
    shown = [shipped.record.statements[DRONES]]
    decision = shipped.follow_up(text, "who said so?", shown).decision
    assert is_small_talk(decision)
    assert isinstance(decision, NothingOnRecord)
    assert decision.guide is Guide.SMALL_TALK


@pytest.mark.parametrize("text", ["more", "why?", "ok and who thanked Azerbaijan?", "really?"])
def test_a_question_is_no_small_talk(shipped: Searcher, text: str) -> None:
    shown = [shipped.record.statements[DRONES]]
    assert not is_small_talk(shipped.follow_up(text, "who said so?", shown).decision)


def test_a_list_can_be_asked_for_in_a_reply(shipped: Searcher) -> None:
    shown = [shipped.record.statements[DRONES]]
    decision = shipped.follow_up("what did Bayramov say?", "who said so?", shown).decision
    assert {hit.statement.speaker for hit in hits_of(decision)} == {"jeyhun-bayramov"}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("when was this", "sobhani-drones-from-neighbours"),
        ("and the other side?", f"{MINISTRY} {HAJIZADA}"),
        ("what else did he say?", SOBHANI),
    ],
)
def test_a_reply_to_what_was_only_near_asks_about_the_first_of_it(
    shipped: Searcher, text: str, ids: str
) -> None:
    near = [shipped.record.statements[id_] for id_ in (DRONES, PROVOCATION)]
    decision = shipped.follow_up(text, "did sobhani see the drones?", (), near).decision
    assert isinstance(decision, Answer)
    assert {hit.statement.id for hit in decision.hits} == set(ids.split())


@pytest.fixture(scope="module")
def tallow() -> Searcher:
    return base_of(ROOT / "tests" / "disputes" / "tallow-press-2016" / "minimal").searcher


def test_a_reaction_is_what_the_same_source_reports_beside_it(tallow: Searcher) -> None:
    assert replied(tallow, "court-unlawful", "how did storm react?") == {"storm-sum"}


def test_who_is_named_by_his_office_in_a_reply_is_meant() -> None:
    ward = base_of(ROOT / "tests" / "disputes" / "ward-nine-2020" / "minimal").searcher
    found = replied(ward, "maartens-old-people-die", "and the minister?")
    assert {ward.record.statements[id_].speaker for id_ in found} == {"radovan-isaksen"}


@pytest.mark.parametrize("text", ["good for her", "poor guy"])
def test_a_remark_that_names_nothing_is_left_alone(tallow: Searcher, text: str) -> None:
    shown = [tallow.record.statements["court-unlawful"]]
    assert is_small_talk(tallow.follow_up(text, "what did the court say?", shown).decision)


@pytest.mark.parametrize(
    "text",
    [
        "so who is lying?",
        "кто врёт?",
        "kim yalan söylüyor?",
        "kim yalan danışır?",
        "qui ment ?",
        "¿quién miente?",
        "من يكذب؟",
        "מי משקר?",
        "ով է ստում?",
    ],
)
def test_who_is_lying_is_not_ruled_on(shipped: Searcher, text: str) -> None:
    shown = [shipped.record.statements[DRONES]]
    decision = shipped.follow_up(text, "what did sobhani say about drones?", shown).decision
    assert not isinstance(decision, Answer)


@pytest.mark.parametrize(
    "text", ["and the publishing house itself?", "what else did the publishing house say?"]
)
def test_who_left_a_party_is_not_among_its_words_from_then_on(text: str) -> None:
    hour = base_of(ROOT / "tests" / "disputes" / "tallow-press-2016" / "hour").searcher
    call = hour.ask("what did augustin tallow say about the call from ingvar")
    said = [hit.statement for hit in hits_of(hour.go_on(text, call).decision)]
    assert said
    assert all("tallow" in hour.record.parties_of(statement) for statement in said)


def test_of_a_party_without_words_nobody_else_is_shown(shipped: Searcher) -> None:
    shown = [shipped.record.statements[DRONES]]
    decision = shipped.follow_up("what else did israel say?", None, shown).decision
    assert not isinstance(decision, Answer)


@pytest.mark.parametrize(
    "text",
    ["¿y cómo se lo tomó Bakú?", "Как это воспринял Баку?", "Bakü bunu nasıl karşıladı?"],
)
def test_how_somebody_took_it_is_what_he_said_to_that(shipped: Searcher, text: str) -> None:
    found = replied(shipped, DRONES, text)
    said = {shipped.record.statements[id_].speaker for id_ in found}
    assert "aykhan-hajizada" in said


@pytest.mark.parametrize("text", ["what did Khamenei say to that", "Khamenei buna ne dedi?"])
def test_what_somebody_said_elsewhere_is_not_said_to_that(shipped: Searcher, text: str) -> None:
    assert is_unanswered(shipped, DRONES, text)


@pytest.mark.parametrize(
    "text", ["кто это, имя?", "kim bu, adı ne?", "¿cómo se llama ese funcionario?", "was he named?"]
)
def test_nobody_names_whom_the_record_does_not(shipped: Searcher, text: str) -> None:
    assert is_unanswered(shipped, "defence-official-close-country", text)


def test_whoever_has_a_name_on_record_is_named_by_his_card(shipped: Searcher) -> None:
    assert replied(shipped, DRONES, "quel est son nom ?") == {DRONES}


@pytest.mark.parametrize("text", ["was he ever fired?", "¿lo despidieron?", "его потом уволили?"])
def test_what_is_shown_does_not_tell_what_came_of_it(shipped: Searcher, text: str) -> None:
    assert is_unanswered(shipped, DRONES, text)


@pytest.mark.parametrize("text", ["Армения что-нибудь ответила?", "did Armenia reply?"])
def test_a_place_that_nobody_speaks_for_has_not_replied(shipped: Searcher, text: str) -> None:
    assert is_unanswered(shipped, "hajizada-open-provocation", text)


@pytest.mark.parametrize("text", ["wow harsh", "lol brutal", "вау жёстко", "vay be sert"])
def test_a_remark_beside_a_word_of_talk_is_left_alone(shipped: Searcher, text: str) -> None:
    shown = [shipped.record.statements["caliber-root-of-a-hatred"]]
    assert is_small_talk(shipped.follow_up(text, "what did caliber write?", shown).decision)


@pytest.mark.parametrize(
    "text", ["what was the accusation?", "¿Qué se había afirmado?", "что утверждалось и кем?"]
)
def test_what_had_been_claimed_is_what_is_denied(shipped: Searcher, text: str) -> None:
    assert DRONES in replied(shipped, "hajizada-categorically-refutes", text)


@pytest.mark.parametrize("text", ["who was she answering", "¿a quién respondía?"])
def test_what_a_reaction_is_to_stands_right_before_it(text: str) -> None:
    pharos = base_of(ROOT / "tests" / "disputes" / "pharos-cable-2022" / "minimal").searcher
    assert replied(pharos, "cantrell-fuse", text) == {"brook-slow"}


@pytest.mark.parametrize("text", ["anything else from that interview", "что ещё в том интервью?"])
def test_what_else_an_interview_had_is_of_that_day(text: str) -> None:
    halvard = base_of(ROOT / "tests" / "disputes" / "halvard-2021" / "minimal").searcher
    found = replied(halvard, "mirzoyanov-does-not-need", text)
    assert found == {"mirzoyanov-bad-joke", "mirzoyanov-gas-talks"}
