"""Who of those with words on record is what an office says: "X's adviser", "the harbour master"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from functools import partial

from bot.language.analyzer import keys, stem
from bot.language.language import Language
from bot.language.memo import remembered
from bot.record import Record, SpeakerKind

from .institution import Institutions
from .office_reader import Held, OfficeReader, told_of
from .sense import POST, Mention, Sense, SenseKind

_MOST = 3  # people of one office: words that fit more describe nobody
_LANGUAGES = 32  # remembered


class Holders:
    """Tells by an office, and of which side he is, who of those with words on record is meant."""

    def __init__(
        self,
        record: Record,
        languages: Sequence[Language],
        posts_in: Callable[[Sequence[str]], frozenset[str]],
    ) -> None:
        self._speakers = record.speakers
        self._speaking = sorted(record.speaking)
        self._posts_in = posts_in
        self.institutions = Institutions(languages)
        self._readers = {language.code: OfficeReader(language) for language in languages}
        self._held_in = remembered(self._held, _LANGUAGES)

    def described(
        self,
        words: Sequence[str],
        language: str,
        parties: Set[str] | None = None,
        posts: Set[str] = frozenset(),
    ) -> frozenset[str]:
        """Return whose office has all of some folded words, in a language (BCP 47).

        So does one of the same kind (`posts`). Where nobody's has, the bodies that are called so.
        Where several have, those whose office begins with them; with `parties`, who is of one of
        them.
        """
        stems = tuple(stem(word, language) for word in words)
        having = [
            held
            for held in self._having(stems, language, posts)
            if parties is None or parties & self._speakers[held.speaker].party_ids
        ]
        people = [h for h in having if self._speakers[h.speaker].kind is SpeakerKind.PERSON]
        held = people or having
        begun = {h.speaker for h in held if h.stems[: len(stems)] == stems}
        found = begun or {h.speaker for h in held}
        return frozenset(found) if len(found) <= _MOST else frozenset()

    def of(self, owner: Mention, office: Mention, language: str) -> Sequence[Sense]:
        """Return those who are of the party of an owner, and what the office says."""
        owners = owner.ids(SenseKind.SPEAKER, SenseKind.TITLE)
        own = (self._speakers[id_].party_ids for id_ in owners)
        parties = owner.ids(SenseKind.PARTY).union(*own)
        sides = None if owner.kind is SenseKind.PLACE else parties
        words = [token.key for token in office.tokens]
        meant = self.described(words, language, sides, office.posts) - owners
        return [Sense(SenseKind.TITLE, id_, None) for id_ in sorted(meant)]

    def of_kind(self, words: Sequence[str], language: str) -> frozenset[str]:
        """Return all who are what some folded words say, bodies too: "ministry"."""
        stems = tuple(stem(word, language) for word in words)
        return frozenset(held.speaker for held in self._having(stems, language))

    def belongs(self, word: str, language: str) -> bool:
        """Whether a folded word is one for who belongs to somebody: "wife", "cousin"."""
        return self._readers[language].belongs(word)

    def can_speak(self, word: str, language: str) -> bool:
        """Whether a folded word is one for what can speak in a language (BCP 47)."""
        return self._readers[language].can_speak(word)

    def _having(
        self, stems: Sequence[str], language: str, posts: Set[str] = frozenset()
    ) -> Sequence[Held]:
        by_word = self._held_in(language)
        having = by_word.get(stems[0], ()) if stems else ()
        of_posts = (held for post in sorted(posts) for held in by_word.get(POST + post, ()))
        return [*of_posts, *(held for held in having if held.has(set(stems)))]

    def _held(self, language: str) -> Mapping[str, Sequence[Held]]:
        """Return, by each stem of them and each kind, who holds which offices; a body's is its
        name.
        """
        found: dict[str, list[Held]] = {}
        for id_ in self._speaking:
            read = partial(self._readers[language].read, id_)
            kinds = self.institutions.kinds_of(self._speakers[id_])
            for text in told_of(self._speakers[id_], language):
                held = read(text)
                posts = (POST + post for post in (*self._posts_in(keys(text)), *kinds))
                for word in dict.fromkeys((*held.stems, *posts)):
                    found.setdefault(word, []).append(held)
        return found
