"""A page is fetched from a server of this machine, and what keeps it from coming is told."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from typing_extensions import override

from bot.authoring.document import MAX_BYTES, DocumentError, read_document
from bot.authoring.download import fetch
from tests.authoring.test_document import needs_libraries

ARTICLE = b"<!doctype html><p>Ada Moss said that the bridge was sound.</p>"
SLOW_S = 0.3
SHOWN = b"BT /F 12 Tf (Ada Moss said that the bridge was sound.) Tj ET"
PDF = b"\n".join(
    (
        b"%PDF-1.4",
        b"1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj",
        b"2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj",
        b"3 0 obj <</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>",
        b"endobj",
        b"4 0 obj <</Length %d>> stream\n%s\nendstream endobj" % (len(SHOWN), SHOWN),
        b"5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj",
        b"trailer <</Root 1 0 R>>",
        b"startxref\n0",
        b"%%EOF",
    )
)


class Page(BaseHTTPRequestHandler):
    """Answers by what the path says."""

    def do_GET(self) -> None:
        match self.path:
            case "/article":
                self.answer(200, ARTICLE)
            case "/moved":
                self.answer(301, b"", Location="/article")
            case "/round":
                self.answer(302, b"", Location="/round")
            case "/inward":
                _, _, port = self.headers["Host"].partition(":")
                self.answer(302, b"", Location=f"http://localhost:{port}/article")
            case "/pdf":
                self.answer(200, PDF)
            case "/file":
                self.answer(302, b"", Location="file:///etc/hostname")
            case "/huge":
                self.answer(200, bytes(MAX_BYTES + 1))
            case "/slow":
                self.send_response(200)
                self.end_headers()
                for _ in range(20):
                    self.wfile.write(b"<p>")
                    time.sleep(SLOW_S / 3)
            case _:
                self.answer(404, b"")

    def answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    @override
    def handle(self) -> None:
        try:
            super().handle()
        except (ConnectionError, ValueError):
            return  # whoever asked has gone


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/article", "/moved"])
def test_a_page_comes_with_the_address_that_it_stands_at(site: str, path: str) -> None:
    assert fetch(f"{site}{path}") == (ARTICLE, f"{site}/article")


@needs_libraries
def test_a_pdf_comes_as_its_text(site: str) -> None:
    document = read_document(*fetch(f"{site}/pdf"))
    assert document.text.strip() == "Ada Moss said that the bridge was sound."
    assert document.url == f"{site}/pdf"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/none", r"cannot be fetched \(HTTP 404 Not Found\); save the page and name the file"),
        ("/round", "leads from page to page without an end"),
        ("/inward", "leads to localhost, which is not public"),
        ("/file", "leads to file:///etc/hostname, which is no web address"),
        ("/huge", "is larger than 10 MiB"),
        ("/slow", "does not come within 0.3 seconds; try later"),
    ],
)
def test_what_keeps_a_page_from_coming_is_told(site: str, path: str, why: str) -> None:
    with pytest.raises(DocumentError, match=why):
        fetch(f"{site}{path}", seconds=SLOW_S if path == "/slow" else 30)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://127.0.0.1:9/down", "no connection to 127.0.0.1, port 9"),
        ("file:///etc/passwd", "is no web address"),
        ("https:///down", "is no web address"),
        ("http://[::1/down", "cannot be fetched"),
        ("http://a..b/down", "cannot be fetched"),
    ],
)
def test_an_address_at_which_nothing_can_stand_is_refused(url: str, why: str) -> None:
    with pytest.raises(DocumentError, match=why):
        fetch(url)
