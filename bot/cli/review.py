"""Proposals on a terminal, one at a time: a key accepts, mends or leaves each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from textwrap import shorten

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.authoring.entry import entry_of, id_of, relations_in
from bot.authoring.proposal import Proposal
from bot.authoring.refusal import ReviewError
from bot.authoring.review import (
    FIELDS,
    Frame,
    Review,
    known_as,
    mended,
    new_speaker,
    words_of,
)
from bot.authoring.sentence import led_in
from bot.knowledge.draft import speaker_id
from bot.locales import load_phrases
from bot.record import Record, SpeakerKind
from bot.render.terminal import printable

_AROUND = 300  # characters of the text before and behind a passage
_WORDS = 100  # characters of a statement that another is related to
_KEYS = "a accept   e edit   s skip   u undo   q stop for now"
_NAMES = ("speaker", "to")


class Screen:
    """Shows proposals and takes keys; what is decided is a `Review`."""

    def __init__(self, console: Console, frame: Frame, record: Record, language: str) -> None:
        self._console = console
        self._frame = frame
        self._record = record
        self._language = language
        self._of_notes = load_phrases(record.dispute.language)

    def run(
        self, proposals: Sequence[Proposal], review: Review, save: Callable[[Review], None]
    ) -> tuple[Review, bool]:
        """Go through what is not decided yet; say at the end whether all of it is."""
        while not review.is_done:
            proposal = proposals[review.at]
            entry: dict[str, object] | None = entry_of(proposal, self._of_notes)
            self._show(review, entry or {}, proposals)
            key = self._key()
            if key == "q":
                return review, False
            if key == "u":
                review = review.undone()
            elif key == "s":
                review = review.decided(None)
            else:
                review, entry = self._settled(review, entry or {}, proposal, is_edited=key == "e")
                review = review if entry is None else review.decided(entry)
            save(review)
        return review, True

    def _key(self) -> str:
        while True:
            try:
                key = typer.getchar().lower()
            except (EOFError, KeyboardInterrupt):
                return "q"
            except OSError:
                self._console.print("keys are taken on a terminal only; run the command in one")
                return "q"
            if not key:
                return "q"
            if key in {"a", "\r", "\n"}:
                return "a"
            if key in {"e", "s", "u", "q"}:
                return key
            self._console.print(_KEYS)

    def _show(
        self, review: Review, entry: Mapping[str, object], proposals: Sequence[Proposal]
    ) -> None:
        proposal = proposals[review.at]
        self._console.rule(f"{review.at + 1} of {review.total}")
        self._console.print(self._in_context(entry), soft_wrap=True)
        facts = Table.grid(padding=(0, 2))
        for name in FIELDS:
            if name in entry and name not in {"passage", "quote", "relations"}:
                facts.add_row(Text(name, style="dim"), Text(_told(entry[name])))
        if "speaker" not in entry:
            told = printable(f"not settled: {proposal.voice or 'nobody is named'}")
            facts.add_row(Text("speaker", style="dim"), Text(told, style="bold"))
        if proposal.is_unclosed:
            told = self._of_notes.text("article-unclosed")
            facts.add_row(Text("quote", style="dim"), Text(told, style="bold"))
        if not self._frame.has_time_of(str(entry["said"])):
            period = self._record.dispute.period.edtf
            told = f"outside the dispute's period {period}; edit it, or the period in dispute.yaml"
            facts.add_row(Text("said", style="dim"), Text(told, style="bold"))
        for kind, target in relations_in(entry):
            if (words := words_of(target, review, proposals, self._record)) is not None:
                facts.add_row(Text("relations", style="dim"), self._related(kind, target, words))
        if proposal.kinds and "relations" not in entry:
            kinds = ", ".join(proposal.kinds)
            facts.add_row(Text("relations?", style="dim"), Text(f"{kinds} (edit to name which)"))
        self._console.print(facts)
        self._console.print(Text(_KEYS, style="dim"))

    def _related(self, kind: str, target: str, words: tuple[str | None, str]) -> Text:
        """Tell what the statement does to which other, so that nothing is accepted unseen."""
        who, quote = words
        known = self._record.speakers.get(who or "")
        shown = shorten(quote, _WORDS, placeholder=" …")
        told = f"{kind} {target}  {known.name if known else who or '?'}: {shown}"
        return Text(printable(told))

    def _in_context(self, entry: Mapping[str, object]) -> Text:
        """Show the passage where it stands, with marks around the quote that need no colour."""
        text = self._frame.text
        passage, start = str(entry["passage"]), int(str(entry["start"]))
        before, quote, behind = passage.partition(str(entry["quote"]))
        end = start + len(passage)
        return Text.assemble(
            (printable(led_in(text, start, _AROUND)), "dim"),
            printable(before),
            ("⟦", "bold"),
            (printable(quote), "bold"),
            ("⟧", "bold"),
            printable(behind),
            (printable(text[end : end + _AROUND]), "dim"),
        )

    def _settled(
        self, review: Review, entry: dict[str, object], proposal: Proposal, *, is_edited: bool
    ) -> tuple[Review, dict[str, object] | None]:
        """Mend what is to be mended, and ask who speaks where that is open; None gives up."""
        try:
            if is_edited:
                review, entry = self._edited(review, entry)
            if "speaker" not in entry:
                typed = typer.prompt(
                    "speaker (id or name)", default=printable(proposal.voice or "")
                )
                review, entry = self._with(review, entry, "speaker", typed)
        except ReviewError as error:
            self._console.print(printable(str(error)), markup=False)
            return review, None
        except typer.Abort:
            return review, None
        return review, entry

    def _edited(self, review: Review, entry: dict[str, object]) -> tuple[Review, dict[str, object]]:
        while field := typer.prompt("field (empty when done)", default="", show_default=False):
            try:
                shown = _told(entry.get(field.strip(), ""))
                typed = typer.prompt(field, default=shown)
                review, entry = self._with(review, entry, field.strip(), typed)
            except ValueError as error:
                self._console.print(printable(str(error)), markup=False)
        return review, entry

    def _with(
        self, review: Review, entry: dict[str, object], field: str, typed: str
    ) -> tuple[Review, dict[str, object]]:
        """Put a value into a field; whoever is named there and is nobody yet is made."""
        if field in _NAMES and typed.strip():
            known = speaker_id(typed, self._record)
            if known not in self._record.speakers:
                made = known_as(typed, review.speakers)
                if made is None:
                    review, made = self._made(review, typed)
                known = made
            typed = known
        return review, mended(entry, field, typed, self._frame)

    def _made(self, review: Review, name: str) -> tuple[Review, str]:
        kinds = ", ".join(SpeakerKind)
        kind = typer.prompt(f"{name} is new: {kinds}", default=SpeakerKind.PERSON.value)
        taken = (*self._record.speakers, *(str(s["id"]) for s in review.speakers))
        office = typer.prompt("office (empty if none)", default="", show_default=False)
        parties = {party.id for party in self._record.dispute.parties}
        told = f"party (empty, or {', '.join(sorted(parties))})"
        party = typer.prompt(told, default="", show_default=False).strip()
        if party and party not in parties:
            raise ReviewError("party", typed=party)
        made = new_speaker(
            id_of(name, taken), name, kind, self._language, office=office, party=party
        )
        return review.with_speaker(made), str(made["id"])


def _told(value: object) -> str:
    """Write a field as it is typed."""
    if isinstance(value, list):
        return ", ".join(map(_told, value))
    if isinstance(value, dict):
        return ", ".join(f"{key} {item}" for key, item in value.items())
    return printable(str(value))
