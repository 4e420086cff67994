"""A statement as questions see it: who speaks to whom, about what, in which words."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from bot.artefact.shelf import Shelf, digest_of, make
from bot.language.analyzer import Token, fold, keys, stem, tokenize
from bot.language.memo import remembered
from bot.language.thesaurus import Ideas, Thesaurus
from bot.record import ACTS, Record, RelationKind, SpeakerKind, Statement, Wording

from ..parse import Understander, halves_in
from ..parse.query_term import id_of, ids_of
from ..parse.sense import POST
from .intent import Seen
from .kinship import told_ideas
from .passages import FEWEST, MOST, Passages, Spoken

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
class DocumentFeatures:
    """A statement's side of the comparison; ids as in the record, words folded and stemmed.

    `acts` are what the statement does, `spoken_of` the people, parties and places its passage
    names, and who said what it relates to. `spotted` are the concepts and acts that the passage
    has words for, `office` the stems of what the speakers were then and what is named in it
    words for, `speaks_for` whom that names, `asked` the terms of the questions it is known to
    answer and of what it denies, answers or repeats.
    `has_quantity` tells that the passage says how many, `ideas` are what the words of passage and
    office stand for.
    """

    statement: Statement
    speaker_parties: tuple[str, ...]
    is_unnamed: bool
    hearing_parties: tuple[str, ...]
    speaker_words: frozenset[str]
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
    ideas: Ideas
    folded_quote: str
    folded_passage: str


@dataclass(frozen=True, slots=True)
class _Office:
    """What the office of a speaker says: stems and concepts, names, and whom it speaks for."""

    ids: frozenset[str]
    names: frozenset[str]
    speaks_for: frozenset[str]


def _together(offices: Iterable[_Office]) -> _Office:
    """Return what several offices say, of one speaker or of several, or none does."""
    held = list(offices)
    return _Office(
        ids=frozenset().union(*(office.ids for office in held)),
        names=frozenset().union(*(office.names for office in held)),
        speaks_for=frozenset().union(*(office.speaks_for for office in held)),
    )


class DocumentReader:
    """Draws up profiles, and keeps them: a large record's are drawn up as they are needed."""

    def __init__(
        self,
        record: Record,
        understander: Understander,
        seen: Seen,
        thesaurus: Thesaurus,
        shelf: Shelf,
    ) -> None:
        self._record = record
        self._thesaurus = thesaurus
        self._understander = understander
        self._seen = seen
        self._documents_read = remembered(self._draw_up, _MOST_KEPT)
        self._office_of = remembered(self._read_office, _MOST_KEPT)
        self._passages: Passages | None = None
        if FEWEST < len(record.statements) <= MOST:
            self._places = {id_: place for place, id_ in enumerate(record.statements)}
            said = replace(record, revision="", questions=())
            digest = digest_of(make(), said, understander.words)
            statements = tuple(record.statements.values())
            self._passages = Passages.on(shelf, digest, statements, self._read)

    def document(self, statement_id: str) -> DocumentFeatures:
        """Return the profile of a statement of the record."""
        return self._documents_read(statement_id)

    def _draw_up(self, statement_id: str) -> DocumentFeatures:
        record = self._record
        statement = record.statements[statement_id]
        speakers = record.speakers_of(statement)
        said, language = statement.said, record.source_of(statement).language
        tokens, passage_keys = _tokens_of(statement)
        if self._passages is None:
            terms, ideas = self._read(statement)
        else:
            terms, ideas = self._passages.spoken(self._places[statement_id])
        held = (self._office_of(s.id, o.of) for s in speakers for o in s.offices_on(said))
        office = _together(held)
        return DocumentFeatures(
            statement=statement,
            speaker_parties=record.parties_of(statement),
            speaker_words=frozenset(keys(record.name_of(statement))),
            hearing_parties=record.speakers[statement.to].parties_on(said) if statement.to else (),
            is_unnamed=all(s.kind is SpeakerKind.UNNAMED for s in speakers),
            publisher=record.source_of(statement).publisher,
            reported_parties=frozenset(
                party for s in statement.reports for party in record.speakers[s].parties_on(said)
            ),
            topics=frozenset("c:" + t for t in statement.topics if t not in ACTS),
            acts=frozenset("a:" + t for t in statement.topics if t in ACTS)
            | {_RELATION_ACTS[r.kind] for r in statement.relations if r.kind in _RELATION_ACTS},
            spoken_of=_names_in(terms)
            | {"s:" + s for r in statement.relations for s in record.statements[r.target].speakers}
            | office.names,
            spotted=frozenset(t for t in terms if t[:2] in ("c:", "a:")),
            office=office.ids | office.names,
            speaks_for=office.speaks_for,
            words=frozenset(passage_keys),
            stems=frozenset("w:" + stem(key, language) for key in passage_keys),
            asked=self._named_in(statement.asks) | self._related(statement),
            has_quantity=self._understander.tells_quantity(tokens, language),
            ideas=ideas,
            folded_quote=fold(statement.quote),
            folded_passage=fold(statement.passage),
        )

    def _read(self, statement: Statement) -> Spoken:
        """Find in a statement what the vocabulary and the thesaurus know."""
        language = self._record.source_of(statement).language
        tokens, passage_keys = _tokens_of(statement)
        spotted = ids_of(self._understander.spot(tokens, language, statement.said), language)
        named = {id_of(sense) for sense in self._understander.named_in(tokens)}
        return Spoken(spotted | named, self._ideas(statement, passage_keys, language))

    def _ideas(self, statement: Statement, words: Set[str], language: str) -> Ideas:
        speakers = self._record.speakers_of(statement)
        held = (office.of for s in speakers for office in s.offices_on(statement.said))
        named = {key for office in held for key in keys(office)}
        frequencies = self._understander.frequencies
        return told_ideas(words | named, language, self._thesaurus, frequencies)

    def _read_office(self, speaker_id: str, name: str) -> _Office:
        """Take an office apart.

        "Spokesman of the Ministry" as a whole is its holder's title, and so whom it speaks for is
        read from each of its words on.
        """
        tokens = tokenize(name)
        read = [
            ids_of(self._understander.spot(tokens[at:], "en"), "en") for at in range(len(tokens))
        ]
        whole = read[0] if read else frozenset()
        # Half a word joined by a hyphen is another office: "vice-chancellor".
        halves = halves_in(name)
        stems = {"w:" + stem(token.key, "en") for token in tokens if token.key not in halves}
        posts = self._understander.spotter.posts_in([token.key for token in tokens])
        stems |= {POST + post for post in posts}
        return _Office(
            ids=frozenset(stems | {id_ for id_ in whole if id_.startswith("c:")}),
            names=_names_in(whole),
            speaks_for=frozenset(id_ for ids in read for id_ in ids if id_.startswith("s:"))
            - {"s:" + speaker_id},
        )

    def _related(self, statement: Statement) -> frozenset[str]:
        """Return what the statements are about that this one relates to."""
        targets = [self._record.statements[relation.target] for relation in statement.relations]
        return frozenset("c:" + t for target in targets for t in target.topics if t not in ACTS)

    def _named_in(self, wording: Wording) -> frozenset[str]:
        """Return the terms of everything that known questions name."""
        return frozenset(
            id_
            for language, asks in wording.items()
            for ask in asks
            for id_ in self._seen.named(language, ask)
        )


def _tokens_of(statement: Statement) -> tuple[list[Token], Set[str]]:
    """Return the words of who says that it was said and of the passage, and the keys of these."""
    before = f"{statement.attributed_by.text} " if statement.attributed_by else ""
    tokens = tokenize(before + statement.passage)
    return tokens, {token.key for token in tokens if token.start >= len(before)}


def _names_in(ids: frozenset[str]) -> frozenset[str]:
    return frozenset(id_ for id_ in ids if id_[:2] in _NAMES)
