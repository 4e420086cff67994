"""The whole road from a question to a decision, on one immutable record."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from copy import copy
from dataclasses import replace
from typing import Self

from bot.artefact.shelf import Shelf
from bot.language.frequency import Frequencies
from bot.language.language import Language
from bot.record import DateSpan, Record, Statement

from .decide.decide import decide
from .decide.decision import Answer, Decision, answers_of, hits_of
from .decide.listing import decide_request
from .decide.strictness import Strictness
from .follow_up import follow_up, language_of_reply
from .parse import (
    Role,
    SenseKind,
    Spokesmen,
    Understander,
    Understanding,
    Wanted,
    When,
    request_of,
)
from .rank.meaning import Encoder, load_encoder
from .rank.model import Basis
from .ranker import Ranker, Trace
from .recall import compared, recalled
from .reply import Replier
from .ruling import Ruling
from .step import Passed, Step, unheard

SURE = 0.95  # words alone: no encoder would change the answer


class Searcher:
    """Answers questions from one record. Safe to use from several threads at once.

    What takes long to make is kept on a shelf, where a next start with the same record finds it,
    and taken over from an `earlier` searcher where that has the same. `encoder` loads one, for a
    record of which too little is learnt from known questions. `progress` is told how many
    statements are indexed.
    """

    # Is told each step that is done.
    passed: Passed = staticmethod(unheard)

    def __init__(
        self,
        record: Record,
        languages: Sequence[Language],
        shelf: Shelf,
        *,
        encoder: Callable[[], Encoder | None] = load_encoder,
        progress: Callable[[int], None] | None = None,
        earlier: Searcher | None = None,
    ) -> None:
        self.record = record
        before = earlier.ranker if earlier else None
        self.ranker: Ranker = Ranker(
            record, languages, shelf, encoder=encoder, progress=progress, earlier=before
        )
        self.frequencies: Frequencies = self.ranker.frequencies
        self._spokesmen = Spokesmen(record, self.understander.holders)
        self._replier = Replier(record, languages, self.frequencies, self._spokesmen)

    def telling(self, passed: Passed) -> Self:
        """Return the same searcher as one that tells somebody each step that is done."""
        other = copy(self)
        other.passed = passed
        return other

    @property
    def understander(self) -> Understander:
        """What takes questions apart here."""
        return self.ranker.understander

    @property
    def words(self) -> int:
        """How many distinct words the index holds."""
        return self.ranker.words

    @property
    def bases(self) -> tuple[Basis, ...]:
        """What questions can be judged on here, the quickest first and the surest last."""
        return self.ranker.bases

    def ask(
        self, question: str, *, unprompted: Strictness | None = None, hurried: bool = False
    ) -> Ruling:
        """Decide what on record answers a question.

        `unprompted`, in a channel where nobody addressed the bot, says how much higher the bar is.
        Where words alone are sure, or it is `hurried`, nothing is encoded.
        """
        understood = self.understand(question)
        ruling = self._requested(understood, unprompted)
        if ruling is None:
            decided = self._decided(question, understood, unprompted=unprompted, hurried=hurried)
            ruling = recalled(self.record, *decided)
        self.passed(Step.DECIDE)
        return ruling

    def _requested(
        self, question: Understanding, unprompted: Strictness | None = None
    ) -> Ruling | None:
        """Return what a question for a list, an overview or help leads to; None for another one.

        In a channel where nobody addressed the bot it lists what the question names, nothing else.
        """
        request = request_of(question, self.frequencies, self._spokesmen)
        if request is None:
            return None
        speaks_up = question.is_shaped_as_question and request.names_something
        decision = decide_request(self.record, request, self.understander.named_in)
        if decision is None or (unprompted is not None and not speaks_up):
            return None
        taken = _days_taken(question, decision)
        return Ruling(question.text, question.cues.language, decision, 1.0, taken=taken)

    def follow_up(
        self,
        text: str,
        earlier: str | None,
        shown: Sequence[Statement],
        near: Sequence[Statement] = (),
    ) -> Ruling:
        """Decide on a question that goes on from an earlier one, as `ask` does where prompted.

        `shown` are the statements that answered the earlier one, or `near` those that were told
        and did not; where its words are no longer kept, a question that the first answers stands
        for it. The ruling's question is the one made whole.
        """
        new = self.understand(text)
        before = self.understand(earlier or _any_question(shown, new.language))
        language = language_of_reply(new, before)
        seen = shown or near[:1]
        decision = self._replier.decide(new, seen)
        self.passed(Step.DECIDE)
        if decision:
            return Ruling(text, language, decision, 1.0)
        # Who did so to what is shown is asked there, not who ever did so.
        is_of_own = not new.of_kind(SenseKind.ACT) or new.is_told
        wanted = self._requested(new) if is_of_own else None
        if wanted is not None and not _leans_on(wanted.decision, new, before):
            return wanted
        whole = follow_up(self.record, before, shown, new, self.frequencies)
        ruling, _ = self._decided(whole.question, besides=whole.besides)
        heard = self._replier.heard(new, seen, ruling.decision)
        return replace(ruling, language=whole.language, decision=heard)

    def go_on(self, text: str, earlier: Ruling) -> Ruling:
        """Decide on a reply to what an earlier question led to."""
        near = tuple(hit.statement for hit in hits_of(earlier.decision))
        return self.follow_up(text, earlier.question, answers_of(earlier.decision), near)

    def who_said(self, words: str) -> Ruling:
        """Find who said words, alone or within a question, and compare them with the record."""
        ruling = compared(self.record, *self._decided(words))
        self.passed(Step.DECIDE)
        return ruling

    def nearest(self, text: str, limit: int) -> tuple[Statement, ...]:
        """Return the statements that have most to do with a text, answer or not, best first."""
        return tuple(ranked.document.statement for ranked in self.trace(text).ranked[:limit])

    def when(self, text: str) -> When | None:
        """Return the days that a text names ("27 June", "the first day of the war"), if it does."""
        return self.understand(text).when

    def understand(self, text: str) -> Understanding:
        """Take a question apart; any text is taken."""
        understood = self.understander.understand(text)
        self.passed(Step.PARSE)
        return understood

    def trace(
        self, question: str, *, besides: Set[str] = frozenset(), basis: Basis | None = None
    ) -> Trace:
        """Take a question apart and rank the statements by it, as `Ranker.trace` does."""
        return self._trace(self.understand(question), besides=besides, basis=basis)

    def _decided(
        self,
        question: str,
        understood: Understanding | None = None,
        *,
        besides: Set[str] = frozenset(),
        unprompted: Strictness | None = None,
        hurried: bool = False,
    ) -> tuple[Ruling, Trace]:
        understood = understood or self.understand(question)
        quick, *surer = self.bases
        trace = self._trace(understood, besides=besides, basis=quick)
        ruling = self._ruling(question, trace, unprompted=unprompted)
        if not surer or hurried or _is_sure(ruling):
            return ruling, trace
        trace = self._trace(understood, besides=besides, basis=surer[0])
        return self._ruling(question, trace, unprompted=unprompted), trace

    def _trace(self, question: Understanding, *, besides: Set[str], basis: Basis | None) -> Trace:
        return self.ranker.trace(question, besides=besides, basis=basis, passed=self.passed)

    def _ruling(self, question: str, trace: Trace, *, unprompted: Strictness | None) -> Ruling:
        decision, confidence = decide(
            self.record, trace.question, trace.ranked, trace.basis, unprompted=unprompted
        )
        self.passed(Step.DECIDE)
        return Ruling(
            question,
            trace.question.language,
            decision,
            confidence,
            taken=_days_taken(trace.question, decision),
        )


def _days_taken(question: Understanding, decision: Decision) -> tuple[DateSpan, ...]:
    """Return the days that a question is taken to mean which it names without their year.

    Where something answers, those of them that what answers can be of.
    """
    taken = question.when.taken if question.when else ()
    said = [statement.said for statement in answers_of(decision)]
    return tuple(days for days in taken if any(map(days.overlaps, said))) or taken


def _leans_on(decision: Decision, new: Understanding, before: Understanding) -> bool:
    """Whether a list by topic is of whoever was asked about before: "and about the rumours?"."""
    request = decision.listed if isinstance(decision, Answer) else None
    if request is None or request.wanted is not Wanted.STATEMENTS or new.is_speaker_open:
        return False
    is_by_topic = bool(request.topics or request.words or request.places)
    is_of_him = new.has_pronoun or Role.SUBJECT in before.roles.values()
    return is_by_topic and is_of_him and not (request.speakers or request.parties)


def _is_sure(ruling: Ruling) -> bool:
    return isinstance(ruling.decision, Answer) and ruling.confidence >= SURE


def _any_question(shown: Sequence[Statement], language: str) -> str:
    """Return a question that the first statement answers, in the language if there is one."""
    asks = shown[0].asks if shown else {}
    return next((w[0] for w in (asks.get(language), *asks.values()) if w), "")
