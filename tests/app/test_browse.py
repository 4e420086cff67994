"""Which statements a wish selects, in which order; and what cannot be read is said, not guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app.answering.counts import QuestionCount
from bot.app.browsing.browse import Browse, Trouble, Unread, Wish
from bot.app.browsing.catalog import Catalog, Selection
from bot.record import Record
from bot.store import Store
from tests.conftest import services_on
from tests.records import invented_base, shipped_base


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return invented_base().catalog


@pytest.fixture
async def browse(store: Store) -> Browse:
    return (await services_on(store, shipped_base())).browse


def test_statements_come_by_date_then_by_the_speakers_name(catalog: Catalog) -> None:
    keys = [(s.said.earliest, s.said.latest, catalog.record.name_of(s)) for s in catalog.statements]
    assert keys == sorted(keys)
    assert len(keys) == len(catalog.record.statements)


def test_a_speakers_are_also_those_that_others_pass_on() -> None:
    catalog = shipped_base().catalog
    own = {s.id for s in catalog.select(Selection(speaker="masoud-pezeshkian"))}
    assert "sobhani-drones-from-neighbours" in own
    assert "pezeshkian-calls-for-investigation" in own


def test_a_remark_about_somebody_is_not_theirs() -> None:
    catalog = shipped_base().catalog
    own = {s.id for s in catalog.select(Selection(speaker="mehdi-sobhani"))}
    assert "sobhani-not-explicit" not in own
    assert own == {"sobhani-drones-from-neighbours", "sobhani-enemy-made-use"}


@pytest.mark.parametrize(
    ("since", "until", "ids"),
    [
        # Said on 14 March, between 14 and 15, between 14 and 18, and on 15 March.
        (date(2019, 3, 18), None, {"corvald-never-asked", "corvald-lift-ban"}),
        (None, date(2019, 3, 5), set()),
        (
            date(2019, 3, 15),
            date(2019, 3, 15),
            {"corvald-guesswork", "corvald-never-asked", "corvald-lift-ban"},
        ),
    ],
)
def test_an_unknown_day_is_there_when_it_can_fall_between(
    catalog: Catalog, since: date | None, until: date | None, ids: set[str]
) -> None:
    found = catalog.select(Selection(speaker="ines-corvald", since=since, until=until))
    assert {statement.id for statement in found} == ids


@given(st.data())
def test_every_choice_only_narrows(data: st.DataObject) -> None:
    catalog = invented_base().catalog
    record: Record = catalog.record
    speaker = data.draw(st.none() | st.sampled_from(sorted(record.speakers)))
    topic = data.draw(st.none() | st.sampled_from(sorted(record.concepts)))
    days = st.none() | st.dates(date(2019, 3, 1), date(2019, 3, 20))
    selection = Selection(speaker, topic, data.draw(days), data.draw(days))
    found = catalog.select(selection)
    wider = catalog.select(Selection(speaker=speaker))
    assert [s for s in wider if s in found] == list(found)
    assert all(topic is None or topic in s.topics for s in found)


def test_every_party_is_a_side_in_the_order_of_the_dispute(catalog: Catalog) -> None:
    sides = catalog.sides(catalog.select(Selection(topic="scapegoat")))
    assert [(s.party.id if s.party else None, len(s.statements)) for s in sides] == [
        ("kelsund", 0),
        ("brannavik", 1),
    ]


def test_those_who_speak_for_no_party_come_last(catalog: Catalog) -> None:
    sides = catalog.sides(catalog.statements)
    assert [(s.party.id if s.party else None, len(s.statements)) for s in sides] == [
        ("kelsund", 10),
        ("brannavik", 4),
        (None, 19),
    ]


def test_documents_come_by_publication_with_their_statements(catalog: Catalog) -> None:
    assert [(d.source.id, d.publisher.name, d.statements) for d in catalog.documents] == [
        ("courier-2019-03-12", "Tarn Sound Courier", 17),
        ("straitwise-2019-03-18", "Straitwise", 16),
    ]


@pytest.mark.parametrize(
    ("wish", "selection"),
    [
        (Wish(), Selection()),
        (Wish(speaker="ilham-aliyev"), Selection(speaker="ilham-aliyev")),
        (Wish(speaker="Əliyev"), Selection(speaker="ilham-aliyev")),
        (Wish(speaker="president of Iran"), Selection(speaker="masoud-pezeshkian")),
        (Wish(speaker="Donald Trump"), Selection(speaker="donald-trump")),
        (Wish(topic="воздушное пространство"), Selection(topic="airspace")),
        (Wish(since="2025-06-27"), Selection(since=date(2025, 6, 27))),
        (Wish(since="27 June", until="27 июня"), Selection(None, None, *[date(2025, 6, 27)] * 2)),
        (
            Wish(since="June", until="june"),
            Selection(None, None, date(2025, 6, 1), date(2025, 6, 30)),
        ),
        (Wish(until="2025-06"), Selection(until=date(2025, 6, 30))),
        (Wish(since="2024-12-31"), Selection(since=date(2024, 12, 31))),
        (Wish(since="2025-W26"), Selection(since=date(2025, 6, 23))),
        (Wish(until="2025-W26"), Selection(until=date(2025, 6, 29))),
        (Wish(since="1404-04-06"), Selection(since=date(2025, 6, 27))),
        (Wish(until="1404-04"), Selection(until=date(2025, 7, 22))),
        (Wish(since="the first day of the war"), Selection(since=date(2025, 6, 13))),
    ],
)
async def test_a_wish_is_read_as_people_type_it(
    browse: Browse, wish: Wish, selection: Selection
) -> None:
    assert await browse.read(await browse.base(), wish) == selection


@pytest.mark.parametrize(
    ("wish", "trouble", "meant"),
    [
        (Wish(speaker="Nobody Atall"), Trouble.SPEAKER, []),
        (Wish(speaker="Alyieff"), Trouble.SPEAKER, ["ilham-aliyev"]),
        (Wish(topic="gardening"), Trouble.TOPIC, []),
        (Wish(since="banana"), Trouble.DAY, []),
        (Wish(until="31 June"), Trouble.NO_SUCH_DAY, []),
        (Wish(since="2025-06-31"), Trouble.NO_SUCH_DAY, []),
        (Wish(since="2025-W54"), Trouble.NO_SUCH_DAY, []),
        (Wish(until="2025-0X"), Trouble.NO_SUCH_DAY, []),
        (Wish(since="28 June", until="27 June"), Trouble.ORDER, []),
    ],
)
async def test_what_cannot_be_read_is_not_guessed(
    browse: Browse, wish: Wish, trouble: Trouble, meant: list[str]
) -> None:
    unread = await browse.read(await browse.base(), wish)
    assert isinstance(unread, Unread)
    assert unread.trouble is trouble
    assert [named.id for named in unread.meant][: len(meant)] == meant


async def test_questions_are_told_as_they_are_counted(store: Store) -> None:
    uncounted = (await services_on(store, shipped_base())).browse
    assert not (await uncounted.about()).questions

    def counts() -> dict[str | None, QuestionCount]:
        return {"iran": QuestionCount(7, 3)}

    counted = (await services_on(store, shipped_base(), question_counts=counts)).browse
    assert (await counted.about()).questions == {"iran": QuestionCount(7, 3)}
