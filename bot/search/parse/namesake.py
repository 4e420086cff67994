"""Somebody else, by what stands beside a name or an office: "Mrs X", "X Ltd", "the late X"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from bot.language.analyzer import fold, tokenize
from bot.language.language import Language
from bot.record import Record, SpeakerKind, Statement

from .marker import Markers
from .office_reader import offices_of, words_in
from .quotation import sayings_in
from .role import affix_role
from .sense import Mention, SenseKind
from .somebody import joined_stranger

_HOLDING = frozenset({SenseKind.TITLE, SenseKind.OFFICE})
_SIDES = frozenset({SenseKind.PARTY, SenseKind.SPEAKER, SenseKind.TITLE})
_PLAIN = frozenset({SenseKind.FUNCTION, SenseKind.QUESTION})
_LONG = 4  # letters: words of fewer are written small in a title too


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language that tell somebody from others of the name or office, folded."""

    article: frozenset[str]
    of: frozenset[str]
    about: frozenset[str]
    holder: frozenset[str]
    firm: frozenset[str]
    roles: Markers

    @classmethod
    def of_language(cls, language: Language, roles: Markers) -> _Words:
        names = ("article", "of", "about", "holder", "firm")
        folded = (frozenset(map(fold, language.markers.get(name, ()))) for name in names)
        article, of, about, holder, firm = folded
        return cls(article, of, about, holder, firm, roles)


class Namesakes:
    """Tells whom a question names from others by the words beside his name or office."""

    def __init__(
        self, record: Record, languages: Iterable[Language], markers: Mapping[str, Markers]
    ) -> None:
        known = list(languages)
        self._words = {k.code: _Words.of_language(k, markers[k.code]) for k in known}
        self._address = {
            fold(word): marker
            for language in known
            for marker in ("her_address", "his_address")
            for word in language.markers.get(marker, ())
        }
        self._her_verbs = {language.code: language.her_verbs for language in known}
        self._people = {s.id for s in record.speakers.values() if s.kind is SpeakerKind.PERSON}
        self._parties: Mapping[str, Set[str]] = {
            s.id: s.party_ids for s in record.speakers.values()
        }
        self._told = {s.id: frozenset(words_in(offices_of(s))) for s in record.speakers.values()}
        self._past = {s.id for s in record.speakers.values() if any(o.is_past for o in s.offices)}
        pronouns = {
            (language.code, fold(word)): f"{whose}_address"
            for language in known
            for whose in ("her", "his")
            for word in language.markers.get(f"{whose}_pronoun", ())
        }
        self.addressed: Mapping[str, frozenset[str]] = _called(record, self._address, pronouns)

    def told_apart(self, text: str, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Return the mentions with those taken for strangers that name somebody else.

        Those are somebody called "Mrs" whom the record calls "Mr", an office with a word for one
        who does not hold it now, or with a side that its holder is not of, a name with what only
        firms have behind it, and an institution of which the letters are a plain word too ("WHO").
        """
        words = self._words[language]
        is_she = _is_she(mentions, self._her_verbs[language])
        is_lettered = any(t.text.islower() for m in mentions for t in m.tokens)
        told: list[Mention] = []
        at = 0
        while at < len(mentions):
            mention = mentions[at]
            last = at
            if is_lettered and _is_of_letters(at, mentions, words):
                mention = joined_stranger([mention])
            elif mention.kind is SenseKind.SPEAKER and self._is_firm(text, at, mentions, words):
                last = at + 1
                mention = joined_stranger(mentions[at : last + 1])
            elif mention.kind is SenseKind.SPEAKER:
                mention = self._addressed(mention, is_she=is_she)
            elif mention.kind in _HOLDING:
                if self._is_of_another(at, mentions, words):
                    last = self._side_behind(at, mentions, words) or at
                    mention = joined_stranger(mentions[at : last + 1])
                elif self._is_another_holder(at, mentions, words):
                    mention = joined_stranger([mention])
            elif mention.kind is None and self._is_another_holder(at, mentions, words):
                mention = joined_stranger([mention])
            told.append(mention)
            at = last + 1
        return told

    def _addressed(self, name: Mention, *, is_she: bool) -> Mention:
        """Leave out whom the record never calls so, and calls otherwise."""
        marker = self._address.get(name.tokens[0].key) if len(name.tokens) > 1 else None
        if is_she and name.ids(SenseKind.SPEAKER) & self._people:
            marker = "her_address"
        if marker is None:
            return name
        fitting = tuple(
            s
            for s in name.senses
            if marker in (called := self.addressed.get(s.id, frozenset())) or not called
        )
        return replace(name, senses=fitting) if fitting else joined_stranger([name])

    def _is_another_holder(self, at: int, mentions: Sequence[Mention], words: _Words) -> bool:
        """Whether a word for one who does not hold an office now stands beside it.

        It does not tell of those whom the record calls so, nor of whoever held it for a time.
        """
        beside = [
            m.tokens[0].key
            for m in (*mentions[max(0, at - 1) : at], *mentions[at + 1 : at + 2])
            if len(m.tokens) == 1 and m.tokens[0].key in words.holder
        ]
        if not beside:
            return False
        named = {token.key for token in mentions[at].tokens}
        holders = {i.partition(".")[0] for i in mentions[at].ids(*_HOLDING)}
        if not mentions[at].senses:  # a word of an office, of which nothing makes a name
            holders = {id_ for id_ in self._people if named <= self._told[id_]}
        is_so = any(self._told[h] & set(beside) or h in self._past for h in holders)
        return bool(holders) and not is_so

    def _side_behind(self, at: int, mentions: Sequence[Mention], words: _Words) -> int | None:
        behind = at + 1
        while behind < len(mentions) and all(
            t.key in words.of | words.article for t in mentions[behind].tokens
        ):
            behind += 1
        linking = {t.key for m in mentions[at + 1 : behind] for t in m.tokens}
        if behind == len(mentions) or mentions[behind].kind not in _SIDES:
            return None
        # A language without "of" has an ending for it, and others for another part.
        side = mentions[behind]
        is_owner = behind == at + 1 and side.similarity < 1.0 and not affix_role(side, words.roles)
        return behind if linking & words.of or (is_owner and not words.of) else None

    def _is_of_another(self, at: int, mentions: Sequence[Mention], words: _Words) -> bool:
        """Whether an office is said to be of a side, and nobody of that side holds it."""
        place = self._side_behind(at, mentions, words)
        if place is None:
            return False
        side = mentions[place]
        bodies = side.ids(SenseKind.SPEAKER, SenseKind.TITLE)
        parties = side.ids(SenseKind.PARTY).union(*(self._parties[i] for i in bodies))
        typed = {t.key for t in side.tokens}
        holders = {i.partition(".")[0] for i in mentions[at].ids(*_HOLDING)}
        return bool(parties) and not any(
            self._parties[h] & parties or self._told[h] & typed or h in bodies for h in holders
        )

    def _is_firm(self, text: str, at: int, mentions: Sequence[Mention], words: _Words) -> bool:
        """Whether a person's name goes on with a word that only firms have."""
        if at + 1 >= len(mentions) or not mentions[at].ids(SenseKind.SPEAKER) & self._people:
            return False
        first = mentions[at + 1].tokens[0]
        between = text[mentions[at].tokens[-1].end : first.start].strip(" ")
        is_written = first.text[:1].isupper() or between == "&"
        return is_written and between in ("", "&") and first.key in words.firm


def _is_she(mentions: Sequence[Mention], her_verbs: tuple[str, ...]) -> bool:
    """Whether a verb tells that the one who is named, and nobody else is, is a woman."""
    people = [m for m in mentions if m.kind is SenseKind.SPEAKER]
    verbs = [m.tokens[-1].key for m in mentions if m.kind is SenseKind.ACT]
    return len(people) == 1 and any(her_verbs and verb.endswith(her_verbs) for verb in verbs)


def _is_of_letters(at: int, mentions: Sequence[Mention], words: _Words) -> bool:
    """Whether a plain word in capitals stands where only a name can."""
    mention = mentions[at]
    word = mention.tokens[0].text
    if mention.kind not in _PLAIN or len(mention.tokens) > 1 or len(word) < 2 or not word.isupper():
        return False
    before = mentions[at - 1].tokens[-1].key if at else ""
    behind = " ".join(t.key for m in mentions[at + 1 : at + 2] for t in m.tokens)
    return before in words.article or (not at and behind in words.about)


def _surnames(record: Record) -> Mapping[str, frozenset[str]]:
    """Return the speakers of each last word of a name."""
    found: dict[str, set[str]] = {}
    for speaker in record.speakers.values():
        for name in speaker.names:
            found.setdefault([t.key for t in tokenize(name)][-1], set()).add(speaker.id)
    return {name: frozenset(ids) for name, ids in found.items()}


def _called(
    record: Record, address: Mapping[str, str], pronouns: Mapping[tuple[str, str], str]
) -> Mapping[str, frozenset[str]]:
    """Return how each speaker is called in the record's own texts and names: as him, as her.

    Pronouns tell of those who are called neither.
    """
    surnames = _surnames(record)
    texts = [s.passage for s in record.statements.values()]
    texts += [n for s in record.speakers.values() for names in s.aliases.values() for n in names]
    found: dict[str, set[str]] = {}
    for text in texts:
        keys = [t.key for t in tokenize(text)]
        for at, key in enumerate(keys):
            for name in keys[at + 1 : at + 3] if key in address else ():
                for id_ in surnames.get(name, ()):
                    found.setdefault(id_, set()).add(address[key])
    told: dict[str, set[str]] = {}
    for statement in record.statements.values():
        told.setdefault(statement.speaker, set()).update(
            _pronouns_of(record, statement, surnames, pronouns)
        )
    return {id_: frozenset(markers) for id_, markers in {**told, **found}.items()}


def _pronouns_of(
    record: Record,
    statement: Statement,
    surnames: Mapping[str, frozenset[str]],
    pronouns: Mapping[tuple[str, str], str],
) -> Set[str]:
    """Return what the pronouns of a passage tell of its speaker, if it names nobody else."""
    text, language = statement.passage, record.source_of(statement).language
    tokens = tokenize(text)
    sayings = sayings_in(text, tokens)
    named = frozenset[str]().union(*(surnames.get(t.key, ()) for t in tokens))
    around = (t.key for at, t in enumerate(tokens) if at not in sayings)
    told = {pronouns[language, key] for key in around if (language, key) in pronouns}
    return told if named <= {statement.speaker} and len(told) == 1 else set()
