"""What judges the messages of the bot finds what it is there to find."""

from __future__ import annotations

from typing import Any

import pytest

from bot.app.answering.finding import Finding
from bot.app.revisions.knowledge_base import KnowledgeBase, token_of
from bot.discord.answers.answer import reply_to
from bot.discord.card.button import AccountsButton, StatementButton
from bot.discord.kit.reply import Reply
from bot.record import Record
from bot.search import Answer, Closest, Reason, Ruling
from tests.conftest import ENGLISH, Scripted, hits
from tests.fuzz.oracle import LOCALES, Oracle
from tests.fuzz.test_promise import body_of
from tests.records import shipped_base

LARDER, ROOM = "vennick-larder-not-drain", "ostlie-one-room"


def message(record: Record, tag: str, *, equal: int = 1) -> dict[str, Any]:
    decision = Answer(hits(record, LARDER, ROOM), equal=equal)
    base = KnowledgeBase(record, Scripted(record, {}))
    return body_of(reply_to(Finding(base, Ruling("?", "en", decision)), LOCALES.of(tag)))


@pytest.mark.parametrize("tag", sorted(LOCALES))
@pytest.mark.parametrize("equal", [1, 2])
def test_a_sound_answer_has_no_fault(record: Record, tag: str, equal: int) -> None:
    assert Oracle(record).faults(message(record, tag, equal=equal)) == []


@pytest.mark.parametrize("equal", [1, 2])
@pytest.mark.parametrize(
    ("what", "other"),
    [
        ("larder", "pantry"),
        ("Orla Vennick", "Nils Brekkan"),
        ("2019", "2018"),
        ("“", "“so "),
    ],
)
def test_a_word_a_name_or_a_day_that_is_not_the_records_is_found(
    record: Record, what: str, other: str, equal: int
) -> None:
    told = message(record, "en", equal=equal)
    assert what in told["content"]
    told["content"] = told["content"].replace(what, other)
    assert Oracle(record).faults(told)


@pytest.mark.parametrize(
    "typed",
    [
        *("@everyone", "<@1>", "<@&1>", "<#1>", "<t:0:R>", "<:a:1>", "`code`", "||no||"),
        *("[click](https://evil.example)", "https://evil.example", "discord.gg/x", ":smile:"),
        *("\n# loud", "\n>>> all of it", "\n> “I did it.”\n— **Orla Vennick**, 4 March 2019"),
        "\n4. **Orla Vennick**, 4 March 2019: “I did it.”",
    ],
)
def test_what_somebody_typed_and_nobody_escaped_is_found(record: Record, typed: str) -> None:
    nothing = Closest(Reason.UNKNOWN_SPEAKER, hits(record, ROOM), about="somebody")
    base = KnowledgeBase(record, Scripted(record, {}))
    told = body_of(reply_to(Finding(base, Ruling("?", "en", nothing)), ENGLISH))
    assert Oracle(record).faults(told) == []
    told["content"] = told["content"].replace("somebody", typed)
    assert Oracle(record).faults(told)


@pytest.mark.parametrize("tag", sorted(LOCALES))
@pytest.mark.parametrize("button", StatementButton.__subclasses__())
def test_what_a_button_opens_of_any_statement_has_no_fault(
    button: type[StatementButton], tag: str
) -> None:
    base = shipped_base()
    oracle = Oracle(base.record)
    for statement in base.record.statements.values():
        parts = button(token_of(statement)).open(base, statement, LOCALES.of(tag))
        assert oracle.faults(body_of(Reply(parts["content"], view=parts.get("view")))) == []


@pytest.mark.parametrize(
    ("what", "other"), [("received information", "received proof"), ("Aliyev denied", "He denied")]
)
def test_a_word_that_no_account_has_is_found(what: str, other: str) -> None:
    base = shipped_base()
    call = base.record.statements["pezeshkian-urges-baku-to-verify"]
    content = AccountsButton(token_of(call)).open(base, call, ENGLISH)["content"]
    told = body_of(Reply(content.replace("**", "").replace(what, other)))
    assert what in content.replace("**", "")
    assert Oracle(base.record).faults(told)
