"""Answers somebody's question, and keeps it for those who mend the record."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.record import Record
from bot.search import Answer, Closest, Decision, NothingOnRecord, Strictness, hits_of
from bot.store import Outcome, Question, Store

from ..correction import MAX_AGE
from ..outcome import Finding
from ..people import People
from ..scrubbing import Scrubbing
from ..settings import SettingsKeeper
from ..usage import Usage
from .asker import Asker
from .backlog import AskedNote, Backlog
from .clerk import Clerk
from .conversation import Conversations
from .counts import Counts

_log = logging.getLogger(__name__)


class Inquiries:
    """What people ask. A question that cannot be kept is answered all the same.

    The settings of a guild say for how many days its questions are kept.
    """

    def __init__(
        self,
        clerk: Clerk,
        conversations: Conversations,
        store: Store,
        settings: SettingsKeeper,
        people: People,
        counts: Counts,
        backlog: Backlog,
        scrubbing: Scrubbing,
    ) -> None:
        self._clerk = clerk
        self._conversations = conversations
        self._store = store
        self._settings = settings
        self._people = people
        self._counts = counts
        self._backlog = backlog
        self._scrubbing = scrubbing

    async def ask(
        self, question: str, asker: Asker, *, unprompted: Strictness | None = None
    ) -> Finding:
        """Answer as `Clerk.ask` does.

        What nobody asked of the bot, and what it kept silent to, is neither kept nor counted.
        """
        asked = self._asked(asker)
        finding = await self._clerk.ask(question, unprompted=unprompted)
        if unprompted is None or isinstance(finding.ruling.decision, Answer):
            return self._noted(finding, asker, asked)
        return finding

    async def follow_up(self, text: str, asker: Asker, message_id: int) -> Finding:
        """Answer a reply to a message of the bot, as `Conversations.follow_up` does."""
        asked = self._asked(asker)
        return self._noted(await self._conversations.follow_up(text, message_id), asker, asked)

    async def who_said(self, words: str, asker: Asker, *, is_own: bool = True) -> Finding:
        """Answer as `Clerk.who_said` does; words that somebody else wrote are counted only."""
        asked = self._asked(asker)
        return self._noted(await self._clerk.who_said(words), asker, asked, is_own=is_own)

    async def usage(self, guild_id: int, days: int) -> Usage:
        """Count what was asked in a guild in the last `days` days (UTC), today included."""
        until = datetime.now(UTC).date()
        since = until - timedelta(days=days - 1)
        return Usage(since, until, await self._store.questions.tallies(guild_id, since))

    def _asked(self, asker: Asker) -> int:
        """Give the moment at which something is asked: before it is answered."""
        return self._people.moment_for(self._people.digest_of(asker.person))

    def _noted(
        self, finding: Finding, asker: Asker, moment: int, *, is_own: bool = True
    ) -> Finding:
        """Have a question noted, and give what was found with the moment at which it was asked."""
        question = _question(finding, asker, self._people.digest_of(asker.person))
        self._counts.add(question)
        self._backlog.add(AskedNote(question, is_own, moment))
        return replace(finding, moment=moment)

    async def expire(self) -> int:
        """Delete the questions that were kept long enough, and say how many those were.

        What is known of an answer goes once it is neither gone on from nor corrected any more.
        """
        now = datetime.now(UTC)
        deleted = 0
        async with self._store.transaction() as inside:
            keepers = (inside.questions, inside.shown, inside.feedback)
            for guild_id in {guild for keeper in keepers for guild in await keeper.guilds()}:
                before = now - timedelta(days=self._settings.of(guild_id).question_days)
                deleted += await inside.questions.delete_before(guild_id, before)
                await inside.shown.forget_before(guild_id, before)
                await inside.feedback.forget_before(guild_id, before)
            await inside.shown.prune(now - MAX_AGE)
        self._scrubbing.start()
        if deleted:
            _log.info("deleted %d questions that were kept long enough", deleted)
        return deleted


def _question(finding: Finding, asker: Asker, digest: str) -> Question:
    ruling, record = finding.ruling, finding.base.record
    decision = ruling.decision
    shown = next((hit.statement for hit in hits_of(decision)), None)
    return Question(
        text=ruling.question,
        language=ruling.language,
        outcome=_outcome(decision),
        reason=None if isinstance(decision, Answer) else decision.reason.value,
        about=None if isinstance(decision, Answer) else decision.speaker or decision.about,
        party=_party(record, decision),
        statement=shown.id if shown else None,
        place=asker.place,
        guild_id=asker.guild_id,
        asker=digest,
        asked_at=datetime.now(UTC),
    )


def _outcome(decision: Decision) -> Outcome:
    match decision:
        case Answer():
            return Outcome.ANSWER
        case Closest():
            return Outcome.CLOSEST
        case NothingOnRecord():
            return Outcome.NONE


def _party(record: Record, decision: Decision) -> str | None:
    """Give the party of the speaker who answers, or of the one who was asked for and did not."""
    if isinstance(decision, Answer):
        speaker = record.speaker_of(decision.hits[0].statement)
    else:
        asked_for = record.speakers.get(decision.speaker or "")
        if asked_for is None:
            return None
        speaker = asked_for
    party = record.party_of(speaker)
    return party.id if party else None
