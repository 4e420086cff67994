"""Who may be speaking in a sentence: names with their titles, pronouns, offices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.language.analyzer import Token, fold, stem
from bot.language.language import Language
from bot.search.parse.sense import Mention, SenseKind

PEOPLE = (SenseKind.SPEAKER, SenseKind.TITLE)


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who may be speaking: a slice of the text, and whom on record it names.

    `speaker` is None for a pronoun, and for whoever the record does not know. An owner has
    something that is spoken of ("X's remarks"). A thing is a pronoun that stands for no person,
    an own one for whoever says it ("we"). An article before it begins `before` its start.
    """

    start: int
    end: int
    speaker: str | None
    is_pronoun: bool = False
    is_owner: bool = False
    is_thing: bool = False
    is_own: bool = False
    before: int = 0  # characters

    @property
    def begin(self) -> int:
        """Where its words begin with their article."""
        return self.start - self.before


class VoiceFinder:
    """Finds those who may be speaking in the texts of one language."""

    def __init__(self, language: Language) -> None:
        code = language.code
        self._language = language
        self._voices = frozenset(stem(fold(w), code) for w in language.markers.get("voice", ()))
        self._pronouns = frozenset(map(fold, language.markers.get("pronoun", ())))
        self._things = frozenset(map(fold, language.markers.get("thing", ())))
        self._met = set[str]()  # last names of those whom nobody on record knows

    def voices_in(self, mentions: Sequence[Mention]) -> Iterator[Voice]:
        """Find those who may be speaking, in order: names with their titles, pronouns, offices."""
        last: Voice | None = None
        before = -1
        for run in _runs(mentions):
            is_name = _is_name(run[0])
            voice = self._stranger(run, last) if is_name else self._voice(run[0], before)
            before = run[-1].tokens[-1].end
            if voice is None:
                continue
            if last is not None and _is_one(last, voice):
                last = replace(voice, start=last.start, speaker=voice.speaker or last.speaker)
                continue
            if last is not None:
                yield last
            last = voice
        if last is not None:
            yield last

    def _stranger(self, run: Sequence[Mention], last: Voice | None) -> Voice | None:
        """Take a name for somebody's that the record does not know.

        Two words or more are one, and one alone is behind a title, or where it was met before.
        """
        start, end = run[0].tokens[0].start, run[-1].tokens[-1].end
        surname = run[-1].tokens[-1].key
        is_titled = last is not None and not last.is_pronoun and start - last.end == 1
        if len(run) == 1 and not is_titled and surname not in self._met:
            return None
        self._met.add(surname)
        is_owner = _owns(run[-1].tokens[-1])
        return Voice(start, end, None, is_owner=is_owner)

    def _voice(self, mention: Mention, before: int) -> Voice | None:
        """Read a mention; `before` is where the word before it ends.

        A thing is the subject where a clause begins, behind a mark or nothing.
        """
        start, end = mention.tokens[0].start, mention.tokens[-1].end
        is_owner = _owns(mention.tokens[-1])
        if mention.kind in PEOPLE:
            ids = mention.ids(*PEOPLE)
            return Voice(start, end, next(iter(ids)) if len(ids) == 1 else None, is_owner=is_owner)
        if mention.kind is SenseKind.PARTY:
            return Voice(start, end, None, is_owner=is_owner)
        keys = [token.key for token in mention.tokens]
        if len(keys) == 1 and keys[0] in self._pronouns:
            return Voice(start, end, None, is_pronoun=True)
        if len(keys) == 1 and keys[0] in self._things and before != start - 1:
            return Voice(start, end, None, is_pronoun=True, is_thing=True)
        # A verb and its subject behind it begin a question too ("est-il", "a-t-elle").
        if mention.kind is SenseKind.QUESTION and keys[-1] in self._pronouns:
            return Voice(mention.tokens[-1].start, end, None, is_pronoun=True)
        is_act = SenseKind.ACT in {sense.kind for sense in mention.senses}
        if not is_act and any(stem(key, self._language.code) in self._voices for key in keys):
            return Voice(start, end, None)
        return None


def _runs(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Return mentions one by one, and words that follow each other like parts of a name at once."""
    run: list[Mention] = []
    for mention in mentions:
        is_next = run and mention.tokens[0].start - run[-1].tokens[-1].end == 1
        if run and not (is_next and _is_name(mention) and _is_name(run[-1])):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _is_name(mention: Mention) -> bool:
    """Tell whether a word is written like a name, and the record has no meaning for it."""
    is_unknown = mention.kind in {None, SenseKind.STRANGER}
    return is_unknown and all(token.text[:1].isupper() for token in mention.tokens)


def _owns(name: Token) -> bool:
    """Tell whether a name has an ending behind an apostrophe; Hebrew has that in its letters."""
    return re.search(r"(?<![\u05d0-\u05ea])['’ʼ]", name.text) is not None


def _is_one(first: Voice, second: Voice) -> bool:
    """Tell whether two neighbours name one: a title before a name, a country before an office."""
    if first.is_pronoun or second.is_pronoun or second.start - first.end > 1:
        return False
    return first.speaker is None or second.speaker in (None, first.speaker)
