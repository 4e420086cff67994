"""Who is asked about in words that name nobody on record: "what did the customs say"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from bot.language.analyzer import keys, stem
from bot.language.script import script_of

from ..parse import Asked, Mention, Role, SenseKind, Understanding
from ..parse.query_term import QueryTerm
from ..rank.match import Match
from ..rank.ranking import Ranked

_DESCRIBING = frozenset({SenseKind.CONCEPT, None})
_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})
_KNOWN_WORD = 0.45  # weight of an unknown word: one of less may be about what was said
_NO_NAMES = (None, SenseKind.ACT, SenseKind.CONCEPT)
_FEW = 2  # unknown words that are nobody else's subject
_SHORT = 3  # letters: a name may have words of so few without a capital


def stranger_asked(question: Understanding, best: Ranked) -> str | None:
    """Return who stands between "did" and what was done, or before what is asked about.

    That is where nothing knows those words, or they say nothing of who speaks here; so with a body
    that begins a question and with a name of several words.
    """
    script = script_of("".join(keys(best.document.statement.passage)[:1]))
    described = [m for m in best.matches if m.term.at in question.voice]
    is_told = described and not any(_may_be_known(m, script) for m in described)
    if is_told and is_other_voice(question, best):
        return " ".join(m.term.text for m in described)
    is_anybody = question.is_speaker_open and Asked.WHO not in question.asked
    if somebody := _of_side(question, best) or _of_another_side(question, best):
        return somebody
    if is_anybody or Role.SUBJECT in question.roles.values():
        return None
    named = best.document.speaker_words
    lacking = {
        m.term.at: m.term.weight
        for m in best.matches
        if m.term.kind is None and m.score == 0 and named.isdisjoint(m.term.words)
    }
    return (
        _before_act(question, lacking.keys())
        or _body(question, lacking.keys())
        or _alone(question, lacking, best)
        or _before_topic(question, lacking)
        or _name(question, lacking.keys(), script)
    )


def is_other_voice(question: Understanding, ranked: Ranked) -> bool:
    """Whether words describe who speaks, and do not fit who speaks here.

    One that fits is enough, but for what must: the noun that the others belong to ("head nurse"),
    a name, and what somebody else on record is called by.
    """
    described = [m.term for m in ranked.matches if m.term.at in question.voice]
    strange = [term for term in described if not _fits(term, question, ranked)]
    if not described or len(strange) == len(described):
        return bool(described)
    plain = [t for t in described if question.called.anybody.issuperset(t.words)]
    rest = [t for t in described if t not in plain]
    if rest and rest == strange and _is_unknown(rest, question):
        return True  # "the forestry office": who could be anybody is told by the rest
    return any(
        (_is_noun_described(term.at, question) and not question.is_speaker_open)
        or question.called.by(term.words)
        or (term.kind is None and term.at > 0 and _is_capital(term.text))
        for term in strange
    )


def _is_unknown(terms: Sequence[QueryTerm], question: Understanding) -> bool:
    """Whether nothing on record has any of some words, where it is known what all are called."""
    is_known = question.called.is_known and not question.is_speaker_open
    return is_known and all(term.kind is None for term in terms)


def _fits(term: QueryTerm, question: Understanding, ranked: Ranked) -> bool:
    """Whether a word is for who speaks here: of his names or offices, or for anybody of a side."""
    document = ranked.document
    own = {*document.office, *("w:" + word for word in document.speaker_words)}
    words = {"w:" + stem(word, question.language) for word in term.words}
    is_of_side = question.mentions[term.at].first in question.called.of_side
    is_own = words <= own if is_of_side else not own.isdisjoint(words)
    if is_own or not own.isdisjoint(term.ids):
        return True
    called = question.called
    is_anybody = called.anybody.issuperset(term.words) and len(question.voice) > 1
    each = [called.by([word]) | called.nearly_by([word]) for word in term.words]
    # of who is said to be of a side ("ethnic Azerbaijanis") the side is no more than a part
    ids = frozenset[str].intersection(*each) if is_of_side else frozenset[str]().union(*each)
    return is_anybody or not ids.isdisjoint(document.statement.speakers)


def _is_noun_described(at: int, question: Understanding) -> bool:
    """Whether a word of a description is the one that the others belong to."""
    before, behind = at - 1 in question.voice, at + 1 in question.voice
    return before and not behind if question.is_noun_last else behind and not before


def _of_side(question: Understanding, best: Ranked) -> str | None:
    """Return who of a side is to have said or done something: "did the Iranian army deny it".

    Nothing of who speaks here or of what is said has a word of that.
    """
    if question.is_speaker_open:
        return None
    lacking = {m.term.at for m in best.matches if m.score == 0 and m.term.kind in _DESCRIBING}
    for at, role in question.roles.items():
        last = at
        while last + 1 in lacking:
            last += 1
        acts = question.mentions[last + 1 : last + 2]
        is_side = role is Role.SUBJECT and question.mentions[at].kind is SenseKind.PARTY
        is_done = bool(acts) and acts[0].kind is SenseKind.ACT
        behind = question.mentions[at + 1 : last + 1]
        known = [m for m in behind if m.kind is SenseKind.CONCEPT]
        called = question.called.by(t.key for m in behind for t in m.tokens)
        is_other = called.isdisjoint(best.document.statement.speakers)
        if is_side and is_done and known and is_other:
            return " ".join(m.text for m in question.mentions[at : last + 1])
    return None


def _of_another_side(question: Understanding, best: Ranked) -> str | None:
    """Return who could be anybody of a side that does not speak here: "the Armenian ambassador"."""
    if question.is_speaker_open:
        return None
    own = {f"p:{party}" for party in best.document.speaker_parties}
    named = [m.term for m in best.matches if m.term.kind in _SIDES]
    if any(not own.isdisjoint(term.ids) for term in named):
        return None
    subjects = (t for t in named if t.role is Role.SUBJECT)
    for side in (t for t in subjects if t.ids.isdisjoint(best.document.office)):
        called = _beside(side.at, question)
        if called is not None:
            first, last = sorted((side.at, called))
            return " ".join(m.text for m in question.mentions[first : last + 1])
    return None


def _beside(side: int, question: Understanding) -> int | None:
    """Return the place of a word that could be anybody's of a side, right beside it."""
    for at in (side - 1, side + 1):
        for mention in question.mentions[at : at + 1] if at >= 0 else ():
            if not question.called.anybody.isdisjoint(t.key for t in mention.tokens):
                return at
    return None


def _before_topic(question: Understanding, lacking: Mapping[int, float]) -> str | None:
    """Return who begins a question that goes on with what it is about: "X on the permit".

    The commonest words are about what was said, and not who said it ("truth about").
    """
    start = int(_begins_with_article(question))
    if question.asked:
        return None
    begun = next((at for at in range(start, len(question.mentions)) if at not in lacking), 0)
    first = min(question.topic, default=0)
    between = question.mentions[begun:first]
    if begun <= start or not between or any(m.kind is not SenseKind.FUNCTION for m in between):
        return None
    is_name = max(lacking[at] for at in range(start, begun)) >= _KNOWN_WORD
    return " ".join(m.text for m in question.mentions[start:begun]) if is_name else None


def _alone(question: Understanding, lacking: Mapping[int, float], best: Ranked) -> str | None:
    """Return what is all that a text names, behind an article or a word for "about"."""
    is_plain = not (question.asked or question.of_kind(SenseKind.ACT) or question.when)
    named = [m for m in best.matches if m.term.at >= 0]
    if not is_plain or not named or any(m.term.at not in lacking for m in named):
        return None
    is_led_in = _begins_with_article(question) or bool(question.topic & lacking.keys())
    if len(named) > _FEW or not is_led_in:
        return None
    is_name = max(lacking.values()) >= _KNOWN_WORD
    return " ".join(m.term.text for m in named) if is_name else None


def _begins_with_article(question: Understanding) -> bool:
    return [m.kind for m in question.mentions[:1]] == [SenseKind.FUNCTION]


def _before_act(question: Understanding, lacking: Set[int]) -> str | None:
    for at, mention in enumerate(question.mentions):
        if mention.kind is not SenseKind.ACT or at - 1 not in lacking:
            continue
        first = at - 1
        while first - 1 in lacking:
            first -= 1
        while first > 1 and question.mentions[first - 1].kind is SenseKind.FUNCTION:
            first -= 1
        before = question.mentions[first - 1] if first else None
        # behind "who" or "which" stands what was done, or what can speak
        asks_whose = before and before.ids(SenseKind.QUESTION) & {Asked.WHO, Asked.WHICH}
        if before and before.kind is SenseKind.QUESTION and not asks_whose:
            named = " ".join(m.text for m in question.mentions[first:at])
            return named if _tells(question, named) else None
    return None


def _tells(question: Understanding, named: str) -> bool:
    """Whether words that nothing knows are somebody; most words outside English are not known."""
    return question.language == "en" or any(map(_is_capital, named.split()))


def _body(question: Understanding, lacking: Set[int]) -> str | None:
    """Return the court or ministry that a question begins with, whatever it is to have done."""
    at = question.body
    is_asked = at in lacking and question.is_shaped_as_question
    return question.mentions[at].text if at is not None and is_asked else None


def _may_be_known(described: Match, script: str) -> bool:
    """Whether it is a name in another script than the record's (`script`), which may have it."""
    term = described.term
    return term.kind is None and _is_capital(term.text) and script_of(term.words[0]) != script


def _name(question: Understanding, lacking: Set[int], script: str) -> str | None:
    """Return a name of several words with capitals, in a text that has other words without.

    In another script than the record's (`script`) it may be the name of somebody who is on record.
    """
    if all(_is_capital(t.text) or len(t.text) <= _SHORT for t in question.tokens):
        return None
    first = 0
    while first < len(question.mentions):
        last = first
        while last < len(question.mentions) and _is_of_name(question.mentions[last]):
            last += 1
        strange = [at for at in range(first, last) if at in lacking]
        scripts = {script_of(question.mentions[at].tokens[0].key) for at in strange}
        if last - first > 1 and script in scripts:
            return " ".join(m.text for m in question.mentions[first:last])
        first = last + 1
    return None


def _is_of_name(mention: Mention) -> bool:
    return mention.kind in _NO_NAMES and all(_is_capital(t.text) for t in mention.tokens)


def _is_capital(word: str) -> bool:
    return word[:1].isupper()
