"""Whatever people and moderators do, in whatever order, cancelled or killed, the store has it so.

A simple model says what must be kept. `make soak` runs far longer.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from bot.app.answering.asker import Asker
from bot.app.answering.finding import Delivery
from bot.app.feedback import Unhelpful
from bot.store import Actor, GuildSettings
from bot.store import Place as Asked
from tests.app.history import (
    GUILD,
    VARIANTS,
    Ending,
    ServedHistory,
    endings,
    one_of,
    variant_of,
    whichever,
)
from tests.soak.scale import scaled

PEOPLE = range(1001, 1004)
MODERATOR = Actor("1", GUILD)

people = st.sampled_from(PEOPLE)
places = st.sampled_from([Asked.SERVER, Asked.DIRECT, Asked.ELSEWHERE])
changes = st.one_of(
    st.tuples(st.just("language"), st.sampled_from([None, "az", "fa"])),
    st.tuples(st.just("is_private"), st.booleans()),
    st.tuples(st.just("question_days"), st.integers(0, 9)),
)


class History(ServedHistory):
    """The services on a real store, beside what must be true of it."""

    def __init__(self) -> None:
        super().__init__()
        self.settings: dict[str, Any] = {}
        self.out: set[int] = set()
        # Texts of questions by person: written for sure, and waiting to be.
        self.written: dict[int, list[str]] = defaultdict(list)
        self.waiting: dict[int, list[str]] = defaultdict(list)
        self.remarks: dict[int, list[str]] = defaultdict(list)
        self.shown: dict[int, tuple[int, str]] = {}
        self.shown_waiting: set[int] = set()
        self.gone: set[str] = set()
        self.deleting: int | None = None
        # All that were asked, and those of them that wait to be counted.
        self.asked = self.asked_waiting = 0

    @rule(change=changes, ending=endings)
    def set(self, change: tuple[str, Any], ending: Ending | None) -> None:
        self.run(self._set(*change, ending))

    async def _set(self, what: str, value: Any, ending: Ending | None) -> None:
        keeper = self.services.settings
        change = getattr(keeper, f"set_{what.removeprefix('is_')}")
        is_over = await self.try_(change(GUILD, value, MODERATOR.id), ending)
        lines = len(await self.store.audit.newest(GUILD, 1000))
        assert lines - self.audited in ((1,) if is_over else (0, 1))
        if lines > self.audited:
            self.settings[what] = value
        self.audited = lines

    @rule(person=people, place=places, ending=endings)
    def ask(self, person: int, place: Asked, ending: Ending | None) -> None:
        self.run(self._ask(person, place, ending))

    async def _ask(self, person: int, place: Asked, ending: Ending | None) -> None:
        number = next(self.numbers)
        text = f"<question {number}>"
        asker = Asker(person, place, GUILD if place is Asked.SERVER else None)
        asking = self.services.answering.ask(text, asker)
        if ending is None:
            finding = await asking
            delivery = Delivery(number, person, asker.guild_id, "en", (), ())
            self.services.answering.delivered(finding, delivery)
        elif not await self.try_(asking, ending):
            return
        self.asked += 1
        self.asked_waiting += 1
        if person in self.out:
            self.gone.add(text)
            return
        self.waiting[person].append(text)
        if ending is None and place is not Asked.ELSEWHERE:
            self.shown[number] = person, text
            self.shown_waiting.add(number)

    @rule(person=people, which=whichever, ending=endings)
    def mark(self, person: int, which: int, ending: Ending | None) -> None:
        self.run(self._mark(person, one_of([None, 0, *self.shown], which), ending))

    async def _mark(self, person: int, message_id: int | None, ending: Ending | None) -> None:
        remark = f"<remark {next(self.numbers)}>"
        asker, question = self.shown.get(message_id or 0, (None, None))
        taking = self.services.feedback.take(
            Unhelpful.WRONG,
            remark,
            message_id=message_id,
            outcome="none",
            statements=(),
            ask_back=False,
            asker=Asker(person, Asked.SERVER, GUILD),
        )
        is_over = await self.try_(taking, ending)
        if person in self.out:
            self.gone.add(remark)
            return
        kept = [f.remark for f in (await self.services.privacy.show(person)).remarks]
        assert kept[1:] == self.remarks[person] or kept == self.remarks[person]
        assert not is_over or kept[:1] == [remark]
        self.remarks[person] = [text for text in kept if text]
        newest = next(iter(await self.store.feedback.newest(1)), None)
        if newest and newest.remark == remark:
            is_known = asker is not None and asker not in self.out
            assert newest.question == (question if is_known else None)

    @rule(person=people, ending=endings)
    def delete(self, person: int, ending: Ending | None) -> None:
        self.run(self._delete(person, ending))

    async def _delete(self, person: int, ending: Ending | None) -> None:
        self.deleting = person
        is_over = await self.try_(self.services.privacy.delete(person), ending)
        self.deleting = None
        if is_over or await self._is_forgotten(person):
            self._forget(person)
        # else the invariant says that it is all there

    async def _is_forgotten(self, person: int) -> bool:
        kept = await self.services.privacy.show(person)
        return not (kept.questions or kept.remarks)

    def _forget(self, person: int) -> None:
        self.gone |= {*self.written[person], *self.waiting[person], *self.remarks[person]}
        self.written[person] = []
        self.waiting[person] = []
        self.remarks[person] = []
        self.shown = {id_: by for id_, by in self.shown.items() if by[0] != person}

    @rule(person=people, wish=st.booleans(), ending=endings)
    def opt(self, person: int, wish: bool, ending: Ending | None) -> None:
        self.run(self._opt(person, wish, ending))

    async def _opt(self, person: int, wish: bool, ending: Ending | None) -> None:
        privacy = self.services.privacy
        wished = privacy.opt_out(person) if wish else privacy.opt_in(person)
        is_over = await self.try_(wished, ending)
        kept = await self.services.privacy.show(person)
        assert not is_over or kept.opted_out == wish
        if not kept.opted_out:
            self.out.discard(person)
            return
        if person not in self.out:
            # What was still waiting is not kept any more, what was written by then is.
            texts = [q.text for q in reversed(kept.questions)]
            everything = self.written[person] + self.waiting[person]
            assert texts == everything[: len(texts)]
            assert len(texts) >= len(self.written[person])
            lost = everything[len(texts) :]
            self.gone |= set(lost)
            self.written[person], self.waiting[person] = texts, []
            await self._forget_shown(person)
        self.out.add(person)

    async def _forget_shown(self, person: int) -> None:
        """Forget what was still waiting to be noted, and not the rest."""
        await self.services.backlog.settled()
        for id_, (by, text) in tuple(self.shown.items()):
            shown = await self.store.shown.of(id_)
            if shown is None or shown.question is None:
                assert by == person
                assert id_ in self.shown_waiting
                del self.shown[id_]
            else:
                assert shown.question == text
        await self._settle()

    @rule(number=st.integers(0, VARIANTS - 1), ending=endings)
    def reload(self, number: int, ending: Ending | None) -> None:
        self.run(self._reload(number, ending))

    async def _reload(self, number: int, ending: Ending | None) -> None:
        self.on_disk = number
        revision = variant_of(number).revision
        is_over = await self.try_(self.services.keeper.reload(MODERATOR), ending)
        now = self.services.serving.base.revision
        assert now == revision if is_over else now in (revision, self.served)
        last = await self.store.loads.last()
        assert last is not None
        assert last.revision == now
        self.served = now
        self.audited = len(await self.store.audit.newest(GUILD, 1000))

    @rule()
    def settle(self) -> None:
        self.run(self._settle())

    async def _settle(self) -> None:
        await self.services.backlog.settled()
        for person in PEOPLE:
            self.written[person] += self.waiting[person]
            self.waiting[person] = []
        self.shown_waiting.clear()
        self.asked_waiting = 0
        for id_, (_, text) in self.shown.items():
            shown = await self.store.shown.of(id_)
            assert shown is not None
            assert shown.question == text

    async def _counted(self) -> int:
        counted = (await self.services.browse.about()).questions or {}
        return sum(count.unanswered for count in counted.values())

    async def after_kill(self) -> None:
        """Forget what had not been written yet: nobody was promised that."""
        if self.deleting is not None and await self._is_forgotten(self.deleting):
            self._forget(self.deleting)  # it was killed when all had been done
        for person in PEOPLE:
            texts = [q.text for q in reversed((await self.services.privacy.show(person)).questions)]
            assert len(texts) >= len(self.written[person])
            assert texts == (self.written[person] + self.waiting[person])[: len(texts)]
            self.written[person], self.waiting[person] = texts, []
        for id_ in self.shown_waiting & self.shown.keys():
            if await self.store.shown.of(id_) is None:
                del self.shown[id_]
        counted = await self._counted()
        assert self.asked - self.asked_waiting <= counted <= self.asked
        self.asked = counted
        await self._settle()

    @rule()
    def reopen(self) -> None:
        self.run(self._reopen())

    async def _reopen(self) -> None:
        await self.stack.aclose()
        await self.open()
        await self._settle()
        assert self.services.backlog.dropped == 0
        assert self.services.serving.base.revision == self.served
        assert await self._counted() == self.asked
        await self.services.scrubbing.settled()
        held = b"".join(file.read_bytes() for file in self.path.parent.iterdir())
        assert [text for text in self.gone if text.encode() in held] == []

    @invariant()
    def all_is_as_it_must_be(self) -> None:
        if hasattr(self, "services"):
            self.run(self._check())

    async def _check(self) -> None:
        stored = await self.store.settings.of(GUILD)
        assert stored == GuildSettings(**self.settings)
        assert self.services.settings.of(GUILD) == stored
        for person in PEOPLE:
            kept = await self.services.privacy.show(person)
            assert kept.opted_out == (person in self.out)
            texts = [q.text for q in reversed(kept.questions)]
            assert texts == self.written[person] + self.waiting[person]
            assert [f.remark for f in kept.remarks] == self.remarks[person]


TestHistory = History.TestCase
TestHistory.settings = settings(
    max_examples=scaled(300, 12), stateful_step_count=scaled(80, 25), deadline=None
)
