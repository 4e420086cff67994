"""Who exactly is named: nobody else of his surname, and the holder of that country's office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial

from rapidfuzz import fuzz

from bot.language.analyzer import fold, keys, tokenize
from bot.language.language import Language
from bot.language.sound import is_closed, is_heard
from bot.record import Record, Speaker, SpeakerKind

from .holder import Holders
from .office_reader import offices_of, words_in
from .sense import Mention, SenseKind
from .somebody import (
    ACTORS,
    POSSESSIVE,
    SIDES,
    is_anybody,
    is_of_somebody,
    joined,
    joined_stranger,
    stranger,
)

_HELD = frozenset({SenseKind.TITLE, SenseKind.SPEAKER})
_LIGHT = frozenset({SenseKind.QUESTION, SenseKind.CHATTER, SenseKind.FRAMING, SenseKind.NEGATION})
_SAME_BEGINNING = 3  # letters of a surname that a woman's has too
_ALIKE = 85.0  # of 100: one name in two spellings
_MISSPELT = 70.0  # of 100: a given name this alike is the known one
_HEARD, _MISHEARD = 0.9, 0.8  # the same of 1 where their scripts differ


@dataclass(frozen=True, slots=True)
class _Known:
    """What a speaker is called: all words of names, those that stand before others, and all words
    of what he is and of his names."""

    parties: frozenset[str]
    words: frozenset[str]
    given: frozenset[str]
    office: frozenset[str]

    @classmethod
    def of(cls, speaker: Speaker) -> _Known:
        names = [keys(name) for name in speaker.names]
        given = frozenset(words[0] for words in names if len(words) > 1)
        words = frozenset(word for name in names for word in name)
        return cls(speaker.party_ids, words, given, words.union(words_in(offices_of(speaker))))


class Identities:
    """Tells those whom a question names from others of their name or office."""

    def __init__(self, record: Record, holders: Holders) -> None:
        dispute = record.dispute
        wordings = [*(p.words for p in dispute.parties), *(p.words for p in dispute.places)]
        words = (word for wording in wordings for names in wording.values() for word in names)
        self._sides = frozenset(token.key for word in words for token in tokenize(word)[:1])
        self._known: Mapping[str, _Known] = {
            speaker.id: _Known.of(speaker) for speaker in record.speakers.values()
        }
        self._bodies = frozenset(
            s.id for s in record.speakers.values() if s.kind is SpeakerKind.INSTITUTION
        )
        self._names = frozenset(word for known in self._known.values() for word in known.words)
        self._holders = holders

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
        about = frozenset(map(fold, language.markers.get("about", ())))
        anybody = partial(is_anybody, language=language, voice=voice)
        for at, mention in enumerate(mentions):
            is_named, following = told and mention.first not in asking, mentions[at : at + 2]
            if is_named and is_of_somebody(text, told[-1], following, anybody, about):
                held = self._holders.of(told[-1], mention, language.code)
                told[-1] = joined(told[-1], mention, held)
                continue
            if mention.kind is SenseKind.SPEAKER:
                if self._is_other_woman(at, mentions, language):
                    told.append(stranger(mention))
                    continue
                before = told[-1] if told else None
                if before is not None and self._is_given(text, before, mention):
                    told[-1] = self._with_given_name(before, mention)
                    continue
            if (owned := self._owned(told, mention, language)) is not None:
                told[-1] = owned
                continue
            is_other = mention.kind is None and self._is_womans(mention, language)
            told.append(stranger(mention) if is_other else mention)
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

    def _owned(self, told: list[Mention], office: Mention, language: Language) -> Mention | None:
        """Return an office joined with the side or the stranger before it, whose it is."""
        if not told or not self._is_office(office):
            return None
        if self._is_of_stranger(told[-1], office, language):
            return joined_stranger((told[-1], office))
        is_of_side = told[-1].kind in SIDES and not self._names_side(office)
        return self._of_side(told, office) if is_of_side else None

    def _is_office(self, mention: Mention) -> bool:
        """Whether it is what somebody is, or a body that any country has ("foreign ministry")."""
        bodies = mention.ids(SenseKind.SPEAKER) & self._bodies
        return mention.kind is SenseKind.TITLE or (
            mention.kind is SenseKind.SPEAKER and bool(bodies)
        )

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

    def _is_of_stranger(self, owner: Mention, office: Mention, language: Language) -> bool:
        """Whether an office is said to be of a name that is in no office of who is meant."""
        name, ends = owner.text, _owning_ends(language)
        if owner.kind is not None or not (name[:1].isupper() and name.endswith(ends)):
            return False
        named = {key for end in ends for key in keys(name.removesuffix(end))}
        return not any(named & self._known[i].office for i in office.ids(*_HELD))

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
        return joined(given, name, fitting)

    def _of_side(self, told: list[Mention], title: Mention) -> Mention:
        """Join a country and the office behind it; nobody is meant who is not of it."""
        sides = told[-1].ids(SenseKind.PARTY)
        if len(told) > 2 and told[-2].kind is SenseKind.FUNCTION:  # "Iranian and Azerbaijani"
            sides |= told[-3].ids(SenseKind.PARTY)
        fitting = [
            sense
            for sense in title.senses
            if sense.kind not in _HELD or self._known[sense.id].parties & sides
        ]
        return joined(told[-1], title, fitting)


def _owning_ends(language: Language) -> tuple[str, ...]:
    """Return how names end that tell whose something is ("Y's", "Y'nin")."""
    endings = (item[1:] for item in language.markers.get("source", ()) if item.startswith("-"))
    return (*POSSESSIVE, *(mark + ending for ending in endings for mark in "'’ʼ"))


def _fits(given: str, known: frozenset[str]) -> bool:
    if not known:
        return True
    if len(given) == 1:
        return any(name.startswith(given) for name in known)
    return any(
        fuzz.ratio(given, name) >= _MISSPELT or is_heard(name, given, _MISHEARD) for name in known
    )


def _acts(at: int, mentions: Sequence[Mention], language: Language) -> bool:
    """Whether somebody is the one who acts, by what verbs tell, else by standing first."""
    before = mentions[:at]
    if not language.her_verbs:
        return not any(m.kind in ACTORS or "who" in m.ids(SenseKind.QUESTION) for m in before)
    verbs = [place for place, m in enumerate(mentions) if m.kind is SenseKind.ACT]
    hers = next((p for p in verbs if _key(mentions[p]).endswith(language.her_verbs)), None)
    if hers is not None:
        rivals = (m for m in mentions[: max(hers, at)] if m is not mentions[at])
        return at == hers - 1 or not any(m.kind in ACTORS for m in rivals)
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
