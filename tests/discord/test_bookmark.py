"""Whatever a changed client puts together as the id of a page, it is a page or nothing."""

from __future__ import annotations

import re
from itertools import product

from bot.app.browsing.catalog import Catalog, short
from bot.discord.listing.bookmark import PATTERN, ListKind, read_bookmark
from bot.discord.listing.page import page_of
from bot.record import Record
from tests.conftest import ENGLISH


def test_every_code_in_every_place_is_a_page_or_nothing(record: Record) -> None:
    catalog = Catalog(record)
    party = record.dispute.parties[0].id
    speaker, topic, statement = (
        next(iter(things)) for things in (record.speakers, record.concepts, record.statements)
    )
    codes = ["-", "00000000", *map(short, (speaker, party, topic, statement))]
    days = ["-", "20250627", "99999999"]
    read = []
    for kind, who, about, since, until in product(ListKind, codes, codes, days, days):
        found = re.fullmatch(PATTERN, f"{kind}:{who}:{about}:{since}:{until}:0")
        assert found is not None
        if bookmark := read_bookmark(found, catalog):
            assert page_of(catalog, bookmark, ENGLISH).embeds
            read.append((kind, who, about))
    assert {who for _, who, _ in read} == {"-", short(speaker), short(party)}
    assert {about for _, _, about in read} == {"-", short(topic)}
    assert {about for kind, _, about in read if kind is ListKind.BOTH_SIDES} == {short(topic)}
