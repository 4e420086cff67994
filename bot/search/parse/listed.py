"""Whether a question asks for statements as a list, where no word of it says so outright too."""

from __future__ import annotations

from collections.abc import Set

from .content import Content
from .cue import Cue
from .sense import SenseKind
from .understanding import Asked, Understanding

_OTHERWISE = frozenset({Asked.WHEN, Asked.WHERE, Asked.WHY, Asked.HOW})
_SHORT = 6  # words: "was anybody thanking anybody"; longer ones tell what it was about
_SUBJECTS = frozenset({SenseKind.CONCEPT, SenseKind.PLACE, None})
_LISTING = frozenset({Cue.ALL, Cue.STATEMENTS})
_COUNTED = frozenset({Cue.TIMES, Cue.MENTIONS, Cue.FIGURES})
_SAID_ON = frozenset({Asked.WHAT, Asked.WHO, Asked.WHETHER})  # "was anything said on 26 June"


def is_of_statements(question: Understanding, found: Set[Cue], content: Content) -> bool:
    """Whether all statements are wanted that fit what it names."""
    asked = question.asked_for
    is_counted = Asked.HOW_MANY in question.asked
    if Cue.FIGURES in found and content.is_about_something:
        is_plain = is_counted or not content.is_told
        return is_plain and not (content.voices or content.acts)
    if asked & _OTHERWISE:
        return False
    kinds = _COUNTED if is_counted and content.is_about_something else {Cue.TIMES}
    is_listed = bool(found & (kinds if is_counted else _LISTING)) or Cue.OVERVIEW in found
    if is_counted and not is_listed:
        return False
    is_of_both = _is_of_both(question, found, content)
    if content.acts:
        return _is_of_acts(question, found, content)
    if content.voices and content.topics:
        is_of_several = len(content.voices) > 1 and asked == {Asked.WHAT}
        is_complete = Cue.ALL in found or is_of_both or is_counted or (is_listed and not asked)
        return is_complete or (is_of_several and content.is_told)
    if content.voices:
        is_bare = not (content.is_told or asked or question.when)
        is_of_all = asked == {Asked.WHAT} or _asks_if_told(question, content)
        is_asked = (content.is_told and is_of_all) or is_bare
        is_of_anybody = question.members.issuperset(content.voices)
        is_asked |= is_of_anybody and _asks_who_said_what(question)
        is_open_to = Asked.WHO not in asked or is_of_anybody
        return (is_asked or is_listed or is_of_both) and is_open_to
    if content.is_about_something:
        is_asked = _is_about_topic(question) or _asks_who_named(question, content)
        return is_listed or is_asked or _asks_who_said_what(question)
    if question.when:
        is_of_anybody = question.is_speaker_open and asked <= {Asked.WHO} and is_known(question)
        is_asked = (content.is_told or is_of_anybody) and asked <= _SAID_ON
        return is_asked or is_listed or is_open(found)
    is_of_all = Cue.STATEMENTS in found and Cue.ALL in found
    return is_of_all or (is_counted and is_listed and is_known(question))


def _is_of_both(question: Understanding, found: Set[Cue], content: Content) -> bool:
    """Whether the words of two are wanted, and not whether, when or how both said something."""
    if not found & {Cue.BOTH, Cue.SIDES} or not question.asked <= {Asked.WHAT}:
        return False
    named = [question.mentions[at] for at in content.voices]
    return len(named) > 1 or any(len(m.ids(m.kind)) > 1 for m in named if m.kind)


def _is_of_acts(question: Understanding, found: Set[Cue], content: Content) -> bool:
    """Whether all of an act is wanted: "every denial from Baku", "was anybody thanking anybody"."""
    if found & {Cue.ALL, Cue.EACH} and _is_named_only(question):
        return True
    is_plain = not (content.voices or content.is_about_something or question.when)
    is_short = len(question.tokens) <= _SHORT and is_known(question)
    is_counted = Asked.HOW_MANY in question.asked
    return is_plain and is_short and question.is_speaker_open and not is_counted


def _is_named_only(question: Understanding) -> bool:
    """Whether nothing is asked, but in a clause that tells more of it: "every denial that was"."""
    cued = [at for at, cues in question.cues.at.items() if cues & {Cue.ALL, Cue.EACH}]
    asking = [m.first for m in question.of_kind(SenseKind.QUESTION)]
    return question.asked <= {Asked.WHETHER} and all(min(cued) < at for at in asking)


def is_known(question: Understanding) -> bool:
    """Whether every word is known: as a cue or a day, or with a meaning."""
    positions = question.cues.positions() | question.dated
    return all(m.senses or m.first in positions for m in question.mentions)


def is_open(found: Set[Cue]) -> bool:
    """Whether days on one side of a day are meant ("what is new since")."""
    return bool(found & {Cue.SINCE, Cue.AFTER})


def _asks_if_told(question: Understanding, content: Content) -> bool:
    """Whether it asks if somebody spoke at all, and of nothing: "did the ministry comment?"."""
    acts = [at for at, m in enumerate(question.mentions) if m.kind is SenseKind.ACT]
    behind = question.mentions[acts[-1] + 1 :] if acts else ()
    is_open = any(m.kind is not SenseKind.QUESTION for m in behind)
    named = [question.mentions[at] for at in content.voices]
    if is_open or question.when or any(len(m.ids(m.kind)) > 1 for m in named if m.kind):
        return False  # "did the two ministers speak" is asked of what they said to each other
    return question.is_whether and is_known(question)


def _is_about_topic(question: Understanding) -> bool:
    """Whether it asks what there is about a topic, or who said it: not who said what it is."""
    is_short = len(question.tokens) <= _SHORT and question.asked <= {Asked.WHETHER}
    if not (question.is_speaker_open or question.asked == {Asked.WHAT} or is_short):
        return False
    return any(question.mentions[at].kind in _SUBJECTS for at in question.topic)


def _asks_who_said_what(question: Understanding) -> bool:
    """Whether it asks who said what of something: "tea. who said what", not "who said what it is".

    What it asks of stands before that, behind a word for "about", or beside the day.
    """
    is_told = question.is_told or bool(question.members)
    if question.asked_for != {Asked.WHO, Asked.WHAT} or not is_told:
        return False
    last = max(
        at
        for at, m in enumerate(question.mentions)
        if m.ids(SenseKind.QUESTION) & {Asked.WHO, Asked.WHAT}
    )
    behind = [at for at in range(last + 1, len(question.mentions)) if at not in question.topic]
    told = (question.mentions[at] for at in behind)
    return not any(m.kind in _SUBJECTS and not question.dated.issuperset(m.positions) for m in told)


def _asks_who_named(question: Understanding, content: Content) -> bool:
    """Whether it asks who spoke of one thing, where no word for "about" need stand with it."""
    things = len(content.topics) + len(content.words) + len(content.places)
    is_short = len(question.tokens) <= _SHORT
    is_spoken_of = Cue.MENTIONS in question.cues.found
    return question.asked == {Asked.WHO} and is_spoken_of and things == 1 and is_short
