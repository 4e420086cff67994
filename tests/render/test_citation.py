"""A citation has whose words, from where, and when that was last looked at; nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.knowledge.loader import load
from bot.record import DateSpan, Record
from bot.render import CitationStyle, citation
from tests.conftest import ENGLISH
from tests.knowledge.oxbow import write_folder


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return load(write_folder(tmp_path))


def cited(record: Record, statement: str, style: CitationStyle) -> str:
    return citation(record, record.statements[statement], style, ENGLISH)


def checked(record: Record, day: str) -> Record:
    source = replace(record.sources["gazette-fall"], checked=DateSpan.parse(day))
    statements = {s.id: replace(s, seal="0" * 16) for s in record.statements.values()}
    return replace(record, sources={source.id: source}, statements=statements)


def test_a_plain_citation_has_words_source_and_days(record: Record) -> None:
    assert cited(checked(record, "1998-04-01"), "moss-no-toll", CitationStyle.PLAIN) == (
        "Ada Moss, 3 March 1998: “We never took a toll”;"
        " The Gazette, “The bridge is down”, 5 March 1998, https://gazette.example/fall;"
        " retrieved on 6 March 1998; checked against the source on 1 April 1998 [moss-no-toll]"
    )


def test_reported_words_are_cited_as_reported_and_without_quotation_marks(record: Record) -> None:
    plain = cited(record, "reed-denies", CitationStyle.PLAIN)
    assert plain.startswith("Ben Reed, between 3 and 5 March 1998: The Gazette reports: ")
    assert plain.count("“") == 1  # around the title
    assert "author = {{The Gazette}}" in cited(record, "reed-denies", CitationStyle.BIBTEX)
    assert "author = {{Ada Moss}}" in cited(record, "moss-no-toll", CitationStyle.BIBTEX)


def test_no_semicolon_stands_behind_the_end_of_a_sentence(record: Record) -> None:
    statement = record.statements["reed-denies"]
    whole = replace(statement, quote=statement.passage)
    ended = replace(record, statements={whole.id: whole})
    plain = cited(ended, whole.id, CitationStyle.PLAIN)
    assert f"{whole.passage} The Gazette, “" in plain
    assert ".;" not in plain + cited(ended, whole.id, CitationStyle.BIBTEX)


def test_markdown_links_to_the_words_and_shows_marks_as_they_are(record: Record) -> None:
    statement = record.statements["moss-no-toll"]
    odd = replace(record, statements={statement.id: replace(statement, quote="no *toll* <b>")})
    markdown = cited(odd, statement.id, CitationStyle.MARKDOWN)
    assert markdown.startswith("> “no \\*toll\\* \\<b\\>”\n\n— Ada Moss, 3 March 1998. ")
    assert "](https://gazette.example/fall#:~:text=" in markdown


def test_markdown_keeps_words_that_begin_like_a_heading_or_a_list(record: Record) -> None:
    statement = record.statements["reed-denies"]
    odd = replace(statement, quote="# no\n1. toll &lt;", passage="# no\n1. toll &lt;")
    changed = replace(record, statements={odd.id: odd})
    markdown = cited(changed, odd.id, CitationStyle.MARKDOWN)
    assert not re.search(r"^(?:> )?(?:#|1\.)|(?<!\\)&", markdown, re.MULTILINE)


def test_bibtex_is_balanced_and_escaped(record: Record) -> None:
    source = replace(record.sources["gazette-fall"], title="50% of {all} & _more_ \\ ~ ^ :-{")
    odd = replace(record, sources={source.id: source})
    bibtex = cited(odd, "moss-no-toll", CitationStyle.BIBTEX)
    # BibTeX counts every brace, those behind a backslash too.
    assert bibtex.count("{") == bibtex.count("}")
    assert r"50\% of \textbraceleft{}all\textbraceright{} \& \_more\_" in bibtex
    assert r"\textbackslash{} \textasciitilde{} \textasciicircum{}" in bibtex
    assert "year = {1998}" in bibtex
    assert "urldate = {1998-03-06}" in bibtex


def test_what_nobody_knows_is_left_out(record: Record) -> None:
    source = replace(
        record.sources["gazette-fall"], retrieved=None, published=DateSpan.parse("1998-03-05/..")
    )
    bare = replace(record, sources={source.id: source})
    bibtex = cited(bare, "moss-no-toll", CitationStyle.BIBTEX)
    assert not re.search("year|month|urldate", bibtex)
    assert "retrieved" not in cited(bare, "moss-no-toll", CitationStyle.PLAIN)


def test_a_copy_in_an_archive_is_cited(record: Record) -> None:
    source = replace(record.sources["gazette-fall"], archived="https://archive.example/1")
    archived = replace(record, sources={source.id: source})
    text = cited(archived, "moss-no-toll", CitationStyle.PLAIN)
    assert "; archived at https://archive.example/1 [moss-no-toll]" in text
