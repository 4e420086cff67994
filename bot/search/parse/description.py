"""Who is described: the stretch of a question that says what somebody is, and whom it fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from itertools import pairwise

from bot.language.analyzer import stem

from .marker import Markers, owned_form
from .noun_phrase import DESCRIBING
from .person import is_person
from .profile import Profile, Profiles, terms_of
from .sense import PLAIN_ACTS, POST, Mention, Sense, SenseKind
from .stretch import PHRASE, Stretch, stretches_of

_MOST = 2  # people whom a description fits: of more it is nobody's
_FIRST = 2  # words of which one is the noun, where adjectives may stand on either side
_CLIPPED, _CUT = (3, 5), 3  # letters of a word cut short, and of what is left out of it
_NAMED = frozenset({SenseKind.SPEAKER, SenseKind.TITLE})
_SIDES = frozenset({SenseKind.PARTY, SenseKind.PLACE})


class Descriptions:
    """Puts in the place of a description the one or two whom all of its words fit."""

    def __init__(self, profiles: Profiles, nearly: Callable[[str, str], frozenset[str]]) -> None:
        self._profiles = profiles
        self._nearly = nearly

    def named(
        self, text: str, mentions: Sequence[Mention], markers: Markers, sayings: Set[int]
    ) -> list[Mention]:
        """Return the mentions with a description as one that means who is described.

        Every word of it has to fit him, and one of them has to say what he is, or that it is a
        person: any other may be what tells somebody else from him.
        """
        if sayings:
            return list(mentions)
        for stretch in stretches_of(text, mentions, markers):
            if meant := self._meant(stretch, mentions, markers):
                named = mentions[stretch.first : stretch.last]
                return [
                    *mentions[: stretch.first],
                    _as_one(named, meant),
                    *mentions[stretch.last :],
                ]
        return list(mentions)

    def _meant(
        self, stretch: Stretch, mentions: Sequence[Mention], markers: Markers
    ) -> frozenset[str]:
        phrase = mentions[stretch.first : stretch.clause]
        clause = mentions[stretch.clause : stretch.last]
        telling = [m for m in phrase if _is_telling(m, markers)]
        people = [m for m in phrase[: _of_another(phrase, markers)] if is_person(m, markers)]
        is_somebody = bool(people)
        told = [m for m in clause if _is_telling(m, markers)]
        is_office = any(m.posts for m in telling)
        if sum(m.kind in _SIDES for m in telling) > 1:
            return frozenset()  # "A's ambassador to B"
        if len(telling) + len(told) + (is_somebody or is_office) < 2:
            return frozenset()
        profiles = self._profiles.of(markers.language)
        named = {profile.speaker for profile in profiles if profile.is_person}
        if not told and all(m.ids(SenseKind.SPEAKER) & named for m in telling):
            return frozenset()  # he is named, and not described
        pairs = pairwise(phrase)
        if any(_is_telling(a, markers) and b.ids(SenseKind.SPEAKER) & named for a, b in pairs):
            return frozenset()  # what he is, right before his name
        if any(
            m.kind is SenseKind.PLACE and (not at or phrase[at - 1].kind is not SenseKind.FUNCTION)
            for at, m in enumerate(phrase)
        ):
            return frozenset()  # "the A ambassador" is that of A, and not the one in A
        nouns = None if is_somebody else _nouns(phrase, markers)
        able = [profile for profile in profiles if _may_be(profile, people, markers)]
        fitting = self._fitting(able, telling, nouns, markers)
        if told:
            is_foreign = markers.language != self._profiles.language
            is_told_by_texts = is_foreign or any(m.ids(SenseKind.ACT) & PLAIN_ACTS for m in clause)
            terms = [_terms(m, markers) for m in told]
            fitting = self._done(fitting, terms, of_texts=is_somebody or is_told_by_texts)
        fitting = [p for p in fitting if p.is_person] or fitting
        if len(fitting) > 1 and any(_is_of_holder(m, markers) for m in telling):
            fitting = [p for p in fitting if p.has_left] or fitting
        most = _MOST if len(telling) + len(told) > 1 or is_somebody else 1
        return frozenset(p.speaker for p in fitting) if len(fitting) <= most else frozenset()

    def _fitting(
        self,
        profiles: Sequence[Profile],
        telling: Sequence[Mention],
        nouns: Sequence[Mention] | None,
        markers: Markers,
    ) -> Sequence[Profile]:
        """Return those whom all words fit, or else the one whom the noun does, and what he speaks
        of the others: "the head of the boiler works" is he who heads a works and speaks of boilers.
        """
        fitting = [p for p in profiles if self._fits(p, telling, nouns, markers)]
        if fitting or any(m.kind in _NAMED for m in telling):
            return fitting
        near = [p for p in profiles if self._fits(p, telling, nouns, markers, is_said=True)]
        return near if len(near) == 1 else ()

    def _fits(
        self,
        profile: Profile,
        telling: Sequence[Mention],
        nouns: Sequence[Mention] | None,
        markers: Markers,
        *,
        is_said: bool = False,
    ) -> bool:
        """Whether all words fit somebody, and one of the `nouns` says what he is.

        With `is_said` half of the words or less may be what he has spoken of.
        """
        is_head = nouns is None
        spoken_of = 0
        for mention in telling:
            if mention.kind is SenseKind.SPEAKER and profile.speaker in mention.ids(mention.kind):
                return False  # he is named, and not described
            is_told, is_what = self._told(profile, mention, markers)
            if not is_told and is_said:
                said = self._profiles.said_by(profile.speaker)
                is_told = mention.kind in DESCRIBING and not said.isdisjoint(
                    _terms(mention, markers)
                )
                spoken_of += is_told
            if not is_told:
                return False
            is_head = is_head or (is_what and nouns is not None and mention in nouns)
        return is_head and spoken_of * 2 <= len(telling)

    def _speaks_of(self, profile: Profile, mention: Mention, markers: Markers) -> bool:
        said = self._profiles.said_by(profile.speaker)
        return not said.isdisjoint(_terms(mention, markers))

    def _done(
        self, profiles: Sequence[Profile], clause: Sequence[Set[str]], *, of_texts: bool
    ) -> Sequence[Profile]:
        """Return those of whom a clause tells what texts do, or else what they speak of themselves.

        The latter not where `of_texts`: where it is not said what they are, or asked who said so.
        """
        told = [p for p in profiles if all(p.terms & terms for terms in clause)]
        if told or of_texts:
            return told
        said = self._profiles.said_by
        return [p for p in profiles if all((p.terms | said(p.speaker)) & c for c in clause)]

    def _told(self, profile: Profile, mention: Mention, markers: Markers) -> tuple[bool, bool]:
        """Whether a mention fits somebody, and whether it says what he is."""
        if profile.speaker in mention.ids(SenseKind.TITLE, SenseKind.OFFICE):
            return True, True
        if mention.kind is SenseKind.PARTY and profile.parties:
            return not profile.parties.isdisjoint(mention.ids(mention.kind)), False
        if mention.posts:  # an office is told by its kind: an engineer drives no engine
            found = frozenset(POST + post for post in mention.posts)
        else:
            found = _terms(mention, markers)
        if mention.kind in _NAMED:  # of somebody else the words are no more than his name
            found = frozenset(term for term in found if not term.startswith("w:"))
        if not profile.terms.isdisjoint(found):
            return True, mention.kind not in _NAMED and not profile.heads.isdisjoint(found)
        words = [token.key for token in mention.tokens]
        if _is_of_holder(mention, markers):
            return profile.is_past, False
        each = ["w:" + stem(word, markers.language) for word in words]
        if mention.kind not in _NAMED and len(each) > 1 and profile.terms.issuperset(each):
            return True, not profile.heads.isdisjoint(each)
        is_kin = owned_form(words, markers) in markers.kin
        is_near = not is_kin and self._is_near(profile, mention, markers.language)
        return is_near or self._is_clipped(profile, mention, markers.language), is_near

    def _is_near(self, profile: Profile, mention: Mention, language: str) -> bool:
        """Whether a word that nobody is told by means much the same as one for what he is."""
        if mention.kind not in DESCRIBING or len(mention.tokens) > 1:
            return False
        if language != self._profiles.language:
            return False  # offices are worded in the record's
        terms = {"w:" + stem(mention.key, language), *(POST + post for post in mention.posts)}
        is_known = any(not terms.isdisjoint(p.heads) for p in self._profiles.of(language))
        return not is_known and profile.speaker in self._nearly(mention.key, language)

    def _is_clipped(self, profile: Profile, mention: Mention, language: str) -> bool:
        """Whether a word is the beginning of one that somebody is told by: "gov", "prof"."""
        if mention.senses or mention.posts or not _CLIPPED[0] <= len(mention.key) <= _CLIPPED[1]:
            return False
        term = "w:" + mention.key
        return any(
            other.startswith(term) and len(other) >= len(term) + _CUT for other in profile.terms
        )


def _of_another(phrase: Sequence[Mention], markers: Markers) -> int:
    """Return the place in a phrase from where on it tells whose somebody is, or of where: "of"."""
    bound = markers.linking | markers.origin
    return next((at for at, m in enumerate(phrase) if at and m.key in bound), len(phrase))


def _nouns(phrase: Sequence[Mention], markers: Markers) -> Sequence[Mention]:
    """Return the words of a phrase that can be its noun: none behind "of", and in a language that
    has it last the last of them.
    """
    before = [m for m in phrase[: _of_another(phrase, markers)] if _is_telling(m, markers)]
    is_noun_last = markers.is_owner_first or markers.has_postpositions
    return before[-1:] if is_noun_last else before[:_FIRST]


def _may_be(profile: Profile, people: Sequence[Mention], markers: Markers) -> bool:
    """Whether words for a woman or a man are not for somebody whom texts have as the other."""
    words = {stem(t.key, markers.language) for mention in people for t in mention.tokens}
    sexes = (("her_address", markers.women), ("his_address", markers.men))
    told = {sex for sex, of_sex in sexes if words & of_sex}
    return not told or not profile.addressed or bool(told & profile.addressed)


def _terms(mention: Mention, markers: Markers) -> frozenset[str]:
    """Return what a mention can stand for, and what without the article that is one with it."""
    bare = frozenset(
        "w:" + stem(word.removeprefix(prefix), markers.language)
        for word in (mention.key,)
        for prefix in markers.article_prefixes
        if word.startswith(prefix)
    )
    return bare.union(terms_of(mention, markers.language))


def _is_telling(mention: Mention, markers: Markers) -> bool:
    if mention.kind is SenseKind.FUNCTION:
        return bool(mention.posts) or _is_of_holder(mention, markers)
    if mention.kind is SenseKind.ACT:
        return not mention.ids(SenseKind.ACT) & PLAIN_ACTS
    return mention.kind in PHRASE and not is_person(mention, markers)


def _is_of_holder(mention: Mention, markers: Markers) -> bool:
    return not markers.holder.isdisjoint(token.key for token in mention.tokens)


def _as_one(mentions: Sequence[Mention], meant: Set[str]) -> Mention:
    tokens = tuple(token for mention in mentions for token in mention.tokens)
    senses = tuple(Sense(SenseKind.TITLE, id_, None) for id_ in sorted(meant))
    return Mention(mentions[0].first, mentions[-1].last, tokens, senses, 1.0)
