"""Reads what somebody has of a source (a page, a PDF, an e-mail, plain text) as the text to keep.

Well-kept libraries find text and day of publication; nothing here fetches anything by itself.
"""

from __future__ import annotations

import email.policy
import io
import logging
import re
from dataclasses import dataclass, replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from bot.extra import Extra

from .sentence import headline_end
from .unwrap import is_wrapped, unwrapped

MAX_BYTES = 10 * 1024 * 1024
TOO_LARGE = "is larger than 10 MiB; save the part that is about the dispute"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_HEADER = re.compile(rb"(?im)^(?:from|date|received|return-path):[ \t]*\S")
_MAX_TITLE = 200
_MOST_HEADERS = 4096  # bytes, in which an e-mail has one


class DocumentError(ValueError):
    """The document cannot be read; the message says why, and how to go on."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text to keep, as bytes of UTF-8, and what the document tells of itself.

    `published` is an ISO day; whatever the document does not tell is None. A plain text is joined
    where its lines were broken to fit a width: its paragraphs are kept in place of them.
    """

    raw: bytes
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    is_joined: bool = False

    @property
    def text(self) -> str:
        """The text as offsets count it, with LF at the ends of its lines."""
        return self.raw.decode().replace("\r\n", "\n")


def read_document(raw: bytes, url: str | None = None) -> Document:
    """Read a document of any of the kinds; `DocumentError` where there is no text in it."""
    if len(raw) > MAX_BYTES:
        raise DocumentError(TOO_LARGE)
    if raw.startswith(b"%PDF-"):
        found = _pdf(raw)
    elif _HTML.search(raw[:_MOST_HEADERS]):
        found = _page(raw, url)
    elif len(_HEADER.findall(raw[:_MOST_HEADERS])) > 1:
        found = _mail(raw)
    else:
        found = _plain(raw)
    if not found.text.strip():
        raise DocumentError("has no text in it; save the text by hand, as UTF-8")
    return found if found.url or not url else replace(found, url=url)


def _ensure_installed() -> None:
    if not Extra.AUTHOR.is_installed:
        raise DocumentError(
            f"needs what is not installed; get it: {Extra.AUTHOR.how_to_install}, or save the text"
            " as a plain file"
        )


def _plain(raw: bytes) -> Document:
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise DocumentError("is not UTF-8; save the text as UTF-8") from error
    is_joined = is_wrapped(text)
    if is_joined:
        text = unwrapped(text)
        raw = text.encode()
    headline = text[: headline_end(text, "")].strip()
    title = headline if 0 < len(headline) <= _MAX_TITLE else None
    return Document(raw, title=title, is_joined=is_joined)


def _page(raw: bytes, url: str | None) -> Document:
    _ensure_installed()
    from trafilatura import bare_extraction

    found = bare_extraction(raw, url=url, with_metadata=True, include_comments=False)
    if found is None or isinstance(found, dict):
        return Document(b"")
    kept = f"{(found.text or '').strip()}\n".encode()
    return Document(kept, found.title, found.date, found.sitename, found.url)


def _pdf(raw: bytes) -> Document:
    _ensure_installed()
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # What it stumbles over is told by the error, or did not matter.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(raw))
        text = "\n\n".join(page.extract_text() for page in reader.pages)
        title = reader.metadata.title if reader.metadata else None
    # What a broken file makes the reader trip over is not all its own error.
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise DocumentError(f"is no sound PDF ({error}); save its text by hand") from error
    return Document(f"{unwrapped(text).strip()}\n".encode(), title or None)


def _mail(raw: bytes) -> Document:
    message = BytesParser(EmailMessage, policy=email.policy.default).parsebytes(raw)
    body = message.get_body(("plain", "html"))
    try:
        content = str(body.get_content()) if body is not None else ""
        found = Document(unwrapped(content).encode())
    # A charset that nobody knows, or one in which half a character can be written.
    except (LookupError, ValueError) as error:
        raise DocumentError(f"is no sound e-mail ({error}); save its text by hand") from error
    if body is not None and body.get_content_type() == "text/html":
        found = _page(content.encode(), None)
    try:
        day = parsedate_to_datetime(str(message["Date"])).date().isoformat()
    except ValueError:
        day = None
    sender = message["From"]
    name = sender.addresses[0].display_name if sender is not None and sender.addresses else None
    return replace(found, title=message["Subject"], published=day, publisher=name or None)
