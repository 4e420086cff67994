"""What a question wants where one statement is not the answer: a list, an overview, help."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import replace

from bot.language.frequency import Frequencies

from .circumstance import circumstances_of, cues_of, outlets_of
from .content import Content, content_of
from .cue import Cue
from .listed import is_known, is_of_statements, is_open
from .marker import Role
from .quotation import quoted_in
from .request_day import days_of
from .sense import SenseKind
from .spokesman import Spokesmen
from .understanding import Asked, Understanding
from .wanted import Request, Wanted
from .whose import all_described, any_of_a_kind, described_in, spoken_of, whose_of

_WHOLE = frozenset({Cue.OVERVIEW, Cue.MATTER, Cue.ALL, Cue.BOTH, Cue.JOINED, Cue.TIMELINE})


def request_of(
    question: Understanding, frequencies: Frequencies, spokesmen: Spokesmen
) -> Request | None:
    """Say what a question wants; None where one statement is to answer it.

    Who names or describes somebody without a word on record gets the answer that tells so.
    """
    found = cues_of(question)
    if quoted_in(question.text) or (question.when and question.when.span is None):
        return None
    if _asks_for_all_of_it(question, frequencies):
        return Request(Wanted.ABOUT)
    described = described_in(question, spokesmen)
    voice = _describing(question)
    content = _content(question, frequencies, voice if described else frozenset[int]())
    if guide := _guide(found, content, question):
        return Request(guide)
    if person := _person(question, content, spokesmen.speaking):
        return Request(Wanted.PERSON, speakers=person)
    if Cue.ACCOUNTS in found:
        return _accounts(question, content)
    if content.is_strange or (voice and not described):
        return None
    if anybody := any_of_a_kind(question, content, spokesmen):
        return Request(Wanted.STATEMENTS, anybody)
    if about := spoken_of(question, content, SenseKind.SPEAKER):
        return Request(Wanted.STATEMENTS, about=about)
    if side := spoken_of(question, content, SenseKind.PARTY):
        return Request(Wanted.STATEMENTS, places=(side,))
    return _listing(question, content, described, spokesmen)


def _asks_for_all_of_it(question: Understanding, frequencies: Frequencies) -> bool:
    found = question.cues.found
    is_whole = Cue.OVERVIEW in found or (Cue.MATTER in found and question.asked == {Asked.WHAT})
    if not is_whole or not found <= _WHOLE:
        return False
    whole = content_of(question, frequencies, question.cues.positions())
    return _is_about_it_all(question, whole)


def _content(question: Understanding, frequencies: Frequencies, voice: Set[int]) -> Content:
    """Read what a question names; `voice` are the places of words that describe who speaks."""
    cues = question.cues
    matter = frozenset({Cue.MATTER}) if Cue.FIGURES not in cues.found else frozenset[Cue]()
    whole = frozenset(
        p
        for m in question.mentions
        if m.kind is None and all(Cue.MATTER in cues.at.get(at, ()) for at in m.positions)
        for p in m.positions
    )
    hidden = cues.positions(without=matter) | whole | question.positions_of(voice)
    hidden |= circumstances_of(question)
    content = content_of(question, frequencies, hidden)
    if content.acts == {"answer"} and question.when and content.is_bare and not content.voices:
        content = replace(content, acts=frozenset(), is_told=True)  # what is said on such a day
    return replace(content, voices=(*content.voices, *sorted(voice)))


def _describing(question: Understanding) -> frozenset[int]:
    """Return the places of words that describe who speaks, those left out that say when."""
    dated = question.dated
    return frozenset(
        at for at in question.voice if not dated.issuperset(question.mentions[at].positions)
    )


def _listing(
    question: Understanding, content: Content, described: Set[str], spokesmen: Spokesmen
) -> Request | None:
    """Return the request for statements by the one who is named and about what is named."""
    found = cues_of(question)
    named = (*content.voices, *content.others)
    is_sided = Cue.SIDES in found and all(
        question.mentions[at].kind is SenseKind.PARTY for at in named
    )
    if content.others and not is_sided:
        return _all_about_somebody(question, content, described, spokesmen)
    if not named and (everyone := all_described(question, content)):
        return Request(Wanted.STATEMENTS, everyone)
    who = whose_of(question, named if is_sided else content.voices, described, spokesmen)
    wanted = _wanted(question, found, content)
    if who is None and wanted is Wanted.STATEMENTS and not content.is_told:
        return _of_the_silent(question, content)
    if who is None or wanted is None:
        return None
    return Request(
        wanted,
        who.speakers,
        who.parties,
        content.topics,
        content.words,
        content.places,
        content.acts,
        *days_of(question, found),
        who.silent,
        spoken=content.spoken,
        is_either=content.is_either,
        is_mentioned=bool(found & {Cue.MENTIONS, Cue.FIGURES}),
        published=_publishers(question),
    )


def _publishers(question: Understanding) -> frozenset[str]:
    named = (question.mentions[at] for at in outlets_of(question))
    return frozenset(id_ for mention in named for id_ in mention.ids(SenseKind.SPEAKER))


def _all_about_somebody(
    question: Understanding, content: Content, described: Set[str], spokesmen: Spokesmen
) -> Request | None:
    """Return the request for all that those who are named say of another, and no more."""
    others = [question.mentions[at] for at in content.others]
    is_of = all(question.roles.get(at) is Role.MENTIONED for at in content.others)
    is_plain = not (content.is_about_something or content.acts or question.when)
    who = whose_of(question, content.voices, described, spokesmen) if content.voices else None
    if who is None or len(others) != 1 or not (is_of and is_plain):
        return None
    if Cue.ALL not in question.cues.found or not question.asked_for <= {Asked.WHAT}:
        return None
    people = others[0].ids(SenseKind.SPEAKER, SenseKind.TITLE)
    sides = others[0].ids(SenseKind.PARTY)
    return Request(
        Wanted.STATEMENTS,
        who.speakers,
        who.parties,
        places=(sides,) if sides else (),
        silent=who.silent,
        about=people if not sides else frozenset(),
    )


def _of_the_silent(question: Understanding, content: Content) -> Request | None:
    """Return the request for what others say of somebody who has no words on record."""
    named = [question.mentions[at] for at in content.voices]
    people = frozenset(i for m in named for i in m.ids(SenseKind.SPEAKER, SenseKind.TITLE))
    called = frozenset(tuple(token.key for token in m.tokens) for m in named)
    # "anything from X" asks for his own words
    is_spoken_of = all(question.roles.get(at) is not Role.SUBJECT for at in content.voices)
    is_listed = is_spoken_of and Cue.ALL in question.cues.found and len(named) == 1
    return Request(Wanted.STATEMENTS, about=people, called=called) if people and is_listed else None


def _accounts(question: Understanding, content: Content) -> Request | None:
    """Return the request to compare the accounts of what was said once and told more than once."""
    if content.is_strange or content.acts:
        return None
    mentions = [question.mentions[at] for at in (*content.voices, *content.others)]
    people = frozenset(i for m in mentions for i in m.ids(SenseKind.SPEAKER, SenseKind.TITLE))
    parties = frozenset(i for m in mentions for i in m.ids(SenseKind.PARTY))
    about = content.topics, content.words, content.places
    return Request(Wanted.ACCOUNTS, people, parties, *about, frozenset(), *days_of(question, set()))


def _is_about_it_all(question: Understanding, content: Content) -> bool:
    """Whether it asks for the whole: nothing is named but the parties, or not even they."""
    named = [question.mentions[at] for at in (*content.voices, *content.others)]
    is_of_parties = len(named) != 1 and all(m.kind is SenseKind.PARTY for m in named)
    is_plain = not (content.is_about_something or content.acts or content.is_strange)
    return is_plain and is_of_parties and question.when is None


def _guide(found: Set[Cue], content: Content, question: Understanding) -> Wanted | None:
    if not content.is_empty or question.when or found - _GUIDING:
        return None
    if Cue.SOURCES in found:
        return Wanted.SOURCES
    return Wanted.HELP if Cue.HELP in found else None


def _wanted(question: Understanding, found: Set[Cue], content: Content) -> Wanted | None:
    if (content.words or content.places) and (content.voices or content.acts or question.when):
        return None
    if not content.acts:
        for cue, wanted in _CUED.items():
            if cue in found and not (wanted in _ORDERED and question.when and is_open(found)):
                is_sure = wanted not in _ORDERED or is_known(question) or _is_of(question, content)
                return wanted if is_sure else None
    is_plain = not (content.voices or content.is_about_something or content.acts)
    is_of_outlet = is_plain and bool(outlets_of(question)) and question.asked_for <= _LOOKING
    is_listed = is_of_outlet or is_of_statements(question, found, content)
    return Wanted.STATEMENTS if is_listed else None


def _is_of(question: Understanding, content: Content) -> bool:
    """Whether it asks for words of somebody and names nothing else, whatever verb it has."""
    return bool(content.voices) and not content.is_about_something and question.asked <= _LOOKING


_LOOKING = frozenset({Asked.WHAT, Asked.WHETHER})
_CUED: Mapping[Cue, Wanted] = {
    Cue.SIDES: Wanted.SIDES,
    Cue.TIMELINE: Wanted.TIMELINE,
    Cue.LATEST: Wanted.LATEST,
    Cue.OLDEST: Wanted.OLDEST,
}
_GUIDING = frozenset({Cue.HELP, Cue.SOURCES, Cue.SOURCE, Cue.BOTH})
_ORDERED = frozenset({Wanted.LATEST, Wanted.OLDEST})


def _person(question: Understanding, content: Content, speaking: Set[str]) -> frozenset[str] | None:
    """Return who is meant by "who is X" or "about X", X by name: an office is no such question."""
    named = [question.mentions[at] for at in (*content.voices, *content.others)]
    is_plain = not (content.is_told or content.acts or content.is_about_something)
    if content.is_strange or not is_plain or question.when:
        return None
    is_looked_up = question.asked <= {Asked.WHAT} and bool(content.others)
    if not is_looked_up and question.asked != {Asked.WHO}:
        return None
    if [mention.kind for mention in named] != [SenseKind.SPEAKER]:
        return None
    return named[0].ids(SenseKind.SPEAKER) & speaking or None
