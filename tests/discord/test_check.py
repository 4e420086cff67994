"""A quote held against the record: verdict, words side by side, the true card."""

from __future__ import annotations

import discord
import pytest
import simcord

from bot.app.answering.finding import Finding
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.discord.answers.check import check_of, lookup_of
from bot.record import Record
from bot.search import (
    Answer,
    Closest,
    Comparison,
    Decision,
    Edit,
    NothingOnRecord,
    Reason,
    Ruling,
    Span,
    Verdict,
)
from tests.conftest import ENGLISH, Scripted, hits
from tests.discord.conftest import Stage

LARDER = "vennick-larder-not-drain"
SAME = Span(Edit.SAME, "a harbour is", "a harbour is")
CHANGED = Span(Edit.CHANGED, "pantry", "larder")


def checked(
    record: Record, decision: Decision, comparison: Comparison | None
) -> tuple[str, list[discord.Embed]]:
    base = KnowledgeBase(record, Scripted(record, {}))
    reply = check_of(Finding(base, Ruling("?", "en", decision, comparison=comparison)), ENGLISH)
    return reply.content or "", reply.embeds


@pytest.mark.parametrize(
    ("verdict", "spans", "lead"),
    [
        (Verdict.VERBATIM, (SAME,), "**= These words are on record as they stand.**"),
        (Verdict.ALTERED, (SAME, CHANGED), "**≈ These words are on record in another form.**"),
        (
            Verdict.OTHER_SPEAKER,
            (SAME,),
            "**⇄ These words are on record from another speaker.**",
        ),
    ],
)
def test_words_on_record_lead_with_the_verdict_and_show_the_card(
    record: Record, verdict: Verdict, spans: tuple[Span, ...], lead: str
) -> None:
    content, embeds = checked(record, Answer(hits(record, LARDER)), Comparison(verdict, spans))
    assert content.splitlines()[0] == lead
    assert ("~~pantry~~ **larder**" in content) is (CHANGED in spans)
    assert "\n**Orla Vennick**, " in content
    assert "not an answer" not in content
    assert embeds == []


@pytest.mark.parametrize("comparison", [None, Comparison(Verdict.NOT_ON_RECORD, (CHANGED,))])
@pytest.mark.parametrize("kind", [Answer, Closest])
def test_words_not_on_record_show_what_is_near_as_no_answer(
    record: Record, kind: type[Answer] | type[Closest], comparison: Comparison | None
) -> None:
    near = hits(record, LARDER)
    decision = Answer(near) if kind is Answer else Closest(Reason.NOT_ON_RECORD, near)
    content, embeds = checked(record, decision, comparison)
    verdict, heading, nearest = str(content).split("\n")
    assert verdict == "**∅ These words are not on record.**"
    assert heading == "Closest on record, not an answer:"
    assert nearest.startswith("1. **Orla Vennick**, 5 March 2019: “a harbour is a larder")
    assert embeds == []  # no card, so that nobody takes it for an answer


def test_where_nothing_is_near_either_the_verdict_stands_alone(record: Record) -> None:
    content, embeds = checked(record, NothingOnRecord(Reason.OFF_TOPIC), None)
    assert content == "**∅ These words are not on record.**"
    assert embeds == []


def test_half_remembered_words_that_nobody_said_are_told_as_such(record: Record) -> None:
    ruling = Ruling("?", "en", NothingOnRecord(Reason.NOT_A_QUESTION))
    reply = lookup_of(Finding(KnowledgeBase(record, Scripted(record, {})), ruling), ENGLISH)
    assert reply.content == "These words are not on record."


def test_what_only_resembles_half_remembered_words_is_no_answer(record: Record) -> None:
    comparison = Comparison(Verdict.NOT_ON_RECORD, (CHANGED,))
    ruling = Ruling("?", "en", Answer(hits(record, LARDER)), comparison=comparison)
    reply = lookup_of(Finding(KnowledgeBase(record, Scripted(record, {})), ruling), ENGLISH)
    verdict, heading, nearest = (reply.content or "").split("\n")
    assert verdict == "These words are not on record."
    assert heading == "Closest on record, not an answer:"
    assert nearest.startswith("1. **Orla Vennick**, 5 March 2019: “a harbour is a larder")
    assert reply.embeds == []


async def check(stage: Stage, message: discord.Message) -> simcord.InteractionResult:
    return await stage.member.context_menu(stage.channel, "Check this quote", message)


@pytest.fixture
def searcher(record: Record) -> Scripted:
    spans = (SAME, CHANGED)
    return Scripted(
        record,
        {"pantry": Answer(hits(record, LARDER))},
        Comparison(Verdict.ALTERED, spans),
    )


async def test_a_message_is_checked_in_private_without_message_content(stage: Stage) -> None:
    claim = await stage.moderator.send(stage.channel, "a harbour is a pantry")
    result = await check(stage, claim)
    assert result.ephemeral
    assert result.response is not None
    assert result.response.content.startswith("**≈ ")
    assert "**Orla Vennick**" in result.response.content
    assert not stage.said


async def test_a_forwarded_message_is_checked_by_the_words_it_forwards(stage: Stage) -> None:
    claim = await stage.moderator.send(stage.channel, "a harbour is a pantry")
    result = await check(stage, await stage.moderator.forward(claim, stage.channel))
    assert result.response is not None
    assert result.response.content.startswith("**≈ ")


async def test_a_message_of_another_bot_is_checked_by_the_words_of_its_embed(stage: Stage) -> None:
    webhook = stage.guild.create_webhook(stage.channel)
    news = await webhook.send(embeds=[discord.Embed(description="a harbour is a pantry")])
    result = await check(stage, news)
    assert result.response is not None
    assert result.response.content.startswith("**≈ ")


async def test_a_message_without_words_cannot_be_checked(stage: Stage) -> None:
    picture = await stage.moderator.send(stage.channel, attachments=[("a.png", b"png")])
    result = await check(stage, picture)
    assert result.ephemeral
    assert result.response is not None
    assert "no words" in result.response.content
