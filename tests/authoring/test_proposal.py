"""What is proposed from a text is its own words, and says no more than they do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from time import process_time
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.locales import load_locales
from bot.record import ACTS, Record, RelationKind, SaidBasis, SpeakerKind, Speech
from tests.authoring.conftest import CAPTURES, Propose
from tests.conftest import ENGLISH

T = TypeVar("T")


def text_of(source: str) -> str:
    return (CAPTURES / f"{source}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("source", ["ferry-post-ru", "ferry-post-fa"])
def test_an_article_gives_what_people_took_from_it(
    bridge: Record, proposing: Propose, source: str
) -> None:
    proposals = proposing(text_of(source), bridge.sources[source].language)
    taken = bridge.by_source[source]
    assert [(p.passage.text, p.passage.start) for p in proposals] == [
        (s.passage, s.start) for s in taken
    ]
    assert [(p.speaker, p.speech) for p in proposals] == [(s.speaker, s.speech) for s in taken]


def test_direct_speech_is_the_words_without_their_marks(proposing: Propose) -> None:
    text = "It was late. “We never took a toll,” Ada Moss told Ben Reed by telephone."
    (proposal,) = proposing(text)
    assert (proposal.speech, proposal.quote) == (Speech.DIRECT, "We never took a toll")
    assert (proposal.speaker, proposal.to, proposal.medium) == (
        "ada-moss",
        "ben-reed",
        "by telephone",
    )
    assert text[proposal.passage.start :] == proposal.passage.text


def test_words_of_a_clause_stay_in_the_clause(proposing: Propose) -> None:
    (proposal,) = proposing("On Tuesday Ben Reed called her books “a fine theatre”.")
    assert (proposal.speech, proposal.quote) == (
        Speech.MIXED,
        "Ben Reed called her books “a fine theatre”.",
    )


def test_a_name_in_quotation_marks_is_whoever_speaks_and_no_words(proposing: Propose) -> None:
    text = "В среду «Вестник переправы» опроверг слова Ады Мосс о мосте."
    (proposal,) = proposing(text, "ru", publisher="ada-moss")
    assert (proposal.speaker, proposal.speech) == ("ferry-post", Speech.INDIRECT)
    assert proposal.quote == text.removeprefix("В среду ")


def test_whom_words_are_according_to_says_them(proposing: Propose) -> None:
    (proposal,) = proposing("According to Ben Reed, nobody had looked at the bridge.")
    assert (proposal.speaker, proposal.speech) == ("ben-reed", Speech.INDIRECT)


def test_a_pronoun_stands_for_a_person_and_not_for_whom_they_speak_for(
    bridge: Record, proposing: Propose
) -> None:
    council = replace(
        bridge.speakers["ada-moss"],
        id="council",
        name="Upham Council",
        kind=SpeakerKind.INSTITUTION,
        aliases={"en": ("Upham Council",)},
        titles={},
    )
    known = replace(bridge, speakers={**bridge.speakers, "council": council}, revision="council")
    text = "Ben Reed, spokesman of Upham Council, rejected it. He said that the bridge was old."
    assert proposing(text, record=known)[-1].speaker == "ben-reed"


@pytest.mark.parametrize("who", ["The mayor of Upham", "The old mayor of Upham"])
def test_a_clause_keeps_the_article_and_what_describes_who_speaks(
    proposing: Propose, who: str
) -> None:
    text = f"In the evening, {who} called the books “a fine theatre”."
    assert proposing(text)[0].quote == text.removeprefix("In the evening, ")


def test_whoever_is_called_by_office_alone_is_named_by_a_sentence_before(
    proposing: Propose,
) -> None:
    first = "Ada Moss said that the bridge was sound."
    named, called = proposing(f"{first} The mayor of Upham described it as “a fine bridge”.")
    assert named.attributed_by is None
    assert called.speaker == "ada-moss"
    assert called.attributed_by is not None
    assert called.attributed_by.text == first


@pytest.mark.parametrize(
    ("published", "said"),
    [("1998-03-05/..", "1998-03-05/.."), ("../1998-03-05", "1998-03-01/1998-04-30")],
)
def test_a_remark_of_the_text_is_of_no_day_before_its_publication(
    proposing: Propose, published: str, said: str
) -> None:
    (note,) = proposing("There is no mention of the bridge.", published=published)
    assert (note.speech, note.day.said, note.day.basis) == (Speech.NOTE, said, SaidBasis.BOUNDED)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Комментировать слова Рида Ада Мосс отказалась."),
        ("ru", "Ада Мосс комментировать отказалась."),
        ("ru", "От комментариев Ада Мосс отказалась."),
        ("fa", "آدا ماس از اظهار نظر خودداری کرد."),
    ],
)
def test_whoever_declines_to_comment_denies_nothing(
    proposing: Propose, language: str, text: str
) -> None:
    assert all(p.kinds == () and "deny" not in p.topics for p in proposing(text, language))


def test_a_not_before_the_speaker_is_never_left_out(proposing: Propose) -> None:
    (proposal,) = proposing("It is not so, Ben Reed said, that the books were shown.")
    assert proposal.quote == proposal.passage.text


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Ada Moss spoke on Tuesday.", "ada-moss"),
        ("Ada Moss and Ben Reed spoke on Tuesday.", None),
        ("The river rose.", None),
    ],
)
def test_a_pronoun_stands_for_whom_the_sentence_before_settles(
    proposing: Propose, before: str, speaker: str | None
) -> None:
    proposal = proposing(f"{before} She said that the bridge was sound.")[-1]
    assert proposal.speaker == speaker
    assert (proposal.attributed_by.text if proposal.attributed_by else None) == (
        before if speaker else None
    )
    assert proposal.voice == (None if speaker else "She")


def test_somebody_unknown_is_named_as_the_text_names_them(proposing: Propose) -> None:
    (proposal,) = proposing("A ferry official said that the bridge was sound.")
    assert proposal.speaker is None
    assert proposal.voice is not None
    assert "official" in proposal.voice


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Cy Lund said that the bridge was sound.", "Cy Lund"),
        ("The President Cy Lund said that the bridge was sound.", "President Cy Lund"),
        ("The official Lund said that the bridge was sound.", "official Lund"),
        ("The bridge was sound, insisted Cy Lund of the ferry.", "Cy Lund"),
    ],
)
def test_somebody_with_a_name_may_be_new(proposing: Propose, text: str, voice: str) -> None:
    (proposal,) = proposing(text)
    assert (proposal.speaker, proposal.voice) == (None, voice)


def test_somebody_new_is_known_by_the_last_name_from_then_on(proposing: Propose) -> None:
    text = "Cy Lund came on Tuesday. Lund said that the bridge was sound."
    assert proposing(text)[-1].voice == "Lund"
    assert proposing("It was late. Lund said that the bridge was sound.") == ()


def test_a_topic_is_one_of_the_record(bridge: Record, proposing: Propose) -> None:
    (proposal,) = proposing("Ada Moss said at the summit that drones had come.")
    assert set(proposal.topics) <= {*bridge.concepts, *ACTS}


@pytest.mark.parametrize(
    ("words", "said", "basis", "why"),
    [
        ("on 3 March 1998", "1998-03-03", SaidBasis.STATED, None),
        ("on 3 March", "1998-03-03", SaidBasis.STATED, "“3 March”"),
        ("on Tuesday", "1998-03-03", SaidBasis.INFERRED, "“Tuesday”, counted back"),
        ("at last", "1998-03-01/1998-03-05", SaidBasis.BOUNDED, "not after publication on"),
        # Not in the record's time, so no day of this.
        ("as in 3 March 1991", "1998-03-01/1998-03-05", SaidBasis.BOUNDED, "not after"),
        # After the paper came out.
        ("on 9 March", "1998-03-01/1998-03-05", SaidBasis.BOUNDED, "not after publication"),
    ],
)
def test_a_day_is_given_only_where_the_text_gives_it(
    proposing: Propose, words: str, said: str, basis: SaidBasis, why: str | None
) -> None:
    (proposal,) = proposing(f"Ada Moss said {words} that the bridge was sound.")
    assert (proposal.day.said, proposal.day.basis) == (said, basis)
    reason = proposal.day.reason
    assert (reason.text(ENGLISH) if reason else "").startswith(why or "")


def test_the_reason_of_a_day_is_worded_in_any_language(proposing: Propose) -> None:
    (proposal,) = proposing("Ada Moss said on Tuesday that the bridge was sound.")
    reason = proposal.day.reason
    assert reason is not None
    russian, persian = load_locales().of("ru"), load_locales().of("fa")
    assert reason.text(russian) == "«Tuesday», считая назад от дня публикации: 5 марта 1998 г."
    assert "۵ مارس ۱۹۹۸" in reason.note(persian)
    assert reason.note(persian).isprintable()


def test_a_quotation_that_goes_on_has_the_day_of_what_it_goes_on_from(proposing: Propose) -> None:
    told = proposing("On 3 March Ada Moss said: “We took no toll.”\n\n“We never will.”")
    assert [(p.day.said, p.day.basis) for p in told] == [
        ("1998-03-03", SaidBasis.STATED),
        ("1998-03-03", SaidBasis.INFERRED),
    ]


def test_the_day_after_counts_from_the_day_before(proposing: Propose) -> None:
    told = proposing("Ada Moss said so on 3 March. The following day Ben Reed denied it.")
    assert [(p.day.said, p.day.basis) for p in told] == [
        ("1998-03-03", SaidBasis.STATED),
        ("1998-03-04", SaidBasis.INFERRED),
    ]


def test_acts_are_topics_and_relations_to_propose(proposing: Propose) -> None:
    (proposal,) = proposing("Ben Reed denied it, according to the town hall.")
    assert "deny" in proposal.topics
    assert proposal.kinds == (RelationKind.DENIES,)
    assert proposal.relations == ()
    assert proposal.via == "the town hall"


def test_silence_is_a_remark_of_whoever_tells_of_it(proposing: Propose) -> None:
    (proposal,) = proposing("There is no mention of the toll in the handout.")
    assert (proposal.speech, proposal.speaker) == (Speech.NOTE, "ferry-post")


@pytest.mark.parametrize(
    ("text", "speech", "quote", "speaker"),
    [
        ("Ben Reed did not deny it.", Speech.NOTE, "Ben Reed did not deny it.", "ferry-post"),
        (
            "He did not deny it, with Ada Moss calling it “a fine theatre”.",
            Speech.NOTE,
            "He did not deny it",
            "ferry-post",
        ),
        (
            "Ben Reed said that he did not accuse her.",
            Speech.INDIRECT,
            "Ben Reed said that he did not accuse her.",
            "ben-reed",
        ),
    ],
)
def test_what_somebody_did_not_say_is_a_remark_of_whoever_tells_of_it(
    proposing: Propose, text: str, speech: Speech, quote: str, speaker: str
) -> None:
    proposal = proposing(text)[0]
    assert (proposal.speech, proposal.quote, proposal.speaker) == (speech, quote, speaker)
    assert RelationKind.DENIES not in proposal.kinds


def test_who_does_what_is_told_behind_them_is_not_spoken_to(proposing: Propose) -> None:
    text = "He did not deny it, with Ada Moss calling it “a fine theatre”."
    proposal = proposing(text)[-1]
    assert (proposal.speaker, proposal.to) == ("ada-moss", None)
    assert proposal.quote == "Ada Moss calling it “a fine theatre”."


def test_whom_somebody_attacks_is_not_who_argues(proposing: Propose) -> None:
    text = "Ada Moss spoke at noon. The speech criticised Ben Reed and argued that “he stole”."
    assert [p.speaker for p in proposing(text)][-1] == "ada-moss"


def test_the_title_of_what_somebody_publishes_is_their_words(proposing: Propose) -> None:
    text = "The Ferry Post published a column under the title “The River Pays the Bill”."
    (proposal,) = proposing(text)
    assert (proposal.speech, proposal.quote) == (Speech.DIRECT, "The River Pays the Bill")
    assert proposal.speaker == "ferry-post"


def test_it_is_never_a_person(proposing: Propose) -> None:
    text = "The Ferry Post thanked Ada Moss. In addition, it said that the bridge was sound."
    assert [p.speaker for p in proposing(text)] == ["ferry-post", "ferry-post"]
    proposal = proposing("Ada Moss came. In addition, it said that the bridge was sound.")[-1]
    assert proposal.speaker is None


def test_a_pronoun_behind_a_name_may_be_either(proposing: Propose) -> None:
    text = "Ada Moss came. Ben Reed was there: it was late, she said, and dark."
    assert proposing(text)[-1].speaker is None


def test_what_is_said_before_its_verb_is_part_of_it(proposing: Propose) -> None:
    (proposal,) = proposing("The bridge was sound, Ben Reed said.")
    assert proposal.quote == "The bridge was sound, Ben Reed said."


@pytest.mark.parametrize(
    ("head", "title"),
    [("Ada Moss denies it all", ""), ("Moss: “We deny it!”", "Moss: “We deny it!”")],
)
def test_a_headline_says_nothing_for_itself(proposing: Propose, head: str, title: str) -> None:
    text = f"{head}\n\nBen Reed said that the bridge was sound.\n"
    (proposal,) = proposing(text, title=title)
    assert proposal.speaker == "ben-reed"
    assert text.startswith(proposal.passage.text, proposal.passage.start)


def test_topics_are_those_of_the_quote_and_that_somebody_says_something_is_none(
    proposing: Propose,
) -> None:
    (proposal,) = proposing("In a row over books Ada Moss said: “There was no toll at all.”")
    assert proposal.topics == ("toll",)


def test_long_speech_is_taken_in_whole_sentences(proposing: Propose) -> None:
    spoken = " ".join(f"The bridge did not fall by itself on day {n}." for n in range(30))
    proposals = proposing(f"Ada Moss said: “{spoken}”")
    assert len(proposals) == 30
    assert all(p.quote.startswith("The bridge did not fall") for p in proposals)
    assert {p.speaker for p in proposals} == {"ada-moss"}


WORDS = st.sampled_from(
    ["Ada Moss", "Ben Reed", "she", "said", "denied", "not", "on Tuesday", "never", "told", "him",
     "the toll", "according to", ",", ".", "“", "”", "‘", "’", "\n", "\n\n", '"', "…", "It", "did"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_everything_proposed_is_a_slice_of_the_text(proposing: Propose, text: str) -> None:
    proposals = proposing(text)
    remarks = {p.passage.start: p.quote for p in proposals if p.speech is Speech.NOTE}
    for proposal in proposals:
        passage, named = proposal.passage, proposal.attributed_by
        assert text.startswith(passage.text, passage.start)
        assert proposal.quote in passage.text
        assert named is None or text.startswith(named.text, named.start)
        if proposal.speech in (Speech.INDIRECT, Speech.MIXED):
            left_out = passage.text.partition(proposal.quote)[0]
            # What a remark of its own tells is not lost.
            lost = left_out.replace(remarks.get(passage.start, ""), "", 1)
            assert not {"not", "never"} & set(lost.split())


@pytest.mark.parametrize(
    ("language", "text", "speakers"),
    [
        ("es", "Ada Moss dijo que el puente estaba bien. Añadió que nadie pagó.", 2),
        ("es", "Ada Moss dijo que el puente estaba bien. Añadió Cano que nadie pagó.", 1),
        ("fr", "Ada Moss se tut mardi. « Où sont les comptes ? », s’est-elle interrogée hier.", 1),
    ],
)
def test_a_subject_is_left_out_or_stands_behind_its_verb(
    proposing: Propose, language: str, text: str, speakers: int
) -> None:
    found = proposing(text, language)
    assert [p.speaker for p in found].count("ada-moss") == speakers


def test_twice_the_text_takes_about_twice_the_time(proposing: Propose) -> None:
    text = text_of("ferry-post-ru")
    proposing(text * 20, "ru")
    times = []
    for parts in (40, 160):
        begin = process_time()
        proposing(text * parts, "ru")
        times.append(process_time() - begin)
    assert times[1] < 4 * times[0] * 1.6


def test_how_far_the_reading_is_can_be_watched(proposing: Propose) -> None:
    seen: list[tuple[str, int]] = []

    def watch(items: Sequence[T], doing: str, /) -> Iterable[T]:
        seen.append((doing, len(items)))
        return items

    text = "Ada Moss said that the bridge was sound. Ben Reed denied it."
    assert proposing(text, watch=watch) == proposing(text)
    assert seen == [("reading", 2), ("weighing", 2)]
