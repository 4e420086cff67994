"""What a statement of a text does to another, as its verb says: the moderator picks which one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import discord

from bot.authoring.entry import Entry, with_ids
from bot.record import DateSpan

from ..kit.moderator import ensure_moderator

if TYPE_CHECKING:
    from .article import ArticlePage

_MOST_OPTIONS = 25
_MAX_TEXT = 100  # of an option

# The id of a statement, whoever says it, and its quote.
_Target = tuple[str, str, str]


class RelationMenu(discord.ui.Select["ArticlePage"]):
    """Sets what the statement does to which others; nothing is picked beforehand."""

    def __init__(self, page: ArticlePage, targets: list[_Target]) -> None:
        given = page.entry.get("relations")
        kept = given if isinstance(given, list) else []
        options = [
            discord.SelectOption(
                label=page.phrases.beside(page.phrases.text(f"relation-{kind}"), who)[:_MAX_TEXT],
                value=f"{kind} {id_}",
                description=quote[:_MAX_TEXT],
                default={kind.value: id_} in kept,
            )
            for id_, who, quote in targets
            for kind in page.proposal.kinds
        ][:_MOST_OPTIONS]
        super().__init__(
            options=options,
            min_values=0,
            max_values=len(options),
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
    """Return the menu where the text has a relation, and somebody else's words to have it with."""
    targets = [*_of_text(page), *_of_record(page)] if page.proposal.kinds else []
    return RelationMenu(page, targets) if targets else None


def _of_text(page: ArticlePage) -> Iterator[_Target]:
    """Return what others say in the same text and was accepted, the last first."""
    accepted = with_ids(page.review.accepted, tuple(page.record.statements))
    for entry in reversed(accepted):
        if entry["speaker"] != page.entry.get("speaker"):
            id_, speaker, quote = (str(entry[name]) for name in ("id", "speaker", "quote"))
            yield id_, page.names().get(speaker, speaker), quote


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
