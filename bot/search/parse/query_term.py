"""What a question must have explained by a statement before that statement answers it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.language.analyzer import stem
from bot.language.frequency import Frequencies

from .marker import Role
from .sense import PLAIN_ACTS, POST, PREFIX, Mention, Sense, SenseKind
from .understanding import Asked, Understanding

# How much it matters that a thing of each kind is explained. A person asked about matters most,
# a country that the record does not speak of nearly as much; parties are named all the time.
_WEIGHT = {
    SenseKind.SPEAKER: 2.0,
    SenseKind.TITLE: 1.6,
    SenseKind.STRANGER: 2.0,
    SenseKind.PARTY: 0.5,
    SenseKind.PLACE: 1.2,
    SenseKind.ELSEWHERE: 1.6,
    SenseKind.ACT: 0.7,
    SenseKind.TASK: 2.0,
}
_TOPIC_WORD = 1.0  # a word behind "about", however common it is elsewhere
_QUANTITY = 1.0  # "how many" wants a statement that tells a number
_SUBJECT_PARTY = 1.0
_WHEN = 1.4
_PREFIX = {**PREFIX, SenseKind.ACT: "a:"}
NAMING = frozenset(_PREFIX)  # the kinds of meaning that are a somebody or something with a term
_MISSPELT = 0.88  # less alike than this, a word is there with a slip, not with an ending
UNUSED_CONCEPT = 2.0  # weight of a concept that no statement is about


@dataclass(frozen=True, slots=True)
class QueryTerm:
    """One thing that a question names.

    `ids` are what it can stand for ("s:" speakers, "p:" parties, "l:" places, "c:" concepts,
    "a:" acts, "o:" kinds of office, "w:" stems of words that nothing knows); any one of them
    explains it. `words` are the folded words as typed, for a look at the wording itself; a day has
    them where it may be a day that is spoken of, and not the one on which it was done. `kind` is
    that of the likeliest meaning, `kinds` are all that fit equally well. `at` is the place of the
    mention, -1 for the days.
    """

    kind: SenseKind | None
    kinds: tuple[SenseKind | None, ...]
    text: str
    ids: frozenset[str]
    words: tuple[str, ...]
    weight: float
    role: Role | None
    at: int

    @property
    def speakers(self) -> frozenset[str]:
        """The ids of the speakers that it can stand for."""
        prefix = _PREFIX[SenseKind.SPEAKER]
        return frozenset(id_.removeprefix(prefix) for id_ in self.ids if id_.startswith(prefix))


def query_terms_of(
    question: Understanding, concept_weights: Mapping[str, float], frequencies: Frequencies
) -> list[QueryTerm]:
    """Return what a question names, weighed by how telling it is."""
    dated = question.dated
    terms: list[QueryTerm] = []
    for at, mention in enumerate(question.mentions):
        if dated and dated.issuperset(mention.positions):
            continue
        weight = _weight(mention, question, at, concept_weights, frequencies)
        if at in question.topic and mention.kind is None and weight > 0:
            weight = max(weight, _TOPIC_WORD)
        if weight > 0:
            terms.append(
                _query_term(mention, question.language, weight, question.roles.get(at), at)
            )
    if question.when is not None:
        text = " ".join(question.tokens[i].text for i in sorted(dated))
        keys = (question.tokens[i].key for i in sorted(dated))
        words = tuple(keys) if question.is_day_spoken_of else ()
        terms.append(
            QueryTerm(SenseKind.DAY, (SenseKind.DAY,), text, frozenset(), words, _WHEN, None, -1)
        )
    return terms


def ids_of(mentions: Sequence[Mention], language: str) -> frozenset[str]:
    """Return the terms of a text's mentions, those that carry no content left out."""
    return frozenset(id_ for mention in mentions for id_ in _ids(mention, language))


def id_of(sense: Sense) -> str:
    """Return the term for a meaning that names somebody or something."""
    return _PREFIX[sense.kind] + sense.id


def _query_term(
    mention: Mention, language: str, weight: float, role: Role | None, at: int
) -> QueryTerm:
    words = tuple(token.key for token in mention.tokens)
    ids = frozenset(_ids(mention, language)) | {POST + post for post in mention.posts}
    kinds = tuple(dict.fromkeys(sense.kind for sense in mention.senses)) or (None,)
    return QueryTerm(mention.kind, kinds, mention.text, ids, words, weight, role, at)


def _ids(mention: Mention, language: str) -> list[str]:
    if not mention.senses:
        return ["w:" + stem(token.key, language) for token in mention.tokens]
    return [
        id_of(sense)
        for sense in mention.senses
        if sense.kind in _PREFIX and not (sense.kind is SenseKind.ACT and sense.id in PLAIN_ACTS)
    ]


def _weight(
    mention: Mention,
    question: Understanding,
    at: int,
    concept_weights: Mapping[str, float],
    frequencies: Frequencies,
) -> float:
    kind = mention.kind
    if at in question.people:
        return 0.0
    if kind is None:
        return word_weight(mention.tokens[0].key, question.language, frequencies)
    if "say" in mention.ids(SenseKind.ACT) and question.roles.get(at - 1) is Role.SUBJECT:
        return 0.0  # "what does X claim" asks for X's words, not for what X calls claims
    if kind is SenseKind.CONCEPT:
        weight = max(concept_weights.get(i, UNUSED_CONCEPT) for i in mention.ids(kind))
        if weight >= UNUSED_CONCEPT and mention.similarity < _MISSPELT:
            # Far from the record on the strength of a slip: likelier another word misspelt.
            return word_weight(mention.tokens[0].key, question.language, frequencies)
        return weight
    if kind is SenseKind.QUESTION and Asked.HOW_MANY in mention.ids(kind):
        return _QUANTITY
    if kind is SenseKind.ACT and mention.ids(kind) <= PLAIN_ACTS:
        return 0.0
    if kind is SenseKind.PARTY and question.roles.get(at) is Role.SUBJECT:
        return _SUBJECT_PARTY
    return _WEIGHT.get(kind, 0.0)


def word_weight(key: str, language: str, frequencies: Frequencies) -> float:
    """Weigh a word that nothing knows by how rare it is in general language, 0 to 1.2.

    Outside English most of a language is unknown to the lexicon, so a word says less there.
    """
    if key.isdigit():
        return 0.3
    weight = min(1.2, max(0.0, (frequencies.plain_rarity(key, language) - 1.8) / 2.6))
    return weight if language == "en" else 0.7 * weight
