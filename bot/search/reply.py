"""What a reply asks of the statement it replies to: its source, who denied it, what else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from bot.language.analyzer import keys, stem
from bot.language.frequency import Frequencies
from bot.record import Record, RelationKind, Speaker, SpeakerKind, Statement

from .around import Around
from .decide.decision import Decision, Guide, NothingOnRecord, Reason
from .decide.listing import answer_with, published
from .parse import Asked, Content, Cue, SenseKind, Spokesmen, Understanding, content_of
from .small_talk import is_remark_on_it, is_small_talk

_FACTS = frozenset({Asked.WHEN, Asked.WHERE, Asked.WHO, Asked.WHAT})
_BESIDES = frozenset({Asked.WHY, Asked.HOW, Asked.HOW_MANY})
# What somebody can do only with words of his own.
_OWN_ACTS = frozenset({"retract", "apologise"})
# What a relation does to a statement, by the act that is asked for.
_DOING: Mapping[str, frozenset[RelationKind]] = {
    "deny": frozenset({RelationKind.DENIES}),
    "answer": frozenset(
        {
            RelationKind.ANSWERS,
            RelationKind.DENIES,
            RelationKind.CRITICISES,
            RelationKind.THANKS,
        }
    ),
    "criticise": frozenset({RelationKind.CRITICISES}),
    "thank": frozenset({RelationKind.THANKS}),
}


def reply_to(
    record: Record,
    text: Understanding,
    shown: Sequence[Statement],
    frequencies: Frequencies,
    spokesmen: Spokesmen,
) -> Decision | None:
    """Decide on a reply to the statements that are shown, by what they are to others on record.

    None for a reply that is a question of its own, or goes on from the question before.
    """
    content = content_of(text, frequencies, _hidden(text))
    described = _described(text, spokesmen)
    is_remark = content.is_empty and not described and is_remark_on_it(text)
    if is_remark or is_small_talk(text):
        return NothingOnRecord(Reason.NOT_A_QUESTION, guide=Guide.SMALL_TALK)
    if not shown:
        return None
    around = Around(record, tuple(shown))
    reply = _Reply(record, text, content, around, spokesmen, described)
    return reply.decide() if content.is_bare else reply.more()


def _described(text: Understanding, spokesmen: Spokesmen) -> frozenset[str]:
    """Return who is meant by what he is: "and the minister?"."""
    if text.has_pronoun or text.topic or text.others:
        return frozenset()
    about = [m for m in text.mentions if m.kind in (SenseKind.CONCEPT, None)]
    return spokesmen.described([t.key for m in about for t in m.tokens], text.language)


def _hidden(text: Understanding) -> Set[int]:
    """Return what the cues explain; "does anyone dispute it" is no word for the matter."""
    acts = {at for m in text.of_kind(SenseKind.ACT) for at in m.positions}
    done = acts if text.is_speaker_open else set[int]()
    return {at for at, cues in text.cues.at.items() if cues != {Cue.MATTER} or at not in done}


@dataclass(frozen=True)
class _Reply:
    record: Record
    text: Understanding
    content: Content
    around: Around
    spokesmen: Spokesmen
    described: frozenset[str]

    @property
    def shown(self) -> tuple[Statement, ...]:
        return self.around.shown

    def decide(self) -> Decision | None:
        found = self.text.cues.found
        if Cue.OTHER_SIDE in found:
            return self._other_side()
        if self.text.others:
            return self._others()
        if Cue.OPPOSITE in found and not self.text.asked & _BESIDES:
            denials = {RelationKind.DENIES}
            return self._answer(
                [*self.around.replies(denials), *self.around.replied_to(denials)]
            ) or (self._nothing(None))
        if Cue.REPLIED_TO in found and not self.text.is_speaker_open:
            return self._answer(self.around.replied_to()) or self._nothing(None)
        if self.content.acts:
            return self._of_acts()
        if self.content.voices or self.described:
            return self._of_voices() or self._of_described()
        is_whether = self.text.is_whether and not (self.text.of_kind(SenseKind.ACT))
        if Cue.SOURCE in found or self._asks_for_facts() or is_whether:
            return answer_with(self.shown)  # it tells who disputes it, and rules on nothing
        return None

    def more(self) -> Decision | None:
        """Return what else the speakers said about a topic, or what another said to the same.

        That one is named by what he is: "and what did the ambassador say?".
        """
        if described := self._of_described():
            return described
        if not self.text.others or self.text.is_speaker_open or self.content.acts:
            return None
        if self.content.others or self.content.words or self.content.places:
            return None
        if self.content.is_strange:
            return None
        said = self.around.said_by(self._named() or self.around.speakers)
        return self._answer(
            s
            for s in said
            if s not in self.shown and all(ids & s.topics for ids in self.content.topics)
        )

    def _answer(self, statements: Iterable[Statement]) -> Decision | None:
        found = published(self.record, {s.id: s for s in statements}.values())
        return answer_with(found) if found else None

    def _nothing(self, speaker: str | None) -> Decision:
        return NothingOnRecord(Reason.NOT_ON_RECORD, speaker)

    def _asks_for_facts(self) -> bool:
        """Whether it asks what the card tells: when, where, to whom, in which words."""
        return bool(self.text.asked & _FACTS) and not self.text.asked & _BESIDES

    def _others(self) -> Decision | None:
        """Return what else the speakers said; who else said so is a question of its own."""
        if self.text.is_speaker_open or self.content.acts:
            return None
        speakers = self._named() or self.around.speakers
        more = [s for s in self.around.said_by(speakers) if s not in self.shown]
        return self._answer(more) or self._nothing(self.shown[0].speaker)

    def _other_side(self) -> Decision | None:
        own = {party for s in self.shown for party in self.record.parties_of(s)}
        others = [s for s in self.around.spoken if set(self.record.parties_of(s)) - own]
        return self._answer(self.around.nearest(others)) or self._nothing(None)

    def _of_voices(self) -> Decision | None:
        """Return what those who are named said to the same: "and Iran?"."""
        if self.text.asked & _BESIDES:
            return None
        said = [s for s in self.around.said_by(self._named()) if s not in self.shown]
        return self._answer(self.around.nearest(said))

    def _of_described(self) -> Decision | None:
        """Return what was said to the same by whoever is what the reply says, or what he said."""
        text, is_named = self.text, bool(self.content.words or self.content.topics)
        if self.content.voices or text.others or text.has_pronoun or text.topic:
            return None
        about = [m for m in text.mentions if m.kind in (SenseKind.CONCEPT, None)]
        words = {stem(t.key, text.language) for m in about for t in m.tokens} if is_named else set()
        tied = [
            s
            for s in self.around.related()
            if any(words <= self._office(who, s) for who in self.record.speakers_of(s))
        ]
        said = [s for s in self.around.said_by(self.described) if s not in self.shown]
        return self._answer(tied if words and tied else self.around.nearest(said) or said)

    def _office(self, speaker: Speaker, said: Statement) -> frozenset[str]:
        """Return the words for what a speaker is, as far as the language of the reply has them."""
        titles = speaker.titles.get(self.text.language, ())
        offices = (speaker.role_on(said.said) or "", *titles)
        return frozenset(stem(key, self.text.language) for words in offices for key in keys(words))

    def _of_acts(self) -> Decision | None:
        """Return who did that with what is shown, or whether its speaker did: "did he retract?"."""
        named = self._named()
        if self.content.acts & _OWN_ACTS:
            speakers = named or self.around.speakers
            did = [s for s in self.around.said_by(speakers) if self.content.acts & s.topics]
            if not named and not self.text.has_pronoun:
                did += self.around.taken_back_by_publisher(self.content.acts)
            return self._answer(did) or self._nothing(min(speakers))
        kinds = {kind for act in self.content.acts for kind in _DOING.get(act, ())}
        replies = self.around.replies(kinds)
        if named:
            own = self.around.said_by(named)
            return self._answer([s for s in replies if s in own] or self._done_by(own))
        if Asked.WHAT in self.text.asked and (self.text.has_pronoun or not replies):
            # "what was he denying?"
            replies = self.around.replied_to(kinds) or replies
        is_anybody = bool(kinds) and self.text.is_speaker_open
        return self._answer(replies) or (self._nothing(None) if is_anybody else None)

    def _done_by(self, own: Sequence[Statement]) -> Sequence[Statement]:
        """Return what somebody did of what is asked, where no relation is written down.

        A source that tells of something tells of the reactions to it.
        """
        if "answer" in self.content.acts:
            return self.around.reported_beside(own)
        did = [s for s in own if self.content.acts & s.topics and s not in self.shown]
        return self.around.nearest(did)

    def _named(self) -> frozenset[str]:
        """Return the speakers who are named, those of a party or a silent body too."""
        mentions = [self.text.mentions[at] for at in self.content.voices]
        people = frozenset(i for m in mentions for i in m.ids(SenseKind.SPEAKER, SenseKind.TITLE))
        own, parties = self.spokesmen.speaking_for(people)
        parties |= frozenset(i for m in mentions for i in m.ids(SenseKind.PARTY))
        members = {
            s.id
            for s in self.record.speakers.values()
            # Nobody speaks for a party without a name.
            if s.party_ids & parties and s.kind is not SpeakerKind.UNNAMED
        }
        return own | members | (frozenset() if own or parties else people)
