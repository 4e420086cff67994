"""What a reply leads to that asks of the statement it replies to: its source, who denied it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from bot.language.analyzer import fold, stem
from bot.language.frequency import Frequencies
from bot.language.language import Language
from bot.record import Record, Speech, Statement

from .around import Around
from .decide.decision import Answer, Decision, Guide, NothingOnRecord, Reason, answers_of
from .moment import Moment, moment_of, said_at
from .parse import (
    Asked,
    Cue,
    ReplyCue,
    ReplyCueReader,
    SenseKind,
    Spokesmen,
    Understanding,
    content_of,
)
from .parse.sense import PLAIN_ACTS
from .persona import persona_of
from .rejoinder import Rejoinder
from .small_talk import is_remark_on_it, is_small_talk
from .turn import Turn


class Replier:
    """Decides on replies to statements of one record that are shown."""

    def __init__(
        self,
        record: Record,
        languages: Sequence[Language],
        frequencies: Frequencies,
        spokesmen: Spokesmen,
    ) -> None:
        self._record = record
        self._frequencies = frequencies
        self._spokesmen = spokesmen
        self._cues = ReplyCueReader(languages)

    def decide(self, text: Understanding, shown: Sequence[Statement]) -> Decision | None:
        """Decide on a reply by what the statements that are shown are to others on record.

        None for a reply that is a question of its own, or goes on from the question before.
        """
        cues = _of_shown(text, self._cues.read(text))
        around = Around(self._record, tuple(shown))
        persona = persona_of(
            text,
            cues,
            self._spokesmen,
            speakers=around.speakers,
            parties=frozenset(i for s in shown for i in self._record.parties_of(s)),
            is_spoken_of=lambda word: self._is_spoken_of(word, text.language),
        )
        hidden = _hidden(text) | cues.keys() | persona.positions
        content = content_of(text, self._frequencies, hidden)
        is_named = bool(persona.people or persona.nobody)
        is_remark = is_remark_on_it(text, content.is_empty) and not (is_named or cues)
        if is_remark or is_small_talk(text):
            return NothingOnRecord(Reason.NOT_A_QUESTION, guide=Guide.SMALL_TALK)
        is_of_stranger = bool(text.voice or text.body is not None) and not (is_named or text.others)
        if not shown or is_of_stranger:
            return None
        told = frozenset(cue for cues_there in cues.values() for cue in cues_there)
        moment = moment_of(text, cues)
        is_reaction = ReplyCue.REACTION in told
        turn = Turn(self._record, text, content, around, self._spokesmen, persona, is_reaction)
        reply = Rejoinder(self._record, text, told, moment, content, around, persona, turn)
        if ReplyCue.NAME in told and (named := reply.name()):
            return named
        is_bare = content.is_bare and not turn.is_of_some
        is_turn = turn.is_plain or turn.is_from_other
        return reply.decide() if is_bare or is_turn else reply.of_matter()

    def heard(
        self, text: Understanding, shown: Sequence[Statement], decision: Decision
    ) -> Decision:
        """Return what a search led to, or nothing where it is only what the reply is to.

        Whether something came about, or what came later, is not told by that; a remark of the
        source itself may tell it, and so may one that does what is asked: "did he deny it?".
        """
        found = answers_of(decision)
        is_news = any(s not in shown or s.speech is Speech.NOTE for s in found)
        moment = moment_of(text, self._cues.read(text))
        acts = {id_ for m in text.of_kind(SenseKind.ACT) for id_ in m.ids(SenseKind.ACT)}
        is_clause = text.is_whether or text.has_pronoun or acts or not text.topic
        is_asked = is_clause and text.is_shaped_as_question and text.asked <= {Asked.WHETHER}
        is_asked = is_asked and all(acts.isdisjoint(s.topics) for s in found)
        is_elsewhere = moment in (Moment.EARLIER, Moment.LATER)
        if moment and shown and is_elsewhere and isinstance(decision, Answer):
            decision = _of_then(moment, shown[0], decision)
        if not found or is_news or len(text.tokens) == 1 or not (is_asked or is_elsewhere):
            return decision
        return NothingOnRecord(Reason.NOT_ON_RECORD)

    def _is_spoken_of(self, word: str, language: str) -> bool:
        """Whether a passage may have a word: one in another language may have it in that."""
        begins = stem(word, language)
        return any(
            self._record.source_of(s).language != language or begins in fold(s.passage)
            for s in self._record.statements.values()
        )


def _of_then(moment: Moment, shown: Statement, answer: Answer) -> Answer:
    """Leave out of what was found what was said at another time, where anything was said then."""
    then = {s.id for s in said_at(moment, shown, [hit.statement for hit in answer.hits])}
    equal = sum(hit.statement.id in then for hit in answer.hits[: answer.equal])
    if not equal or answer.listed:
        return answer
    return replace(
        answer, hits=tuple(h for h in answer.hits if h.statement.id in then), equal=equal
    )


def _of_shown(
    text: Understanding, cues: Mapping[int, frozenset[ReplyCue]]
) -> Mapping[int, frozenset[ReplyCue]]:
    """Leave out by what means something was said, where another thing is asked that was said so.

    "Was it on TV" asks about what is shown, "what did he say on TV" does not.
    """
    if not text.asked & {Asked.WHO, Asked.WHAT}:
        return cues
    return {at: told for at, told in cues.items() if told != {ReplyCue.MEDIUM}}


def _hidden(text: Understanding) -> Set[int]:
    """Return what explains itself: cues, a day beside what is shown, and a word for saying.

    "Does anyone dispute it" has no word for the matter.
    """
    acts = {at for m in text.of_kind(SenseKind.ACT) for at in m.positions}
    done = acts if text.is_speaker_open else set[int]()
    cues = {at for at, cues in text.cues.at.items() if cues != {Cue.MATTER} or at not in done}
    days = text.of_kind(SenseKind.RELATIVE) if text.when is None else []
    told = [m for m in text.of_kind(SenseKind.CONCEPT) if m.ids(SenseKind.ACT) & PLAIN_ACTS]
    return cues | {at for m in (*days, *told) for at in m.positions}
