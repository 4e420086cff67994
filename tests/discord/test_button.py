"""Cards and their buttons: the quote first, the passage, what answers what, the source."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest

from bot.app.revisions.knowledge_base import KnowledgeBase, token_of
from bot.app.services import Services
from bot.discord import WhoSaid
from bot.discord.answers.answer import answer_reply
from bot.discord.card.button import CardButton, ContextButton, RepliesButton, StatementButton
from bot.discord.card.relation import replies_text
from bot.discord.card.text import card_text, summary
from bot.locales import load_locales
from bot.record import Record
from bot.render import card_of
from bot.search import Answer
from tests.conftest import ENGLISH, Scripted, hits
from tests.discord.conftest import Stage, buttons_of, custom_id


@pytest.fixture
def searcher(record: Record) -> Scripted:
    equal = hits(record, "vennick-keep-petrel-out", "halyard-denies-discharge", "brekkan-scapegoat")
    return Scripted(
        record,
        {
            "buoy": Answer(hits(record, "askeby-only-petrel")),
            "ban": Answer(hits(record, "vennick-keep-petrel-out")),
            "both": Answer((*equal, *hits(record, "ostlie-one-room")), equal=3),
        },
    )


async def shown(stage: Stage, question: str) -> discord.Message:
    await stage.member.send(stage.channel, f"{stage.mention} {question}")
    return stage.said[-1]


async def test_everything_stands_in_the_text_of_the_message(stage: Stage, record: Record) -> None:
    answer = await shown(stage, "ban")
    statement = record.statements["vennick-keep-petrel-out"]
    assert answer.content.splitlines() == [
        f"Tarn Sound Courier reports: {statement.quote}",
        "**Orla Vennick**, Mayor of Kelsund",
        "5 March 2019",
        "Denied by Halyard Line and Ines Corvald",
    ]
    assert answer.embeds == []


def test_exact_words_stand_in_a_quotation_and_the_reporters_do_not(record: Record) -> None:
    shown = card_text(card_of(record, record.statements["corvald-fairy-tale"], ENGLISH), ENGLISH)
    assert shown.splitlines()[:4] == [
        "> “a fairy tale with a bad smell”",
        "",
        "Tarn Sound Courier: described the accusation as “a fairy tale with a bad smell”",
        "**Ines Corvald**, Spokeswoman of Halyard Line",
    ]


def test_direct_speech_says_who_reports_it(record: Record) -> None:
    shown = card_text(card_of(record, record.statements["ostlie-one-room"], ENGLISH), ENGLISH)
    quote, _, who, when, *_ = shown.splitlines()
    assert quote.startswith("> “I want the log, ")
    assert who.startswith("**Ruben Ostlie**, ")
    assert when.endswith(" · reported by Straitwise")


def test_a_remark_of_the_source_is_nobody_elses(record: Record) -> None:
    shown = card_text(card_of(record, record.statements["brannavik-no-reply"], ENGLISH), ENGLISH)
    first, when, *_ = shown.splitlines()
    assert first.startswith("Tarn Sound Courier remarks: Brannavik’s town hall has not")
    assert "**" not in shown
    assert when[0].isdigit() or when.startswith(("between", "on or"))


def test_every_card_says_its_name_date_and_source_once(record: Record) -> None:
    for statement in record.statements.values():
        card = card_of(record, statement, ENGLISH)
        clause = None if card.clause is None else ""
        own = card_text(replace(card, words=(), clause=clause, disputed=()), ENGLISH)
        assert own.count(card.said) == 1
        assert own.count(card.speaker) == 1 + (card.passes_on or "").count(card.speaker)
        assert own.count(card.source_title) == 0


async def test_the_buttons_of_a_card_stand_in_their_order(stage: Stage) -> None:
    answer = await shown(stage, "ban")
    labels = [button.label for button in buttons_of(answer)]
    assert labels == ["Context", "Replies (4)", "Source", "Not helpful"]


async def test_the_source_lands_on_the_words(stage: Stage) -> None:
    (url,) = (b.url for b in buttons_of(await shown(stage, "ban")) if b.label == "Source")
    assert url is not None
    assert "#:~:text=" in url


async def test_context_shows_the_passage_with_the_quote_marked(stage: Stage) -> None:
    answer = await shown(stage, "ban")
    result = await stage.moderator.click(answer, custom_id=custom_id(answer, "Context"))
    assert result.ephemeral
    assert result.response is not None
    text = result.response.content
    assert "The mayor of Kelsund, Orla Vennick, on 5 March 2019 **called for the ferry" in text
    assert "over Kelsund’s mussel beds**." in text
    assert "Tarn Sound Courier" in text


async def test_context_links_the_copy_in_an_archive(record: Record) -> None:
    statement = record.statements["vennick-asks-for-log"]
    kept = replace(record.source_of(statement), archived="https://archive.example/1")
    archived = replace(record, sources={**record.sources, kept.id: kept})
    base = KnowledgeBase(archived, Scripted(archived, {}))
    view = ContextButton(token_of(statement)).open(base, statement, ENGLISH)["view"]
    links = [
        (item.label, item.url) for item in view.children if isinstance(item, discord.ui.Button)
    ]
    assert links == [("Archived copy", "https://archive.example/1")]


async def test_context_shows_the_sentence_that_names_the_speaker(stage: Stage) -> None:
    answer = await shown(stage, "buoy")
    result = await stage.member.click(answer, custom_id=custom_id(answer, "Context"))
    assert result.response is not None
    assert "Askeby told the Courier." in result.response.content


async def test_replies_say_in_words_who_did_what_and_open_the_cards(stage: Stage) -> None:
    answer = await shown(stage, "ban")
    result = await stage.member.click(answer, custom_id=custom_id(answer, "Replies"))
    assert result.ephemeral
    assert result.response is not None
    text = result.response.content
    assert (
        "*denied by* **Halyard Line**, 6 March 2019: Tarn Sound Courier reports: denied on 6 March"
        in text
    )
    assert "*criticised by* **Tomas Brekkan**, 16 March 2019" in text

    opened = await stage.member.click(result.response, custom_id=custom_id(result.response, "2"))
    assert opened.ephemeral
    assert opened.response is not None
    assert "\n**Halyard Line**, Ferry company" in opened.response.content


async def test_what_a_statement_denies_is_told_too(record: Record) -> None:
    text, listed = replies_text(record, record.statements["halyard-denies-discharge"], ENGLISH)
    assert "**What this statement does**\n1. *denies* **Orla Vennick**, 5 March 2019" in text
    assert [statement.id for statement in listed] == ["vennick-keep-petrel-out"]


async def test_equal_answers_come_together_in_the_order_they_are_given(stage: Stage) -> None:
    answer = await shown(stage, "both")
    assert "3 statements on record answer this equally well" in answer.content
    names = [line for line in answer.content.splitlines() if line.startswith("**")]
    assert [name for name in names if not name[2].isdigit()] == [
        "**Orla Vennick**, Mayor of Kelsund",
        "**Halyard Line**, Ferry company on the crossing between Kelsund and Brannavik",
        "**Tomas Brekkan**, Mayor of Brannavik",
    ]
    labels = [str(button.label) for button in buttons_of(answer)]
    assert labels == ["1", "2", "3", "More (1)", "Not helpful"]
    opened = await stage.member.click(answer, custom_id=custom_id(answer, "2"))
    assert opened.response is not None
    assert [b.label for b in buttons_of(opened.response)][-1] == "Source"


async def test_a_button_expires_only_with_its_statement(
    stage: Stage, record: Record, services: Services
) -> None:
    answer = await shown(stage, "ban")
    context = custom_id(answer, "Context")
    without = {k: v for k, v in record.statements.items() if k != "vennick-keep-petrel-out"}
    newer = replace(record, revision="f" * 64, statements=without)
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    still = await stage.member.click(answer, custom_id=context)
    assert still.response is not None
    assert "called for the ferry" in still.response.content

    services.serving.swap(KnowledgeBase(newer, Scripted(newer, {})))
    gone = await stage.member.click(answer, custom_id=context)
    assert gone.ephemeral
    assert gone.response is not None
    assert "no longer on record" in gone.response.content


async def test_the_buttons_work_in_a_direct_message(stage: Stage) -> None:
    await stage.member.send_dm("ban")
    answer = stage.member.user.dm_channel.last_message
    assert answer is not None
    result = await stage.member.user.click(answer, custom_id=custom_id(answer, "Context"))
    assert result.response is not None
    assert "called for the ferry" in result.response.content


def test_a_long_quote_is_cut_at_a_word_and_says_so(record: Record) -> None:
    statement = record.statements["corvald-every-litre"]
    card = replace(card_of(record, statement, ENGLISH), words=(f"“{'every litre ' * 200}”",))
    text = card_text(card, ENGLISH)
    quote, *_, note = text.split("\n")
    assert quote.endswith((" litre…”", " every…”"))
    assert note.startswith("-# Cut here; Context shows the whole.")
    assert len(text) <= 2000
    assert summary(card, ENGLISH).endswith("…”")


def test_words_read_the_other_way_stand_on_a_line_of_their_own(record: Record) -> None:
    statement, persian = record.statements["vennick-keep-petrel-out"], load_locales().of("fa")
    assert "\n" not in summary(card_of(record, statement, ENGLISH), ENGLISH)
    head, *told = summary(card_of(record, statement, persian), persian).split("\n")
    assert "Orla Vennick" in head
    assert statement.quote[:10] not in head
    assert any(statement.quote[:10] in line for line in told)


def test_a_message_of_the_widest_cards_keeps_within_discords_limits(record: Record) -> None:
    wide = replace(record.statements["vennick-keep-petrel-out"], quote="_" * 800, passage="_" * 800)
    reply = answer_reply(record, [wide] * 3, [wide] * 9, ENGLISH, lines=["x" * 500])
    assert len(reply.content or "") <= 2000
    assert reply.view is not None
    assert len(reply.view.to_components()) <= 5


def test_right_to_left_phrases_keep_names_apart(record: Record) -> None:
    statement = record.statements["vennick-keep-petrel-out"]
    for tag in load_locales():
        phrases = load_locales().of(tag)
        assert "Orla Vennick" in card_text(card_of(record, statement, phrases), phrases)


def test_custom_ids_are_stable(record: Record) -> None:
    token = token_of(record.statements["vennick-keep-petrel-out"])
    ids = [kind(token).custom_id for kind in (CardButton, ContextButton, RepliesButton)]
    assert ids == [f"card:{token}", f"context:{token}", f"replies:{token}"]


def test_every_button_of_every_statement_opens_something_whether_it_is_offered_or_not(
    record: Record, searcher: Scripted
) -> None:
    """A message may be older than the record: what it offers need not be there any more."""
    base = KnowledgeBase(record, searcher)
    for button in StatementButton.__subclasses__():
        for statement in record.statements.values():
            parts = button(token_of(statement)).open(base, statement, ENGLISH)
            assert parts["content"].strip(), (button.name, statement.id)
