"""What a reply asks that names a matter: what else of it, who else told of it, which one it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from bot.language.analyzer import fold, stem
from bot.record import Record, Statement

from .around import Around
from .conduct import DISSENT, answer_from, nothing_from
from .decide.decision import Decision
from .moment import Moment, said_at
from .parse import Asked, Content, Cue, ReplyCue, Understanding
from .persona import is_turn
from .turn import Turn

_WHICH = frozenset({Asked.WHAT, Asked.WHICH})
_SHORT = 4  # words


@dataclass(frozen=True)
class Matter:
    """A reply that names a matter, and what it replies to."""

    record: Record
    text: Understanding
    cues: Set[ReplyCue]
    moment: Moment | None
    content: Content
    around: Around
    turn: Turn

    def decide(self) -> Decision | None:
        """Return what else the speakers said about a topic, or what another said to the same.

        That one is named by what he is: "and what did the ambassador say?".
        """
        text = self.text
        if tied := self.turn.tied():
            return self._answer(tied)
        if self.turn.is_of_some and (text.others or ReplyCue.ADDED in self.cues):
            return self._of_some()
        if is_turn(text):
            return self._of_topic()
        if self.turn.is_silent:
            return self._nothing()
        if self._is_pointed():
            meant = self.around.replied_to() or self.around.told_before()
            return self._answer(meant or self.around.shown)
        return None if self.content.words or self.content.places else self._of_topics()

    def _of_topics(self) -> Decision | None:
        """Return what was said or done then, against it, by another, or else, of topics alone."""
        text, content = self.text, self.content
        if self.moment in (Moment.EARLIER, Moment.LATER) and not content.acts:
            return self._then(self.moment)
        if content.others:
            return None
        if ReplyCue.AGAINST in self.cues and not text.has_pronoun:
            return self._answer(self.around.doing(DISSENT, self._about(self.around.by_others)))
        if text.others:
            return self._of_another() if content.acts else self._more()
        return None

    def _more(self) -> Decision | None:
        """Return what else was said about its topics."""
        is_open, is_mentioned = self.text.is_speaker_open, Cue.MENTIONS in self.text.cues.found
        if self.content.is_strange or (is_open and not is_mentioned):
            return None
        about = self._about(self.around.by_others if is_open else self.turn.said())
        beside = self.around.reactions(about) if is_open else []
        return self._answer(s for s in beside or about if s not in self.around.shown)

    def _of_some(self) -> Decision:
        """Return what else its speaker said who is named again, or others of a side that is.

        "Anything further from Mr X", "who else from X brought this up".
        """
        said = [s for s in self.turn.said_by_some() if s not in self.around.shown]
        if self.text.is_speaker_open:
            said = self.around.nearest([s for s in said if s in self.around.by_others])
        return self._answer(said) or self._nothing()

    def _of_topic(self) -> Decision | None:
        """Return what others said of a topic beside what is shown, where its speaker did not."""
        about = self._about(self.around.by_others)
        if not self.content.topics or self.content.words or self._about(self.turn.said()):
            return None
        return self._answer(self.around.reactions(about))

    def _of_another(self) -> Decision | None:
        """Return what another of a kind did with it: "did another laboratory confirm it"."""
        did = self.around.doing(self.content.acts, self._about(self.around.by_others))
        return self._answer(did) if self.content.topics else None

    def _then(self, moment: Moment) -> Decision | None:
        """Return what its speaker said then of a topic: "a year later, what of the referee"."""
        if self.text.is_speaker_open or self.turn.is_named or not self.text.is_told:
            return None
        said = said_at(moment, self.around.shown[0], self.turn.said())
        younger = self.around.later(said) if moment is Moment.LATER else said
        return self._answer(self._about(younger) or younger or said)

    def _is_pointed(self) -> bool:
        """Whether it asks which one a noun of what is shown means: "what exchange?"."""
        text, content = self.text, self.content
        is_which = bool(text.asked) and text.asked <= _WHICH and not text.topic
        is_else = content.voices or content.others or content.acts or content.is_told
        is_noun = len(content.topics) + len(content.words) == 1 and not content.places
        if not is_which or is_else or not is_noun or text.has_pronoun or text.cues.found:
            return False
        shown = self.around.shown[0]
        said = {stem(word, text.language) for word in fold(shown.passage).split()}
        words = {stem(word, text.language) for forms in content.words for word in forms}
        is_topic = any(ids & shown.topics for ids in content.topics)
        return len(text.tokens) <= _SHORT and (is_topic or bool(words & said))

    def _about(self, pool: Iterable[Statement]) -> Sequence[Statement]:
        return [s for s in pool if all(ids & s.topics for ids in self.content.topics)]

    def _answer(self, statements: Iterable[Statement]) -> Decision | None:
        return answer_from(self.record, statements)

    def _nothing(self) -> Decision:
        return nothing_from(self.turn.somebody if self.turn.is_of_some else None)
