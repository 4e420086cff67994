"""The words that a question is about, apart from the words that ask about them."""

from __future__ import annotations

from collections.abc import Callable

from .marker import Role
from .sense import Mention, SenseKind
from .understanding import Understanding

_SHAPES = frozenset({SenseKind.QUESTION, SenseKind.FUNCTION, SenseKind.FRAMING, SenseKind.CHATTER})
_NAMING = frozenset(
    {SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.PARTY, SenseKind.PLACE, SenseKind.STRANGER}
)
_TELLING = frozenset({None, SenseKind.CONCEPT})


def without_talk(question: Understanding) -> str:
    """Return a question without talk at either end ("lol"); all of it where it is nothing else."""
    core = _core(question, _talks)
    if not core or len(core) == len(question.mentions):
        return question.text
    start = core[0].tokens[0].start if question.mentions[0] is not core[0] else 0
    behind = [m.tokens[0].start for m in question.mentions if m.first > core[-1].last]
    return question.text[start : min(behind, default=len(question.text))].strip()


def wording_of(question: Understanding) -> str:
    """Return the folded words of a question without what shapes it at both ends."""
    return " ".join(t.key for m in _core(question, _shapes) for t in m.tokens)


def bare_topic_of(question: Understanding) -> str | None:
    """Return what a question asks about, without whom and when; None where it names nobody.

    None too where nothing else is left.
    """
    left_out = set(question.dated)
    named = left_out.copy()
    for mention in question.mentions:
        if mention.kind in _NAMING or mention.kind is SenseKind.QUESTION:
            left_out.update(mention.positions)
        if mention.kind in _NAMING:
            named.update(mention.positions)
    if not named or not any(m.kind in _TELLING for m in question.mentions):
        return None
    return " ".join(t.text for at, t in enumerate(question.tokens) if at not in left_out)


def bare_gist_of(question: Understanding) -> str:
    """Return what a question for anybody's words says without what only asks for them.

    It is all of the question where it asks nothing of that kind, or names who or when: what asks
    for his words says whose they are, and a name or day alone is near to much else.
    """
    names = any(mention.kind in _NAMING for mention in question.mentions)
    is_whole = names or question.dated or not question.is_speaker_open
    return question.text if is_whole else question.gist


def claimed_speaker(question: Understanding) -> str | None:
    """Return the id of the speaker whose words the question asks for, if it is one."""
    for at, role in question.roles.items():
        ids = question.mentions[at].ids(SenseKind.SPEAKER, SenseKind.TITLE)
        if role is Role.SUBJECT and len(ids) == 1:
            return next(iter(ids))
    return None


def _core(question: Understanding, is_frame: Callable[[Mention], bool]) -> list[Mention]:
    mentions = list(question.mentions)
    while mentions and is_frame(mentions[0]):
        mentions.pop(0)
    while mentions and is_frame(mentions[-1]):
        mentions.pop()
    return mentions


def _shapes(mention: Mention) -> bool:
    return mention.kind in _SHAPES


def _talks(mention: Mention) -> bool:
    return mention.kind is SenseKind.CHATTER and mention.similarity == 1.0
