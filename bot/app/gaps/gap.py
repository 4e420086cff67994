"""What people ask and the record does not answer: grouped, counted, dismissed."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.store import Actor, Store

from ..people import People
from ..proposals.known import is_of_questions, key_of, keys_in
from .grouping import AskedQuestion, GapMark, Rarity, grouped

# So many of the newest are looked at: grouping them takes less than a second.
_MOST = 1000
# What was dismissed is shown again once it was asked so many times more.
AGAIN = 3


@dataclass(frozen=True, slots=True)
class Gap:
    """Questions that ask the same thing, newest first; never empty. `id` is a digest of one."""

    id: str
    questions: tuple[AskedQuestion, ...]

    @property
    def newest(self) -> AskedQuestion:
        """The question that was asked last, which stands for all of them."""
        return self.questions[0]

    @property
    def wordings(self) -> tuple[str, ...]:
        """Each text once, newest first."""
        return tuple(dict.fromkeys(q.text for q in self.questions if q.text))

    @property
    def marks(self) -> tuple[GapMark, ...]:
        """What people said of answers that were no help, newest first."""
        return tuple(question.mark for question in self.questions if question.mark)


class Gaps:
    """The gaps of each guild, told from its own questions only."""

    def __init__(self, store: Store, people: People, rarity: Rarity) -> None:
        self._store = store
        self._people = people
        self._rarity = rarity

    async def of(self, guild_id: int) -> tuple[Gap, ...]:
        """Return the gaps that are open, the one asked last first.

        A gap that was dismissed, or whose question was put on record by an accepted change, is
        open again once it was asked `AGAIN` times more. A question that was put on record counts
        only where somebody says that its answer is no help.
        """
        asked = await self._asked(guild_id)
        groups = await asyncio.to_thread(grouped, asked, self._rarity)
        dismissed = await self._store.dismissals.of(guild_id)
        settled = await self._settled()
        gaps = [self._gap(group, dismissed, settled) for group in groups]
        return tuple(gap for gap in gaps if gap is not None)

    async def find(self, guild_id: int, gap_id: str) -> AskedQuestion | None:
        """Return the question that a gap's id was made from, None once it is deleted."""
        for question in await self._asked(guild_id):
            if self._digest(question) == gap_id:
                return question
        return None

    async def dismiss(self, guild_id: int, gap_id: str, by: int) -> bool:
        """Show a gap no more until it was asked `AGAIN` times more; False if it is gone."""
        for gap in await self.of(guild_id):
            digests = [self._digest(question) for question in gap.questions]
            if gap_id in digests:
                break
        else:
            return False
        async with self._store.transaction() as inside:
            await inside.dismissals.add(guild_id, digests, datetime.now(UTC))
            # The log is kept for good, a question's text is not: it stands there as its digest.
            await inside.audit.note(
                Actor(str(by), guild_id), "knowledge gaps dismiss", None, gap_id
            )
        return True

    async def _asked(self, guild_id: int) -> list[AskedQuestion]:
        """Return what was asked in a guild to no avail, newest first, at most `_MOST` of it."""
        kept = await self._store.questions.unanswered(guild_id, _MOST)
        asked = [
            AskedQuestion(q.text, q.asked_at, q.language, q.reason, q.about, q.statement)
            for q in kept
        ]
        languages = {question.text: question.language for question in asked}
        for marked in await self._store.feedback.marked(guild_id, _MOST):
            statement = next(iter(marked.statements), None)
            text = marked.question or ""
            language = languages.get(text, "en")
            # Without their question, answers belong together where they show the same.
            about = None if text else statement
            mark = GapMark(marked.reason, marked.remark, marked.asked_by)
            asked.append(
                AskedQuestion(
                    text, marked.at, language, about=about, statement=statement, mark=mark
                )
            )
        return sorted(asked, key=lambda question: question.at, reverse=True)[:_MOST]

    async def _settled(self) -> Mapping[str, datetime]:
        """Return the keys of the questions that accepted changes have, and since when."""
        accepted = await self._store.pending.accepted()
        return {
            key: change.decided_at
            for change in accepted
            if change.decided_at is not None and is_of_questions(change.path)
            for key in keys_in(change.path, change.content)
        }

    def _gap(
        self,
        group: Sequence[AskedQuestion],
        dismissed: Mapping[str, datetime],
        settled: Mapping[str, datetime],
    ) -> Gap | None:
        on_record = [settled.get(key_of(question.text)) for question in group]
        times = (*on_record, *(dismissed.get(self._digest(question)) for question in group))
        since = max((time for time in times if time is not None), default=None)
        still_open = tuple(
            question
            for question, known in zip(group, on_record, strict=True)
            if known is None or question.mark is not None
        )
        if since is not None and sum(question.at > since for question in still_open) < AGAIN:
            return None
        return Gap(self._digest(still_open[0]), still_open)

    def _digest(self, question: AskedQuestion) -> str:
        text = question.text or f"statement:{question.statement}"
        return self._people.digest_of(text)[:16]
