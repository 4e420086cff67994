"""Known questions: how one is worded on record, which are the same, and where one stands. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.knowledge.files import QUESTIONS
from bot.knowledge.question_file import read_questions
from bot.language.analyzer import keys
from bot.record import KnownQuestion, Record

# Discord writes a person, a role or a channel as its id.
_MENTION = re.compile(r"<(?:@[!&]?|#)\d{1,20}>")


def worded(text: str) -> str:
    """Return a question as it goes on record: one line, without the ids of people and channels."""
    return " ".join(_MENTION.sub(" ", text).split())


def key_of(text: str) -> str:
    """Return what two questions share that differ in case, marks and blanks alone."""
    text = worded(text)
    return " ".join(keys(text)) or text.casefold()


def path_of_questions(language: str) -> str:
    """Return where in a knowledge folder the questions of a language stand."""
    return f"{QUESTIONS}/{language}.csv"


def is_of_questions(path: str) -> bool:
    """Tell whether a file of a knowledge folder is one of known questions."""
    return path.startswith(f"{QUESTIONS}/")


def questions_in(path: str, content: bytes) -> tuple[KnownQuestion, ...]:
    """Return the questions of a file, none of a file of something else."""
    if not is_of_questions(path):
        return ()
    return tuple(question for _, question in read_questions(path, content).questions)


@lru_cache(maxsize=8)
def keys_in(path: str, content: bytes) -> frozenset[str]:
    """Return the keys of the questions in a file."""
    return frozenset(key_of(question.text) for question in questions_in(path, content))


def known_as(record: Record, text: str) -> KnownQuestion | None:
    """Return the same question as it is known, in any language, be it with its statement."""
    key = key_of(text)
    asks = (
        KnownQuestion(ask, language, (statement.id,))
        for statement in record.statements.values()
        for language, asks in statement.asks.items()
        for ask in asks
    )
    known = (*record.questions, *asks)
    return next((question for question in known if key_of(question.text) == key), None)
