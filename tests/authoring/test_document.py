"""A page, a PDF, an e-mail and plain text all come to a text to keep."""

from __future__ import annotations

import textwrap

import pytest

from bot.authoring.document import DocumentError, read_document
from bot.extra import Extra

SAID = "Mayor Ada Moss said on Tuesday that the town had never taken a toll from anybody."
DENIED = "Ben Reed denied it. “Show the books,” he said, and left for the other side of the river."
PAGE = f"""<!doctype html><html lang="en"><head><title>Bridge down</title>
<meta property="og:site_name" content="The Ferry Post">
<meta property="article:published_time" content="1998-03-05T08:00:00Z"></head>
<body><nav>Home News Sport</nav><article><h1>Bridge down</h1><p>{SAID}</p><p>{DENIED}</p>
</article><footer>Imprint</footer></body></html>""".encode()
MAIL = f"""From: Ada Moss <moss@upham.example>
To: list@river.example
Date: Tue, 3 Mar 1998 09:00:00 +0000
Subject: The bridge
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{SAID}
""".encode()

needs_libraries = pytest.mark.skipif(
    not Extra.AUTHOR.is_installed, reason="the extra `author` is not installed"
)


@needs_libraries
def test_a_page_gives_its_article_and_the_day_it_came_out() -> None:
    document = read_document(PAGE, "https://ferry.example/down")
    assert SAID in document.text
    assert DENIED in document.text
    assert "Imprint" not in document.text
    told = (document.title, document.published, document.publisher, document.url)
    assert told == ("Bridge down", "1998-03-05", "The Ferry Post", "https://ferry.example/down")


def test_an_email_gives_its_body_subject_and_day() -> None:
    document = read_document(MAIL)
    assert document.text.strip() == SAID
    assert (document.title, document.published, document.publisher) == (
        "The bridge",
        "1998-03-03",
        "Ada Moss",
    )


def test_a_sentence_goes_on_over_the_lines_of_an_email() -> None:
    wrapped = MAIL.replace(SAID.encode(), textwrap.fill(f"{SAID} {DENIED}", 60).encode())
    assert read_document(wrapped).text.strip() == f"{SAID} {DENIED}"


def test_the_first_line_of_a_text_is_its_title_where_it_is_no_sentence() -> None:
    assert read_document(f"{SAID}\n\n{DENIED}\n".encode()).title is None


def test_plain_text_is_kept_byte_by_byte() -> None:
    raw = f"The bridge is down\r\n\r\n{SAID}\r\n".encode()
    document = read_document(raw)
    assert document.raw == raw
    assert document.text == f"The bridge is down\n\n{SAID}\n"
    assert document.title == "The bridge is down"


def test_lines_of_a_plain_text_that_were_broken_to_a_width_are_kept_as_paragraphs() -> None:
    paragraphs = f"The bridge is down\n\n{SAID} {DENIED}\n\n{DENIED}\n"
    lines = [textwrap.fill(paragraph, 60) for paragraph in paragraphs.split("\n")]
    document = read_document("\r\n".join(lines).replace("\n", "\r\n").encode())
    assert document.is_joined
    assert document.text == paragraphs
    assert document.title == "The bridge is down"


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID}\n{DENIED}\n{SAID}\n{DENIED}\n",  # a paragraph a line
        # A song.
        "The piers were old\nThe planks were new\nThe river was high\nNobody saw it\n\nNobody\n",
    ],
)
def test_lines_that_end_where_a_sentence_does_are_kept(text: str) -> None:
    document = read_document(text.encode())
    assert not document.is_joined
    assert document.raw == text.encode()


def test_what_is_not_installed_is_told_in_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Extra, "is_installed", property(lambda _: False))
    with pytest.raises(DocumentError, match=r"pip install -r requirements-author\.txt"):
        read_document(PAGE)


@pytest.mark.parametrize(
    ("charset", "body"), [(b"nope", b"It fell."), (b"utf-7", b"+2AA-")], ids=["unknown", "half"]
)
def test_an_email_whose_letters_cannot_be_read_is_told(charset: bytes, body: bytes) -> None:
    head, _, _ = MAIL.partition(b"\n\n")
    with pytest.raises(DocumentError, match="is no sound e-mail"):
        read_document(head.replace(b"utf-8", charset) + b"\n\n" + body)
