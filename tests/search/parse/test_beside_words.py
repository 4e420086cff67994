"""What stands beside words is none of them: links, mentions, emoji, code, and what is not seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.judge import read_judged
from bot.search import Answer, Ruling, Searcher, Verdict, hits_of
from bot.search.parse.typed import Typed, address_of, read

_JUDGED = Path(__file__).parents[2] / "judged"
_BESIDE = (
    "https://t.me/channelname/12345",
    "https://x.com/someone/status/1939000000000000000",
    "https://cdn.discordapp.com/attachments/11/22/image.png?ex=1&is=2",
    ".../attachments/1/2/image.png",
    "<https://example.org/world/2025-06-27/iran/>",
    "<:kekw:812345678901234567>",
    ":thinking:",
    "😂😂",
    "👨‍👩‍👧🇮🇷❤️✅",
    "<@123456789012345678>",
    "<#123456789012345678>",
    "<t:1750972800:F>",
    "</said-by:1139000000000000000>",
    "@everyone",
    "\n```py\nprint('26 June')\n```\n",
)
_LINK = (
    "https://oc-media.org/baku-again-hits-back-at-iranian-accusations-israel-used-azerbaijani-"
    "territory-to-attack-iran/?utm_source=x#top"
)


def _outcome(ruling: Ruling) -> tuple[type, list[str], Verdict | None]:
    verdict = ruling.comparison.verdict if ruling.comparison else None
    shown = [hit.statement.id for hit in hits_of(ruling.decision)[:1]]
    return type(ruling.decision), shown, verdict


@pytest.mark.parametrize("beside", _BESIDE)
def test_a_question_is_answered_as_without_it(shipped: Searcher, beside: str) -> None:
    files = ("english", "multilingual", "unanswerable")
    judged = [j for name in files for j in read_judged(_JUDGED / f"{name}.jsonl")[::25]]
    for question in (j.question for j in judged):
        expected = _outcome(shipped.ask(question))
        assert _outcome(shipped.ask(f"{question} {beside}")) == expected, question
        assert _outcome(shipped.ask(f"{beside} {question}")) == expected, question


@pytest.mark.parametrize("beside", _BESIDE)
def test_a_quote_is_compared_as_without_it(shipped: Searcher, beside: str) -> None:
    for statement in list(shipped.record.statements.values())[::6]:
        expected = _outcome(shipped.who_said(statement.quote))
        assert _outcome(shipped.who_said(f"{statement.quote} {beside}")) == expected
        assert _outcome(shipped.who_said(f"{beside} {statement.quote}")) == expected


@pytest.mark.parametrize("unseen", ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u200e", "\ufe0f"])
def test_what_is_not_seen_breaks_no_word(shipped: Searcher, unseen: str) -> None:
    for judged in read_judged(_JUDGED / "english.jsonl")[::20]:
        broken = re.sub(r"\b(\w{3})(\w{3,})", rf"\1{unseen}\2", judged.question)
        assert _outcome(shipped.ask(broken)) == _outcome(shipped.ask(judged.question))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("did he? https://x.com/a?b=1#c.", "did he? ."),
        ("see [the article](https://example.org/a_(b)/) now", "see the article now"),
        ("t.me/channel/1 nonsense", " nonsense"),
        ("Caliber.Az says either/or on 26/6/2025, 12:30:45", None),
        ("```complete nonsense```", "\ncomplete nonsense\n"),
        ("```py\nx = 1\n```", None),
        ("fake 🏴󠁧󠁢󠁥󠁮󠁧󠁿 news 👍🏽? 1️⃣", "fake news ? 1️⃣"),
        ("half \ud83d of a pair", "half � of a pair"),
        ("", None),
    ],
)
def test_words_are_told_from_what_stands_beside_them(text: str, words: str | None) -> None:
    assert read(text).words == (text if words is None else words)


def test_a_link_is_known_by_where_it_leads() -> None:
    assert read(f"who said it {_LINK}") == Typed("who said it ", frozenset({address_of(_LINK)}))
    assert address_of("http://www.Example.org/a/?b#c") == address_of("example.org/a")


def test_a_link_to_a_source_hints_at_it(shipped: Searcher) -> None:
    for question in ("what did Pezeshkian ask Aliyev to do?", "who said it"):
        ranked = shipped.trace(f"{question} {_LINK}").ranked
        without = {r.document.statement.id: r.odds for r in shipped.trace(question).ranked}
        for r in ranked:
            statement = r.document.statement
            is_there = statement.source == "oc-media-2025-06-30"
            assert (r.odds > without[statement.id]) is is_there
    decision = shipped.ask(f"what did Pezeshkian ask Aliyev to do? {_LINK}").decision
    assert isinstance(decision, Answer)
    assert decision.hits[0].statement.source == "oc-media-2025-06-30"


@pytest.mark.parametrize(
    ("text", "statement", "verdict"),
    [
        ("complete nonsense - Ilham Aliyev, 27 June 2025", "aliyev-complete", Verdict.VERBATIM),
        ("Aliyev: complete nonsense", "aliyev-complete", Verdict.VERBATIM),
        ("complete nonsense (Aliyev)", "aliyev-complete", Verdict.VERBATIM),
        ("complete nonsense\n— президент Азербайджана", "aliyev-complete", Verdict.VERBATIM),
        ("President Aliyev on 27 June: complete nonsense", "aliyev-complete", Verdict.VERBATIM),
        ("open provocation, said Hajizada", "hajizada-open", Verdict.VERBATIM),
        ("open provocation (Azerbaijan)", "hajizada-open", Verdict.VERBATIM),
        ("open provocation (Iran)", "hajizada-open", Verdict.OTHER_SPEAKER),
        ("Pezeshkian: complete nonsense", "aliyev-complete", Verdict.OTHER_SPEAKER),
        ("complete nonsense - John Smith", "aliyev-complete", Verdict.OTHER_SPEAKER),
        ("nobody will observe any laws", "sobhani-enemy", Verdict.ALTERED),
    ],
)
def test_a_name_that_is_set_apart_says_whose_words_they_are(
    shipped: Searcher, text: str, statement: str, verdict: Verdict
) -> None:
    ruling = shipped.who_said(text)
    assert hits_of(ruling.decision)[0].statement.id.startswith(statement)
    assert ruling.comparison is not None
    assert ruling.comparison.verdict is verdict


def test_every_word_that_differs_is_shown(shipped: Searcher) -> None:
    comparison = shipped.who_said("firm and principled stance").comparison
    assert comparison is not None
    assert " ".join(span.theirs for span in comparison.spans) == "firm and principled stance"
    assert " ".join(span.recorded for span in comparison.spans) == "principled and firm position"
