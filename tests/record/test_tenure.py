"""What somebody was on a day, of several offices and parties with their days."""

from __future__ import annotations

import pytest

from bot.record import DateSpan, Speaker, SpeakerKind, Tenure


def span(edtf: str) -> DateSpan:
    return DateSpan.parse(edtf)


HOLM = Speaker(
    id="vera-holm",
    kind=SpeakerKind.PERSON,
    name="Vera Holm",
    offices=(
        Tenure("Head of the harbour board", until=span("2021-09")),
        Tenure("Chief executive", since=span("2022-02-01"), until=span("2022-11-30")),
        Tenure("Chair", since=span("2022-10-01")),
    ),
    parties=(
        Tenure("council", until=span("2021-09")),
        Tenure("tidewell", since=span("2022-02-01")),
    ),
    wikidata=None,
    aliases={},
    titles={},
)


@pytest.mark.parametrize(
    ("days", "offices"),
    [
        ("2021-06-14", ["Head of the harbour board"]),
        ("2021-09-30", ["Head of the harbour board"]),
        ("2021-10-01", []),
        ("2022-02-01", ["Chief executive"]),
        ("2022-10-15", ["Chief executive", "Chair"]),
        ("2023-01-01", ["Chair"]),
    ],
)
def test_offices_are_held_from_their_first_day_to_their_last(days: str, offices: list[str]) -> None:
    assert [office.of for office in HOLM.offices_on(span(days))] == offices


def test_a_day_that_is_not_known_goes_to_the_office_that_covers_all_it_can_be() -> None:
    (office,) = HOLM.offices_on(span("2022-09-20/2022-10-10"))
    assert office.of == "Chief executive"


def test_where_none_covers_all_that_a_day_can_be_every_office_of_it_is_given() -> None:
    offices = HOLM.offices_on(span("2021-09-01/2022-03-01"))
    assert [office.of for office in offices] == ["Head of the harbour board", "Chief executive"]


def test_who_changed_sides_speaks_for_the_party_of_the_day() -> None:
    assert HOLM.parties_on(span("2021-06-14")) == ("council",)
    assert HOLM.parties_on(span("2021-12-24")) == ()
    assert HOLM.parties_on(span("2022-06-14")) == ("tidewell",)
    assert HOLM.party_ids == {"council", "tidewell"}


def test_an_office_without_days_is_held_for_good() -> None:
    assert Tenure("Mayor").covers(span("1900/.."))
    assert not Tenure("Mayor").is_past
    assert Tenure("Mayor").is_for_good


@pytest.mark.parametrize("tenure", HOLM.offices, ids=lambda tenure: tenure.of)
def test_an_office_with_a_day_is_not_for_good(tenure: Tenure) -> None:
    assert not tenure.is_for_good
    assert tenure.is_past is (tenure.until is not None)


def test_an_office_covers_its_first_and_its_last_day() -> None:
    _, chief, _ = HOLM.offices
    assert chief.covers(span("2022-02-01/2022-11-30"))
    assert not chief.covers(span("2022-01-31/2022-11-30"))
    assert not chief.covers(span("2022-02-01/2022-12-01"))


@pytest.mark.parametrize(
    ("days", "role"),
    [
        ("2021-12-24", None),
        ("2022-06-14", "Chief executive"),
        ("2022-10-15", "Chief executive, Chair"),
    ],
)
def test_a_role_is_the_names_of_the_offices_of_the_day(days: str, role: str | None) -> None:
    assert HOLM.role_on(span(days)) == role
