"""Reads sentences with the words of one record and of one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bot.language.analyzer import Token, fold, stem, tokenize
from bot.language.language import Language
from bot.search.parse.cue import joining_prefixes
from bot.search.parse.role import Markers, Role, roles_of
from bot.search.parse.sense import Mention, Sense, SenseKind
from bot.search.parse.understanding import Understander

from .phrase import found_in, phrases_of
from .quotation import Quotation
from .reading import Reading, Voice
from .sentence import Sentence, asides_in, clause_ends_in, outside

PEOPLE = (SenseKind.SPEAKER, SenseKind.TITLE)
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
        self._things = frozenset(map(fold, language.markers.get("thing", ())))
        self._of = frozenset(map(fold, language.markers.get("of", ())))
        self._absolute = frozenset(map(fold, language.markers.get("absolute", ())))
        self._reporting = phrases_of(language.markers.get("reporting", ()))
        self._verbs = frozenset(keys[0] for keys in self._reporting)
        self._joining = joining_prefixes(language)
        self._titles = phrases_of(language.markers.get("title", ()))
        self._met = set[str]()  # last names of those whom nobody on record knows
        self._media = phrases_of(language.markers.get("medium", ()))
        # A word alone ("by", "from") stands before much else.
        sources = language.markers.get("source", ())
        self._sources = {k: v for k, v in phrases_of(sources).items() if len(k) > 1}

    def read(self, text: str, sentence: Sentence, quotations: Sequence[Quotation]) -> Reading:
        """Read a sentence, but for what stands in its quotations."""
        own = tuple(
            q
            for q in quotations
            if q.depth == 0 and sentence.start <= q.outer_start and q.start < sentence.end
        )
        tokens, mentions = self._told_in(text, outside(sentence, own))
        _, within = self._told_in(text, ((q.start, q.end) for q in own))
        voices = tuple(self._voices_in(mentions))
        told = self._told(mentions, voices)
        return Reading(
            sentence,
            own,
            tuple(tokens),
            tuple(mentions),
            tuple(within),
            voices,
            (self._marked(mentions, voices) - self._leading(mentions, voices)) | told,
            told,
            frozenset(self._owners(mentions, voices)),
            tuple(asides_in(text, sentence, own)),
            tuple(clause_ends_in(text, sentence, own)),
            tuple(m.tokens[0].start for m in mentions if m.kind is SenseKind.NEGATION),
            not self._markers.has_postpositions,
            tuple(self._media_in(tokens, mentions)),
            tuple(self._ways(text, sentence, tokens)),
            tuple(found_in(self._titles, tokens)),
        )

    def _told_in(
        self, text: str, stretches: Iterable[tuple[int, int]]
    ) -> tuple[list[Token], list[Mention]]:
        """Return the tokens of some stretches of the text, and what they mean."""
        tokens: list[Token] = []
        mentions: list[Mention] = []
        for start, end in stretches:
            piece = [_moved(token, start) for token in tokenize(text[start:end])]
            for mention in self._spotted(piece):
                at = len(tokens)
                mentions.append(replace(mention, first=mention.first + at, last=mention.last + at))
            tokens += piece
        return tokens, mentions

    def _spotted(self, tokens: Sequence[Token]) -> Iterator[Mention]:
        """Spot what tokens mean; verbs that only texts report with are acts too."""
        found = self._spot(tokens, self._language.code) if tokens else ()
        ends = dict(found_in(self._reporting, [self._bare(token) for token in tokens]))
        saying = (Sense(SenseKind.ACT, "say", self._language.code),)
        last = -1
        for mention in found:
            end = ends.get(mention.tokens[0].start)
            if end is not None:
                own = tuple(t for t in tokens[mention.first :] if t.end <= end)
                last = mention.first + len(own) - 1
                yield replace(mention, last=last, tokens=own, senses=(*mention.senses, *saying))
            elif mention.first > last:
                yield mention

    def _bare(self, token: Token) -> Token:
        """Take "and" off a word with which it is written as one ("وقالت")."""
        for prefix in self._joining:
            if token.key.startswith(prefix) and (bare := token.key[len(prefix) :]) in self._verbs:
                return token._replace(key=bare)
        return token

    def _leading(self, mentions: Sequence[Mention], voices: Sequence[Voice]) -> frozenset[int]:
        """Return the starts of those who do what follows their name ("with X calling it so")."""
        starts = {m.tokens[0].start for m in mentions if m.ids(SenseKind.ACT)}
        ends = {m.tokens[-1].end for m in mentions if m.tokens[-1].key in self._absolute}
        return frozenset(v.start for v in voices if v.start - 1 in ends and v.end + 1 in starts)

    def _media_in(
        self, tokens: Sequence[Token], mentions: Sequence[Mention]
    ) -> Iterator[tuple[int, int]]:
        """Find what words came by; what is in somebody's name ("The Sunday Letter") is none."""
        named = {t.start for m in mentions if m.kind is SenseKind.SPEAKER for t in m.tokens}
        return (span for span in found_in(self._media, tokens) if span[0] not in named)

    def _ways(
        self, text: str, sentence: Sentence, tokens: Sequence[Token]
    ) -> Iterator[tuple[int, int]]:
        if not self._markers.has_prepositions:
            return
        for _, end in found_in(self._sources, tokens):
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

    def _owners(self, mentions: Sequence[Mention], voices: Sequence[Voice]) -> Iterator[str]:
        """Return whose words are spoken of: "X's remarks", "the remarks of X"."""
        known = {v.start: v.speaker for v in voices if v.speaker}
        acts = {m.tokens[0].start: at for at, m in enumerate(mentions) if m.ids(SenseKind.ACT)}
        yield from (v.speaker for v in voices if v.speaker and v.is_owner and v.end + 1 in acts)
        for at in acts.values():
            behind = [m.tokens[0] for m in mentions[at + 1 : at + 3]]
            if len(behind) > 1 and behind[0].key in self._of and behind[1].start in known:
                yield str(known[behind[1].start])

    def _voices_in(self, mentions: Sequence[Mention]) -> Iterator[Voice]:
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


def _at(starts: Set[int], voices: Sequence[Voice]) -> frozenset[int]:
    """Return the starts of the voices in which any of the places lies."""
    return frozenset(v.start for v in voices if any(v.start <= s < v.end for s in starts))


def _is_one(first: Voice, second: Voice) -> bool:
    """Tell whether two neighbours name one: a title before a name, a country before an office."""
    if first.is_pronoun or second.is_pronoun or second.start - first.end > 1:
        return False
    return first.speaker is None or second.speaker in (None, first.speaker)


def _moved(token: Token, by: int) -> Token:
    return token._replace(start=token.start + by, end=token.end + by)
