"""What a sentence says of who speaks, to whom and by what: read around its quotations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import TypeAlias

from bot.language.analyzer import Token
from bot.search.parse.sense import Mention, SenseKind

from .quotation import Quotation
from .sentence import Sentence
from .voice import Voice

_NEGATED = 2  # tokens between: a verb further off is hardly the one it denies
_AGAINST = frozenset({"accuse", "criticise", "thank", "praise"})  # whoever follows has it done
_LEADING_ON = frozenset({SenseKind.FUNCTION, SenseKind.QUESTION})  # "that", which asks too
_DOUBTING = "suspect"  # done in silence: who has no doubt may say a lot
_JOINING = 2  # tokens, in which one verb is joined to another
_MARK = 2  # letters: a comma and a blank
_NEAR = 12  # tokens: a name further from the verb is hardly the one who says it
_MARKED = 8  # tokens: how much further one seems that stands behind "to", "with" or "about"
_OWNING = 10  # the same for one whose remarks are spoken of
_ACROSS = 6  # the same for one on the other side of the verb
_CLOSE = 2  # tokens: an auxiliary, an adverb
_DOING = 4  # tokens: a verb further from its subject may be a noun, or another's
_UNKNOWN = 4  # the same for one whom the record does not know

# A verb of saying, and who does it where somebody is near.
Saying: TypeAlias = tuple[Mention, Voice | None]


@dataclass(frozen=True)
class Reading:
    """A sentence with its mentions outside of quotations; all offsets are the text's."""

    sentence: Sentence
    quotations: tuple[Quotation, ...]
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    within: tuple[Mention, ...]  # the mentions inside of quotations
    voices: tuple[Voice, ...]
    marked: frozenset[int]  # starts of voices that stand behind "to", "with" and the like
    told: frozenset[int]  # starts of those that stand behind such a verb as "told"
    owners: frozenset[str]  # ids of those whose words are spoken of ("X's remarks")
    owned: frozenset[int]  # where such words stand that have a name beside them
    has_owning_pronoun: bool  # the same of somebody whom a sentence before names
    asides: tuple[tuple[int, int], ...]  # between two commas
    clause_ends: tuple[int, ...]  # colons and semicolons outside of quotations
    negations: tuple[int, ...]
    negates_ahead: bool  # what is said follows its verb, so that a "not" before is the verb's
    media: tuple[tuple[int, int], ...]
    ways: tuple[tuple[int, int], ...]  # what words came by: behind "according to"
    titles: tuple[tuple[int, int], ...]  # words beside which the title of a text stands
    blames: tuple[int, ...]  # starts of words that find fault, in quotations too
    unproven: tuple[tuple[int, int], ...]  # "without evidence"
    relaying: tuple[tuple[int, int], ...]  # "quoted", as a paper does

    @cached_property
    def acts(self) -> tuple[Mention, ...]:
        """The mentions of something done with words; what was not done is none."""
        return tuple(act for act in self._named_acts if not self._is_negated(act))

    @property
    def is_denial(self) -> bool:
        """Whether the first thing that the sentence has to tell is what somebody did not say."""
        return self.silent is not None

    @cached_property
    def silent(self) -> Voice | None:
        """Whoever did not say what the sentence has to tell first."""
        if (first := next(iter(self._named_acts), None)) is None or not self._is_negated(first):
            return None
        at = max(at for at in self.negations if at < first.tokens[0].start)
        near = (v for v in self.voices if v.end < at and self.apart(v.end, at) <= _JOINING)
        return next(near, None)

    @cached_property
    def _named_acts(self) -> tuple[Mention, ...]:
        return tuple(m for m in self.mentions if m.ids(SenseKind.ACT))

    def _is_negated(self, act: Mention) -> bool:
        first = act.tokens[0].start
        if not self.negates_ahead or _DOUBTING in act.ids(SenseKind.ACT):
            return False
        return any(
            token.start in self.negations and self.is_flush(token.end, first, _NEGATED)
            for token in self.tokens
        )

    @property
    def has_unknown_subject(self) -> bool:
        """Whether a word that nothing knows, written like a name, stands right before a verb."""
        ends = {
            mention.tokens[-1].end
            for mention in self.mentions
            if mention.kind in {None, SenseKind.STRANGER}
            and mention.tokens[-1].text[:1].isalpha()
            and not mention.tokens[-1].text[:1].islower()
        }
        return any(act.tokens[0].start - 1 in ends for act in self.acts)

    @property
    def leaves_subject_out(self) -> bool:
        """Whether it begins with a verb that names nobody ("Añadió que ...", "وأضاف أن ...")."""
        first = self.mentions[:2]
        is_open = len(first) > 1 and first[1].kind in _LEADING_ON
        return is_open and not self.voices and first[0] in self.acts

    @cached_property
    def people(self) -> frozenset[str]:
        """The ids of all who are named."""
        return frozenset(v.speaker for v in self.voices if v.speaker)

    def is_close(self, begin: int, act: Mention) -> bool:
        """Tell whether no more than a word or two stand between a place and a verb."""
        return self._between(begin, act.tokens[0].start) <= _CLOSE

    def saying(self, quotation: Quotation | None) -> Saying | None:
        """Return the act that a quotation is part of, and the voice that does it, if any is near.

        The nearest pair counts; without a quotation, the nearest in the sentence. Where nothing
        is said, it is what is not said, and by whom.
        """
        acts = self.acts or self._named_acts
        pairs = [
            (distance + self._gap(act, quotation), act, voice)
            for act in acts
            for voice in self.voices
            if (distance := self._distance(voice, act)) <= _NEAR
            and not (voice.is_thing and quotation)
        ]
        if pairs:
            _, act, found = min(pairs, key=lambda pair: pair[0])
            return act, found
        nearest = min(acts, key=lambda act: self._gap(act, quotation), default=None)
        return None if nearest is None else (nearest, None)

    def _gap(self, act: Mention, quotation: Quotation | None) -> float:
        """Return how far an act is from a quotation, in tokens that count half."""
        if quotation is None:
            return 0
        first, last = act.tokens[0].start, act.tokens[-1].end
        low, high = sorted((quotation.outer_start, last))
        if first >= quotation.outer_end:
            low, high = quotation.outer_end, first
        return self._between(low, high) / 2

    def _between(self, low: int, high: int) -> int:
        return sum(1 for token in self.tokens if low <= token.start and token.end <= high)

    def _distance(self, voice: Voice, act: Mention) -> float:
        first, last = act.tokens[0].start, act.tokens[-1].end
        if self._is_object(voice, act) or (voice.is_thing and self._between(voice.end, first)):
            return inf
        is_behind = voice.start >= last
        if is_behind and any(last <= a.tokens[0].start < voice.start for a in self.acts):
            return inf
        low, high = (last, voice.start) if is_behind else (voice.end, first)
        across = 0 if is_behind == self._is_inverted(act) else _ACROSS
        marked = _MARKED if voice.start in self.marked else 0
        marked = max(marked, _OWNING if voice.is_owner else 0)
        unknown = 0 if voice.speaker or voice.is_pronoun else _UNKNOWN
        between = self.apart(low, high)
        within = _ACROSS if self._is_within(voice, act) else 0
        return between + across + marked + unknown + within

    def apart(self, low: int, high: int) -> int:
        """Return how many tokens stand between two places, without what is put in between."""
        aside = self._aside(low, high)
        return self._between(low, high) - (self._between(*aside) if aside else 0)

    def _is_object(self, voice: Voice, act: Mention) -> bool:
        """Tell whether a voice is whom the verb before is about ("attacked X and argued")."""
        first, last = act.tokens[0].start, act.tokens[-1].end
        if act.ids(SenseKind.ACT) & _AGAINST and self.is_flush(last, voice.start, 0):
            return not self._is_inverted(act)
        if voice.start >= first or not self.is_flush(voice.end, first, _JOINING):
            return False
        return any(
            self.is_flush(other.tokens[-1].end, voice.start, 0) and not self._is_inverted(other)
            for other in self.acts
            if other is not act
        )

    def is_flush(self, low: int, high: int, most: int) -> bool:
        """Tell whether no more than so many words stand between, and no mark."""
        between = [token for token in self.tokens if low <= token.start and token.end <= high]
        letters = sum(token.end - token.start for token in between)
        return low < high and len(between) <= most and high - low == letters + len(between) + 1

    def _is_inverted(self, act: Mention) -> bool:
        """Tell whether the verb follows what is said: its subject follows it (“...”, said X)."""
        first = act.tokens[0].start
        return any(0 <= first - q.outer_end <= 3 for q in self.quotations)

    def _aside(self, low: int, high: int) -> tuple[int, int] | None:
        """Return what is put in between two places, right behind the first of them."""
        return next((a for a in self.asides if 0 <= a[0] - low <= 1 and a[1] <= high), None)

    def _is_within(self, voice: Voice, act: Mention) -> bool:
        """Tell whether a voice is named in what is put in between others and their verb."""
        at = act.tokens[0].start
        return any(
            start <= voice.start < end <= at and any(0 <= start - v.end <= 1 for v in self.voices)
            for start, end in self.asides
            # “The spokesman, X, said”: who is nothing but named there is the one who speaks.
            if voice.start - start > _MARK or end > voice.end
        )

    def addressee(self, saying: Saying | None) -> str | None:
        """Return the one on record whom the verb itself says is spoken to ("told X").

        What stands right before a quotation is what is called so.
        """
        if saying is None:
            return None
        (act, speaker), named = saying, {q.outer_start - 1 for q in self.quotations}
        own, end = speaker.speaker if speaker else None, act.tokens[-1].end
        told = (v for v in self.voices if v.start in self.told and not v.is_owner)
        found = (v for v in told if v.end not in named and self._is_behind(v, end))
        return next((v.speaker for v in found if v.speaker not in (None, own)), None)

    def _is_behind(self, voice: Voice, end: int) -> bool:
        return voice.start > end and self._between(end, voice.start) <= _CLOSE

    def done_by(self, voice: Voice | None) -> tuple[Mention, ...]:
        """Return the acts that are a voice's own by standing near it; without one, all."""
        if voice is None:
            return self.acts
        first = self.sentence.start
        return tuple(
            act
            for act in self.acts
            if self._distance(voice, act) <= _DOING
            # "In turn, X said".
            or (act.tokens[0].start == first and self.apart(act.tokens[-1].end, voice.start) == 0)
        )

    def is_near(self, saying: Saying, start: int) -> bool:
        """Tell whether a word stands near a verb of saying or its subject, or begins it all.

        What stands further off is in what is said, and may be of another day.
        """
        act, voice = saying
        ends = [self.sentence.start, act.tokens[0].start, act.tokens[-1].end]
        ends += [voice.start, voice.end] if voice else []
        return any(self._between(*sorted((end, start))) <= _NEAR / 2 for end in ends)
