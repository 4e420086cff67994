"""Persian phrases keep their direction wherever they stand among names and quotes of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import simcord
from markdown_it import MarkdownIt

from bot.app.revisions.knowledge_base import KnowledgeBase, token_of
from bot.app.services import Services
from bot.discord.card.button import StatementButton
from bot.discord.card.comparison import comparison_text
from bot.locales import load_locales
from bot.record import Record
from bot.search import Answer, Closest, Comparison, Edit, Reason, Span, Verdict
from bot.store import Store
from tests.conftest import Scripted, hits, services_on
from tests.discord.conftest import Stage
from tests.records import shipped_base

PERSIAN, LATIN = re.compile("[\u0600-\u06ff]"), re.compile("[A-Za-z]")
# Marks that Discord reads where a line begins, and those around a run of words.
LEAD = re.compile(r"(?:> |-# |### |\d+\. |\*\*|~~|\*|\[)*")
START, OPEN, CLOSE = "\u200f\u2067", "[\u2066-\u2068]", "\u2069"
FOR_ALL: tuple[tuple[str, dict[str, Any]], ...] = (
    ("ask", {"question": "equal"}),
    ("ask", {"question": "near"}),
    ("ask", {"question": "what?"}),
    ("who-said", {"words": "equal"}),
    ("who-said", {"words": "near"}),
    ("said-by", {"speaker": "orla-vennick", "since": "2019-03-01"}),
    ("said-by", {"speaker": "orla-vennick", "since": "2020-01-01"}),
    ("said-by", {"speaker": "nobody"}),
    ("both-sides", {"topic": "mussels"}),
    ("timeline", {"speaker": "orla-vennick", "topic": "mussels"}),
    ("timeline", {}),
    ("sources", {}),
    ("about", {}),
    ("privacy show", {}),
    ("privacy opt-out", {}),
    ("privacy delete", {}),
)
FOR_MODERATORS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("settings show", {}),
    ("settings private", {"answers": "public"}),
    ("settings questions", {"days": 7}),
    ("knowledge status", {}),
    ("knowledge check", {}),
    ("knowledge diff", {}),
    ("knowledge reload", {}),
    ("knowledge history", {}),
    ("knowledge audit", {}),
    ("knowledge gaps", {}),
    ("knowledge stats", {}),
    ("knowledge pending", {}),
)


@pytest.fixture
def searcher(record: Record) -> Scripted:
    some = hits(record, "vennick-keep-petrel-out", "halyard-denies-discharge", "brekkan-scapegoat")
    spans = (Span(Edit.CHANGED, "pantry", "larder"),)
    return Scripted(
        record,
        {
            "equal": Answer((*some, *hits(record, "ostlie-one-room")), equal=3),
            "one": Answer(some),
            "near": Closest(Reason.UNKNOWN_SPEAKER, some, about="Nobody"),
        },
        Comparison(Verdict.ALTERED, spans),
    )


@pytest.fixture
async def services(store: Store, record: Record, searcher: Scripted) -> Services:
    return await services_on(store, KnowledgeBase(record, searcher))


@pytest.fixture
async def persian(stage: Stage) -> Stage:
    """The stage, on a server where moderators have set Persian."""
    by = str(stage.moderator.id)
    await stage.bot.services.settings.set_language(stage.guild.id, "fa", by)
    return stage


def texts(payload: object) -> Iterator[str]:
    """Return every text of a request that people see."""
    seen = {"content", "title", "description", "name", "value", "text", "label", "placeholder"}
    if isinstance(payload, list):
        for item in payload:
            yield from texts(item)
    if isinstance(payload, dict):
        for key, value in payload.items():
            if key in seen and isinstance(value, str):
                yield value
            yield from texts(value)


def astray(text: str) -> list[str]:
    """Return the lines with both lab in them that do not say their direction, or lose it."""
    return [
        line
        for line in text.split("\n")
        if (
            PERSIAN.search(line)
            and LATIN.search(line)
            and not LEAD.sub("", line, count=1).startswith(START)
        )
        or len(re.findall(OPEN, line)) != line.count(CLOSE)
    ]


def told(stage: Stage) -> list[str]:
    """What the bot has told people, its commands left out."""
    requests = (r for r in stage.env.http_requests if "/commands" not in r.path)
    return [text for request in requests for text in texts(request.json)]


async def press_everything(actor: simcord.MemberActor, result: simcord.InteractionResult) -> None:
    """Press whatever can be pressed below an answer."""
    assert result.response is not None
    for row in result.response.message.components:
        for part in getattr(row, "children", ()):
            if options := getattr(part, "options", None):
                await actor.select(result.response, [options[0].value])
            elif getattr(part, "custom_id", None) and not part.disabled:
                await actor.click(result.response, custom_id=part.custom_id)


@pytest.mark.parametrize(("command", "options"), FOR_ALL)
async def test_members_read_persian_in_its_direction(
    persian: Stage, command: str, options: dict[str, Any]
) -> None:
    result = await persian.member.slash(persian.channel, command, **options)
    await press_everything(persian.member, result)
    assert any(map(PERSIAN.search, told(persian)))
    assert [line for text in told(persian) for line in astray(text)] == []


@pytest.mark.parametrize(("command", "options"), FOR_MODERATORS)
async def test_moderators_read_persian_in_its_direction(
    persian: Stage, command: str, options: dict[str, Any]
) -> None:
    await persian.member.slash(persian.channel, "ask", question="near")
    await persian.moderator.slash(persian.channel, command, **options)
    assert any(map(PERSIAN.search, told(persian)))
    assert [line for text in told(persian) for line in astray(text)] == []


@pytest.mark.parametrize("id_", ["hajiyev-fake-news", "pezeshkian-urges-baku-to-verify"])
def test_bold_that_ends_with_a_sentence_is_bold_to_commonmark_too(id_: str) -> None:
    base, persian = shipped_base(), load_locales().of("fa")
    statement = base.record.statements[id_]
    for button in StatementButton.__subclasses__():
        shown = button(token_of(statement)).open(base, statement, persian)["content"]
        assert not re.search(r"\*\*|~~", re.sub("<[^>]+>", "", MarkdownIt().render(shown)))


def test_struck_words_that_end_with_a_sentence_are_struck_to_commonmark_too() -> None:
    spans = (Span(Edit.CHANGED, "in the pantry.", "in the larder."),)
    shown = comparison_text(Comparison(Verdict.ALTERED, spans), load_locales().of("fa"))
    _, words, _ = shown.split("\n")
    page = MarkdownIt().enable("strikethrough").render(words)
    assert ("</s>" in page, "</strong>" in page) == (True, True)


@pytest.mark.parametrize("menu", ["Who said this?", "Check this quote"])
@pytest.mark.parametrize("words", ["one", "near", "what?"])
async def test_a_message_is_looked_up_in_persian(persian: Stage, menu: str, words: str) -> None:
    message = await persian.moderator.send(persian.channel, words)
    await persian.member.context_menu(persian.channel, menu, message)
    assert any(map(PERSIAN.search, told(persian)))
    assert [line for text in told(persian) for line in astray(text)] == []


async def test_a_refusal_is_in_persian_too(persian: Stage) -> None:
    result = await persian.member.slash(persian.channel, "said-by", speaker="Nobody")
    assert result.response is not None
    first, last = (
        "\u200f\u2067از \u2068\u200f\u2067«\u2068Nobody",
        "\u2069»\u2069\u2069 سخنی در سوابق نیست.\u2069",
    )
    assert result.response.content == first + last
