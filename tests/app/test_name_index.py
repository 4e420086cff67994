"""What people type finds who or what they mean, in any script and spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app.browsing.name_index import MOST_SUGGESTED, Named, NameIndex
from tests.records import shipped_base

NAMES = NameIndex(
    [
        (
            Named("ilham-aliyev", "Ilham Aliyev", 3),
            ["Aliyev", "Əliyev", "Алиев", "علی‌اف"],
            ["the president"],
        ),
        (Named("hikmat-hajiyev", "Hikmat Hajiyev", 2), ["Hacıyev"], ["Aliyev's adviser"]),
        (Named("aliya", "Aliya Alimova", 0), ["Aliya"], []),
        (Named("jo", "Jo", 1), ["Jo"], ["the president"]),
    ]
)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("ali", ["ilham-aliyev", "hikmat-hajiyev", "aliya"]),
        ("ALI", ["ilham-aliyev", "hikmat-hajiyev", "aliya"]),
        # A whole name is nobody's whose title only mentions it.
        ("Aliyev", ["ilham-aliyev"]),
        ("əli", ["ilham-aliyev"]),
        ("Али", ["ilham-aliyev"]),
        ("علی اف", ["ilham-aliyev"]),
        ("علی‌ا", ["ilham-aliyev"]),
        ("haciy", ["hikmat-hajiyev"]),
        ("the pres", ["ilham-aliyev", "jo"]),
        ("alyiev", ["ilham-aliyev", "hikmat-hajiyev"]),
        ("zz", []),
        ("qqqqqq", []),
        ("", ["ilham-aliyev", "hikmat-hajiyev", "jo"]),
        (" !? ", ["ilham-aliyev", "hikmat-hajiyev", "jo"]),
    ],
)
def test_typed_letters_become_names_those_with_statements_first(typed: str, ids: list[str]) -> None:
    assert [named.id for named in NAMES.suggest(typed)] == ids


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("aliyev", ["ilham-aliyev"]),
        ("Алиев", ["ilham-aliyev"]),
        ("ilham aliyev", ["ilham-aliyev"]),
        ("ilham-aliyev", ["ilham-aliyev"]),
        ("Aliyev’s adviser", ["hikmat-hajiyev"]),
        ("the President", ["ilham-aliyev", "jo"]),
        ("ilham", []),
        ("!", []),
    ],
)
def test_only_a_whole_name_stands_for_somebody(typed: str, ids: list[str]) -> None:
    assert sorted(named.id for named in NAMES.called(typed)) == sorted(ids)


def test_a_topic_is_found_by_its_words_in_every_language() -> None:
    topics = shipped_base().catalog.topics
    for typed in ("airsp", "hava mək", "воздушное", "حریم هو", "օդային", "gökyüzü"):
        assert "airspace" in {named.id for named in topics.suggest(typed)}, typed


def test_topics_without_a_statement_are_not_offered() -> None:
    base = shipped_base()
    offered = base.catalog.topics.suggest("")
    assert all(named.statements for named in offered)
    assert len(offered) == MOST_SUGGESTED


@given(st.text(max_size=40))
def test_any_text_gives_at_most_what_discord_shows(typed: str) -> None:
    found = shipped_base().catalog.speakers.suggest(typed)
    assert len(found) <= MOST_SUGGESTED
    assert len({named.id for named in found}) == len(found)
    without = [not named.statements for named in found]
    assert without == sorted(without)
