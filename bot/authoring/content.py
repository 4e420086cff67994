"""What a sentence is about beside who speaks: whom else it names, which sides, which words."""

from __future__ import annotations

from bot.search.parse.sense import Mention, SenseKind

from .proposal import Placed, Proposal
from .reading import Reading
from .voice import Voice

_CONTENT = frozenset({None, SenseKind.STRANGER, SenseKind.CONCEPT})
_SHORT = 3  # letters: what so short a word says is hardly told by it


def placed(
    proposal: Proposal,
    at: int,
    reading: Reading,
    *,
    owner: str | None,
    is_nameless: bool,
    has_day: bool,
) -> Placed:
    """Put beside a proposal what its sentence tells of others, and where that stands.

    `owner` is whose words a pronoun tells.
    """
    owners = reading.owners | ({owner} if owner else frozenset())
    return Placed(
        proposal,
        at,
        reading.sentence.paragraph,
        others=meant_in(reading) - {proposal.speaker},
        owners=owners - {proposal.speaker},
        sides=_named_in(reading),
        words=words_in(reading),
        is_nameless=is_nameless,
        is_bare=is_bare(reading),
        has_day=has_day,
    )


def sides_at(reading: Reading, voice: Voice) -> frozenset[str]:
    """Return the ids of the parties that a voice names."""
    named = (m for m in reading.mentions if voice.start <= m.tokens[0].start < voice.end)
    return frozenset(id_ for m in named for id_ in m.ids(SenseKind.PARTY))


def meant_in(reading: Reading) -> frozenset[str]:
    """Return the ids of all who are named themselves, or whose words are; not whose money is."""
    named = (v.speaker for v in reading.voices if v.speaker and not v.is_owner)
    return frozenset(named) | reading.owners


def is_bare(reading: Reading) -> bool:
    """Tell whether the first clause only tells that something was said ("X denied it")."""
    sentence = reading.sentence
    end = next((at for at in reading.clause_ends if at > sentence.start), sentence.end)
    own = (m for m in reading.mentions if m.tokens[0].start < end and not _is_voice(reading, m))
    is_quoting = any(q.outer_start < end for q in reading.quotations)
    return not is_quoting and not any(m.kind in _CONTENT for m in own)


def words_in(reading: Reading) -> frozenset[str]:
    """Return the words that the record has no meaning for, names left out."""
    unknown = (m for m in (*reading.mentions, *reading.within) if m.kind is None)
    keys = (t.key for m in unknown if not _is_voice(reading, m) for t in m.tokens)
    return frozenset(key for key in keys if key.isalpha() and len(key) > _SHORT)


def _named_in(reading: Reading) -> frozenset[str]:
    mentions = (*reading.mentions, *reading.within)
    return frozenset(id_ for m in mentions for id_ in m.ids(SenseKind.PARTY, SenseKind.SPEAKER))


def _is_voice(reading: Reading, mention: Mention) -> bool:
    return any(v.start <= mention.tokens[0].start < v.end for v in reading.voices)
