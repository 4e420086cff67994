"""A decision as a reply: cards that answer, or what is near and does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import discord

from bot.app.answering.finding import Finding
from bot.app.revisions.knowledge_base import token_of
from bot.locales import Phrases
from bot.record import Record, Statement
from bot.render import Card, card_of, notice, year_note
from bot.search import Answer, NothingOnRecord, Outcome, Ruling, hits_of

from ..card.button import lookup_buttons, numbered_view, source_button
from ..card.comparison import comparison_text
from ..card.text import MAX_CONTENT, card_text, summary
from ..kit.component import View
from ..kit.reply import Reply
from ..kit.text import fitted
from .listed import guide_reply, listed_reply
from .more import MAX_TOKENS, MoreButton
from .unhelpful import UnhelpfulButton

_MOST_CARDS = 3
# A comparison of words may take this much of the text; the card must have room behind it.
_MAX_COMPARISON = 800
_NEAR_QUOTE = 240
_MAX_LINES = MAX_CONTENT // 4


def reply_to(finding: Finding, phrases: Phrases) -> Reply:
    """Compose the message for a question or for half-remembered words."""
    ruling, record = finding.ruling, finding.base.record
    decision, lines = ruling.decision, _lines(record, ruling, phrases)
    statements = [hit.statement for hit in hits_of(decision)]
    if isinstance(decision, NothingOnRecord) and decision.guide:
        return guide_reply(record, decision.guide, phrases)
    if isinstance(decision, Answer) and decision.listed and len(statements) > 1:
        return listed_reply(record, decision.listed, statements, phrases, lines=lines)
    if not isinstance(decision, Answer):
        return near_reply(record, statements, phrases, lines=lines, outcome=decision.outcome)
    count = min(decision.equal, _MOST_CARDS)
    return answer_reply(record, statements[:count], statements[count:], phrases, lines=lines)


def answer_reply(
    record: Record,
    cards: Sequence[Statement],
    behind: Sequence[Statement],
    phrases: Phrases,
    *,
    lines: Sequence[str] = (),
) -> Reply:
    """Show statements that answer, those that answer equally well together, below `lines`."""
    shown = [card_of(record, statement, phrases) for statement in cards]
    if len(shown) == 1:
        content = [*lines, card_text(shown[0], phrases, _room(lines))]
    else:
        content = [*lines, phrases.text("answers-equal", count=len(shown))]
        room = _room(content) // len(shown)
        texts = (card_text(c, phrases, room, number=n) for n, c in enumerate(shown, 1))
        content += ["\n\n".join(texts)]
    view = _answer_view(record, cards, shown, behind, phrases)
    return Reply("\n".join(content), view=view, cards=tuple(cards), behind=tuple(behind))


def near_reply(
    record: Record,
    cards: Sequence[Statement],
    phrases: Phrases,
    *,
    lines: Sequence[str] = (),
    outcome: Outcome = Outcome.CLOSEST,
) -> Reply:
    """List statements that are near and no answer, each behind a button with its number.

    They are no cards, so that nobody takes one for the answer.
    """
    shown = (summary(card_of(record, s, phrases), phrases, _NEAR_QUOTE) for s in cards)
    content = [*lines, *(f"{n}. {line}" for n, line in enumerate(shown, 1))]
    view = numbered_view(cards).add_item(_unhelpful(outcome, cards, phrases))
    return Reply("\n".join(content), view=view, cards=tuple(cards))


def _answer_view(
    record: Record,
    cards: Sequence[Statement],
    shown: Sequence[Card],
    behind: Sequence[Statement],
    phrases: Phrases,
) -> View:
    """Put the buttons in order: what one card leads to, or one that opens each of several."""
    more: list[discord.ui.Item[Any]] = []
    if behind:
        tokens = [token_of(statement) for statement in behind[:MAX_TOKENS]]
        more.append(MoreButton(tokens, phrases.text("button-more", count=len(tokens))))
    unhelpful = _unhelpful("answer", cards, phrases)
    view = View(timeout=None) if len(cards) == 1 else numbered_view(cards)
    lookup, source = list[discord.ui.Item[Any]](), list[discord.ui.Item[Any]]()
    if len(cards) == 1:
        lookup = lookup_buttons(record, cards[0], phrases)
        source = source_button(shown[0], phrases)
    for item in (*lookup, *more, *source, unhelpful):
        view.add_item(item)
    return view


def _unhelpful(outcome: str, cards: Sequence[Statement], phrases: Phrases) -> UnhelpfulButton:
    tokens = [token_of(statement) for statement in cards]
    return UnhelpfulButton(outcome, tokens, phrases.text("button-unhelpful"))


def _lines(record: Record, ruling: Ruling, phrases: Phrases) -> list[str]:
    """Say what comes before the cards: why nothing answers, how the words stand to the record."""
    lines: list[str] = []
    if not isinstance(ruling.decision, Answer):
        lines.append(fitted(notice(record, ruling.decision, phrases), _MAX_LINES))
    if note := year_note(ruling, phrases):
        lines.append(note)
    if ruling.comparison is not None:
        lines.append(comparison_text(ruling.comparison, phrases, _MAX_COMPARISON))
    return lines


def _room(lines: Sequence[str]) -> int:
    """Return how long cards may be below some lines, with the line breaks between them."""
    return MAX_CONTENT - sum(len(line) + 1 for line in lines) - 2 * _MOST_CARDS
