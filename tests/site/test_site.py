"""The static site: every page of the record, whole, linked, and asking nobody for anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytest.importorskip("jinja2", reason="the extra `site` is not installed")

from bot.knowledge.loader import load
from bot.locales import load_locales
from bot.record import Record
from bot.site.site import SiteError, write_site
from tests.conftest import ENGLISH, INVENTED
from tests.knowledge.oxbow import write_folder

ATOM = "{http://www.w3.org/2005/Atom}"


class Parsed(HTMLParser):
    """A page taken apart: its tags with their attributes, and the text in some of them."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._open.append(tag)
        self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag in set(self._open):
            self.texts[tag][-1] += data

    def values(self, name: str) -> Iterator[str]:
        return (value for _, attributes in self.tags if (value := attributes.get(name)))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return load(write_folder(tmp_path / "knowledge"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_every_statement_speaker_and_source_has_a_page(folder: Path) -> None:
    record = load(INVENTED)
    write_site(record, folder, ENGLISH)
    for kind, ids in (
        ("statements", record.statements),
        ("speakers", record.speakers),
        ("sources", record.sources),
    ):
        assert {path.stem for path in (folder / kind).iterdir()} == set(ids)
    for statement in record.statements.values():
        page = Parsed(folder / "statements" / f"{statement.id}.html")
        assert any(statement.quote in text for text in page.texts["blockquote"])
        assert "".join(page.texts["mark"]) == statement.quote


def test_every_link_leads_somewhere_and_nothing_is_fetched_from_elsewhere(folder: Path) -> None:
    write_site(load(INVENTED), folder, ENGLISH)
    for path in folder.rglob("*.html"):
        for tag, attributes in Parsed(path).tags:
            for name in ("href", "src"):
                target = attributes.get(name)
                if target is None or target.startswith("#"):
                    continue
                if target.startswith("http"):
                    assert (tag, name) == ("a", "href"), (path, target)
                else:
                    assert (path.parent / target).is_file(), (path, target)


def test_the_same_record_gives_the_same_bytes(record: Record, folder: Path, tmp_path: Path) -> None:
    write_site(record, folder, ENGLISH)
    write_site(record, tmp_path / "again", ENGLISH)
    for path in folder.rglob("*.*"):
        assert (tmp_path / "again" / path.relative_to(folder)).read_bytes() == path.read_bytes()


def test_a_site_is_written_over_and_what_is_gone_goes(record: Record, folder: Path) -> None:
    write_site(record, folder, ENGLISH)
    (folder / "CNAME").write_text("record.example", encoding="utf-8")
    write_site(replace(record, statements={}), folder, ENGLISH)
    assert not list((folder / "statements").iterdir())
    assert (folder / "CNAME").is_file()


def test_a_folder_with_other_files_is_left_alone(record: Record, folder: Path) -> None:
    folder.mkdir()
    (folder / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(SiteError, match="name another"):
        write_site(record, folder, ENGLISH)
    assert [path.name for path in folder.iterdir()] == ["thesis.txt"]


def test_what_stands_in_a_record_is_text_and_never_markup(record: Record, folder: Path) -> None:
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
    strange = "\ufffe\uffff"  # which a quote may have, and XML may not
    statement = replace(record.statements["moss-no-toll"], quote=evil, passage=evil)
    speaker = replace(record.speakers["ada-moss"], name=evil + strange)
    odd = replace(
        record,
        statements={statement.id: statement},
        speakers={**record.speakers, speaker.id: speaker},
    )
    write_site(odd, folder, ENGLISH)
    page = Parsed(folder / "statements" / "moss-no-toll.html")
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert "img" not in [tag for tag, _ in page.tags]
    assert json.loads(page.texts["script"][0])["text"] == evil
    ElementTree.fromstring((folder / "feed.xml").read_bytes())  # noqa: S314 - our own


def test_quotes_keep_their_language_and_direction_among_words_of_another(
    record: Record, folder: Path
) -> None:
    source = replace(record.sources["gazette-fall"], language="he")
    write_site(replace(record, sources={source.id: source}), folder, load_locales().of("en"))
    page = Parsed(folder / "statements" / "reed-denies.html")
    assert page.tags[0] == ("html", {"lang": "en", "dir": "ltr"})
    quotes = [attributes for tag, attributes in page.tags if tag == "blockquote"]
    assert {(quote["lang"], quote["dir"]) for quote in quotes} == {("he", "rtl")}
    write_site(record, folder, load_locales().of("fa"))
    page = Parsed(folder / "statements" / "reed-denies.html")
    assert page.tags[0] == ("html", {"lang": "fa", "dir": "rtl"})
    assert ("en", "ltr") in [(a.get("lang"), a.get("dir")) for _, a in page.tags]


def test_reported_words_are_labelled_and_typed_as_what_they_are(
    record: Record, folder: Path
) -> None:
    write_site(record, folder, ENGLISH)
    page = Parsed(folder / "statements" / "reed-denies.html")
    assert any(text.startswith("The Gazette reports: ") for text in page.texts["p"])
    assert json.loads(page.texts["script"][0])["@type"] == [
        "CreativeWork",
        "whosaid:ReportedClause",
    ]
    own = Parsed(folder / "statements" / "moss-no-toll.html")
    assert json.loads(own.texts["script"][0])["@type"] == "Quotation"


def test_an_id_of_before_leads_on(record: Record, folder: Path) -> None:
    statement = replace(record.statements["reed-denies"], formerly=("reed-old",))
    write_site(
        replace(record, statements={**record.statements, statement.id: statement}), folder, ENGLISH
    )
    page = Parsed(folder / "statements" / "reed-old.html")
    assert "0; url=reed-denies.html" in page.values("content")
    assert "reed-denies.html" in page.values("href")


def test_the_feed_has_what_atom_asks_for(record: Record, folder: Path) -> None:
    write_site(record, folder, ENGLISH, "https://record.example/oxbow")
    feed = ElementTree.fromstring((folder / "feed.xml").read_bytes())  # noqa: S314 - our own
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == len(record.statements)
    for element in (feed, *entries):
        for name in ("id", "title", "updated"):
            assert (element.findtext(f"{ATOM}{name}") or "").strip()
        (page, *_) = [
            link.get("href", "")
            for link in element.findall(f"{ATOM}link")
            if link.get("rel") == "alternate"
        ]
        path = page.removeprefix("https://record.example/oxbow/")
        assert (folder / path).is_file()
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
