"""Who belongs to somebody and is somebody else: "X's wife", "the deputy of X"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from bot.language.analyzer import keys, stem, tokenize
from bot.language.language import Language
from bot.record import Record, SpeakerKind

from .quotation import sayings_in
from .role import Markers, is_speaker_open, topic_of
from .sense import Mention, SenseKind
from .somebody import joined_stranger

_OWNERS = frozenset({SenseKind.SPEAKER, SenseKind.TITLE, SenseKind.STRANGER})
_ACTORS = _OWNERS | {SenseKind.PARTY}
_NOMINAL = frozenset({SenseKind.CONCEPT, SenseKind.PLACE, SenseKind.FUNCTION, None})


class Relatives:
    """Tells those who belong to somebody on record from him.

    Nobody is told apart by a word that somebody with words on record is called by, or that a
    passage has beside what is quoted: he may be the one.
    """

    def __init__(
        self, record: Record, languages: Iterable[Language], markers: Mapping[str, Markers]
    ) -> None:
        self._markers = markers
        self._known = {
            language.code: frozenset(stem(word, language.code) for word in _told(record))
            for language in languages
        }

    def told_apart(self, mentions: Sequence[Mention], language: str) -> list[Mention]:
        """Return the mentions with those taken for strangers whose words are asked for so.

        They are named first, and not as what somebody speaks about.
        """
        markers = self._markers[language]
        if is_speaker_open(mentions, markers):
            return list(mentions)
        span = self._span(mentions, markers)
        if span is None or _is_spoken_of(span, mentions, markers):
            return list(mentions)
        named = mentions[span.start : span.stop]
        return [*mentions[: span.start], joined_stranger(named), *mentions[span.stop :]]

    def _span(self, mentions: Sequence[Mention], markers: Markers) -> range | None:
        """Return the places of the first who is named and of the word for who belongs to him."""
        owner = next((at for at, m in enumerate(mentions) if m.kind in _ACTORS), None)
        if owner is None or mentions[owner].kind not in _OWNERS:
            return None
        is_behind = markers.is_owner_first or markers.has_postpositions
        if is_behind and self._is_kin(mentions, owner + 1, markers):
            return range(owner, owner + 2)
        first = owner
        while first and _is_linking(mentions[first - 1], markers):
            first -= 1
        is_linked = first < owner or not markers.linking
        if is_linked and self._is_kin(mentions, first - 1, markers):
            return range(first - 1, owner + 1)
        return None

    def _is_kin(self, mentions: Sequence[Mention], at: int, markers: Markers) -> bool:
        if not 0 <= at < len(mentions):
            return False
        word = stem(mentions[at].tokens[0].key, markers.language)
        return word in markers.kin and word not in self._known[markers.language]


def _is_spoken_of(span: range, mentions: Sequence[Mention], markers: Markers) -> bool:
    """Whether what stands there is what somebody speaks about: "about the origins of X's wife"."""
    if not topic_of(mentions, markers).isdisjoint(span):
        return True
    before = mentions[: span.start][::-1] if markers.has_prepositions else ()
    behind = mentions[span.stop :] if markers.has_postpositions else ()
    return any(_is_led_to_about(beside, markers) for beside in (before, behind))


def _is_led_to_about(beside: Sequence[Mention], markers: Markers) -> bool:
    """Whether nothing but a noun phrase leads to a word for "about"."""
    for mention in beside:
        if mention.key in markers.about:
            return True
        if mention.kind not in _NOMINAL or mention.key in markers.words:
            return mention.kind is SenseKind.ACT and mention.tokens[-1].key in markers.about
    return False


def _is_linking(mention: Mention, markers: Markers) -> bool:
    plain = markers.linking | markers.article
    return all(token.key in plain for token in mention.tokens)


def _told(record: Record) -> Set[str]:
    """Return the folded words for what those are who have words on record, and around quotes."""
    return {key for words in (_offices(record), _around(record)) for key in words}


def _offices(record: Record) -> Iterator[str]:
    for speaker in (record.speakers[id_] for id_ in record.speaking):
        texts = [office.of for office in speaker.offices]
        texts += [t for office in speaker.offices for ts in office.titles.values() for t in ts]
        texts += [t for ts in speaker.titles.values() for t in ts]
        if speaker.kind is not SpeakerKind.PERSON:
            texts += speaker.names
        for text in texts:
            yield from keys(text)


def _around(record: Record) -> Iterator[str]:
    for statement in record.statements.values():
        tokens = tokenize(statement.passage)
        sayings = sayings_in(statement.passage, tokens)
        yield from (token.key for at, token in enumerate(tokens) if at not in sayings)
        if statement.attributed_by:
            yield from keys(statement.attributed_by.text)
