"""`/said-by`, `/both-sides`, `/timeline`, `/sources`, `/about`: what they show, and to whom."""

from __future__ import annotations

import sys
from dataclasses import replace

import discord
import pytest
import simcord

from bot.app.answering.counts import QuestionCount
from bot.app.browsing.browse import Addresses
from bot.app.revisions.knowledge_base import KnowledgeBase, token_of
from bot.app.services import Services
from bot.discord import WhoSaid
from bot.locales import load_locales
from bot.record import Record, Tenure
from bot.store import Store
from tests.conftest import services_on
from tests.discord.conftest import Stage, buttons_of
from tests.records import invented_base


def counts() -> dict[str | None, QuestionCount]:
    return {"kelsund": QuestionCount(7, 3), None: QuestionCount(1, 2)}


@pytest.fixture
async def services(store: Store) -> Services:
    return await services_on(
        store,
        invented_base(),
        addresses=Addresses("https://code.example/who-said", "https://code.example/PRIVACY.md"),
        question_counts=counts,
    )


def shown(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    assert result.response is not None
    return result.response


def heads(message: simcord.ResponseMessage | discord.Message) -> list[str]:
    return [str(field.name) for embed in message.embeds for field in embed.fields]


def text_of(message: simcord.ResponseMessage | discord.Message) -> str:
    parts = [message.content]
    for embed in message.embeds:
        parts += [embed.title or "", embed.author.name or "", embed.description or ""]
        parts += [f"{field.name}\n{field.value}" for field in embed.fields]
        parts.append(embed.footer.text or "")
    return "\n".join(parts)


async def test_said_by_lists_what_somebody_said_oldest_first(stage: Stage) -> None:
    message = shown(await stage.member.slash(stage.channel, "said-by", speaker="Vennick"))
    assert message.embeds[0].title == "Orla Vennick, Mayor of Kelsund"
    assert heads(message) == [
        "1 · 5 March 2019",
        "2 · 5 March 2019",
        "3 · 5 March 2019",
        "4 · 9 March 2019",
        "5 · 17 March 2019",
    ]
    assert "Page 1 of 2 · 6 statements" in text_of(message)
    assert "> “I would gladly lose an election to keep the water clean”" in text_of(message)


async def test_said_by_keeps_to_topic_and_days(stage: Stage) -> None:
    result = await stage.member.slash(
        stage.channel, "said-by", speaker="orla-vennick", topic="letter", until="5 March"
    )
    assert heads(shown(result)) == ["1 · 5 March 2019", "2 · 5 March 2019"]
    assert "about writing" in text_of(shown(result))
    assert "until 5 March 2019" in text_of(shown(result))


async def test_days_that_are_not_known_are_said_to_be_so(stage: Stage) -> None:
    result = await stage.member.slash(
        stage.channel, "said-by", speaker="Ines Corvald", since="15 March", until="15 March"
    )
    assert len(heads(shown(result))) == 3
    assert "whose day is not known" in text_of(shown(result))


@pytest.mark.parametrize(
    ("speaker", "words"),
    [
        ("Napoleon *Bonaparte*", "No statement by “Napoleon \\*Bonaparte\\*” is on record."),
        ("<@1> @everyone", "No statement by “\\<\\@1> \\@everyone” is on record."),
        ("Venik of", "No statement by “Venik of” is on record."),
    ],
)
async def test_an_unknown_name_is_told_honestly(stage: Stage, speaker: str, words: str) -> None:
    message = shown(await stage.member.slash(stage.channel, "said-by", speaker=speaker))
    assert message.content.splitlines()[0] == words
    assert not message.embeds


async def test_a_misspelt_name_is_asked_back_and_not_guessed(stage: Stage) -> None:
    message = shown(await stage.member.slash(stage.channel, "said-by", speaker="Vennik Orla"))
    assert "No statement by “Vennik Orla” is on record." in message.content
    other = shown(await stage.member.slash(stage.channel, "said-by", speaker="Brekkann"))
    assert other.content.endswith("Did you mean Tomas Brekkan?")


async def test_nothing_on_those_days_says_how_much_there_is_otherwise(stage: Stage) -> None:
    result = await stage.member.slash(
        stage.channel, "said-by", speaker="orla-vennick", since="2020-01-01"
    )
    (embed,) = shown(result).embeds
    assert embed.description == (
        "since 1 January 2020\n"
        "Nothing on record matches that. Orla Vennick has 6 other statements on record."
    )


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ({"since": "banana"}, "“banana” names no day. Try 2025-06-27, 27 June, or June."),
        (
            {"since": "2025-06-31"},
            "“2025-06-31” is no day of the calendar. Write it like 2025-06-27 or 27 June.",
        ),
        ({"since": "9 March", "until": "8 March"}, "That begins after it ends"),
    ],
)
async def test_days_that_cannot_be_read_are_told(
    stage: Stage, days: dict[str, str], words: str
) -> None:
    result = await stage.member.slash(stage.channel, "said-by", speaker="orla-vennick", **days)
    assert words in shown(result).content


async def test_both_sides_are_shown_alike_and_silence_is_named(stage: Stage) -> None:
    message = shown(await stage.member.slash(stage.channel, "both-sides", topic="mussels"))
    assert [e.author.name for e in message.embeds[1:]] == [
        "Kelsund · 3 statements",
        "Brannavik · 1 statement",
    ]
    assert [len(e.fields) for e in message.embeds[1:]] == [2, 1]
    assert "by those who speak for no side" in text_of(message)
    silent = shown(await stage.member.slash(stage.channel, "both-sides", topic="scapegoat"))
    assert silent.embeds[1].author.name == "Kelsund · no statement"
    assert silent.embeds[1].description == "No statement by this side about this is on record."


async def test_the_last_page_says_that_a_side_has_no_more(stage: Stage) -> None:
    first = await stage.member.slash(stage.channel, "both-sides", topic="mussels")
    turned = shown(await stage.member.click(shown(first), label="Next"))
    assert [len(e.fields) for e in turned.embeds[1:]] == [1, 0]
    assert turned.embeds[2].description == "No more statements by this side."


async def test_the_timeline_is_a_picture_and_the_same_as_text(stage: Stage) -> None:
    result = await stage.member.slash(stage.channel, "timeline")
    (message,) = result.followups or [shown(result)]
    (picture,) = message.attachments
    assert picture.filename == "timeline.png"
    (described,) = (
        request.json["data"]["attachments"][0]["description"]
        for request in stage.env.http_requests
        if isinstance(request.json, dict) and request.json.get("data", {}).get("attachments")
    )
    assert described.startswith("Timeline: 33 statements, 4 to 18 March 2019, a row for each.")
    assert heads(message)[0] == "1 · between 4 and 12 March 2019 · an unnamed deckhand"
    assert "Page 1 of 7 · 33 statements" in text_of(message)


async def test_where_nothing_draws_the_timeline_is_its_text(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_picture = shown(await stage.member.slash(stage.channel, "timeline"))
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    without = shown(await stage.member.slash(stage.channel, "timeline"))
    assert not without.attachments
    assert (text_of(without), without.content) == (text_of(with_picture), with_picture.content)


async def test_a_timeline_of_nothing_has_no_picture(stage: Stage) -> None:
    result = await stage.member.slash(
        stage.channel, "timeline", speaker="tomas-brekkan", topic="mussels"
    )
    assert len(shown(result).attachments) == 1
    nothing = await stage.member.slash(
        stage.channel, "timeline", speaker="tomas-brekkan", topic="letter"
    )
    assert not shown(nothing).attachments
    assert "3 other statements" in text_of(shown(nothing))


async def test_sources_are_named_with_what_they_report(stage: Stage) -> None:
    text = text_of(shown(await stage.member.slash(stage.channel, "sources")))
    assert "1 · Kelsund shuts its harbour to the Petrel" in text
    assert "Tarn Sound Courier · published: 12 March 2019 · 17 statements" in text
    assert "(https://courier.example/kelsund-shuts-its-harbour)" in text


async def test_about_tells_how_evenly_it_answers(stage: Stage) -> None:
    text = text_of(shown(await stage.member.slash(stage.channel, "about")))
    assert "33 statements in 2 sources" in text
    assert "Kelsund: 10\nBrannavik: 4\nNo party: 19" in text
    assert "Kelsund: 7 answered, 3 not answered\nNo party: 1 answered, 2 not" in text
    assert "[Privacy policy](https://code.example/PRIVACY.md)" in text
    assert "https://code.example/who-said" in text


async def test_everything_works_in_direct_messages(stage: Stage) -> None:
    user = stage.member.user
    said = await user.slash("said-by", speaker="orla-vennick")
    assert len(heads(said.response)) == 5
    turned = await user.click(said.response, label="Next")
    assert heads(turned.response) == ["6 · 17 March 2019"]
    for command in ("timeline", "sources", "about"):
        assert (await user.slash(command)).response.embeds
    assert await user.autocomplete("both-sides", "topic", "muss")


async def test_whoever_asked_turns_the_pages_where_they_stand(stage: Stage) -> None:
    first = await stage.member.slash(stage.channel, "said-by", speaker="orla-vennick")
    labels = {b.label: b.disabled for b in buttons_of(shown(first).message)}
    assert labels == {"Previous": True, "Next": False}
    await stage.member.click(shown(first), label="Next")
    (message,) = stage.said
    assert heads(message) == ["6 · 17 March 2019"]
    assert {b.label: b.disabled for b in buttons_of(message)} == {"Previous": False, "Next": True}


async def test_a_stranger_gets_pages_of_their_own(stage: Stage) -> None:
    first = await stage.member.slash(stage.channel, "said-by", speaker="orla-vennick")
    own = await stage.moderator.click(shown(first), label="Next")
    assert own.ephemeral
    assert heads(shown(own)) == ["6 · 17 March 2019"]
    assert len(heads(stage.said[0])) == 5
    back = await stage.moderator.click(shown(own), label="Previous")
    assert len(heads(shown(back))) == 5


async def test_turning_keeps_the_picture(stage: Stage) -> None:
    first = await stage.member.slash(stage.channel, "timeline")
    await stage.member.click(shown(first), label="Next")
    assert len(stage.said[0].attachments) == 1
    assert heads(stage.said[0])[0].startswith("6 · ")


async def test_pages_turn_after_a_restart(stage: Stage, services: Services) -> None:
    first = await stage.member.slash(
        stage.channel, "said-by", speaker="orla-vennick", since="4 March", until="17 March"
    )
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    await stage.member.click(shown(first), label="Next")
    assert heads(stage.said[0]) == ["6 · 17 March 2019"]
    assert "4 to 17 March 2019" in text_of(stage.said[0])


async def test_a_statement_on_the_page_opens_as_its_card(stage: Stage, services: Services) -> None:
    first = await stage.member.slash(stage.channel, "said-by", speaker="orla-vennick")
    await stage.env.restart_bot(WhoSaid(services, load_locales()))
    record = invented_base().record
    token = token_of(record.statements["vennick-lose-election"])
    opened = await stage.moderator.select(shown(first), [token], custom_id="open-statement")
    assert opened.ephemeral
    assert "gladly lose an election" in shown(opened).content


async def test_what_has_left_the_record_is_said_to_be_gone(
    stage: Stage, services: Services
) -> None:
    first = await stage.member.slash(stage.channel, "said-by", speaker="orla-vennick")
    base = invented_base()
    speakers = {i: s for i, s in base.record.speakers.items() if i != "orla-vennick"}
    rest = {i: s for i, s in base.record.statements.items() if s.speaker != "orla-vennick"}
    record = replace(base.record, revision="0" * 12, speakers=speakers, statements=rest)
    services.serving.swap(KnowledgeBase(record, base.searcher))
    gone = await stage.member.click(shown(first), label="Next")
    assert gone.ephemeral
    assert "no longer on record" in shown(gone).content
    token = token_of(base.record.statements["vennick-lose-election"])
    closed = await stage.member.select(shown(first), [token], custom_id="open-statement")
    assert "no longer on record" in shown(closed).content


async def test_a_page_that_is_gone_turns_to_the_last_one(stage: Stage, services: Services) -> None:
    first = await stage.member.slash(stage.channel, "timeline")
    for _ in range(6):
        await stage.member.click(shown(first), label="Next")
    base = invented_base()
    some = dict(list(base.record.statements.items())[:12])
    smaller = replace(base.record, revision="0" * 12, statements=some)
    services.serving.swap(KnowledgeBase(smaller, base.searcher))
    await stage.member.click(stage.said[0], label="Previous")
    assert "Page 3 of 3" in text_of(stage.said[0])


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("venn", {"name": "Orla Vennick · 6 statements", "value": "orla-vennick"}),
        ("Венн", {"name": "Orla Vennick · 6 statements", "value": "orla-vennick"}),
        ("belediye", {"name": "Orla Vennick · 6 statements", "value": "orla-vennick"}),
    ],
)
async def test_names_are_completed_in_any_script(
    stage: Stage, typed: str, first: dict[str, str]
) -> None:
    choices = await stage.member.autocomplete(stage.channel, "said-by", "speaker", typed)
    assert first in [{"name": c["name"], "value": c["value"]} for c in choices]


async def test_an_empty_field_offers_those_with_the_most_statements(stage: Stage) -> None:
    choices = await stage.member.autocomplete(stage.channel, "timeline", "speaker", "")
    counted = [int(choice["name"].split("·")[1].split()[0]) for choice in choices]
    assert counted == sorted(counted, reverse=True)
    assert 1 <= len(choices) <= 25


def _many(record: Record, count: int) -> Record:
    """A record whose texts are all as long as they may be, and full of marks."""
    long = "*_`|~ " * 300
    template = next(iter(record.statements.values()))
    statements = {
        f"s{i}": replace(
            template,
            id=f"s{i}",
            quote=long,
            passage=long,
            via=("v" * 200,),
            reports=("pell-marrin",),
        )
        for i in range(count)
    }
    sources = {
        i: replace(s, title="*" * 300, url=f"https://courier.example/{'x' * 1900}")
        for i, s in record.sources.items()
    }
    speakers = {
        i: replace(s, name="_" * 300, offices=(Tenure("*" * 300),))
        for i, s in record.speakers.items()
    }
    return replace(record, statements=statements, sources=sources, speakers=speakers)


async def test_discords_limits_hold_whatever_the_record_holds(
    stage: Stage, services: Services
) -> None:
    base = invented_base()
    huge = _many(base.record, 60)
    services.serving.swap(KnowledgeBase(huge, base.searcher))
    topic = min(next(iter(huge.statements.values())).topics & huge.concepts.keys())
    await stage.member.slash(stage.channel, "said-by", speaker="orla-vennick")
    await stage.member.slash(stage.channel, "both-sides", topic=topic)
    await stage.member.slash(stage.channel, "timeline")
    await stage.member.slash(stage.channel, "sources")
    await stage.member.slash(stage.channel, "about")
    assert len(stage.said) == 5
    assert not stage.env.errors
    for message in stage.said:
        assert sum(map(len, message.embeds)) <= 6000
        for embed in message.embeds:
            assert len(embed.title or "") <= 256
            assert all(len(str(f.name)) <= 256 for f in embed.fields)
            assert all(len(str(f.value)) <= 1024 for f in embed.fields)
    assert "The picture shows the first 40 of 60 statements" in stage.said[2].content
