"""Who of somebody's own, or of a side, is what an office says: "X's adviser", "Y's doctor"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.language.analyzer import keys
from bot.record import Record, Speaker

from .sense import Mention, Sense, SenseKind

_MOST = 2  # people: an office that more hold is nobody's


@dataclass(frozen=True, slots=True)
class _Holder:
    """The parties of somebody with words on record, kinds of his offices, and words for them."""

    parties: frozenset[str]
    posts: frozenset[str]
    words: frozenset[str]


class Holders:
    """Tells by an office and whose it is who of those with words on record is meant."""

    def __init__(self, record: Record, posts_in: Callable[[Sequence[str]], frozenset[str]]) -> None:
        def holder(speaker: Speaker) -> _Holder:
            offices = [keys(office.of) for office in speaker.offices]
            titles = [keys(t) for texts in speaker.titles.values() for t in texts]
            posts = frozenset(post for words in offices for post in posts_in(words))
            every = frozenset(word for words in (*offices, *titles) for word in words)
            return _Holder(speaker.party_ids, posts, every)

        self._parties = {s.id: s.party_ids for s in record.speakers.values()}
        self._holders: Mapping[str, _Holder] = {
            id_: holder(record.speakers[id_]) for id_ in sorted(record.speaking)
        }

    def of(self, owner: Mention, office: Mention) -> tuple[Sense, ...]:
        """Return those who are of the party of an owner, and what the office says."""
        owners = owner.ids(SenseKind.SPEAKER, SenseKind.TITLE)
        parties = owner.ids(SenseKind.PARTY).union(*(self._parties[i] for i in owners))
        words = {token.key for token in office.tokens}
        found = [
            id_
            for id_, holder in self._holders.items()
            if id_ not in owners
            and (holder.posts & office.posts or words <= holder.words)
            and (parties & holder.parties or owner.kind is SenseKind.PLACE)
        ]
        meant = found if len(found) <= _MOST else []
        return tuple(Sense(SenseKind.TITLE, id_, None) for id_ in meant)
