"""Fetches one page because somebody asked for it, and says what it was that kept it from coming."""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
from http import HTTPStatus
from urllib.parse import urljoin, urlsplit

import aiohttp

from .document import MAX_BYTES, TOO_LARGE, DocumentError

_MOST_HOPS = 10
_SECONDS = 30.0
_INSTEAD = "save the page and name the file instead"
_AGENT = {"User-Agent": "Mozilla/5.0 (compatible; who-said new-source)"}


def fetch(url: str, *, seconds: float = _SECONDS) -> tuple[bytes, str]:
    """Return what stands at an address, and the address that it led to.

    `DocumentError` where nothing comes in so many seconds. Whom somebody names may be of their
    own network; whom a page leads on to may not.
    """
    if not re.match(r"https?://[^/]", url):
        raise DocumentError("is no web address; write one that begins with https:// or http://")
    try:
        return asyncio.run(_followed(url, seconds))
    except TimeoutError as error:
        told = f"does not come within {seconds:g} seconds"
        raise DocumentError(f"{told}; try later, or {_INSTEAD}") from error
    except (aiohttp.ClientError, OSError, ValueError) as error:
        if isinstance(error, DocumentError):
            raise
        raise DocumentError(f"cannot be fetched ({_told(error)}); {_INSTEAD}") from error


def _told(error: Exception) -> str:
    is_sealed = isinstance(error, aiohttp.ClientSSLError)
    if isinstance(error, aiohttp.ClientConnectorError) and not is_sealed:
        return f"no connection to {error.host}, port {error.port}"
    return str(error)


async def _followed(url: str, seconds: float) -> tuple[bytes, str]:
    limit = aiohttp.ClientTimeout(total=seconds)
    named = urlsplit(url).hostname
    async with (
        asyncio.timeout(seconds),
        aiohttp.ClientSession(timeout=limit, headers=_AGENT, trust_env=True) as session,
    ):
        for _ in range(_MOST_HOPS):
            if urlsplit(url).hostname != named:
                await _ensure_public(url)
            async with session.get(url, allow_redirects=False) as answer:
                if answer.status in {301, 302, 303, 307, 308} and "Location" in answer.headers:
                    url = urljoin(url, answer.headers["Location"])
                    continue
                return await _body(answer), url
    raise DocumentError(f"leads from page to page without an end; {_INSTEAD}")


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    if answer.status != HTTPStatus.OK:
        reason = f" {answer.reason}" if answer.reason else ""
        raise DocumentError(f"cannot be fetched (HTTP {answer.status}{reason}); {_INSTEAD}")
    found = bytearray()
    async for piece in answer.content.iter_any():
        found += piece
        if len(found) > MAX_BYTES:
            raise DocumentError(TOO_LARGE)
    return bytes(found)


async def _ensure_public(url: str) -> None:
    """Refuse what resolves to an address of this machine or its network."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise DocumentError(f"leads to {url}, which is no web address; {_INSTEAD}")
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(parts.hostname, parts.port, type=socket.SOCK_STREAM)
    for *_, address in found:
        if not ipaddress.ip_address(str(address[0]).split("%", 1)[0]).is_global:
            raise DocumentError(
                f"leads to {parts.hostname}, which is not public; name that address if you trust it"
            )
