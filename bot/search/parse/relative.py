"""Who belongs to somebody and is somebody else: "X's wife", "the deputy of X", "Y's army"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from bot.language.analyzer import keys, stem, tokenize
from bot.language.memo import remembered
from bot.record import Record

from .inherited import MOST_STATEMENTS
from .marker import Markers, Role, owned_form
from .office_reader import told_of, words_in
from .open_speaker import is_speaker_open
from .pointing_word import pronouns_in
from .quotation import sayings_in
from .role import topic_of
from .sense import Mention, SenseKind
from .somebody import joined_stranger

_PEOPLE = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.STRANGER})
_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})
_NOMINAL = frozenset({SenseKind.CONCEPT, SenseKind.PLACE, SenseKind.FUNCTION, None})
_LIGHT = frozenset({SenseKind.FUNCTION, SenseKind.FRAMING, SenseKind.CHATTER})
_TELLING = frozenset({SenseKind.ACT, SenseKind.FRAMING})
_CIRCUMSTANCES = frozenset({"where", "when", "why", "how_many"})
_LANGUAGES = 32  # remembered
_LONGEST = 3  # words: "secret service"


class Relatives:
    """Tells those who belong to somebody on record, or to a side, from him and from it.

    Nobody is told apart by a word that somebody with words on record is called by, or who belongs
    to a person by one that a passage has beside what is quoted: he may be the one.
    """

    def __init__(self, record: Record, markers: Mapping[str, Markers]) -> None:
        self._markers = markers
        self._record = record
        speaking = [record.speakers[id_] for id_ in record.speaking]
        self._held: dict[str, frozenset[str]] = {
            party.id: frozenset(
                word for s in speaking if party.id in s.party_ids for word in words_in(told_of(s))
            )
            for party in record.dispute.parties
        }
        # The words of all passages, in a language that is asked in.
        self._known_in = remembered(self._known, _LANGUAGES)

    def _known(self, language: str) -> frozenset[str]:
        """Return the stems of words for what those are who have words on record.

        Those of passages, beside what is quoted, are among them where the record is not too large.
        """
        speaking = (self._record.speakers[id_] for id_ in self._record.speaking)
        held = (word for speaker in speaking for word in words_in(told_of(speaker)))
        is_small = len(self._record.statements) <= MOST_STATEMENTS
        around = _around(self._record) if is_small else ()
        return frozenset(stem(word, language) for word in {*held, *around})

    def told_apart(self, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Return the mentions with those taken for strangers whose words are asked for so.

        They are named first, and not as what somebody speaks about.
        """
        markers = self._markers[language]
        span = None if is_speaker_open(mentions, markers) else self._span(mentions, markers)
        if span is None or _is_spoken_of(span, mentions, markers):
            return list(mentions)
        is_side = not any(mentions[at].kind in _PEOPLE for at in span)
        is_asked = _is_beside_asking if is_side else _is_asked
        if not is_asked(span, mentions, markers):
            return list(mentions)
        named = mentions[span.start : span.stop]
        return [*mentions[: span.start], joined_stranger(named), *mentions[span.stop :]]

    def _span(self, mentions: Sequence[Mention], markers: Markers) -> range | None:
        """Return the places of the first who is named and of the words for who belongs to him."""
        actors = _PEOPLE | _SIDES
        owner = next((at for at, m in enumerate(mentions) if m.kind in actors), None)
        if owner is None:
            return None
        if markers.is_owner_first or markers.has_postpositions:
            last = self._last_of(mentions, owner + 1, markers, mentions[owner])
            if last is not None:
                return range(owner, last + 1)
        is_side = mentions[owner].kind in _SIDES
        links = markers.linking | markers.article | (markers.origin if is_side else frozenset())
        first = owner
        while first and all(token.key in links for token in mentions[first - 1].tokens):
            first -= 1
        if first == owner and markers.linking:
            return None
        for start in range(max(0, first - _LONGEST), first):
            if self._last_of(mentions, start, markers, mentions[owner]) == first - 1:
                return range(start, owner + 1)
        return None

    def _last_of(
        self, mentions: Sequence[Mention], at: int, markers: Markers, owner: Mention
    ) -> int | None:
        """Return the place of the last word for who belongs to somebody, where one begins here."""
        is_side = owner.kind in _SIDES
        told = markers.bodies if is_side else markers.kin
        words: list[str] = []
        for last, mention in enumerate(mentions[at : at + _LONGEST], at):
            words += [token.key for token in mention.tokens]
            # "deputy minister" is who the first word says
            is_begun = not is_side and last == at and owned_form(words[:1], markers) in told
            if is_begun or owned_form(words, markers) in told:
                first = stem(words[0], markers.language)
                return None if first in self._known_of(owner, markers.language) else last
        return None

    def _known_of(self, owner: Mention, language: str) -> frozenset[str]:
        """Return the stems of the words by which nobody is told apart from a side or a person."""
        if owner.kind not in _SIDES:
            return self._known_in(language)
        held = (self._held.get(party, frozenset()) for party in owner.ids(SenseKind.PARTY))
        return frozenset(stem(word, language) for words in held for word in words)


def _is_spoken_of(span: range, mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether what stands there is what somebody speaks about: "about the origins of X's wife"."""
    before, behind = mentions[: span.start][::-1], mentions[span.stop :]
    if markers.has_prepositions:
        is_topic = not topic_of(mentions, markers).isdisjoint(span)
        return is_topic or _nouns_to_about(before, markers) is not None
    between = _nouns_to_about(behind, markers)
    # What has an ending there belongs to the next: "X'in ailesinin soyu hakkında".
    last = owned_form([mentions[span.stop - 1].tokens[-1].key], markers)
    is_ended = last not in markers.kin | markers.bodies
    return between is not None and (between == 0 or is_ended)


def _is_asked(span: range, mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether words are asked for, and not where or when something was done."""
    beside = (*mentions[: span.start], *mentions[span.stop :])
    asking = (m.ids(SenseKind.QUESTION) for m in beside)
    if any(ids & _CIRCUMSTANCES for ids in asking):
        return False
    is_named = all(m.kind is SenseKind.FUNCTION for m in beside)
    is_source = any(markers.words.get(m.key) is Role.SUBJECT for m in beside)  # "according to her"
    is_told = is_source or any(m.kind in _TELLING for m in beside)
    is_told = is_told or bool(pronouns_in(beside, markers))
    return is_named or is_told or _goes_on_about(span, mentions, markers)


def _is_beside_asking(span: range, mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether what stands there is right beside what says, or begins a text on something.

    Of a side much is told: of what it has, only what that says counts here.
    """
    before = [m for m in mentions[: span.start] if m.key not in markers.article]
    asking = (m.ids(SenseKind.QUESTION) for m in mentions)
    if any(ids & _CIRCUMSTANCES for ids in asking) and not _goes_on_about(span, mentions, markers):
        return False
    if any(m.key in markers.origin for m in before[-1:]):
        return False  # "somebody in the Israeli press"
    if any(m.kind in _TELLING for m in (*before[-1:], *mentions[span.stop : span.stop + 1])):
        return True
    is_first = all(m.kind in _LIGHT for m in before)
    is_last = markers.has_postpositions and mentions[-1].kind is SenseKind.ACT
    return is_first and (is_last or _goes_on_about(span, mentions, markers))


def _goes_on_about(span: range, mentions: Sequence[Mention], markers: Markers) -> bool:
    behind = mentions[span.stop : span.stop + 1]
    return markers.has_prepositions and any(m.key in markers.about for m in behind)


def _nouns_to_about(beside: Sequence[Mention], markers: Markers) -> int | None:
    """Return how many words of a noun phrase lead to a word for "about", None where others do."""
    for count, mention in enumerate(beside):
        if mention.key in markers.about:
            return count
        if mention.kind not in _NOMINAL or mention.key in markers.words:
            is_told_about = mention.tokens[-1].key in markers.about
            return count if mention.kind in _TELLING and is_told_about else None
    return None


def _around(record: Record) -> Iterator[str]:
    """Walk over the folded words of passages that are not quoted, and of who tells of them."""
    for statement in record.statements.values():
        tokens = tokenize(statement.passage)
        sayings: Set[int] = sayings_in(statement.passage, tokens)
        yield from (token.key for at, token in enumerate(tokens) if at not in sayings)
        if statement.attributed_by:
            yield from keys(statement.attributed_by.text)
