"""Answers somebody's question, and keeps it for those who mend the record."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

from bot.record import Record
from bot.search import Answer, Closest, Decision, NothingOnRecord, Strictness, hits_of
from bot.store import Outcome, Question, Store, StoreError

from .asker import Asker
from .browse import QuestionCount
from .clerk import Clerk
from .conversation import Conversations
from .correction import MAX_AGE
from .outcome import Finding
from .settings import SettingsKeeper
from .usage import Usage

_log = logging.getLogger(__name__)


class Inquiries:
    """What people ask. A question that cannot be kept is answered all the same.

    The settings of a guild say for how many days its questions are kept.
    """

    def __init__(
        self, clerk: Clerk, conversations: Conversations, store: Store, settings: SettingsKeeper
    ) -> None:
        self._clerk = clerk
        self._conversations = conversations
        self._store = store
        self._settings = settings

    async def ask(
        self, question: str, asker: Asker, *, unprompted: Strictness | None = None
    ) -> Finding:
        """Answer as `Clerk.ask` does.

        What nobody asked of the bot, and what it kept silent to, is neither kept nor counted.
        """
        finding = await self._clerk.ask(question, unprompted=unprompted)
        if unprompted is None or isinstance(finding.ruling.decision, Answer):
            await self._note(finding, asker)
        return finding

    async def follow_up(self, text: str, asker: Asker, message_id: int) -> Finding:
        """Answer a reply to a message of the bot, as `Conversations.follow_up` does."""
        finding = await self._conversations.follow_up(text, message_id)
        await self._note(finding, asker)
        return finding

    async def who_said(self, words: str, asker: Asker, *, is_own: bool = True) -> Finding:
        """Answer as `Clerk.who_said` does; words that somebody else wrote are counted only."""
        finding = await self._clerk.who_said(words)
        await self._note(finding, asker, is_own=is_own)
        return finding

    async def usage(self, guild_id: int, days: int) -> Usage:
        """Count what was asked in a guild in the last `days` days (UTC), today included."""
        until = datetime.now(UTC).date()
        since = until - timedelta(days=days - 1)
        return Usage(since, until, await self._store.questions.tallies(guild_id, since))

    async def counts(self) -> dict[str | None, QuestionCount]:
        """Count all questions that were ever asked, anywhere, by the party they are about."""
        counted = await self._store.questions.counts()
        parties = sorted({party for party, _ in counted}, key=lambda party: party or "")
        return {
            party: QuestionCount(
                answered=counted.get((party, Outcome.ANSWER), 0),
                unanswered=sum(
                    counted.get((party, outcome), 0) for outcome in (Outcome.CLOSEST, Outcome.NONE)
                ),
            )
            for party in parties
        }

    async def _note(self, finding: Finding, asker: Asker, *, is_own: bool = True) -> None:
        try:
            digest = await self._store.askers.digest_of(str(asker.person))
            keep = is_own and not await self._store.askers.has_opted_out(digest)
            await self._store.questions.add(_question(finding, asker, digest), keep=keep)
        except StoreError:
            _log.exception("could not keep a question")

    async def expire(self) -> int:
        """Delete the questions that were kept long enough, and say how many those were.

        What is known of an answer goes once it is neither gone on from nor corrected any more.
        Whatever else was deleted is overwritten too, in case the bot was stopped in between.
        """
        now = datetime.now(UTC)
        deleted = 0
        store = self._store
        keepers = (store.questions, store.shown, store.feedback)
        for guild_id in {guild for keeper in keepers for guild in await keeper.guilds()}:
            before = now - timedelta(days=self._settings.of(guild_id).question_days)
            deleted += await store.questions.delete_before(guild_id, before)
            await store.shown.forget_before(guild_id, before)
            await store.feedback.forget_before(guild_id, before)
        await store.shown.prune(now - MAX_AGE)
        await store.scrub()
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
