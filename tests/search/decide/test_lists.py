"""A question for a list gets the list: all that fits, in the published order, and nothing else."""

from __future__ import annotations

from itertools import groupby

import pytest

from bot.search import Answer, Guide, NothingOnRecord, Searcher, Strictness, Wanted, hits_of
from tests.records import ROOT, base_of, invented_base

VENNICK = "vennick-keep-petrel-out vennick-asks-for-log vennick-larder-not-drain"
BREKKAN = "brekkan-scapegoat brekkan-opens-quay brekkan-cries-wolf"
OSTLIE = "ostlie-one-room ostlie-divers"
GROWERS = "growers-eleven-tonnes growers-count-dead-shells"
SAMPLES = "marrin-refused-samples corvald-never-asked ostlie-one-room"
DIVERS_OR_INSURER = "ostlie-divers corvald-log-with-insurer"
MEETING = "growers-count-dead-shells brekkan-scapegoat vennick-thanks-brekkan"


@pytest.fixture(scope="module")
def invented() -> Searcher:
    return invented_base().searcher


def listed(searcher: Searcher, question: str) -> tuple[Wanted, set[str]]:
    decision = searcher.ask(question).decision
    assert isinstance(decision, Answer), decision
    assert decision.listed is not None, hits_of(decision)
    assert decision.equal == len(decision.hits)
    return decision.listed.wanted, {hit.statement.id for hit in decision.hits}


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("what did Brekkan say?", BREKKAN),
        ("everything Brekkan has said", BREKKAN),
        ("quotes from Brekkan", BREKKAN),
        ("how many statements does Brekkan have?", BREKKAN),
        ("how many statements are there from Brekkan?", BREKKAN),
        ("what has Brekkan said so far?", BREKKAN),
        ("what have Brekkan and Ostlie said?", f"{BREKKAN} {OSTLIE}"),
        ("anything said on 17 March 2019?", "vennick-lose-election vennick-apologises"),
        ("Brekkan", BREKKAN),
        ("what did Brekkan and Ostlie say?", f"{BREKKAN} {OSTLIE}"),
        ("statements of Brekkan, Ostlie", f"{BREKKAN} {OSTLIE}"),
        (
            "who spoke about the log?",
            "vennick-asks-for-log corvald-log-with-insurer ostlie-one-room",
        ),
        ("is there anything about tanks?", "corvald-every-litre marrin-not-whose-tank"),
        ("anything about tanks", "corvald-every-litre marrin-not-whose-tank"),
        ("who mentioned tanks", "corvald-every-litre marrin-not-whose-tank"),
        ("is there a tank angle", "corvald-every-litre marrin-not-whose-tank"),
        ("do tanks come up anywhere?", "corvald-every-litre marrin-not-whose-tank"),
        ("what was said on 17 March 2019", "vennick-lose-election vennick-apologises"),
        (
            "anything since 17 March?",
            "vennick-lose-election vennick-apologises marrin-did-not-name strand-silent",
        ),
        ("has anybody apologised", "vennick-apologises"),
        ("everything Vennick said about mussels", "vennick-keep-petrel-out"),
        ("Brekkan and Ostlie, all you have", f"{BREKKAN} {OSTLIE}"),
        ("Brekkan & Ostlie, the complete set, for a class on law", f"{BREKKAN} {OSTLIE}"),
        ("both Brekkan and Ostlie, with dates", f"{BREKKAN} {OSTLIE}"),
        ("les deux, Brekkan et Ostlie", f"{BREKKAN} {OSTLIE}"),
        ("what all did Brekkan say over the years", BREKKAN),
        ("every denial by Corvald", "corvald-fairy-tale corvald-never-asked"),
        ("every promise that was made", "brekkan-opens-quay"),
        ("how many people brought up divers", "ostlie-divers"),
        ("the quotes about the samples or the divers", f"{SAMPLES} ostlie-divers"),
        ("how often do the divers or the insurer come up, in whose words", DIVERS_OR_INSURER),
        # Of "the sheen", "oil" is but a part: who says it, and nobody else.
        ("who mentioned oil", "marrin-oil-matches"),
        ("who was quoted on 17 March 2019?", "vennick-lose-election vennick-apologises"),
        ("everything about Strand, one by one", "strand-silent"),
        ("the quotes that mention Strand", "strand-silent"),
        ("every single thing Brekkan came out with", BREKKAN),
        ("each last remark of Brekkan's", BREKKAN),
        ("tanks: who said what?", "corvald-every-litre marrin-not-whose-tank"),
        ("what was said about tanks, by whomever?", "corvald-every-litre marrin-not-whose-tank"),
        ("every line that Brekkan gave to the press", BREKKAN),
    ],
)
def test_all_that_fits_is_listed(invented: Searcher, question: str, ids: str) -> None:
    assert listed(invented, question) == (Wanted.STATEMENTS, set(ids.split()))


OF_BRANNAVIK = f"{BREKKAN} bollard-admiral"


@pytest.mark.parametrize(
    "question",
    [
        "anyone from Brannavik who said anything, list it",
        "who on the Brannavik side said what",
        "all quotes from the Brannavik camp",
        "все цитаты лагеря Браннавика",
        "toutes les citations du camp de Brannavik",
    ],
)
def test_the_camp_of_a_side_is_that_side(invented: Searcher, question: str) -> None:
    assert listed(invented, question) == (Wanted.STATEMENTS, set(OF_BRANNAVIK.split()))


@pytest.mark.parametrize(
    "question",
    [
        "who spoke on the day of the vote (17 March 2019)?",
        "what was said at the town vote on 17 March 2019",
        "I slept through 17 March 2019. What was said that day?",
        "what was said on 17 March 2019? I missed that week",
        "every reaction right after the vote, 17 March 2019",
        "statements dated 17 March 2019",
        "qu'a-t-on dit lors du scrutin le 17 mars 2019 ?",
        "17 Mart 2019'da söylenenler",
    ],
)
def test_what_happened_on_a_day_only_tells_which(invented: Searcher, question: str) -> None:
    ids = {"vennick-lose-election", "vennick-apologises"}
    assert listed(invented, question) == (Wanted.STATEMENTS, ids)


@pytest.mark.parametrize(
    ("question", "publisher"),
    [
        ("everything printed in the Courier", "tarn-sound-courier"),
        ("every quote in Straitwise", "straitwise"),
        ("all that the Courier's article of 12 March has, list it", "tarn-sound-courier"),
        ("toutes les citations parues dans Straitwise", "straitwise"),
    ],
)
def test_what_an_outlet_prints_is_what_it_published(
    invented: Searcher, question: str, publisher: str
) -> None:
    record = invented.record
    published = {s.id for s in record.statements.values() if record.publisher_of(s).id == publisher}
    assert listed(invented, question) == (Wanted.STATEMENTS, published)
    own = {s.id for s in record.statements.values() if s.speakers == (publisher,)}
    name = record.speakers[publisher].name
    assert listed(invented, f"everything {name} said") == (Wanted.STATEMENTS, own)


def test_both_sides_of_what_one_said_are_that_and_what_answers_it(invented: Searcher) -> None:
    wanted, ids = listed(invented, "Brekkan's remarks, both sides of them please")
    assert wanted is Wanted.SIDES
    assert ids == {*BREKKAN.split(), "vennick-keep-petrel-out", "vennick-lose-election"}


def test_of_one_versus_another_both_are_heard_whatever_their_side(invented: Searcher) -> None:
    wanted, found = listed(invented, "Brekkan vs Ostlie, give me both in full")
    assert wanted is Wanted.SIDES
    assert found >= {*BREKKAN.split(), *OSTLIE.split()}


def test_a_list_stands_in_the_published_order(invented: Searcher) -> None:
    decision = invented.ask("what did Vennick say?").decision
    days = [hit.statement.said.earliest for hit in hits_of(decision)]
    assert days == sorted(days)
    assert len(days) == 6


@pytest.mark.parametrize(
    ("question", "wanted", "ids"),
    [
        ("last we heard from Brekkan?", Wanted.LATEST, "brekkan-cries-wolf"),
        (
            "earliest thing anyone on the Brannavik side said",
            Wanted.OLDEST,
            "brekkan-scapegoat brekkan-opens-quay",
        ),
        ("latest?", Wanted.LATEST, "vennick-lose-election vennick-apologises"),
        ("what is the newest thing Brekkan said", Wanted.LATEST, "brekkan-cries-wolf"),
        ("the latest on the log", Wanted.LATEST, "ostlie-one-room"),
        ("the oldest statement by the growers", Wanted.OLDEST, GROWERS),
    ],
)
def test_the_first_and_the_last_are_those_that_are_so_for_certain(
    invented: Searcher, question: str, wanted: Wanted, ids: str
) -> None:
    assert listed(invented, question) == (wanted, set(ids.split()))


def test_both_sides_of_a_topic_come_party_by_party(invented: Searcher) -> None:
    decision = invented.ask("both sides on the mussels").decision
    record = invented.record
    parties = [record.parties_of(hit.statement)[0] for hit in hits_of(decision)]
    assert [party for party, _ in groupby(parties)] == ["kelsund", "brannavik"]
    assert all("mussels" in hit.statement.topics for hit in hits_of(decision))


def test_what_is_wanted_in_order_is_a_timeline_of_that(invented: Searcher) -> None:
    assert listed(invented, "Brekkan's words, oldest first") == (
        Wanted.TIMELINE,
        set(BREKKAN.split()),
    )
    assert listed(invented, "for a timeline: who said what on 17 March 2019") == (
        Wanted.TIMELINE,
        {"vennick-lose-election", "vennick-apologises"},
    )


def test_of_two_who_are_named_for_both_sides_each_is_heard(shipped: Searcher) -> None:
    wanted, ids = listed(shipped, "both sides on the phone call between the two presidents")
    assert wanted is Wanted.SIDES
    assert "aliyev-denies-use-of-territory" in ids


def test_people_of_one_surname_are_told_by_their_given_names() -> None:
    searcher = base_of(ROOT / "tests/disputes/tarn-airspace-2024/hour").searcher
    _, both = listed(searcher, "both karsavels please, leontyn and lisbeth")
    assert both == listed(searcher, "Leontyn Karsavel and Lisbeth Karsavel")[1]
    assert listed(searcher, "everything by the karsavels")[1] == both


def test_a_timeline_has_everything(invented: Searcher) -> None:
    wanted, ids = listed(invented, "timeline")
    assert wanted is Wanted.TIMELINE
    assert ids == set(invented.record.statements)


def test_who_somebody_is_is_told_with_what_they_said(invented: Searcher) -> None:
    assert listed(invented, "who is Tomas Brekkan?") == (Wanted.PERSON, set(BREKKAN.split()))


def test_who_is_named_and_silent_is_told_beside_the_words_of_the_other(shipped: Searcher) -> None:
    decision = shipped.ask("what did Aliyev and Netanyahu say?").decision
    assert isinstance(decision, Answer)
    assert decision.listed is not None
    assert decision.listed.silent == {"benjamin-netanyahu"}
    assert {hit.statement.speaker for hit in decision.hits} == {"ilham-aliyev"}


@pytest.mark.parametrize(
    "question",
    [
        "what did Brekkan promise?",  # one of them answers
        "what did Brekkan say about the inspectors?",
        "when did Brekkan say that?",
        "who said a harbour is a larder?",
        "who called it “a fairy tale with a bad smell”?",
        "what did Brekkan say to Vennick?",
        "what did Brekkan say about whales?",
        "who is the mayor of Kelsund",
        "did Brekkan say that?",
        "what did Netanyahu say?",
        "did they deny every accusation",
        "who has brought up the opera and how often",
        "any remark of Brekkan on whales?",
        "who said what Brekkan had promised",
        "did the Courier say that",
    ],
)
def test_a_question_for_one_statement_gets_no_list(invented: Searcher, question: str) -> None:
    assert getattr(invented.ask(question).decision, "listed", None) is None


@pytest.mark.parametrize(
    ("question", "guide"),
    [
        ("what is this about?", Guide.ABOUT),
        ("summarise the dispute", Guide.ABOUT),
        ("о чём этот спор?", Guide.ABOUT),
        ("ماجرا چیست؟", Guide.ABOUT),
        ("help", Guide.HELP),
        ("hi", Guide.HELP),
        ("who are you?", Guide.HELP),
        ("sen kimsin", Guide.HELP),
        ("nə edə bilirsən?", Guide.HELP),
        ("ով ես դու", Guide.HELP),
        ("מי אתה?", Guide.HELP),
        ("من أنت؟", Guide.HELP),
        ("quién eres", Guide.HELP),
        ("qui es-tu ?", Guide.HELP),
        ("what are your sources?", Guide.SOURCES),
    ],
)
def test_a_text_that_asks_for_no_statement_is_led_on(
    invented: Searcher, question: str, guide: Guide
) -> None:
    decision = invented.ask(question).decision
    assert isinstance(decision, NothingOnRecord)
    assert decision.guide is guide


ALIYEV = "aliyev-denies-use-of-territory aliyev-rumours-damage-relations aliyev-complete-nonsense"
DENIALS = (
    "hajiyev-fake-news hajiyev-fabricated-claims aliyev-denies-use-of-territory "
    "aliyev-complete-nonsense hajizada-categorically-refutes ministry-refutes-insinuations"
)
THURSDAY = (
    "aliyev-denies-use-of-territory pezeshkian-calls-for-investigation "
    "pezeshkian-urges-baku-to-verify pezeshkian-urges-aliyev-to-investigate"
)
DRONES = "pezeshkian-urges-baku-to-verify sobhani-drones-from-neighbours"


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("что сказал Алиев?", ALIYEV),
        ("Aliyev ne dedi?", ALIYEV),
        ("Əliyev nə dedi?", ALIYEV),
        ("علی‌اف چه گفت؟", ALIYEV),
        ("ماذا قال علييف؟", ALIYEV),
        ("מה אמר אלייב?", ALIYEV),
        ("ինչ ասաց Ալիևը", ALIYEV),
        ("qué dijo Aliyev?", ALIYEV),
        ("qu'a dit Aliyev ?", ALIYEV),
        ("кто говорил о дронах?", DRONES),
        ("kim dronlardan bahsetti?", DRONES),
        ("kim dronlar haqqında danışıb?", DRONES),
        ("چه کسی درباره پهپادها صحبت کرد؟", DRONES),
        ("من تحدث عن الطائرات المسيرة؟", DRONES),
        ('מי דיבר על המל"טים?', DRONES),
        ("ով խոսեց դրոնների մասին", DRONES),
        ("qui a parlé de drones ?", DRONES),
        ("quién habló de drones?", DRONES),
        ("combien de personnes ont parlé des drones ?", DRONES),
        ("kaç kişi insansız hava araçlarından bahsetti", DRONES),
        ("چند نفر درباره پهپاد حرف زدند", DRONES),
        ("tout ce que vous avez d'Aliyev", ALIYEV),
        ("todo lo que tienes de Aliyev", ALIYEV),
        ("Əliyev, nə varsa", ALIYEV),
        ("chaque démenti de Bakou", DENIALS),
        ("все опровержения Баку", DENIALS),
        ("همه تکذیب‌های باکو", DENIALS),
        ("כל ההכחשות של באקו", DENIALS),
        ("кто что сказал 26 июня 2025", THURSDAY),
        ("ով ինչ ասաց 2025 թվականի հունիսի 26-ին", THURSDAY),
    ],
)
def test_lists_are_asked_for_in_every_language(shipped: Searcher, question: str, ids: str) -> None:
    assert listed(shipped, question) == (Wanted.STATEMENTS, set(ids.split()))


@pytest.mark.parametrize("question", ["hi", "help", "latest?", "timeline", "Aliyev", "sources?"])
def test_in_a_channel_nobody_is_led_on_unasked(shipped: Searcher, question: str) -> None:
    decision = shipped.ask(question, unprompted=Strictness.NORMAL).decision
    assert isinstance(decision, NothingOnRecord)
    assert decision.guide is None


def test_in_a_channel_a_list_of_somebody_is_still_one(shipped: Searcher) -> None:
    decision = shipped.ask("what did Aliyev say?", unprompted=Strictness.NORMAL).decision
    assert {hit.statement.id for hit in hits_of(decision)} == set(ALIYEV.split())


@pytest.mark.parametrize(
    "question",
    ["who mentioned israel?", "who talked about israel?", "кто упоминал Израиль?"],
)
def test_who_named_a_side_is_all_whose_passages_name_it(shipped: Searcher, question: str) -> None:
    decision = shipped.ask(question).decision
    assert isinstance(decision, Answer)
    assert decision.listed is not None
    said = {hit.statement.id for hit in decision.hits}
    assert {"sobhani-enemy-made-use", "pezeshkian-calls-for-investigation"} <= said
    assert all("israel" in hit.statement.passage.lower() for hit in decision.hits)
    assert len(said) == sum(
        "israel" in s.passage.lower() for s in shipped.record.statements.values()
    )
