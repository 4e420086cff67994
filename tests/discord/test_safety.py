"""Whatever stands in a text, it neither pings nor renders, and Discord takes it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import simcord
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app.answering.finding import Finding
from bot.app.revisions.knowledge_base import KnowledgeBase
from bot.app.services import Services
from bot.discord.answers.answer import reply_to
from bot.discord.card.comparison import comparison_text
from bot.discord.card.text import card_text
from bot.discord.kit.text import escape, fitted, typed_text
from bot.locales import load_locales
from bot.record import Record, Speech
from bot.render import Card, card_of, clean
from bot.search import Closest, Comparison, Edit, NothingOnRecord, Reason, Ruling, Span, Verdict
from bot.store import Store
from tests.conftest import ENGLISH, Scripted, hits, services_on
from tests.discord.conftest import Stage

HOSTILE = (
    "@everyone @here <@1> <@!1> <@&1> <#1> </ask:1> <t:0:R> <:a:1> <id:home>",
    "[click](https://evil.example) https://evil.example <https://evil.example> discord.gg/x",
    "discord.gg/x discord.com/invite/x www.evil.example/x discordapp.com/invite/x 1.evil.example/x",
    ":smile: 12:30:45 :+1: a:b:c",
    "```py\ncode``` `x` **b** *i* __u__ ~~s~~ ||spoiler|| \\* \\",
    "# heading\n## two\n-# small\n> quote\n>>> all\n- list\n1. one\n* star",
    "\u202eright to left\u202c \u2066isolate\u2069 \u200b zero \u0000 nul \x1b[31m \u061c",
    "﷽" * 60,
    "x" * 3000,
    "_" * 3000,
)
hostile_text = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=300),
    st.text(alphabet="\\`*_~|<>[]()@#&!:/-.1ab \n\u202e\u200bé", max_size=300),
)

# What an unescaped text would do; a backslash before it takes its effect away.
ACTIVE = re.compile(
    r"@everyone|@here|<@|<#|</|<t:|<:|\]\(|://|\|\||\*\*|~~|`|:[\w+-]+:|[\w-]\.[\w.-]+/"
)


def active_in(text: str) -> list[str]:
    """Find what is still active once escaped marks are gone."""
    plain = []
    skip = False
    for mark in text:
        if skip:
            skip = False
        elif mark == "\\":
            skip = True
            plain.append("\0")
        else:
            plain.append(mark)
    return ACTIVE.findall("".join(plain))


@given(hostile_text)
def test_escaped_text_is_inert(text: str) -> None:
    assert not active_in(escape(text))


@given(hostile_text, st.integers(min_value=20, max_value=400))
def test_typed_text_is_one_inert_line_within_its_limit(text: str, limit: int) -> None:
    shown = typed_text(text, limit)
    assert "\n" not in shown
    assert not active_in(shown)
    assert len(shown) <= 2 * limit
    assert not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in shown)


@given(hostile_text, st.integers(min_value=1, max_value=400))
def test_fitted_text_fits_when_escaped(text: str, limit: int) -> None:
    assert len(fitted(text, limit)) <= limit


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("discord.gg/abc", r"discord\.gg/abc"),
        ("see discord.com/invite/abc.", r"see discord\.com/invite/abc."),
        ("1.evil.example/x", r"1\.evil\.example/x"),
        ("at 12:30, U.S. time, in dispute.yaml", "at 12:30, U.S. time, in dispute.yaml"),
        (":smile:", r"\:smile:"),
        ("1. one", r"1\. one"),
    ],
)
def test_invitations_and_emoji_are_shown_as_they_were_written(text: str, shown: str) -> None:
    assert escape(text) == shown


def test_joiners_that_persian_needs_are_kept() -> None:
    assert clean("حاجی\u200cزاده \u202egnp") == "حاجی\u200cزاده gnp"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2 * 3 = 6", "2 \\* 3 = 6"),
        ("a [country] near", "a \\[country\\] near"),
        ("1. first", "1\\. first"),
        ("well-known", "well-known"),
    ],
)
def test_escaped_text_reads_as_written(text: str, shown: str) -> None:
    assert escape(text) == shown


def widest(record: Record) -> Card:
    """A card with every field as long as the format of a record lets it be."""
    statement = next(iter(record.statements.values()))
    return replace(
        card_of(record, statement, ENGLISH),
        speaker="_" * 200,
        office="*" * 200,
        label="reported",
        words=("“" + "* " * 400 + "”",) * 3,
        clause="* " * 400,
        said_note="_ " * 200,
        reported_by="_" * 200 + ", via " + "~ " * 300,
        circumstances="to " + "_" * 200,
        passes_on="_ " * 400,
        disputed=("| " * 200,) * 5,
        source_title="[ " * 100,
        link="https://a.example/" + "a" * 480,
    )


@pytest.mark.parametrize("tag", sorted(load_locales()))
@pytest.mark.parametrize("speech", list(Speech))
def test_the_widest_card_keeps_within_one_message(record: Record, speech: Speech, tag: str) -> None:
    card = replace(widest(record), speech=speech)
    if speech is Speech.DIRECT:
        card = replace(card, clause=None)
    assert len(card_text(card, load_locales().of(tag), number=3)) <= 2000


def test_a_huge_comparison_falls_back_to_its_verdict() -> None:
    spans = (Span(Edit.CHANGED, "*" * 900, "_ " * 900),)
    text = comparison_text(Comparison(Verdict.ALTERED, spans), ENGLISH)
    assert len(text) <= 2000


def test_a_comparison_is_told_without_colour() -> None:
    spans = (
        Span(Edit.CHANGED, "firm", "principled"),
        Span(Edit.SAME, "and", "and"),
        Span(Edit.MISSING, "", "firm"),
    )
    text = comparison_text(Comparison(Verdict.ALTERED, spans), ENGLISH)
    assert "~~firm~~ **principled** and **firm**" in text


class TestInDiscord:
    """The same through the real bot: nothing that it sends pings anybody."""

    @pytest.fixture
    async def services(self, record: Record, store: Store) -> Services:
        hostile = {
            text: Closest(
                Reason.UNKNOWN_SPEAKER, hits(record, *list(record.statements)[:3]), about=text
            )
            for text in HOSTILE
        }
        spans = tuple(Span(Edit.ADDED, text, "") for text in HOSTILE[:5])
        compared = Comparison(Verdict.NOT_ON_RECORD, spans)
        base = KnowledgeBase(record, Scripted(record, hostile, compared))
        return await services_on(store, base)

    @pytest.mark.parametrize("text", [t[:1000] for t in HOSTILE])
    async def test_hostile_words_ping_nobody(self, stage: Stage, text: str) -> None:
        await stage.member.send(stage.channel, f"{stage.mention} {text[:1900]}")
        await stage.member.slash(stage.channel, "who-said", words=text)
        assert stage.said
        for message in stage.said:
            assert not message.mention_everyone
            assert not message.mentions
            assert not message.role_mentions
            assert len(message.content) <= 2000
        assert not [r for r in stage.env.http_requests if not pings_nobody(r)]


def pings_nobody(request: simcord.HttpLogEntry) -> bool:
    """Whether a request that sends a message forbids every mention in it."""
    if not request.path.endswith("/messages") and "/webhooks/" not in request.path:
        return True
    allowed = request.json["allowed_mentions"] if request.json else {}
    return allowed.get("parse") == [] and not allowed.get("replied_user")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(about=hostile_text)
def test_a_notice_is_inert_whatever_was_asked(record: Record, about: str) -> None:
    decision = NothingOnRecord(Reason.UNKNOWN_SPEAKER, about=about)
    base = KnowledgeBase(record, Scripted(record, {}))
    content = reply_to(Finding(base, Ruling("?", "en", decision)), ENGLISH).content
    assert content is not None
    assert not active_in(content)
    assert len(content) <= 2000


async def test_the_bot_asks_for_no_privileged_intent(stage: Stage) -> None:
    intents = stage.bot.intents
    assert not any((intents.message_content, intents.members, intents.presences))
