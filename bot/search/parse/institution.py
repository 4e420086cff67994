"""What kind of body words name, in any language: "commission", "komisyon"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.language.analyzer import keys, stem
from bot.language.language import Language
from bot.record import Speaker, SpeakerKind


class Institutions:
    """Tells kinds of body, so that one is found in a language in which the record has no name."""

    def __init__(self, languages: Iterable[Language]) -> None:
        self._kinds = {language.code: _kinds_in(language) for language in languages}

    def named_in(self, words: Sequence[str], language: str) -> frozenset[str]:
        """Return the kinds that some folded words name in a language (BCP 47)."""
        kinds = self._kinds.get(language, {})
        return frozenset(kinds[s] for s in (stem(word, language) for word in words) if s in kinds)

    def kinds_of(self, speaker: Speaker) -> frozenset[str]:
        """Return the kinds that the names of a body tell; nobody else is of any."""
        if speaker.kind is not SpeakerKind.INSTITUTION:
            return frozenset()
        aliases = [(tag, text) for tag, texts in speaker.aliases.items() for text in texts]
        named = [*((tag, speaker.name) for tag in self._kinds), *aliases]
        return frozenset(kind for tag, text in named for kind in self.named_in(keys(text), tag))


def _kinds_in(language: Language) -> Mapping[str, str]:
    return {
        stem(key, language.code): kind
        for kind, words in language.institutions.items()
        for word in words
        for key in keys(word)
    }
