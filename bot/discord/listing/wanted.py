"""The list that a question wants, as one that a button opens."""

from __future__ import annotations

from bot.app.browsing.catalog import Selection
from bot.search import Guide, Request, Wanted

from .bookmark import Bookmark, ListKind

_TIMELINE = Bookmark(ListKind.TIMELINE)
# What else there is to look around in, by where a text leads.
GUIDED = {
    Guide.ABOUT: (_TIMELINE, Bookmark(ListKind.SOURCES)),
    Guide.HELP: (_TIMELINE, Bookmark(ListKind.SOURCES)),
    Guide.SOURCES: (Bookmark(ListKind.SOURCES),),
}


def bookmark_of(request: Request) -> Bookmark | None:
    """Return the list with all that is wanted; None where no list has just that."""
    who = [*request.speakers, *request.parties]
    topics = [id_ for topic in request.topics for id_ in topic]
    if (
        len(who) > 1
        or len(topics) > 1
        or request.acts
        or request.words
        or request.places
        or request.days
        or request.about
        or request.published
        or request.is_worded
    ):
        return None
    selection = Selection(
        speaker=next(iter(request.speakers), None),
        topic=next(iter(topics), None),
        since=request.since,
        until=request.until,
        party=next(iter(request.parties), None),
    )
    if request.wanted is Wanted.SIDES and topics and not who:
        return Bookmark(ListKind.BOTH_SIDES, selection)
    return Bookmark(ListKind.SAID_BY if who else ListKind.TIMELINE, selection)
