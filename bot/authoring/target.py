"""Which statements one has to do with: those of whom its sentence names, or those right before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.record import ACTS, DateSpan, Record, Relation, RelationKind, Speech, Statement

from .proposal import Placed, places_of, reference_to

# What is done to words alone; people are thanked and blamed for more than what they say.
_TOWARDS_WORDS = frozenset({RelationKind.DENIES, RelationKind.ANSWERS})
_KNOWN = 2  # topics in common with what stands in another text
_FAR = 100  # utterances of somebody, behind which a text hardly speaks of one
_SAME = 3  # topics in common with what somebody said elsewhere on the same day


class Targets:
    """Finds statements of the same text and of the record; `utterances` are its runs of places."""

    def __init__(self, told: Sequence[Placed], record: Record, utterances: Sequence[int]) -> None:
        self._told = told
        self._record = record
        self._utterances = utterances
        runs: dict[str, dict[int, list[int]]] = {}
        for n, one in enumerate(told):
            if one.proposal.speaker and one.proposal.speech is not Speech.NOTE:
                runs.setdefault(one.proposal.speaker, {}).setdefault(utterances[n], []).append(n)
        self._runs = {speaker: list(found.values()) for speaker, found in runs.items()}

    def relations(self, at: int, done: Sequence[Placed]) -> tuple[Relation, ...]:
        """Return what the statement at a place does to which others; `done` are those before it."""
        one = self._told[at] if at >= len(done) else done[at]
        if one.proposal.speaker is None or one.proposal.speech is Speech.NOTE:
            return ()
        kinds = [kind for kind in one.proposal.kinds if one.owners or kind in _TOWARDS_WORDS]
        # Who denies words or finds fault with them answers them by that.
        if len(kinds) > 1:
            kinds = [kind for kind in kinds if kind is not RelationKind.ANSWERS]
        if one.owners and not kinds:
            kinds.append(RelationKind.ANSWERS)
        found = self._found(at, done) if kinds else ()
        if self._is_spoken_to(one, found, done) and RelationKind.ANSWERS not in kinds:
            kinds.append(RelationKind.ANSWERS)
        edges = [Relation(kind, target) for target in found for kind in kinds]
        repeats = (Relation(RelationKind.REPEATS, other) for other in self._repeated(one))
        return tuple(dict.fromkeys((*edges, *self._going_on(at, done), *repeats)))

    def _found(self, at: int, done: Sequence[Placed]) -> tuple[str, ...]:
        one = self._told[at]
        named = one.owners or one.others - {one.proposal.to}
        if len(named) > 1:
            return ()
        if named:
            return tuple(self._of_named(at, next(iter(named)), done))
        return tuple(self._before(at, done))

    def _of_named(self, at: int, speaker: str, done: Sequence[Placed]) -> Iterator[str]:
        """Return the utterance of somebody that has most topics in common, else one on record.

        Whose words are spoken of outright said it right before, or only once.
        """
        one = self._told[at]
        runs = self._runs.get(speaker, [])
        here = bisect_left(runs, at, key=lambda ns: ns[0])
        # Words that are spoken of were said before, wherever somebody has said any.
        end = here if one.owners and here else here + _FAR
        ranked = sorted(
            runs[max(here - _FAR, 0) : end],
            key=lambda ns: (self._most_shared(one, ns), ns[0] < at, ns),
        )
        if ranked and self._most_shared(one, ranked[-1]):
            yield from (reference_to(n + 1) for n in ranked[-1] if self._most_shared(one, [n]))
        elif not ranked and (known := self._on_record(one, speaker)):
            yield known.id
        elif one.owners:
            only = [n for n in ranked[0] if n < at] if len(ranked) == 1 else ()
            yield from tuple(self._before(at, done)) or (reference_to(n + 1) for n in only)

    def _most_shared(self, one: Placed, places: Sequence[int]) -> int:
        return max(len(_about(one) & _about(self._told[n])) for n in places)

    def _on_record(self, one: Placed, speaker: str) -> Statement | None:
        latest = DateSpan.parse(one.proposal.day.said).latest
        found = [
            (len(_topics(one) & other.topics), other.said.earliest, other.id, other)
            for other in self._record.statements.values()
            if speaker in other.speakers
            and len(_topics(one) & other.topics) >= _KNOWN
            and other.said.earliest <= latest
        ]
        return max(found)[-1] if found else None

    def _before(self, at: int, done: Sequence[Placed]) -> Iterator[str]:
        """Return the parts of the last utterance of somebody else, where nothing stands between."""
        one, before = self._told[at], at
        for earlier in range(at - 1, -1, -1):
            other = self._told[earlier]
            if other.proposal.speech is Speech.NOTE:
                continue
            if not _is_next(other, self._told[before]):
                return
            before = earlier
            if other.proposal.speaker != one.proposal.speaker:
                break
        if one.owners and self._told[before].proposal.speaker not in one.owners:
            return
        if not self._may_be_meant(one, self._told[before]):
            return
        parts = self._parts_to(before)
        shared = [n for n in parts if _about(one) & _about(self._told[n])]
        is_to = done[before].proposal.to == one.proposal.speaker
        is_reply = RelationKind.ANSWERS in one.proposal.kinds and not _topics(one)
        if one.owners and not shared:
            shared = parts
        if shared or is_to or is_reply or one.is_bare:
            chosen = shared or self._about_speaker(one, parts) or [before]
            yield from (reference_to(n + 1) for n in chosen)

    def _about_speaker(self, one: Placed, parts: Sequence[int]) -> list[int]:
        """Return those parts of an utterance that name whoever speaks, or only their side."""
        speaker = self._record.speakers[str(one.proposal.speaker)]
        for ids in ({speaker.id}, speaker.party_ids):
            if named := [n for n in parts if self._told[n].sides & ids]:
                return named
        return []

    def _parts_to(self, last: int) -> list[int]:
        """Return the places of an utterance as far as a place in it."""
        first = last
        while first and self._utterances[first - 1] == self._utterances[last]:
            first -= 1
        return list(range(first, last + 1))

    def _may_be_meant(self, one: Placed, other: Placed) -> bool:
        known = self._record.speakers
        if other.proposal.speaker not in known or other.proposal.speaker == one.proposal.speaker:
            return False
        ours = known[str(one.proposal.speaker)].party_ids
        theirs = known[str(other.proposal.speaker)].party_ids
        return not (ours and ours == theirs)

    def _going_on(self, at: int, done: Sequence[Placed]) -> Iterator[Relation]:
        """Return whom a quotation answers that goes on without a word of whose it is."""
        if at and self._told[at].is_nameless and self._utterances[at - 1] == self._utterances[at]:
            one, before = self._told[at], done[at - 1].proposal.relations
            targets = [r.target for r in before if r.kind is not RelationKind.REPEATS]
            for target in dict.fromkeys(targets):
                if self._is_blamed(target, one, done):
                    yield Relation(RelationKind.CRITICISES, target)
                else:
                    yield Relation(RelationKind.ANSWERS, target)
                is_thanking = RelationKind.THANKS in one.proposal.kinds
                if is_thanking and self._is_spoken_to(one, [target], done):
                    yield Relation(RelationKind.THANKS, target)

    def _is_spoken_to(self, one: Placed, targets: Sequence[str], done: Sequence[Placed]) -> bool:
        """Tell whether some of those words were said to whoever speaks."""
        return any(d.proposal.to == one.proposal.speaker for d in self._of(targets, done))

    def _is_blamed(self, target: str, one: Placed, done: Sequence[Placed]) -> bool:
        """Tell whether somebody finds fault, and names whom they answer or that one's side."""
        if RelationKind.CRITICISES not in one.proposal.kinds:
            return False
        known = self._record.statements.get(target)
        there = known.speakers if known else (d.proposal.speaker for d in self._of([target], done))
        speakers = [self._record.speakers[id_] for id_ in there if id_]
        return any(one.sides & {*speaker.party_ids, speaker.id} for speaker in speakers)

    def _repeated(self, one: Placed) -> Iterator[str]:
        """Return what is on record of the same words: of the same event, or of the same day.

        And what is passed on of somebody else's.
        """
        proposal, topics = one.proposal, _topics(one)
        passed_on = []
        for other in self._record.statements.values():
            shared = topics & other.topics
            if other.speech is Speech.NOTE or len(shared) < _KNOWN:
                continue
            if set(other.speakers) & set(proposal.reports):
                passed_on.append((len(shared), other.said.earliest, other.id))
            elif proposal.speaker not in other.speakers:
                continue
            elif proposal.event is not None and other.event == proposal.event:
                yield other.id
            elif other.said.is_day and other.said.edtf == proposal.day.said:
                half = min(len(topics), len(other.topics.difference(ACTS))) / 2
                if len(shared) >= max(_SAME, half) and _acts(one) & other.topics:
                    yield other.id
        if passed_on and max(passed_on)[0] >= _SAME:
            yield max(passed_on)[-1]

    def _of(self, targets: Sequence[str], done: Sequence[Placed]) -> Iterator[Placed]:
        for at in places_of(targets):
            if at < len(done):
                yield done[at]


def _is_next(before: Placed, one: Placed) -> bool:
    return one.at - before.at <= 1 or one.paragraph == before.paragraph


def _acts(one: Placed) -> frozenset[str]:
    return frozenset(one.proposal.topics).intersection(ACTS)


def _about(one: Placed) -> frozenset[str]:
    return _topics(one) | one.words


def _topics(one: Placed) -> frozenset[str]:
    """Return what a statement is about, without what it does."""
    return frozenset(one.proposal.topics).difference(ACTS)
