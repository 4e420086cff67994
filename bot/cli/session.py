"""What somebody decides on a text, kept beside it; one person at a time has it open."""

from __future__ import annotations

import getpass
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from bot.authoring.review import Review
from bot.authoring.state import dumped, loaded, opened_by, told_of

_STATE = ".review.json"


class TakenError(Exception):
    """Somebody else has the text open; the message says who and since when."""


class Session:
    """The decisions on one text, in a file beside `kept`, where that text is."""

    def __init__(self, kept: Path, sha256: str, told: Mapping[str, str | None]) -> None:
        self.path = kept.with_suffix(_STATE)
        self._lock = FileLock(kept.with_name(f".{kept.stem}.lock"), timeout=0)
        self._sha256, self._told = sha256, told
        self._opened = f"{_user()}, since {datetime.now().astimezone():%Y-%m-%d %H:%M}"

    @contextmanager
    def open(self) -> Iterator[None]:
        """Keep everybody else out, however it ends; `TakenError` where somebody else is in."""
        try:
            self._lock.acquire()
        except Timeout as error:
            who = opened_by(self._content()) or "somebody else"
            told = f"{self.path} is open already ({who}); go on when it is left"
            raise TakenError(told) from error
        try:
            self.save(self.begun(sys.maxsize))
            yield
        finally:
            # Gone while it is held: whoever waits for it sees that and makes another. Windows lets
            # nobody remove an open file, and there the lock does so itself.
            with suppress(PermissionError):
                Path(self._lock.lock_file).unlink(missing_ok=True)
            self._lock.release()

    def begun(self, total: int) -> Review:
        """Return how far the text, with `total` proposals, has come."""
        return loaded(total, self._sha256, self._content())

    def save(self, review: Review) -> None:
        """Keep what is decided so far."""
        replace(self.path, dumped(review, self._sha256, self._told, self._opened).encode())

    def end(self) -> None:
        """Forget the decisions, once the source is written."""
        self.path.unlink(missing_ok=True)

    def _content(self) -> str:
        return self.path.read_text(encoding="utf-8") if self.path.is_file() else ""


def told_before(captures: Path, sha256: str) -> dict[str, str | None]:
    """Return what was told of a text when it was begun, empty where it was not."""
    for state in sorted(captures.glob(f"*{_STATE}")):
        if told := told_of(sha256, state.read_text(encoding="utf-8")):
            return told
    return {}


def replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, whatever ends the command meanwhile."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)


def _user() -> str:
    try:
        return f"{getpass.getuser()} on {socket.gethostname()}"
    except (OSError, KeyError):  # an account without a name
        return socket.gethostname()
