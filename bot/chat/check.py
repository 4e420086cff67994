"""A quote held against the record: the verdict first, then the words side by side, then the card.

Each verdict has a sign and a sentence of its own. The signs say how wordings compare, and nothing
about what is true.
"""

from __future__ import annotations

import discord

from bot.locales import Phrases
from bot.search import Comparison, Verdict, hits_of
from bot.service import Finding

from .embed import comparison_text
from .reply import Reply, answer_reply, near_reply

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
    lines = [f"**{_SIGNS[found.verdict]} {verdict}**", *filter(None, [words])]
    record = finding.base.record
    statements = [hit.statement for hit in hits_of(finding.ruling.decision)]
    if not statements:
        return Reply(lines[0])
    if is_on_record:
        return answer_reply(record, statements[:1], statements[1:], phrases, lines=lines)
    lines.append(phrases.text("closest-only"))
    return near_reply(record, statements[:_NEAREST], phrases, lines=lines)


def words_in(message: discord.Message) -> str | None:
    """Give the words of a message: its own, those it forwards, or those of an embed."""
    texts = (
        message.content,
        *(forwarded.content for forwarded in message.message_snapshots),
        *(embed.description for embed in message.embeds),
    )
    return next((text for text in texts if text and text.strip()), None)
