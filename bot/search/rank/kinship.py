"""Words of a question that the statement says in other words: "sacked" where it has "dismissed"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.language.frequency import Frequencies
from bot.language.thesaurus import Ideas, Kinship, Thesaurus

from ..parse import SenseKind
from ..parse.query_term import QueryTerm

_KINDS = (None, SenseKind.CONCEPT, SenseKind.ACT)
_SHORTEST = 3  # letters
_TELLING = 1.5  # rarity of the least word of a statement that is laid beside a question
_MOST = 0.95  # the very words are worth a little more


@dataclass(frozen=True, slots=True)
class Kin:
    """The words of a question that have ideas, and the place of the term of each."""

    kinship: Kinship
    places: tuple[int, ...]

    def scores(self, told: Ideas) -> Mapping[int, float]:
        """Return how far other words of a statement say what a term does, by its place."""
        found: dict[int, float] = {}
        for place, score in zip(self.places, self.kinship.with_any(told), strict=True):
            found[place] = min(_MOST, max(found.get(place, 0.0), score))
        return found


def kin_of(terms: Sequence[QueryTerm], language: str, thesaurus: Thesaurus) -> Kin | None:
    """Look up the words of a question; None where the thesaurus knows none."""
    places: list[int] = []
    ideas: list[Ideas] = []
    for place, term in enumerate(terms):
        for word in term.words if term.kind in _KINDS else ():
            if len(word) >= _SHORTEST and (own := thesaurus.ideas(word, language)):
                places.append(place)
                ideas.append(own)
    return Kin(Kinship(ideas), tuple(places)) if ideas else None


def told_ideas(
    words: Iterable[str], language: str, thesaurus: Thesaurus, frequencies: Frequencies
) -> Ideas:
    """Return what the telling words of a statement stand for."""
    telling = (
        word
        for word in words
        if len(word) >= _SHORTEST
        and thesaurus.ideas(word, language)
        and frequencies.plain_rarity(word, language) > _TELLING
    )
    return thesaurus.all_ideas(telling, language)
