"""Who exactly is named: nobody else of his surname, and the holder of that country's office."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial

from rapidfuzz import fuzz

from bot.language.analyzer import fold, stem, tokenize
from bot.language.language import Language
from bot.language.sound import is_closed, is_heard
from bot.record import Record, Speaker

from .sense import Mention, Sense, SenseKind

_SIDES = (SenseKind.PARTY, SenseKind.PLACE, SenseKind.ELSEWHERE)
_ACTORS = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, *_SIDES})
_OWNERS = (*_ACTORS, None)
_LIGHT = frozenset({SenseKind.QUESTION, SenseKind.CHATTER, SenseKind.FRAMING, SenseKind.NEGATION})
POSSESSIVE = ("'s", "’s", "s'", "s’")
_SAME_BEGINNING = 3  # letters of a surname that a woman's has too
_ALIKE = 85.0  # of 100: one name in two spellings
_MISSPELT = 70.0  # of 100: a given name this alike is the known one
_HEARD, _MISHEARD = 0.9, 0.8  # the same of 1 where their scripts differ


@dataclass(frozen=True, slots=True)
class _Known:
    """What a speaker is called: all words of names, and those that stand before others."""

    parties: frozenset[str]
    words: frozenset[str]
    given: frozenset[str]

    @classmethod
    def of(cls, speaker: Speaker) -> _Known:
        keys = [[token.key for token in tokenize(name)] for name in speaker.names]
        given = frozenset(words[0] for words in keys if len(words) > 1)
        return cls(speaker.party_ids, frozenset(word for words in keys for word in words), given)


class Identities:
    """Tells those whom a question names from others of their name or office."""

    def __init__(self, record: Record) -> None:
        dispute = record.dispute
        wordings = [*(p.words for p in dispute.parties), *(p.words for p in dispute.places)]
        words = (word for wording in wordings for names in wording.values() for word in names)
        self._sides = frozenset(token.key for word in words for token in tokenize(word)[:1])
        self._known: Mapping[str, _Known] = {
            speaker.id: _Known.of(speaker) for speaker in record.speakers.values()
        }
        self._names = frozenset(word for known in self._known.values() for word in known.words)

    def told_apart(
        self,
        text: str,
        mentions: Sequence[Mention],
        language: Language,
        *,
        asking: Set[int],
        voice: Set[str],
    ) -> list[Mention]:
        """Return the mentions with those taken for strangers that name somebody else.

        Words that ask (`asking`, token positions) name nobody, nor does what could be anybody of a
        side (`voice`, stems). Those that do are a woman's surname where only a man of it is known,
        a surname with another initial or given name, an office with a country whose holder is not
        known, and somebody's deputy.
        """
        told: list[Mention] = []
        anybody = partial(_is_anybody, language=language, voice=voice)
        for at, mention in enumerate(mentions):
            is_named = bool(told) and mention.first not in asking
            if is_named and _is_of_somebody(text, told[-1], mentions[at : at + 2], anybody):
                told[-1] = _joined(told[-1], mention, ())
                continue
            if mention.kind is SenseKind.SPEAKER:
                if self._is_other_woman(at, mentions, language):
                    told.append(_stranger(mention))
                    continue
                before = told[-1] if told else None
                if before is not None and self._is_given(text, before, mention):
                    told[-1] = self._with_given_name(before, mention)
                    continue
            if mention.kind is None and self._is_womans(mention, language):
                told.append(_stranger(mention))
                continue
            is_office = mention.kind is SenseKind.TITLE and not self._names_side(mention)
            if is_office and told and told[-1].kind in _SIDES:
                told[-1] = self._of_side(told, mention)
                continue
            told.append(mention)
        return told

    def _is_other_woman(self, at: int, mentions: Sequence[Mention], language: Language) -> bool:
        """Whether a word that resembles a man's surname is a woman's.

        Where it may be both, where it stands tells: she is the one who acts.
        """
        mention = mentions[at]
        key = mention.tokens[-1].key
        if not key.endswith(language.her_surnames):
            return False
        words = {word for i in mention.ids(SenseKind.SPEAKER) for word in self._known[i].words}
        names = {word for word in words if word[:-1] not in words}  # no case of another
        if key in names:
            return False
        alike = [name for name in names if _is_of_name(key, name)]
        if not alike or any(name.endswith(language.her_surnames) for name in alike):
            return False
        return not key.endswith(language.shared_surnames) or _acts(at, mentions, language)

    def _names_side(self, title: Mention) -> bool:
        """Whether a title says itself whose it is: "the Iranian ambassador"."""
        return any(token.key in self._sides for token in title.tokens)

    def _is_womans(self, mention: Mention, language: Language) -> bool:
        """Whether an unknown word is the surname of a known man as a woman has it."""
        key = mention.tokens[-1].key
        if not key.endswith(language.her_surnames) or key.endswith(language.shared_surnames):
            return False
        mans = key.removesuffix(key[-1])
        return any(
            fuzz.ratio(mans, name) >= _ALIKE and not name.endswith(language.her_surnames)
            for name in self._names
        )

    def _is_given(self, text: str, before: Mention, name: Mention) -> bool:
        """Whether a word right before a surname is an initial or a given name."""
        token, surname = before.tokens[-1], name.tokens[0]
        gap = text[token.end : surname.start]
        if len(name.tokens) > 1 or len(before.tokens) > 1 or gap.strip(" ."):
            return False
        # A phone begins every text with a capital: the surname tells whether that one is meant.
        is_written = before.first > 0 or surname.text.istitle()
        if len(token.key) == 1 and token.text.isalpha():
            return "." in gap or token.text.isupper()
        return before.kind is None and not gap.strip() and token.text.istitle() and is_written

    def _with_given_name(self, given: Mention, name: Mention) -> Mention:
        """Join a surname and what stands before it; nobody is meant whom it does not fit."""
        key = given.tokens[0].key
        fitting = [
            sense
            for sense in name.senses
            if sense.kind is not SenseKind.SPEAKER or _fits(key, self._known[sense.id].given)
        ]
        return _joined(given, name, fitting)

    def _of_side(self, told: list[Mention], title: Mention) -> Mention:
        """Join a country and the office behind it; nobody is meant who is not of it."""
        sides = told[-1].ids(SenseKind.PARTY)
        if len(told) > 2 and told[-2].kind is SenseKind.FUNCTION:  # "Iranian and Azerbaijani"
            sides |= told[-3].ids(SenseKind.PARTY)
        fitting = [
            sense
            for sense in title.senses
            if sense.kind is not SenseKind.TITLE or self._known[sense.id].parties & sides
        ]
        return _joined(told[-1], title, fitting)


def _is_anybody(somebody: Mention, language: Language, voice: Set[str]) -> bool:
    return stem(_key(somebody), language.code) in voice


def _is_of_somebody(
    text: str,
    owner: Mention,
    following: Sequence[Mention],
    is_anybody: Callable[[Mention], bool],
) -> bool:
    """Whether an unknown word before an act names somebody by whose he is ("X's deputy said").

    What could be anybody of a side is whoever speaks for it ("Iran's leader").
    """
    if len(following) < 2 or owner.kind not in _OWNERS:
        return False
    somebody, act = following
    if owner.kind in _SIDES and is_anybody(somebody):
        return False
    is_owned = text[: owner.tokens[-1].end].endswith(POSSESSIVE)
    return is_owned and somebody.kind is None and act.kind is SenseKind.ACT


def _fits(given: str, known: frozenset[str]) -> bool:
    if not known:
        return True
    if len(given) == 1:
        return any(name.startswith(given) for name in known)
    return any(
        fuzz.ratio(given, name) >= _MISSPELT or is_heard(name, given, _MISHEARD) for name in known
    )


def _joined(first: Mention, last: Mention, senses: Sequence[Sense]) -> Mention:
    tokens = (*first.tokens, *last.tokens)
    joined = Mention(first.first, last.last, tokens, tuple(senses), last.similarity)
    return joined if senses else _stranger(joined)


def joined_stranger(mentions: Sequence[Mention]) -> Mention:
    """Return mentions as one of somebody whom the record does not know."""
    first, last = mentions[0], mentions[-1]
    tokens = tuple(token for mention in mentions for token in mention.tokens)
    return _stranger(Mention(first.first, last.last, tokens, (), first.similarity))


def _stranger(mention: Mention) -> Mention:
    sense = Sense(SenseKind.STRANGER, fold(mention.text), None)
    return Mention(mention.first, mention.last, mention.tokens, (sense,), mention.similarity)


def _acts(at: int, mentions: Sequence[Mention], language: Language) -> bool:
    """Whether somebody is the one who acts, by what verbs tell, else by standing first."""
    before = mentions[:at]
    if not language.her_verbs:
        return not any(m.kind in _ACTORS or "who" in m.ids(SenseKind.QUESTION) for m in before)
    verbs = [place for place, m in enumerate(mentions) if m.kind is SenseKind.ACT]
    hers = next((p for p in verbs if _key(mentions[p]).endswith(language.her_verbs)), None)
    if hers is not None:
        rivals = (m for m in mentions[: max(hers, at)] if m is not mentions[at])
        return at == hers - 1 or not any(m.kind in _ACTORS for m in rivals)
    told = any(_key(mentions[place]).endswith(language.other_verbs) for place in verbs)
    return not told and all(m.kind in _LIGHT for m in before)


def _is_of_name(hers: str, name: str) -> bool:
    """Whether a woman's surname goes with a surname as it is written, or in another spelling."""
    is_begun = name[:_SAME_BEGINNING] == hers[:_SAME_BEGINNING]
    mans = hers.removesuffix(hers[-1])
    if is_begun or fuzz.ratio(mans, name) >= _ALIKE:
        return True
    return is_closed(name) and is_heard(name, mans, _HEARD)


def _key(mention: Mention) -> str:
    return mention.tokens[-1].key
