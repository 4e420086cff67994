"""Hold answers against judged questions, and count them by kind, language and party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.record import Record, Statement
from bot.search import Answer, Closest, Guide, NothingOnRecord, Ruling, Searcher, Strictness

CHATTER = "chatter"
_QUOTES = str.maketrans(dict.fromkeys('“”‘’"«»„`´ʼ', "'"))
_REACH = 3


@dataclass(frozen=True, slots=True)
class Expected:
    """A statement that answers: a verbatim piece of it, and its speaker (None for anyone)."""

    speaker: str | None
    contains: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A question and every statement that may be given first; none for one without answer.

    `follows` is the id of the earlier one that it goes on from, if it does. One for a list,
    `wants_all`, is answered with all of `expect`, and besides with nothing but what is in `may`.
    One for no statement leads to a `guide`.
    """

    id: str
    question: str
    group: str
    language: str
    expect: tuple[Expected, ...]
    follows: str | None = None
    wants_all: bool = False
    may: tuple[Expected, ...] = ()
    guide: Guide | None = None

    @property
    def is_answerable(self) -> bool:
        """Whether something on record answers it."""
        return bool(self.expect) or self.guide is not None


class Mark(StrEnum):
    """What came of a judged question."""

    RIGHT = "right"
    WRONG_ANSWER = "wrong answer"
    WRONG_SILENCE = "wrong silence"


@dataclass(frozen=True, slots=True)
class JudgedAnswer:
    """A judged question with what the bot made of it."""

    judged: Judged
    ruling: Ruling
    mark: Mark
    is_reached: bool


@dataclass(slots=True)
class JudgedCounts:
    """Counts over a group of questions."""

    questions: int = 0
    right: int = 0
    reached: int = 0
    wrong_answers: int = 0
    wrong_silences: int = 0

    def add(self, outcome: JudgedAnswer) -> None:
        """Count one more."""
        self.questions += 1
        self.right += outcome.mark is Mark.RIGHT
        self.reached += outcome.is_reached
        self.wrong_answers += outcome.mark is Mark.WRONG_ANSWER
        self.wrong_silences += outcome.mark is Mark.WRONG_SILENCE


def judge(searcher: Searcher, questions: Iterable[Judged]) -> list[JudgedAnswer]:
    """Ask every question; chatter is asked as in a channel where nobody addressed the bot.

    One that follows another is asked as a reply to what that one was answered with.
    """
    outcomes: list[JudgedAnswer] = []
    rulings: dict[str, Ruling] = {}
    for judged in questions:
        if judged.follows is None:
            ruling = searcher.ask(judged.question, unprompted=_unprompted(judged))
        else:
            ruling = searcher.go_on(judged.question, rulings[judged.follows])
        rulings[judged.id] = ruling
        outcomes.append(_mark(searcher.record, judged, ruling))
    return outcomes


def _unprompted(judged: Judged) -> Strictness | None:
    return Strictness.NORMAL if judged.group == CHATTER else None


def _mark(record: Record, judged: Judged, ruling: Ruling) -> JudgedAnswer:
    match ruling.decision:
        case Answer(hits) if judged.wants_all:
            statements = [hit.statement for hit in hits]
            mark = Mark.RIGHT if _is_all(record, statements, judged) else Mark.WRONG_ANSWER
            shown = [is_expected(record, s, judged.expect) for s in statements[:_REACH]]
            return JudgedAnswer(judged, ruling, mark, any(shown))
        case Answer(hits):
            shown = [is_expected(record, hit.statement, judged.expect) for hit in hits[:_REACH]]
            mark = Mark.RIGHT if shown[0] else Mark.WRONG_ANSWER
            return JudgedAnswer(judged, ruling, mark, any(shown))
        case Closest(hits=hits):
            shown = [is_expected(record, hit.statement, judged.expect) for hit in hits[:_REACH]]
            silent = judged.group != CHATTER
            mark = Mark.WRONG_SILENCE if judged.is_answerable else Mark.RIGHT
            return JudgedAnswer(judged, ruling, mark if silent else Mark.WRONG_ANSWER, any(shown))
        case NothingOnRecord(guide=guide):
            is_right = guide is judged.guide if judged.guide else not judged.expect
            mark = Mark.RIGHT if is_right else Mark.WRONG_SILENCE
            return JudgedAnswer(judged, ruling, mark, is_reached=False)


def _is_all(record: Record, statements: Sequence[Statement], judged: Judged) -> bool:
    """Whether a list has all that is expected, and nothing that it may not have."""
    has_all = all(
        any(is_expected(record, statement, (e,)) for statement in statements) for e in judged.expect
    )
    allowed = (*judged.expect, *judged.may)
    return has_all and all(is_expected(record, s, allowed) for s in statements)


def is_expected(record: Record, statement: Statement, expect: Sequence[Expected]) -> bool:
    """Whether a statement is one of those that a judge accepts."""
    speakers = {_normal(speaker.name) for speaker in record.speakers_of(statement)}
    texts = (_normal(statement.passage), _normal(statement.quote))
    return any(
        (e.speaker is None or _normal(e.speaker) in speakers)
        and any(_normal(e.contains) in text for text in texts)
        for e in expect
    )


def tally(
    outcomes: Iterable[JudgedAnswer], record: Record
) -> Mapping[str, Mapping[str, JudgedCounts]]:
    """Count by group (kind of question), language, and party of the expected speaker."""
    tables: dict[str, dict[str, JudgedCounts]] = {
        "kind": defaultdict(JudgedCounts),
        "language": defaultdict(JudgedCounts),
        "party": defaultdict(JudgedCounts),
        "all": defaultdict(JudgedCounts),
    }
    parties = {
        _normal(s.name): ", ".join(sorted(s.party_ids)) or "none" for s in record.speakers.values()
    }
    for outcome in outcomes:
        judged = outcome.judged
        tables["kind"][judged.group].add(outcome)
        tables["language"][judged.language].add(outcome)
        tables["all"]["answerable" if judged.is_answerable else "unanswerable"].add(outcome)
        named = {parties.get(_normal(e.speaker), "none") for e in judged.expect if e.speaker}
        if len(named) == 1:
            tables["party"][named.pop()].add(outcome)
    return tables


def _normal(text: str) -> str:
    return " ".join(text.translate(_QUOTES).casefold().replace("'", " ").split())
