"""Links to a source land on the words, in a real browser."""

from __future__ import annotations

import html
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selenium.common import TimeoutException
from selenium.webdriver import Chrome
from selenium.webdriver.support.ui import WebDriverWait

from bot.knowledge.loader import load
from bot.record import Statement
from bot.render import passage_link
from tests.conftest import INVENTED

_CAPTURES = INVENTED.parent / "captures"
# Whether the paragraph with these words is to be seen, once the page has scrolled at all.
_LANDED = """
const paragraph = [...document.querySelectorAll("p")].find(p => p.innerText.includes(arguments[0]));
const box = paragraph.getBoundingClientRect();
return scrollY > 0 && box.bottom > 0 && box.top < innerHeight;
"""


def page_of(text: str) -> bytes:
    """Lay an article out so that only one paragraph of it is to be seen at a time."""
    paragraphs = "".join(
        f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip()
    )
    style = "p { margin: 200vh 0 }"
    return f"<!doctype html><meta charset=utf-8><style>{style}</style>{paragraphs}".encode()


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The captured articles, on loopback."""

    class Articles(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            file = _CAPTURES / f"{Path(urlsplit(self.path).path).stem}.txt"
            found = file.is_file()
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if found:
                self.wfile.write(page_of(file.read_text("utf-8")))

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Articles) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join(60)


def test_every_link_lands_on_its_passage(driver: Chrome, site: str) -> None:
    record = load(INVENTED)
    missed = [s.id for s in record.statements.values() if not _lands(driver, site, s)]
    assert missed == []


def _lands(driver: Chrome, site: str, statement: Statement) -> bool:
    # A page of its own for each: with the same address the browser would not load anew.
    url = f"{site}/{statement.source}?{statement.id}"
    driver.get(passage_link(url, statement.passage))
    words = statement.passage.splitlines()[0]
    try:
        WebDriverWait(driver, 3, 0.05).until(lambda d: d.execute_script(_LANDED, words))
    except TimeoutException:
        return False
    return True
