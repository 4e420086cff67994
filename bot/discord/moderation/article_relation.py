"""What a statement of a text does to another, as its verb says: the moderator picks which one."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten
from typing import TYPE_CHECKING, Any

import discord

from bot.authoring.entry import Entry, relations_in
from bot.authoring.proposal import reference_to
from bot.authoring.review import words_of
from bot.record import DateSpan

from ..kit.moderator import ensure_moderator

if TYPE_CHECKING:
    from .article import ArticlePage

_MOST_OPTIONS = 25
_MAX_TEXT = 100  # of an option

# The name of a statement, whoever says it, and its quote.
_Target = tuple[str, str, str]


class RelationMenu(discord.ui.Select["ArticlePage"]):
    """Sets what the statement does to which others; what the text tells is picked beforehand."""

    def __init__(self, page: ArticlePage, picked: list[tuple[str, _Target]]) -> None:
        kept = relations_in(page.entry)
        others = _others(page) if page.proposal.kinds else ()
        offered = [(kind.value, target) for target in others for kind in page.proposal.kinds]
        options = {
            f"{kind} {id_}": discord.SelectOption(
                label=page.phrases.beside(page.phrases.text(f"relation-{kind}"), who)[:_MAX_TEXT],
                value=f"{kind} {id_}",
                description=shorten(quote, _MAX_TEXT, placeholder=" …"),
                default=(kind, id_) in kept,
            )
            for kind, (id_, who, quote) in (*picked, *offered)
        }
        shown = list(options.values())[:_MOST_OPTIONS]
        super().__init__(
            options=shown,
            min_values=0,
            max_values=len(shown),
            placeholder=page.phrases.text("article-relation"),
        )

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show the statement with what was picked."""
        await ensure_moderator(interaction)
        if self.view is None:
            return
        entry = {name: value for name, value in self.view.entry.items() if name != "relations"}
        if picked := [dict([value.split(" ", 1)]) for value in self.values]:
            entry["relations"] = picked
        await self.view.replaced_by(interaction, self.view.with_entry(entry))


def relation_menu(page: ArticlePage) -> RelationMenu | None:
    """Return the menu where the text has a relation, and other words to have it with."""
    picked = list(picked_on(page))
    has_others = page.proposal.kinds and any(True for _ in _others(page))
    return RelationMenu(page, picked) if picked or has_others else None


def picked_on(page: ArticlePage) -> Iterator[tuple[str, _Target]]:
    """Return what the statement on view does to which others, without what was left."""
    names = page.names()
    for kind, target in relations_in(page.entry):
        words = words_of(target, page.review, page.article.proposals, page.record)
        if words is not None:
            yield kind, (target, names.get(words[0] or "", "–"), words[1])


def _others(page: ArticlePage) -> Iterator[_Target]:
    yield from _of_text(page)
    yield from _of_record(page)


def _of_text(page: ArticlePage) -> Iterator[_Target]:
    """Return what others say in the same text and was accepted, the last first."""
    for number in range(page.review.at, 0, -1):
        entry = page.review.choices[number - 1]
        if entry is not None and entry["speaker"] != page.entry.get("speaker"):
            speaker = str(entry["speaker"])
            yield reference_to(number), page.names().get(speaker, speaker), str(entry["quote"])


def _of_record(page: ArticlePage) -> Iterator[_Target]:
    """Return what others have said before on the same topics, most of them in common first."""
    topics, said = _topics(page.entry), DateSpan.parse(str(page.entry["said"]))
    found = [
        (len(topics.intersection(other.topics)), other.said.earliest, other)
        for other in page.record.statements.values()
        if other.said.earliest <= said.latest
        and page.entry.get("speaker") not in other.speakers
        and topics.intersection(other.topics)
    ]
    for _, _, other in sorted(found, key=lambda one: one[:2], reverse=True):
        yield other.id, page.record.name_of(other), other.quote


def _topics(entry: Entry) -> frozenset[str]:
    topics = entry.get("topics")
    return frozenset(map(str, topics if isinstance(topics, list) else ()))
