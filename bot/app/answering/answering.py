"""Somebody asks and is answered: the one place where an answer and what is kept of it meet."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from datetime import UTC, datetime
from typing import Protocol

from bot.record import Record
from bot.search import Answer, Decision, Reason, Strictness, hits_of, is_small_talk
from bot.store import Place, Question, Shown, Store, StoreError

from ..correction import digest_of
from ..people import People
from .asker import Asker
from .backlog import AskedNote, Backlog, ShownNote
from .clerk import Clerk
from .counts import Counts
from .finding import Asked, Delivery, Finding
from .observation import Observation

_log = logging.getLogger(__name__)

# How long a reply waits for what it replies to; without that it stands for itself.
_PATIENCE_S = 1.0
# So few words are said of what stands above them ("fake?"), and so few may be, where they name
# nothing on record ("is this real?").
_BARE, _NEARLY_BARE = 2, 5


class Observer(Protocol):
    """Whoever keeps an eye on what is answered, without a word of it."""

    def decided(self, observation: Observation) -> None:
        """Take note of a question that was decided."""

    def delivered(self, seconds: float) -> None:
        """Take note of how long it took from a decision until Discord had the answer."""


class Answering:
    """Answers people, and has noted what they asked and what they were shown.

    Nothing here waits for the store but a reply, and that not long: a question that cannot be kept
    is answered all the same. Everything raises as `Clerk.ask` does.
    """

    def __init__(
        self, clerk: Clerk, store: Store, people: People, counts: Counts, backlog: Backlog
    ) -> None:
        self._clerk = clerk
        self._store = store
        self._people = people
        self._counts = counts
        self._backlog = backlog
        self._observers: list[Observer] = []

    def watch(self, observer: Observer) -> None:
        """Have every question and every delivery told; an observer neither waits nor raises."""
        self._observers.append(observer)

    async def ask(
        self,
        question: str,
        asker: Asker,
        *,
        replied_to: int | None = None,
        unprompted: Strictness | None = None,
    ) -> Asked:
        """Answer a question; one that replies to a message of the bot goes on from its question.

        Where that message is no answer, or the store no longer has it, the text stands for itself.
        What nobody asked of the bot, and what it kept silent to, is neither kept nor counted.
        """
        who = self._who(asker)
        shown = None if replied_to is None else await self._shown_in(replied_to)
        if shown is not None:
            finding = await self._clerk.follow_up(
                question, shown.question, tuple(shown.cards), answered=shown.outcome == "answer"
            )
        else:
            finding = await self._clerk.ask(question, unprompted=unprompted)
        asked = self._observed(finding, asker, who)
        decision = finding.ruling.decision
        if isinstance(decision, Answer) or (unprompted is None and not is_small_talk(decision)):
            self._note(asked, is_own=True)
        return asked

    async def ask_about(self, question: str, words: str, asker: Asker) -> tuple[Asked, bool]:
        """Answer a question put below somebody's words, and tell whether it was about these.

        It is where it names nothing itself ("who said this?", "fake?"): then it is looked up who
        said the words.
        """
        if len(question.split()) > _BARE:
            who = self._who(asker)
            finding = await self._clerk.ask(question)
            if not _is_bare(question, finding.ruling.decision):
                asked = self._observed(finding, asker, who)
                self._note(asked, is_own=True)
                return asked, False
        return await self.who_said(words, asker, is_own=False), True

    async def who_said(self, words: str, asker: Asker, *, is_own: bool = True) -> Asked:
        """Find who said words; those that somebody else wrote are counted only."""
        who = self._who(asker)
        finding = await self._clerk.who_said(words)
        asked = self._observed(finding, asker, who)
        self._note(asked, is_own=is_own)
        return asked

    def delivered(self, asked: Asked, delivery: Delivery) -> None:
        """Remember where an answer stands. This neither waits nor raises.

        Where the bot is not, it can neither correct an answer nor read a reply to it.
        """
        for observer in self._observers:
            observer.delivered(time.perf_counter() - asked.decided_at)
        if asked.asker.place is not Place.ELSEWHERE:
            shown = _shown(asked, delivery)
            self._backlog.add(ShownNote(shown, asked.digest, asked.moment))

    def _who(self, asker: Asker) -> tuple[str, int]:
        """Return the digest of who asks and the moment of it, which is before it is answered."""
        digest = self._people.digest_of(asker.person)
        return digest, self._people.moment_for(digest)

    def _observed(self, finding: Finding, asker: Asker, who: tuple[str, int]) -> Asked:
        """Have what was found told to the observers, and put beside it who asked."""
        asked = Asked(finding.base, finding.ruling, asker, *who, watch=finding.watch)
        observation = _observation(asked)
        for observer in self._observers:
            observer.decided(observation)
        return asked

    def _note(self, asked: Asked, *, is_own: bool) -> None:
        question = _question(asked)
        self._counts.add(question)
        self._backlog.add(AskedNote(question, is_own, asked.moment))

    async def _shown_in(self, message_id: int) -> Shown | None:
        """Return what a message answers; no reply waits long for a store that cannot say."""
        if shown := self._backlog.shown_in(message_id):
            return shown
        try:
            async with asyncio.timeout(_PATIENCE_S):
                return await self._store.shown.of(message_id)
        except (StoreError, TimeoutError) as error:
            _log.warning("what message %d shows cannot be read: %s", message_id, error)
            return None


def _is_bare(question: str, decision: Decision) -> bool:
    """Tell whether a question names nothing that the record could have, or next to nothing."""
    if isinstance(decision, Answer) or decision.speaker:
        return False
    if decision.reason is Reason.OFF_TOPIC:
        return len(question.split()) <= _NEARLY_BARE
    return decision.reason is Reason.NOT_A_QUESTION


def _observation(asked: Asked) -> Observation:
    ruling = asked.ruling
    return Observation(
        id=secrets.token_hex(4),
        guild_id=asked.asker.guild_id,
        language=ruling.language,
        outcome=ruling.decision.outcome,
        revision=asked.base.revision,
        seconds=asked.watch.seconds,
    )


def _shown(asked: Asked, delivery: Delivery) -> Shown:
    record = asked.base.record
    return Shown(
        message_id=delivery.message_id,
        channel_id=delivery.channel_id,
        guild_id=delivery.guild_id,
        question=asked.ruling.question,
        language=delivery.language,
        outcome=asked.ruling.decision.outcome,
        revision=record.revision,
        at=datetime.now(UTC),
        cards={s.id: digest_of(record, s) for s in delivery.cards},
        behind=tuple(s.id for s in delivery.behind),
        asker=asked.digest,
    )


def _question(asked: Asked) -> Question:
    ruling, record = asked.ruling, asked.base.record
    decision = ruling.decision
    shown = next((hit.statement for hit in hits_of(decision)), None)
    return Question(
        text=ruling.question,
        language=ruling.language,
        outcome=decision.outcome,
        reason=None if isinstance(decision, Answer) else decision.reason.value,
        about=None if isinstance(decision, Answer) else decision.speaker or decision.about,
        party=_party(record, decision),
        statement=shown.id if shown else None,
        place=asked.asker.place,
        guild_id=asked.asker.guild_id,
        asker=asked.digest,
        asked_at=datetime.now(UTC),
    )


def _party(record: Record, decision: Decision) -> str | None:
    """Return the party of the speaker who answers, or of the one who was asked for and did not.

    None where it is none, or more than one.
    """
    if isinstance(decision, Answer):
        parties = record.parties_of(decision.hits[0].statement)
    else:
        asked_for = record.speakers.get(decision.speaker or "")
        parties = tuple(asked_for.party_ids) if asked_for else ()
    return parties[0] if len(parties) == 1 else None
