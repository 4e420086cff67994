"""Reads sentences with the words of one record and of one language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from bot.language.analyzer import Token, fold, stem, tokenize
from bot.language.language import Language
from bot.search.parse.cue import joining_prefixes
from bot.search.parse.marker import Markers, Role
from bot.search.parse.role import roles_of
from bot.search.parse.sense import Mention, Sense, SenseKind
from bot.search.parse.understander import Understander

from .owner import OwnerFinder
from .phrase import PhraseTable
from .quotation import Quotation, begun_in
from .reading import Reading
from .sentence import Sentence, asides_in, clause_ends_in, outside
from .silence import Refusals
from .voice import Voice, VoiceFinder

_MOST_WAY = 80  # characters
_LONGEST_NAME = 6  # words
_NEGATED = 2  # tokens before what is not so
_DESCRIBING = frozenset({None, SenseKind.CONCEPT})


class Reader:
    """Reads sentences of one language with the words of one record."""

    def __init__(self, understander: Understander, language: Language) -> None:
        self._spot = understander.spot
        self._language = language
        self._markers = Markers.of(language)
        self._finder = VoiceFinder(language)
        self._owner_finder = OwnerFinder(language)
        self._refusals = Refusals(language)
        self._articles = frozenset(map(fold, language.markers.get("article", ())))
        named = ("article", "ours", "whose", "possessive")
        self._openers = frozenset(fold(w) for n in named for w in language.markers.get(n, ()))
        self._of = frozenset(map(fold, language.markers.get("of", ())))
        self._absolute = frozenset(map(fold, language.markers.get("absolute", ())))
        self._reporting = PhraseTable.of(language.markers.get("reporting", ()))
        self._verbs = self._reporting.firsts
        self._joining = joining_prefixes(language)
        self._titles = PhraseTable.of(language.markers.get("title", ()))
        self._unproven = PhraseTable.of(language.markers.get("unproven", ()))
        self._relaying = PhraseTable.of(language.markers.get("relaying", ()))
        blame = language.markers.get("blame", ())
        self._blame = PhraseTable.of(blame, key=lambda key: stem(key, language.code))
        self._media = PhraseTable.of(language.markers.get("medium", ()))
        # A word alone ("by", "from") stands before much else, and behind "a statement of" stands
        # how long it was, or its day, as well.
        self._sources = PhraseTable.of(
            language.markers.get("source", ()),
            where=lambda keys: len(keys) > 1 and keys[-1] not in self._of,
        )

    def is_name(self, text: str, quotation: Quotation) -> bool:
        """Tell whether all that stands in quotation marks names somebody on record («Reuters»)."""
        tokens = tokenize(text[quotation.start : quotation.end])
        if not 0 < len(tokens) <= _LONGEST_NAME:
            return False
        found = self._spot(tokens, self._language.code)
        return len(found) == 1 and found[0].kind is SenseKind.SPEAKER

    def read(self, text: str, sentence: Sentence, quotations: Sequence[Quotation]) -> Reading:
        """Read a sentence, but for what stands in its quotations."""
        own = tuple(q for q in begun_in(quotations, sentence.start, sentence.end) if not q.depth)
        tokens, mentions = self._told_in(text, outside(sentence, own))
        said, within = self._told_in(text, ((q.start, q.end) for q in own))
        voices, owning = self._voices(tokens, mentions)
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
            frozenset(self._owners(mentions, voices, owning.values())),
            frozenset(owning),
            self._owner_finder.has_pronoun(tokens, mentions),
            tuple(asides_in(text, sentence, own)),
            tuple(clause_ends_in(text, sentence, own)),
            tuple(m.tokens[0].start for m in mentions if m.kind is SenseKind.NEGATION),
            not self._markers.has_postpositions,
            tuple(self._media_in(tokens, mentions)),
            tuple(self._ways(text, sentence, tokens)),
            tuple(self._titles.found_in(tokens)),
            tuple(self._blames((*tokens, *said), (*mentions, *within))),
            tuple(self._unproven.found_in(tokens)),
            tuple(self._relaying.found_in(tokens)),
        )

    def _voices(
        self, tokens: Sequence[Token], mentions: Sequence[Mention]
    ) -> tuple[tuple[Voice, ...], Mapping[int, int]]:
        """Return who may be speaking, and where words stand that are somebody's, with whose."""
        voices = (*self._finder.voices_in(mentions), *self._owner_finder.sayers(mentions))
        owning = self._owner_finder.names(tokens, mentions, voices)
        marked = (
            replace(
                v,
                is_owner=v.is_owner or v.start in owning.values(),
                before=v.start - self._begin(v, mentions),
            )
            for v in voices
        )
        return tuple(sorted(marked, key=lambda voice: voice.start)), owning

    def _begin(self, voice: Voice, mentions: Sequence[Mention]) -> int:
        """Return where "the" or "its" before a voice stands, with what describes it between."""
        end = voice.start
        for mention in reversed([m for m in mentions if m.tokens[-1].end < voice.start]):
            if end - mention.tokens[-1].end != 1:
                break
            end = mention.tokens[0].start
            if mention.tokens[-1].key in self._openers:
                return mention.tokens[-1].start
            if mention.kind not in _DESCRIBING:
                break
        return voice.start

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
        spotted = self._spot(tokens, self._language.code) if tokens else ()
        found = self._refusals.told(tokens, spotted)
        told = self._owner_finder.without_pronouns(tokens)
        ends = dict(self._reporting.found_in([self._bare(token) for token in told]))
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

    def _blames(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[int]:
        """Find where words find fault, whatever their endings, with no "not" right before."""
        code = self._language.code
        stems = [token._replace(key=stem(token.key, code)) for token in tokens]
        nots = {m.tokens[0].start for m in mentions if m.kind is SenseKind.NEGATION}
        places = {token.start: at for at, token in enumerate(tokens)}
        for start, _ in self._blame.found_in(stems):
            before = tokens[max(places[start] - _NEGATED, 0) : places[start]]
            if not any(token.start in nots for token in before):
                yield start

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
        return (span for span in self._media.found_in(tokens) if span[0] not in named)

    def _ways(
        self, text: str, sentence: Sentence, tokens: Sequence[Token]
    ) -> Iterator[tuple[int, int]]:
        if not self._markers.has_prepositions:
            return
        for _, end in self._sources.found_in(tokens):
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
        """Find who stands behind such a verb as "told", with "the" or "to" between at most."""
        starts: set[int] = set()
        verb: Mention | None = None
        for mention in mentions:
            if verb is not None and mention.kind is not SenseKind.FUNCTION:
                starts.add(mention.tokens[0].start)
            if mention.kind is not SenseKind.FUNCTION or not self._is_before_name(mention):
                is_told = self._markers.words.get(mention.tokens[-1].key) is Role.ADDRESSEE
                verb = mention if mention.kind is SenseKind.ACT and is_told else None
        return _at(starts, voices)

    def _is_before_name(self, mention: Mention) -> bool:
        return all(
            token.key in self._articles or self._markers.words.get(token.key) is Role.ADDRESSEE
            for token in mention.tokens
        )

    def _owners(
        self, mentions: Sequence[Mention], voices: Sequence[Voice], owning: Collection[int]
    ) -> Iterator[str]:
        """Return whose words are spoken of: "X's remarks", "the remarks of X"."""
        yield from (v.speaker for v in voices if v.speaker and v.start in owning)
        known = {v.start: v.speaker for v in voices if v.speaker}
        acts = {m.tokens[0].start: at for at, m in enumerate(mentions) if m.ids(SenseKind.ACT)}
        yield from (v.speaker for v in voices if v.speaker and v.is_owner and v.end + 1 in acts)
        for at in acts.values():
            behind = [m.tokens[0] for m in mentions[at + 1 : at + 3]]
            if len(behind) > 1 and behind[0].key in self._of and behind[1].start in known:
                yield str(known[behind[1].start])


def _at(starts: Set[int], voices: Sequence[Voice]) -> frozenset[int]:
    """Return the starts of the voices in which any of the places lies."""
    return frozenset(v.start for v in voices if any(v.start <= s < v.end for s in starts))


def _moved(token: Token, by: int) -> Token:
    return token._replace(start=token.start + by, end=token.end + by)
