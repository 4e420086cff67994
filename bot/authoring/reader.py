"""Reads sentences with the words of one record and of one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bot.language.analyzer import Token, fold, stem, tokenize
from bot.language.language import Language
from bot.search.parse.role import Markers, Role, roles_of
from bot.search.parse.sense import Mention, SenseKind
from bot.search.parse.understanding import Understander

from .quotation import Quotation
from .reading import Reading, Voice
from .sentence import Sentence

_PEOPLE = (SenseKind.SPEAKER, SenseKind.TITLE)
_MOST_WAY = 80  # characters


class Reader:
    """Reads sentences of one language with the words of one record."""

    def __init__(self, understander: Understander, language: Language) -> None:
        self._spot = understander.spot
        self._language = language
        self._markers = Markers.of(language)
        code = language.code
        self._voices = frozenset(stem(fold(w), code) for w in language.markers.get("voice", ()))
        self._pronouns = frozenset(map(fold, language.markers.get("pronoun", ())))
        self._met = set[str]()  # last names of those whom nobody on record knows
        self._media = _phrases(language.markers.get("medium", ()))
        # A word alone ("by", "from") stands before much else.
        sources = language.markers.get("source", ())
        self._sources = {k: v for k, v in _phrases(sources).items() if len(k) > 1}

    def read(self, text: str, sentence: Sentence, quotations: Sequence[Quotation]) -> Reading:
        """Read a sentence, but for what stands in its quotations."""
        own = tuple(
            q
            for q in quotations
            if q.depth == 0 and sentence.start <= q.outer_start and q.start < sentence.end
        )
        tokens: list[Token] = []
        mentions: list[Mention] = []
        for start, end in _outside(sentence, own):
            piece = [_moved(token, start) for token in tokenize(text[start:end])]
            for mention in self._spot(piece, self._language.code) if piece else ():
                at = len(tokens)
                mentions.append(replace(mention, first=mention.first + at, last=mention.last + at))
            tokens += piece
        voices = tuple(self._voices_in(mentions))
        told = self._told(mentions, voices)
        return Reading(
            sentence,
            own,
            tuple(tokens),
            tuple(mentions),
            voices,
            self._marked(mentions, voices) | told,
            told,
            tuple(_asides(text, sentence, own)),
            tuple(m.tokens[0].start for m in mentions if m.kind is SenseKind.NEGATION),
            tuple(_found(self._media, tokens)),
            tuple(self._ways(text, sentence, tokens)),
        )

    def _ways(
        self, text: str, sentence: Sentence, tokens: Sequence[Token]
    ) -> Iterator[tuple[int, int]]:
        if not self._markers.has_prepositions:
            return
        for _, end in _found(self._sources, tokens):
            behind = re.match(r"[^,.;:،؛“„«‘\"]+", text[end : sentence.end])
            if behind and 0 < len(behind[0].strip()) <= _MOST_WAY:
                start = end + len(behind[0]) - len(behind[0].lstrip())
                yield start, end + len(behind[0].rstrip())

    def _marked(self, mentions: Sequence[Mention], voices: Sequence[Voice]) -> frozenset[int]:
        roles = roles_of(mentions, self._markers, frozenset(), frozenset())
        starts = {
            mentions[at].tokens[0].start for at, role in roles.items() if role is Role.ADDRESSEE
        }
        return _at(starts, voices)

    def _told(self, mentions: Sequence[Mention], voices: Sequence[Voice]) -> frozenset[int]:
        starts = {
            name.tokens[0].start
            for verb, name in pairwise(m for m in mentions if m.kind is not SenseKind.FUNCTION)
            if verb.kind is SenseKind.ACT
            and self._markers.words.get(verb.tokens[-1].key) is Role.ADDRESSEE
        }
        return _at(starts, voices)

    def _voices_in(self, mentions: Sequence[Mention]) -> Iterator[Voice]:
        """Find those who may be speaking, in order: names with their titles, pronouns, offices."""
        last: Voice | None = None
        for run in _runs(mentions):
            voice = self._stranger(run, last) if _is_name(run[0]) else self._voice(run[0])
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
        is_owner = any(mark in run[-1].tokens[-1].text for mark in "'’ʼ")
        return Voice(start, end, None, is_owner=is_owner)

    def _voice(self, mention: Mention) -> Voice | None:
        start, end = mention.tokens[0].start, mention.tokens[-1].end
        is_owner = any(mark in mention.tokens[-1].text for mark in "'’ʼ")
        if mention.kind in _PEOPLE:
            ids = mention.ids(*_PEOPLE)
            return Voice(start, end, next(iter(ids)) if len(ids) == 1 else None, is_owner=is_owner)
        if mention.kind is SenseKind.PARTY:
            return Voice(start, end, None, is_owner=is_owner)
        keys = [token.key for token in mention.tokens]
        if len(keys) == 1 and keys[0] in self._pronouns:
            return Voice(start, end, None, is_pronoun=True)
        if any(stem(key, self._language.code) in self._voices for key in keys):
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


def _at(starts: Set[int], voices: Sequence[Voice]) -> frozenset[int]:
    """Return the starts of the voices in which any of the places lies."""
    return frozenset(v.start for v in voices if any(v.start <= s < v.end for s in starts))


def _is_one(first: Voice, second: Voice) -> bool:
    """Tell whether two neighbours name one: a title before a name, a country before an office."""
    if first.is_pronoun or second.is_pronoun or second.start - first.end > 1:
        return False
    return first.speaker is None or second.speaker in (None, first.speaker)


def _outside(sentence: Sentence, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    start = sentence.start
    for quotation in quotations:
        if start < quotation.outer_start:
            yield start, quotation.outer_start
        start = max(start, quotation.outer_end)
    if start < sentence.end:
        yield start, sentence.end


def _asides(
    text: str, sentence: Sentence, quotations: Sequence[Quotation]
) -> Iterator[tuple[int, int]]:
    """Return what stands between each two commas outside of quotations, and whatever is longer."""
    commas = [
        at
        for start, end in _outside(sentence, quotations)
        for at in range(start, end)
        if text[at] in ",،՝"
    ]
    for first, start in enumerate(commas):
        for end in commas[first + 1 : first + 4]:
            yield start, end


def _moved(token: Token, by: int) -> Token:
    return token._replace(start=token.start + by, end=token.end + by)


def _phrases(listed: Sequence[str]) -> dict[tuple[str, ...], str]:
    return {tuple(token.key for token in tokenize(phrase)): phrase for phrase in listed}


def _found(
    phrases: dict[tuple[str, ...], str], tokens: Sequence[Token]
) -> Iterator[tuple[int, int]]:
    """Return where phrases stand, longest first at each place; a letter alone as it is written."""
    at = 0
    while at < len(tokens):
        for count in (4, 3, 2, 1):
            run = tokens[at : at + count]
            phrase = phrases.get(tuple(token.key for token in run))
            if phrase is not None and (len(phrase) > 1 or run[0].text == phrase):
                yield run[0].start, run[-1].end
                at += count - 1
                break
        at += 1
