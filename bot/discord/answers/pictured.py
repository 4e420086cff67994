"""A timeline that somebody asked for in words gets its picture, as `/timeline` does."""

from __future__ import annotations

from bot.app.answering.finding import Finding
from bot.locales import Phrases
from bot.search import Answer, Wanted, hits_of

from ..kit.reply import Reply
from ..listing.picture import Pictures
from ..listing.title import title_of
from ..listing.wanted import bookmark_of


async def pictured(
    pictures: Pictures, reply: Reply, finding: Finding, phrases: Phrases, *, may_attach: bool
) -> Reply:
    """Add the picture where a timeline is the answer and files may be attached."""
    decision, record = finding.ruling.decision, finding.base.record
    request = decision.listed if isinstance(decision, Answer) else None
    if request is None or request.wanted is not Wanted.TIMELINE or not may_attach:
        return reply
    bookmark = bookmark_of(request)
    title = title_of(finding.base.catalog, bookmark, phrases) if bookmark else record.dispute.title
    statements = record.told_once([hit.statement for hit in hits_of(decision)])
    return await pictures.beside(reply, record, statements, title, phrases)
