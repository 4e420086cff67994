"""Words held against the record: the verdict first, then the words side by side, then the card.

Each verdict has a sign and a sentence of its own. The signs say how wordings compare, and nothing
about what is true.
"""

from __future__ import annotations

import discord

from bot.app.answering.finding import Finding
from bot.locales import Phrases
from bot.search import Answer, Comparison, Verdict, hits_of

from ..card.comparison import comparison_text
from ..kit.reply import Reply
from .answer import answer_reply, near_reply, reply_to

_SIGNS = {
    Verdict.VERBATIM: "=",
    Verdict.ALTERED: "≈",
    Verdict.OTHER_SPEAKER: "⇄",
    Verdict.NOT_ON_RECORD: "∅",
}
_NEAREST = 3


def check_of(finding: Finding, phrases: Phrases) -> Reply:
    """Say how words stand to the record, and show the card of those that are on it.

    Where they are not, the nearest statements follow, marked as no answer.
    """
    found = finding.ruling.comparison
    is_on_record = found is not None and found.verdict is not Verdict.NOT_ON_RECORD
    if found is None or not is_on_record:
        found = Comparison(Verdict.NOT_ON_RECORD, ())
    verdict, _, words = comparison_text(found, phrases).partition("\n")
    lead = phrases.directed(f"**{_SIGNS[found.verdict]} {verdict}**")
    statements = [hit.statement for hit in hits_of(finding.ruling.decision)]
    if not is_on_record or not statements:
        return _not_on_record(finding, lead, phrases)
    lines, record = [lead, *filter(None, [words])], finding.base.record
    return answer_reply(record, statements[:1], statements[1:], phrases, lines=lines)


def lookup_of(finding: Finding, phrases: Phrases) -> Reply:
    """Say who said words, and how they stand to the record.

    Where nobody on record said them, the nearest statements follow, marked as no answer.
    """
    found = finding.ruling.comparison
    is_on_record = found is None or found.verdict is not Verdict.NOT_ON_RECORD
    if is_on_record and isinstance(finding.ruling.decision, Answer):
        return reply_to(finding, phrases)
    return _not_on_record(finding, phrases.text("verdict-not-on-record"), phrases)


def _not_on_record(finding: Finding, lead: str, phrases: Phrases) -> Reply:
    decision = finding.ruling.decision
    near = [hit.statement for hit in hits_of(decision)][:_NEAREST]
    lines = [lead, phrases.text("closest-only")] if near else [lead]
    record = finding.base.record
    return near_reply(record, near, phrases, lines=lines, outcome=decision.outcome)


def words_in(message: discord.Message) -> str | None:
    """Return the words of a message: its own, those it forwards, or those of an embed."""
    texts = (
        message.content,
        *(forwarded.content for forwarded in message.message_snapshots),
        *(embed.description for embed in message.embeds),
    )
    return next((text for text in texts if text and text.strip()), None)
