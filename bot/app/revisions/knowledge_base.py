"""One immutable snapshot of what the bot knows: a record and the searcher built on it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from bot.artefact.shelf import Shelf
from bot.knowledge.files import Files
from bot.knowledge.stock import stocked_languages, stocked_record
from bot.record import Record, Statement
from bot.search import Searcher
from bot.search.rank.meaning import load_encoder

from ..browsing.catalog import Catalog, short
from .memory import kept_small

_log = logging.getLogger(__name__)
_TOLD = 100_000


@dataclass(frozen=True)
class KnowledgeBase:
    """Everything one answer is computed on and shown from."""

    record: Record
    searcher: Searcher

    @property
    def revision(self) -> str:
        """Digest of what the record was loaded from."""
        return self.record.revision

    def find(self, tokens: Iterable[str]) -> tuple[Statement, ...]:
        """Return the statements that tokens stand for; those no longer on record are left out."""
        return tuple(s for t in tokens if (s := self._by_token.get(t)) is not None)

    @cached_property
    def catalog(self) -> Catalog:
        """The record laid out for browsing. Made at the first use, which takes a moment."""
        return Catalog(self.record)

    @cached_property
    def _by_token(self) -> Mapping[str, Statement]:
        # What was sent before a statement got another id still finds it.
        former = {short(old): statement for old, statement in self.record.renamed.items()}
        return former | {token_of(s): s for s in self.record.statements.values()}


def token_of(statement: Statement) -> str:
    """Return a short, stable stand-in for a statement's id, the same in every revision.

    Eight hexadecimal digits of its digest, so that ten of them fit into the 100 characters of a
    Discord custom id.
    """
    return short(statement.id)


class Builder:
    """Builds snapshots; what takes long to make is kept on a shelf, and by the snapshot before.

    `is_by_words` does without the sentence encoder, also where one is installed.
    """

    def __init__(self, shelf: Shelf, *, is_by_words: bool = False) -> None:
        self._shelf = shelf
        self._encoder = _no_encoder if is_by_words else load_encoder
        self._languages = stocked_languages(shelf)
        self._last: Searcher | None = None

    def __call__(self, files: Files) -> KnowledgeBase:
        """Load a knowledge folder and build its searcher; `FaultyKnowledgeError` on any fault."""
        with kept_small():
            self._last = Searcher(
                stocked_record(self._shelf, files, self._last.record if self._last else None),
                self._languages,
                self._shelf,
                encoder=self._encoder,
                progress=_tell,
                earlier=self._last,
            )
        return KnowledgeBase(self._last.record, self._last)


def load_knowledge_base(
    directory: Path, shelf: Shelf, *, is_begun: bool = False, is_by_words: bool = False
) -> KnowledgeBase:
    """Load a knowledge folder and build its searcher; raise `FaultyKnowledgeError` on any fault.

    One that is being written (`is_begun`) may do without a source.
    """
    return Builder(shelf, is_by_words=is_by_words)(
        replace(Files.read(directory), is_begun=is_begun)
    )


def _no_encoder() -> None:
    return None


def _tell(count: int) -> None:
    """Log how far a long build has come."""
    if count % _TOLD == 0:
        _log.info("%s statements are indexed", f"{count:,}")
