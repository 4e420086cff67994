"""A statement as questions see it: who speaks to whom, about what, in which words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.record import ACTS, Record, RelationKind, Statement, Wording

from .analyzer import fold, stem, tokenize
from .item import term_of, terms_of
from .understand import Understander

_NAMES = ("s:", "p:", "l:")
_MOST_KEPT = 4096  # profiles; a large record's are drawn up again when they are needed again
# What a statement does to another is an act too.
_RELATION_ACTS = {
    RelationKind.DENIES: "a:deny",
    RelationKind.ANSWERS: "a:answer",
    RelationKind.ASKS: "a:ask",
    RelationKind.THANKS: "a:thank",
    RelationKind.CRITICISES: "a:criticise",
}


@dataclass(frozen=True, slots=True)
class Profile:
    """A statement's side of the comparison; ids as in the record, words folded and stemmed.

    `acts` are what the statement does, `spoken_of` the people, parties and places its passage
    names, and who said what it relates to. `spotted` are the concepts and acts that the passage
    has words for, `office` the stems of the speaker's office and the concepts that it has words
    for, `speaks_for` whom it names, `asked` the terms of the questions it is known to answer and
    of what it denies, answers or repeats.
    `has_quantity` tells that the passage says how many.
    """

    statement: Statement
    speaker_party: str | None
    publisher: str
    reported_parties: frozenset[str]
    topics: frozenset[str]
    acts: frozenset[str]
    spoken_of: frozenset[str]
    spotted: frozenset[str]
    office: frozenset[str]
    speaks_for: frozenset[str]
    words: frozenset[str]
    stems: frozenset[str]
    asked: frozenset[str]
    has_quantity: bool
    folded_quote: str
    folded_passage: str


class Profiler:
    """Draws up profiles, and keeps them: a large record's are drawn up as they are needed."""

    def __init__(self, record: Record, understander: Understander) -> None:
        self._record = record
        self._understander = understander
        self._profiles = lru_cache(maxsize=_MOST_KEPT)(self._draw_up)

    def profile(self, statement_id: str) -> Profile:
        """Give the profile of a statement of the record."""
        return self._profiles(statement_id)

    def _draw_up(self, statement_id: str) -> Profile:
        record = self._record
        statement = record.statements[statement_id]
        language = record.source_of(statement).language
        text = statement.passage
        if statement.attributed_by:
            text = f"{statement.attributed_by.text} {text}"
        seen = self._understander.spot(text, language)
        terms = terms_of(seen, language)
        office = record.speaker_of(statement).office or ""
        office_terms = terms_of(self._understander.spot(office, "en"), "en")
        passage_keys = [token.key for token in tokenize(statement.passage)]
        return Profile(
            statement=statement,
            speaker_party=record.speaker_of(statement).party,
            publisher=record.source_of(statement).publisher,
            reported_parties=frozenset(
                party for s in statement.reports if (party := record.speakers[s].party)
            ),
            topics=frozenset("c:" + t for t in statement.topics if t not in ACTS),
            acts=frozenset("a:" + t for t in statement.topics if t in ACTS)
            | {_RELATION_ACTS[r.kind] for r in statement.relations if r.kind in _RELATION_ACTS},
            spoken_of=frozenset(t for t in terms if t[:2] in _NAMES)
            | {term_of(sense) for sense in self._understander.named_in(text)}
            | {"s:" + record.statements[r.target].speaker for r in statement.relations}
            | {t for t in office_terms if t[:2] in _NAMES},
            spotted=frozenset(t for t in terms if t[:2] in ("c:", "a:")),
            office=frozenset("w:" + stem(token.key, "en") for token in tokenize(office))
            | {t for t in office_terms if t.startswith("c:")},
            speaks_for=self._speaks_for(office) - {"s:" + statement.speaker},
            words=frozenset(passage_keys),
            stems=frozenset("w:" + stem(key, language) for key in passage_keys),
            asked=self._named_in(statement.asks) | self._related(statement),
            has_quantity=self._understander.tells_quantity(text, language),
            folded_quote=fold(statement.quote),
            folded_passage=fold(statement.passage),
        )

    def _speaks_for(self, office: str) -> frozenset[str]:
        """Give whom an office names: "Spokesman of the Ministry" as a whole is its holder's title,
        and so it is read from each of its words on."""
        starts = [token.start for token in tokenize(office)]
        spotted = (terms_of(self._understander.spot(office[at:], "en"), "en") for at in starts)
        return frozenset(term for terms in spotted for term in terms if term.startswith("s:"))

    def _related(self, statement: Statement) -> frozenset[str]:
        """Give what the statements are about that this one relates to."""
        targets = [self._record.statements[relation.target] for relation in statement.relations]
        return frozenset("c:" + t for target in targets for t in target.topics if t not in ACTS)

    def _named_in(self, wording: Wording) -> frozenset[str]:
        """Give the terms of everything that known questions name."""
        return frozenset(
            term
            for language, asks in wording.items()
            for ask in asks
            for term in terms_of(self._understander.spot(ask, language), language)
        )
